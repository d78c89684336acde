/** What became of the rows of one file; read = stored + duplicate + rejected + outOfArea. */
export interface FileReport {
  readonly file: string;
  readonly read: number;
  readonly stored: number;
  readonly duplicate: number;
  readonly rejected: number;
  readonly outOfArea: number;
  readonly rejections: readonly { readonly line: number; readonly reason: string }[];
  readonly outOfAreaReasons: Readonly<Record<string, number>>;
  readonly links: Readonly<Record<string, { readonly resolved: number; readonly unresolved: number }>>;
  readonly flags: Readonly<Record<string, number>>;
}

/** The account of one data set in one room. UNCHANGED: neither files nor importer changed since the last import. */
export interface ImportReport {
  readonly state: 'IMPORTED' | 'UNCHANGED';
  readonly room: string;
  readonly dataset: string;
  readonly files: readonly FileReport[];
  /** Rows the data set has in each collection. */
  readonly rows: Readonly<Record<string, number>>;
}

/** Files whose outcomes do not add up to the rows read. */
export const unbalanced = (files: readonly FileReport[]): readonly FileReport[] =>
  files.filter((file) => file.read !== file.stored + file.duplicate + file.rejected + file.outOfArea);

/** Rejections written out for each file; the whole list is in the report itself. */
const SHOWN = 10;

const headings = ['file 文件', 'read 读取', 'stored 入库', 'duplicate 重复', 'rejected 拒绝', 'out of area 范围外'];

const stateTexts = {
  IMPORTED: 'imported 已导入',
  UNCHANGED: 'unchanged, not imported again 无变化，未重新导入',
} as const;

/** Columns a text takes in a terminal: Chinese characters take two. */
const width = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (/\p{Script=Han}/u.test(letter) ? 2 : 1), 0);

function layOut(rows: readonly (readonly string[])[]): string[] {
  const widths = headings.map((_, column) => Math.max(...rows.map((row) => width(row[column] ?? ''))));
  const cell = (text: string, column: number): string => {
    const space = ' '.repeat((widths[column] ?? 0) - width(text));
    return column === 0 ? text + space : space + text;
  };
  return rows.map((row) => row.map(cell).join('  ').trimEnd());
}

function tableRow(file: FileReport): string[] {
  return [file.file, ...[file.read, file.stored, file.duplicate, file.rejected, file.outOfArea].map(String)];
}

function rejectionLines({ file, rejections }: FileReport): string[] {
  const shown = rejections.slice(0, SHOWN).map(({ line, reason }) => `  ${file}:${line}  rejected 拒绝: ${reason}`);
  const more = rejections.length - shown.length;
  return more > 0 ? [...shown, `  ${file}  … ${more} more rejected 另有 ${more} 行`] : shown;
}

function findings(file: FileReport): string[] {
  const links = Object.entries(file.links).map(
    ([name, { resolved, unresolved }]) =>
      `  ${file.file}  ${name}: resolved 已关联 ${resolved}, unresolved 未关联 ${unresolved}`,
  );
  const reasons = Object.entries(file.outOfAreaReasons).map(
    ([reason, count]) => `  ${file.file}  out of area 范围外: ${reason} ${count}`,
  );
  const flags = Object.entries(file.flags).map(([flag, count]) => `  ${file.file}  flag 标记 ${flag}: ${count}`);
  return [...links, ...reasons, ...flags, ...rejectionLines(file)];
}

/** The account of a data set as plain text, headings in English and Chinese. */
export function formatReport(report: ImportReport): string {
  const rows = Object.entries(report.rows).map(([collection, count]) => `${collection} ${count}`);
  const details = report.files.flatMap(findings);
  return [
    `${report.room} / ${report.dataset}: ${stateTexts[report.state]}`,
    ...layOut([headings, ...report.files.map(tableRow)]),
    `rows 数据行: ${rows.join(', ')}`,
    ...(details.length > 0 ? ['findings 说明', ...details] : []),
  ].join('\n');
}
