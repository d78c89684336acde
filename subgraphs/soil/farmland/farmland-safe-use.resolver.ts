import { Arg, Ctx, Directive, ID, Int, Query, Resolver } from 'type-graphql';
import { scopeBy } from '../../../schema/directives';
import { inDivision } from '../../kit/filters';
import { bySystem, sumOfAreas } from '../area';
import { type SoilContext } from '../context';
import { percentOf } from '../percent';
import { type FarmlandUnitRow } from '../rows';
import { FarmlandSafeUseType } from './farmland-safe-use.type';

/** What is not verified of the rate; shown with each figure. */
const FORMULA =
  '(SAFE_USE with measures met + STRICT with controls in place) / (SAFE_USE + STRICT), area; unverified 公式待核实';

/** A unit with the class that holds in the year. */
interface Classed extends Pick<FarmlandUnitRow, 'areaSquareMetres' | 'source'> {
  readonly officialClass: string;
  readonly measuresInPlace: boolean | null;
}

/** Units for safe use or under strict control in the year; others are no part of the rate. */
function classedIn(unit: FarmlandUnitRow, year: number): Classed[] {
  const row = unit.classifications.findLast((one) => one.year <= year);
  if (row?.officialClass !== 'SAFE_USE' && row?.officialClass !== 'STRICT') return [];
  const { areaSquareMetres, source } = unit;
  return [{ areaSquareMetres, source, officialClass: row.officialClass, measuresInPlace: row.measuresInPlace }];
}

const areaOf = (units: readonly Classed[]): string | null =>
  sumOfAreas(units.map(({ areaSquareMetres }) => areaSquareMetres));

function safeUse(system: string, units: readonly Classed[], year: number): FarmlandSafeUseType {
  const total = areaOf(units);
  const isOpen = units.some(({ measuresInPlace }) => measuresInPlace === null);
  const compliant = isOpen ? null : areaOf(units.filter(({ measuresInPlace }) => measuresInPlace === true));
  const undecided = units.filter((unit) => unit.areaSquareMetres === null || unit.measuresInPlace === null);
  return {
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
}

/** Rate of safe use of contaminated farmland (受污染耕地安全利用率). */
@Resolver()
export class FarmlandSafeUseResolver {
  @Query(() => [FarmlandSafeUseType], {
    description: 'Rate by source system, empty without such land. 受污染耕地安全利用率',
  })
  @Directive(scopeBy('divisionCode'))
  async farmlandSafeUse(
    @Arg('divisionCode', () => ID, { description: 'This division and everything below it. 行政区划（含下级）' })
    divisionCode: string,
    @Arg('year', () => Int, { description: 'Year. 年度' }) year: number,
    @Ctx() context: SoilContext,
  ): Promise<FarmlandSafeUseType[]> {
    const units: Classed[] = [];
    const rows = context.farmlandUnitRows.find(inDivision(context.divisions, divisionCode));
    for await (const row of rows) units.push(...classedIn(row, year));
    return bySystem(units).map(([system, own]) => safeUse(system, own, year));
  }
}
