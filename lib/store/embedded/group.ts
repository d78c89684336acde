import { types } from 'node:util';
import { StoreError } from '../store-error';
import { compareValues } from './compare-values';
import { isPlainObject } from './filter';
import { type Stored } from './values-at';

/** Reads a value of a document for an expression. */
type Read = (document: Stored) => unknown;

/** Gathers one accumulator of one group. */
interface Gather {
  add(document: Stored): void;
  result(): unknown;
}

function readPath(names: readonly string[]): Read {
  const [first = ''] = names;
  if (names.length === 1) return (document) => document[first];
  return (document) =>
    names.reduce<unknown>((value, name) => (isPlainObject(value) ? value[name] : undefined), document);
}

/** A field path, a constant, or an object of these; computed expressions are outside the subset. */
function readOf(expression: unknown): Read {
  if (typeof expression === 'string' && expression.startsWith('$')) return readPath(expression.slice(1).split('.'));
  if (!isPlainObject(expression)) return () => expression;
  const fields = Object.entries(expression);
  if (fields.some(([key]) => key.startsWith('$'))) {
    throw new StoreError('BAD_QUERY', `$group: expression ${JSON.stringify(expression)} is not supported`);
  }
  const reads = fields.map(([key, inner]) => ({ key, read: readOf(inner) }));
  return (document) => Object.fromEntries(reads.map(({ key, read }) => [key, read(document) ?? null]));
}

function sum(read: Read): Gather {
  let total = 0;
  return {
    add: (document) => {
      const value = read(document);
      if (typeof value === 'number') total += value;
    },
    result: () => total,
  };
}

function average(read: Read): Gather {
  let total = 0;
  let seen = 0;
  return {
    add: (document) => {
      const value = read(document);
      if (typeof value !== 'number') return;
      total += value;
      seen += 1;
    },
    result: () => (seen === 0 ? null : total / seen),
  };
}

function extreme(read: Read, direction: 1 | -1): Gather {
  let best: unknown = null;
  return {
    add: (document) => {
      const value = read(document);
      if (value === null || value === undefined) return;
      if (best === null || compareValues(value, best) * direction < 0) best = value;
    },
    result: () => best,
  };
}

function edge(read: Read, isFirst: boolean): Gather {
  let kept: unknown;
  let isEmpty = true;
  return {
    add: (document) => {
      if (!isFirst || isEmpty) kept = read(document);
      isEmpty = false;
    },
    result: () => kept ?? null,
  };
}

/** A missing value adds nothing to a list; null is a value. */
function list(read: Read, isDistinct: boolean): Gather {
  const values: unknown[] = [];
  return {
    add: (document) => {
      const value = read(document);
      if (value === undefined) return;
      if (!isDistinct || !values.some((other) => compareValues(other, value) === 0)) values.push(value);
    },
    result: () => values,
  };
}

const accumulators: Readonly<Record<string, (read: Read) => Gather>> = {
  $sum: sum,
  $avg: average,
  $min: (read) => extreme(read, 1),
  $max: (read) => extreme(read, -1),
  $first: (read) => edge(read, true),
  $last: (read) => edge(read, false),
  $push: (read) => list(read, false),
  $addToSet: (read) => list(read, true),
};

interface Field {
  readonly name: string;
  readonly gather: () => Gather;
}

function fieldOf(name: string, expression: unknown): Field {
  const [[operator, inner] = ['', undefined], ...more] = isPlainObject(expression) ? Object.entries(expression) : [];
  const accumulator = accumulators[operator];
  if (accumulator === undefined || more.length > 0) {
    throw new StoreError('BAD_QUERY', `$group.${name}: ${JSON.stringify(expression)} is not supported`);
  }
  const read = readOf(inner);
  return { name, gather: () => accumulator(read) };
}

/** Groups documents as they come and keeps none of them: memory grows with groups, not with documents. */
export class Grouping {
  private readonly readId: Read;
  private readonly fields: readonly Field[];
  private readonly groups = new Map<string, { id: unknown; gathers: readonly Gather[] }>();

  constructor(specification: Stored) {
    const { _id, ...fields } = specification;
    this.readId = readOf(_id);
    this.fields = Object.entries(fields).map(([name, expression]) => fieldOf(name, expression));
  }

  add(document: Stored): void {
    const id = this.readId(document) ?? null;
    const key = typeof id === 'string' ? id : `\u0000${types.isDate(id) ? 'date' : typeof id}${JSON.stringify(id)}`;
    let group = this.groups.get(key);
    if (group === undefined)
      this.groups.set(key, (group = { id, gathers: this.fields.map((field) => field.gather()) }));
    for (const gather of group.gathers) gather.add(document);
  }

  results(): Stored[] {
    return [...this.groups.values()].map(({ id, gathers }) => ({
      _id: id,
      ...Object.fromEntries(this.fields.map(({ name }, index) => [name, gathers[index]?.result()])),
    }));
  }
}
