import { Args, ArgsType, Ctx, Directive, Field, ID, Query, Resolver } from 'type-graphql';
import { reads, scopeBy } from '../../../schema/directives';
import { allOf, inDivision } from '../../kit/filters';
import { type SoilContext } from '../context';
import { percentOf } from '../percent';
import { GroundwaterClass, GroundwaterPointKind } from './groundwater.enum';
import { GroundwaterQuarterType } from './groundwater-share.type';
import { judgeReading } from './judge-reading';
import { QuarterArgs, quartersBetween } from './quarter-args.type';

@ArgsType()
class ShareArgs extends QuarterArgs {
  @Field(() => ID, { description: 'This division and everything below it. 行政区划（含下级）' })
  @Directive(reads('GroundwaterPoint.division'))
  divisionCode!: string;

  @Field(() => [GroundwaterPointKind], { nullable: true, description: 'Only points of these kinds. 点位类型' })
  @Directive(reads('GroundwaterPoint.kind'))
  kinds?: GroundwaterPointKind[] | null;
}

type Counts = Map<GroundwaterClass, number>;

/** Required items of the points asked for, by point. */
async function pointsOf(context: SoilContext, { divisionCode, kinds }: ShareArgs) {
  const filter = allOf(inDivision(context.divisions, divisionCode), kinds ? { kind: { $in: kinds } } : {});
  const points = await context.groundwaterPointRows.find(filter, { projection: { requiredItems: 1 } }).toArray();
  return new Map(points.map(({ _id, requiredItems }) => [_id, requiredItems]));
}

async function countByQuarter(context: SoilContext, args: ShareArgs): Promise<Map<string, Counts>> {
  const quarters = new Map<string, Counts>();
  const filter = allOf(inDivision(context.divisions, args.divisionCode), quartersBetween(args.from, args.to));
  const points = await pointsOf(context, args);
  for await (const reading of context.groundwaterReadingRows.find(filter)) {
    const required = points.get(reading.pointId);
    if (required === undefined) continue;
    const { overallClass } = judgeReading(reading, required, context.reference);
    const counts = quarters.get(reading.quarter) ?? new Map<GroundwaterClass, number>();
    quarters.set(reading.quarter, counts.set(overallClass, (counts.get(overallClass) ?? 0) + 1));
  }
  return quarters;
}

function summary(quarter: string, counts: Counts): GroundwaterQuarterType {
  const pointCount = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const validPointCount = pointCount - (counts.get(GroundwaterClass.UNKNOWN) ?? 0);
  const share = (groundwaterClass: GroundwaterClass): string | null =>
    groundwaterClass === GroundwaterClass.UNKNOWN
      ? null
      : percentOf(counts.get(groundwaterClass) ?? 0, validPointCount);
  return {
    ...{ quarter, pointCount, validPointCount, classFiveSharePercent: share(GroundwaterClass.V) },
    shares: Object.values(GroundwaterClass).map((groundwaterClass) => ({
      groundwaterClass,
      pointCount: counts.get(groundwaterClass) ?? 0,
      sharePercent: share(groundwaterClass),
    })),
  };
}

/** Classes of groundwater by quarter (Ⅴ类水比例). */
@Resolver()
export class GroundwaterShareResolver {
  @Query(() => [GroundwaterQuarterType], {
    description:
      'Shares of the classes by quarter, oldest first; quarters without a reading are left out. 地下水类别占比',
  })
  @Directive(scopeBy('divisionCode'))
  async groundwaterClassShares(
    @Args(() => ShareArgs) args: ShareArgs,
    @Ctx() context: SoilContext,
  ): Promise<GroundwaterQuarterType[]> {
    const quarters = await countByQuarter(context, args);
    return [...quarters]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([quarter, counts]) => summary(quarter, counts));
  }
}
