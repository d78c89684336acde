/** An operation that a plan sends to a subgraph, with as much of its request body as is always the same. */
export class SubgraphOperation {
  /** Body of the request up to the variables. */
  readonly opening: string;

  constructor(
    readonly query: string,
    readonly name: string | undefined,
  ) {
    const named = name === undefined ? '' : `,"operationName":${JSON.stringify(name)}`;
    this.opening = `{"query":${JSON.stringify(query)}${named},"variables":`;
  }

  /** Body of a request with these variables, given as JSON text. */
  body(variables: string): string {
    return `${this.opening}${variables}}`;
  }
}
