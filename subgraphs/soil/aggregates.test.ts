import { loadDivisionTree } from '../../data/divisions/load-tree';
import { createClock } from '../../lib/clock';
import { recordedStore, type StoreCall } from '../../test/support/recorded-store';
import { temporaryStore, type TemporaryStore } from '../kit/import/testing/temporary-store';
import { inProcess } from '../kit/in-process';
import { openRoom } from '../kit/room';
import { soil } from './subgraph';
import { DYE, landRows, LIME, PLANT, SITE, unit } from './testing/dye-works';
import { classRow, farmlandRow, history, parcelRow, pointRow, putRows, readingRow } from './testing/hangzhou-land';
import * as asked from './testing/operations';

let temporary: TemporaryStore;
let execute: ReturnType<typeof inProcess>['execute'];
const calls: StoreCall[] = [];

beforeAll(async () => {
  temporary = await temporaryStore();
  const store = recordedStore(temporary.store, calls);
  const clock = createClock(new Date('2026-09-28T09:00:00+08:00'));
  ({ execute } = inProcess(await openRoom(soil, { store, divisions: loadDivisionTree(), clock })));
  await putRows(temporary.store, landRows);
});
afterAll(() => temporary.remove());

/** Asks the room alone; the answer of the first field. */
async function one<T>(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<T> {
  const { data, errors } = await execute({ query, variables });
  expect(errors).toBeUndefined();
  return Object.values(data as Readonly<Record<string, T>>)[0] as T;
}

const SYSTEM = 'example-soil-platform';

describe('parcels by status', () => {
  const status = (state: string, [parcelCount, without]: readonly [number, number], area: string | null) => ({
    ...{ state, system: SYSTEM, asOf: '2026-09-28', parcelCount },
    ...{ statedAreaSquareMetres: area, parcelsWithoutArea: without },
  });

  test('on the business day, with the area of those that state one; none stated is null, never zero', async () => {
    expect(await one(asked.STATUS, { divisionCode: '330100' })).toEqual([
      status('PLAN_FILED', [1, 0], '1000'),
      status('REMOVED', [1, 0], '12345.67'),
      status('UNKNOWN', [2, 2], null),
    ]);
  });

  test('on an earlier day, and in a division without any', async () => {
    const earlier = await one<readonly { state: string }[]>(asked.STATUS, {
      divisionCode: '330114',
      asOf: '2025-06-01',
    });
    expect(earlier.map(({ state }) => state)).toEqual(['ON_REGISTER', 'REMOVED', 'UNKNOWN']);
    expect(await one(asked.STATUS, { divisionCode: '330106' })).toEqual([]);
  });

  test('two source systems are told apart, never summed', async () => {
    const other = { system: 'example-other-platform', recordId: 'other', asOf: null };
    const code = '3302030000001';
    const row = parcelRow({
      _id: code,
      divisionCode: '330203',
      areaSquareMetres: '5',
    });
    const second = { ...row, _id: '3302030000002', source: other, areaSquareMetres: '7' };
    await putRows(temporary.store, { parcels: [row, second], parcelEvents: history(code, 'CANDIDATE 2026-01-01') });
    expect(await one(asked.STATUS, { divisionCode: '330203' })).toMatchObject([
      { state: 'UNKNOWN', system: 'example-other-platform', parcelCount: 1, statedAreaSquareMetres: '7' },
      { state: 'CANDIDATE', system: SYSTEM, parcelCount: 1, statedAreaSquareMetres: '5' },
    ]);
  });
});

describe('rates of safe use', () => {
  test('development land: cleared on the day of the change by all that changed; UNKNOWN area leaves no rate', async () => {
    const rate = await one<readonly object[]>(asked.CONSTRUCTION, { divisionCode: '330114', year: 2026 });
    expect(rate).toMatchObject([
      { parcelCount: 1, compliantCount: 1, totalAreaSquareMetres: '12345.67', ratePercent: '100' },
    ]);
    const open = await one<readonly object[]>(asked.CONSTRUCTION, { divisionCode: '330100', year: 2026 });
    expect(open).toMatchObject([
      { parcelCount: 2, compliantCount: 1, undecidedCount: 1, totalAreaSquareMetres: null, ratePercent: null },
    ]);
    expect(await one(asked.CONSTRUCTION, { divisionCode: '330100', year: 2020 })).toEqual([]);
  });

  test('farmland: measures met by all for safe use or under strict control; open measures leave no rate', async () => {
    const before = await one(asked.FARMLAND_RATE, { divisionCode: '330114', year: 2025 });
    expect(before).toMatchObject([
      { unitCount: 1, totalAreaSquareMetres: '6666.7', strictAreaSquareMetres: '0', ratePercent: '100' },
    ]);
    const now = await one(asked.FARMLAND_RATE, { divisionCode: '330114', year: 2026 });
    expect(now).toMatchObject([
      {
        unitCount: 1,
        strictAreaSquareMetres: '6666.7',
        compliantAreaSquareMetres: null,
        undecidedCount: 1,
        ratePercent: null,
      },
    ]);
    expect(await one(asked.FARMLAND_RATE, { divisionCode: '330114', year: 2024 })).toEqual([]);
  });

  test('a rate is exact to the second decimal', async () => {
    const inChunan = { divisionCode: '330127' };
    const unitOf = (_id: string, areaSquareMetres: string) => farmlandRow({ _id, areaSquareMetres, ...inChunan });
    const classOf = (unitId: string, measuresInPlace: boolean) =>
      classRow({ unitId, year: 2025, officialClass: 'SAFE_USE', measuresInPlace, ...inChunan });
    await putRows(temporary.store, {
      farmlandUnits: [unitOf('q-1', '0.1'), unitOf('q-2', '0.2')],
      farmlandClasses: [classOf('q-1', true), classOf('q-2', false)],
    });
    expect(await one(asked.FARMLAND_RATE, { divisionCode: '330127', year: 2026 })).toMatchObject([
      { totalAreaSquareMetres: '0.3', compliantAreaSquareMetres: '0.1', ratePercent: '33.33' },
    ]);
  });
});

describe('shares of groundwater classes', () => {
  const QIANTANG = { divisionCode: '330114' };

  test('by quarter, of the points whose class is known; without any the share is null', async () => {
    const quarters = await one<readonly object[]>(asked.SHARES, QIANTANG);
    expect(quarters).toHaveLength(11);
    expect(quarters[0]).toMatchObject({
      quarter: '2024-Q1',
      pointCount: 1,
      validPointCount: 1,
      classFiveSharePercent: '0',
    });
    expect(quarters[10]).toMatchObject({
      ...{ quarter: '2026-Q3', pointCount: 1, validPointCount: 0, classFiveSharePercent: null },
      shares: expect.arrayContaining([{ groundwaterClass: 'UNKNOWN', pointCount: 1, sharePercent: null }]) as object,
    });
  });

  test('of the kinds and quarters asked for', async () => {
    await putRows(temporary.store, {
      groundwaterPoints: ['a', 'b', 'c'].map((_id) => pointRow({ _id, requiredItems: ['iron'] })),
      groundwaterReadings: [
        readingRow('a', '2026-Q1', 'iron 2.1 mg/L'),
        readingRow('b', '2026-Q1', 'iron <0.05 mg/L'),
        readingRow('c', '2026-Q1', 'iron 0.1 mg/L'),
      ],
    });
    const asOf = { ...QIANTANG, kinds: ['NATIONAL'], from: '2026-Q1', to: '2026-Q1' };
    expect(await one(asked.SHARES, asOf)).toEqual([
      {
        ...{ quarter: '2026-Q1', pointCount: 3, validPointCount: 3, classFiveSharePercent: '33.33' },
        shares: [
          ['I', 2, '66.67'],
          ['II', 0, '0'],
          ['III', 0, '0'],
          ['IV', 0, '0'],
          ['V', 1, '33.33'],
          ['UNKNOWN', 0, null],
        ].map(([groundwaterClass, pointCount, sharePercent]) => ({ groundwaterClass, pointCount, sharePercent })),
      },
    ]);
  });
});

describe('limits', () => {
  test('are shown with item and edition, of the standard, item and day asked for', async () => {
    const limits = await one<readonly object[]>(asked.LIMITS, { standard: 'GB_36600', item: 'benzene' });
    expect(limits).toMatchObject([
      {
        soilClass: 'CLASS_1',
        screening: '1',
        intervention: '10',
        unit: 'mg/kg',
        item: { nameZh: '苯', casNumbers: ['71-43-2'] },
      },
      { soilClass: 'CLASS_2', screening: '4', intervention: '40', edition: { edition: '2018', inForceTo: null } },
    ]);
    expect(await one(asked.LIMITS, { item: 'benzene', asOf: '2017-01-01' })).toEqual([]);
    expect(await one<readonly object[]>(asked.LIMITS)).toHaveLength(59 * 2 + 59 + 36 * 4);
  });

  test('items are found by part of a name', async () => {
    expect(await one(asked.ITEMS, { query: '六价' })).toEqual([
      { item: 'chromium-vi', nameEn: 'Chromium (hexavalent)', nameZh: '铬(六价)', casNumbers: ['18540-29-9'] },
    ]);
    expect(await one<readonly object[]>(asked.ITEMS)).toHaveLength(82);
  });
});

describe('as a part of the federation', () => {
  const siteOf = (id: string) => ({ __typename: 'PollutionSource', id });

  test('a site leads to its land, its years as key unit and its groundwater; a site without any to empty lists', async () => {
    const other = `${SITE.slice(0, 18)}009`;
    expect(await one(asked.SITES, { sites: [siteOf(SITE), siteOf(other)] })).toEqual([
      {
        id: SITE,
        parcels: [{ parcelCode: DYE }],
        keySoilUnits: [{ id: unit._id }, { id: `${SITE}:2026` }],
        groundwaterPoints: [{ id: 'gw-1' }],
      },
      { id: other, parcels: [], keySoilUnits: [], groundwaterPoints: [] },
    ]);
  });

  test('every entity is found by its key, and an unknown key is null', async () => {
    const query = `query Keys($keys: [_Any!]!) { _entities(representations: $keys) { __typename
      ... on Parcel { parcelCode } ... on RegisterEntry { id } ... on SoilSample { id } ... on KeySoilUnit { id }
      ... on FarmlandUnit { id } ... on GroundwaterPoint { id } } }`;
    const keys = [
      { __typename: 'Parcel', parcelCode: LIME },
      { __typename: 'RegisterEntry', id: `${PLANT}:1` },
      { __typename: 'SoilSample', id: 'sample-1' },
      { __typename: 'KeySoilUnit', id: unit._id },
      { __typename: 'FarmlandUnit', id: 'farm-1' },
      { __typename: 'GroundwaterPoint', id: 'gw-1' },
    ];
    expect(await one(query, { keys })).toEqual(keys);
    expect(await one(query, { keys: [{ __typename: 'Parcel', parcelCode: '3301140000009' }] })).toEqual([null]);
  });

  const DEEP = `{ parcels { nodes { state soilVerdict { verdict } effectEvaluations { result } samples { verdict { verdict } }
    registerEntries { id } keySoilUnits { parcels { parcelCode } } groundwaterPoints { latestReading { overallClass } trends { item } }
    landUseGate(event: LAND_GRANT) { decision } } } }`;
  const FIELDS =
    '{ farmlandUnits { nodes { classification { year } classifications { year } soilVerdict { farmlandClass } samples { verdict { verdict } } } } }';

  test.each([
    [
      'parcels',
      DEEP,
      [
        'groundwaterPoints',
        'groundwaterReadings',
        'keySoilUnits',
        'parcelEvents',
        'parcels',
        'parcels',
        'parcels',
        'registerEntries',
        'samples',
      ],
    ],
    ['farmland', FIELDS, ['farmlandClasses', 'farmlandUnits', 'farmlandUnits', 'samples']],
  ])('a page of %s asks each collection once a level', async (_, query, collections) => {
    calls.length = 0;
    await one(query);
    expect(calls.map(({ collection, method }) => `${collection} ${method}`).sort()).toEqual(
      collections.map((name) => `soil.${name} find`),
    );
  });

  test.each([
    ['sample', asked.SAMPLE, 'sample-1'],
    ['farmland unit', asked.FARMLAND_UNIT, 'farm-1'],
    ['groundwater point', asked.GROUNDWATER_POINT, 'gw-1'],
  ])('one %s is found by its id, nobody by another', async (_, query, id) => {
    expect([await one(query, { id }), await one(query, { id: 'nobody' })]).toEqual([{ id }, null]);
  });
});
