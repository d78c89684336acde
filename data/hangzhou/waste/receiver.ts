import { QUARTERS, quarterOf } from '../calendar';
import { addDays, drawsFor } from '../draws';
import { EXPORTED, isActive, type Operator } from './operator';
import { type Stream } from './stream';

/** Of a thousand small streams, those given to collectors; of a thousand large ones of some codes, those that leave the province. */
const [COLLECTED, ABROAD] = [600, 90] as const;

/** A licence has to be in force until what departs has surely arrived. */
const ARRIVED_AFTER = 12;

const isOpenFor = (operator: Operator, day: string): boolean =>
  isActive(operator, day) && isActive(operator, addDays(day, ARRIVED_AFTER));

type Chooser = (stream: Stream, day: string) => Operator;

/** The operators from a drawn one on, in a circle. */
function inTurn(label: string, from: readonly Operator[]): readonly Operator[] {
  if (from.length === 0) return [];
  const start = drawsFor(label).int(0, from.length - 1);
  return [...from.slice(start), ...from.slice(0, start)];
}

/** All who may take a stream's waste, its own receiver first. */
function candidates({ site, waste, mgmtClass }: Stream, operators: readonly Operator[]): readonly Operator[] {
  const label = `receiver:${site.id}:${waste.code}`;
  const fate = drawsFor(`way:${label}`).int(1, 1000);
  const taking = operators.filter(({ codes, siteId }) => codes.includes(waste.code) && siteId !== site.id);
  const isExported = mgmtClass === 'KEY' && EXPORTED.includes(waste.code) && fate <= ABROAD;
  const isCollected = mgmtClass === 'REGISTERED' && fate <= COLLECTED;
  const abroad = taking.filter(({ isLocal }) => isExported && !isLocal);
  const collectors = taking.filter(({ kind }) => isCollected && kind === 'COLLECTION');
  const others = taking.filter(({ isLocal, kind }) => isLocal && kind === waste.operator);
  return [abroad, collectors, others].flatMap((group) => inTurn(label, group));
}

/** Who receives a stream's waste on a day: its own receiver while its licence is in force, otherwise another one. */
export function receiverChooser(operators: readonly Operator[]): Chooser {
  const known = new Map<Stream, readonly Operator[]>();
  return (stream, day) => {
    const taking = known.get(stream) ?? candidates(stream, operators);
    known.set(stream, taking);
    const found = taking.find((operator) => isOpenFor(operator, day));
    if (found === undefined) throw new Error(`nobody takes ${stream.waste.code} of ${stream.site.id} on ${day}`);
    return found;
  };
}

/** Thousandths of residues landfilled in the first quarter and in the last one; the rest goes to kilns. */
const LANDFILLED = { first: 420, last: 40 };

function landfilledPerMille(month: string): number {
  const place = Math.max(0, QUARTERS.indexOf(quarterOf(month)));
  return Math.round(LANDFILLED.first - ((LANDFILLED.first - LANDFILLED.last) * place) / (QUARTERS.length - 1));
}

/** How a stream's loads are treated by its receiver; loads are landfilled as far as the quarter's falling share goes. */
export class TreatmentChooser {
  private readonly tally = new Map<string, { all: number; landfilled: number }>();

  codeFor({ site, waste }: Stream, operator: Operator, month: string): (grams: number) => string | null {
    if (operator.kind === 'COLLECTION') return () => null;
    if (!waste.treatments.includes('D1')) {
      const code = drawsFor(`treatment:${site.id}:${waste.code}`).pick(waste.treatments);
      return () => code;
    }
    return (grams) => this.residue(`${site.id} ${waste.code}`, grams, landfilledPerMille(month));
  }

  private residue(key: string, grams: number, perMille: number): string {
    const tally = this.tally.get(key) ?? { all: 0, landfilled: 0 };
    this.tally.set(key, tally);
    tally.all += grams * perMille;
    const isLandfilled = (tally.landfilled + grams) * 1000 <= tally.all;
    if (isLandfilled) tally.landfilled += grams;
    return isLandfilled ? 'D1' : 'C1';
  }
}
