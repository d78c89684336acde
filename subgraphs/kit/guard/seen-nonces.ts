import { type CallStamp } from '../../../schema/access/signed-call';

/** Nonces of one half of the memory; the whole holds twice as many. */
const MOST_OF_A_HALF = 250_000;

/** Remembers calls for a while in bounded memory, in two halves of which the older is forgotten at once. */
export class SeenNonces {
  private current = new Set<string>();
  private previous = new Set<string>();
  private since = 0;
  /** Latest stamp in each half; what is stamped up to a forgotten one may have been seen. */
  private readonly latest = { current: 0, previous: 0 };
  private forgotten = 0;

  constructor(
    private readonly windowMs: number,
    private readonly most = MOST_OF_A_HALF,
  ) {}

  /** True for a call that was surely not seen before, which is now; false for one that was, or may have been. */
  take({ nonce, at }: CallStamp, now: number): boolean {
    if (this.current.size >= this.most || now - this.since >= this.windowMs) this.forget(now);
    if (at <= this.forgotten || this.current.has(nonce) || this.previous.has(nonce)) return false;
    this.current.add(nonce);
    this.latest.current = Math.max(this.latest.current, at);
    return true;
  }

  private forget(now: number): void {
    this.forgotten = Math.max(this.forgotten, this.latest.previous);
    this.previous = this.current;
    this.latest.previous = this.latest.current;
    this.current = new Set();
    this.latest.current = 0;
    this.since = now;
  }
}
