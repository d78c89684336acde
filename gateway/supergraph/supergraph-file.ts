import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { version as compositionVersion } from '@apollo/composition/package.json';
import { governanceChecks } from '../../schema/checks/governance/list';
import { type ComposeTask } from './compose-in-child';
import { sha256 } from '../../lib/sha256';

const MARK = '# sha256 ';

/** Names a composition by everything that goes into it: each subgraph's name, address and SDL, the checks, and the composer's version. */
export function inputsDigest({ subgraphs, isGoverned }: ComposeTask): string {
  const inputs = subgraphs.map(({ name, url, sdl }) => [name, url ?? '', sdl]);
  const checks = isGoverned ? governanceChecks.map(({ id, severity }) => `${id} ${severity}`) : [];
  return sha256(JSON.stringify([compositionVersion, checks, inputs]));
}

/** Where a kept supergraph stands. */
export const keptFile = (folder: string, name: string): string => join(folder, `${name}.graphql`);

/** A kept supergraph whose contents are not the ones that were written. */
export const DAMAGED = Symbol('damaged');

const readOrNothing = (file: string): Promise<string | null> =>
  readFile(file, 'utf8').catch(({ code = '' }: NodeJS.ErrnoException) =>
    ['ENOENT', 'ENOTDIR'].includes(code) ? null : '',
  );

/** The kept supergraph; null when there is none. */
export async function readSupergraph(folder: string, name: string): Promise<string | null | typeof DAMAGED> {
  const text = await readOrNothing(keptFile(folder, name));
  if (text === null) return null;
  const end = text.indexOf('\n');
  const sdl = text.slice(end + 1);
  return end > 0 && text.slice(0, end) === MARK + sha256(sdl) ? sdl : DAMAGED;
}

async function writeDurably(file: string, text: string): Promise<void> {
  const handle = await open(file, 'w');
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A rename is on the disk when its folder is. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}

/**
 * Keeps a supergraph. Written beside and renamed, so that a reader meets a whole file or none, and on the disk when
 * this returns.
 */
export async function writeSupergraph(folder: string, name: string, sdl: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const draft = join(folder, `.${name}.${randomUUID()}.draft`);
  try {
    await writeDurably(draft, `${MARK}${sha256(sdl)}\n${sdl}`);
    await rename(draft, keptFile(folder, name));
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  await syncFolder(folder);
}
