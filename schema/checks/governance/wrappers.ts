import { baseType } from '@apollo/federation-internals';
import { type FieldsType } from '../../governance/fields-type';
import { type Field } from './check';

/** The connections, edges and page information of lists: they hold rows and say nothing of them. */
export function isHolder(type: FieldsType): boolean {
  const has = (...names: readonly string[]): boolean => names.every((name) => type.field(name) !== undefined);
  return has('pageInfo') || has('node', 'cursor') || has('hasNextPage', 'endCursor');
}

/** True for a field whose values have no fields. */
export const isLeaf = ({ type }: Field): boolean =>
  type !== undefined && ['ScalarType', 'EnumType'].includes(baseType(type).kind);

/**
 * Fields that belong to no resource: those of what holds the rows of lists, what federation itself adds, and the ways
 * in, fields of root types that give objects. Where such rows are not open to everyone, the way to them carries a
 * resource all the same.
 */
export function isWrapper(type: FieldsType, field: Field): boolean {
  const isWayIn = type.kind === 'ObjectType' && type.isRootType() && !isLeaf(field);
  return isWayIn || isHolder(type) || [type, field].some(({ name }) => name.startsWith('_'));
}
