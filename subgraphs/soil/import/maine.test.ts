import { dataFolder } from '../../../data/divisions/load-tree';
import { type Store } from '../../../lib/store/port';
import { type ImportReport } from '../../kit/import/import-report';
import { runImports } from '../../kit/import/run-imports';
import { copyData } from '../../kit/import/testing/data-copy';
import { contentsOf, temporaryStore, type TemporaryStore } from '../../kit/import/testing/temporary-store';
import { soilBooks } from '../books/list';
import { type ParcelEventRow, type ParcelRow, type RegisterEntryRow } from '../rows';
import { maineImporter } from './maine';
import { nplDate } from './npl-date';

const importInto = (store: Store, folder = dataFolder): Promise<ImportReport[]> =>
  runImports({ room: 'soil', store, importers: [maineImporter], dataFolder: folder });

let temporary: TemporaryStore;
let reports: ImportReport[];

beforeAll(async () => {
  temporary = await temporaryStore();
  reports = await importInto(temporary.store);
});
afterAll(() => temporary.remove());

const parcels = () =>
  temporary.store
    .collection<ParcelRow>('parcels')
    .find({}, { sort: { _id: 1 } })
    .toArray();
const entries = () => temporary.store.collection<RegisterEntryRow>('registerEntries').find({}).toArray();

test('of 1,340 sites the 10 of Maine are stored, 1,330 lie in other states', () => {
  expect(reports[0]?.rows).toEqual({ parcels: 10, parcelEvents: 10, registerEntries: 10 });
  expect(reports[0]?.files).toMatchObject([
    {
      ...{ read: 1340, stored: 10, duplicate: 0, rejected: 0, outOfArea: 1330 },
      ...{ outOfAreaReasons: { 'another state': 1330 }, links: { 'RCRAINFO link': { resolved: 3, unresolved: 7 } } },
    },
  ]);
});

test('three of them meet a source through the RCRAINFO links, the others none', async () => {
  const met = (await parcels()).filter(({ sourceId }) => sourceId !== null);
  expect(met.map(({ _id, sourceIds }) => [_id, sourceIds])).toEqual([
    ['us-npl:ME8170022018', ['us-frs:110000797077']],
    ['us-npl:ME9570024522', ['us-frs:110021071677']],
    ['us-npl:MED980524128', ['us-frs:110043546197']],
  ]);
});

test('a site is a parcel in its county on the day it was listed, and nothing the list does not say', async () => {
  const [brunswick] = await parcels();
  expect(brunswick).toMatchObject({
    ...{ _id: 'us-npl:ME8170022018', name: 'BRUNSWICK NAVAL AIR STATION', divisionPath: ['us-23', 'us-23-005'] },
    ...{ location: { lat: '43.90634', lon: '-69.933986' }, synthetic: false, dataset: 'maine' },
    ...{ areaSquareMetres: null, currentUse: null, plannedUse: null, isSensitiveUse: null, isKeyUnitLand: null },
    ...{ groundwaterAffected: null, contaminants: [], flags: [] },
    source: { system: 'US EPA NPL', recordId: 'ME8170022018', asOf: null },
  });
});

test('its history begins on that day, on the register', async () => {
  const events = await temporary.store.collection<ParcelEventRow>('parcelEvents').find({}).toArray();
  expect(events).toHaveLength(10);
  expect(events.find(({ parcelCode }) => parcelCode === 'us-npl:ME8170022018')).toMatchObject({
    ...{ _id: 'us-npl:ME8170022018#1', number: 1, state: 'ON_REGISTER', on: '1987-07-22', until: null, document: null },
    divisionPath: ['us-23', 'us-23-005'],
  });
});

test('each has one entry of the register, with the year of the century it was listed in', async () => {
  const listed = new Map((await entries()).map(({ parcelCode, listedOn }) => [parcelCode, listedOn]));
  expect(listed.size).toBe(10);
  expect(listed.get('us-npl:MED980915474')).toBe('1999-07-22');
  expect(listed.get('us-npl:MEN000106078')).toBe('2014-05-12');
  expect((await entries()).every(({ register, removedOn }) => register === 'US_NPL' && removedOn === null)).toBe(true);
});

test.each([
  ['09/08/83', '1983-09-08'],
  ['12/31/99', '1999-12-31'],
  ['01/01/00', '2000-01-01'],
  ['02/29/24', '2024-02-29'],
  ['02/29/23', null],
  ['01/01/82', null],
  ['01/01/25', null],
  ['13/01/99', null],
  ['1/1/99', null],
  ['', null],
])('the date "%s" of the list is %s', (text, expected) => {
  expect(nplDate(text)).toBe(expected);
});

test('every book of the room closes over it', async () => {
  const proved = await Promise.all(soilBooks.map((book) => book.prove(temporary.store, 'maine')));
  expect(proved.map(({ problems }) => problems)).toEqual([[], [], [], [], []]);
  expect(proved.map(({ checked }) => checked)).toEqual([10, 20, 0, 0, 0]);
});

test('importing again changes nothing; rows that cannot be used are rejected with line and reason', async () => {
  const before = await contentsOf(temporary.store, ['parcels', 'parcelEvents', 'registerEntries']);
  expect((await importInto(temporary.store))[0]?.state).toBe('UNCHANGED');
  expect(await contentsOf(temporary.store, ['parcels', 'parcelEvents', 'registerEntries'])).toEqual(before);
  const [copy, other] = [await copyData(), await temporaryStore()];
  await copy.edit('us-superfund-npl/npl_sites.csv', (text) => {
    const [header = '', ...lines] = text.split('\n');
    const brunswick = lines.find((line) => line.startsWith('ME8170022018')) ?? '';
    const broken = [brunswick.replace('07/22/87', '07/22/50'), brunswick.replace('ME8170022018', 'ME?')];
    return [header, ...broken, brunswick, ...lines].join('\n');
  });
  const [report] = await importInto(other.store, copy.folder);
  expect(report?.files[0]).toMatchObject({
    ...{ read: 1343, stored: 10, duplicate: 1, rejected: 2, outOfArea: 1330 },
    rejections: [
      { line: 2, reason: 'npl_final_date "07/22/50"' },
      { line: 3, reason: 'epa_id "ME?"' },
    ],
  });
  await copy.remove();
  await other.remove();
});
