import { type IncomingHttpHeaders } from 'node:http';
import { type Tally } from '../metrics/tally';

/** Headers by which proxies and applications say who somebody is. From a client they are worth nothing. */
const CLAIM_HEADERS: readonly RegExp[] = [
  /^x-ecoguard-/,
  /^x-(claims?|user|users|username|userid|caller|principal|identity|subject|sub|tenant|actor|on-behalf-of)(-|$)/,
  /^x-(dept|department|div|division|level|roles?|groups?|scopes?|purpose|line|grants?|policy)(-|$)/,
  /^x-(app|app-id|appid|client-id|clientid)$/,
  /^x-forwarded-(user|email|groups?|preferred-username|access-token|roles?)$/,
  /^x-(auth|authenticated|authorization|jwt|id-token|access-token|token|remote|amzn-oidc|ms-client-principal|goog-authenticated|goog-iap)(-|$)/,
  /^(remote|ssl-client|tailscale|cf-access|x-pomerium)-/,
];

const isClaim = (name: string): boolean => CLAIM_HEADERS.some((pattern) => pattern.test(name));

/** The headers without those that say who somebody is; each that goes is counted. The very object where none does. */
export function withoutClaimHeaders(headers: IncomingHttpHeaders, dropped: Tally): IncomingHttpHeaders {
  const claims = Object.keys(headers).filter(isClaim);
  if (claims.length === 0) return headers;
  dropped.add(claims.length);
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !claims.includes(name)));
}
