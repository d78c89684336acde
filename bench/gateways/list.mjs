// Every gateway and every variant of ours that can be measured, in the order of the tables. A variant of ours is one line.
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { PURPOSE } from '../graph/governed.mjs';
import { sharedAnswers } from '../load/shared-answers.mjs';

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

const rooms = (title, kind) => ({
  ...{ title, env: {}, needs: ['@apollo/subgraph'] },
  command: ({ file, port, ports, cli = OUR_CLI }) => [
    ...[here('rooms.mjs'), dirname(dirname(cli)), file, `${port}`, kind, ports.join(',')],
  ],
});

const rust = { options: ['--hive-router-runtime'], needs: ['@graphql-hive/router-runtime'] };
const shared = { ECOGUARD_BENCH_SHARED: '1' };

/** name → title, settings, packages it needs, and the command line after `node`. */
const GATEWAYS = {
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
  ours: ours('Eco Smart Guard, as it comes: limits, costs, metrics, log'),
  'ours-no-log': ours('… without a log line an operation', { env: { ECOGUARD_LOG: 'warn' } }),
  'ours-no-metrics': ours('… without metrics', { env: { ECOGUARD_METRICS: 'off' } }),
  'ours-no-cost': ours('… without counting costs', { env: { ECOGUARD_COST: 'off' } }),
  'ours-bare': ours('… without log lines, metrics and costs', {
    env: { ECOGUARD_LOG: 'warn', ECOGUARD_METRICS: 'off', ECOGUARD_COST: 'off' },
  }),
  'ours-texts-shared': ours('… subgraph answers shared', { env: { ECOGUARD_SUBGRAPH_SHARING: 'on' } }),
  'ours-shared': ours('… equal requests shared', { env: { ECOGUARD_INBOUND_DEDUP: 'on' } }),
};

const ROOMS = {
  'rooms-http': rooms('Eco Smart Guard, rooms over HTTP', 'http'),
  'rooms-policy': rooms('Eco Smart Guard, rooms over HTTP, policy slots filled with no-ops', 'policy'),
  'rooms-in-process': rooms('Eco Smart Guard, rooms in its process, compiled', 'in-process'),
};

/** Stray rows that the narrowed caller's answers must have had, as a share of all that stand in a division. */
const STRAY = [0.1, 0.2];

/** The same rooms without and with the sharing rules; each is checked against what the rules leave of the first one's answers. */
const SHARING = {
  'sharing-off': rooms('Eco Smart Guard, no sharing rules', 'http'),
  'sharing-on': {
    ...rooms('… sharing rules, a caller who sees a part: stray rows dropped, leaves masked', 'sharing'),
    ...{ signsIn: { as: 'city-tax', purpose: PURPOSE }, checkAnswers: sharedAnswers({ drops: true, share: STRAY }) },
  },
  'sharing-on-wide': {
    ...rooms('… sharing rules, a caller who sees every row: leaves masked', 'sharing'),
    ...{
      signsIn: { as: 'province-eeb', purpose: PURPOSE },
      checkAnswers: sharedAnswers({ drops: false, share: [0, 0] }),
    },
  },
};

/** Loads, what is asked in each, and who is asked. */
export const LOADS = {
  U: { title: 'callers and variables of their own', definitions: GATEWAYS },
  I: { title: 'the same request', definitions: GATEWAYS },
  rooms: { title: 'other variables, no callers', definitions: ROOMS, callers: false },
  sharing: { title: 'other variables, a token a connection', definitions: SHARING, callers: false },
};

const isMissing = (name) => {
  try {
    return resolve(name) === undefined;
  } catch {
    return true;
  }
};

/** What a load is measured on: all, or those of `only`. Throws an Error for packages that are not there. */
export function definitionsOf(load, only) {
  const entries = Object.entries(LOADS[load].definitions);
  const chosen = entries.filter(([name]) => only.length === 0 || only.includes(name));
  const missing = new Set(chosen.flatMap(([, { needs }]) => needs).filter(isMissing));
  if (missing.size > 0) throw new Error(`not installed: ${[...missing].join(', ')}. npm ci --prefix bench`);
  return Object.fromEntries(chosen);
}

/** Every name that `only` may hold. */
export const NAMES = [...new Set(Object.values(LOADS).flatMap(({ definitions }) => Object.keys(definitions)))];
