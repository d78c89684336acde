import { Arg, Args, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { grade, scopeBy } from '../../../schema/directives';
import { parseParcelCode } from '../../../schema/identifiers/parcel-code';
import { type Page, pageOf } from '../../kit/page';
import { DateScalar } from '../../kit/scalars';
import { wellFormed } from '../../kit/well-formed';
import { type SoilContext } from '../context';
import { GroundwaterPointType } from '../groundwater/groundwater.type';
import { EnterpriseStub, PollutionSourceStub } from '../pollution-source/stubs.type';
import { type GroundwaterPointRow, type KeySoilUnitRow, type ParcelRow, type RegisterEntryRow } from '../rows';
import { KeySoilUnitType } from '../unit/key-soil-unit.type';
import { SoilClass, SoilClassBasis } from './parcel.enum';
import { ParcelConnection, ParcelEventType, ParcelType } from './parcel.type';
import { ParcelArgs } from './parcel-args.type';
import { parcelFilter } from './parcel-filter';
import { registeredStates, stateAt } from './parcel-history';
import { ParcelState } from './parcel-state.enum';
import { RegisterEntryType } from './register-entry.type';
import { soilClassOf } from './soil-class';
import { DivisionStub } from '../../kit/directory-stubs.type';

/** Parcels: one and a list. */
@Resolver(() => ParcelType)
export class ParcelResolver {
  @Query(() => ParcelType, { nullable: true, description: 'One parcel, null when unknown. 按编码查询地块' })
  async parcel(
    @Arg('parcelCode', () => ID, { description: 'Parcel code. 地块编码' }) parcelCode: string,
    @Ctx() context: SoilContext,
  ): Promise<ParcelRow | null> {
    return context.parcelByCode.load(wellFormed(parseParcelCode(parcelCode)));
  }

  @Query(() => ParcelConnection, { description: 'Parcels, by filter and page. 地块列表' })
  @Directive(scopeBy('filter.divisionCode'))
  async parcels(
    @Args(() => ParcelArgs) { filter, first, after }: ParcelArgs,
    @Ctx() context: SoilContext,
  ): Promise<Page<ParcelRow>> {
    const collection = context.parcelRows;
    return pageOf({ list: 'parcels', collection, filter: await parcelFilter(context, filter), first, after });
  }
}

const asOfOption = { nullable: true, description: 'Day, else the business day. 日期' } as const;

/** What follows from the history and the use of a parcel. */
@Resolver(() => ParcelType)
export class ParcelStateResolver {
  @FieldResolver(() => [ParcelEventType], { description: 'Its history, oldest first. 状态历史' })
  @Directive(grade('L1'))
  async events(@Root() parcel: ParcelRow, @Ctx() context: SoilContext): Promise<ParcelEventType[]> {
    const events = await context.eventsByParcel.load(parcel._id);
    return events.map(({ _id: id, state, on, until, document }) => ({ id, state, on, until, document }));
  }

  @FieldResolver(() => ParcelState, { description: 'State on a day; UNKNOWN before its history begins. 管理状态' })
  @Directive(grade('L1'))
  async state(
    @Root() { _id }: ParcelRow,
    @Arg('asOf', () => DateScalar, asOfOption) asOf: string | null | undefined,
    @Ctx() context: SoilContext,
  ): Promise<ParcelState> {
    return stateAt(await context.eventsByParcel.load(_id), asOf ?? context.today);
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'On the register of risk control and remediation on a day, null before its history begins. 是否在名录',
  })
  @Directive(grade('L1'))
  async onRegister(
    @Root() { _id }: ParcelRow,
    @Arg('asOf', () => DateScalar, asOfOption) asOf: string | null | undefined,
    @Ctx() context: SoilContext,
  ): Promise<boolean | null> {
    const state = stateAt(await context.eventsByParcel.load(_id), asOf ?? context.today);
    return state === ParcelState.UNKNOWN ? null : registeredStates.includes(state);
  }

  @FieldResolver(() => SoilClass, {
    description: 'Class for soil limits; the first while the use is unknown. 用地分类',
  })
  @Directive(grade('L1'))
  soilClass(@Root() parcel: ParcelRow, @Ctx() context: SoilContext): SoilClass {
    return soilClassOf(parcel, context.reference.landUses).soilClass;
  }

  @FieldResolver(() => SoilClassBasis, { description: 'What the class rests on. 用地分类依据' })
  @Directive(grade('L1'))
  soilClassBasis(@Root() parcel: ParcelRow, @Ctx() context: SoilContext): SoilClassBasis {
    return soilClassOf(parcel, context.reference.landUses).basis;
  }
}

/** The ways from a parcel to what is on it. */
@Resolver(() => ParcelType)
export class ParcelLinkResolver {
  @FieldResolver(() => DivisionStub, { description: 'Division of the parcel. 行政区划' })
  @Directive(grade('L1'))
  division(@Root() { divisionCode }: ParcelRow): DivisionStub {
    return { code: divisionCode };
  }

  @FieldResolver(() => [PollutionSourceStub], {
    description: 'Sites on it today and before, the latest first; empty when none is known. 现有及历史固定污染源',
  })
  @Directive(grade('L1'))
  pollutionSources(@Root() { sourceIds }: ParcelRow): PollutionSourceStub[] {
    return sourceIds.map((id) => ({ id }));
  }

  @FieldResolver(() => [EnterpriseStub], { description: 'Enterprises that used it before. 历史使用企业' })
  @Directive(grade('L1'))
  formerEnterprises(@Root() { formerEnterpriseIds }: ParcelRow): EnterpriseStub[] {
    return formerEnterpriseIds.map((id) => ({ id }));
  }

  @FieldResolver(() => [RegisterEntryType], { description: 'Its entries in registers, oldest first. 名录条目' })
  @Directive(grade('L1'))
  async registerEntries(@Root() { _id }: ParcelRow, @Ctx() context: SoilContext): Promise<RegisterEntryRow[]> {
    return context.registerEntriesByParcel.load(_id);
  }

  @FieldResolver(() => [KeySoilUnitType], { description: 'Key units on it, by year. 重点监管单位' })
  @Directive(grade('L1'))
  async keySoilUnits(@Root() parcel: ParcelRow, @Ctx() context: SoilContext): Promise<KeySoilUnitRow[]> {
    return context.keySoilUnitsOf(parcel);
  }

  @FieldResolver(() => [GroundwaterPointType], { description: 'Groundwater points on it. 地下水监测点' })
  @Directive(grade('L1'))
  async groundwaterPoints(@Root() { _id }: ParcelRow, @Ctx() context: SoilContext): Promise<GroundwaterPointRow[]> {
    return context.groundwaterPointsByParcel.load(_id);
  }
}
