import { groupBy } from '../../../lib/group-by';
import { type LotRow } from '../rows';
import { type QuantityRow } from '../../kit/site-row';
import { type Balance, emptyBalance, ownedOf, usableOf } from '../transaction/fold';
import { Bucket } from '../transaction/transaction.enum';

/** What an account holds of rights that are alike: same commodity, basis, vintage or term, and unit. */
export interface Holding extends Pick<
  LotRow,
  'commodity' | 'quantityBasis' | 'vintage' | 'validFrom' | 'validTo' | 'rightType'
> {
  readonly owned: QuantityRow;
  readonly available: QuantityRow;
  readonly frozen: QuantityRow;
  readonly pledged: QuantityRow;
  readonly leasedOut: QuantityRow;
  readonly leasedIn: QuantityRow;
  readonly usable: QuantityRow;
}

/** A balance with the lot it is of. */
export interface LotBalance {
  readonly lot: LotRow;
  readonly balance: Balance;
}

function sumOf(balances: readonly LotBalance[]): Balance {
  const sum = emptyBalance();
  for (const { balance } of balances) {
    for (const bucket of Object.values(Bucket)) sum[bucket] = sum[bucket].plus(balance[bucket]);
  }
  return sum;
}

function holdingOf(group: readonly [LotBalance, ...LotBalance[]]): Holding {
  const { commodity, quantityBasis, vintage, validFrom, validTo, rightType, quantity } = group[0].lot;
  const sum = sumOf(group);
  const amount = (value: { toFixed(): string }): QuantityRow => ({ value: value.toFixed(), unit: quantity.unit });
  return {
    ...{ commodity, quantityBasis, vintage, validFrom, validTo, rightType },
    owned: amount(ownedOf(sum)),
    available: amount(sum.AVAILABLE),
    frozen: amount(sum.FROZEN),
    pledged: amount(sum.PLEDGED),
    leasedOut: amount(sum.LEASED_OUT),
    leasedIn: amount(sum.LEASED_IN.negated()),
    usable: amount(usableOf(sum)),
  };
}

const isEmpty = (balance: Balance): boolean => Object.values(Bucket).every((bucket) => balance[bucket].isZero());

const likeness = ({ lot }: LotBalance): string =>
  JSON.stringify([lot.commodity, lot.quantityBasis, lot.vintage, lot.validFrom, lot.validTo, lot.quantity.unit]);

/** Holdings of an account by what is alike, in the order of commodity and time; lots it has nothing of are left out. */
export function holdingsOf(balances: readonly LotBalance[]): Holding[] {
  const groups = groupBy(
    balances.filter(({ balance }) => !isEmpty(balance)),
    likeness,
  );
  const sorted = [...groups].sort(([left], [right]) => (left < right ? -1 : 1));
  return sorted.flatMap(([, [first, ...more]]) => (first === undefined ? [] : [holdingOf([first, ...more])]));
}
