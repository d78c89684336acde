/** A statement about one source that only several departments together can break. */
export interface Reconciliation {
  readonly id: string;
  readonly titleEn: string;
  readonly titleZh: string;
  /** What is asked of each pollution source: a GraphQL selection. */
  readonly selection: string;
  /** One entry for each thing compared: null where it agrees, otherwise both sides of what does not. */
  readonly settle: (source: SourceAnswer) => (string | null)[];
}

/** A source as the gateway answers it; the selection says what is in it. */
export type SourceAnswer = { readonly id: string } & Readonly<Record<string, unknown>>;
