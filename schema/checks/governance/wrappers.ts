import { type FieldsType } from '../../governance/fields-type';

/**
 * Types that hold rows and say nothing of them: the root types, and the connections, edges and page information of
 * lists. They belong to no resource; a list of rows that are not open to everyone carries one on its own field.
 */
export function isWrapper(type: FieldsType): boolean {
  const has = (...names: readonly string[]): boolean => names.every((name) => type.field(name) !== undefined);
  const isRoot = type.kind === 'ObjectType' && type.isRootType();
  return (
    isRoot || has('pageInfo') || has('node', 'cursor') || has('hasNextPage', 'endCursor') || type.name.startsWith('_')
  );
}
