import { caseOn } from '../../lib/store/testing/not-on-the-wire-server';
import { onEveryBody } from '../../lib/store/testing/open-test-stores';
import { grantAfter, propose, take } from '../testing/grant-life';
import { type Person } from '../testing/people';
import { startTestRegistry, type TestRegistry } from '../testing/start-test-registry';
import { useRegistry } from '../testing/use-registry';

const STEPS = ['approve', 'refuse', 'suspend', 'resume', 'revoke'];

/** The way to each state, and what each step makes of it; what is not named is refused. */
const LIFE: readonly [state: string, way: readonly string[], allowed: Readonly<Record<string, string>>][] = [
  ['PROPOSED', [], { approve: 'ACTIVE', refuse: 'REFUSED' }],
  ['REFUSED', ['refuse'], {}],
  ['ACTIVE', ['approve'], { suspend: 'SUSPENDED', revoke: 'REVOKED' }],
  ['SUSPENDED', ['approve', 'suspend'], { resume: 'ACTIVE', revoke: 'REVOKED' }],
  ['ACTIVE', ['approve', 'suspend', 'resume'], { suspend: 'SUSPENDED', revoke: 'REVOKED' }],
  ['REVOKED', ['approve', 'revoke'], {}],
];

const TRANSITIONS = LIFE.flatMap(([state, way, allowed]) =>
  STEPS.map((step) => [state, step, allowed[step] ?? 'refused', way] as const),
);

onEveryBody('grants', (body) => {
  const used = useRegistry(body);
  let registry: TestRegistry;
  beforeAll(() => {
    registry = used.registry();
  });

  const stateOf = async (id: string): Promise<unknown> => {
    const { data } = await registry.ask('authority', 'query ($id: ID!) { grant(id: $id) { state } }', { id });
    return data?.['grant']?.['state'];
  };

  test.each(TRANSITIONS)('%s, %s: %s', async (...[state, step, becomes, way]) => {
    const id = await grantAfter(registry, way);
    expect(await stateOf(id)).toBe(state);
    const { code, data } = await take(registry, 'eeb-deputy', { step, id });
    expect(code ?? data?.['step']?.['state']).toBe(becomes === 'refused' ? 'BAD_STATE' : becomes);
    expect(await stateOf(id)).toBe(becomes === 'refused' ? state : becomes);
  });

  test.each(STEPS)('%s is refused once the grant has run out', async (step) => {
    const clock = { now: () => new Date('2028-01-01T00:00:00Z'), today: () => '2028-01-01' };
    const id = await grantAfter(registry, ['approve']);
    const later = await startTestRegistry(used.store(), { clock });
    const { code } = await take(later, 'eeb-head', { step, id });
    const expired = await later.ask('authority', `{ grants(filter: { state: EXPIRED }, first: 500) { nodes { id } } }`);
    const active = await later.ask('authority', `{ grants(filter: { state: ACTIVE }) { totalCount } }`);
    await later.stop();
    expect(code).toBe('BAD_STATE');
    expect(expired.data?.['grants']?.['nodes']).toContainEqual({ id });
    expect(active.data?.['grants']?.['totalCount']).toBe(0);
  });

  test.each<[Person, string | null]>([
    ['tax-head', null],
    ['eeb-head', null],
    ['xihu-head', null],
    ['tax-clerk', 'FORBIDDEN'],
    ['planning-head', 'FORBIDDEN'],
    ['authority', 'FORBIDDEN'],
  ])('%s proposes: %s', async (who, code) => {
    expect((await propose(registry, who)).code).toBe(code);
  });

  test('who proposed a grant does not approve it, and another of the same department does', async () => {
    const { data } = await propose(registry, 'eeb-head');
    const id = String(data?.['proposeGrant']?.['id']);
    expect((await take(registry, 'eeb-head', { step: 'approve', id })).code).toBe('FOUR_EYES');
    expect(await stateOf(id)).toBe('PROPOSED');
    expect((await take(registry, 'eeb-deputy', { step: 'approve', id })).code).toBeNull();
  });

  test.each<[Person, string, string | null]>([
    ['tax-head', 'approve', 'FORBIDDEN'],
    ['eeb-clerk', 'approve', 'FORBIDDEN'],
    ['authority', 'approve', 'FORBIDDEN'],
    ['xihu-head', 'approve', 'FORBIDDEN'],
    ['planning-head', 'approve', 'NOT_FOUND'],
    ['authority', 'refuse', 'FORBIDDEN'],
    ['eeb-head', 'approve', null],
  ])('%s, %s of a proposal: %s', async (who, step, code) => {
    const id = await grantAfter(registry, []);
    expect((await take(registry, who, { step, id })).code).toBe(code);
  });

  test.each<[Person, string, string | null]>([
    ['authority', 'suspend', null],
    ['authority', 'revoke', null],
    ['tax-head', 'revoke', 'FORBIDDEN'],
    ['eeb-clerk', 'suspend', 'FORBIDDEN'],
    ['planning-head', 'revoke', 'NOT_FOUND'],
  ])('%s, %s of an active grant: %s', async (who, step, code) => {
    const id = await grantAfter(registry, ['approve']);
    expect((await take(registry, who, { step, id })).code).toBe(code);
  });

  test.each<[string, Person, string | null]>([
    ['330106', 'xihu-head', null],
    ['330106', 'qiantang-head', 'FORBIDDEN'],
    ['330114', 'qiantang-head', null],
    ['330200', 'eeb-head', 'FORBIDDEN'],
  ])('a grant of the rows of %s is approved by who stands above them: %s, %s', async (code, who, refusal) => {
    const id = await grantAfter(registry, [], { divisions: [code] });
    expect((await take(registry, who, { step: 'approve', id })).code).toBe(refusal);
  });

  test('a county bureau approves what its county is given, for the rows of that county', async () => {
    const { data } = await propose(registry, 'eeb-head', { department: '330106-tax' });
    const id = String(data?.['proposeGrant']?.['id']);
    expect((await take(registry, 'qiantang-head', { step: 'approve', id })).code).toBe('FORBIDDEN');
    expect((await take(registry, 'xihu-head', { step: 'approve', id })).code).toBeNull();
  });

  caseOn(body.name, 'of two approvals at once one wins, and the other is told', async () => {
    for (let round = 0; round < 10; round += 1) {
      const id = await grantAfter(registry, []);
      const both = await Promise.all([
        take(registry, 'eeb-head', { step: 'approve', id }),
        take(registry, 'eeb-deputy', { step: 'approve', id }),
      ]);
      expect(both.map(({ code }) => code).sort()).toEqual(['BAD_STATE', null]);
      const { data } = await registry.ask('authority', `{ grant(id: "${id}") { history { what by } } }`);
      expect(data?.['grant']?.['history']).toEqual([
        { what: 'propose', by: 'tax-head' },
        { what: 'approve', by: both[0]?.code === null ? 'eeb-head' : 'eeb-deputy' },
      ]);
    }
  });

  caseOn(body.name, 'an approval and a refusal at once leave one of them', async () => {
    const id = await grantAfter(registry, []);
    const both = await Promise.all([
      take(registry, 'eeb-head', { step: 'approve', id }),
      take(registry, 'eeb-deputy', { step: 'refuse', id }),
    ]);
    expect(both.map(({ code }) => code).sort()).toEqual(['BAD_STATE', null]);
    expect(await stateOf(id)).toBe(both[0]?.code === null ? 'ACTIVE' : 'REFUSED');
  });

  test('every problem of a proposal is told at once, in both languages', async () => {
    const { code, errors } = await propose(registry, 'tax-head', {
      purposes: ['tax-review', 'statistics', 'curiosity'],
      fields: ['Trade.id', 'Trade.person', 'Trade.nothing'],
      methods: [],
      divisions: ['330106', '999999'],
      isClear: true,
      validFrom: '2026-09-01T00:00:00Z',
      validTo: '2026-08-01T00:00:00Z',
      basis: ' ',
    });
    expect(code).toBe('BAD_GRANT');
    const told = [
      'eeb.trades is not shared for statistics',
      'no curiosity',
      'ceiling: L2 is below the grade of Trade.person, L3',
      'eeb.trades has no Trade.nothing',
      'methods: none',
      'divisions: no 999999',
      'piaId: needed with isClear',
      'validTo: not after validFrom',
      'basis: empty',
    ];
    for (const problem of told) expect(errors[0]?.message).toContain(problem);
    expect(String(errors[0]?.extensions['messageZh']).split('；')).toHaveLength(told.length);
  });

  test.each<[string, object]>([
    ['resource: no eeb.nothing', { resource: 'eeb.nothing' }],
    ['resource: eeb.secrets is NOT_SHARED', { resource: 'eeb.secrets', fields: null }],
    ['validTo: in the past', { validFrom: '2025-01-01T00:00:00Z', validTo: '2026-01-01T00:00:00Z' }],
    ['RFC 3339', { validTo: 'next year' }],
    ['purposes: none', { purposes: [] }],
    ['fields: none', { fields: [] }],
    ['app: empty', { app: '' }],
  ])('%s', async (problem, given) => {
    const { code, errors } = await propose(registry, 'tax-head', given);
    expect(code).toBe('BAD_GRANT');
    expect(errors[0]?.message).toContain(problem);
  });

  test('graded data in the clear is proposed with the id of an assessment', async () => {
    const clear = { isClear: true, piaId: 'PIA-2026-7', fields: ['Trade.person'], ceiling: 'L3' };
    expect((await propose(registry, 'tax-head', clear)).code).toBeNull();
  });

  test('a reason is given', async () => {
    const id = await grantAfter(registry, ['approve']);
    const { code } = await registry.ask('eeb-head', `mutation { revokeGrant(id: "${id}", reason: " ") { id } }`);
    expect(code).toBe('BAD_ARGUMENT');
    expect(await stateOf(id)).toBe('ACTIVE');
  });
});
