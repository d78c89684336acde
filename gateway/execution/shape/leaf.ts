import { type GraphQLEnumType, type GraphQLLeafType, isEnumType } from 'graphql';
import { type AnswerBytes, bytesOf } from './answer-bytes';
import { type Json } from './json';

/** Writes a leaf value; false, and nothing written, when the value is none of the type's. */
export type WriteLeaf = (value: Json, out: AnswerBytes) => boolean;

const LARGEST_INT = 2_147_483_647;
const SMALLEST_INT = -2_147_483_648;
const TRUE = bytesOf('true');
const FALSE = bytesOf('false');

function writeNumber(value: number, out: AnswerBytes): boolean {
  out.addAscii(String(value));
  return true;
}

const writeInt: WriteLeaf = (value, out) => {
  const fits = typeof value === 'number' && Number.isInteger(value) && value <= LARGEST_INT && value >= SMALLEST_INT;
  return fits && writeNumber(value, out);
};

const writeFloat: WriteLeaf = (value, out) => typeof value === 'number' && isFinite(value) && writeNumber(value, out);

const writeString: WriteLeaf = (value, out) => {
  if (typeof value !== 'string') return false;
  out.addString(value);
  return true;
};

const writeBoolean: WriteLeaf = (value, out) => {
  if (typeof value !== 'boolean') return false;
  out.addBytes(value ? TRUE : FALSE);
  return true;
};

const writeId: WriteLeaf = (value, out) =>
  typeof value === 'number' ? writeNumber(value, out) : writeString(value, out);

/** A custom scalar may be any JSON. */
const writeAny: WriteLeaf = (value, out) => {
  if (typeof value === 'string') out.addString(value);
  else out.addText(JSON.stringify(value));
  return true;
};

const BUILT_IN: ReadonlyMap<string, WriteLeaf> = new Map([
  ['Int', writeInt],
  ['Float', writeFloat],
  ['String', writeString],
  ['Boolean', writeBoolean],
  ['ID', writeId],
]);

/** Values hidden from the API schema do not leave. */
function enumWriter(type: GraphQLEnumType): WriteLeaf {
  const texts = new Map<Json, Uint8Array>(type.getValues().map(({ name }) => [name, bytesOf(`"${name}"`)]));
  return (value, out) => {
    const text = texts.get(value);
    if (text === undefined) return false;
    out.addBytes(text);
    return true;
  };
}

/** The writer of a scalar or enum. */
export const leafWriter = (type: GraphQLLeafType): WriteLeaf =>
  isEnumType(type) ? enumWriter(type) : (BUILT_IN.get(type.name) ?? writeAny);
