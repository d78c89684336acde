import { loadDivisionTree } from '../data/divisions/load-tree';
import { createClock } from '../lib/clock';
import { onEveryBody, type TestStore } from '../lib/store/testing/open-test-stores';
import { inProcess } from '../subgraphs/kit/in-process';
import { openRoom } from '../subgraphs/kit/room';
import { soil } from '../subgraphs/soil/subgraph';
import {
  DYE,
  dyeEntry,
  landRows,
  LIME,
  openUnit,
  PLANT,
  plantEntry,
  SITE,
  unit,
  UNKNOWN_LAND,
  vagueUnit,
} from '../subgraphs/soil/testing/dye-works';
import { putRows } from '../subgraphs/soil/testing/hangzhou-land';
import * as asked from '../subgraphs/soil/testing/operations';

onEveryBody('the lists of soil', ({ open }) => {
  let opened: TestStore;
  let execute: ReturnType<typeof inProcess>['execute'];

  beforeAll(async () => {
    opened = await open();
    const clock = createClock(new Date('2026-09-28T09:00:00+08:00'));
    ({ execute } = inProcess(await openRoom(soil, { store: opened.store, divisions: loadDivisionTree(), clock })));
    await putRows(opened.store, landRows);
  });
  afterAll(() => opened.remove());

  /** Asks the room alone; the answer of the first field. */
  async function one<T>(query: string, variables: Readonly<Record<string, unknown>>): Promise<T> {
    const { data, errors } = await execute({ query, variables });
    expect(errors).toBeUndefined();
    return Object.values(data as Readonly<Record<string, T>>)[0] as T;
  }

  test.each<[what: string, filter: object, expected: readonly string[]]>([
    ['a city and every county below it', { divisionCode: '330100' }, [DYE, PLANT, UNKNOWN_LAND, LIME]],
    ['a county', { divisionCode: '330122' }, [LIME]],
    ['a part of the name in any case', { query: 'dYE' }, [DYE]],
    ['a state', { states: ['PLAN_FILED', 'REMOVED'] }, [DYE, PLANT]],
    ['a state on the day before', { states: ['PLAN_FILED', 'ON_REGISTER'], asOf: '2026-09-27' }, [PLANT]],
    ['no known state', { states: ['UNKNOWN'] }, [UNKNOWN_LAND, LIME]],
    ['no known state on a later day', { states: ['UNKNOWN'], asOf: '2026-09-29' }, [UNKNOWN_LAND]],
    ['standing on the register', { onRegister: true }, [PLANT]],
    ['known not to stand on it', { onRegister: false }, [DYE]],
    ['standing on it on a day', { onRegister: true, asOf: '2025-04-30' }, [DYE]],
    ['a sensitive use', { sensitive: true }, [DYE, LIME]],
    ['a use known not to be sensitive', { sensitive: false }, [PLANT]],
    ['land of a key unit', { keyUnitLand: true }, [DYE]],
    ['affected groundwater', { groundwaterAffected: true }, [DYE]],
    ['a site that stands on it', { sourceId: SITE }, [DYE]],
    ['a change of its planned use', { plannedUseChangedFrom: '2026-01-01', plannedUseChangedTo: '2026-07-31' }, [LIME]],
    ['all conditions together', { divisionCode: '330114', sensitive: true, states: ['REMOVED'] }, [DYE]],
  ])('parcels by %s', async (_, filter, expected) => {
    const parcels = await one<{ totalCount: number; nodes: readonly { parcelCode: string }[] }>(asked.PARCELS, {
      filter,
    });
    expect(parcels.nodes.map(({ parcelCode }) => parcelCode)).toEqual(expected);
    expect(parcels.totalCount).toBe(expected.length);
  });

  test.each<[list: string, query: string, filter: object, expected: readonly string[]]>([
    ['entries by parcel', asked.ENTRIES, { parcelCode: PLANT }, [plantEntry._id]],
    ['entries on their last day', asked.ENTRIES, { standingOn: '2025-04-30' }, [dyeEntry._id]],
    ['entries on the day of removal', asked.ENTRIES, { standingOn: '2025-05-01' }, []],
    [
      'entries by register and name',
      asked.ENTRIES,
      { register: 'CONTROL_AND_REMEDIATION', query: 'dye' },
      [dyeEntry._id],
    ],
    ['samples by parcel and purpose', asked.SAMPLES, { parcelCode: DYE, purpose: 'EFFECT' }, ['sample-2']],
    [
      'samples by item name',
      asked.SAMPLES,
      { query: '铅', divisionCode: '330114' },
      ['farm-1:2', 'sample-4', 'sample-5'],
    ],
    [
      'samples by day',
      asked.SAMPLES,
      { item: 'benzene', sampledFrom: '2026-03-02', sampledTo: '2026-03-02' },
      ['sample-2'],
    ],
    ['samples by medium', asked.SAMPLES, { medium: 'GROUNDWATER' }, ['sample-3']],
    ['samples of farmland', asked.SAMPLES, { farmlandUnitId: 'farm-1' }, ['farm-1:1', 'farm-1:2']],
    ['key units whose permit has all duties', asked.KEY_UNITS, { dutiesInPermit: true }, [unit._id]],
    ['key units whose permit lacks one', asked.KEY_UNITS, { dutiesInPermit: false }, [openUnit._id]],
    [
      'key units of a year that uploaded nothing',
      asked.KEY_UNITS,
      { year: 2026, selfMonitored: false },
      [openUnit._id, vagueUnit._id],
    ],
    ['farmland by class of a year', asked.FARMLAND, { officialClass: 'SAFE_USE', year: 2025 }, ['farm-1']],
    ['farmland of a class in another year', asked.FARMLAND, { officialClass: 'SAFE_USE', year: 2026 }, []],
    ['farmland by use', asked.FARMLAND, { use: 'PADDY' }, ['farm-1']],
    ['groundwater points by kind', asked.GROUNDWATER, { kinds: ['NATIONAL'] }, ['gw-2']],
    ['groundwater points by site', asked.GROUNDWATER, { sourceId: SITE }, ['gw-1']],
    ['groundwater points by parcel', asked.GROUNDWATER, { parcelCode: DYE }, ['gw-1']],
  ])('%s', async (...[, query, filter, expected]) => {
    const list = await one<{ totalCount: number; nodes: readonly { id: string }[] }>(query, { filter });
    expect([list.totalCount, list.nodes.map(({ id }) => id)]).toEqual([expected.length, expected]);
  });

  test.each([
    ['a code that is too short', asked.PARCEL, { parcelCode: '330114' }, 'BAD_IDENTIFIER'],
    ['a scheme of no parcels', asked.PARCEL, { parcelCode: 'us-frs:1' }, 'BAD_IDENTIFIER'],
    ['a division nobody knows', asked.PARCELS, { filter: { divisionCode: '999999' } }, 'UNKNOWN_DIVISION'],
    ['a blank name', asked.PARCELS, { filter: { query: ' ' } }, 'BAD_ARGUMENT'],
    ['a blank item', asked.SAMPLES, { filter: { query: '' } }, 'BAD_ARGUMENT'],
    ['a source that is none', asked.PARCELS, { filter: { sourceId: 'x' } }, 'BAD_IDENTIFIER'],
    [
      'a use of land that is none',
      asked.GATE,
      { parcelCode: DYE, event: 'LAND_GRANT', plannedUse: 'R2' },
      'BAD_ARGUMENT',
    ],
    ['an item nobody knows', asked.LIMITS, { item: 'kryptonite' }, 'BAD_ARGUMENT'],
    ['a quarter that is none', asked.SHARES, { divisionCode: '330100', from: '2026-Q5' }, 'BAD_ARGUMENT'],
    ['a class nothing is stored under', asked.FARMLAND, { filter: { officialClass: 'UNKNOWN' } }, 'BAD_ARGUMENT'],
  ])('%s is refused', async (...[, query, variables, code]) => {
    const { errors } = await execute({ query, variables });
    expect(errors?.map(({ extensions }) => extensions?.['code'])).toEqual([code]);
  });

  test('a code that nobody has is null', async () => {
    expect(await one(asked.PARCEL, { parcelCode: '3301140000009' })).toBeNull();
  });

  test('aggregates over what the store finds', async () => {
    const status = await one<readonly object[]>(asked.STATUS, { divisionCode: '330100' });
    expect(status).toMatchObject([{ state: 'PLAN_FILED' }, { state: 'REMOVED' }, { state: 'UNKNOWN', parcelCount: 2 }]);
    const shares = await one<readonly object[]>(asked.SHARES, {
      divisionCode: '330114',
      from: '2024-Q2',
      to: '2024-Q3',
    });
    expect(shares).toMatchObject([{ quarter: '2024-Q2' }, { quarter: '2024-Q3' }]);
    expect(await one(asked.FARMLAND_RATE, { divisionCode: '330114', year: 2025 })).toMatchObject([
      { ratePercent: '100' },
    ]);
    expect(await one(asked.CONSTRUCTION, { divisionCode: '330114', year: 2026 })).toMatchObject([
      { ratePercent: '100' },
    ]);
  });
});
