import { useFederation } from './support/use-federation';
import { loadDivisionTree } from '../data/divisions/load-tree';

const { ask, answer, calls } = useFederation(['france']);

interface Count {
  readonly totalCount: number;
}

async function yearsIn(filter: object): Promise<number> {
  const query =
    'query Count($filter: ComplianceYearFilter) { complianceYears(filter: $filter, first: 0) { totalCount } }';
  return (await answer<{ complianceYears: Count }>(query, { filter })).complianceYears.totalCount;
}

/** Departments and the collectivities directly below the country: together all of it, none of it twice. */
const departments = loadDivisionTree()
  .descendants('fr')
  .filter(({ level }) => level === 'DEPARTMENT')
  .map(({ code }) => code);

describe('compliance years of France', () => {
  test('every row of the register is one', async () => {
    expect(await yearsIn({ divisionCode: 'fr' })).toBe(20655);
    expect(await yearsIn({ divisionCode: 'us-23' })).toBe(0);
  });

  test.each([
    ['REPORTED', 19295],
    ['ABSENT', 1059],
    ['NOT_REPORTED', 269],
    ['EXCLUDED', 32],
  ])('verified emissions are %s in %i of them', async (verifiedStatus, expected) => {
    expect(await yearsIn({ divisionCode: 'fr', verifiedStatus })).toBe(expected);
  });

  test('each lies in one department or collectivity, and is of a site', async () => {
    const counts = await Promise.all(departments.map((divisionCode) => yearsIn({ divisionCode })));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(20655);
    expect(await yearsIn({ divisionCode: 'fr', subjectKind: 'SITE' })).toBe(20655);
    expect(await yearsIn({ divisionCode: 'fr', subjectKind: 'ENTERPRISE' })).toBe(0);
  });

  test('what is not stated is null and says why, a true zero is zero', async () => {
    const query = `query Years($filter: ComplianceYearFilter, $after: String) {
      complianceYears(filter: $filter, first: 500, after: $after) {
        nodes { verified { value unit } verifiedStatus } pageInfo { hasNextPage endCursor } } }`;
    interface Page {
      readonly complianceYears: {
        readonly nodes: readonly { verified: { value: string; unit: string } | null; verifiedStatus: string }[];
        readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
      };
    }
    const found = { missing: 0, zero: 0, all: 0 };
    let after: string | null = null;
    do {
      const { complianceYears }: Page = await answer<Page>(query, { filter: { divisionCode: 'fr' }, after });
      for (const { verified, verifiedStatus } of complianceYears.nodes) {
        found.all += 1;
        if (verified === null) found.missing += 1;
        if (verified?.value === '0') found.zero += 1;
        expect(verified === null).toBe(verifiedStatus !== 'REPORTED');
        if (verified !== null) expect(verified.unit).toBe('tCO2e');
      }
      after = complianceYears.pageInfo.hasNextPage ? complianceYears.pageInfo.endCursor : null;
    } while (after !== null);
    expect(found).toEqual({ missing: 1360, zero: 752, all: 20655 });
  });

  test('a year has its account, its site and its holder, and both cumulatives where they differ', async () => {
    const { complianceYear } = await answer<{ complianceYear: object }>(
      `{ complianceYear(id: "fr-eutl:FR-510:2009") {
           account { id holderName status lots { id } }
           subject { ... on PollutionSource { id name } } enterprise { id name }
           division { code } phase complianceCode verifiedStatus flags
           cumulativeReported { surrendered { value } } cumulativeComputed { surrendered { value unit } } } }`,
    );
    expect(complianceYear).toMatchObject({
      account: { id: 'fr-eutl:FR-510', holderName: 'SOCIETE NOUVELLE GREGOIRE', status: 'CLOSED', lots: [] },
      subject: { id: 'fr-eutl:FR-510', name: 'SN GREGOIRE' },
      enterprise: { id: 'fr-siren:527985121', name: 'SOCIETE NOUVELLE GREGOIRE' },
      division: { code: 'fr-88' },
      phase: '2008-2012',
      cumulativeReported: { surrendered: { value: '0' } },
      cumulativeComputed: { surrendered: { value: '12828', unit: 'tCO2e' } },
      flags: expect.arrayContaining(['CUMULATIVE_SURRENDERED_DIFFERS']),
    });
  });
});

interface Total {
  readonly grain: string;
  readonly year: number | null;
  readonly divisionCode: string | null;
  readonly subjects: number;
  readonly complianceYears: number;
  readonly verified: { readonly sum: { readonly value: string }; readonly stated: number; readonly missing: number };
}

describe('totals of France', () => {
  const TOTALS = `query Totals($filter: ComplianceYearFilter, $by: ComplianceTotalsBy!) {
    complianceTotals(filter: $filter, by: $by) {
      grain year divisionCode subjects complianceYears verified { sum { value } stated missing } } }`;

  const totalsBy = async (by: string, divisionCode: string): Promise<Total[]> =>
    (await answer<{ complianceTotals: Total[] }>(TOTALS, { filter: { divisionCode }, by })).complianceTotals;

  const added = (totals: readonly Total[]) => ({
    years: totals.reduce((sum, total) => sum + total.complianceYears, 0),
    missing: totals.reduce((sum, { verified }) => sum + verified.missing, 0),
    verified: totals.reduce((sum, { verified }) => sum + BigInt(verified.sum.value), 0n),
  });

  test('what is not stated is counted as missing, and the sum is that of the register to the tonne', async () => {
    const totals = await totalsBy('YEAR', 'fr');
    expect(totals.map(({ year }) => year)).toEqual(Array.from({ length: 18 }, (_, place) => 2005 + place));
    expect(new Set(totals.map(({ grain }) => grain))).toEqual(new Set(['SITE']));
    expect(added(totals)).toEqual({ years: 20655, missing: 1360, verified: 1_913_240_549n });
  });

  test('regions and collectivities add up to France, the departments of a region to the region', async () => {
    const regions = await totalsBy('DIVISION', 'fr');
    expect(added(regions)).toEqual(added(await totalsBy('YEAR', 'fr')));
    const [region] = regions.filter(({ divisionCode }) => divisionCode === 'fr-r84');
    expect(added(await totalsBy('DIVISION', 'fr-r84'))).toEqual(added(region === undefined ? [] : [region]));
  });

  test('each site is counted once: those of all divisions are the sites that have compliance years', async () => {
    const subjects = (await totalsBy('DIVISION', 'fr')).reduce((sum, total) => sum + total.subjects, 0);
    expect(subjects).toBe(1545);
  });
});

describe('a site that both registers know', () => {
  const SITE = `{ pollutionSource(id: "fr-irep:070.00824") {
    enterprise { id complianceYears { id } rightAccounts { id } }
    rightAccounts { id status enterprise { id } }
    complianceYears { id year account { id } verified { value unit } }
    emissions(year: 2019) { system pollutant { name } quantity { value unit } } } }`;

  interface Site {
    readonly enterprise: {
      readonly id: string;
      readonly complianceYears: unknown[];
      readonly rightAccounts: unknown[];
    };
    readonly rightAccounts: readonly { readonly id: string; readonly enterprise: { readonly id: string } | null }[];
    readonly complianceYears: readonly {
      readonly id: string;
      readonly year: number;
      readonly verified: { readonly value: string; readonly unit: string } | null;
    }[];
    readonly emissions: readonly { readonly system: string; readonly pollutant: { readonly name: string } }[];
  }

  test('has the accounts and years of all its installations; they are not its enterprise’s again', async () => {
    const { pollutionSource } = await answer<{ pollutionSource: Site }>(SITE);
    expect(pollutionSource.rightAccounts.map(({ id }) => id)).toEqual(['fr-eutl:FR-205660', 'fr-eutl:FR-940']);
    const years = pollutionSource.complianceYears;
    expect(new Set(years.map(({ id }) => id)).size).toBe(years.length);
    expect(pollutionSource.enterprise).toEqual({ id: 'fr-siren:501651616', complianceYears: [], rightAccounts: [] });
  });

  test('states its carbon dioxide once in each register, in the register’s own unit, and never as one sum', async () => {
    const { pollutionSource } = await answer<{ pollutionSource: Site }>(SITE);
    const carbon = pollutionSource.emissions.filter(({ pollutant }) => pollutant.name.includes('(CO2)'));
    const verified = pollutionSource.complianceYears.filter(
      ({ year, verified: found }) => year === 2019 && found !== null,
    );
    expect(new Set(carbon.map(({ system }) => system))).toEqual(new Set(['RELEASE_REGISTER']));
    expect(new Set(carbon.map(({ pollutant }) => pollutant.name)).size).toBe(carbon.length);
    expect(verified.map((year) => year.verified?.unit)).toEqual(['tCO2e']);
  });
});

test('a page of sites with accounts and years asks each collection once', async () => {
  const query = `{ pollutionSources(filter: { divisionCode: "fr", systems: [EMISSION_TRADING] }, first: 50) { nodes {
    rightAccounts { id } complianceYears { year verified { value } allocated { value } cumulativeReported { verified { value } } } } } }`;
  await answer(query);
  calls.length = 0;
  await answer(query);
  expect(calls.map(({ collection, method }) => `${collection} ${method}`).sort()).toEqual([
    'directory.pollutionSources find',
    'trading.accounts find',
    'trading.complianceYears find',
  ]);
});

test('compliance years of a division that never was are refused', async () => {
  const { body } = await ask('{ complianceYears(filter: { divisionCode: "fr-r99" }) { totalCount } }');
  expect(body.errors?.map(({ extensions }) => extensions['code'])).toEqual(['UNKNOWN_DIVISION']);
});
