import { types } from 'node:util';
import { Query } from 'mingo';
import { type Filter } from '../port';
import { StoreError } from '../store-error';
import { compareValues } from './compare-values';
import { LONGEST_ID } from './index-key';
import { type Stored, valuesAt } from './values-at';

/** The query operators both bodies and the wire server answer alike. */
const FIELD_OPERATORS = new Set([
  '$eq', '$ne', '$gt', '$gte', '$lt', '$lte', '$in', '$nin', '$all', '$elemMatch',
  '$exists', '$size', '$regex', '$options', '$not', '$type', '$mod',
]); // prettier-ignore
const LOGICAL_OPERATORS = new Set(['$and', '$or', '$nor']);

/** True when a document matches. */
export type Matcher = (document: Stored) => boolean;

type Condition = Readonly<Record<string, unknown>>;

export const isPlainObject = (value: unknown): value is Condition =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  !types.isDate(value) &&
  !types.isRegExp(value);

/** A condition made of operators, as opposed to an embedded document to equal. */
export const isOperators = (value: unknown): value is Condition =>
  isPlainObject(value) && Object.keys(value).some((key) => key.startsWith('$'));

function assertOperators(path: string, condition: Condition): void {
  for (const [operator, value] of Object.entries(condition)) {
    if (!FIELD_OPERATORS.has(operator))
      throw new StoreError('BAD_QUERY', `${path}: operator ${operator} is not supported`);
    if (operator === '$not' && isOperators(value)) assertOperators(path, value);
    if ((operator === '$in' || operator === '$nin' || operator === '$all') && !Array.isArray(value)) {
      throw new StoreError('BAD_QUERY', `${path}: ${operator} needs a list`);
    }
  }
}

const not =
  (matcher: Matcher): Matcher =>
  (document) =>
    !matcher(document);

const every = (matchers: readonly Matcher[]): Matcher => {
  const [only] = matchers;
  if (matchers.length === 1 && only !== undefined) return only;
  return (document) => matchers.every((matcher) => matcher(document));
};

const some =
  (matchers: readonly Matcher[]): Matcher =>
  (document) =>
    matchers.some((matcher) => matcher(document));

/** What mingo decides: one field, one condition. */
function leaf(path: string, condition: unknown): Matcher {
  try {
    const query = new Query<Stored>({ [path]: condition } as never);
    return (document) => query.test(document);
  } catch (error) {
    throw new StoreError('BAD_QUERY', `${path}: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

/** Equality with an embedded document counts the order of its keys, which mingo does not. */
const equalsObject =
  (path: string, wanted: unknown): Matcher =>
  (document) =>
    valuesAt(document, path).some((value) => compareValues(value, wanted) === 0);

/** Null equals a missing field also inside the elements of a list, which mingo does not see. */
const equalsNull =
  (path: string): Matcher =>
  (document) =>
    valuesAt(document, path).some((value) => value === null || value === undefined);

/** Strings, numbers and booleans are themselves in both languages: a set answers many times faster than mingo. */
const isPlain = (value: unknown): boolean => ['string', 'number', 'boolean'].includes(typeof value);

function isAnyOf(path: string, values: readonly unknown[]): Matcher {
  const wanted = new Set(values);
  return (document) => valuesAt(document, path).some((value) => wanted.has(value));
}

function oneOf(path: string, values: readonly unknown[]): Matcher {
  const plain = values.filter(isPlain);
  const others = values.filter((value) => !isPlain(value));
  return some([isAnyOf(path, plain), ...others.map((value) => equals(path, value))]);
}

function equals(path: string, value: unknown): Matcher {
  if (value === null) return equalsNull(path);
  if (isPlain(value)) return isAnyOf(path, [value]);
  return isPlainObject(value) ? equalsObject(path, value) : leaf(path, value);
}

/** Operators that mingo answers differently from MongoDB, each put right. */
const corrections: Readonly<Record<string, (path: string, value: unknown) => Matcher>> = {
  $eq: equals,
  $ne: (path, value) => not(equals(path, value)),
  $gte: (path, value) => (value === null ? equalsNull(path) : leaf(path, { $gte: value })),
  $lte: (path, value) => (value === null ? equalsNull(path) : leaf(path, { $lte: value })),
  $in: (path, value) => oneOf(path, value as readonly unknown[]),
  $nin: (path, value) => not(oneOf(path, value as readonly unknown[])),
  $not: (path, value) => not(matchField(path, value)),
};

function matchOperators(path: string, condition: Condition): Matcher {
  assertOperators(path, condition);
  const { $options, ...operators } = condition;
  const matchers = Object.entries(operators).map(([operator, value]) => {
    if (operator === '$regex')
      return leaf(path, $options === undefined ? { $regex: value } : { $regex: value, $options });
    return corrections[operator]?.(path, value) ?? leaf(path, { [operator]: value });
  });
  return every(matchers);
}

function matchField(path: string, condition: unknown): Matcher {
  return isOperators(condition) ? matchOperators(path, condition) : equals(path, condition);
}

function matchLogical(operator: string, value: unknown): Matcher {
  if (!LOGICAL_OPERATORS.has(operator)) throw new StoreError('BAD_QUERY', `operator ${operator} is not supported`);
  if (!Array.isArray(value) || value.length === 0)
    throw new StoreError('BAD_QUERY', `${operator} needs a list of filters`);
  const matchers = value.map((part: Filter) => compileFilter(part));
  if (operator === '$and') return every(matchers);
  return operator === '$or' ? some(matchers) : not(some(matchers));
}

/** Compiles a filter once; BAD_QUERY for what is not in the subset. */
export function compileFilter(filter: Filter): Matcher {
  const matchers = Object.entries(filter).map(([key, value]) =>
    key.startsWith('$') ? matchLogical(key, value) : matchField(key, value),
  );
  return matchers.length === 0 ? () => true : every(matchers);
}

/** The id, when a filter asks for one document by it and for nothing else; ids no document can have take the long way. */
export function idAsked(filter: Filter): string | undefined {
  const { _id } = filter;
  return typeof _id === 'string' && _id.length <= LONGEST_ID && Object.keys(filter).length === 1 ? _id : undefined;
}
