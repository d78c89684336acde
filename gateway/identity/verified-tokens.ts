import { BoundedMap } from '../execution/operation/bounded-map';
import { type TallyFamily } from '../metrics/tally';
import { type Caller } from './caller';
import { Unauthenticated } from './unauthenticated';
import { SKEW_SECONDS, type VerifiedToken } from './verify-token';

/** Callers that are remembered at a time. */
const KEPT = 20_000;

/** Tokens that were verified, by digest, until they end: a token is verified once, however many requests bring it at once. */
export class VerifiedTokens {
  private readonly callers = new BoundedMap<string, Caller>(KEPT);
  private readonly running = new Map<string, Promise<Caller>>();

  constructor(
    private readonly now: () => number,
    private readonly tokens: TallyFamily,
  ) {}

  /** The caller of a token; `verify` runs where the digest is not known. */
  async of(digest: string, verify: () => Promise<VerifiedToken>): Promise<Caller> {
    const caller = this.callers.get(digest);
    if (caller === undefined) return this.running.get(digest) ?? this.start(digest, verify);
    if (this.now() >= caller.expiresAt + SKEW_SECONDS * 1000) {
      this.callers.delete(digest);
      throw new Unauthenticated('expired');
    }
    this.tokens.of('known').add();
    return caller;
  }

  private start(digest: string, verify: () => Promise<VerifiedToken>): Promise<Caller> {
    const running = this.verified(digest, verify).finally(() => this.running.delete(digest));
    this.running.set(digest, running);
    return running;
  }

  private async verified(digest: string, verify: () => Promise<VerifiedToken>): Promise<Caller> {
    const caller = Object.freeze({ ...(await verify()), digest });
    this.tokens.of('verified').add();
    this.callers.set(digest, caller);
    return caller;
  }
}
