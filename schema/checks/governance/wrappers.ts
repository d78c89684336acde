import { type FieldsType } from '../../governance/fields-type';

/** The connections, edges and page information of lists: they hold rows and say nothing of them. */
export function isHolder(type: FieldsType): boolean {
  const has = (...names: readonly string[]): boolean => names.every((name) => type.field(name) !== undefined);
  return has('pageInfo') || has('node', 'cursor') || has('hasNextPage', 'endCursor');
}

/**
 * Types that belong to no resource: the root types, what holds the rows of lists, and what federation itself adds. A
 * field that gives rows which are not open to everyone carries a resource, wherever it stands.
 */
export function isWrapper(type: FieldsType): boolean {
  return isHolder(type) || type.name.startsWith('_') || (type.kind === 'ObjectType' && type.isRootType());
}
