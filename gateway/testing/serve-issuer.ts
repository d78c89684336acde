import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { type CryptoKey, exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';
import { type IssuerSettings } from '../identity/issuer';

/** A key of an issuer's, under the name it is published by. */
export interface IssuerKey {
  readonly kid: string;
  readonly alg: string;
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
}

/** An OIDC issuer that publishes its keys on 127.0.0.1. */
export interface TestIssuer {
  readonly settings: IssuerSettings;
  /** What it publishes from now on. */
  readonly publish: (...keys: readonly IssuerKey[]) => Promise<void>;
  /** What stands there instead of keys from now on. */
  readonly publishText: (text: string) => void;
  /** Whether it hangs up on whoever asks. */
  isDown: boolean;
  /** How often its keys were fetched, or tried to be. */
  fetches: number;
  readonly stop: () => void;
}

/** A new key pair. */
export async function newKey(kid: string, alg = 'ES256'): Promise<IssuerKey> {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
  return { kid, alg, privateKey, publicKey };
}

const published = async ({ kid, alg, publicKey }: IssuerKey): Promise<JWK> => ({
  ...(await exportJWK(publicKey)),
  kid,
  alg,
  use: 'sig',
});

const claims = { sub: 'u-17', dept: '330100-eeb', level: 'CITY', div: '330100', roles: ['consumer'] };

/** A token of the issuer's, good for five minutes, but for what `payload` and `header` say otherwise; undefined takes a claim away. */
export async function sign(
  { settings: { issuer, audience } }: Pick<TestIssuer, 'settings'>,
  { kid, alg, privateKey }: IssuerKey,
  payload: object = {},
  header: object = {},
): Promise<string> {
  const iat = Math.floor(Date.now() / 1000);
  const said = { iss: issuer, aud: audience, iat, exp: iat + 300, ...claims, ...payload };
  return new SignJWT(JSON.parse(JSON.stringify(said)) as typeof said)
    .setProtectedHeader({ alg, kid, ...header })
    .sign(privateKey);
}

function serve(issuer: Pick<TestIssuer, 'isDown' | 'fetches'>, text: () => string): Server {
  return createServer((request, response) => {
    issuer.fetches += 1;
    if (issuer.isDown) return void request.socket.destroy();
    response.writeHead(200, { 'content-type': 'application/jwk-set+json' }).end(text());
  });
}

/** Starts an issuer that publishes these keys. */
export async function serveIssuer(name: string, ...keys: readonly IssuerKey[]): Promise<TestIssuer> {
  const state = { isDown: false, fetches: 0 };
  let text = '';
  const server = serve(state, () => text);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const settings = { issuer: name, jwksUri: `http://127.0.0.1:${port}/jwks`, audience: `${name}/audience` };
  const publish = async (...next: readonly IssuerKey[]): Promise<void> => {
    text = JSON.stringify({ keys: await Promise.all(next.map(published)) });
  };
  const publishText = (next: string): void => {
    text = next;
  };
  await publish(...keys);
  const stop = (): void => {
    server.close();
    server.closeAllConnections();
  };
  return Object.assign(state, { settings, publish, publishText, stop });
}
