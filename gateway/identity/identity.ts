import { type IncomingHttpHeaders } from 'node:http';
import { type Departments } from '../../schema/access/departments';
import { sha256 } from '../../lib/sha256';
import { TallyFamily } from '../metrics/tally';
import { AppCallers, isAppToken, type KnownAccess } from './app-callers';
import { bearerToken } from './bearer-token';
import { type Caller } from './caller';
import { type DemoIssuer } from './demo/demo-issuer';
import { type Issuer } from './issuer';
import { VerifiedTokens } from './verified-tokens';
import { TokenVerifier } from './verify-token';

/** Says who asks. */
export interface Identity {
  /** The caller by the `authorization` header alone; throws UNAUTHENTICATED or ISSUER_UNAVAILABLE. */
  of(headers: IncomingHttpHeaders): Promise<Caller>;
  /** Tokens taken: `verified`, `known` from before, or an `app`'s. */
  readonly tokens: TallyFamily;
  /** Whoever signs in to try things out; null where an issuer is configured. */
  readonly demo: DemoIssuer | null;
}

/** What an identity is made from. */
export interface IdentityParts {
  readonly issuers: readonly Issuer[];
  readonly demo?: DemoIssuer | null;
  readonly departments: Departments;
  /** Where app tokens are looked up; without it there are none. */
  readonly access?: KnownAccess;
  /** Told of every use of an app token, by its digest. */
  readonly noteUse?: (digest: string) => void;
  /** Real time, in milliseconds. */
  readonly now?: () => number;
}

/** Tells callers by their tokens: those of the issuers, and those of apps. */
export function createIdentity(parts: IdentityParts): Identity {
  const { issuers, demo = null, departments, access, noteUse, now = Date.now } = parts;
  const tokens = new TallyFamily();
  const verifier = new TokenVerifier(demo === null ? issuers : [...issuers, demo.issuer], now);
  const verified = new VerifiedTokens(now, tokens);
  const apps = access === undefined ? undefined : new AppCallers(access, departments);
  const of: Identity['of'] = async ({ authorization }) => {
    const token = bearerToken(authorization);
    const digest = sha256(token);
    if (apps === undefined || !isAppToken(token)) return verified.of(digest, () => verifier.verify(token));
    const caller = apps.of(token, digest, now());
    noteUse?.(digest);
    tokens.of('app').add();
    return caller;
  };
  return Object.freeze({ of, tokens, demo });
}
