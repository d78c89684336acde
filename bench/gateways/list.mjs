// Every gateway and every variant of ours that can be measured, in the order of the table. To add a variant of ours: one line.
const ROOT = new URL('../../', import.meta.url).pathname;
const here = (file) => new URL(file, import.meta.url).pathname;

/** Ours as its users start it, with more options or settings. */
const ours = (title, { options = [], env = {} } = {}) => ({
  title,
  env,
  command: ({ file, port }) => [
    `${ROOT}dist/cli/main.js`,
    ...['serve', 'gateway', '--supergraph', file, '--open', '--forward-header', 'authorization', '--port', `${port}`],
    ...options,
  ],
});

/** A gateway of others, started by a script beside this one. */
const peer = (title, script, more = {}) => ({
  title,
  env: {},
  command: ({ file, port }) => [here(script), file, `${port}`],
  ...more,
});

/** name → title, settings and command line after `node`. */
export const GATEWAYS = {
  stock: peer('Apollo Server + ApolloGateway (stock)', 'stock.mjs'),
  ours: ours('ours'),
};
