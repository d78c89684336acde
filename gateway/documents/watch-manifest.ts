import { stat } from 'node:fs/promises';
import { type Log } from '../../lib/log';
import { type Manifest, readManifest } from './manifest';

/** How often the file is looked at. A watcher of the file system misses files that are mounted or replaced by a link. */
const LOOK_MS = 2_000;

/** A manifest that follows its file. */
export interface WatchedManifest {
  current(): Manifest;
  stop(): void;
}

const stampOf = async (file: string): Promise<string> => {
  const { mtimeMs, size, ino } = await stat(file);
  return `${mtimeMs} ${size} ${ino}`;
};

/** Reads the file now, which must succeed, and again whenever it changed. A bad file never replaces a good manifest. */
export async function watchManifest(file: string, log: Log, lookMs = LOOK_MS): Promise<WatchedManifest> {
  let stamp = await stampOf(file).catch(() => '');
  let manifest = await readManifest(file);
  const look = async (): Promise<void> => {
    const found = await stampOf(file);
    if (found === stamp) return;
    stamp = found;
    manifest = await readManifest(file);
    log.info({ documents: manifest.size }, 'registered documents read again');
  };
  const keep = (err: unknown): void => log.warn({ err }, 'the registered documents stay as they were');
  const timer = setInterval(() => void look().catch(keep), lookMs);
  timer.unref();
  return Object.freeze({ current: () => manifest, stop: () => clearInterval(timer) });
}
