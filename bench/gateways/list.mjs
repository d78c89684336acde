// Every gateway and every variant of ours that can be measured, in the order of the tables. A variant of ours is one line.
import { createRequire } from 'node:module';

const here = (file) => new URL(file, import.meta.url).pathname;
const { resolve } = createRequire(import.meta.url);

/** Where ours is built, unless `--cli` names another build. */
const OUR_CLI = here('../../dist/cli/main.js');

/** Ours as its users start it, with more options or settings. */
const ours = (title, { options = [], env = {} } = {}) => ({
  title,
  env,
  needs: [],
  command: ({ file, port, cli = OUR_CLI }) => [
    ...[cli, 'serve', 'gateway', '--supergraph', file, '--open', '--forward-header', 'authorization'],
    ...['--port', `${port}`, ...options],
  ],
});

const hive = (title, { options = [], env = {}, needs = [] } = {}) => ({
  title,
  env: { FORK: '1', ...env },
  needs: ['@graphql-hive/gateway', ...needs],
  command: ({ file, port }) => [
    ...[resolve('@graphql-hive/gateway').replace(/index\.\w+$/, 'bin.js'), 'supergraph', file],
    ...['--config-path', here('hive.config.mjs'), '--host', '127.0.0.1', '--port', `${port}`, ...options],
  ],
});

const rust = { options: ['--hive-router-runtime'], needs: ['@graphql-hive/router-runtime'] };
const shared = { ECOGUARD_BENCH_SHARED: '1' };

/** name → title, settings, packages it needs, and the command line after `node`. */
export const GATEWAYS = {
  stock: {
    ...{ title: 'Apollo Server + ApolloGateway (stock)', env: {}, needs: ['@apollo/server', '@apollo/gateway'] },
    command: ({ file, port }) => [here('stock.mjs'), file, `${port}`],
  },
  mercurius: {
    ...{ title: 'Mercurius gateway, jit', env: {}, needs: ['@mercuriusjs/gateway', 'fastify', 'mercurius'] },
    command: ({ port, ports }) => [here('mercurius.mjs'), `${port}`, ports.join(',')],
  },
  hive: hive('Hive Gateway, jit', { options: ['--jit'] }),
  'hive-rust': hive('Hive Gateway + Rust planner', rust),
  'hive-rust-shared': hive('Hive Gateway + Rust planner, equal requests shared', { ...rust, env: shared }),
  ours: ours('Eco Smart Guard'),
};

const isMissing = (name) => {
  try {
    return resolve(name) === undefined;
  } catch {
    return true;
  }
};

/** The chosen gateways; throws an Error for names that are unknown and for packages that are not there. */
export function gatewaysOf(only) {
  const unknown = only.filter((name) => !Object.hasOwn(GATEWAYS, name));
  if (unknown.length > 0) throw new Error(`unknown gateways: ${unknown.join(', ')}`);
  const chosen = Object.entries(GATEWAYS).filter(([name]) => only.length === 0 || only.includes(name));
  const missing = new Set(chosen.flatMap(([, { needs }]) => needs).filter(isMissing));
  if (missing.size > 0) throw new Error(`not installed: ${[...missing].join(', ')}. npm ci --prefix bench`);
  return Object.fromEntries(chosen);
}
