// Makes a fresh clone ready to run: installs from the lockfile and builds, and does neither when both are up to date.
// Uses Node built-ins only, because it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const wantsDevelopment = process.argv.includes('--dev');
const quiet = process.argv.includes('--quiet');
const minimum = [20, 19];

/** Prints one progress line; quiet runs print only what they are about to wait for. */
function say(text) {
  process.stderr.write(`ecoguard: ${text}\n`);
}

function assertNodeVersion() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > minimum[0] || (major === minimum[0] && minor >= minimum[1])) return;
  say(
    `Node ${minimum.join('.')} or newer is needed, this is ${process.versions.node}. 需要 Node ${minimum.join('.')} 或更新版本。`,
  );
  process.exit(1);
}

/** The lockfile entries that must be on disk: production ones, and with --dev every one that is not optional. */
function neededEntries(lock) {
  return Object.entries(lock.packages).filter(
    ([path, entry]) =>
      path !== '' &&
      !entry.optional &&
      !entry.devOptional &&
      !entry.peer &&
      !entry.extraneous &&
      (wantsDevelopment || !entry.dev),
  );
}

function isInstalled() {
  if (!existsSync('node_modules/.package-lock.json')) return false;
  const installed = JSON.parse(readFileSync('node_modules/.package-lock.json', 'utf8')).packages;
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  return neededEntries(lock).every(([path, entry]) => installed[path]?.version === entry.version);
}

function run(command, args) {
  const { status, error } = spawnSync(command, args, { stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  if (error) say(`${command} could not be started: ${error.message}`);
  if (status !== 0) process.exit(status ?? 1);
}

assertNodeVersion();
if (!isInstalled()) {
  say('installing packages from the lockfile (first run only) … 正在安装依赖（仅首次）…');
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error', ...(wantsDevelopment ? [] : ['--omit=dev'])]);
}
run(process.execPath, ['scripts/build.mjs', ...(quiet ? ['--quiet'] : [])]);
