import { type Store } from '../../../lib/store/port';
import { SharingError } from '../../../schema/sharing-error';
import { checkFiles, type CheckedFiles } from './check-files';
import { type DatasetImporter } from './dataset-importer';
import { DatasetRun, type ImportRequest } from './dataset-run';
import { DatasetWriter } from './dataset-writer';
import { importMarkers, type ImportMarker } from './marker';
import { type ImportReport } from './import-report';

const systemTime = (): string => new Date().toISOString();

async function putMarker(store: Store, marker: ImportMarker): Promise<void> {
  try {
    await importMarkers(store).replaceOne({ _id: marker._id }, marker, { upsert: true });
  } catch (error) {
    throw new SharingError('IMPORT_INCOMPLETE', marker._id, error);
  }
}

async function importDataset(
  request: ImportRequest,
  importer: DatasetImporter,
  checked: CheckedFiles,
): Promise<ImportReport> {
  const { store, now = systemTime } = request;
  const { dataset } = importer;
  const earlier = await importMarkers(store).findOne({ _id: dataset });
  if (earlier?.state === 'DONE' && earlier.digest === checked.digest && earlier.report !== null) {
    return { ...earlier.report, state: 'UNCHANGED' };
  }
  const collections = [...new Set([...importer.collections, ...(earlier?.collections ?? [])])].sort();
  const running = { _id: dataset, digest: checked.digest, collections, startedAt: now() };
  await putMarker(store, { ...running, state: 'RUNNING', finishedAt: null, report: null });
  const sink = new DatasetWriter(store, importer, (file, done, total) =>
    request.onProgress?.({ room: request.room, dataset, file, done, total }),
  );
  const report = await new DatasetRun(request, importer, { checked, sink }).run();
  await sink.removeOthers(collections);
  const finished = { ...running, collections: [...importer.collections].sort() };
  await putMarker(store, { ...finished, state: 'DONE', finishedAt: now(), report });
  return report;
}

/**
 * Brings a room's data sets into its store, one after the other. All files are checked before the first write. An
 * import that was cut short is done again, and ends with the same rows as one that never was.
 */
export async function runImports(request: ImportRequest): Promise<ImportReport[]> {
  const checked: { importer: DatasetImporter; files: CheckedFiles }[] = [];
  for (const importer of request.importers) {
    checked.push({ importer, files: await checkFiles(importer, request.dataFolder) });
  }
  const results: ImportReport[] = [];
  for (const { importer, files } of checked) results.push(await importDataset(request, importer, files));
  return results;
}

/** Throws IMPORT_INCOMPLETE while a data set of the room was begun and not finished. */
export async function assertImported(store: Store): Promise<void> {
  const unfinished = await importMarkers(store)
    .find({ state: { $ne: 'DONE' } }, { sort: { _id: 1 } })
    .toArray();
  if (unfinished.length > 0) throw new SharingError('IMPORT_INCOMPLETE', unfinished.map(({ _id }) => _id).join(', '));
}
