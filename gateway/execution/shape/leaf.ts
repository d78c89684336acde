import { type GraphQLEnumType, type GraphQLLeafType, isEnumType } from 'graphql';
import { type AsciiFlag, jsonText, quoted } from './text';
import { type Json } from './json';

/** JSON text of a leaf value; `undefined` when the value is none of the type's. */
export type WriteLeaf = (value: Json, into: AsciiFlag) => string | undefined;

const LARGEST_INT = 2_147_483_647;
const SMALLEST_INT = -2_147_483_648;

function writeInt(value: Json): string | undefined {
  const fits = Number.isInteger(value) && Number(value) <= LARGEST_INT && Number(value) >= SMALLEST_INT;
  return fits ? String(value) : undefined;
}

const writeFloat: WriteLeaf = (value) => (typeof value === 'number' && isFinite(value) ? String(value) : undefined);
const writeString: WriteLeaf = (value, into) => (typeof value === 'string' ? quoted(value, into) : undefined);
const writeBoolean: WriteLeaf = (value) => (typeof value === 'boolean' ? String(value) : undefined);

const writeId: WriteLeaf = (value, into) => {
  if (typeof value === 'string') return quoted(value, into);
  return typeof value === 'number' ? String(value) : undefined;
};

const BUILT_IN: Readonly<Record<string, WriteLeaf>> = Object.freeze({
  Int: writeInt,
  Float: writeFloat,
  String: writeString,
  Boolean: writeBoolean,
  ID: writeId,
});

/** Values hidden from the API schema do not leave. */
function enumWriter(type: GraphQLEnumType): WriteLeaf {
  const texts = new Map<Json, string>(type.getValues().map(({ name }) => [name, `"${name}"`]));
  return (value) => texts.get(value);
}

/** The writer of a scalar or enum; a custom scalar may be any JSON. */
export function leafWriter(type: GraphQLLeafType): WriteLeaf {
  if (isEnumType(type)) return enumWriter(type);
  return Object.hasOwn(BUILT_IN, type.name) ? (BUILT_IN[type.name] ?? jsonText) : jsonText;
}
