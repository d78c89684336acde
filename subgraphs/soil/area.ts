import { ExactDecimal } from '../../schema/mass';

/** Adds areas exactly; null as soon as one is not stated. */
export function sumOfAreas(areas: readonly (string | null)[]): string | null {
  let sum = new ExactDecimal(0);
  for (const area of areas) {
    if (area === null) return null;
    sum = sum.plus(area);
  }
  return sum.toFixed();
}

/** Rows by the system they were read from, in the order of its name: amounts of different systems are never summed. */
export function bySystem<T extends { readonly source: { readonly system: string } }>(
  rows: readonly T[],
): readonly (readonly [string, readonly T[]])[] {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.source.system);
    if (group === undefined) groups.set(row.source.system, [row]);
    else group.push(row);
  }
  return [...groups].sort(([one], [other]) => (one < other ? -1 : 1));
}
