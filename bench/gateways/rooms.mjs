// Our gateway over the same four subgraphs as rooms of its own process, compiled as ours are, or behind their URLs.
// Arguments: build folder, a file in the folder it may write to, port, kind, ports of the subgraphs by commas. Kinds:
// `http`, `in-process`, `policy`, which is `http` with the slots of the sharing rules filled with rules that allow all, and
// `sharing`, which is `http` with the sharing rules themselves, callers who sign in, and signed calls.
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { governedSdl } from '../graph/governed.mjs';
import { entity, RESOLVERS } from '../graph/resolvers.mjs';
import { NAMES, sdlOf } from '../subgraphs/names.mjs';
import { sharingParts, signerOf } from './sharing.mjs';

const [build, file, port, kind, ports] = process.argv.slice(2);
const require = createRequire(import.meta.url);
const load = (module) => require(`${build}/${module}.js`);
const { inProcess } = load('subgraphs/kit/in-process');
const { startGateway } = load('gateway/server');
const { createLog } = load('lib/log');
const words = load('schema/directives');

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
  return inProcess({ name, sdl: governedSdl(name, words), schema, createContext: () => ({}) });
}

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
  ...{ kind: 'http', name, sdl: governedSdl(name, words) },
  url: `http://127.0.0.1:${ports.split(',')[index]}/graphql`,
  ...(kind === 'sharing' ? { signer: signerOf(load, name) } : {}),
});

/** Who may ask and what they see; in all kinds but one everybody may see everything. */
async function accessOf(dataDir) {
  if (kind === 'sharing') return sharingParts(load, dataDir);
  return { open: { forwardHeaders: [] }, ...(kind === 'policy' ? { policy: ALLOW_ALL } : {}) };
}

const running = await startGateway({
  isGoverned: true,
  subgraphs: NAMES.map(kind === 'in-process' ? room : remote),
  ...(await accessOf(dirname(file))),
  config: { host: '127.0.0.1', port: Number(port), dataDir: dirname(file) },
  log: createLog({ level: 'info', pretty: false }),
  ready: async () => undefined,
});
process.once('SIGTERM', () => running.stop());
