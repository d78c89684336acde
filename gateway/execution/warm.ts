import { validate } from 'graphql';
import { ALL_ALLOWED, type Decision, decisionKey } from './decision/decision';
import { type Positions } from './decision/positions';
import { type Found, type Operation } from './operation/operations';
import { type Snapshot } from './snapshot';

/** What became of the operations in use. */
export interface Warmed {
  readonly warmed: number;
  /** Those that the new schema does not have any more, or that cannot be planned over it. */
  readonly skipped: number;
}

/** Rejects at the deadline, so that one slow plan does not hold the rest up; the plan goes on by itself. */
function deadlineOf(milliseconds: number, signal: AbortSignal) {
  const timeout = AbortSignal.timeout(milliseconds);
  const either = AbortSignal.any([timeout, signal]);
  const reached = new Promise<never>((_, reject) => {
    either.addEventListener('abort', () => reject(new Error('out of time')), { once: true });
  });
  reached.catch(() => undefined);
  return { reached, isReached: () => either.aborted };
}

const keysOf = ({ list }: Positions): string => JSON.stringify(list.map(({ coordinate, path }) => [coordinate, path]));

/** The decisions that mean the same in the new snapshot: bits stand for positions, which may not be the old ones. */
function decisionsFor(now: Operation, before: Operation): Decision[] {
  const isSame = keysOf(now.positions) === keysOf(before.positions);
  return before.decisions().filter((decision) => isSame || decisionKey(decision) === decisionKey(ALL_ALLOWED));
}

/** Compiles an operation that was in use; rejects when the new schema does not have it. */
async function compileAgain(
  { apiSchema, operations, chooseOverrides }: Snapshot,
  { wanted, operation: before }: Found,
): Promise<void> {
  if (validate(apiSchema, wanted.document).length > 0) throw new Error('not in this schema');
  const { operation } = operations.find(wanted);
  await Promise.all(decisionsFor(operation, before).map((decision) => operation.under(decision, chooseOverrides(''))));
}

/** Compiles the operations in use over a snapshot that is about to take over, within the limits. */
export async function warm(
  snapshot: Snapshot,
  inUse: readonly Found[],
  { milliseconds, signal }: { readonly milliseconds: number; readonly signal: AbortSignal },
): Promise<Warmed> {
  const deadline = deadlineOf(milliseconds, signal);
  let warmed = 0;
  let skipped = 0;
  for (const found of inUse) {
    if (deadline.isReached()) break;
    await Promise.race([compileAgain(snapshot, found), deadline.reached]).then(
      () => (warmed += 1),
      () => (skipped += deadline.isReached() ? 0 : 1),
    );
  }
  return { warmed, skipped };
}
