import { type Conjunct } from './branches';
import { TYPE, typeOf } from './compare-values';
import { isOperators } from './filter';
import { encodeValue, HIGH, type Key, LONGEST_ID, type Part } from './index-key';

/** What is known of one indexed field: the values it may have, or the ranges its values lie in. */
export interface Constraint {
  readonly points?: readonly Key[];
  readonly ranges?: readonly { readonly lower: Key; readonly upper: Key }[];
  /** True when the index alone decides the condition. */
  readonly exact: boolean;
}

/** How a field is written in keys: tagged by type, or bare for `_id`, which ends every key. */
type Encode = (value: unknown) => { readonly key: readonly Part[]; readonly whole: boolean };

/** An id longer than any stored one is cut so that it still fits a key; what it meets is then checked on the document. */
const bareId: Encode = (value) => {
  const text = typeof value === 'string' ? value : '';
  return { key: [text.slice(0, LONGEST_ID)], whole: text === value && text.length <= LONGEST_ID };
};

const isScalar = (value: unknown): boolean =>
  [TYPE.number, TYPE.string, TYPE.boolean, TYPE.date].some((type) => type === typeOf(value));

function pointsOf(values: readonly unknown[], encode: Encode): Constraint | undefined {
  if (values.some((value) => value instanceof RegExp || Array.isArray(value))) return undefined;
  const encoded = values.map(encode);
  return {
    points: encoded.map(({ key }) => [...key]),
    exact: encoded.every(({ whole }) => whole) && values.every(isScalar),
  };
}

/** Everything but null: what stands before it and what stands after. */
const notNull: Constraint = {
  ranges: [
    { lower: [], upper: [TYPE.null] },
    { lower: [TYPE.null, HIGH], upper: [HIGH] },
  ],
  exact: false,
};

interface Bounds {
  readonly lower: Key | undefined;
  readonly upper: Key | undefined;
  readonly exact: boolean;
  readonly type: number;
}

/** Keys go on after the value, so the end of "up to and including" is the value followed by the highest part. */
function boundsOf(operators: Readonly<Record<string, unknown>>, encode: Encode): Bounds | undefined {
  const { $gt, $gte, $lt, $lte } = operators;
  const low = $gt ?? $gte;
  const high = $lt ?? $lte;
  const given = [low, high].filter((value) => value !== undefined);
  const type = typeOf(given[0]);
  if (given.length === 0 || !given.every((value) => isScalar(value) && typeOf(value) === type)) return undefined;
  const from = low === undefined ? undefined : encode(low);
  const to = high === undefined ? undefined : encode(high);
  // A cut string stands for all strings that begin alike, so its end is always included.
  const lower = from && ($gt !== undefined && from.whole ? [...from.key, HIGH] : [...from.key]);
  const upper = to && ($lte !== undefined || !to.whole ? [...to.key, HIGH] : [...to.key]);
  return { lower, upper, exact: from?.whole !== false && to?.whole !== false, type };
}

function rangeOf(
  condition: Readonly<Record<string, unknown>>,
  field: { isId: boolean; isList: boolean },
): Constraint | undefined {
  const bounds = boundsOf(condition, field.isId ? bareId : encodeValue);
  if (bounds === undefined) return undefined;
  const first: Key = field.isId ? [] : [bounds.type];
  const last: Key = field.isId ? [HIGH] : [bounds.type, HIGH];
  // In a list one element may meet the one bound and another the other: only one of them narrows the walk.
  const upper = field.isList && bounds.lower !== undefined ? last : (bounds.upper ?? last);
  // The bounds are all there is when each side was given once and nothing else was.
  const sides = [bounds.lower, bounds.upper].filter((bound) => bound !== undefined).length;
  const isAll = Object.keys(condition).length === sides;
  return { ranges: [{ lower: bounds.lower ?? first, upper }], exact: bounds.exact && isAll && !field.isList };
}

function ofOperators(
  condition: Readonly<Record<string, unknown>>,
  field: { isId: boolean; isList: boolean },
): Constraint | undefined {
  const encode = field.isId ? bareId : encodeValue;
  const isOnly = Object.keys(condition).length === 1;
  const { $eq, $in, $all, $ne } = condition;
  if ($eq !== undefined) return withExactness(pointsOf([$eq], encode), isOnly);
  if (Array.isArray($in)) return withExactness(pointsOf($in, encode), isOnly);
  if (Array.isArray($all) && $all.length > 0)
    return withExactness(pointsOf($all.slice(0, 1), encode), isOnly && $all.length === 1);
  if ($ne === null && !field.isId) return notNull;
  return rangeOf(condition, field);
}

const withExactness = (constraint: Constraint | undefined, isExact: boolean): Constraint | undefined =>
  constraint && { ...constraint, exact: constraint.exact && isExact };

/** What a conjunct says of an indexed field; undefined when the index cannot use it. */
export function constraintOf(
  { condition }: Conjunct,
  field: { isId: boolean; isList: boolean },
): Constraint | undefined {
  if (isOperators(condition)) return ofOperators(condition, field);
  return pointsOf([condition], field.isId ? bareId : encodeValue);
}
