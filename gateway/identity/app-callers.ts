import { type Claims } from '../../schema/access/claims';
import { type Departments } from '../../schema/access/departments';
import { type AccessState, type AppToken } from '../../schema/access/grant';
import { SharingError } from '../../schema/sharing-error';
import { type Caller } from './caller';
import { Unauthenticated } from './unauthenticated';

/** `esg_<id>_<secret>`: what machines sign in with. */
const APP_TOKEN = /^esg_[A-Za-z0-9]+_[A-Za-z0-9_-]+$/;

/** True for a token that an app was given, which looks like no other. */
export const isAppToken = (token: string): boolean => token.startsWith('esg_');

/** What the registry decided, as far as this gateway knows; null while it knows nothing. */
export type KnownAccess = () => AccessState | null;

/** Apps that sign in with a token of the registry's; each request looks at what stands now, so that a revoked one ends at once. */
export class AppCallers {
  private indexed: AccessState | null = null;
  private byDigest: ReadonlyMap<string, AppToken> = new Map();

  constructor(
    private readonly access: KnownAccess,
    private readonly departments: Departments,
  ) {}

  /** Throws UNAUTHENTICATED, or ISSUER_UNAVAILABLE while the registry was never reached. */
  of(token: string, digest: string, now: number): Caller {
    if (!APP_TOKEN.test(token)) throw new Unauthenticated('malformed');
    const known = this.known().get(digest);
    if (known === undefined) throw new Unauthenticated('unknownAppToken');
    const expiresAt = Date.parse(known.expiresAt);
    // A time that cannot be read is over.
    if (!(now < expiresAt)) throw new Unauthenticated('expired');
    return Object.freeze({ claims: this.claimsOf(known), digest, expiresAt });
  }

  private known(): ReadonlyMap<string, AppToken> {
    const state = this.access();
    if (state === null) throw new SharingError('ISSUER_UNAVAILABLE', { en: 'app tokens', zh: '应用令牌' });
    if (state !== this.indexed) {
      this.byDigest = new Map(state.appTokens.map((token) => [token.digest, token]));
      this.indexed = state;
    }
    return this.byDigest;
  }

  private claimsOf({ app, dept, purposes }: AppToken): Claims {
    const department = this.departments(dept);
    if (department === undefined) throw new Unauthenticated('department');
    const [purpose = null, ...others] = purposes;
    return Object.freeze({
      sub: app,
      app,
      dept,
      level: department.level,
      div: department.division,
      roles: Object.freeze(['consumer'] as const),
      scopes: Object.freeze([]),
      // Of several, none is meant more than another.
      purpose: others.length === 0 ? purpose : null,
    });
  }
}
