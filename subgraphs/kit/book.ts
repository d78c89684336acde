import { type Store } from '../../lib/store/port';

/** What proving a book found: how much was looked at, and what does not close. */
export interface BookFindings {
  readonly checked: number;
  readonly problemCount: number;
  /** The first of them, each naming its row and both sides of what should be equal. */
  readonly problems: readonly string[];
}

/** An invariant of a room's stored rows (账目): a balance that must close, a chain that must hold. */
export interface Book {
  /** `<room>.<what>`, e.g. `waste.mass-balance`. */
  readonly id: string;
  readonly titleEn: string;
  readonly titleZh: string;
  /** Reads the room's own collections, and of them the rows of one data set. */
  readonly prove: (store: Store, dataset: string) => Promise<BookFindings>;
}

/** Problems written out; the others are counted. */
const SHOWN = 20;

/** Collects the findings of one book while it is proved. */
export class BookProof {
  private checked = 0;
  private problemCount = 0;
  private readonly problems: string[] = [];

  /** Counts one thing looked at; without a problem it closes. */
  settle(problem: string | null): void {
    this.checked += 1;
    if (problem === null) return;
    this.problemCount += 1;
    if (this.problems.length < SHOWN) this.problems.push(problem);
  }

  findings(): BookFindings {
    return { checked: this.checked, problemCount: this.problemCount, problems: this.problems };
  }
}
