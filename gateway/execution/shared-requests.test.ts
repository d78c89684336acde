import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLog } from '../../lib/log';
import { composeSubgraphs } from '../../schema/compose';
import { type SubgraphEndpoint, type SubgraphRequest } from '../../schema/subgraph';
import { startGateway } from '../server';
import { fixture } from '../testing/fixture-subgraphs';
import { givenSupergraph } from '../testing/given-supergraph';
import { type GraphQLBody, post } from '../testing/start-test-gateway';

const requests: SubgraphRequest[] = [];

const directory = fixture(
  'directory',
  `type Query { first: Site  second: Site  firm: Firm }
   type Site @key(fields: "id") { id: ID! }
   type Firm @key(fields: "id") { id: ID! seat: Site }`,
  {
    Query: {
      first: () => ({ id: 's1' }),
      second: () => ({ id: 's2' }),
      firm: () => ({ id: 'f1', seat: { id: 's1' } }),
    },
    Site: { __resolveReference: (site: { id: string }) => site },
    Firm: { __resolveReference: (firm: { id: string }) => firm },
  },
);

const permits = fixture(
  'permits',
  `type Site @key(fields: "id") { id: ID!  count: Int!  label(of: String): String!  bad: Int! }
   type Firm @key(fields: "id") { id: ID!  count: Int! }`,
  {
    Site: {
      __resolveReference: (site: { id: string }) => site,
      count: () => 3,
      label: ({ id }: { id: string }, { of }: { of: string }) => `${id} of ${of}`,
      bad: () => {
        throw new Error('cannot be told');
      },
    },
    Firm: { __resolveReference: (firm: { id: string }) => firm, count: () => 5 },
  },
);

const supergraphSdl = (() => {
  const composed = composeSubgraphs(
    [directory, permits].map(({ name, sdl }) => ({ name, sdl, url: `in-process:${name}` })),
  );
  if (!composed.ok) throw new Error('the fixtures compose');
  return composed.supergraphSdl;
})();

type Answering = (request: SubgraphRequest) => ReturnType<typeof permits.execute> | undefined;

/** Asks a gateway over the two rooms, of which the second may answer in its own way. */
async function ask(query: string, answering: Answering = () => undefined, variables = {}): Promise<GraphQLBody> {
  requests.splice(0);
  const execute = (request: SubgraphRequest) => {
    requests.push(request);
    return answering(request) ?? permits.execute(request);
  };
  const watched: SubgraphEndpoint = { ...permits, execute };
  const dataDir = mkdtempSync(join(tmpdir(), 'batch-'));
  const gateway = await startGateway({
    supply: givenSupergraph(supergraphSdl, [directory, watched]),
    config: { host: '127.0.0.1', port: 0, dataDir },
    log: createLog({ level: 'silent', pretty: false }),
    ready: async () => undefined,
    open: { forwardHeaders: [] },
  });
  const { body } = await post(`${gateway.url}/graphql`, { query, variables });
  await gateway.stop();
  rmSync(dataDir, { recursive: true });
  return body;
}

const THREE = '{ first { count } second { label(of: "x") } firm { count } }';
const ALL = { first: { count: 3 }, second: { label: 's2 of x' }, firm: { count: 5 } };

const entityCalls = ({ query }: SubgraphRequest): number => query.split('_entities(').length - 1;

/** A server that allows one `_entities` a request, as some do. */
const one: Answering = (request) =>
  entityCalls(request) > 1 ? Promise.resolve({ errors: [{ message: 'too many root fields' } as never] }) : undefined;

test('entities of several places and types go to their subgraph in one request', async () => {
  expect(await ask(THREE)).toEqual({ data: ALL });
  expect(requests.map(entityCalls)).toEqual([3]);
});

test('places that are asked the same share one selection, and equal entities are asked for once', async () => {
  const body = await ask('{ first { count } second { count } firm { seat { count } } }');
  expect(body).toEqual({ data: { first: { count: 3 }, second: { count: 3 }, firm: { seat: { count: 3 } } } });
  expect(requests).toHaveLength(1);
  expect(requests[0]?.variables).toEqual({
    representations: [
      { __typename: 'Site', id: 's1' },
      { __typename: 'Site', id: 's2' },
    ],
  });
});

test('a subgraph that refuses a request of several parts is asked for each alone', async () => {
  expect(await ask(THREE, one)).toEqual({ data: ALL });
  expect(requests.map(entityCalls)).toEqual([3, 1, 1, 1]);
});

test('a part that makes the whole answer null takes no other part with it', async () => {
  const nulled: Answering = (request) =>
    entityCalls(request) > 1 ? Promise.resolve({ data: null, errors: [{ message: 'no list' } as never] }) : undefined;
  expect(await ask(THREE, nulled)).toEqual({ data: ALL });
});

test('an error of an entity stands at its own place, whichever part it came with', async () => {
  const { data, errors } = await ask('{ first { count } second { bad } }');
  expect(data).toEqual({ first: { count: 3 }, second: null });
  expect(errors?.map(({ path }) => path)).toEqual([['second', 'bad']]);
});

test('a subgraph that is down is asked once', async () => {
  const { data, errors } = await ask(THREE, () => {
    throw new Error('down');
  });
  expect(data).toEqual({ first: null, second: null, firm: null });
  expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['SUBGRAPH_UNAVAILABLE']);
  expect(requests).toHaveLength(1);
});

test("a client's variables may have the names that plans use", async () => {
  const query =
    'query Q($representations: String, $representations_0: String) { first { label(of: $representations) } second { label(of: $representations_0) } firm { count } }';
  const body = await ask(query, undefined, { representations: 'a', representations_0: 'b' });
  expect(body.data).toEqual({ first: { label: 's1 of a' }, second: { label: 's2 of b' }, firm: { count: 5 } });
});
