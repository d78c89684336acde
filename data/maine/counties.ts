import { type DivisionTree } from '../../schema/division';

/** Division code of the state. */
export const MAINE = 'us-23';

/** Finds the division of a county by the name a programme writes: any case, with or without " COUNTY". */
export function createCountyFinder(tree: DivisionTree): (name: string) => string | null {
  const codes = new Map(tree.children(MAINE).map(({ code, name }) => [name.toUpperCase(), code]));
  return (name) =>
    codes.get(
      name
        .trim()
        .toUpperCase()
        .replace(/ COUNTY$/, ''),
    ) ?? null;
}
