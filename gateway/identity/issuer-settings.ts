import { z } from 'zod';
import { type IssuerSettings } from './issuer';

/** The settings of issuers: comma lists that belong together, place by place. */
export const issuerShape = {
  ECOGUARD_ISSUER: z.string().optional(),
  ECOGUARD_JWKS_URI: z.string().optional(),
  ECOGUARD_AUDIENCE: z.string().optional(),
};

type Read = z.infer<z.ZodObject<typeof issuerShape>>;

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];

const listOf = (text = ''): readonly string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** Keys that come over an open wire may be anybody's. */
function isSafe(uri: string): boolean {
  if (!URL.canParse(uri)) return false;
  const { protocol, hostname } = new URL(uri);
  return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.includes(hostname));
}

/** The issuers that the settings name; none when they name none. */
export function issuersOf(read: Read): readonly IssuerSettings[] {
  const uris = listOf(read.ECOGUARD_JWKS_URI);
  const audiences = listOf(read.ECOGUARD_AUDIENCE);
  const issuers = listOf(read.ECOGUARD_ISSUER).map((issuer, place) =>
    Object.freeze({ issuer, jwksUri: uris[place] ?? '', audience: audiences[place] ?? '' }),
  );
  return Object.freeze(issuers);
}

/** What is wrong with them, in both languages. */
export function issuerProblems(read: Read): readonly string[] {
  const issuers = listOf(read.ECOGUARD_ISSUER);
  const uris = listOf(read.ECOGUARD_JWKS_URI);
  const audiences = listOf(read.ECOGUARD_AUDIENCE);
  const isEven = issuers.length === uris.length && issuers.length === audiences.length;
  const names = 'ECOGUARD_ISSUER, ECOGUARD_JWKS_URI, ECOGUARD_AUDIENCE';
  return [
    ...(isEven ? [] : [`${names}: as many of each / 三项数量须一致`]),
    ...(new Set(issuers).size === issuers.length ? [] : ['ECOGUARD_ISSUER: each once / 不得重复']),
    ...uris
      .filter((uri) => !isSafe(uri))
      .map(
        (uri) => `ECOGUARD_JWKS_URI=${JSON.stringify(uri)}: needed / 需要 https, or http on this machine / 或本机 http`,
      ),
  ];
}
