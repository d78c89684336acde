import { useFederation } from './support/use-federation';

const SIX = ['AIR_PERMIT', 'WATER_PERMIT', 'HAZARDOUS_WASTE', 'RELEASE_REGISTER', 'GREENHOUSE_GAS', 'ELECTRICITY'];

const { answer, calls } = useFederation(['maine']);

interface SourceList {
  pollutionSources: { totalCount: number; nodes: { id: string; name: string | null }[] };
}

const LIST = `query List($filter: PollutionSourceFilter, $first: Int) {
  pollutionSources(filter: $filter, first: $first) { totalCount nodes { id name } }
}`;

describe('the Maine data set through the gateway', () => {
  test('the whole state has 4,379 pollution sources', async () => {
    const { pollutionSources } = await answer<SourceList>(LIST, { filter: { divisionCode: 'us-23' }, first: 0 });
    expect(pollutionSources).toEqual({ totalCount: 4379, nodes: [] });
  });

  test.each([
    [2, 257],
    [3, 74],
    [4, 23],
    [5, 5],
    [6, 0],
  ])('known to at least %i of the six systems: %i', async (minSystems, expected) => {
    const { pollutionSources } = await answer<SourceList>(LIST, { filter: { systems: SIX, minSystems }, first: 5 });
    expect(pollutionSources.totalCount).toBe(expected);
  });

  test('the five sources known to five systems are the five of the acceptance list', async () => {
    const { pollutionSources } = await answer<SourceList>(LIST, { filter: { systems: SIX, minSystems: 5 }, first: 10 });
    expect(pollutionSources.nodes.map(({ id }) => id)).toEqual([
      'us-frs:110000546749',
      'us-frs:110000581406',
      'us-frs:110008053587',
      'us-frs:110025329963',
      'us-frs:110042400666',
    ]);
  });

  test('every county below the state adds up to the sources that have a county', async () => {
    const { division } = await answer<{
      division: { pollutionSourceCount: number; children: { pollutionSourceCount: number }[] };
    }>('{ division(code: "us-23") { pollutionSourceCount children { pollutionSourceCount } } }');
    expect(division.pollutionSourceCount).toBe(4379);
    expect(division.children).toHaveLength(16);
    expect(division.children.reduce((sum, child) => sum + child.pollutionSourceCount, 0)).toBe(668);
  });

  test('walking all pages with cursors meets every source once, in order, in each order', async () => {
    for (const orderBy of ['ID', 'NAME', 'MOST_SYSTEMS']) {
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const data: {
          pollutionSources: { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
        } = await answer(
          `query Page($after: String, $orderBy: PollutionSourceOrder!) {
            pollutionSources(first: 500, after: $after, orderBy: $orderBy) { nodes { id } pageInfo { hasNextPage endCursor } }
          }`,
          { after, orderBy },
        );
        seen.push(...data.pollutionSources.nodes.map(({ id }) => id));
        after = data.pollutionSources.pageInfo.hasNextPage ? data.pollutionSources.pageInfo.endCursor : null;
      } while (after !== null);
      expect(seen).toHaveLength(4379);
      expect(new Set(seen).size).toBe(4379);
    }
  });
});

const WIDE_PAGE = `query Page($after: String) {
  pollutionSources(first: 50, after: $after) {
    nodes {
      id name identifiers { scheme value }
      division { code name parent { code name parent { code } } }
      permits { permitNo system status }
      release: emissions(system: RELEASE_REGISTER) { year pollutant { code name } medium quantity { value unit } }
      water: emissions(system: WATER_PERMIT) { year pollutant { name } quantity { value unit } original { value unit } flags }
      electricity: emissions(system: ELECTRICITY) { year pollutant { name } quantity { value unit } }
    }
    pageInfo { hasNextPage endCursor }
  }
}`;

type WideNode = Readonly<
  Record<'identifiers' | 'permits' | 'release' | 'water' | 'electricity', readonly unknown[]>
> & {
  readonly division: { readonly code: string } | null;
};

interface WidePage {
  readonly pollutionSources: {
    readonly nodes: readonly WideNode[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  };
}

async function everyWideNode(): Promise<WideNode[]> {
  const nodes: WideNode[] = [];
  let after: string | null = null;
  do {
    const { pollutionSources }: WidePage = await answer<WidePage>(WIDE_PAGE, { after });
    nodes.push(...pollutionSources.nodes);
    after = pollutionSources.pageInfo.hasNextPage ? pollutionSources.pageInfo.endCursor : null;
  } while (after !== null);
  return nodes;
}

describe('one operation over pages of 50 sources', () => {
  test('returns division chain, identifiers, permits and emissions of three systems, every stored row once', async () => {
    const nodes = await everyWideNode();
    const total = (field: 'permits' | 'release' | 'water' | 'electricity'): number =>
      nodes.reduce((sum, node) => sum + node[field].length, 0);
    expect(nodes).toHaveLength(4379);
    expect(
      nodes.every(({ division, identifiers }) => division?.code.startsWith('us-23') && identifiers.length > 0),
    ).toBe(true);
    expect([total('permits'), total('release'), total('water'), total('electricity')]).toEqual([1171, 3557, 250, 852]);
  });

  test('asks each collection at most once a level', async () => {
    await answer(WIDE_PAGE);
    calls.length = 0;
    await answer(WIDE_PAGE);
    // Divisions are asked level by level: the sources' own, then the parents not yet known.
    const asked = calls.map(({ collection, method }) => `${collection} ${method}`).sort();
    expect(asked.filter((call) => call === 'directory.divisions find').length).toBeLessThanOrEqual(2);
    expect(asked.filter((call) => call !== 'directory.divisions find')).toEqual([
      'directory.pollutionSources find',
      'permits.emissions find',
      'permits.permits find',
    ]);
  });

  test('a load without a stated unit keeps its original and has no quantity', async () => {
    interface Loads {
      pollutionSources: {
        nodes: { emissions: { quantity: unknown; original: { value: string; unit: null }; flags: string[] }[] }[];
      };
    }
    const data = await answer<Loads>(
      `{ pollutionSources(filter: { systems: [WATER_PERMIT] }, first: 500) {
           nodes { emissions(system: WATER_PERMIT) { quantity { value } original { value unit } flags } } } }`,
    );
    const loads = data.pollutionSources.nodes.flatMap((node) => node.emissions);
    expect(loads.length).toBeGreaterThan(0);
    for (const load of loads) {
      expect(load.quantity).toBeNull();
      expect(load.original.unit).toBeNull();
      expect(load.flags).toContain('UNIT_NOT_STATED');
    }
  });
});
