import { decodeJwt, errors, type JWTPayload, jwtVerify } from 'jose';
import { type Claims } from '../../schema/access/claims';
import { SharingError } from '../../schema/sharing-error';
import { type Issuer } from './issuer';
import { readClaims } from './read-claims';
import { type Reason, Unauthenticated } from './unauthenticated';

/** Asymmetric ones alone: what checks a signature must not be able to make one. */
const ALGORITHMS = ['ES256', 'RS256', 'PS256', 'EdDSA'];

/** How far the clocks of issuer and gateway may be apart. */
export const SKEW_SECONDS = 60;

const REQUIRED = ['exp', 'iat'];

/** What a token was found to say. */
export interface VerifiedToken {
  readonly claims: Claims;
  readonly expiresAt: number;
}

const REASON_OF_CLAIM: Readonly<Record<string, Reason>> = { iss: 'issuer', aud: 'audience', nbf: 'notYetValid' };

/** jose's own errors carry the payload, so none of them is handed on. */
function refusalOf(error: errors.JOSEError): Unauthenticated {
  if (error instanceof errors.JWTExpired) return new Unauthenticated('expired');
  if (error instanceof errors.JOSEAlgNotAllowed) return new Unauthenticated('algorithm');
  if (error instanceof errors.JWSSignatureVerificationFailed) return new Unauthenticated('signature');
  if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys)
    return new Unauthenticated('key');
  if (error instanceof errors.JWTClaimValidationFailed) {
    const isRead = error.reason === 'check_failed';
    const reason = isRead ? REASON_OF_CLAIM[error.claim] : undefined;
    return reason === undefined ? new Unauthenticated('claims', error.claim) : new Unauthenticated(reason);
  }
  return new Unauthenticated('malformed');
}

/** Only says whose keys to look at; nothing of it is believed yet. */
function statedIssuer(token: string): string | undefined {
  try {
    return decodeJwt(token).iss;
  } catch {
    throw new Unauthenticated('malformed');
  }
}

/** Checks tokens against the issuers that are trusted. */
export class TokenVerifier {
  private readonly issuers: ReadonlyMap<string, Issuer>;

  constructor(
    issuers: readonly Issuer[],
    private readonly now: () => number,
  ) {
    this.issuers = new Map(issuers.map((issuer) => [issuer.name, issuer]));
  }

  /** Throws UNAUTHENTICATED with its reason, or ISSUER_UNAVAILABLE. */
  async verify(token: string): Promise<VerifiedToken> {
    const issuer = this.issuers.get(statedIssuer(token) ?? '');
    if (issuer === undefined) throw new Unauthenticated('issuer');
    const payload = await this.payloadOf(token, issuer);
    if ((payload.iat ?? 0) * 1000 > this.now() + SKEW_SECONDS * 1000) throw new Unauthenticated('notYetValid');
    return { claims: readClaims(payload), expiresAt: (payload.exp ?? 0) * 1000 };
  }

  private async payloadOf(token: string, { name, audience, findKey }: Issuer): Promise<JWTPayload> {
    try {
      const { payload } = await jwtVerify(token, findKey, {
        issuer: name,
        audience,
        algorithms: ALGORITHMS,
        requiredClaims: REQUIRED,
        clockTolerance: SKEW_SECONDS,
        currentDate: new Date(this.now()),
      });
      return payload;
    } catch (error) {
      if (error instanceof SharingError) throw error;
      if (error instanceof errors.JOSEError) throw refusalOf(error);
      // What is published is of the right form and no key that can be used.
      throw new SharingError('ISSUER_UNAVAILABLE', name, error);
    }
  }
}
