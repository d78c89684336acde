import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { version as compositionVersion } from '@apollo/composition/package.json';
import { type SubgraphSource } from '../../schema/compose';

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
const MARK = '# sha256 ';

/** Names a composition by everything that goes into it: each subgraph's name, address and SDL, and the composer's version. */
export function inputsDigest(subgraphs: readonly SubgraphSource[]): string {
  const inputs = subgraphs.map(({ name, url, sdl }) => [name, url ?? '', sdl]);
  return digest(JSON.stringify([compositionVersion, inputs]));
}

const fileOf = (folder: string, name: string): string => join(folder, `${name}.graphql`);

/** The kept supergraph, or null when there is none or its contents are not the ones that were written. */
export async function readSupergraph(folder: string, name: string): Promise<string | null> {
  const text = await readFile(fileOf(folder, name), 'utf8').catch(() => '');
  const end = text.indexOf('\n');
  const sdl = text.slice(end + 1);
  return end > 0 && text.slice(0, end) === MARK + digest(sdl) ? sdl : null;
}

/** Keeps a supergraph. Written beside and renamed, so that a reader meets a whole file or none. */
export async function writeSupergraph(folder: string, name: string, sdl: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const draft = join(folder, `.${name}.${randomUUID()}.draft`);
  await writeFile(draft, `${MARK}${digest(sdl)}\n${sdl}`);
  await rename(draft, fileOf(folder, name));
}
