import { type AppToken } from '../../schema/access/grant';
import { type Recorded } from '../ledger';

/** One of the secrets a token is known by: a new one beside the old while they overlap. */
export interface TokenSecret {
  /** Hex SHA-256 of the whole token. */
  readonly digest: string;
  /** Real time, RFC 3339. */
  readonly expiresAt: string;
}

export const TOKEN_STATES = ['ACTIVE', 'EXPIRED', 'REVOKED'] as const;
export type TokenState = (typeof TOKEN_STATES)[number];

/** An app token as the registry keeps it: never the token itself. */
export interface AppTokenDocument extends Recorded {
  readonly app: string;
  readonly dept: string;
  readonly purposes: readonly string[];
  readonly isRevoked: boolean;
  /** The newest last. */
  readonly secrets: readonly TokenSecret[];
  /** Of about a minute; null: never. */
  readonly lastUsedAt: string | null;
}

/** Secrets that real time has not ended. */
export const livingSecrets = ({ secrets }: AppTokenDocument): TokenSecret[] =>
  secrets.filter(({ expiresAt }) => Date.parse(expiresAt) > Date.now());

export function tokenState(document: AppTokenDocument): TokenState {
  if (document.isRevoked) return 'REVOKED';
  return livingSecrets(document).length === 0 ? 'EXPIRED' : 'ACTIVE';
}

/** As gateways get it: one for each secret that still opens. */
export function appTokensOf(document: AppTokenDocument): AppToken[] {
  const { app, dept, purposes, isRevoked } = document;
  if (isRevoked) return [];
  return livingSecrets(document).map(({ digest, expiresAt }) => ({ digest, app, dept, purposes, expiresAt }));
}
