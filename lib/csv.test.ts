import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkCsv, readCsv, readCsvSync } from './csv';
import { type CsvRecord, type CsvTable } from './csv-table';

const folder = mkdtempSync(join(tmpdir(), 'csv-'));
afterAll(() => rmSync(folder, { recursive: true }));

const table: CsvTable<'a' | 'b'> = { file: 't.csv', columns: ['a', 'b'] };

async function read(text: string): Promise<CsvRecord<'a' | 'b'>[]> {
  writeFileSync(join(folder, table.file), text);
  const records: CsvRecord<'a' | 'b'>[] = [];
  for await (const record of readCsv(folder, table)) records.push(record);
  return records;
}

test('quoted commas, doubled quotes, a byte-order mark and CRLF are read', async () => {
  expect(await read('\uFEFFa,b\r\n"1,5","say ""x"""\r\n2,\r\n')).toEqual([
    { line: 2, values: { a: '1,5', b: 'say "x"' } },
    { line: 3, values: { a: '2', b: '' } },
  ]);
});

test('a ragged row is a problem of its line and the rows after it are read', async () => {
  const records = await read('a,b\n1,2\n3\n4,5,6\n7,8\n');
  expect(records.map((record) => ('problem' in record ? record.problem : record.values.a))).toEqual([
    '1',
    '1 cells where the header has 2',
    '3 cells where the header has 2',
    '7',
  ]);
});

test('an unclosed quote is a problem of its line only', async () => {
  const records = await read('a,b\n1,2\n"3,4\n5,6\n');
  expect(
    records.map((record) => ('problem' in record ? [record.line, 'problem'] : [record.line, record.values.a])),
  ).toEqual([
    [2, '1'],
    [3, 'problem'],
    [4, '5'],
  ]);
});

test('two unclosed quotes do not join the lines between them', async () => {
  const records = await read('a,b\n"1,2\n3,4\n5,"6\n7,8\n');
  expect(records.map((record) => 'problem' in record)).toEqual([true, false, true, false]);
});

test('blank lines are no records and do not shift the line numbers', async () => {
  expect((await read('a,b\n\n1,2\n\n')).map(({ line }) => line)).toEqual([3]);
});

test('more rows than one block are all read, each with its line', async () => {
  const rows = Array.from({ length: 2500 }, (_, position) => `${position},x`);
  const records = await read(`a,b\n${rows.join('\n')}`);
  expect(records).toHaveLength(2500);
  expect(records.at(-1)).toEqual({ line: 2501, values: { a: '2499', b: 'x' } });
});

test('a missing file and a missing column are told apart', async () => {
  await expect(checkCsv(folder, { file: 'none.csv', columns: [] })).rejects.toMatchObject({ code: 'FILE_MISSING' });
  await expect(read('a,c\n1,2\n')).rejects.toMatchObject({ code: 'BAD_HEADER', detail: 't.csv: b' });
  await expect(read('')).rejects.toMatchObject({ code: 'BAD_HEADER' });
  expect(() => readCsvSync(folder, { file: 'none.csv', columns: [] })).toThrow('FILE_MISSING');
});

test('a table read whole refuses a malformed row', () => {
  writeFileSync(join(folder, table.file), 'a,b\n1\n');
  expect(() => readCsvSync(folder, table)).toThrow('t.csv:2');
});
