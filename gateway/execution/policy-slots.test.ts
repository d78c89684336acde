import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GraphQLError } from 'graphql';
import { createLog } from '../../lib/log';
import { type SubgraphRequest } from '../../schema/subgraph';
import { type RunningGateway, startGateway } from '../server';
import { fixture } from '../testing/fixture-subgraphs';
import { type post } from '../testing/start-test-gateway';
import { bitsOf } from './decision/decision';
import { type Finished, type Policy } from './decision/policy';

const asked: { readonly room: string; readonly variables: string }[] = [];

function watched(name: string, body: string, resolvers: Parameters<typeof fixture>[2]) {
  const endpoint = fixture(name, body, resolvers);
  const execute = (request: SubgraphRequest) => {
    asked.push({ room: name, variables: JSON.stringify(request.variables) });
    return endpoint.execute(request);
  };
  return { ...endpoint, execute };
}

const SITES = [
  { id: 's1', name: 'one', owner: 'Li', division: { code: '330106' }, place: { lat: '30.1', datum: 'WGS84' } },
  { id: 's2', name: 'two', owner: '王', division: { code: '330114' }, place: { lat: '30.2', datum: 'WGS84' } },
  { id: 's3', name: 'three', owner: null, division: { code: '330106' }, place: null },
];

const directory = watched(
  'directory',
  `type Query { sites: [Site!]!  site(id: ID!): Site }
   type Division { code: ID! }
   type Site @key(fields: "id") @resource(id: "R-SITE", provider: "d", share: "CONDITIONAL", updates: "P1D")
     @division(field: "division") {
     id: ID!  name: String  division: Division  owner: String @grade(level: "L3", mask: "NAME")
     place: Place @grade(level: "L2", mask: "COORDINATE") }
   type Place { lat: String  datum: String @grade(level: "L3") }`,
  {
    Query: { sites: () => SITES, site: (_: unknown, { id }: { id: string }) => SITES.find((site) => site.id === id) },
    Site: { __resolveReference: ({ id }: { id: string }) => SITES.find((site) => site.id === id) },
  },
);

const permits = watched(
  'permits',
  `type Permit @resource(id: "R-PERMIT", provider: "p", share: "CONDITIONAL", updates: "P1D") { no: ID!  limit: Int }
   type Site @key(fields: "id") { id: ID! name: String @external
     permits: [Permit!] @resource(id: "R-PERMIT", provider: "p", share: "CONDITIONAL", updates: "P1D")
     label: String @requires(fields: "name") }`,
  {
    Site: {
      __resolveReference: (site: { id: string }) => site,
      permits: ({ id }: { id: string }) => [{ no: `${id}-P1`, limit: 7 }],
      label: ({ name }: { name: string }) => `label of ${name}`,
    },
  },
);

const released: Finished[] = [];
const decided: string[][] = [];

interface Caller {
  readonly denied: readonly string[];
  readonly clear: boolean;
  readonly division: string | null;
}

/** Rules by what the caller's header says, as a policy of the house would say them by claims. */
const policy: Policy = {
  scope: (context) => {
    const { forwarded } = context as { forwarded: Record<string, string> };
    const caller = JSON.parse(forwarded['x-caller'] ?? '{}') as Caller;
    return { caller, context: null, headers: [], deadline: null };
  },
  decide: ({ list }, { caller }) => {
    const { denied = [], clear } = caller as Caller;
    decided.push(list.map(({ coordinate }) => coordinate));
    const refused = list.filter(
      ({ coordinate, within }) => denied.includes(coordinate) && !denied.includes(within?.coordinate ?? ''),
    );
    return {
      decision: {
        denied: bitsOf(refused),
        masked: clear ? 0n : bitsOf(list.filter(({ masks }) => masks.length > 0)),
      },
      refusals: refused.map(
        ({ coordinate, shownPath }) => new GraphQLError(`${coordinate} is not granted`, { path: [...shownPath] }),
      ),
      isRejected: false,
      notices: null,
    };
  },
  mask: () => (value) => (typeof value === 'string' ? `${value.slice(0, 1)}*` : value),
  introspected: (_, schema) => schema,
  valueFilter: () => null,
  rowFilter:
    () =>
    (divisions, { caller }) => {
      const { division } = caller as Caller;
      return division === null || divisions.some(({ code }) => code === division);
    },
  release: async (finished) => {
    released.push(finished);
    if ((finished.scope.caller as { isStopped?: boolean }).isStopped)
      throw new GraphQLError('not logged, not released');
  },
};

const folder = mkdtempSync(join(tmpdir(), 'policy-'));
let gateway: RunningGateway;

beforeAll(async () => {
  gateway = await startGateway({
    subgraphs: [directory, permits],
    config: { host: '127.0.0.1', port: 0, dataDir: folder },
    log: createLog({ level: 'silent', pretty: false }),
    ready: async () => undefined,
    open: { forwardHeaders: ['x-caller'] },
    policy: () => policy,
  });
});
afterAll(async () => {
  await gateway.stop();
  rmSync(folder, { recursive: true });
});
beforeEach(() => [asked, released, decided].forEach((list) => list.splice(0)));

const FREE: Caller = { denied: [], clear: true, division: null };

async function ask(query: string, caller: Partial<Caller> & { readonly isStopped?: boolean }) {
  const response = await fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-caller': JSON.stringify({ ...FREE, ...caller }) },
    body: JSON.stringify({ query }),
  });
  return (await response.json()) as Awaited<ReturnType<typeof post>>['body'];
}

const ALL = '{ sites { id name owner permits { no limit } } }';

test('where everything may be seen, the answer is what it is without rules', async () => {
  const { data, errors } = await ask(ALL, {});
  expect(errors).toBeUndefined();
  expect(data).toEqual({
    sites: SITES.map(({ id, name, owner }) => ({ id, name, owner, permits: [{ no: `${id}-P1`, limit: 7 }] })),
  });
});

test('an operation is analysed once into its governed positions, in the order they are written', async () => {
  await ask(ALL, {});
  expect(decided).toEqual([
    ['Query.sites', 'Site.id', 'Site.name', 'Site.owner', 'Site.permits', 'Permit.no', 'Permit.limit'],
  ]);
});

test('a denied field is null with one error a selection, however many rows there are, and its room is not asked', async () => {
  const { data, errors } = await ask(ALL, { denied: ['Site.permits'] });
  expect(data?.['sites']).toEqual(SITES.map(({ id, name, owner }) => ({ id, name, owner, permits: null })));
  expect(errors?.map(({ message, path }) => ({ message, path }))).toEqual([
    { message: 'Site.permits is not granted', path: ['sites', '@', 'permits'] },
  ]);
  expect(asked.map(({ room }) => room)).toEqual(['directory']);
});

test('a denied field that another one is computed from is fetched and not written', async () => {
  const { data } = await ask('{ sites { name label } }', { denied: ['Site.name'] });
  expect(data?.['sites']).toEqual(SITES.map(({ name }) => ({ name: null, label: `label of ${name}` })));
});

test('only what is denied at its place is missing, also where a fragment stands at several places', async () => {
  const query = '{ a: site(id: "s1") { ...F } b: sites { ...F } } fragment F on Site { id name }';
  const { data } = await ask(query, { denied: ['Site.name'] });
  expect(data).toEqual({ a: { id: 's1', name: null }, b: SITES.map(({ id }) => ({ id, name: null })) });
});

test('masked leaves are written through their mask, and null stays null', async () => {
  const { data } = await ask('{ sites { owner } }', { clear: false });
  expect(data?.['sites']).toEqual([{ owner: 'L*' }, { owner: '王*' }, { owner: null }]);
});

test('what a value holds is governed by the field that holds it, and is masked, refused and counted with it', async () => {
  const query = '{ sites { place { __typename lat datum } } }';
  const { data } = await ask(query, { clear: false });
  expect(data?.['sites']).toEqual([
    { place: { __typename: 'Place', lat: '3*', datum: 'W*' } },
    { place: { __typename: 'Place', lat: '3*', datum: 'W*' } },
    { place: null },
  ]);
  expect(decided).toEqual([['Query.sites', 'Site.place', 'Site.place', 'Site.place']]);
  expect(Object.fromEntries(released[0]?.counts ?? [])).toEqual({ 'R-SITE': 3 });
  const denied = await ask(query, { denied: ['Site.place'] });
  expect(denied.data?.['sites']).toEqual([{ place: null }, { place: null }, { place: null }]);
  expect(denied.errors?.map(({ path }) => path)).toEqual([['sites', '@', 'place']]);
});

test('rows of other divisions are left out of lists, are null where one is asked for, and are not asked about elsewhere', async () => {
  const { data } = await ask('{ sites { id permits { no } } site(id: "s2") { id permits { no } } }', {
    division: '330106',
  });
  expect(data).toEqual({
    sites: [
      { id: 's1', permits: [{ no: 's1-P1' }] },
      { id: 's3', permits: [{ no: 's3-P1' }] },
    ],
    site: null,
  });
  expect(released[0]).toMatchObject({ dropped: 2 });
  const sent = asked.filter(({ room }) => room === 'permits').map(({ variables }) => variables);
  expect(sent.join()).toContain('s3');
  expect(sent.join()).not.toContain('s2');
});

test('what leaves is counted by resource, before it leaves', async () => {
  await ask(ALL, { division: '330106' });
  expect(Object.fromEntries(released[0]?.counts ?? [])).toEqual({ 'R-SITE': 2, 'R-PERMIT': 4 });
});

test('an answer that is not released does not leave', async () => {
  const { data, errors } = await ask(ALL, { isStopped: true });
  expect(data ?? null).toBeNull();
  expect(errors?.[0]?.message).toBe('not logged, not released');
});
