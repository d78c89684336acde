import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { composeGoverned } from '../../schema/compose-governed';
import { CompositionFailed, describeProblem } from '../../schema/compose-failed';
import { buildSubgraph } from '../../subgraphs/kit/build-schema';
import { rooms } from '../../subgraphs/list';
import { SharingError } from '../../schema/sharing-error';
import { EXIT } from '../failure';
import { print } from '../print';

export interface ComposeOptions {
  readonly out?: string;
  readonly check?: string;
  readonly json?: boolean;
}

/** File name → text, for every room, the supergraph, and the schema clients see. */
function publishedFiles(): Map<string, string> {
  const subgraphs = rooms.map((room) => ({ name: room.name, sdl: buildSubgraph(room).sdl }));
  const composition = composeGoverned(subgraphs);
  if (!composition.ok) throw new CompositionFailed(composition.problems);
  for (const warning of composition.warnings ?? []) process.stderr.write(`warning 警告 ${describeProblem(warning)}\n`);
  return new Map([
    ...subgraphs.map(({ name, sdl }): [string, string] => [`${name}.graphql`, sdl]),
    ['supergraph.graphql', `${composition.supergraphSdl.trimEnd()}\n`],
    ['api.graphql', `${composition.apiSdl.trimEnd()}\n`],
  ]);
}

async function writeAll(folder: string, files: Map<string, string>): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    for (const [name, text] of files) await writeFile(join(folder, name), text);
  } catch (error) {
    throw new SharingError('BAD_ARGUMENT', `--out ${folder}: ${error instanceof Error ? error.message : ''}`, error);
  }
}

/** Schemas in the folder that no room brings any more. */
async function leftOver(folder: string, files: Map<string, string>): Promise<string[]> {
  const there = await readdir(folder).catch(() => []);
  return there.filter((name) => name.endsWith('.graphql') && !files.has(name));
}

/** Names of the files that are not what the rooms say today. */
async function drifted(folder: string, files: Map<string, string>): Promise<string[]> {
  const names = await leftOver(folder, files);
  for (const [name, text] of files) {
    const committed = await readFile(join(folder, name), 'utf8').catch(() => undefined);
    if (committed !== text) names.push(name);
  }
  return names.sort();
}

async function check(folder: string, files: Map<string, string>, asJson: boolean): Promise<number> {
  const names = await drifted(folder, files);
  const inStep = `${folder} is current. 已是最新。`;
  const outOfStep = `out of date 已过期: ${names.join(', ')} — run npm run publish:schema`;
  print(asJson ? JSON.stringify({ ok: names.length === 0, drifted: names }) : names.length === 0 ? inStep : outOfStep);
  return names.length === 0 ? EXIT.ok : EXIT.failed;
}

/** Never removes a file: what no room brings any more is named, and its reader decides. */
async function write(folder: string, files: Map<string, string>, asJson: boolean): Promise<number> {
  await writeAll(folder, files);
  const left = await leftOver(folder, files);
  if (asJson) print(JSON.stringify({ ok: true, written: [...files.keys()].sort(), leftOver: left }));
  else print(`${files.size} files written 已写入 ${folder}`);
  if (!asJson && left.length > 0) print(`no room brings 已无对应子图，请删除: ${left.join(', ')}`);
  return EXIT.ok;
}

/** `ecoguard compose`: prints the supergraph, writes all schemas to a folder, or checks a folder for drift. */
export async function compose({ out, check: folder, json = false }: ComposeOptions): Promise<number> {
  const files = publishedFiles();
  if (folder !== undefined) return check(folder, files, json);
  if (out === undefined) {
    const supergraph = files.get('supergraph.graphql') ?? '';
    print(json ? JSON.stringify({ ok: true, supergraph }) : supergraph.trimEnd());
    return EXIT.ok;
  }
  return write(out, files, json);
}
