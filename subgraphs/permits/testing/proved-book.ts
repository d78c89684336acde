import { scopedStore } from '../../../lib/store/scoped-store';
import { type BookFindings } from '../../kit/book';
import { temporaryStore } from '../../kit/import/testing/temporary-store';
import { permitBooks } from '../books/list';
import { putRows, type RoomRows } from './hangzhou-permit';

/** Proves one book over rows that are all the store has. */
export async function prove(id: string, rows: RoomRows, dataset = 'example'): Promise<BookFindings> {
  const temporary = await temporaryStore();
  try {
    await putRows(temporary.store, rows);
    const book = permitBooks.find((known) => known.id === `permits.${id}`);
    if (book === undefined) throw new Error(`no book ${id}`);
    return await book.prove(scopedStore(temporary.store, 'permits'), dataset);
  } finally {
    await temporary.remove();
  }
}

/** What a book finds when it closes. */
export const closes = (checked: number): BookFindings => ({ checked, problemCount: 0, problems: [] });

/** Expects one problem that says so. */
export async function expectProblem(findings: Promise<BookFindings>, said: RegExp): Promise<void> {
  const { problemCount, problems } = await findings;
  expect(problemCount).toBe(1);
  expect(problems).toEqual([expect.stringMatching(said)]);
}
