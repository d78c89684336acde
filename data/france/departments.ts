import { readCsvSync } from '../../lib/csv';
import { type DivisionTree } from '../../schema/division';
import { postcodeTable } from './tables';

/** Division code of the country. */
export const FRANCE = 'fr';

/** Finds the department or collectivity of a postal code; null when it is no postal code of France. */
export function createDepartmentFinder(dataFolder: string, tree: DivisionTree): (postcode: string) => string | null {
  const rows = readCsvSync(dataFolder, postcodeTable).map(({ values }) => values);
  const exceptions = rows.toSorted((one, other) => other.prefix.length - one.prefix.length);
  return (postcode) => {
    if (!/^\d{5}$/.test(postcode)) return null;
    const exception = exceptions.find(({ prefix }) => postcode.startsWith(prefix));
    const code = exception?.division ?? `${FRANCE}-${postcode.slice(0, 2)}`;
    return tree.has(code) ? code : null;
  };
}

/** Letters without accents, words joined by hyphens, no leading article, as IREP writes departments. */
function plainName(name: string): string {
  const letters = name.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase();
  return letters.replace(/[^A-Z]+/g, '-').replace(/^LA-/, '');
}

/** True when two spellings name one department. */
export const isSameDepartment = (one: string, other: string): boolean => plainName(one) === plainName(other);
