/** A CSV file by its path below the data folder, and the columns a reader needs from it; it may have more. */
export interface CsvTable<C extends string = string> {
  readonly file: string;
  readonly columns: readonly C[];
}

/** The table at a path below the data folder, with the columns that are read of it. */
export const csvTable = <C extends string>(file: string, ...columns: readonly C[]): CsvTable<C> =>
  Object.freeze({ file, columns });

/** A cell's text; null for an empty cell. */
export const orNull = (text: string): string | null => (text === '' ? null : text);

/** Values of one record by column name, as text. */
export type CsvValues<C extends string> = Readonly<Record<C, string>>;

/** A well-formed record; `line` counts from 1 and the header is line 1. */
export interface CsvRow<C extends string> {
  readonly line: number;
  readonly values: CsvValues<C>;
}

/** A record that could not be read, with the reason. */
export interface CsvProblem {
  readonly line: number;
  readonly problem: string;
}

export type CsvRecord<C extends string> = CsvRow<C> | CsvProblem;

/** Why a file cannot be read at all; `detail` names the file, and the columns it lacks. */
export class CsvError extends Error {
  constructor(
    readonly code: 'FILE_MISSING' | 'BAD_HEADER',
    readonly detail: string,
    options?: { cause?: unknown },
  ) {
    super(`${code}: ${detail}`, options);
    this.name = 'CsvError';
  }
}
