import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dataFolder } from '../../../../data/divisions/load-tree';

/** A copy of the data folder whose files a test may damage. */
export interface DataCopy {
  readonly folder: string;
  /** Rewrites one file, by its path below the folder. */
  readonly edit: (file: string, change: (text: string) => string) => Promise<void>;
  readonly delete: (file: string) => Promise<void>;
  readonly remove: () => Promise<void>;
}

/** Copies the repository's data folder. */
export async function copyData(): Promise<DataCopy> {
  const folder = await mkdtemp(join(tmpdir(), 'data-'));
  await cp(dataFolder, folder, { recursive: true });
  return {
    folder,
    edit: async (file, change) => writeFile(join(folder, file), change(await readFile(join(folder, file), 'utf8'))),
    delete: (file) => rm(join(folder, file)),
    remove: () => rm(folder, { recursive: true }),
  };
}
