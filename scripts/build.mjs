// Compiles the TypeScript sources file by file into dist/ (CommonJS, never bundled: one `graphql` in the process).
// Only files newer than their output are compiled; outputs without a source are removed.
import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { transformFile } from '@swc/core';

const sourceFolders = ['cli', 'data', 'gateway', 'http', 'lib', 'registry', 'schema', 'subgraphs'];
const outFolder = 'dist';
const isSource = (name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.endsWith('.d.ts');
const outputOf = (source) => join(outFolder, source.replace(/\.ts$/, '.js'));

/** Every file below `folder` whose name passes, as paths from the root; none when there is no such folder. */
async function filesBelow(folder, passes) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && passes(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

const modifiedAt = async (path) => (await stat(path).catch(() => undefined))?.mtimeMs ?? 0;

async function compile(source) {
  const output = outputOf(source);
  const { code, map } = await transformFile(source, { sourceFileName: source });
  await mkdir(dirname(output), { recursive: true });
  await writeFile(`${output}.map`, map);
  await writeFile(output, `${code}\n//# sourceMappingURL=${output.split('/').pop()}.map\n`);
}

const settingsAge = Math.max(
  ...(await Promise.all(['.swcrc', 'package-lock.json', 'scripts/build.mjs'].map(modifiedAt))),
);
const sources = (await Promise.all(sourceFolders.map((folder) => filesBelow(folder, isSource)))).flat();
const stale = [];
for (const source of sources) {
  const builtAt = await modifiedAt(outputOf(source));
  if (builtAt < Math.max(await modifiedAt(source), settingsAge)) stale.push(source);
}
await Promise.all(stale.map(compile));

const expected = new Set(sources.flatMap((source) => [outputOf(source), `${outputOf(source)}.map`]));
const orphans = (await filesBelow(outFolder, () => true)).filter((path) => !expected.has(path));
await Promise.all(orphans.map((path) => rm(path)));
if (stale.length > 0 && !process.argv.includes('--quiet'))
  process.stderr.write(`ecoguard: built ${stale.length} files\n`);
