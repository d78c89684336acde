import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Database, type DatabaseOptions, open, type RootDatabase } from 'lmdb';
import { Encoder } from 'msgpackr';
import { StoreError } from '../store-error';
import { type Key } from './index-key';

/** Format of the folder. A folder of a higher one is refused and left untouched. */
const FORMAT = 1;
const FORMAT_FILE = 'store.json';
const CLOSE_MILLISECONDS = 2_000;

/** The lmdb environment: documents, index entries, and what is known of each collection. */
export interface Environment {
  readonly root: RootDatabase;
  readonly documents: Database<Record<string, unknown>, Key>;
  readonly entries: Database<Buffer, Key>;
  readonly catalog: Database<unknown, Key>;
}

async function readFormat(folder: string): Promise<number | undefined> {
  const text = await readFile(join(folder, FORMAT_FILE), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const { format } = JSON.parse(text) as { format?: unknown };
  return typeof format === 'number' ? format : Number.NaN;
}

/** Two processes may both find a new folder: writing beside and renaming leaves a whole file either way. */
async function writeFormat(folder: string): Promise<void> {
  const beside = join(folder, `${FORMAT_FILE}.${String(process.pid)}`);
  await writeFile(beside, `${JSON.stringify({ format: FORMAT })}\n`);
  await rename(beside, join(folder, FORMAT_FILE));
}

async function checkFormat(folder: string): Promise<void> {
  const format = await readFormat(folder);
  if (format === undefined) return writeFormat(folder);
  if (!(format <= FORMAT)) {
    throw new StoreError(
      'STORE_NEWER_VERSION',
      `${folder}: format ${String(format)}, this version reads ${String(FORMAT)}`,
    );
  }
}

/**
 * The codec of documents. Named here, not left to lmdb: its own choice is kept in the native module, and dates become text
 * where the module is loaded in several realms of one process, as test runners do. Plain maps, not msgpackr's records: a record
 * carries its own definition in each document, which is slower to read; shared definitions are lost when a write is undone.
 */
const msgpack: DatabaseOptions = { encoding: 'msgpack', ...{ encoder: { Encoder }, useRecords: false } };

/** Opens the folder, making it when it is not there. */
export async function openEnvironment(folder: string): Promise<Environment> {
  try {
    await mkdir(folder, { recursive: true });
    await checkFormat(folder);
    const root = open({ path: join(folder, 'data'), noSubdir: false, maxDbs: 4 });
    return {
      root,
      documents: root.openDB({ name: 'documents', ...msgpack }),
      entries: root.openDB({ name: 'entries', encoding: 'binary' }),
      catalog: root.openDB({ name: 'catalog', ...msgpack }),
    };
  } catch (error) {
    if (error instanceof StoreError) throw error;
    throw new StoreError('STORE_UNAVAILABLE', `${folder}: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

/** Closes the environment; bounded, because lmdb's own close has been seen not to return. */
export async function closeEnvironment({ root }: Environment): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, CLOSE_MILLISECONDS);
  });
  await Promise.race([root.flushed.then(() => root.close()), limit]);
  clearTimeout(timer);
}
