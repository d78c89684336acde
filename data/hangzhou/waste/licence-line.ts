import { drawsFor } from '../draws';
import { approvedGrams } from './amounts';
import { EXPORTED, type Operator } from './operator';
import { type Trip } from './trip';
import { type OperatorKind } from './waste-tables';

/** One line of a licence; grams a year. */
export interface LicenceLine {
  readonly categories: readonly string[];
  readonly treatmentCodes: readonly string[];
  readonly annualScale: number;
}

type Shape = Pick<LicenceLine, 'categories' | 'treatmentCodes'>;

const shape = (categories: string, treatmentCodes: string): Shape => ({
  categories: categories.split(' '),
  treatmentCodes: treatmentCodes.split(' ').filter((code) => code !== ''),
});

const SHAPES: Readonly<Record<OperatorKind, readonly Shape[]>> = {
  INCINERATION: [shape('HW02 HW04 HW11 HW12 HW13', 'D10'), shape('900-039-49 900-041-49 900-047-49', 'D10 R15')],
  METAL: [shape('HW17 HW22', 'R4 D9'), shape('HW34', 'R6 D9'), shape('HW31 HW48 HW50 900-045-49', 'R4 R8')],
  OIL: [shape('HW08', 'R9'), shape('HW06', 'R2')],
  ASH: [shape('HW18', 'C1 D1')],
  COLLECTION: [shape('900-041-49 900-249-08', '')],
};

const OUTSIDE: readonly Shape[] = [shape(EXPORTED.join(' '), 'R4 R2')];

const isOf =
  ({ categories }: Shape) =>
  (code: string): boolean =>
    categories.includes(code) || categories.includes(`HW${code.slice(-2)}`);

/** Approved above the largest year by so many thousandths, so that nobody comes near it. */
const MARGIN = { from: 1250, to: 1750 };
/** Nothing smaller is approved. */
const LEAST = 500_000_000;

/** Grams received under a licence by year and code. */
export type Received = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** What each operator received by calendar year and code. */
export function receivedByOperator(trips: readonly Trip[]): ReadonlyMap<string, Received> {
  const received = new Map<string, Map<string, Map<string, number>>>();
  for (const { operator, receivedOn, outcome, loads } of trips) {
    if (receivedOn === null || outcome === 'REJECTED') continue;
    const years = received.get(operator.siteId) ?? new Map<string, Map<string, number>>();
    received.set(operator.siteId, years);
    const codes = years.get(receivedOn.slice(0, 4)) ?? new Map<string, number>();
    years.set(receivedOn.slice(0, 4), codes);
    for (const { waste, receivedGrams } of loads) {
      codes.set(waste.code, (codes.get(waste.code) ?? 0) + receivedGrams);
    }
  }
  return received;
}

function largestYear(line: Shape, received: Received): number {
  const isOfLine = isOf(line);
  const years = [...received.values()].map((codes) =>
    [...codes].reduce((total, [code, grams]) => total + (isOfLine(code) ? grams : 0), 0),
  );
  return Math.max(0, ...years);
}

/** The lines of an operator's licence, each approved for more than it ever took. */
export function licenceLines({ siteId, kind, isLocal }: Operator, received: Received): LicenceLine[] {
  return (isLocal ? SHAPES[kind] : OUTSIDE).map((line, place) => {
    const margin = drawsFor(`scale:${siteId}:${place}`).int(MARGIN.from, MARGIN.to);
    const annualScale = approvedGrams(Math.max(LEAST, (largestYear(line, received) * margin) / 1000));
    return { ...line, annualScale };
  });
}
