/** What a source is called in one system. */
export interface Identifier {
  readonly scheme: string;
  readonly value: string;
}
