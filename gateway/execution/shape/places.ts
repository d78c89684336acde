import { type JsonObject } from './json';
import { misfit, type Write, type Writing } from './writing';

/** What a writer gives for a row that may not be seen: lists leave it out, elsewhere null stands for it. */
export const DROPPED = '';

type WriteField = (parent: JsonObject, writing: Writing) => string | undefined;

/** Where the value stands, for whom reads the error. */
const standing = (coordinate: string, { path }: Writing): string => {
  const last = path.at(-1);
  return typeof last === 'number' ? `list element ${last} of ${coordinate}` : coordinate;
};

/** Notes a value that does not fit; what it stands for is not written. */
export function misplaced(writing: Writing, message: string, coordinate?: string): undefined {
  misfit(writing, coordinate === undefined ? message : `${message} ${standing(coordinate, writing)}.`);
  return undefined;
}

/** Nullable places: nothing and what could not stand below become null. */
export const nullable =
  (write: Write): Write =>
  (value, writing) =>
    value === null || value === undefined ? 'null' : (write(value, writing) ?? 'null');

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
    const text = write(parent, writing);
    writing.path.pop();
    return text;
  };

/** An element that says where it stands while it is written. */
const locatedElement = (write: Write) => (value: never, writing: Writing, place: number) => {
  writing.path.push(place);
  const text = write(value, writing);
  writing.path.pop();
  return text;
};

/** What a list is written by. */
interface ListPlace {
  readonly coordinate: string;
  readonly isLocating: boolean;
}

/** The writer of a list; one element that may not be null and is makes the whole list null. */
export function listWriter(write: Write, { coordinate, isLocating }: ListPlace): Write {
  const writeElement = isLocating ? locatedElement(write) : write;
  return (value, writing) => {
    if (!Array.isArray(value)) return misplaced(writing, 'Expected a list for', coordinate);
    let text = '';
    let isWhole = true;
    for (let place = 0; place < value.length; place += 1) {
      const element = writeElement(value[place] as never, writing, place);
      if (element === undefined) isWhole = false;
      else if (element !== DROPPED) text += text === '' ? element : `,${element}`;
    }
    return isWhole ? `[${text}]` : undefined;
  };
}

/** A field whose row may have been dropped. */
export const withoutDropped =
  (write: Write, isNonNull: boolean): Write =>
  (value, writing) => {
    const text = write(value, writing);
    if (text !== DROPPED) return text;
    return isNonNull ? undefined : 'null';
  };
