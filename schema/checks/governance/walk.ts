import { type ArgumentDefinition, type InputFieldDefinition, type Schema } from '@apollo/federation-internals';
import { type Element } from '../../governance/applications';
import { type FieldsType } from '../../governance/fields-type';
import { type CheckedGraph, type CheckedRoom, type Field } from './check';

/** An argument, or a field of an input type. */
export type Input = ArgumentDefinition<Field> | InputFieldDefinition;

/** The types of a schema that have fields. */
export const typesOf = (schema: Schema): FieldsType[] => [...schema.objectTypes(), ...schema.interfaceTypes()];

/** The fields of a type, and the type. */
export const fieldsOf = (schema: Schema): { readonly type: FieldsType; readonly field: Field }[] =>
  typesOf(schema).flatMap((type) => type.fields().map((field: Field) => ({ type, field })));

/** Everything that takes values: arguments, and the fields of input types. */
export const inputsOf = (schema: Schema): Input[] => [
  ...fieldsOf(schema).flatMap(({ field }) => [...field.arguments()]),
  ...schema.inputTypes().flatMap((type) => [...type.fields()]),
];

type Placed = Element & { readonly sourceAST?: { readonly loc?: unknown } | undefined };

/** The line of an element in its room's SDL. */
export function lineOf(element: Placed | undefined): number | undefined {
  const loc = element?.sourceAST?.loc as { readonly startToken?: { readonly line?: number } } | undefined;
  return loc?.startToken?.line;
}

/** The field of a coordinate in a schema; undefined where there is none. */
export function fieldAt(schema: Schema, coordinate: string): Field | undefined {
  const [typeName = '', name = ''] = coordinate.split('.');
  const type = schema.type(typeName);
  return type?.kind === 'ObjectType' || type?.kind === 'InterfaceType' ? type.field(name) : undefined;
}

/** Where a coordinate is written: the first room that has it and is not only told of it. */
export function placeOf({ rooms }: CheckedGraph, coordinate: string): { room?: string; line?: number | undefined } {
  const having = rooms.filter(({ schema }) => fieldAt(schema, coordinate) !== undefined);
  const room: CheckedRoom | undefined =
    having.find(({ schema }) => !isExternal(fieldAt(schema, coordinate))) ?? having[0];
  return room === undefined ? {} : { room: room.name, line: lineOf(fieldAt(room.schema, coordinate)) };
}

/** True for a field that its room only names, and another one answers. */
export const isExternal = (field: Field | undefined): boolean =>
  field?.appliedDirectives.some(({ name }) => name === 'external' || name === 'federation__external') ?? false;
