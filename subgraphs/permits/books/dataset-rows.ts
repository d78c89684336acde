import { type Cursor, type Document, type Store } from '../../../lib/store/port';
import { type PermitRow } from '../rows';

/** The rows of a data set in one of the room's collections, to be streamed. */
export const rowsOf = <T extends Document>(store: Store, collection: string, dataset: string): Cursor<T> =>
  store.collection<T>(collection).find({ dataset });

/** The permits of a data set by number, to look up what other rows name. */
export async function permitsOf(store: Store, dataset: string): Promise<ReadonlyMap<string, PermitRow>> {
  const permits = new Map<string, PermitRow>();
  for await (const permit of rowsOf<PermitRow>(store, 'permits', dataset)) permits.set(permit._id, permit);
  return permits;
}

/** First and last day of all terms a permit had; null when none is stated. */
export function wholeTerm({ versions, validFrom, validTo }: PermitRow): { from: string; to: string } | null {
  const terms = [...versions, { validFrom, validTo }];
  const from = terms.flatMap((term) => term.validFrom ?? []).sort()[0];
  const to = terms
    .flatMap((term) => term.validTo ?? [])
    .sort()
    .at(-1);
  return from === undefined || to === undefined ? null : { from, to };
}

/** The first rule that a row breaks, as a sentence that names it; null when it keeps all. */
export function firstBroken(label: string, problems: Iterable<string | false | null>): string | null {
  for (const problem of problems) if (typeof problem === 'string') return `${label}: ${problem}`;
  return null;
}
