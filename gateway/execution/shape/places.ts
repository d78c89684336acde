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

/** Writes text that is always the same. */
export function writeText({ out }: Writing, text: string): typeof WRITTEN {
  out.add(text);
  return WRITTEN;
}

/** Nullable places of leaves, which write nothing unless they write all: nothing and what does not fit become null. */
export const nullableLeaf =
  (write: Write): Write =>
  (value, writing) => {
    if (value !== null && value !== undefined && write(value, writing) === WRITTEN) return WRITTEN;
    return writeText(writing, 'null');
  };

/** Nullable places: nothing and what could not stand below become null. */
export const nullable =
  (write: Write): Write =>
  (value, writing) => {
    if (value === null || value === undefined) return writeText(writing, 'null');
    const mark = writing.out.mark();
    const outcome = write(value, writing);
    if (outcome !== MISSING) return outcome;
    writing.out.back(mark);
    return writeText(writing, 'null');
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
    out.add('[');
    for (let place = 0; place < value.length; place += 1) {
      if (place > 0) out.add(',');
      if (writeOne(value[place] as never, writing, place) !== WRITTEN) outcome = MISSING;
    }
    out.add(']');
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
    out.add('[');
    for (let place = 0; place < value.length; place += 1) {
      const mark = out.mark();
      if (!isEmpty) out.add(',');
      const outcome = write(value[place] as never, writing, place);
      if (outcome === DROPPED) out.back(mark);
      else isEmpty = false;
      if (outcome === MISSING) isWhole = false;
    }
    out.add(']');
    return isWhole ? WRITTEN : MISSING;
  };
}

/** A field whose row may have been dropped. */
export const withoutDropped =
  (write: Write, isNonNull: boolean): Write =>
  (value, writing) => {
    const mark = writing.out.mark();
    const outcome = write(value, writing);
    if (outcome !== DROPPED) return outcome;
    writing.out.back(mark);
    return isNonNull ? MISSING : writeText(writing, 'null');
  };
