import { Arg, Ctx, Directive, ID, Int, Query, Resolver } from 'type-graphql';
import { type Filter } from '../../../lib/store/port';
import { reads, scopeBy } from '../../../schema/directives';
import { allOf, inDivision } from '../../kit/filters';
import { Contributions } from '../../kit/small-groups/contributions';
import { type Backed, protectedTotals } from '../../kit/small-groups/protected-totals';
import { bySystem, sumOfAreas } from '../area';
import { type SoilContext } from '../context';
import { percentOf } from '../percent';
import { type FarmlandClassRow, type FarmlandUnitRow } from '../rows';
import { FarmlandSafeUseType } from './farmland-safe-use.type';

/** What is not verified of the rate; shown with each figure. */
const FORMULA =
  '(SAFE_USE with measures met + STRICT with controls in place) / (SAFE_USE + STRICT), area; unverified 公式待核实';

/** A unit with the class that holds in the year. */
interface Classed extends Pick<FarmlandUnitRow, '_id' | 'areaSquareMetres' | 'source'> {
  readonly officialClass: string;
  readonly measuresInPlace: boolean | null;
}

/** The class that holds in the year, by unit: the last one up to it. */
async function classesIn(context: SoilContext, below: Filter, year: number): Promise<Map<string, FarmlandClassRow>> {
  const classes = new Map<string, FarmlandClassRow>();
  for await (const row of context.farmlandClassRows.find(allOf(below, { year: { $lte: year } }))) {
    const known = classes.get(row.unitId);
    if (known === undefined || known.year < row.year) classes.set(row.unitId, row);
  }
  return classes;
}

/** A unit for safe use or under strict control; others are no part of the rate. */
function classed({ _id, areaSquareMetres, source }: FarmlandUnitRow, row: FarmlandClassRow | undefined): Classed[] {
  if (row?.officialClass !== 'SAFE_USE' && row?.officialClass !== 'STRICT') return [];
  return [{ _id, areaSquareMetres, source, officialClass: row.officialClass, measuresInPlace: row.measuresInPlace }];
}

const areaOf = (units: readonly Classed[]): string | null =>
  sumOfAreas(units.map(({ areaSquareMetres }) => areaSquareMetres));

/** Units under strict control and those that comply stand apart: either sum may be of one unit alone. */
function behindOf(units: readonly Classed[]): Contributions {
  const behind = new Contributions();
  for (const { _id, areaSquareMetres: area, officialClass, measuresInPlace } of units) {
    behind.add(_id, {
      area,
      strict: officialClass === 'STRICT' ? area : null,
      compliant: measuresInPlace ? area : null,
    });
  }
  return behind;
}

const HIDDEN = {
  ...{ unitCount: null, undecidedCount: null, totalAreaSquareMetres: null, strictAreaSquareMetres: null },
  ...{ compliantAreaSquareMetres: null, ratePercent: null },
};

type Rate = Omit<FarmlandSafeUseType, 'suppressed'>;

function safeUse(system: string, units: readonly Classed[], year: number): Backed<Rate> {
  const total = areaOf(units);
  const isOpen = units.some(({ measuresInPlace }) => measuresInPlace === null);
  const compliant = isOpen ? null : areaOf(units.filter(({ measuresInPlace }) => measuresInPlace === true));
  const undecided = units.filter((unit) => unit.areaSquareMetres === null || unit.measuresInPlace === null);
  const rate = {
    year,
    system,
    unitCount: units.length,
    totalAreaSquareMetres: total,
    strictAreaSquareMetres: areaOf(units.filter(({ officialClass }) => officialClass === 'STRICT')),
    compliantAreaSquareMetres: compliant,
    undecidedCount: undecided.length,
    ratePercent: total === null || compliant === null ? null : percentOf(compliant, total),
    formula: FORMULA,
  };
  return { total: rate, behind: behindOf(units), family: system };
}

/** Rate of safe use of contaminated farmland (受污染耕地安全利用率). */
@Resolver()
export class FarmlandSafeUseResolver {
  @Query(() => [FarmlandSafeUseType], {
    description: 'Rate by source system, empty without such land. 受污染耕地安全利用率',
  })
  @Directive(scopeBy('divisionCode'))
  async farmlandSafeUse(
    @Directive(reads('FarmlandUnit.division'))
    @Arg('divisionCode', () => ID, { description: 'This division and everything below it. 行政区划（含下级）' })
    divisionCode: string,
    @Directive(reads('FarmlandUnit.classification'))
    @Arg('year', () => Int, { description: 'Year. 年度' })
    year: number,
    @Ctx() context: SoilContext,
  ): Promise<FarmlandSafeUseType[]> {
    const units: Classed[] = [];
    const below = inDivision(context.divisions, divisionCode);
    const classes = await classesIn(context, below, year);
    const counted = context.rowsCounted<FarmlandUnitRow>('farmlandUnits', 'soil.farmland-safe-use');
    for await (const unit of counted.find(below)) units.push(...classed(unit, classes.get(unit._id)));
    const totals = bySystem(units).map(([system, own]) => safeUse(system, own, year));
    return protectedTotals(totals, context.smallGroups('soil.farmland-safe-use'), () => HIDDEN);
  }
}
