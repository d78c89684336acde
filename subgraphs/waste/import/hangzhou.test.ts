import { dataFolder } from '../../../data/divisions/load-tree';
import { type ImportReport } from '../../kit/import/import-report';
import { runImports } from '../../kit/import/run-imports';
import { temporaryStore, type TemporaryStore } from '../../kit/import/testing/temporary-store';
import { wasteBooks } from '../books/list';
import { hangzhouImporter } from './hangzhou';

let temporary: TemporaryStore;
let reports: ImportReport[];

beforeAll(async () => {
  temporary = await temporaryStore();
  const t = Date.now();
  reports = await runImports({
    room: 'waste',
    store: temporary.store,
    importers: [hangzhouImporter('hangzhou-small')],
    dataFolder,
  });
  console.log(Date.now() - t, JSON.stringify(reports));
}, 120_000);
afterAll(() => temporary.remove());

test.each(wasteBooks.map((book) => ({ id: book.id, book })))('$id closes', async ({ book }) => {
  const findings = await book.prove(temporary.store, 'hangzhou-small');
  console.log(JSON.stringify(findings));
});
