import { update as applyOperators } from 'mingo';
import { type Filter, type Update } from '../port';
import { StoreError } from '../store-error';
import { isOperators, isPlainObject } from './filter';
import { type Stored } from './values-at';

const OPERATORS = new Set([
  '$set',
  '$unset',
  '$inc',
  '$mul',
  '$min',
  '$max',
  '$push',
  '$pull',
  '$addToSet',
  '$rename',
  '$setOnInsert',
]);

function assertUpdate(update: Update): void {
  const unknown = Object.keys(update).filter((operator) => !OPERATORS.has(operator));
  if (unknown.length > 0 || Object.keys(update).length === 0) {
    throw new StoreError('BAD_QUERY', `update: ${unknown.join(', ') || 'no operator'} is not supported`);
  }
}

/** A changed copy of the document; the update may not change `_id`. */
export function updated(document: Stored, update: Update): Stored {
  assertUpdate(update);
  const operators = Object.fromEntries(Object.entries(update).filter(([operator]) => operator !== '$setOnInsert'));
  const copy = structuredClone(document);
  if (Object.keys(operators).length === 0) return copy;
  try {
    applyOperators(copy, operators as never);
  } catch (error) {
    throw new StoreError('BAD_QUERY', error instanceof Error ? error.message : String(error), { cause: error });
  }
  if (copy['_id'] !== document['_id']) throw new StoreError('BAD_QUERY', 'update: _id cannot change');
  return copy;
}

/** The values a filter fixes by equality: what an upsert begins with. */
export function fixedBy(filter: Filter): Stored {
  const fixed: Record<string, unknown> = {};
  for (const [key, condition] of Object.entries(filter)) {
    if (key === '$and') Object.assign(fixed, ...(condition as Filter[]).map(fixedBy));
    else if (isOperators(condition)) {
      if (Object.keys(condition).length === 1 && '$eq' in condition) fixed[key] = condition['$eq'];
    } else if (!key.startsWith('$')) fixed[key] = condition;
  }
  return fixed;
}

/** Sets dotted paths as an update does, on a document of its own. */
function withFields(base: Stored, fields: Stored): Stored {
  return Object.keys(fields).length === 0 ? base : updated(base, { $set: fields });
}

/** The document an upsert makes when none matched. */
export function upserted(filter: Filter, update: Update): Stored {
  assertUpdate(update);
  const { $setOnInsert, ...operators } = update;
  const { _id, ...fixed } = fixedBy(filter);
  const { _id: insertedId, ...inserted } = isPlainObject($setOnInsert) ? $setOnInsert : {};
  const base = withFields(withFields({ _id: _id ?? insertedId }, fixed), inserted);
  return Object.keys(operators).length === 0 ? base : updated(base, operators);
}
