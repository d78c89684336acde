/** Where a row comes from: the system it was read from, its id there, and the day or year the value stands for. */
export interface SourceRecord {
  readonly system: string;
  readonly recordId: string;
  /** ISO date or year; null when the origin states none. */
  readonly asOf: string | null;
}
