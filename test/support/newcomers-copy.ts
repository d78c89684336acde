import { execFile } from 'node:child_process';
import { cp, readdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from '../../lib/project-root';
import { type RunOptions, temporaryFolder } from './command-line';

/** Found in a folder that was worked in, never in a fresh clone. */
const NOT_IN_A_CLONE = ['.git', '.data', '.cache', 'coverage', 'dist', 'node_modules'];

const execute = promisify(execFile);

/** The sources in a folder of their own, with the installed packages linked: a fresh clone after `npm ci`. */
export async function newcomersCopy(): Promise<string> {
  const folder = await temporaryFolder();
  for (const name of await readdir(projectRoot)) {
    if (NOT_IN_A_CLONE.includes(name)) continue;
    await cp(join(projectRoot, name), join(folder, name), { recursive: true });
  }
  await symlink(join(projectRoot, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

/** Runs a tool in the copy; throws what it said when it fails. */
export async function succeed(folder: string, command: string, ...args: string[]): Promise<void> {
  await execute(command, args, { cwd: folder, env: { PATH: process.env['PATH'] } });
}

/** How the copy's own `ecoguard` is run: its build, its folder, nothing of the settings of the process that tests. */
export const inCopy = (folder: string): RunOptions => ({
  cwd: folder,
  main: join(folder, 'dist', 'cli', 'main.js'),
  env: { HOST: '127.0.0.1', ECOGUARD_DATASET: 'none', ECOGUARD_DATA_DIR: join(folder, '.data') },
});
