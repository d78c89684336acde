/** A request's variables, not yet coerced. */
export type Variables = Readonly<Record<string, unknown>>;

/** A number, or one that depends on the variables; what does not depend on them is worked out once. */
export type Amount = number | ((variables: Variables) => number);

type Fold = (values: readonly number[]) => number;

function folded(amounts: readonly Amount[], fold: Fold): Amount {
  const fixed = amounts.filter((amount) => typeof amount === 'number');
  const open = amounts.filter((amount) => typeof amount === 'function');
  const known = fixed.length === 0 ? [] : [fold(fixed)];
  if (open.length === 0) return known[0] ?? 0;
  const [only] = open;
  if (open.length === 1 && known.length === 0 && only) return only;
  return (variables) => fold([...known, ...open.map((amount) => amount(variables))]);
}

/** The sum of amounts; 0 of none. */
export const plus = (amounts: readonly Amount[]): Amount =>
  folded(
    amounts.filter((amount) => amount !== 0),
    (values) => values.reduce((sum, value) => sum + value, 0),
  );

/** The largest of amounts; 0 of none. */
export const largest = (amounts: readonly Amount[]): Amount => folded(amounts, (values) => Math.max(...values));

/** The product of two amounts; nothing of anything is nothing, even of what has no bound. */
export function times(one: Amount, other: Amount): Amount {
  if (one === 0 || other === 0) return 0;
  if (one === 1) return other;
  if (other === 1) return one;
  if (typeof one === 'number' && typeof other === 'number') return one * other;
  return (variables) => {
    const left = amountOf(one, variables);
    return left === 0 ? 0 : left * amountOf(other, variables);
  };
}

/** The amount under these variables. */
export const amountOf = (amount: Amount, variables: Variables): number =>
  typeof amount === 'number' ? amount : amount(variables);
