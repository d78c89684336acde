import { Arg, Args, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { type Filter } from '../../../lib/store/port';
import { grade, reads, scopeBy } from '../../../schema/directives';
import { parseParcelCode } from '../../../schema/identifiers/parcel-code';
import { parsePollutionSourceId } from '../../../schema/identifiers/pollution-source-id';
import { allOf, equalTo, inDivision, nameContains } from '../../kit/filters';
import { type Page, pageOf } from '../../kit/page';
import { wellFormed } from '../../kit/well-formed';
import { type SoilContext } from '../context';
import { ParcelType } from '../parcel/parcel.type';
import { PollutionSourceStub } from '../pollution-source/stubs.type';
import { type GroundwaterPointRow, type GroundwaterReadingRow, type KeySoilUnitRow, type ParcelRow } from '../rows';
import { KeySoilUnitType } from '../unit/key-soil-unit.type';
import {
  GroundwaterPointArgs,
  GroundwaterPointConnection,
  type GroundwaterPointFilter,
  GroundwaterPointType,
  GroundwaterReadingType,
  GroundwaterTrendType,
} from './groundwater.type';
import { judgeItems, judgeReading } from './judge-reading';
import { asQuarter, QuarterArgs } from './quarter-args.type';
import { itemsOf, itemTrend } from './series';
import { DivisionStub } from '../../kit/directory-stubs.type';

function pointFilter(context: SoilContext, filter: GroundwaterPointFilter | null | undefined): Filter {
  if (filter === null || filter === undefined) return {};
  const { kinds, sourceId, parcelCode } = filter;
  return allOf(
    inDivision(context.divisions, filter.divisionCode),
    nameContains(filter.query),
    kinds ? { kind: { $in: kinds } } : {},
    typeof sourceId === 'string' ? { sourceId: wellFormed(parsePollutionSourceId(sourceId)) } : {},
    equalTo({ parcelCode: parcelCode ? wellFormed(parseParcelCode(parcelCode)) : null }),
  );
}

function shown(reading: GroundwaterReadingRow, point: GroundwaterPointRow, { reference }: SoilContext) {
  const judged = judgeItems(reading, reference);
  const values = reading.values.flatMap((value) => {
    const found = judged.get(value.item);
    return found === undefined ? [] : [{ ...value, ...found }];
  });
  const { _id: id, quarter, sampledOn, laboratory, source } = reading;
  const overall = judgeReading(reading, point.requiredItems, reference);
  return { id, quarter, sampledOn, laboratory, source, ...overall, values: values.sort(byItem) };
}

const byItem = (one: { item: string }, other: { item: string }): number => (one.item < other.item ? -1 : 1);

const SCORE_DECIMALS = 4;

/** Groundwater points: one and a list. */
@Resolver(() => GroundwaterPointType)
export class GroundwaterPointResolver {
  @Query(() => GroundwaterPointType, {
    nullable: true,
    description: 'One point, null when unknown. 按标识查询地下水点位',
  })
  async groundwaterPoint(
    @Arg('id', () => ID, { description: 'Id of the point. 点位标识' }) id: string,
    @Ctx() context: SoilContext,
  ): Promise<GroundwaterPointRow | null> {
    return context.groundwaterPointById.load(id);
  }

  @Query(() => GroundwaterPointConnection, { description: 'Groundwater points, by filter and page. 地下水点位列表' })
  @Directive(scopeBy('filter.divisionCode'))
  async groundwaterPoints(
    @Args(() => GroundwaterPointArgs) { filter, first, after }: GroundwaterPointArgs,
    @Ctx() context: SoilContext,
  ): Promise<Page<GroundwaterPointRow>> {
    const collection = context.groundwaterPointRows;
    return pageOf({ list: 'groundwaterPoints', collection, filter: pointFilter(context, filter), first, after });
  }
}

/** What was measured at a point. */
@Resolver(() => GroundwaterPointType)
export class GroundwaterReadingResolver {
  @FieldResolver(() => [GroundwaterReadingType], { description: 'Its readings, oldest first. 季度监测结果' })
  @Directive(grade('L1'))
  async readings(
    @Root() point: GroundwaterPointRow,
    @Args(() => QuarterArgs) { from, to }: QuarterArgs,
    @Ctx() context: SoilContext,
  ): Promise<GroundwaterReadingType[]> {
    const first = from ? asQuarter(from) : '';
    const last = to ? asQuarter(to) : '\u{10FFFF}';
    const readings = await context.readingsByPoint.load(point._id);
    const wanted = readings.filter(({ quarter }) => first <= quarter && quarter <= last);
    return wanted.map((reading) => shown(reading, point, context));
  }

  @FieldResolver(() => GroundwaterReadingType, {
    nullable: true,
    description: 'The last one, null without any. 最近一次',
  })
  @Directive(grade('L1'))
  async latestReading(
    @Root() point: GroundwaterPointRow,
    @Ctx() context: SoilContext,
  ): Promise<GroundwaterReadingType | null> {
    const reading = (await context.readingsByPoint.load(point._id)).at(-1);
    return reading === undefined ? null : shown(reading, point, context);
  }

  @FieldResolver(() => [GroundwaterTrendType], { description: 'Trend of each item, by name. 各项变化趋势' })
  @Directive(grade('L1'))
  async trends(
    @Root() point: GroundwaterPointRow,
    @Directive(reads('GroundwaterTrend.item'))
    @Arg('items', () => [ID], { nullable: true, description: 'Only these items. 项目' })
    items: string[] | null | undefined,
    @Ctx() context: SoilContext,
  ): Promise<GroundwaterTrendType[]> {
    const readings = await context.readingsByPoint.load(point._id);
    return (items ?? itemsOf(readings)).map((item) => {
      const trend = itemTrend(readings, item, context.reference.methods);
      return { item, ...trend, score: trend.score?.toFixed(SCORE_DECIMALS) ?? null };
    });
  }
}

/** Where a point stands. */
@Resolver(() => GroundwaterPointType)
export class GroundwaterLinkResolver {
  @FieldResolver(() => DivisionStub, { description: 'Division of the point. 行政区划' })
  @Directive(grade('L1'))
  division(@Root() { divisionCode }: GroundwaterPointRow): DivisionStub {
    return { code: divisionCode };
  }

  @FieldResolver(() => PollutionSourceStub, { nullable: true, description: 'Site it belongs to. 固定污染源' })
  @Directive(grade('L1'))
  pollutionSource(@Root() { sourceId }: GroundwaterPointRow): PollutionSourceStub | null {
    return sourceId === null ? null : { id: sourceId };
  }

  @FieldResolver(() => [KeySoilUnitType], { description: 'Key unit it belongs to, by year. 重点监管单位' })
  @Directive(grade('L1'))
  async keySoilUnits(
    @Root() { sourceId }: GroundwaterPointRow,
    @Ctx() context: SoilContext,
  ): Promise<KeySoilUnitRow[]> {
    return sourceId === null ? [] : context.keySoilUnitsBySource.load(sourceId);
  }

  @FieldResolver(() => ParcelType, { nullable: true, description: 'Parcel it stands on. 所在地块' })
  @Directive(grade('L1'))
  async parcel(@Root() { parcelCode }: GroundwaterPointRow, @Ctx() context: SoilContext): Promise<ParcelRow | null> {
    return parcelCode === null ? null : context.parcelByCode.load(parcelCode);
  }
}
