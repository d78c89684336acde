import { type Log } from '../../lib/log';
import { type AccessSource, type AccessState } from '../../schema/access/grant';
import { type Repeated, repeat } from '../supergraph/repeat';
import { type Access } from './access';
import { UsedTokens } from './used-tokens';

/** How often the registry is asked, and how old its word may be. */
export interface AccessTiming {
  readonly pollMs: number;
  readonly freshMs: number;
}

export const ACCESS_TIMING: AccessTiming = Object.freeze({ pollMs: 1_000, freshMs: 5_000 });

/** A registry that is down is asked less and less often, and still noticed soon after it is back. */
const SLOWEST = 4;

type Listener = (state: AccessState) => void;

/** Keeps to what the registry decides, by asking again and again; what it was last told stays until it is told better. */
export class LiveAccess {
  private state: AccessState | null = null;
  /** When the question was asked that was answered last: the answer is at least as young. */
  private askedAt = -Infinity;
  private failures = 0;
  private readonly listeners = new Set<Listener>();
  private readonly uses: UsedTokens;
  private polling: Repeated | undefined;

  private constructor(
    private readonly source: AccessSource,
    private readonly log: Log,
    private readonly timing: AccessTiming,
  ) {
    this.uses = new UsedTokens(source, log);
  }

  /** Asks once before it is handed over; a registry that does not answer is asked again, and nothing is thrown. */
  static async start(source: AccessSource, log: Log, timing: AccessTiming = ACCESS_TIMING): Promise<LiveAccess> {
    const access = new LiveAccess(source, log, timing);
    await access.look();
    access.polling = repeat(
      () => access.look(),
      () => access.delay(),
    );
    return access;
  }

  /** What stands as far as is known. */
  current(): Access {
    return { state: this.state, isFresh: performance.now() - this.askedAt <= this.timing.freshMs };
  }

  /** Tells of every new epoch; the answer ends that. */
  onChange(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Notes that an app token was used, by its digest. */
  noteUse(digest: string): void {
    this.uses.add(digest);
  }

  async stop(): Promise<void> {
    this.polling?.stop();
    this.listeners.clear();
    await this.uses.tell();
  }

  private delay(): number {
    return this.timing.pollMs * Math.min(2 ** this.failures, SLOWEST);
  }

  private async look(): Promise<void> {
    const askedAt = performance.now();
    try {
      const news = await this.source.read(this.state?.epoch ?? null);
      this.heard(askedAt, news);
    } catch (error) {
      if (this.failures === 0) this.log.warn({ err: error }, 'the registry does not answer');
      this.failures += 1;
      return;
    }
    await this.uses.tellInTime();
  }

  private heard(askedAt: number, news: AccessState | null): void {
    if (this.failures > 0) this.log.info('the registry answers again');
    this.failures = 0;
    this.askedAt = askedAt;
    if (news === null) return;
    this.state = news;
    this.log.debug({ epoch: news.epoch }, 'the registry decided anew');
    for (const listener of this.listeners) this.tell(listener, news);
  }

  private tell(listener: Listener, news: AccessState): void {
    try {
      listener(news);
    } catch (error) {
      this.log.error({ err: error, epoch: news.epoch }, 'a change of access was not taken');
    }
  }
}
