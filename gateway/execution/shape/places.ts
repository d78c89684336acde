import { bytesOf } from './answer-bytes';
import { type JsonObject } from './json';
import { DROPPED, misfit, MISSING, type Outcome, type Write, type Writing, WRITTEN } from './writing';

type WriteField = (parent: JsonObject, writing: Writing) => Outcome;

/** Where the value stands, for whom reads the error. */
const standing = (coordinate: string, { path }: Writing): string => {
  const last = path.at(-1);
  return typeof last === 'number' ? `list element ${last} of ${coordinate}` : coordinate;
};

/** Notes a value that does not fit; nothing is written for it. */
export const misplaced = (writing: Writing, message: string, coordinate: string): typeof MISSING =>
  misfit(writing, `${message} ${standing(coordinate, writing)}.`);

const NULL = bytesOf('null');
const COMMA = bytesOf(',');
const LIST_OPENS = bytesOf('[');
const LIST_CLOSES = bytesOf(']');

/** Writes bytes that are always the same. */
export function writeBytes({ out }: Writing, bytes: Uint8Array): typeof WRITTEN {
  out.addBytes(bytes);
  return WRITTEN;
}

/** Writes null. */
export const writeNull = (writing: Writing): typeof WRITTEN => writeBytes(writing, NULL);

/** Nullable places of leaves, which write nothing unless they write all: nothing and what does not fit become null. */
export const nullableLeaf =
  (write: Write): Write =>
  (value, writing) => {
    if (value !== null && value !== undefined && write(value, writing) === WRITTEN) return WRITTEN;
    return writeNull(writing);
  };

/** Nullable places: nothing and what could not stand below become null. */
export const nullable =
  (write: Write): Write =>
  (value, writing) => {
    if (value === null || value === undefined) return writeNull(writing);
    const { end } = writing.out;
    const outcome = write(value, writing);
    if (outcome !== MISSING) return outcome;
    writing.out.end = end;
    return writeNull(writing);
  };

/** Places where null may not stand: null there is a misfit, and passes upwards. */
export const nonNull =
  (write: Write, coordinate: string): Write =>
  (value, writing) =>
    value === null || value === undefined
      ? misplaced(writing, 'Cannot return null for non-nullable', coordinate)
      : write(value, writing);

/** A field that says where it stands while it is written. */
export const located =
  (name: string, write: WriteField): WriteField =>
  (parent, writing) => {
    writing.path.push(name);
    const outcome = write(parent, writing);
    writing.path.pop();
    return outcome;
  };

/** An element that says where it stands while it is written. */
const locatedElement = (write: Write) => (value: never, writing: Writing, place: number) => {
  writing.path.push(place);
  const outcome = write(value, writing);
  writing.path.pop();
  return outcome;
};

/** What a list is written by. */
interface ListPlace {
  readonly coordinate: string;
  readonly isLocating: boolean;
  /** True where rows may be left out. */
  readonly isFiltered: boolean;
}

/** The writer of a list; one element that may not be null and is makes the whole list null. */
export function listWriter(write: Write, { coordinate, isLocating, isFiltered }: ListPlace): Write {
  const writeOne = isLocating ? locatedElement(write) : write;
  const writeList: Write = (value, writing) => {
    if (!Array.isArray(value)) return misplaced(writing, 'Expected a list for', coordinate);
    const { out } = writing;
    let outcome: Outcome = WRITTEN;
    out.addBytes(LIST_OPENS);
    for (let place = 0; place < value.length; place += 1) {
      if (place > 0) out.addBytes(COMMA);
      if (writeOne(value[place] as never, writing, place) !== WRITTEN) outcome = MISSING;
    }
    out.addBytes(LIST_CLOSES);
    return outcome;
  };
  return isFiltered ? filteredList(writeOne, coordinate) : writeList;
}

/** The writer of a list of rows, of which some may not be seen. */
function filteredList(write: ReturnType<typeof locatedElement>, coordinate: string): Write {
  return (value, writing) => {
    if (!Array.isArray(value)) return misplaced(writing, 'Expected a list for', coordinate);
    const { out } = writing;
    let isWhole = true;
    let isEmpty = true;
    out.addBytes(LIST_OPENS);
    for (let place = 0; place < value.length; place += 1) {
      const { end } = out;
      if (!isEmpty) out.addBytes(COMMA);
      const outcome = write(value[place] as never, writing, place);
      if (outcome === DROPPED) out.end = end;
      else isEmpty = false;
      if (outcome === MISSING) isWhole = false;
    }
    out.addBytes(LIST_CLOSES);
    return isWhole ? WRITTEN : MISSING;
  };
}

/** A field whose row may have been dropped. */
export const withoutDropped =
  (write: Write, isNonNull: boolean): Write =>
  (value, writing) => {
    const { end } = writing.out;
    const outcome = write(value, writing);
    if (outcome !== DROPPED) return outcome;
    writing.out.end = end;
    return isNonNull ? MISSING : writeNull(writing);
  };
