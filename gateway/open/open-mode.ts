/** Serving any graph, without sharing rules, protection against cross-site requests, or masked errors. */
export interface OpenMode {
  /** Names of request headers, in lower case, that go on to the subgraphs. */
  readonly forwardHeaders: readonly string[];
}

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
