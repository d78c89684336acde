import { type Schema } from '@apollo/federation-internals';
import { apolloReader, sharingReader, textOf } from './applications';
import { fieldsNamed } from './field-sets';
import { type FieldsType } from './fields-type';
import { type DivisionRule } from './governance';

/** Reads the `@division` rules of a type. */
export function divisionsOf(schema: Schema): (type: FieldsType) => DivisionRule[] {
  const read = sharingReader(schema, 'division');
  return (type) => {
    const rules = read(type).map((rule) => ({ field: String(rule['field']), at: textOf(rule, 'at') }));
    return [...new Map(rules.map((rule) => [JSON.stringify(rule), rule])).values()];
  };
}

/** Coordinates of the fields by which rows are found and placed: keys, and what divisions are read from. */
export function systemFields(schema: Schema): ReadonlySet<string> {
  const joins = apolloReader(schema, 'type', 'join');
  const divisions = divisionsOf(schema);
  const keysOf = (type: FieldsType): string[] =>
    joins(type).flatMap(({ key }) => (typeof key === 'string' ? fieldsNamed(type, key) : []));
  const placing = (type: FieldsType): string[] =>
    divisions(type).flatMap(({ field, at }) =>
      [field, ...(at === null ? [] : [at])].map((name) => `${type.name}.${name}`),
    );
  const types = [...schema.objectTypes(), ...schema.interfaceTypes()];
  return new Set(types.flatMap((type) => [...keysOf(type), ...placing(type)]));
}
