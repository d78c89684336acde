import { Args, Ctx, Directive, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { type Filter } from '../../../lib/store/port';
import { grade, scopeBy } from '../../../schema/directives';
import { parsePollutionSourceId } from '../../../schema/identifiers/pollution-source-id';
import { allOf, equalTo, inDivision, nameContains } from '../../kit/filters';
import { type Page, pageOf } from '../../kit/page';
import { wellFormed } from '../../kit/well-formed';
import { type SoilContext } from '../context';
import { GroundwaterPointType } from '../groundwater/groundwater.type';
import { ParcelType } from '../parcel/parcel.type';
import { PollutionSourceStub } from '../pollution-source/stubs.type';
import { type GroundwaterPointRow, type KeySoilUnitRow, type ParcelRow } from '../rows';
import { KeySoilUnitArgs, KeySoilUnitConnection, type KeySoilUnitFilter, KeySoilUnitType } from './key-soil-unit.type';
import { DivisionStub } from '../../kit/directory-stubs.type';

/** The duties that must stand in the permit (former Art. 21). */
const duties = ['toxicReportInPermit', 'hiddenDangerInPermit', 'selfMonitoringInPermit'] as const;

/** All three, or one that is known to be missing; a unit of which that is not stated is neither. */
const dutiesFilter = (areAll: boolean): Filter =>
  areAll ? Object.fromEntries(duties.map((duty) => [duty, true])) : { $or: duties.map((duty) => ({ [duty]: false })) };

function unitFilter(context: SoilContext, filter: KeySoilUnitFilter | null | undefined): Filter {
  if (filter === null || filter === undefined) return {};
  const { year, sourceId, dutiesInPermit, selfMonitored } = filter;
  return allOf(
    inDivision(context.divisions, filter.divisionCode),
    nameContains(filter.query),
    equalTo({ year }),
    typeof sourceId === 'string' ? { sourceId: wellFormed(parsePollutionSourceId(sourceId)) } : {},
    typeof dutiesInPermit === 'boolean' ? dutiesFilter(dutiesInPermit) : {},
    typeof selfMonitored === 'boolean' ? { selfMonitoringUploadedOn: selfMonitored ? { $ne: null } : null } : {},
  );
}

/** Key units for soil (重点监管单位). */
@Resolver(() => KeySoilUnitType)
export class KeySoilUnitResolver {
  @Query(() => KeySoilUnitConnection, { description: 'Key units, by filter and page. 重点监管单位列表' })
  @Directive(scopeBy('filter.divisionCode'))
  async keySoilUnits(
    @Args(() => KeySoilUnitArgs) { filter, first, after }: KeySoilUnitArgs,
    @Ctx() context: SoilContext,
  ): Promise<Page<KeySoilUnitRow>> {
    const collection = context.keySoilUnitRows;
    return pageOf({ list: 'keySoilUnits', collection, filter: unitFilter(context, filter), first, after });
  }

  @FieldResolver(() => PollutionSourceStub, { description: 'The site. 固定污染源' })
  @Directive(grade('L1'))
  pollutionSource(@Root() { sourceId }: KeySoilUnitRow): PollutionSourceStub {
    return { id: sourceId };
  }

  @FieldResolver(() => DivisionStub, { description: 'Division of the site. 行政区划' })
  @Directive(grade('L1'))
  division(@Root() { divisionCode }: KeySoilUnitRow): DivisionStub {
    return { code: divisionCode };
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'All three duties stand in the permit; null when one is not stated and none is missing. 三项义务载入许可证',
  })
  @Directive(grade('L1'))
  dutiesInPermit(@Root() unit: KeySoilUnitRow): boolean | null {
    const stated = duties.map((duty) => unit[duty]);
    if (stated.includes(false)) return false;
    return stated.includes(null) ? null : true;
  }

  @FieldResolver(() => [ParcelType], { description: 'Parcels the site stands or stood on. 所涉地块' })
  @Directive(grade('L1'))
  async parcels(@Root() { sourceId }: KeySoilUnitRow, @Ctx() context: SoilContext): Promise<ParcelRow[]> {
    return context.parcelsBySource.load(sourceId);
  }

  @FieldResolver(() => [GroundwaterPointType], { description: 'Groundwater points of the site. 地下水监测点' })
  @Directive(grade('L1'))
  async groundwaterPoints(
    @Root() { sourceId }: KeySoilUnitRow,
    @Ctx() context: SoilContext,
  ): Promise<GroundwaterPointRow[]> {
    return context.groundwaterPointsBySource.load(sourceId);
  }
}
