import { onEveryBody } from '../lib/store/testing/open-test-stores';
import { type Claims } from '../schema/access/claims';
import { type ResourceAccess } from '../schema/access/resource-access';
import { Epoch } from './epoch';
import { grantAfter } from './testing/grant-life';
import { type Person } from './testing/people';
import { startTestRegistry, type TestRegistry } from './testing/start-test-registry';
import { useRegistry } from './testing/use-registry';
import { scopedStore } from '../lib/store/scoped-store';

const NOBODYS = 'grant-nothing';

onEveryBody('registry', (body) => {
  const used = useRegistry(body);
  let registry: TestRegistry;
  beforeAll(() => {
    registry = used.registry();
  });

  const idsFor = async (who: Person, argument = ''): Promise<unknown[]> => {
    const { data } = await registry.ask(who, `{ grants(first: 500${argument}) { nodes { id } } }`);
    return (data?.['grants']?.['nodes'] as { id: string }[]).map(({ id }) => id);
  };

  test('nobody is answered without saying who they are', async () => {
    const { status, errors } = await registry.ask(null, '{ accessEpoch }');
    expect(status).toBe(403);
    expect(errors[0]?.extensions['messageZh']).toMatch(/\p{Script=Han}/u);
  });

  test.each<[Person, boolean]>([
    ['tax-clerk', true],
    ['tax-head', true],
    ['eeb-clerk', true],
    ['xihu-head', true],
    ['authority', true],
    ['planning-head', false],
  ])('%s knows of a grant of the ecology line to the tax department: %s', async (who, knows) => {
    const id = await grantAfter(registry, ['approve']);
    expect((await idsFor(who)).includes(id)).toBe(knows);
    const { data, code } = await registry.ask(who, `{ grant(id: "${id}") { id } }`);
    expect(code).toBeNull();
    expect(data?.['grant'] ?? null).toEqual(knows ? { id } : null);
  });

  test('a grant that may not be known of is refused in the very words of one that there is not', async () => {
    const id = await grantAfter(registry, ['approve']);
    const refusalOf = async (asked: string) => {
      const mutation = `mutation { revokeGrant(id: "${asked}", reason: "x") { id } }`;
      const { errors } = await registry.ask('planning-head', mutation);
      return JSON.stringify(errors).replaceAll(asked, 'ID');
    };
    expect(await refusalOf(id)).toBe(await refusalOf(NOBODYS));
  });

  test('grants are read page by page, the newest first, each once', async () => {
    for (let made = 0; made < 5; made += 1) await grantAfter(registry, []);
    const all = await idsFor('authority');
    const paged: unknown[] = [];
    let after: unknown = null;
    for (let hasMore = true; hasMore;) {
      const page = await registry.ask(
        'authority',
        'query ($after: String) { grants(first: 2, after: $after) { nodes { id } totalCount pageInfo { hasNextPage endCursor } } }',
        { after },
      );
      const { nodes, totalCount, pageInfo } = page.data?.['grants'] as {
        nodes: { id: string }[];
        totalCount: number;
        pageInfo: { hasNextPage: boolean; endCursor: string };
      };
      expect(totalCount).toBe(all.length);
      paged.push(...nodes.map(({ id }) => id));
      ({ hasNextPage: hasMore, endCursor: after } = pageInfo);
    }
    expect(paged).toEqual(all);
    expect(new Set(paged).size).toBe(all.length);
    expect([...paged].sort().reverse()).toEqual(paged);
  });

  test.each([
    ['first: 501', 'PAGE_TOO_LARGE'],
    ['first: -1', 'PAGE_TOO_LARGE'],
    ['after: "nonsense"', 'BAD_CURSOR'],
  ])('a list with %s is refused: %s', async (argument, code) => {
    expect((await registry.ask('authority', `{ grants(${argument}) { totalCount } }`)).code).toBe(code);
  });

  test('grants are found by state and resource', async () => {
    const id = await grantAfter(registry, ['approve', 'suspend'], { resource: 'eeb.open' });
    expect(await idsFor('authority', ', filter: { state: SUSPENDED, resource: "eeb.open" }')).toEqual([id]);
    expect(await idsFor('authority', ', filter: { state: ACTIVE, resource: "eeb.open" }')).toEqual([]);
  });

  test('the epoch grows with every change, and a known one is answered with nothing', async () => {
    const id = await grantAfter(registry, ['approve']);
    const { access } = registry.registry;
    const before = await access.read(null);
    expect(before?.grants).toContainEqual(expect.objectContaining({ id, state: 'ACTIVE', department: '330100-tax' }));
    expect(await access.read(before?.epoch ?? null)).toBeNull();
    await registry.ask('eeb-head', `mutation { revokeGrant(id: "${id}", reason: "over") { id } }`);
    const after = await access.read(before?.epoch ?? null);
    expect(after?.epoch).toBeGreaterThan(before?.epoch ?? Infinity);
    expect(after?.grants.some((grant) => grant.id === id)).toBe(false);
  });

  test('a change that a crash left uncounted is counted by whoever looks next', async () => {
    const epochs = scopedStore(used.store(), 'registry').collection('epoch');
    const epoch = await Epoch.open(scopedStore(used.store(), 'registry'));
    const before = await epoch.current();
    await epochs.updateOne({ _id: 'access' }, { $push: { open: `${new Date(Date.now() - 3_000).toISOString()} x` } });
    expect(await epoch.current()).toBe(before + 1);
    expect(await epoch.current()).toBe(before + 1);
  });

  test('a change that fails is over, and the next one goes on', async () => {
    const epoch = await Epoch.open(scopedStore(used.store(), 'registry'));
    const before = await epoch.current();
    await expect(epoch.during(() => Promise.reject(new Error('disk')))).rejects.toThrow('disk');
    expect(await epoch.during(async () => 'made')).toBe('made');
    expect(await epoch.current()).toBe(before + 2);
  });

  test('resourceAccess is there where somebody explains, as the caller or, for the authority, as another', async () => {
    expect((await registry.ask('tax-clerk', '{ resourceAccess(resource: "eeb.trades") { isAllowed } }')).code).toBe(
      'GRAPHQL_VALIDATION_FAILED',
    );
    const explain = (resource: string, { dept, div }: Claims): ResourceAccess => ({
      ...{ resource, isAllowed: false, step: 4, code: 'NO_GRANT', clause: 'DS-02', condition: null },
      ...{ reason: `${dept} ${div}`, reasonZh: dept, next: 'ask', nextZh: '申请', grants: [] },
    });
    const explaining = await startTestRegistry(used.store(), { explain });
    const asked = (who: Person, dept = '') =>
      explaining.ask(who, `{ resourceAccess(resource: "eeb.trades"${dept}) { step code reason } }`);
    const own = await asked('tax-clerk');
    const others = await asked('tax-clerk', ', dept: "330106-eeb"');
    const authoritys = await asked('authority', ', dept: "330106-eeb"');
    const nobodys = await asked('authority', ', dept: "nothing"');
    await explaining.stop();
    expect(own.data?.['resourceAccess']).toEqual({ step: 4, code: 'NO_GRANT', reason: '330100-tax 330100' });
    expect(others.code).toBe('FORBIDDEN');
    expect(authoritys.data?.['resourceAccess']?.['reason']).toBe('330106-eeb 330106');
    expect(nobodys.code).toBe('NOT_FOUND');
  });
});
