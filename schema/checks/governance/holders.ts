import { baseType, type NamedType, type Schema } from '@apollo/federation-internals';
import { type FieldsType } from '../../governance/fields-type';
import { type Field } from './check';
import { fieldsOf } from './walk';

/** The object types behind a type that a field gives. */
function given(type: NamedType): readonly string[] {
  if (type.kind === 'InterfaceType') return [type.name, ...type.possibleRuntimeTypes().map(({ name }) => name)];
  return type.kind === 'UnionType' ? type.types().map(({ name }) => name) : [type.name];
}

/** A field that holds values of a type, with the type it stands in. */
export interface Holder {
  readonly type: FieldsType;
  readonly field: Field;
}

/** The fields that hold values of each type. */
export function holdersOf(schema: Schema): (type: FieldsType) => readonly Holder[] {
  const holders = new Map<string, Holder[]>();
  for (const holder of fieldsOf(schema)) {
    if (holder.field.type === undefined) continue;
    for (const name of given(baseType(holder.field.type))) holders.set(name, [...(holders.get(name) ?? []), holder]);
  }
  return (type) => holders.get(type.name) ?? [];
}
