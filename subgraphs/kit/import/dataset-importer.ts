import { type Document } from '../../../lib/store/port';
import { type CsvRow, type CsvTable, type CsvValues } from '../../../lib/csv-table';

/** A file an importer reads. `reference`: another importer accounts for its rows. */
export interface DatasetFile extends CsvTable {
  readonly reference?: boolean;
}

/** Reads one data set into a room. The list of a room's importers is its `import/list.ts`. */
export interface DatasetImporter {
  readonly dataset: string;
  /** RFC 3339 time the data set is looked at from; the business clock starts there. None: the data are of today. */
  readonly referenceTime?: string;
  /** Raised when the same files would give other rows; a changed version imports again. */
  readonly version: number;
  readonly files: readonly DatasetFile[];
  /** Collections it writes; rows of the data set that a run no longer writes are removed from them. */
  readonly collections: readonly string[];
  run(context: ImportContext): Promise<void>;
}

/** A file whose every row gets exactly one outcome: stored, duplicate, rejected or out of area. */
export interface AccountedFile<C extends string> {
  /** Well-formed rows; malformed ones are rejected with their line before they are seen. */
  rows(): AsyncIterable<CsvRow<C>>;
  stored(row: CsvRow<C>): void;
  /** The row says nothing that an earlier row has not said. */
  duplicate(row: CsvRow<C>): void;
  /** The row cannot be used; the reason stands in the report with its line. */
  rejected(row: CsvRow<C>, reason: string): void;
  /** The row is sound but not of this room or area. */
  outOfArea(row: CsvRow<C>, reason: string): void;
  /** Counts a reference of the row by the name of what it points to. */
  link(name: string, isResolved: boolean): void;
  flag(name: string): void;
}

/** What an importer works with while it runs. */
export interface ImportContext {
  readonly dataFolder: string;
  /** Opens a file of the importer's own account. */
  open<C extends string>(table: CsvTable<C>): AccountedFile<C>;
  /** Reads a file declared as reference; malformed rows are left to the importer that accounts for them. */
  read<C extends string>(table: CsvTable<C>): AsyncIterable<CsvValues<C>>;
  /** Stores rows by `_id`, each marked with the data set. */
  write(collection: string, rows: readonly Document[]): Promise<void>;
}
