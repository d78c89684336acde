import { type Filter } from '../../lib/store/port';
import { type DivisionTree } from '../../schema/division';
import { SharingError } from '../../schema/sharing-error';

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** Rows whose path of divisions holds this one, which are those in it and below; UNKNOWN_DIVISION for a code that never was one. */
export function inDivision(tree: DivisionTree, code: string | null | undefined, path = 'divisionPath'): Filter {
  if (code === null || code === undefined) return {};
  if (!tree.has(code)) throw new SharingError('UNKNOWN_DIVISION', JSON.stringify(code.slice(0, 40)));
  return { [path]: code };
}

/** Rows whose lower-cased name holds the text. */
export function nameContains(text: string | null | undefined): Filter {
  if (text === null || text === undefined) return {};
  if (text.trim() === '') throw new SharingError('BAD_ARGUMENT', 'query: ""');
  return { searchName: { $regex: escaped(text.trim().toLowerCase()) } };
}

/** Equality on each given field; fields without a value are left out. */
export function equalTo(fields: Readonly<Record<string, unknown>>): Filter {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined));
}

/** All conditions together, as one filter. */
export function allOf(...filters: readonly Filter[]): Filter {
  const present = filters.filter((filter) => Object.keys(filter).length > 0);
  if (present.length <= 1) return present[0] ?? {};
  return { $and: present };
}
