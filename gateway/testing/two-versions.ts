import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, parse } from 'graphql';
import { composeSubgraphs } from '../../schema/compose';
import { type SubgraphRequest } from '../../schema/subgraph';

/** The two versions of one graph. */
export type Version = 'a' | 'b';

const DELAY_MS = 12;
const PREAMBLE = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key"])';

/** `size` is of another type in each version, and `weight` of another subgraph. */
const SDL: Readonly<Record<string, string>> = {
  'a items': `type Query { item(id: ID!): Item  onlyA: String }
    type Item @key(fields: "id") { id: ID! stamp: String! size: Int! weight: String! }`,
  'a marks': 'type Item @key(fields: "id") { id: ID! mark: String! }',
  'b items': `type Query { item(id: ID!): Item  onlyB: String }
    type Item @key(fields: "id") { id: ID! stamp: String! size: [String!]! }`,
  'b marks': 'type Item @key(fields: "id") { id: ID! mark: String! weight: String! }',
};

interface ServedSubgraph {
  readonly name: string;
  readonly sdl: string;
  readonly url: string;
  readonly server: Server;
}

/** Answers every field with its version, after a while, so that requests are on their way while versions change. */
async function serve(key: string): Promise<ServedSubgraph> {
  const [version = '', name = ''] = key.split(' ');
  const sdl = `${PREAMBLE}\n${SDL[key] ?? ''}`;
  const fields = { stamp: version, mark: version, weight: version, size: version === 'a' ? 1 : ['one'] };
  const item = (_: unknown, { id }: { id: string }) => ({ id, ...fields });
  const reference = { __resolveReference: ({ id }: { id: string }) => ({ id, ...fields }) };
  const resolvers = { Query: { item, onlyA: () => 'a', onlyB: () => 'b' }, Item: reference };
  const known = name === 'items' ? resolvers : { Item: reference };
  const onlyOther = version === 'a' ? 'onlyB' : 'onlyA';
  if ('Query' in known) delete (known.Query as Record<string, unknown>)[onlyOther];
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: known as never }]);
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', async () => {
      const { query, variables } = JSON.parse(Buffer.concat(chunks).toString()) as SubgraphRequest;
      const result = await graphql({ schema, source: query, variableValues: variables as never });
      setTimeout(() => response.end(JSON.stringify(result)), Math.random() * DELAY_MS);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { name, sdl, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, server };
}

function compose(subgraphs: readonly ServedSubgraph[]): string {
  const composed = composeSubgraphs(subgraphs);
  if (!composed.ok) throw new Error('the versions compose');
  return composed.supergraphSdl;
}

/** Connections that are open to the servers. */
async function connectionsOf(subgraphs: readonly ServedSubgraph[]): Promise<number> {
  const counts = await Promise.all(
    subgraphs.map(
      ({ server }) => new Promise<number>((resolve) => server.getConnections((_, count) => resolve(count))),
    ),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Both versions of the graph, each over subgraphs of its own. */
export async function serveTwoVersions() {
  const [aItems, aMarks, bItems, bMarks] = await Promise.all([
    serve('a items'),
    serve('a marks'),
    serve('b items'),
    serve('b marks'),
  ]);
  const subgraphs = { a: [aItems, aMarks], b: [bItems, bMarks] };
  const stop = (): void => {
    for (const { server } of [...subgraphs.a, ...subgraphs.b]) {
      server.close();
      server.closeAllConnections();
    }
  };
  return {
    supergraph: { a: compose(subgraphs.a), b: compose(subgraphs.b) },
    connections: (version: Version) => connectionsOf(subgraphs[version]),
    stop,
  };
}

/** Valid in both versions, and answered differently by each in every field. */
export const question = (id: number): string =>
  `query Q${String(id % 2)} { item(id: "${String(id % 3)}") { stamp mark size weight }
   __type(name: "Item") { fields { name type { ofType { kind } } } } }`;

type Kind = 'SCALAR' | 'LIST';
const field = (name: string, kind: Kind = 'SCALAR') => ({ name, type: { ofType: { kind } } });

/** The whole answer of a version. */
export function answerOf(version: Version): object {
  const values = { stamp: version, mark: version, weight: version };
  const [size, kind] = version === 'a' ? [1, 'SCALAR' as const] : [['one'], 'LIST' as const];
  const fields = [field('id'), field('stamp'), field('size', kind), field('weight'), field('mark')];
  return { data: { item: { ...values, size }, __type: { fields } } };
}
