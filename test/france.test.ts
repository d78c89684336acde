import { useFederation } from './support/use-federation';

// Beside another country's data, so that nothing of one is counted in the other.
const { ask, answer, calls } = useFederation(['maine', 'france']);

interface Count {
  readonly totalCount: number;
}

async function countIn(field: 'pollutionSources' | 'permits', filter: object): Promise<number> {
  const type = field === 'permits' ? 'PermitFilter' : 'PollutionSourceFilter';
  const query = `query Count($filter: ${type}) { found: ${field}(filter: $filter, first: 0) { totalCount } }`;
  return (await answer<{ found: Count }>(query, { filter })).found.totalCount;
}

describe('the sources of France', () => {
  test.each([
    ['fr', 2908],
    ['fr-r84', 397],
    ['fr-69', 65],
    ['fr-84', 21],
    ['fr-977', 0],
  ])('%s has %i', async (divisionCode, expected) => {
    expect(await countIn('pollutionSources', { divisionCode })).toBe(expected);
  });

  test('755 are known to both registers', async () => {
    const systems = ['RELEASE_REGISTER', 'EMISSION_TRADING'];
    expect(await countIn('pollutionSources', { divisionCode: 'fr', systems, minSystems: 2 })).toBe(755);
  });

  test('each lies in one division: regions, and departments with collectivities, add up to the country', async () => {
    interface Node {
      readonly level: string;
      readonly pollutionSourceCount: number;
      readonly children: readonly Node[];
    }
    const { division } = await answer<{ division: Node }>(
      `{ division(code: "fr") { level pollutionSourceCount children { level pollutionSourceCount
           children { level pollutionSourceCount } } } }`,
    );
    const sum = (nodes: readonly Node[]): number => nodes.reduce((total, node) => total + node.pollutionSourceCount, 0);
    const regions = division.children.filter(({ level }) => level === 'REGION');
    const collectivities = division.children.filter(({ level }) => level === 'DEPARTMENT');
    expect([regions.length, collectivities.length]).toEqual([18, 3]);
    expect(sum(division.children)).toBe(division.pollutionSourceCount);
    expect(sum([...regions.flatMap(({ children }) => children), ...collectivities])).toBe(2908);
  });

  test('one that both registers know is one source with both identifiers, its company, industry and place', async () => {
    const { pollutionSource } = await answer<{ pollutionSource: object }>(
      `{ pollutionSource(id: "fr-irep:070.00824") {
           name identifiers { scheme value } systems
           enterprise { id pollutionSources { id } }
           division { code parent { code parent { code } } }
           industries { scheme edition code name }
           permits { permitNo issuedOn validTo status } } }`,
    );
    expect(pollutionSource).toMatchObject({
      systems: ['RELEASE_REGISTER', 'EMISSION_TRADING'],
      identifiers: expect.arrayContaining([
        { scheme: 'fr-eutl', value: 'FR-940' },
        { scheme: 'fr-eutl', value: 'FR-205660' },
      ]),
      enterprise: { id: 'fr-siren:501651616', pollutionSources: expect.arrayContaining([{ id: 'fr-irep:070.00824' }]) },
      division: { code: 'fr-62', parent: { code: 'fr-r32', parent: { code: 'fr' } } },
      industries: [{ scheme: 'naf', edition: 'rev2', code: '2410Z', name: 'Sidérurgie' }],
      permits: [{ permitNo: 'fr-icpe:07000824', issuedOn: '2013-01-01', validTo: null, status: 'UNKNOWN' }],
    });
  });

  test('one that only the trading register knows has no emissions and no position, and no zero in their place', async () => {
    const { pollutionSource } = await answer<{ pollutionSource: object }>(
      '{ pollutionSource(id: "fr-eutl:FR-1046") { enterprise { id } location { lat } industries { id } emissions { year } } }',
    );
    expect(pollutionSource).toEqual({ enterprise: null, location: null, industries: [], emissions: [] });
  });

  test('each company is one enterprise at the country, whose seat no register states', async () => {
    const { enterprises, inDepartment } = await answer<{ enterprises: Count; inDepartment: Count }>(
      `{ enterprises(filter: { divisionCode: "fr" }, first: 0) { totalCount }
         inDepartment: enterprises(filter: { divisionCode: "fr-69" }, first: 0) { totalCount } }`,
    );
    expect([enterprises.totalCount, inDepartment.totalCount]).toEqual([1871, 0]);
  });

  test.each([
    ['{ pollutionSources(filter: { divisionCode: "fr-r99" }) { totalCount } }', 'UNKNOWN_DIVISION'],
    ['{ pollutionSource(id: "fr-irep:18300603") { name } }', 'BAD_IDENTIFIER'],
    ['{ permit(permitNo: "fr-none:1") { siteName } }', 'BAD_IDENTIFIER'],
  ])('%s is refused as %s', async (query, code) => {
    const { body } = await ask(query);
    expect(body.errors?.map(({ extensions }) => extensions['code'])).toEqual([code]);
  });
});

describe('what the registers of France state', () => {
  test('1,543 permits, each at one source', async () => {
    expect(await countIn('permits', { divisionCode: 'fr' })).toBe(1543);
  });

  test('every emission is met once, page by page, with a unit, in the medium and under the label the register gives', async () => {
    interface Page {
      readonly pollutionSources: {
        readonly nodes: readonly { readonly emissions: readonly { medium: string; quantity: { unit: string } }[] }[];
        readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
      };
    }
    const media = new Map<string, number>();
    let after: string | null = null;
    do {
      const { pollutionSources }: Page = await answer<Page>(
        `query Page($after: String) { pollutionSources(filter: { divisionCode: "fr" }, first: 500, after: $after) {
           nodes { emissions { medium quantity { unit } } } pageInfo { hasNextPage endCursor } } }`,
        { after },
      );
      for (const { medium, quantity } of pollutionSources.nodes.flatMap(({ emissions }) => emissions)) {
        media.set(medium, (media.get(medium) ?? 0) + 1);
        expect(quantity.unit).toBe('kg');
      }
      after = pollutionSources.pageInfo.hasNextPage ? pollutionSources.pageInfo.endCursor : null;
    } while (after !== null);
    expect(Object.fromEntries(media)).toEqual({ AIR: 3987, WATER: 1297, SEWER: 779, SOIL: 578 });
  });

  test('the total of a gas and its parts stand side by side as stated, and an impossible one is flagged, not summed or dropped', async () => {
    interface Stated {
      readonly pollutant: { readonly name: string; readonly code: string | null };
      readonly original: { readonly value: string; readonly unit: string };
      readonly flags: readonly string[];
    }
    const { pollutionSource } = await answer<{ pollutionSource: { emissions: Stated[]; permitUsage: unknown[] } }>(
      `{ pollutionSource(id: "fr-irep:183.00603") {
           emissions(system: RELEASE_REGISTER) { pollutant { name code } original { value unit } flags }
           permitUsage { actual { value } } } }`,
    );
    const carbon = pollutionSource.emissions.filter(({ pollutant }) => pollutant.name.includes('(CO2)'));
    const amount = { value: '455490000000', unit: 'kg/an' };
    expect(carbon).toEqual([
      {
        pollutant: { name: "Dioxyde de carbone (CO2) d'origine biomasse", code: null },
        original: amount,
        flags: ['IMPOSSIBLE_AMOUNT'],
      },
      {
        pollutant: { name: "Dioxyde de carbone (CO2) total (d'origine biomasse et non biomasse)", code: null },
        original: amount,
        flags: ['IMPOSSIBLE_AMOUNT'],
      },
    ]);
    expect(pollutionSource.permitUsage).toEqual([]);
  });

  test('a page of sources with company, place, industry, permits and emissions asks each collection once', async () => {
    const query = `{ pollutionSources(filter: { divisionCode: "fr", systems: [RELEASE_REGISTER] }, first: 50) { nodes {
      name enterprise { name } division { name } industries { name } permits { permitNo }
      emissions(year: 2019) { pollutant { name } quantity { value } } } } }`;
    await answer(query);
    calls.length = 0;
    await answer(query);
    expect(calls.map(({ collection, method }) => `${collection} ${method}`).sort()).toEqual([
      'directory.divisions find',
      'directory.enterprises find',
      'directory.industries find',
      'directory.pollutionSources find',
      'permits.emissions find',
      'permits.permits find',
    ]);
  });
});
