import { type Log } from '../../lib/log';
import { type AccessSource } from '../../schema/access/grant';

/** "Last used" is of about a minute. */
const TELL_MS = 60_000;

/** App tokens that were used since the registry was last told. */
export class UsedTokens {
  private digests = new Set<string>();
  private toldAt = -Infinity;

  constructor(
    private readonly source: AccessSource,
    private readonly log: Log,
  ) {}

  add(digest: string): void {
    this.digests.add(digest);
  }

  async tellInTime(): Promise<void> {
    if (performance.now() - this.toldAt >= TELL_MS) await this.tell();
  }

  /** Tells the registry; what it could not be told is told with the next. */
  async tell(): Promise<void> {
    this.toldAt = performance.now();
    const digests = this.digests;
    if (digests.size === 0 || this.source.noteUse === undefined) return;
    this.digests = new Set();
    try {
      await this.source.noteUse([...digests]);
    } catch (error) {
      this.log.warn({ err: error }, 'the registry was not told which app tokens were used');
      for (const digest of digests) this.digests.add(digest);
    }
  }
}
