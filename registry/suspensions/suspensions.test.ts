import { caseOn } from '../../lib/store/testing/not-on-the-wire-server';
import { onEveryBody, type TestStore } from '../../lib/store/testing/open-test-stores';
import { type Person } from '../testing/people';
import { startTestRegistry, type TestRegistry } from '../testing/start-test-registry';

onEveryBody('suspensions', ({ name: body, open }) => {
  let store: TestStore;
  let registry: TestRegistry;
  beforeEach(async () => {
    store = await open();
    registry = await startTestRegistry(store.store);
  });
  afterEach(async () => {
    await registry.stop();
    await store.remove();
  });

  const target = (resource: string, department: string | null): string =>
    `resource: "${resource}", department: ${JSON.stringify(department)}`;
  const suspend = (who: Person, department: string | null = null, resource = 'eeb.trades') =>
    registry.ask(who, `mutation { suspendResource(${target(resource, department)}, reason: "audit") { isActive } }`);
  const resume = (who: Person, department: string | null = null) =>
    registry.ask(who, `mutation { resumeResource(${target('eeb.trades', department)}) { isActive history { what } } }`);
  const standing = async (who: Person): Promise<unknown> =>
    (await registry.ask(who, '{ suspensions { resource department reason } }')).data?.['suspensions'];

  test('a resource is suspended, told to gateways, and resumed, as often as need be', async () => {
    for (const round of [1, 2]) {
      expect((await suspend('eeb-head')).code).toBeNull();
      expect((await registry.registry.access.read(null))?.suspensions).toEqual([
        { resource: 'eeb.trades', department: null, reason: 'audit' },
      ]);
      expect((await suspend('authority')).code).toBe('BAD_STATE');
      const { data } = await resume('authority');
      expect(data?.['resumeResource']?.['history']).toHaveLength(2 * round);
      expect((await registry.registry.access.read(null))?.suspensions).toEqual([]);
      expect((await resume('eeb-head')).code).toBe('BAD_STATE');
    }
  });

  caseOn(body, 'of two suspensions at once one wins, and the other is told', async () => {
    const both = await Promise.all([suspend('eeb-head'), suspend('authority')]);
    expect(both.map(({ code }) => code).sort()).toEqual(['BAD_STATE', null]);
  });

  test.each<[Person, string | null, string | null]>([
    ['eeb-head', null, null],
    ['authority', null, null],
    ['authority', '330106-tax', null],
    ['xihu-head', null, 'FORBIDDEN'],
    ['xihu-head', '330106-tax', null],
    ['qiantang-head', '330106-tax', 'FORBIDDEN'],
    ['eeb-clerk', null, 'FORBIDDEN'],
    ['tax-head', null, 'FORBIDDEN'],
    ['eeb-head', '330199-nothing', 'NOT_FOUND'],
  ])('%s suspends for %s: %s', async (who, department, code) => {
    expect((await suspend(who, department)).code).toBe(code);
  });

  test('a resource that is none is not found', async () => {
    expect((await suspend('authority', null, 'eeb.nothing')).code).toBe('NOT_FOUND');
  });

  test('a suspension is known to those it is about', async () => {
    await suspend('authority', '330100-tax');
    const one = [{ resource: 'eeb.trades', department: '330100-tax', reason: 'audit' }];
    for (const who of ['tax-clerk', 'eeb-clerk', 'authority'] as const) expect(await standing(who)).toEqual(one);
    expect(await standing('planning-head')).toEqual([]);
  });
});
