// Runs a command beside a real wire-protocol server: FerretDB v1 with its SQLite backend, built with Go, kept between runs.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const VERSION = 'v1.24.2';
const START_MILLISECONDS = 30_000;
const POLL_MILLISECONDS = 50;

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const binary = join(root, '.cache', 'ferretdb', VERSION, 'ferretdb');

const HELP = `Usage: node scripts/ferretdb.mjs run -- <command …>
Starts FerretDB ${VERSION} (SQLite, 127.0.0.1, temporary folder), runs the command with MONGODB_URI set, stops the server.
启动 FerretDB ${VERSION}（SQLite，临时目录），以 MONGODB_URI 运行命令，随后停止。`;

function fail(text, status = 2) {
  process.stderr.write(`ferretdb: ${text}\n`);
  process.exit(status);
}

/** Built from scripts/ferretdb, whose go.sum pins everything; the module proxy and a Go tool chain are all it needs. */
function build() {
  if (existsSync(binary)) return;
  process.stderr.write(`ferretdb: building ${VERSION} (once) … 正在构建（仅一次）…\n`);
  mkdirSync(dirname(binary), { recursive: true });
  const options = { cwd: join(root, 'scripts', 'ferretdb'), stdio: ['ignore', 2, 2] };
  const { status, error } = spawnSync('go', ['build', '-o', `${binary}.new`, '.'], options);
  if (error) fail(`Go is needed to build the server: ${error.message} 需要安装 Go`);
  if (status !== 0) fail('go build failed 构建失败');
  renameSync(`${binary}.new`, binary);
}

function freePort() {
  return new Promise((resolvePort) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolvePort(port));
    });
  });
}

function answers(port) {
  return new Promise((resolveAnswer) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolveAnswer(true)).once('error', () => resolveAnswer(false));
    socket.once('connect', () => socket.destroy());
  });
}

async function waitFor(port, server) {
  const end = Date.now() + START_MILLISECONDS;
  while (Date.now() < end && server.exitCode === null) {
    if (await answers(port)) return;
    await new Promise((resolvePause) => setTimeout(resolvePause, POLL_MILLISECONDS));
  }
  fail('the server did not start 服务未能启动', 1);
}

const start = (port, folder) =>
  spawn(binary, [`127.0.0.1:${port}`, folder], { cwd: folder, stdio: ['ignore', 'ignore', 2] });

const exited = (child) => new Promise((resolveExit) => child.once('exit', (code) => resolveExit(code ?? 1)));

async function run(command) {
  build();
  const folder = mkdtempSync(join(tmpdir(), 'ferretdb-'));
  const port = await freePort();
  const server = start(port, folder);
  const stopped = exited(server);
  try {
    await waitFor(port, server);
    const env = { ...process.env, MONGODB_URI: `mongodb://127.0.0.1:${port}/ecoguard-test` };
    const child = spawn(command[0], command.slice(1), { stdio: 'inherit', env, cwd: resolve('.') });
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
    child.once('error', (error) => process.stderr.write(`ferretdb: ${error.message}\n`));
    return await exited(child);
  } finally {
    server.kill('SIGTERM');
    await stopped;
    rmSync(folder, { recursive: true, force: true });
  }
}

const [verb, dashes, ...command] = process.argv.slice(2);
if (verb === '--help' || verb === undefined) {
  process.stdout.write(`${HELP}\n`);
  process.exit(0);
}
if (verb !== 'run' || dashes !== '--' || command.length === 0) fail(HELP);
process.exit(await run(command));
