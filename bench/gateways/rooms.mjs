// Our gateway over the same four subgraphs as rooms of its own process, compiled as ours are, or behind their URLs.
// Arguments: build folder, a file in the folder it may write to, port, kind, ports of the subgraphs by commas. Kinds:
// `http`, `in-process`, and `policy`, which is `http` with the slots of the sharing rules filled with rules that allow all.
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { entity, RESOLVERS } from '../graph/resolvers.mjs';
import { NAMES, sdlOf } from '../subgraphs/names.mjs';

const [build, file, port, kind, ports] = process.argv.slice(2);
const require = createRequire(import.meta.url);
const { inProcess } = require(`${build}/subgraphs/kit/in-process.js`);
const { startGateway } = require(`${build}/gateway/server.js`);
const { createLog } = require(`${build}/lib/log.js`);
const { sharingPreamble } = require(`${build}/schema/directives.js`);

/** The resolvers of the types and fields that a schema has. */
function resolversFor(document) {
  const resolvers = {};
  for (const { name, fields = [], directives = [] } of document.definitions) {
    const type = name.value;
    const own = fields.map((field) => field.name.value).filter((field) => RESOLVERS[type]?.[field] !== undefined);
    const isEntity = directives.some((directive) => directive.name.value === 'key');
    Object.assign((resolvers[type] ??= {}), Object.fromEntries(own.map((field) => [field, RESOLVERS[type][field]])));
    if (isEntity) resolvers[type].__resolveReference = (reference) => entity({ __typename: type, ...reference });
    if (Object.keys(resolvers[type]).length === 0) delete resolvers[type];
  }
  return resolvers;
}

function room(name) {
  const typeDefs = parse(sdlOf(name));
  const schema = buildSubgraphSchema([{ typeDefs, resolvers: resolversFor(typeDefs) }]);
  return inProcess({ name, sdl: governed(name), schema, createContext: () => ({}) });
}

/** The schema as a department would share it: every type of its own is a resource. */
const governed = (name) =>
  `${sharingPreamble()}\n${sdlOf(name)}`.replace(
    /^type (\w+)/gm,
    `type $1 @resource(id: "SYN-${name}", provider: "synthetic", share: "CONDITIONAL", updates: "P1D")`,
  );

const ALLOWED = { decision: { denied: 0n, masked: 0n }, refusals: [], isRejected: false, notices: null };

const ALLOW_ALL = () => ({
  scope: () => ({ caller: null, context: null, headers: [], deadline: null }),
  decide: () => ALLOWED,
  mask: () => (value) => value,
  introspected: (_, schema) => schema,
  valueFilter: () => null,
  rowFilter: () => null,
  release: () => undefined,
});

const remote = (name, index) => ({
  ...{ kind: 'http', name, sdl: governed(name) },
  url: `http://127.0.0.1:${ports.split(',')[index]}/graphql`,
});

const running = await startGateway({
  subgraphs: NAMES.map(kind === 'in-process' ? room : remote),
  ...(kind === 'policy' ? { policy: ALLOW_ALL } : {}),
  config: { host: '127.0.0.1', port: Number(port), dataDir: dirname(file) },
  log: createLog({ level: 'info', pretty: false }),
  ready: async () => undefined,
  open: { forwardHeaders: [] },
});
process.once('SIGTERM', () => running.stop());
