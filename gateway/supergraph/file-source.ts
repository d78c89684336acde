import { watch } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { repeat } from './repeat';
import { LARGEST_SUPERGRAPH, type Reading, type SupergraphSource, UNCHANGED } from './source';

/** A file is looked at every five seconds even when the file system tells of no change: network mounts do not. */
const POLL_SECONDS = 5;

/** From the first sign of a change to the look at it, so that a file is seldom met half written. */
const SETTLE_MS = 25;

/** A time stamp this young may stand for two writings: such a file is read again. */
const YOUNG_MS = 2_000;

/** Stops watching; does nothing when the folder could not be watched, since the file is polled anyway. */
function watchFolder(file: string, onChange: () => void): () => void {
  try {
    // The folder and not the file: a file that another one is renamed over would be watched in vain.
    const watcher = watch(dirname(file), { persistent: false }, (_, name) => {
      // Names that begin with two dots are the links through which mounted configurations are exchanged.
      if (name === null || name === basename(file) || name.startsWith('..')) onChange();
    });
    watcher.on('error', () => watcher.close());
    return () => watcher.close();
  } catch {
    return () => undefined;
  }
}

async function stampOf(handle: FileHandle): Promise<{ stamp: string; isYoung: boolean }> {
  const { dev, ino, size, mtimeMs, mtimeNs } = await handle.stat({ bigint: true });
  if (size > LARGEST_SUPERGRAPH) throw new Error(`more than ${LARGEST_SUPERGRAPH} bytes`);
  const age = Date.now() - Number(mtimeMs);
  return { stamp: [dev, ino, size, mtimeNs].join(), isYoung: age < YOUNG_MS };
}

/** A supergraph in a file that may be written over or exchanged at any time. `poll` 0 reads it once. */
export function fileSource(path: string, poll = POLL_SECONDS): SupergraphSource {
  const file = resolve(path);
  let seen: string | undefined;
  const readFrom = async (handle: FileHandle): Promise<Reading> => {
    const { stamp, isYoung } = await stampOf(handle);
    if (stamp === seen) return UNCHANGED;
    const supergraphSdl = await handle.readFile('utf8');
    seen = isYoung ? undefined : stamp;
    return { kind: 'read', supergraphSdl };
  };
  const read = async (): Promise<Reading> => {
    const handle = await open(file, 'r');
    try {
      return await readFrom(handle);
    } finally {
      await handle.close();
    }
  };
  const follow: SupergraphSource['follow'] = (look) => {
    if (poll === 0) return () => undefined;
    const looks = repeat(look, () => poll * 1_000);
    const unwatch = watchFolder(file, () => looks.within(SETTLE_MS));
    return () => {
      unwatch();
      looks.stop();
    };
  };
  return Object.freeze({ name: path, key: `file ${file}`, read, follow });
}
