/** Serving any graph, without sharing rules, protection against cross-site requests, or masked errors. */
export interface OpenMode {
  /** Names of request headers, in lower case, that go on to the subgraphs. */
  readonly forwardHeaders: readonly string[];
}

const HEADER_NAME = /^[!#$%&'*+.^_`|~0-9a-z-]+$/;

/** Headers of one connection or one body, or that the gateway writes itself: they mean nothing to a subgraph. */
const OF_ONE_HOP = [
  ...['connection', 'keep-alive', 'proxy-authenticate', 'proxy-authorization', 'te', 'trailer', 'transfer-encoding'],
  ...['upgrade', 'host', 'expect', 'content-length', 'content-type', 'content-encoding', 'accept', 'accept-encoding'],
];

/** Whether a header, named in lower case, may go on to the subgraphs. */
export const isForwardable = (name: string): boolean => HEADER_NAME.test(name) && !OF_ONE_HOP.includes(name);

type Headers = Readonly<Record<string, string | string[] | undefined>>;

/** The request's headers that go on to the subgraphs. */
export function forwarded(headers: Headers, names: readonly string[]): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const name of names) {
    const value = headers[name];
    if (value !== undefined) found[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  return found;
}
