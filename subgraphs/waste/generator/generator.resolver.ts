import { Arg, Args, Ctx, Directive, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { type Filter } from '../../../lib/store/port';
import { grade, scopeBy } from '../../../schema/directives';
import { parsePollutionSourceId } from '../../../schema/identifiers/pollution-source-id';
import { PageArgs } from '../../kit/connection.type';
import { allOf, equalTo, inDivision, nameContains } from '../../kit/filters';
import { type Page, pageOf } from '../../kit/page';
import { DateScalar } from '../../kit/scalars';
import { wellFormed } from '../../kit/well-formed';
import { type WasteContext } from '../context';
import { TreatmentFacilityType } from '../facility/facility.type';
import { LedgerMonthConnection } from '../ledger/ledger.type';
import { WasteLicenceType } from '../licence/licence.type';
import { PollutionSourceStub } from '../pollution-source/stubs.type';
import {
  type HwPlanRow,
  type HwReportRow,
  type LedgerRow,
  type TreatmentFacilityRow,
  type WasteGeneratorRow,
  type WasteLicenceRow,
} from '../rows';
import { filingStatus, planDueOn, reportDueOn } from './filing';
import { FilingStatus } from './generator.enum';
import {
  ComputedManagementClassType,
  WasteGeneratorArgs,
  WasteGeneratorConnection,
  type WasteGeneratorFilter,
  WasteGeneratorType,
} from './generator.type';
import { isUnderFiled, managementClass } from './management-class';
import { HwPlanType, HwReportType } from './plan.type';
import { DivisionStub } from '../../kit/directory-stubs.type';

function generatorFilter(context: WasteContext, filter: WasteGeneratorFilter | null | undefined): Filter {
  if (filter === null || filter === undefined) return {};
  const { mgmtClass, nativeClass: nativeClasses, handlerId: handlerIds, industryCode } = filter;
  return allOf(
    inDivision(context.divisions, filter.divisionCode),
    equalTo({ mgmtClass, nativeClasses, handlerIds, industryCode }),
    nameContains(filter.query),
  );
}

/** Sites that generate waste. */
@Resolver(() => WasteGeneratorType)
export class WasteGeneratorResolver {
  @Query(() => WasteGeneratorType, { nullable: true, description: 'One generator, null when unknown. 查询产废单位' })
  async wasteGenerator(
    @Arg('id', () => ID, { description: 'Id of its pollution source. 固定污染源标识' }) id: string,
    @Ctx() context: WasteContext,
  ): Promise<WasteGeneratorRow | null> {
    return context.generatorById.load(wellFormed(parsePollutionSourceId(id)));
  }

  @Query(() => WasteGeneratorConnection, { description: 'Generators, by filter and page. 产废单位列表' })
  @Directive(scopeBy('filter.divisionCode'))
  async wasteGenerators(
    @Args(() => WasteGeneratorArgs) { filter, first, after }: WasteGeneratorArgs,
    @Ctx() context: WasteContext,
  ): Promise<Page<WasteGeneratorRow>> {
    const page = { list: 'wasteGenerators', collection: context.generatorRows };
    return pageOf({ ...page, filter: generatorFilter(context, filter), first, after });
  }

  @FieldResolver(() => PollutionSourceStub, { description: 'The site itself. 固定污染源' })
  @Directive(grade('L1'))
  pollutionSource(@Root() { sourceId }: WasteGeneratorRow): PollutionSourceStub {
    return { id: sourceId };
  }

  @FieldResolver(() => DivisionStub, { description: 'Division of the site. 行政区划' })
  @Directive(grade('L1'))
  division(@Root() { divisionCode }: WasteGeneratorRow): DivisionStub {
    return { code: divisionCode };
  }

  @FieldResolver(() => ComputedManagementClassType, {
    description: 'Class that the amounts give in a year, the current one when none is named. 管理类别核算',
  })
  computedClass(
    @Root() row: WasteGeneratorRow,
    @Arg('year', () => Int, { nullable: true, description: 'Calendar year. 年份' }) year: number | null | undefined,
    @Ctx() { threshold, today }: WasteContext,
  ): ComputedManagementClassType {
    const computed = managementClass(row, year ?? Number(today.slice(0, 4)), {
      key: threshold('management-class.key'),
      simplified: threshold('management-class.simplified'),
      years: Number(threshold('management-class.years')),
    });
    return { ...computed, years: [...computed.years], isUnderFiled: isUnderFiled(row.mgmtClass, computed.computed) };
  }

  @FieldResolver(() => [HwPlanType], { description: 'Management plans, oldest first. 管理计划' })
  async plans(@Root() { sourceId }: WasteGeneratorRow, @Ctx() context: WasteContext): Promise<HwPlanRow[]> {
    return context.plansBySource.load(sourceId);
  }

  @FieldResolver(() => [HwReportType], { description: 'Reports, oldest first. 申报' })
  async reports(@Root() { sourceId }: WasteGeneratorRow, @Ctx() context: WasteContext): Promise<HwReportRow[]> {
    return context.reportsBySource.load(sourceId);
  }

  @FieldResolver(() => [WasteLicenceType], { description: 'Operating licences of the site. 经营许可证' })
  async licences(@Root() { sourceId }: WasteGeneratorRow, @Ctx() context: WasteContext): Promise<WasteLicenceRow[]> {
    return context.licencesBySource.load(sourceId);
  }

  @FieldResolver(() => [TreatmentFacilityType], { description: 'Facilities on the site. 处理设施' })
  async facilities(
    @Root() { sourceId }: WasteGeneratorRow,
    @Ctx() context: WasteContext,
  ): Promise<TreatmentFacilityRow[]> {
    return context.facilitiesBySource.load(sourceId);
  }

  @FieldResolver(() => LedgerMonthConnection, { description: 'Its ledger with mass balances, by code and month. 台账' })
  async ledger(
    @Root() { sourceId }: WasteGeneratorRow,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() context: WasteContext,
  ): Promise<Page<LedgerRow>> {
    const page = { list: `ledger:${sourceId}`, collection: context.ledgerRows, filter: { sourceId } };
    return pageOf({ ...page, first, after });
  }
}

/** When a plan is due and whether it was filed. */
@Resolver(() => HwPlanType)
export class HwPlanResolver {
  @FieldResolver(() => DateScalar, { description: 'Last day to file it. 备案期限' })
  @Directive(grade('L1'))
  dueOn(@Root() { year }: HwPlanRow): string {
    return planDueOn(year);
  }

  @FieldResolver(() => FilingStatus, { description: 'Status on the business day. 备案状态' })
  @Directive(grade('L1'))
  status(@Root() { year, filedOn }: HwPlanRow, @Ctx() { today }: WasteContext): string {
    return filingStatus({ opensOn: `${String(year)}-01-01`, dueOn: planDueOn(year), filedOn }, today);
  }
}

/** When a report is due and whether it was handed in. */
@Resolver(() => HwReportType)
export class HwReportResolver {
  @FieldResolver(() => DateScalar, { description: 'Last day to hand it in. 申报期限' })
  @Directive(grade('L1'))
  dueOn(@Root() { kind, periodEnd }: HwReportRow): string {
    return reportDueOn(kind, periodEnd);
  }

  @FieldResolver(() => FilingStatus, { description: 'Status on the business day. 申报状态' })
  @Directive(grade('L1'))
  status(@Root() { kind, periodEnd, submittedOn }: HwReportRow, @Ctx() { today }: WasteContext): string {
    const dueOn = reportDueOn(kind, periodEnd);
    return filingStatus({ opensOn: periodEnd, dueOn, filedOn: submittedOn }, today);
  }
}
