import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { checkCsv } from '../../../lib/csv';
import { CsvError } from '../../../lib/csv-table';
import { SharingError } from '../../../schema/sharing-error';
import { type DatasetFile, type DatasetImporter } from './dataset-importer';

const newline = 0x0a;

/** What the files of an importer are at this moment. */
export interface CheckedFiles {
  /** SHA-256 over the importer's version and the contents of its files. */
  readonly digest: string;
  /** Rows by file, for progress. */
  readonly rows: ReadonlyMap<string, number>;
}

/** Says in the words of ERROR_CODES why a file cannot be read. */
function asSharingError(error: unknown): unknown {
  if (!(error instanceof CsvError)) return error;
  return new SharingError(
    error.code === 'FILE_MISSING' ? 'IMPORT_FILE_MISSING' : 'IMPORT_BAD_HEADER',
    error.detail,
    error,
  );
}

async function checkFile(folder: string, file: DatasetFile): Promise<void> {
  try {
    await checkCsv(folder, file);
  } catch (error) {
    throw asSharingError(error);
  }
}

async function digestFile(path: string): Promise<{ digest: string; rows: number }> {
  const hash = createHash('sha256');
  let lines = 0;
  let last = newline;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    for (const byte of chunk) if (byte === newline) lines += 1;
    last = chunk.at(-1) ?? last;
  }
  return { digest: hash.digest('hex'), rows: Math.max(0, lines - (last === newline ? 1 : 0)) };
}

/** Checks that every file is there with its columns (IMPORT_FILE_MISSING, IMPORT_BAD_HEADER) and digests their contents. */
export async function checkFiles(importer: DatasetImporter, folder: string): Promise<CheckedFiles> {
  for (const file of importer.files) await checkFile(folder, file);
  const rows = new Map<string, number>();
  const hash = createHash('sha256').update(`${importer.dataset} ${importer.version}\n`);
  for (const { file } of importer.files) {
    const found = await digestFile(join(folder, file));
    rows.set(file, found.rows);
    hash.update(`${file} ${found.digest}\n`);
  }
  return { digest: hash.digest('hex'), rows };
}
