import { readCsv } from '../../../lib/csv';
import { type CsvTable, type CsvValues } from '../../../lib/csv-table';
import { type Store } from '../../../lib/store/port';
import { FileAccount } from './accounted-file';
import { type CheckedFiles } from './check-files';
import { type DatasetImporter, type ImportContext } from './dataset-importer';
import { type RowSink } from './row-sink';
import { type ImportProgress } from './import-progress';
import { type FileReport, type ImportReport, unbalanced } from './import-report';

export interface ImportRequest {
  /** The room's name, for the report. */
  readonly room: string;
  /** The room's own collections. */
  readonly store: Store;
  readonly importers: readonly DatasetImporter[];
  readonly dataFolder: string;
  readonly onProgress?: (progress: ImportProgress) => void;
  /** RFC 3339 time written on the marker. */
  readonly now?: () => string;
}

/** Progress is told every so many rows. */
const STEP = 500;

type Account = Pick<FileAccount<string>, 'close'>;

async function* values<C extends string>(folder: string, table: CsvTable<C>): AsyncGenerator<CsvValues<C>> {
  for await (const record of readCsv(folder, table)) if ('values' in record) yield record.values;
}

/** One data set on its way into the store: hands out its files, collects their accounts. */
export class DatasetRun {
  private readonly accounts = new Map<string, Account>();

  constructor(
    private readonly request: Omit<ImportRequest, 'store' | 'importers'>,
    private readonly importer: DatasetImporter,
    private readonly to: { readonly checked: CheckedFiles; readonly sink: RowSink },
  ) {}

  /** Runs the importer; every file must end with an account that adds up. */
  async run(): Promise<ImportReport> {
    await this.importer.run(this.context());
    return {
      state: 'IMPORTED',
      room: this.request.room,
      dataset: this.importer.dataset,
      files: this.closeAccounts(),
      rows: this.to.sink.counts(),
    };
  }

  private context(): ImportContext {
    const { dataFolder } = this.request;
    return {
      dataFolder,
      open: (table) => this.open(table),
      read: (table) => values(dataFolder, this.declared(table, true)),
      write: (collection, rows) => this.to.sink.write(collection, rows),
    };
  }

  private declared<C extends string>(table: CsvTable<C>, isReference: boolean): CsvTable<C> {
    const file = this.importer.files.find((candidate) => candidate.file === table.file);
    if (file !== undefined && (file.reference ?? false) === isReference) return table;
    throw new Error(`${this.importer.dataset}: ${table.file} is not declared as it is read`);
  }

  private open<C extends string>(table: CsvTable<C>): FileAccount<C> {
    const { file } = this.declared(table, false);
    if (this.accounts.has(file)) throw new Error(`${this.importer.dataset}: ${file} is opened twice`);
    const account = new FileAccount(file, readCsv(this.request.dataFolder, table), (done) => this.tell(file, done));
    this.accounts.set(file, account);
    return account;
  }

  private tell(file: string, done: number): void {
    const total = this.to.checked.rows.get(file) ?? 0;
    if (done % STEP !== 0 && done !== total) return;
    this.request.onProgress?.({ room: this.request.room, dataset: this.importer.dataset, file, done, total });
  }

  private closeAccounts(): FileReport[] {
    const unread = this.importer.files.find(({ file, reference }) => reference !== true && !this.accounts.has(file));
    if (unread !== undefined) throw new Error(`${this.importer.dataset}: ${unread.file} was never opened`);
    const files = [...this.accounts.values()].map((account) => account.close());
    const wrong = unbalanced(files)[0];
    if (wrong !== undefined) throw new Error(`${wrong.file}: read ${wrong.read} rows, but the outcomes differ`);
    return files;
  }
}
