import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCsv } from '../lib/csv';
import { dataFolder } from './divisions/load-tree';

interface Listed {
  readonly folder: string;
  readonly file: string;
  readonly rows: number;
  readonly columns: readonly string[];
}

const folders = readdirSync(dataFolder, { withFileTypes: true })
  .filter(
    (entry) => entry.isDirectory() && readdirSync(join(dataFolder, entry.name)).some((name) => name.endsWith('.csv')),
  )
  .map(({ name }) => name);

/** Lines `| file.csv | rows | columns |` of a SOURCE.md. */
function listed(folder: string): Listed[] {
  const text = readFileSync(join(dataFolder, folder, 'SOURCE.md'), 'utf8');
  return [...text.matchAll(/^\| (\S+\.csv) \| (\d+) \| (.+) \|$/gm)].map(([, file = '', rows, columns = '']) => ({
    folder,
    file,
    rows: Number(rows),
    columns: columns.split(', '),
  }));
}

test.each(folders)('every table of %s is listed in its SOURCE.md', (folder) => {
  const tables = readdirSync(join(dataFolder, folder)).filter((name) => name.endsWith('.csv'));
  expect(
    listed(folder)
      .map(({ file }) => file)
      .sort(),
  ).toEqual(tables.sort());
});

test.each(folders.flatMap(listed))(
  '$folder/$file has the $rows rows and the columns its SOURCE.md gives',
  async (entry) => {
    let rows = 0;
    for await (const record of readCsv(join(dataFolder, entry.folder), entry)) {
      expect(record).toHaveProperty('values');
      rows += 1;
    }
    expect(rows).toBe(entry.rows);
  },
);
