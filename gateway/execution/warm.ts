import { validate } from 'graphql';
import { type Wanted } from './compiled-operations';
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

/** Compiles the operations in use over a snapshot that is about to take over, within the limits. */
export async function warm(
  { apiSchema, operations }: Snapshot,
  inUse: readonly Wanted[],
  { milliseconds, signal }: { readonly milliseconds: number; readonly signal: AbortSignal },
): Promise<Warmed> {
  const deadline = deadlineOf(milliseconds, signal);
  let warmed = 0;
  let skipped = 0;
  for (const wanted of inUse) {
    if (deadline.isReached()) break;
    const isValid = validate(apiSchema, wanted.document).length === 0;
    const compiled = isValid ? operations.get(wanted) : Promise.reject(new Error('not in this schema'));
    await Promise.race([compiled, deadline.reached]).then(
      () => (warmed += 1),
      () => (skipped += deadline.isReached() ? 0 : 1),
    );
  }
  return { warmed, skipped };
}
