import { createLocalJWKSet, type CryptoKey, importJWK, type JWTVerifyGetKey } from 'jose';
import { DEMO_ALGORITHM, demoKey } from './key-file';

/** A pair of keys, one to sign by and one to check by. */
export interface KeyPair {
  readonly kid: string;
  readonly privateKey: CryptoKey | Uint8Array;
  readonly findKey: JWTVerifyGetKey;
}

/** The demo issuer's pair of a data folder. */
export async function openPair(dataDir: string): Promise<KeyPair> {
  const { d, ...published } = await demoKey(dataDir);
  const privateKey = await importJWK({ ...published, d }, DEMO_ALGORITHM);
  const findKey = createLocalJWKSet({ keys: [{ ...published, alg: DEMO_ALGORITHM }] });
  return { kid: published.kid, privateKey, findKey };
}
