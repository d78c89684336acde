import { type Claims } from '../../schema/access/claims';

/** Who asks, as a verified token says. */
export interface Caller {
  readonly claims: Claims;
  /** Hex SHA-256 of the token: what a caller is remembered by. */
  readonly digest: string;
  /** When the token ends, in milliseconds since the epoch. */
  readonly expiresAt: number;
}
