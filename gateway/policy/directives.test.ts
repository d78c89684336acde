import { fixture } from '../testing/fixture-subgraphs';
import { type GraphQLBody } from '../testing/start-test-gateway';
import { type GovernedGateway, startGovernedGateway } from './testing/governed-gateway';

const OPEN = '@resource(id: "open", provider: "eeb", share: "UNCONDITIONAL", updates: "P1D")';
const SITE = { id: 's1', name: 'one', secret: 7, level: 3, kind: 'k' };

const directory = fixture(
  'directory',
  `type Query { site: Site  thing: Thing  account: Account }
   interface Thing { id: ID! label: String }
   type Account implements Thing ${OPEN} { id: ID! label: String @requiresScopes(scopes: [["read:label"]])  both: String
     @requiresScopes(scopes: [["read:a", "read:b"], ["admin"]]) }
   type Site @key(fields: "id") ${OPEN} { id: ID!  name: String @policy(policies: [["line:eeb"], ["role:steward"]])
     secret: Int @resource(id: "asked", provider: "eeb", share: "CONDITIONAL", updates: "P1D", scope: ["x"], purposes: ["统计分析"])  level: Int @policy(policies: [["nobody-knows:this"]])
     kind: String @shareable @requiresScopes(scopes: [["read:kind"]]) }`,
  {
    Query: {
      site: () => SITE,
      thing: () => ({ __typename: 'Account', id: 'a1', label: 'label' }),
      account: () => ({ id: 'a1', label: 'label', both: 'both' }),
    },
    Site: { __resolveReference: () => SITE },
  },
);

const rooms = fixture(
  'rooms',
  `type Site @key(fields: "id") { id: ID!  secret: Int @external  kind: String @shareable @requiresScopes(scopes: [["read:more"]])
     twice: Int @requires(fields: "secret") ${OPEN} }`,
  {
    Site: {
      __resolveReference: (site: object) => ({ kind: 'k', ...site }),
      twice: ({ secret }: { secret: number | null }) => (secret === null ? null : 2 * secret),
    },
  },
);

let gateway: GovernedGateway;
beforeAll(async () => {
  gateway = await startGovernedGateway([directory, rooms]);
});
afterAll(() => gateway.stop());

const codesOf = ({ errors = [] }: GraphQLBody): string[] => errors.map(({ extensions }) => String(extensions['code']));

test('@requiresScopes: all of one set is needed, and an operation without it is null with a reason', async () => {
  const query = '{ account { both } }';
  const without = await gateway.ask(query, { scopes: ['read:a'] });
  expect([without.data, codesOf(without)]).toEqual([{ account: { both: null } }, ['SCOPES_NEEDED']]);
  for (const scopes of [['read:a', 'read:b'], ['admin']]) {
    expect((await gateway.ask(query, { scopes })).data).toEqual({ account: { both: 'both' } });
  }
});

test('@policy: a set that is met lets pass, and what nobody answers for is refused', async () => {
  expect(codesOf(await gateway.ask('{ site { name } }'))).toEqual(['POLICY_NOT_MET']);
  expect((await gateway.ask('{ site { name } }', { dept: 'city-eeb' })).data).toEqual({ site: { name: 'one' } });
  expect((await gateway.ask('{ site { name } }', { roles: ['steward'] })).data).toEqual({ site: { name: 'one' } });
  expect(codesOf(await gateway.ask('{ site { level } }', { dept: 'city-eeb' }))).toEqual(['POLICY_NOT_MET']);
});

test('what a type asks for is asked through its interface too, by whatever fragment (GHSA-mx7m-j9xf-62hw)', async () => {
  for (const query of [
    '{ thing { label } }',
    '{ thing { ... on Account { label } } }',
    '{ account { label } }',
    '{ thing { ...F } } fragment F on Account { x: label }',
  ]) {
    expect(codesOf(await gateway.ask(query))).toEqual(['SCOPES_NEEDED']);
    expect(codesOf(await gateway.ask(query, { scopes: ['read:label'] }))).toEqual([]);
  }
});

test('what a field is computed from asks for, the field asks for (GHSA-m8jr-fxqx-8xx6)', async () => {
  const without = await gateway.ask('{ site { twice } }');
  expect([without.data, codesOf(without)]).toEqual([{ site: { twice: null } }, ['NO_GRANT']]);
  expect((await gateway.ask('{ site { twice } }', { dept: 'city-eeb' })).data).toEqual({ site: { twice: 14 } });
});

test('what two subgraphs ask for of one field is asked for together', async () => {
  for (const scopes of [[], ['read:kind'], ['read:more']]) {
    expect(codesOf(await gateway.ask('{ site { kind } }', { scopes }))).toEqual(['SCOPES_NEEDED']);
  }
  expect((await gateway.ask('{ site { kind } }', { scopes: ['read:kind', 'read:more'] })).data).toEqual({
    site: { kind: 'k' },
  });
});

test('a department that the directory lacks, a division that is not its own, and a purpose that there is not see nothing', async () => {
  for (const [who, code] of [
    [{ dept: 'nobody' }, 'UNKNOWN_DEPARTMENT'],
    [{ dept: 'east-eeb', div: 'west' }, 'UNKNOWN_DEPARTMENT'],
    [{ purpose: 'mischief' }, 'UNKNOWN_PURPOSE'],
  ] as const) {
    const body = await gateway.ask('{ site { id } }', who);
    expect([body.data ?? null, codesOf(body)]).toEqual([{ site: null }, [code]]);
  }
});
