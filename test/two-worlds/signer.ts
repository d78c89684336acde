import { generateKeyPair, SignJWT } from 'jose';
import { type Issuer } from '../../gateway/identity/issuer';
import { type Claims } from '../../schema/access/claims';

/** An issuer that signs for whoever a case draws. */
export interface Signer {
  readonly issuer: Issuer;
  readonly sign: (claims: Claims) => Promise<string>;
}

const NAME = 'urn:two-worlds';

/** A new issuer with a key of its own. */
export async function newSigner(): Promise<Signer> {
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  const sign = ({ scopes, ...claims }: Claims): Promise<string> =>
    new SignJWT({ ...claims, scope: scopes.join(' ') })
      .setProtectedHeader({ alg: 'ES256', kid: 'one', typ: 'JWT' })
      .setIssuer(NAME)
      .setAudience(NAME)
      .setIssuedAt()
      .setExpirationTime('10m')
      .sign(privateKey);
  return { issuer: { name: NAME, audience: NAME, findKey: async () => publicKey }, sign };
}
