import { type GraphQLBody } from '../gateway/testing/start-test-gateway';
import { type Grant } from '../schema/access/grant';
import { type As, grantOf, type GovernedFederation, startGoverned } from './support/access';
import { loadedStore, type LoadedStore } from './support/loaded-store';

/** Carriers of manifests: conditional, their plates L3 and masked, their tracks not shared at all. */
const CARRIERS = 'waste.manifest-transport';
const TRANSACTIONS = 'trading.transactions';

let loaded: LoadedStore;
let federation: GovernedFederation;

beforeAll(async () => {
  loaded = await loadedStore(['hangzhou-small']);
  federation = await startGoverned(loaded.store);
}, 300_000);
afterAll(async () => {
  await federation.stop();
  await loaded.close();
});

interface Carried {
  readonly no: string;
  readonly carriers: readonly { readonly vehiclePlate: string | null }[] | null;
}

const PLATES = '{ manifests(first: 500) { totalCount nodes { no carriers { vehiclePlate } } } }';

const rowsOf = ({ data }: GraphQLBody): readonly Carried[] =>
  (data?.['manifests'] as { readonly nodes: readonly Carried[] } | null)?.nodes ?? [];

const codesOf = ({ errors = [] }: GraphQLBody): string[] => errors.map(({ extensions }) => String(extensions['code']));

/** What a caller makes of the L3 field: ✓ clear, ◐ masked, ✗f refused with a reason, ∅ no row at all. */
function sightOf(body: GraphQLBody): string {
  const [code] = codesOf(body);
  if (code !== undefined) return `✗ ${code}`;
  const plates = rowsOf(body).flatMap(({ carriers }) =>
    (carriers ?? []).flatMap(({ vehiclePlate }) => vehiclePlate ?? []),
  );
  if (plates.length === 0) return '∅';
  return plates.every((plate) => plate.includes('*')) ? '◐' : '✓';
}

const tax = (more: Partial<Grant> = {}): Grant => grantOf(CARRIERS, '330100-tax', more);
const TAX: As = { as: 'city-tax', purpose: 'tax-review' };

/** One row of the matrix: who asks, under which grants, and what comes of it. */
const MATRIX: readonly (readonly [title: string, who: As, grants: readonly Grant[], sight: string])[] = [
  ['another department without a grant', TAX, [], '✗ NO_GRANT'],
  ['another department with a grant', TAX, [tax()], '◐'],
  ['another department cleared by an impact assessment', TAX, [tax({ isClear: true, piaId: 'PIA-1' })], '✓'],
  ['another department told clear without an assessment', TAX, [tax({ isClear: true })], '◐'],
  ['another department for another purpose', { ...TAX, purpose: 'statistics' }, [tax()], '✗ OUT_OF_GRANT'],
  ['another department that says no purpose', { as: 'city-tax' }, [tax()], '✗ OUT_OF_GRANT'],
  [
    'another department under a grant of other fields',
    TAX,
    [tax({ fields: ['ManifestCarrier.name'] })],
    '✗ OUT_OF_GRANT',
  ],
  ['another department under a grant for files only', TAX, [tax({ methods: ['FILE'] })], '✗ OUT_OF_GRANT'],
  [
    'another department under a grant that has run out',
    TAX,
    [tax({ validTo: '2026-09-01T00:00:00+08:00' })],
    '✗ NO_GRANT',
  ],
  [
    'another department under a grant that has not begun',
    TAX,
    [tax({ validFrom: '2026-12-01T00:00:00+08:00' })],
    '✗ NO_GRANT',
  ],
  ['another department under a proposed grant', TAX, [tax({ state: 'PROPOSED' })], '✗ NO_GRANT'],
  ['another department under a revoked grant', TAX, [tax({ state: 'REVOKED' })], '✗ NO_GRANT'],
  ['another department under a suspended grant', TAX, [tax({ state: 'SUSPENDED' })], '✗ SUSPENDED'],
  ['another department under a grant to one of its apps', TAX, [tax({ app: 'another-app' })], '✗ NO_GRANT'],
  ['another department under a grant whose ceiling is lower', TAX, [tax({ ceiling: 'L1' })], '✗ JOIN_GRADE'],
  ['the owner, county, without a grant (回流)', { as: 'xihu-eeb' }, [], '✓'],
  ['the owner, city, without a grant', { as: 'city-eeb' }, [], '✓'],
  ['the owner, province, without a grant', { as: 'province-eeb' }, [], '✓'],
  ['the owner of other rows', { as: 'maine-analyst' }, [], '∅'],
  ['an operator', { as: 'operator' }, [tax()], '✗ ROLE_SEES_NO_DATA'],
  ['an auditor', { as: 'auditor' }, [tax()], '✗ ROLE_SEES_NO_DATA'],
];

test.each(MATRIX)('%s', async (...[, who, grants, sight]) => {
  federation.decide({ grants });
  const { body } = await federation.ask(who, PLATES);
  expect(sightOf(body)).toBe(sight);
});

test('a refusal says which step, which clause, what next, and is one a selection, however many rows there are', async () => {
  federation.decide({});
  const { body, status } = await federation.ask(TAX, PLATES);
  expect(status).toBe(200);
  expect(body.errors).toHaveLength(1);
  expect(body.errors?.[0]).toMatchObject({
    path: ['manifests', 'nodes', '@', 'carriers'],
    extensions: {
      code: 'NO_GRANT',
      step: 4,
      resource: CARRIERS,
      clause: 'DS-13',
      messageZh: expect.stringMatching(/\p{Script=Han}/u) as unknown,
      next: {
        en: expect.stringContaining(CARRIERS) as unknown,
        zh: expect.stringMatching(/\p{Script=Han}/u) as unknown,
      },
    },
  });
  const rows = rowsOf(body);
  expect(rows.length).toBeGreaterThan(10);
  expect(rows.every(({ carriers }) => carriers === null)).toBe(true);
});

test('what is masked says so, and the value is nowhere in the log', async () => {
  federation.decide({ grants: [tax()] });
  const { body } = await federation.ask(TAX, PLATES);
  expect(body.extensions).toEqual({
    sharing: {
      masked: [
        {
          path: ['manifests', 'nodes', '@', 'carriers', '@', 'vehiclePlate'],
          coordinate: 'ManifestCarrier.vehiclePlate',
          mask: 'ID_NUMBER',
        },
      ],
    },
  });
});

test('a grant of other divisions gives their rows, and a grant of one county no others', async () => {
  federation.decide({ grants: [tax({ divisions: ['330106'] })] });
  const { body } = await federation.ask(TAX, PLATES);
  const { body: own } = await federation.ask({ as: 'xihu-eeb' }, PLATES);
  const ofXihu = new Set(rowsOf(own).map(({ no }) => no));
  const carried = rowsOf(body).filter(({ carriers }) => carriers !== null);
  expect(carried.length).toBeGreaterThan(0);
  expect(carried.map(({ no }) => no)).toEqual(rowsOf(body).flatMap(({ no }) => (ofXihu.has(no) ? [no] : [])));
  expect(body.errors).toBeUndefined();
});

test('what is not shared is its owner’s alone', async () => {
  federation.decide({ grants: [tax({ isClear: true, piaId: 'PIA-1', ceiling: 'L4' })] });
  const query = '{ manifests(first: 5) { nodes { carriers { trackId } } } }';
  expect(codesOf((await federation.ask(TAX, query)).body)).toEqual(['NOT_SHARED']);
  expect(codesOf((await federation.ask({ as: 'city-eeb' }, query)).body)).toEqual([]);
});

test('a list of rows that may not be had tells neither how many there are nor whether there is one', async () => {
  federation.decide({});
  const query = '{ transactions(first: 1) { totalCount pageInfo { hasNextPage endCursor } } }';
  const { body } = await federation.ask(TAX, query);
  expect(body.data).toEqual({ transactions: null });
  expect(codesOf(body)).toEqual(['NO_GRANT']);
});

test('what is masked is no key to filter by, whoever sees it clear may, and what is not given is not looked at', async () => {
  const query = `query($account: ID) { transactions(first: 5, filter: { accountId: $account }) { totalCount } }`;
  const given = { variables: { account: 'hz-discharge:FAK8' } };
  federation.decide({ grants: [grantOf(TRANSACTIONS, '330100-tax')] });
  expect(codesOf((await federation.ask({ ...TAX, ...given }, query)).body)).toEqual(['MASKED_KEY']);
  expect(codesOf((await federation.ask({ ...TAX, variables: {} }, query)).body)).toEqual([]);
  expect(codesOf((await federation.ask({ as: 'city-eeb', ...given }, query)).body)).toEqual([]);
});

test('while the registry is silent, conditional data stops and the rest is answered', async () => {
  federation.decide({ grants: [tax()] }, false);
  const { body } = await federation.ask(TAX, PLATES);
  expect(codesOf(body)).toEqual(['GRANTS_UNREACHABLE']);
  expect(rowsOf(body).length).toBeGreaterThan(10);
});

test('a resource that its provider suspended answers nothing to others, and its owner still has its own', async () => {
  const suspensions = [{ resource: 'waste.manifests', department: null, reason: '核查' }];
  federation.decide({ suspensions });
  const { body } = await federation.ask(TAX, '{ manifests(first: 1) { totalCount } }');
  expect(codesOf(body)).toEqual(['SUSPENDED']);
  const own = await federation.ask({ as: 'city-eeb' }, '{ manifests(first: 1) { totalCount } }');
  expect(codesOf(own.body)).toEqual([]);
});
