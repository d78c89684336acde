import { useFederation } from '../../test/support/use-federation';
import { MONTHLY } from './testing/total-queries';

const { answer, ask, calls } = useFederation(['hangzhou-small']);

interface Node {
  readonly permitNo: string;
  readonly pollutionSource: { readonly id: string };
}

const LIST = `query List($filter: PermitFilter, $first: Int) {
  permits(filter: $filter, first: $first) { totalCount nodes { permitNo status pollutionSource { id } } } }`;

async function keyPermit(): Promise<Node> {
  const filter = { managementCategory: 'KEY', system: 'AIR_PERMIT', inForceOn: '2026-09-28' };
  const { permits } = await answer<{ permits: { nodes: Node[] } }>(LIST, { filter, first: 1 });
  const [node] = permits.nodes;
  if (node === undefined) throw new Error('no key permit of air is in force');
  return node;
}

test('a city asks for its permits by category, and the districts add up to it', async () => {
  const TOTALS = `query Totals($filter: PermitFilter, $by: PermitGrouping!) {
    permitTotals(filter: $filter, by: $by) { key permits sites statuses { status permits } } }`;
  interface Totals {
    readonly permitTotals: readonly { key: string | null; permits: number; sites: number }[];
  }
  const filter = { divisionCode: '330100' };
  const byCategory = await answer<Totals>(TOTALS, { filter, by: 'MANAGEMENT_CATEGORY' });
  const sites = new Map(byCategory.permitTotals.map(({ key, sites: count }) => [key, count]));
  expect(sites.get('KEY')).toBe(42);
  const byDivision = await answer<Totals>(TOTALS, { filter, by: 'DIVISION' });
  const all = (totals: Totals): number => totals.permitTotals.reduce((sum, { permits }) => sum + permits, 0);
  expect(all(byDivision)).toBe(all(byCategory));
});

interface Month {
  readonly periodStart: string;
  readonly periodEnd: string;
  readonly pollutant: { readonly code: string };
  readonly quantity: { readonly value: string; readonly unit: string } | null;
}

interface Site {
  readonly permit: {
    readonly pollutionSource: {
      readonly monthlyEmissions: readonly Month[];
      readonly rollingUsage: readonly { status: string; share: string; pollutantCode: string; permitted: object }[];
      readonly emissions: readonly { quantity: { value: string }; pollutant: { code: string } }[];
      readonly permitUsage: readonly { permitted: object; pollutantCode: string; status: string }[];
    };
  };
}

test('the months of a year add up to the yearly amount of the same report, to the gram', async () => {
  const { permitNo } = await keyPermit();
  const { permit } = await answer<Site>(
    `query Months($permitNo: ID!) { permit(permitNo: $permitNo) { pollutionSource {
      monthlyEmissions(from: "2025-01-01", to: "2025-12-31") { periodStart pollutant { code } quantity { value unit } }
      emissions(year: 2025, system: AIR_PERMIT) { quantity { value } pollutant { code } } } } }`,
    { permitNo },
  );
  const { emissions, monthlyEmissions } = permit.pollutionSource;
  expect(emissions.length).toBeGreaterThan(0);
  for (const { quantity, pollutant } of emissions) {
    const months = monthlyEmissions.filter((month) => month.pollutant.code === pollutant.code);
    const grams = months.reduce((sum, month) => sum + Math.round(Number(month.quantity?.value) * 1000), 0);
    expect(months).toHaveLength(12);
    expect(grams).toBe(Math.round(Number(quantity.value) * 1000));
  }
});

test('no twelve months use up what is permitted, and a month that is not reported yet is null, never zero', async () => {
  const { permitNo } = await keyPermit();
  const { permit } = await answer<Site>(MONTHLY, { permitNo });
  const { rollingUsage, monthlyEmissions } = permit.pollutionSource;
  expect(rollingUsage.length).toBeGreaterThan(0);
  for (const { status, share } of rollingUsage) expect([status, Number(share) < 0.8]).toEqual(['WITHIN', true]);
  const last = monthlyEmissions.filter(({ periodStart }) => periodStart >= '2026-07-01');
  expect(new Set(last.map(({ periodStart }) => periodStart))).toEqual(
    new Set(['2026-07-01', '2026-08-01', '2026-09-01']),
  );
  expect(last.map(({ quantity }) => quantity)).toEqual(last.map(() => null));
});

test('a registration has permits, but no outlets, no months and nothing to compare', async () => {
  const filter = { managementCategory: 'REGISTRATION' };
  const { permits } = await answer<{ permits: { nodes: { pollutionSource: object }[] } }>(
    `query Registrations($filter: PermitFilter) { permits(filter: $filter, first: 1) { nodes { pollutionSource {
      outlets { id } emissions { year } monthlyEmissions { periodStart } rollingUsage { status } permitUsage { status }
    } } } }`,
    { filter },
  );
  const nothing = { outlets: [], emissions: [], monthlyEmissions: [], rollingUsage: [], permitUsage: [] };
  expect(permits.nodes).toEqual([{ pollutionSource: nothing }]);
});

test('a page of sites asks for the months of all of them once', async () => {
  calls.length = 0;
  await answer(
    `{ pollutionSources(first: 20) { nodes { monthlyEmissions { periodStart } rollingUsage { status } } } }`,
  );
  const asked = calls.map(({ collection, method }) => `${collection} ${method}`).sort();
  expect(asked.filter((call) => call.startsWith('permits.'))).toEqual([
    'permits.limits find',
    'permits.monthlyEmissions find',
    'permits.permits find',
  ]);
});

test('a day that is none is BAD_ARGUMENT, told in both languages', async () => {
  const { permitNo } = await keyPermit();
  const { body } = await ask(
    `query Bad($permitNo: ID!) { permit(permitNo: $permitNo) { pollutionSource {
      monthlyEmissions(from: "2025-13-01") { periodStart } } } }`,
    { permitNo },
  );
  expect(body.errors).toHaveLength(1);
  expect(body.errors?.[0]).toMatchObject({
    message: 'Argument not usable: Date "2025-13-01"',
    extensions: { code: 'BAD_ARGUMENT', messageZh: '参数不可用：Date "2025-13-01"' },
  });
});
