import { dataFolder } from '../../../../data/divisions/load-tree';
import { type Store } from '../../../../lib/store/port';
import { type DatasetImporter } from '../dataset-importer';
import { type FileReport, type ImportReport } from '../import-report';
import { importMarkers } from '../marker';
import { runImports } from '../run-imports';
import { copyData } from './data-copy';
import { contentsOf, temporaryStore, type TemporaryStore } from './temporary-store';

/** A data set imported into a store of its own that a suite has while it runs. */
export interface UsedImport {
  readonly store: () => Store;
  readonly report: () => ImportReport;
  /** The account of one file, by its name without folder and ending. */
  readonly fileReport: (name: string) => FileReport;
  /** Asserts that a second import is skipped, and that one done over leaves every row as it was. */
  readonly expectSameAgain: () => Promise<void>;
  /** Imports a copy of the data in which one file was rewritten, into another store. */
  readonly importChanged: (
    file: string,
    change: (text: string) => string,
  ) => Promise<{ readonly report: ImportReport; readonly store: Store }>;
}

async function importOnce(importer: DatasetImporter, store: Store, folder = dataFolder): Promise<ImportReport> {
  const [report] = await runImports({ room: 'tested', store, importers: [importer], dataFolder: folder });
  if (report === undefined) throw new Error(`${importer.dataset} gave no report`);
  return report;
}

/** Imports a data set before the suite's tests, and takes its store away after them. */
export function useImport(importer: DatasetImporter): UsedImport {
  let temporary: TemporaryStore;
  let report: ImportReport;
  beforeAll(async () => {
    temporary = await temporaryStore();
    report = await importOnce(importer, temporary.store);
  });
  const leftovers: (() => Promise<void>)[] = [];
  afterAll(async () => {
    await temporary.remove();
    for (const remove of leftovers) await remove();
  });
  return {
    store: () => temporary.store,
    report: () => report,
    fileReport: (name) => {
      const found = report.files.find(({ file }) => file.endsWith(`/${name}.csv`));
      if (found === undefined) throw new Error(`no report of ${name}`);
      return found;
    },
    expectSameAgain: async () => {
      const { store } = temporary;
      const contents = await contentsOf(store, importer.collections);
      expect((await importOnce(importer, store)).state).toBe('UNCHANGED');
      await importMarkers(store).updateMany({}, { $set: { state: 'RUNNING' } });
      expect((await importOnce(importer, store)).state).toBe('IMPORTED');
      expect(await contentsOf(store, importer.collections)).toEqual(contents);
    },
    importChanged: async (file, change) => {
      const [copy, other] = [await copyData(), await temporaryStore()];
      leftovers.push(copy.remove, other.remove);
      await copy.edit(file, change);
      return { report: await importOnce(importer, other.store, copy.folder), store: other.store };
    },
  };
}
