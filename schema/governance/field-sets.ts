import {
  type CompositeType,
  isCompositeType,
  isObjectType,
  isInterfaceType,
  baseType,
} from '@apollo/federation-internals';
import { Kind, type SelectionSetNode } from 'graphql';
import { readFieldSet } from '../field-set';

/** Coordinates of every field that a selection on a type asks for, those below others included. */
function coordinatesIn(type: CompositeType, { selections }: SelectionSetNode): string[] {
  return selections.flatMap((selection): string[] => {
    if (selection.kind === Kind.FIELD) {
      const field = isObjectType(type) || isInterfaceType(type) ? type.field(selection.name.value) : undefined;
      if (field?.type === undefined) return [];
      const below = baseType(field.type);
      const inner = selection.selectionSet;
      return [field.coordinate, ...(inner !== undefined && isCompositeType(below) ? coordinatesIn(below, inner) : [])];
    }
    if (selection.kind !== Kind.INLINE_FRAGMENT) return [];
    const condition = selection.typeCondition && type.schema().type(selection.typeCondition.name.value);
    return coordinatesIn(
      condition !== undefined && isCompositeType(condition) ? condition : type,
      selection.selectionSet,
    );
  });
}

/** Coordinates of the fields that a set of fields names, as `@key`, `@requires` and `@fromContext` write it. */
export function fieldsNamed(type: CompositeType, text: string): string[] {
  const inner = text.trim();
  return coordinatesIn(type, readFieldSet(inner.startsWith('{') ? inner.slice(1, -1) : inner));
}
