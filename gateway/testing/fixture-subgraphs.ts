import { createServer, type IncomingHttpHeaders } from 'node:http';
import { type AddressInfo } from 'node:net';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, parse } from 'graphql';
import { sharingPreamble } from '../../schema/directives';
import { SharingError } from '../../schema/sharing-error';
import { type SubgraphEndpoint, type SubgraphExecute, type SubgraphRequest } from '../../schema/subgraph';

type Resolver = (parent: never, args: never) => unknown;
type Resolvers = Readonly<Record<string, Readonly<Record<string, Resolver>>>>;
type InProcessEndpoint = Extract<SubgraphEndpoint, { kind: 'in-process' }>;
type HttpEndpoint = Extract<SubgraphEndpoint, { kind: 'http' }>;

/** What a subgraph of a test is made of. */
export interface FixtureParts {
  readonly name: string;
  readonly sdl: string;
  readonly resolvers: Resolvers;
}

/** A real, tiny subgraph. */
export function fixtureOf({ name, sdl, resolvers }: FixtureParts): InProcessEndpoint {
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolvers as never }]);
  const execute: SubgraphExecute = ({ query, variables, operationName }) =>
    graphql({ schema, source: query, variableValues: variables, operationName });
  return { kind: 'in-process', name, sdl, execute };
}

/** The same from an SDL body; the sharing preamble is put before it as in every room. */
export const fixture = (name: string, body: string, resolvers: Resolvers): InProcessEndpoint =>
  fixtureOf({ name, sdl: `${sharingPreamble()}\n${body}`, resolvers });

/** The hub entity, with fields that misbehave on request. */
export const directoryFixture = (gate: Promise<void> = Promise.resolve()): InProcessEndpoint =>
  fixture(
    'directory',
    `type Query { source(id: ID!): Source  broken: String  refused: String  slow: String }
     type Mutation { rename(id: ID!, name: String!): Source }
     type Source @key(fields: "id") { id: ID! name: String! }`,
    {
      Query: {
        source: (_: unknown, { id }: { id: string }) => ({ id, name: `Source ${id}` }),
        broken: () => {
          throw new Error('connect ECONNREFUSED mongodb://admin:secret@10.1.2.3:27017');
        },
        refused: () => {
          throw new SharingError('UNKNOWN_DIVISION', 'xx-99');
        },
        slow: () => gate.then(() => 'finished'),
      },
      Mutation: { rename: (_: unknown, args: { id: string; name: string }) => args },
    },
  );

/** A second department that adds permits to the first one's entity. */
export const permitsFixture = (): InProcessEndpoint =>
  fixture(
    'permits',
    `type Query { permitCount: Int! }
     type Permit { permitNo: ID! }
     type Source @key(fields: "id") { id: ID! permits: [Permit!] }`,
    {
      Query: { permitCount: () => 2 },
      Source: {
        __resolveReference: ({ id }: { id: string }) => ({ id }),
        permits: ({ id }: { id: string }) => [{ permitNo: `${id}-P1` }],
      },
    },
  );

/** A subgraph behind a port. */
export interface ServedFixture {
  readonly http: HttpEndpoint;
  /** Headers of every request that came. */
  readonly headers: readonly IncomingHttpHeaders[];
  readonly stop: () => void;
}

/** The same subgraph behind a port of 127.0.0.1. */
export async function serveFixture(endpoint: InProcessEndpoint): Promise<ServedFixture> {
  const headers: IncomingHttpHeaders[] = [];
  const server = createServer((request, response) => {
    headers.push(request.headers);
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', async () => {
      const result = await endpoint.execute(JSON.parse(Buffer.concat(chunks).toString()) as SubgraphRequest);
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(result));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const stop = (): void => {
    server.close();
    server.closeAllConnections();
  };
  return { http: { kind: 'http', name: endpoint.name, sdl: endpoint.sdl, url }, headers, stop };
}
