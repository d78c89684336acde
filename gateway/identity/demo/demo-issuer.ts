import { createLocalJWKSet, importJWK, SignJWT } from 'jose';
import { type Claims } from '../../../schema/access/claims';
import { purposeOf, PURPOSES } from '../../../schema/access/purposes';
import { SharingError } from '../../../schema/sharing-error';
import { type Issuer } from '../issuer';
import { DEMO_IDENTITIES, type DemoIdentity } from './demo-identities';
import { DEMO_ALGORITHM, demoKey, keyFileOf } from './key-file';
import { DEMO_TTL_SECONDS } from './token-life';

const NAME = 'urn:ecoguard:demo';
const AUDIENCE = 'ecoguard';

/** What is asked of the demo issuer. */
export interface DemoRequest {
  /** Name of an identity. */
  readonly as: string;
  /** Code or Chinese name of a purpose. */
  readonly purpose?: string | undefined;
  readonly ttlSeconds?: number | undefined;
}

/** A token and what it says. */
export interface DemoToken {
  readonly token: string;
  /** RFC 3339. */
  readonly expiresAt: string;
  readonly claims: Claims;
}

/** Signs anybody in as one of its identities, to try things out. */
export interface DemoIssuer {
  readonly issuer: Issuer;
  readonly keyFile: string;
  /** Throws UNKNOWN_IDENTITY or UNKNOWN_PURPOSE, which say what there is. */
  readonly token: (request: DemoRequest) => Promise<DemoToken>;
}

function identityNamed(name: string): DemoIdentity {
  const found = DEMO_IDENTITIES.find((identity) => identity.name === name);
  if (found !== undefined) return found;
  throw new SharingError(
    'UNKNOWN_IDENTITY',
    `${name} (${DEMO_IDENTITIES.map((identity) => identity.name).join(', ')})`,
  );
}

function purposeCode(name: string | undefined): string | null {
  if (name === undefined) return null;
  const found = purposeOf(name);
  if (found !== undefined) return found.code;
  throw new SharingError('UNKNOWN_PURPOSE', `${name} (${PURPOSES.map(({ code, zh }) => `${code} ${zh}`).join(', ')})`);
}

function claimsOf({ as, purpose }: DemoRequest): Claims {
  const { name, dept, level, div, roles } = identityNamed(as);
  return Object.freeze({ sub: name, app: null, dept, level, div, roles, scopes: [], purpose: purposeCode(purpose) });
}

/** The demo issuer of a data folder: `ecoguard token` and the gateways on it are one. */
export async function openDemoIssuer(dataDir: string): Promise<DemoIssuer> {
  const { d, ...published } = await demoKey(dataDir);
  const key = await importJWK({ ...published, d }, DEMO_ALGORITHM);
  const token: DemoIssuer['token'] = async ({ ttlSeconds = DEMO_TTL_SECONDS, ...request }) => {
    const { scopes, ...claims } = claimsOf(request);
    const issuedAt = Math.floor(Date.now() / 1000);
    const signed = await new SignJWT({ ...claims, scope: scopes.join(' ') })
      .setProtectedHeader({ alg: DEMO_ALGORITHM, kid: published.kid, typ: 'JWT' })
      .setIssuer(NAME)
      .setAudience(AUDIENCE)
      .setIssuedAt(issuedAt)
      .setExpirationTime(issuedAt + ttlSeconds)
      .sign(key);
    return {
      token: signed,
      expiresAt: new Date((issuedAt + ttlSeconds) * 1000).toISOString(),
      claims: { ...claims, scopes },
    };
  };
  const findKey = createLocalJWKSet({ keys: [{ ...published, alg: DEMO_ALGORITHM }] });
  return Object.freeze({ issuer: { name: NAME, audience: AUDIENCE, findKey }, keyFile: keyFileOf(dataDir), token });
}
