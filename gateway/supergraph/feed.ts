import { setImmediate } from 'node:timers/promises';
import { type Swapped } from '../engine/engine';
import { checkSupergraph, unusable } from './check-supergraph';
import { sha256 } from '../../lib/sha256';
import { firstSupergraph, type Origin, readSource, type Supply } from './first-supergraph';
import { type UsableSupergraph } from './usable-supergraph';

/** The supergraph that is served, as `/health/ready` tells of it. */
export interface ServedSupergraph {
  readonly digest: string;
  /** When it took over. */
  readonly since: string;
  readonly source: string;
  readonly origin: Origin;
  /** How many have taken over since the start, and how many were refused or could not be read. */
  readonly swaps: number;
  readonly refused: number;
}

/** Puts a supergraph in the place of the served one, or throws. */
export type Swap = (next: UsableSupergraph, signal: AbortSignal) => Promise<Swapped>;

/** Follows a source: what is new there is checked and swapped in; what is bad is logged and counted, and the old goes on. */
export class Feed {
  private readonly ended = new AbortController();
  private unfollow = (): void => undefined;
  private looking: Promise<void> = Promise.resolve();
  /** Read, and not swapped in for a reason that may pass. */
  private pending: string | undefined;
  /** Digest of what was read last and is no supergraph to serve: it will not become one. */
  private hopeless: string | undefined;
  private lastRefusal = '';

  private constructor(
    private readonly supply: Supply,
    readonly first: UsableSupergraph,
    private state: ServedSupergraph,
  ) {}

  /** Has the first supergraph, or throws. */
  static async open(supply: Supply): Promise<Feed> {
    const { supergraph, origin } = await firstSupergraph(supply, new AbortController().signal);
    const { digest } = supergraph;
    const state = { digest, since: new Date().toISOString(), source: supply.source.name, origin, swaps: 0, refused: 0 };
    return new Feed(supply, supergraph, Object.freeze(state));
  }

  get served(): ServedSupergraph {
    return this.state;
  }

  /** To be called once the first supergraph is served. Does not wait: whoever started the gateway listens for signals next. */
  follow(swap: Swap): void {
    const { digest, source, origin } = this.state;
    this.supply.log.info({ source, digest, origin }, 'supergraph served');
    if (origin === 'source') this.looking = this.keep(this.first.supergraphSdl);
    this.unfollow = this.supply.source.follow(() => (this.looking = this.looking.then(() => this.look(swap))));
  }

  /** Follows no more; a swap under way is called off. */
  async stop(): Promise<void> {
    this.unfollow();
    this.ended.abort(new Error('stopping'));
    await this.looking;
  }

  private async look(swap: Swap): Promise<void> {
    try {
      const { signal } = this.ended;
      const supergraphSdl = (await readSource(this.supply.source, signal)) ?? this.pending;
      if (supergraphSdl !== undefined) await this.take(supergraphSdl, swap);
      this.lastRefusal = '';
    } catch (error) {
      if (!this.ended.signal.aborted) this.refuse(error);
    }
  }

  private async take(supergraphSdl: string, swap: Swap): Promise<void> {
    this.pending = undefined;
    const digest = sha256(supergraphSdl);
    if (digest === this.state.digest) return this.confirm();
    if (digest === this.hopeless) return;
    this.hopeless = digest;
    const next = checkSupergraph(this.state.source, supergraphSdl, this.supply.rules);
    this.hopeless = undefined;
    this.pending = supergraphSdl;
    // The check was one long turn: requests that came meanwhile are answered first.
    await setImmediate();
    await this.swapIn(next, swap);
    this.pending = undefined;
    await this.keep(supergraphSdl);
  }

  private async swapIn(next: UsableSupergraph, swap: Swap): Promise<void> {
    const { source, digest: from, swaps } = this.state;
    const startedAt = performance.now();
    const swapped = await swap(next, this.ended.signal);
    const since = new Date().toISOString();
    this.state = Object.freeze({ ...this.state, digest: next.digest, since, origin: 'source', swaps: swaps + 1 });
    const milliseconds = Math.round(performance.now() - startedAt);
    this.supply.log.info({ source, from, to: next.digest, milliseconds, ...swapped }, 'supergraph swapped');
  }

  /** The source has what is served already. */
  private confirm(): void {
    if (this.state.origin === 'source') return;
    this.state = Object.freeze({ ...this.state, origin: 'source' });
    this.supply.log.info({ source: this.state.source, digest: this.state.digest }, 'the source has it, too');
  }

  /** Said once as long as it stays the same; counted every time. */
  private refuse(thrown: unknown): void {
    const error = unusable(this.state.source, thrown);
    const { code, message, messageZh } = error;
    const refused = this.state.refused + 1;
    this.state = Object.freeze({ ...this.state, refused });
    const level = message === this.lastRefusal ? 'debug' : 'error';
    this.lastRefusal = message;
    const { source, digest } = this.state;
    this.supply.log[level]({ source, code, messageZh, serving: digest, refused, err: error }, message);
  }

  private async keep(supergraphSdl: string): Promise<void> {
    await this.supply.lastGood.write(supergraphSdl).catch((err: unknown) => {
      this.supply.log.warn({ err }, 'the supergraph could not be kept; a start without its source will fail');
    });
  }
}
