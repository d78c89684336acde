import { type Decimal } from 'decimal.js';
import { groupBy } from '../../../lib/group-by';
import { convertMass, ExactDecimal } from '../../../schema/mass';
import { type QuantityRow } from '../../kit/site-row';
import { type LotBalance } from '../account/holding';
import { pollutantCodeOf } from '../commodity-pollutant';
import { type LotRow } from '../rows';
import { ownedOf, usableOf } from '../transaction/fold';

/** What the permits room says of one pollutant and year. */
export interface StatedUsage {
  readonly year: number;
  readonly pollutantCode: string;
  readonly permitted: QuantityRow;
  readonly system: string | null;
  readonly actual: QuantityRow | null;
}

/** Rights held against what is permitted and what was discharged; null is not known. */
export interface RightsPosition {
  readonly year: number;
  readonly pollutantCode: string;
  readonly asOf: string;
  readonly owned: QuantityRow | null;
  readonly leasedIn: QuantityRow | null;
  readonly leasedOut: QuantityRow | null;
  readonly held: QuantityRow | null;
  readonly permitted: QuantityRow | null;
  readonly system: string | null;
  readonly actual: QuantityRow | null;
  readonly permittedStatus: 'WITHIN' | 'EXCEEDED' | 'UNKNOWN';
  readonly actualStatus: 'WITHIN' | 'EXCEEDED' | 'UNKNOWN';
}

type Held = Pick<RightsPosition, 'owned' | 'leasedIn' | 'leasedOut' | 'held'>;

const NOT_KNOWN: Held = { owned: null, leasedIn: null, leasedOut: null, held: null };

/** Terms are date-inclusive; a side that is not stated is open. */
const isValidOn = ({ validFrom, validTo }: LotRow, day: string): boolean =>
  (validFrom === null || validFrom <= day) && (validTo === null || day <= validTo);

/** Rights valid on the day; a pollutant whose rights all ended has zero of them, one that never had any is not known. */
function heldOn(balances: readonly LotBalance[], day: string): Held {
  const [first] = balances;
  if (first === undefined || balances.some(({ lot }) => lot.quantity.unit !== first.lot.quantity.unit))
    return NOT_KNOWN;
  const valid = balances.filter(({ lot }) => isValidOn(lot, day));
  const sum = (amountOf: (balance: LotBalance['balance']) => Decimal): QuantityRow => ({
    value: valid.reduce((total, { balance }) => total.plus(amountOf(balance)), new ExactDecimal(0)).toFixed(),
    unit: first.lot.quantity.unit,
  });
  return {
    owned: sum(ownedOf),
    leasedIn: sum(({ LEASED_IN }) => LEASED_IN.negated()),
    leasedOut: sum(({ LEASED_OUT }) => LEASED_OUT),
    held: sum(usableOf),
  };
}

/** Whether an amount is covered by what is held; as much as is held is covered (PT-R20, PT-R21). */
function coveredBy(held: QuantityRow | null, amount: QuantityRow | null): RightsPosition['actualStatus'] {
  if (held === null || amount === null) return 'UNKNOWN';
  const converted = held.unit === amount.unit ? amount.value : convertMass(amount, held.unit);
  if (converted === null) return 'UNKNOWN';
  return new ExactDecimal(converted).greaterThan(held.value) ? 'EXCEEDED' : 'WITHIN';
}

/** What a site holds, and what the permits room states of it in the year. */
export interface RightsFacts {
  readonly year: number;
  /** Day the rights are looked at. */
  readonly asOf: string;
  readonly balances: readonly LotBalance[];
  readonly usages: readonly StatedUsage[];
}

/** Positions by pollutant, one for each system that states an actual amount. */
export function rightsPositions({ year, asOf, balances, usages }: RightsFacts): RightsPosition[] {
  const lots = groupBy(balances, ({ lot }) => pollutantCodeOf(lot));
  const stated = groupBy(
    usages.filter((usage) => usage.year === year),
    ({ pollutantCode }) => pollutantCode,
  );
  const codes = [...new Set([...lots.keys(), ...stated.keys()])].filter((code) => code !== null).sort();
  return codes.flatMap((pollutantCode) => {
    const held = heldOn(lots.get(pollutantCode) ?? [], asOf);
    const none = { permitted: null, system: null, actual: null };
    return (stated.get(pollutantCode) ?? [none]).map(({ permitted, system, actual }) => ({
      ...{ year, pollutantCode, asOf, ...held, permitted, system, actual },
      permittedStatus: coveredBy(held.held, permitted),
      actualStatus: coveredBy(held.held, actual),
    }));
  });
}
