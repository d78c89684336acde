import { Args, ArgsType, Ctx, Directive, Field, ID, Query, Resolver } from 'type-graphql';
import { reads, scopeBy } from '../../../schema/directives';
import { allOf, inDivision } from '../../kit/filters';
import { type SoilContext } from '../context';
import { type GroundwaterPointRow } from '../rows';
import { type SmallGroups } from '../../../schema/access/caller-context';
import { Contributions } from '../../kit/small-groups/contributions';
import { type Backed, protectedTotals } from '../../kit/small-groups/protected-totals';
import { percentOf } from '../percent';
import { GroundwaterClass, GroundwaterPointKind } from './groundwater.enum';
import { type GroundwaterClassShareType, GroundwaterQuarterType } from './groundwater-share.type';
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

/** The points of each class. */
type Counts = Map<GroundwaterClass, string[]>;

/** Required items of the points asked for, by point. */
async function pointsOf(context: SoilContext, { divisionCode, kinds }: ShareArgs) {
  const filter = allOf(inDivision(context.divisions, divisionCode), kinds ? { kind: { $in: kinds } } : {});
  const counted = context.rowsCounted<GroundwaterPointRow>('groundwaterPoints', 'soil.groundwater-quarters');
  const points = await counted.find(filter, { projection: { requiredItems: 1 } }).toArray();
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
    const counts = quarters.get(reading.quarter) ?? new Map<GroundwaterClass, string[]>();
    quarters.set(reading.quarter, counts.set(overallClass, [...(counts.get(overallClass) ?? []), reading.pointId]));
  }
  return quarters;
}

function behindOf(points: readonly string[]): Contributions {
  const behind = new Contributions();
  for (const point of points) behind.add(point);
  return behind;
}

/** How the totals of the room are protected: those of a quarter, and its classes. */
interface Small {
  readonly quarters: SmallGroups | undefined;
  readonly classes: SmallGroups | undefined;
}

function sharesOf(counts: Counts, validPointCount: number, { classes }: Small): GroundwaterClassShareType[] {
  const shares = Object.values(GroundwaterClass).map((groundwaterClass) => {
    const points = counts.get(groundwaterClass) ?? [];
    const sharePercent =
      groundwaterClass === GroundwaterClass.UNKNOWN ? null : percentOf(points.length, validPointCount);
    return { total: { groundwaterClass, pointCount: points.length, sharePercent }, behind: behindOf(points) };
  });
  return protectedTotals<Omit<GroundwaterClassShareType, 'suppressed'>>(shares, classes, () => ({
    pointCount: null,
    sharePercent: null,
  }));
}

const HIDDEN = { pointCount: null, validPointCount: null, shares: null, classFiveSharePercent: null };

function summary(quarter: string, counts: Counts, small: Small): Backed<Omit<GroundwaterQuarterType, 'suppressed'>> {
  const points = [...counts.values()].flat();
  const valid = points.length - (counts.get(GroundwaterClass.UNKNOWN)?.length ?? 0);
  const shares = sharesOf(counts, valid, small);
  const classFive = shares.find(({ groundwaterClass }) => groundwaterClass === 'V');
  const figures = { pointCount: points.length, validPointCount: valid, shares };
  const total = { quarter, ...figures, classFiveSharePercent: classFive?.sharePercent ?? null };
  return { total, behind: behindOf(points) };
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
    const small = {
      quarters: context.smallGroups('soil.groundwater-quarters'),
      classes: context.smallGroups('soil.groundwater-class-shares'),
    };
    const sorted = [...quarters].sort(([one], [other]) => (one < other ? -1 : 1));
    const totals = sorted.map(([quarter, counts]) => summary(quarter, counts, small));
    return protectedTotals(totals, small.quarters, () => HIDDEN);
  }
}
