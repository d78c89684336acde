import { type CsvRecord, type CsvRow } from '../../../lib/csv-table';
import { type AccountedFile } from './dataset-importer';
import { type FileReport } from './import-report';

type Outcome = 'stored' | 'duplicate' | 'rejected' | 'outOfArea';

/** An accounted file that can be closed into its report. */
export interface OpenAccount<C extends string> extends AccountedFile<C> {
  close(): FileReport;
}

const increase = (counts: Record<string, number>, name: string): void => {
  counts[name] = (counts[name] ?? 0) + 1;
};

/** Keeps the account of one file; a row settled twice, or not at all, is an error of the importer. */
export class FileAccount<C extends string> implements OpenAccount<C> {
  private readonly pending = new Set<number>();
  private readonly counts: Record<Outcome, number> = { stored: 0, duplicate: 0, rejected: 0, outOfArea: 0 };
  private readonly rejections: { line: number; reason: string }[] = [];
  private readonly reasons: Record<string, number> = {};
  private readonly links: Record<string, { resolved: number; unresolved: number }> = {};
  private readonly flags: Record<string, number> = {};
  private read = 0;

  constructor(
    private readonly file: string,
    private readonly records: AsyncIterable<CsvRecord<C>>,
    private readonly onRead: (done: number) => void,
  ) {}

  async *rows(): AsyncIterable<CsvRow<C>> {
    for await (const record of this.records) {
      this.read += 1;
      this.pending.add(record.line);
      this.onRead(this.read);
      if ('problem' in record) this.reject(record.line, record.problem);
      else yield record;
    }
  }

  stored(row: CsvRow<C>): void {
    this.settle(row.line, 'stored');
  }

  duplicate(row: CsvRow<C>): void {
    this.settle(row.line, 'duplicate');
  }

  rejected(row: CsvRow<C>, reason: string): void {
    this.reject(row.line, reason);
  }

  outOfArea(row: CsvRow<C>, reason: string): void {
    this.settle(row.line, 'outOfArea');
    increase(this.reasons, reason);
  }

  link(name: string, isResolved: boolean): void {
    const count = (this.links[name] ??= { resolved: 0, unresolved: 0 });
    count[isResolved ? 'resolved' : 'unresolved'] += 1;
  }

  flag(name: string): void {
    increase(this.flags, name);
  }

  close(): FileReport {
    const [line] = this.pending;
    if (line !== undefined) throw new Error(`${this.file}:${line}: the importer gave this row no outcome`);
    const { read, counts, reasons: outOfAreaReasons, links, flags } = this;
    const rejections = this.rejections.toSorted((one, other) => one.line - other.line);
    return { file: this.file, read, ...counts, rejections, outOfAreaReasons, links, flags };
  }

  private reject(line: number, reason: string): void {
    this.settle(line, 'rejected');
    this.rejections.push({ line, reason });
  }

  private settle(line: number, outcome: Outcome): void {
    if (!this.pending.delete(line)) throw new Error(`${this.file}:${line}: the importer gave this row two outcomes`);
    this.counts[outcome] += 1;
  }
}
