import { type Answer } from '../../http/exchange';
import { BoundedMap } from '../execution/operation/bounded-map';
import { type Tally } from '../metrics/tally';

/** Requests that are known to be queries, and the longest key of one. */
const KEPT = 2_000;
const LONGEST_KEPT = 32 * 1024;

/** Runs a request; tells as soon as it is known that it is a query. */
export type RunRequest = (noteQuery: () => void) => Promise<Answer>;

/** Gives requests that are alike one execution as long as it runs. Only queries: what changes something runs each time. */
export class SharedRequests {
  private readonly running = new Map<string, Promise<Answer>>();
  private readonly queries = new BoundedMap<string, true>(KEPT);

  constructor(private readonly shared: Tally) {}

  answer(key: string, run: RunRequest): Promise<Answer> {
    const running = this.running.get(key);
    if (running !== undefined) {
      this.shared.add();
      return running;
    }
    if (this.queries.get(key) === undefined) return run(() => this.note(key));
    return this.start(key, run);
  }

  private start(key: string, run: RunRequest): Promise<Answer> {
    const running = run(() => undefined).finally(() => this.running.delete(key));
    this.running.set(key, running);
    return running;
  }

  private note(key: string): void {
    if (key.length <= LONGEST_KEPT) this.queries.set(key, true);
  }
}
