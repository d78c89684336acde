import { temporaryStore, type TemporaryStore } from '../../kit/import/testing/temporary-store';
import { scopedStore } from '../../../lib/store/scoped-store';
import { type ParcelEventRow, type RegisterEntryRow, type SoilSampleRow } from '../rows';
import { DYE, dye, dyeEntry, dyeHistory, landRows, PLANT, plant, plantEntry, plantHistory } from '../testing/dye-works';
import {
  classRow,
  entryRow,
  farmlandRow,
  putRows,
  readingRow,
  type RoomRows,
  sampleRow,
} from '../testing/hangzhou-land';
import { soilBooks } from './list';

let temporary: TemporaryStore;

beforeEach(async () => {
  temporary = await temporaryStore();
});
afterEach(() => temporary.remove());

/** Problems each book finds in the rows. */
async function problemsIn(rows: RoomRows): Promise<Record<string, readonly string[]>> {
  await putRows(temporary.store, rows);
  const room = scopedStore(temporary.store, 'soil');
  const proved = await Promise.all(
    soilBooks.map(async (book) => [book.id, await book.prove(room, 'example')] as const),
  );
  return Object.fromEntries(proved.flatMap(([id, { problems }]) => (problems.length > 0 ? [[id, problems]] : [])));
}

const historyOf = (...parcelEvents: readonly ParcelEventRow[]): RoomRows => ({ parcels: [plant], parcelEvents });
const lastIs = (row: Partial<ParcelEventRow>): RoomRows =>
  historyOf(...plantHistory.map((event) => (event.until === null ? { ...event, ...row } : event)));
const entriesOf = (...registerEntries: readonly RegisterEntryRow[]): RoomRows => ({
  parcels: [dye, plant],
  parcelEvents: [...dyeHistory, ...plantHistory],
  registerEntries,
});
const samplesOf = (row: Partial<SoilSampleRow>): RoomRows => ({
  parcels: [dye],
  samples: [sampleRow({ _id: 'x', item: 'lead', parcelCode: DYE, ...row })],
});
const strict = (decidedBy: string[], produceVerdict: string | null, cadmium: string): RoomRows => {
  return {
    farmlandUnits: [farmlandRow({ _id: 'f', use: 'PADDY', ph: '5.5' })],
    farmlandClasses: [classRow({ unitId: 'f', year: 2025, officialClass: 'STRICT', produceVerdict, decidedBy })],
    samples: [sampleRow({ _id: 'f:1', item: 'cadmium', value: cadmium, farmlandUnitId: 'f' })],
  };
};

test('sound rows close every book', async () => {
  expect(await problemsIn(landRows)).toEqual({});
});

test.each<[what: string, rows: RoomRows, book: string, problem: string]>([
  [
    'a step that is not allowed',
    lastIs({ state: 'REMOVED' }),
    'soil.parcel-histories',
    `${PLANT}#2: REMOVED does not follow ON_REGISTER`,
  ],
  [
    'an event of another place than its parcel',
    lastIs({ divisionCode: '330110' }),
    'soil.parcel-histories',
    `${PLANT}#2: in 330110, ${PLANT} in 330114`,
  ],
  [
    'a history of no parcel',
    { parcelEvents: plantHistory },
    'soil.parcel-histories',
    `${PLANT}#1: what it belongs to is in no row`,
  ],
  [
    'a listed parcel without an entry',
    entriesOf(dyeEntry),
    'soil.register',
    `${PLANT}#1: on the register since 2025-06-01, no entry listed then`,
  ],
  [
    'a removed parcel whose entry stands',
    entriesOf({ ...dyeEntry, removedOn: null }, plantEntry),
    'soil.register',
    `${DYE}#13: removed on 2025-05-01, no entry removed then`,
  ],
  [
    'an entry of no event',
    entriesOf(dyeEntry, plantEntry, entryRow({ _id: 'e', parcelCode: PLANT, listedOn: '2020-01-01' })),
    'soil.register',
    `${PLANT}: entry listed on 2020-01-01, no such event`,
  ],
  [
    'an entry of no parcel',
    entriesOf(dyeEntry, plantEntry, entryRow({ _id: 'e', parcelCode: 'nobody', listedOn: '2020-01-01' })),
    'soil.register',
    'e: parcel nobody has no history',
  ],
  ['a sample of no land', samplesOf({ parcelCode: null }), 'soil.sample-limits', 'x: not of one land'],
  ['a sample of land nobody has', samplesOf({ parcelCode: 'nobody' }), 'soil.sample-limits', 'x: nobody is in no row'],
  [
    'a sample of an item of no list',
    samplesOf({ item: 'tracer' }),
    'soil.sample-limits',
    'x: item tracer is in no list',
  ],
  [
    'farmland STRICT by copper',
    strict(['copper'], null, '9'),
    'soil.farmland-strict',
    'f 2025: STRICT by copper, not by one of cadmium, mercury, arsenic, lead, chromium',
  ],
  [
    'farmland STRICT that no sample shows',
    strict(['cadmium'], null, '1.5'),
    'soil.farmland-strict',
    'f 2025: STRICT by cadmium, no sample above intervention',
  ],
  [
    'a reading of no point',
    { groundwaterReadings: [readingRow('nobody', '2026-Q1')] },
    'soil.groundwater-quarters',
    'nobody:2026-Q1: what it belongs to is in no row',
  ],
  [
    'a second reading of a quarter',
    {
      ...landRows,
      groundwaterReadings: [readingRow('gw-2', '2026-Q1'), { ...readingRow('gw-2', '2026-Q1'), _id: 'twice' }],
    },
    'soil.groundwater-quarters',
    'twice: a second reading of gw-2:2026-Q1',
  ],
  [
    'a reading taken in another quarter',
    { ...landRows, groundwaterReadings: [{ ...readingRow('gw-2', '2026-Q1'), sampledOn: '2026-04-01' }] },
    'soil.groundwater-quarters',
    'gw-2:2026-Q1: 2026-04-01 is not in 2026-Q1',
  ],
])('%s is named', async (...[, rows, book, problem]) => {
  expect((await problemsIn(rows))[book]).toContain(problem);
});

test('farmland STRICT by a metal is shown by its soil or by its produce', async () => {
  expect(await problemsIn(strict(['cadmium'], null, '1.51'))).toEqual({});
  const byProduce = strict(['cadmium'], 'EXCEEDS', '0.1');
  await temporary.remove();
  temporary = await temporaryStore();
  expect(await problemsIn(byProduce)).toEqual({});
});
