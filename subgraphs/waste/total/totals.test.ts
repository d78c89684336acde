import fc from 'fast-check';
import { loadDivisionTree } from '../../../data/divisions/load-tree';
import { createClock } from '../../../lib/clock';
import { ExactDecimal } from '../../../schema/mass';
import { recordedStore, type StoreCall } from '../../../test/support/recorded-store';
import { temporaryStore, type TemporaryStore } from '../../kit/import/testing/temporary-store';
import { inProcess } from '../../kit/in-process';
import { openRoom } from '../../kit/room';
import { Contributions } from '../../kit/small-groups/contributions';
import { type FlowEdgeRow } from '../rows';
import { waste } from '../subgraph';
import { FACTORY, flowRow, generatorRow, OPERATOR, putRows, tonnes, treatedBy } from '../testing/make-rows';
import { SITE } from '../testing/queries';
import { type FlowGroup } from './group-flows';
import { drawSankey } from './sankey';

let temporary: TemporaryStore;
let execute: ReturnType<typeof inProcess>['execute'];
const calls: StoreCall[] = [];

beforeAll(async () => {
  temporary = await temporaryStore();
  const store = recordedStore(temporary.store, calls);
  const clock = createClock(new Date('2026-09-28T09:00:00+08:00'));
  ({ execute } = inProcess(await openRoom(waste, { store, divisions: loadDivisionTree(), clock })));
});
afterAll(() => temporary.remove());

async function ask<T>(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<T> {
  const { data, errors } = await execute({ query, variables });
  expect(errors).toBeUndefined();
  return data as T;
}

let edges = 0;
/** A treatment of the factory's waste by the operator. */
const treated = (code: string, row: Partial<FlowEdgeRow>): FlowEdgeRow =>
  flowRow(
    { from: ['GENERATE', FACTORY], to: [code === 'D1' ? 'DISPOSE' : 'UTILISE', OPERATOR] },
    { ...treatedBy(code), ...row, _id: `edge-${String((edges += 1)).padStart(4, '0')}` },
  );

const SHARE = `query Share($year: Int!, $by: LandfillAttribution!, $division: ID, $quarter: Int) {
  landfillShare(year: $year, by: $by, divisionCode: $division, quarter: $quarter) {
    landfilled { value unit } treated { value unit } share status systems contributors } }`;
const share = (variables: object) => ask<{ landfillShare: object }>(SHARE, { by: 'GENERATING', ...variables });

describe('the landfill share', () => {
  const of = (year: number) => ({ year, at: `${String(year)}-05-02T11:00:00+08:00` });
  const other = { system: 'example-other-platform', recordId: '1', asOf: null };

  beforeAll(() =>
    putRows(temporary.store, {
      flows: [
        treated('D1', { ...of(2021), quantity: tonnes('30') }),
        treated('R4', { ...of(2021), quantity: { value: '69500', unit: 'kg' } }),
        treated('R4', { ...of(2021), at: '2021-12-31T23:59:59+08:00', quantity: tonnes('0.5') }),
        treated('D1', { ...of(2021), quantity: tonnes('1000'), isReturn: true }),
        treated('Y10', { ...of(2021), quantity: tonnes('1000') }),
        treated('D1', { ...of(2022), quantity: tonnes('5') }),
        treated('R4', { ...of(2022), quantity: null }),
        treated('D1', of(2023)),
        treated('R4', { ...of(2023), source: other }),
        treated('D1', of(2024)),
        treated('R4', { ...of(2024), treatmentCode: null, treatmentFamily: null, isLandfill: null }),
      ],
    }),
  );

  test.each<[what: string, variables: object, expected: object]>([
    [
      'of what a district generates, treated elsewhere',
      { year: 2021, division: '330114' },
      { landfilled: tonnes('30'), treated: tonnes('100'), share: '0.3', status: 'KNOWN', contributors: 1 },
    ],
    [
      'of a district that only receives',
      { year: 2021, division: '330109' },
      { share: null, status: 'NOTHING_TREATED' },
    ],
    ['by receiving district', { year: 2021, division: '330109', by: 'RECEIVING' }, { share: '0.3', status: 'KNOWN' }],
    ['of a quarter', { year: 2021, quarter: 2 }, { share: '0.3015', treated: tonnes('99.5') }],
    ['of the last day of a quarter', { year: 2021, quarter: 4 }, { share: '0', treated: tonnes('0.5') }],
    ['of a quarter without any', { year: 2021, quarter: 3 }, { share: null, status: 'NOTHING_TREATED', treated: null }],
    ['with an amount nobody knows', { year: 2022 }, { share: null, landfilled: null, status: 'UNKNOWN' }],
    ['of two systems', { year: 2023 }, { share: null, treated: null, status: 'NOT_ADDABLE' }],
    ['with a method nobody knows', { year: 2024 }, { share: null, treated: tonnes('20'), status: 'UNKNOWN' }],
  ])('%s', async (_, variables, expected) => {
    expect((await share(variables)).landfillShare).toMatchObject(expected);
  });
});

describe('totals', () => {
  const TOTALS = `query Totals($by: [WasteDimension!]!, $measure: WasteMeasure, $filter: WasteFlowFilter) {
    wasteTotals(by: $by, measure: $measure, filter: $filter) { keys { by value } system quantity { value unit } edges
      withoutQuantity contributors } }`;
  const totals = (variables: object) =>
    ask<{ wasteTotals: object[] }>(TOTALS, { filter: { year: 2019 }, ...variables });
  const year = { year: 2019, at: null };

  beforeAll(() =>
    putRows(temporary.store, {
      flows: [
        // The same waste moves twice; it was generated once and treated once.
        flowRow(
          { from: ['GENERATE', FACTORY], to: ['STORE', OPERATOR] },
          { ...year, _id: 'way-1', quantity: tonnes('0.1') },
        ),
        flowRow(
          { from: ['STORE', OPERATOR], to: ['DISPOSE', OPERATOR] },
          { ...year, ...treatedBy('D10'), _id: 'way-2', quantity: tonnes('0.1') },
        ),
        treated('R4', { ...year, quantity: tonnes('0.2') }),
        treated('R4', { ...year, quantity: null }),
        treated('R5', { ...year, quantity: { value: '7', unit: 'm3' } }),
        treated('R5', { ...year, quantity: null }),
      ],
    }),
  );

  test('count waste once at generation and once at treatment, and add without rounding', async () => {
    const total = { system: 'example-waste-platform', withoutQuantity: 2 };
    expect((await totals({ by: [], measure: 'GENERATED' })).wasteTotals).toEqual([
      { ...total, keys: [], quantity: { value: '7', unit: 'm3' }, edges: 1, withoutQuantity: 0, contributors: 1 },
      { ...total, keys: [], quantity: tonnes('0.3'), edges: 4, contributors: 1 },
    ]);
    const byStage = (await totals({ by: ['STAGE', 'YEAR'] })).wasteTotals;
    expect(byStage).toMatchObject([
      { keys: [{ value: 'DISPOSE' }, { by: 'YEAR', value: '2019' }], quantity: tonnes('0.1') },
      { keys: [{ value: 'UTILISE' }, {}], quantity: { unit: 'm3' } },
      { keys: [{ value: 'UTILISE' }, {}], quantity: tonnes('0.2'), withoutQuantity: 2 },
    ]);
  });

  test('of amounts nobody knows are null, never zero', async () => {
    const { wasteTotals } = await totals({ by: ['TREATMENT_CODE'], filter: { year: 2019, treatmentCode: 'R5' } });
    expect(wasteTotals).toMatchObject([{ quantity: { value: '7', unit: 'm3' } }, { quantity: null, edges: 1 }]);
  });

  test('by class, kind, route and division name what a movement has, and null what it has not', async () => {
    const by = ['HW_CLASS', 'SW_KIND', 'CATALOGUE_KIND', 'ROUTE', 'FROM_DIVISION', 'TO_DIVISION'];
    const { wasteTotals } = await totals({ by, filter: { year: 2019, treatmentCode: 'D10' } });
    const values = ['HW08', null, null, 'WITHIN_PROVINCE', '330109', '330109'];
    expect(wasteTotals).toMatchObject([{ keys: values.map((value, place) => ({ by: by[place], value })) }]);
  });

  test('and diagrams read the movements once', async () => {
    calls.length = 0;
    await totals({ by: ['YEAR'] });
    await ask('{ wasteSankey(nodes: SITE) { links { from } } }');
    expect(calls.map(({ method }) => method)).toEqual(['find', 'find']);
  });
});

describe('comprehensive utilisation', () => {
  const amount = (utilised: string | null) => ({
    ...{ year: 2018, zjClass: 'GENERAL_INDUSTRIAL', generated: tonnes('90'), disposed: null },
    ...{ utilised: utilised === null ? null : tonnes(utilised), utilisedFromStock: tonnes('10') },
  });
  const RATE = `query Rate($division: ID) { wasteUtilisation(year: 2018, zjClass: GENERAL_INDUSTRIAL, divisionCode: $division) {
    generated { value } rate status contributors } }`;

  beforeAll(() =>
    putRows(temporary.store, {
      generators: [
        generatorRow({ _id: FACTORY, yearlyAmounts: [amount('50')] }),
        generatorRow({ _id: OPERATOR, yearlyAmounts: [amount(null)] }),
      ],
    }),
  );

  test.each<[division: string, expected: object]>([
    ['330114', { generated: { value: '90' }, rate: '0.5', status: 'KNOWN', contributors: 1 }],
    ['330109', { rate: null, status: 'UNKNOWN', contributors: 1 }],
    ['330100', { generated: { value: '180' }, rate: null, status: 'UNKNOWN', contributors: 2 }],
    ['330106', { generated: null, rate: null, status: 'NOTHING_TREATED', contributors: 0 }],
  ])('of %s', async (division, expected) => {
    expect(await ask(RATE, { division })).toEqual({ wasteUtilisation: expect.objectContaining(expected) as unknown });
  });

  test('sites of other rooms are met by their key, one without waste is null and empty', async () => {
    const sites = [FACTORY, 'us-frs:000000000000'].map((id) => ({ __typename: 'PollutionSource', id }));
    const { _entities } = await ask<{
      _entities: { wasteGenerator: object | null; wasteFlows: { nodes: object[] } }[];
    }>(SITE, { sites });
    expect(_entities[0]?.wasteGenerator).toEqual({ id: FACTORY });
    expect(_entities[0]?.wasteFlows.nodes.length).toBeGreaterThan(0);
    expect(_entities[1]).toEqual({ wasteGenerator: null, wasteFlows: { nodes: [] } });
  });
});

describe('a flow diagram', () => {
  const bare = { nameOf: (place: string) => place, small: undefined };
  const behindOf = (names: readonly string[]): Contributions => {
    const behind = new Contributions();
    for (const name of names) behind.add(name);
    return behind;
  };
  const group = fc.record({
    key: fc.tuple(...['GENERATE', 'DISPOSE'].flatMap((kind) => [fc.constant(kind), fc.stringMatching(/^[a-e]{1,2}$/)])),
    system: fc.constantFrom('one', 'other'),
    unit: fc.constantFrom('t', 'm3'),
    sum: fc.integer({ min: 0, max: 10_000 }).map((thousandths) => new ExactDecimal(thousandths).div(1000)),
    edges: fc.integer({ min: 1, max: 9 }),
    withoutQuantity: fc.constant(0),
    behind: fc.uniqueArray(fc.stringMatching(/^[a-z]$/), { minLength: 1 }).map(behindOf),
  });
  const identity = ({ key, system, unit }: FlowGroup): string => JSON.stringify([key, system, unit]);
  const groups: fc.Arbitrary<FlowGroup[]> = fc.uniqueArray(group, { selector: identity, maxLength: 100 });

  test('has no more links than asked for, and keeps every amount and movement of each system and unit', () => {
    fc.assert(
      fc.property(groups, fc.integer({ min: 4, max: 60 }), (given, most) => {
        const { links, nodes } = drawSankey(given, most, bare);
        expect(links.length).toBeLessThanOrEqual(most);
        for (const [system, unit] of [...new Set(given.map((one) => `${one.system} ${one.unit}`))].map((of) =>
          of.split(' '),
        )) {
          const own = given.filter((one) => one.system === system && one.unit === unit);
          const drawn = links.filter((link) => link.system === system && link.quantity?.unit === unit);
          const whole = own.reduce((sum, one) => sum.plus(one.sum), new ExactDecimal(0));
          const shown = drawn.reduce((sum, link) => sum.plus(link.quantity?.value ?? 0), new ExactDecimal(0));
          expect(shown.toFixed()).toBe(whole.toFixed());
          const movements = own.reduce((sum, one) => sum + one.edges, 0);
          expect(drawn.reduce((sum, link) => sum + (link.edges ?? 0), 0)).toBe(movements);
        }
        const ids = new Set(nodes.map(({ id }) => id));
        expect(links.filter(({ from, to }) => !ids.has(from) || !ids.has(to))).toEqual([]);
      }),
    );
  });

  test('that cannot hold one link for each system is refused', () => {
    const of = { key: ['GENERATE', null, 'DISPOSE', null], unit: 't', sum: new ExactDecimal(1) };
    const one: FlowGroup = { ...of, system: 'one', edges: 1, withoutQuantity: 0, behind: behindOf(['a']) };
    const other: FlowGroup = { ...one, system: 'other' };
    expect(() => drawSankey([one, other], 1, bare)).toThrow(expect.objectContaining({ code: 'BAD_ARGUMENT' }) as Error);
    expect(drawSankey([one, other], 2, bare).links).toHaveLength(2);
  });
});
