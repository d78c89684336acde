import { dataFolder } from '../../../data/divisions/load-tree';
import { type Store } from '../../../lib/store/port';
import { type FileReport, type ImportReport } from '../../kit/import/import-report';
import { importMarkers } from '../../kit/import/marker';
import { runImports } from '../../kit/import/run-imports';
import { copyData } from '../../kit/import/testing/data-copy';
import {
  contentsOf,
  storeThatFails,
  temporaryStore,
  type TemporaryStore,
} from '../../kit/import/testing/temporary-store';
import { type EmissionRow, type PermitRow } from '../rows';
import { maineImporter } from './maine';

const collections = ['permits', 'emissions'];

const importInto = (store: Store, folder = dataFolder): Promise<ImportReport[]> =>
  runImports({ room: 'permits', store, importers: [maineImporter], dataFolder: folder });

let temporary: TemporaryStore;
let reports: ImportReport[];
let contents: string[];

beforeAll(async () => {
  temporary = await temporaryStore();
  reports = await importInto(temporary.store);
  contents = await contentsOf(temporary.store, collections);
});
afterAll(() => temporary.remove());

const emissions = () => temporary.store.collection<EmissionRow>('emissions');
const permits = () => temporary.store.collection<PermitRow>('permits');

function fileReport(file: string): FileReport | undefined {
  return reports.flatMap(({ files }) => files).find((report) => report.file.endsWith(`/${file}.csv`));
}

test('888 air and 283 water permit ids are permits without dates', async () => {
  expect(await permits().countDocuments({ system: 'AIR_PERMIT', validTo: null })).toBe(888);
  expect(await permits().countDocuments({ system: 'WATER_PERMIT', validTo: null })).toBe(283);
  expect(await permits().countDocuments({ flags: 'NPDES_ID_ONLY_IN_LOADS' })).toBe(19);
});

test('a water permit without a registry stands at a source of its own, in its county', async () => {
  expect(await permits().findOne({ _id: 'us-npdes:ME0000159' })).toMatchObject({
    siteName: 'TWIN RIVERS PAPER COMPANY LLC - MADAWASKA',
    divisionPath: ['us-23', 'us-23-003'],
    issuingAuthority: null,
  });
});

test.each([
  ['RELEASE_REGISTER', 3557],
  ['WATER_PERMIT', 250],
  ['ELECTRICITY', 852],
])('%s states %i emissions', async (system, expected) => {
  expect(await emissions().countDocuments({ system })).toBe(expected);
});

test('rows read are those of SOURCE.md, each with one outcome', () => {
  expect(fileReport('tri_releases')).toMatchObject({ read: 3557, stored: 3557 });
  expect(fileReport('npdes_discharge_loads')).toMatchObject({ read: 255, stored: 250, duplicate: 5 });
  expect(fileReport('egrid_flows')).toMatchObject({ read: 1474, stored: 852, outOfArea: 622 });
  expect(fileReport('egrid_flows')?.outOfAreaReasons).toEqual({ 'MJ: energy, not an emission': 622 });
});

test('the findings of the release register stand in its report', () => {
  expect(fileReport('tri_releases')).toMatchObject({
    links: {
      chemicals_srs_cas: { resolved: 3149, unresolved: 408 },
      frs_registry: { resolved: 3322, unresolved: 235 },
    },
    flags: { EXPONENT_NOTATION: 41 },
  });
});

test('the findings of the loads stand in their report', () => {
  expect(fileReport('npdes_discharge_loads')).toMatchObject({
    links: {
      npdes_facilities: { resolved: 60, unresolved: 195 },
      'frs_program_links registry': { resolved: 30, unresolved: 225 },
    },
    flags: { UNIT_NOT_STATED: 250, THOUSANDS_SEPARATOR: 16, KEY_WITH_ANOTHER_AMOUNT: 7, CONFLICTING_AMOUNT: 14 },
  });
});

test('an exponent is written out and the original kept', async () => {
  const exponents = await emissions().find({ flags: 'EXPONENT_NOTATION' }).toArray();
  const row = exponents.find(({ original }) => original.value === '1.3607772e-05');
  expect(row).toMatchObject({ quantity: { value: '0.000013607772', unit: 'kg' }, original: { unit: 'kg' } });
});

test('contradicting loads are both kept, flagged, and never given a unit', async () => {
  const loads = await emissions()
    .find({ permitNo: 'us-npdes:ME0036791', year: 2007, pollutantName: 'Chloride (as Cl)' }, { sort: { _id: 1 } })
    .toArray();
  expect(loads.map(({ original }) => original)).toEqual([
    { value: '1,064', unit: null },
    { value: '3,936,532,823', unit: null },
  ]);
  for (const { quantity, flags } of loads) {
    expect(quantity).toBeNull();
    expect(flags).toEqual(expect.arrayContaining(['UNIT_NOT_STATED', 'THOUSANDS_SEPARATOR', 'CONFLICTING_AMOUNT']));
  }
});

test('an ambiguous parameter keeps its name and gets no code', async () => {
  const filter = { system: 'WATER_PERMIT' } as const;
  const ambiguous = await emissions().distinct('pollutantName', { ...filter, pollutantCode: null });
  expect(ambiguous).toHaveLength(5);
  expect(await emissions().findOne({ ...filter, pollutantName: 'Benzene' })).toMatchObject({
    pollutantCode: 'us-npdes:34030',
  });
});

test('61 of 67 chemicals of the release register have a code', async () => {
  const filter = { system: 'RELEASE_REGISTER' } as const;
  expect(await emissions().distinct('pollutantName', filter)).toHaveLength(67);
  expect(await emissions().distinct('pollutantName', { ...filter, pollutantCode: null })).toHaveLength(6);
});

test('the plant with two registries is booked on one of them, flagged', async () => {
  const rows = await emissions().find({ flags: 'PLANT_ID_CONFLICT' }).toArray();
  expect(new Set(rows.map(({ sourceId }) => sourceId))).toEqual(new Set(['us-frs:110063588844']));
});

test('every emission is real, of this data set, and says where it comes from', async () => {
  const complete = { synthetic: false, dataset: 'maine', 'source.asOf': { $ne: null }, divisionPath: 'us-23' };
  expect(await emissions().countDocuments(complete)).toBe(4659);
});

test('importing again changes nothing, whether skipped or done over', async () => {
  expect((await importInto(temporary.store))[0]?.state).toBe('UNCHANGED');
  await importMarkers(temporary.store).updateMany({}, { $set: { state: 'RUNNING' } });
  expect((await importInto(temporary.store))[0]?.state).toBe('IMPORTED');
  expect(await contentsOf(temporary.store, collections)).toEqual(contents);
});

test('an import cut short and begun again gives the store of a clean one', async () => {
  const other = await temporaryStore();
  await expect(importInto(storeThatFails(other.store, 4))).rejects.toMatchObject({ code: 'IMPORT_INCOMPLETE' });
  await importInto(other.store);
  expect(await contentsOf(other.store, collections)).toEqual(contents);
  await other.remove();
});

test('rows that cannot be used are rejected with line and reason', async () => {
  const copy = await copyData();
  const other = await temporaryStore();
  await copy.edit('us-maine-facilities/tri_releases.csv', (text) => {
    const [header, ...lines] = text.split('\n');
    const broken = [
      '2010,NOWHERE,LEAD,air,1,1.0',
      '2010,03904PRTSMSEAVE,LEAD,sky,1,1.0',
      '2010,03904PRTSMSEAVE,LEAD,air,much,1.0',
    ];
    return [header, ...broken, ...lines].join('\n');
  });
  const [report] = await importInto(other.store, copy.folder);
  expect(report?.files[0]?.rejections).toEqual([
    { line: 2, reason: 'facility NOWHERE is in no table' },
    { line: 3, reason: 'compartment "sky"' },
    { line: 4, reason: 'amount "much" is no number' },
  ]);
  await copy.remove();
  await other.remove();
});
