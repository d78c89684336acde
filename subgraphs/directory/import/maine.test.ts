import { dataFolder } from '../../../data/divisions/load-tree';
import { type Filter, type Store } from '../../../lib/store/port';
import { type FileReport, type ImportReport } from '../../kit/import/import-report';
import { importMarkers } from '../../kit/import/marker';
import { runImports } from '../../kit/import/run-imports';
import { copyData, type DataCopy } from '../../kit/import/testing/data-copy';
import {
  contentsOf,
  storeThatFails,
  temporaryStore,
  type TemporaryStore,
} from '../../kit/import/testing/temporary-store';
import { type IndustryRow, type PollutionSourceRow } from '../rows';
import { maineImporter } from './maine';
import { referenceImporter } from './reference';

const collections = ['divisions', 'departments', 'industries', 'pollutants', 'pollutionSources'];

const importInto = (store: Store, folder = dataFolder): Promise<ImportReport[]> =>
  runImports({ room: 'directory', store, importers: [referenceImporter, maineImporter], dataFolder: folder });

let temporary: TemporaryStore;
let reports: ImportReport[];
let contents: string[];

beforeAll(async () => {
  temporary = await temporaryStore();
  reports = await importInto(temporary.store);
  contents = await contentsOf(temporary.store, collections);
});
afterAll(() => temporary.remove());

const sources = () => temporary.store.collection<PollutionSourceRow>('pollutionSources');
const source = (id: string) => sources().findOne({ _id: id });
const count = (filter: Filter) => sources().countDocuments(filter);

function fileReport(file: string): FileReport {
  const found = reports.flatMap(({ files }) => files).find((report) => report.file.endsWith(`/${file}.csv`));
  if (found === undefined) throw new Error(`no report of ${file}`);
  return found;
}

describe('sources', () => {
  test('4,379 sources are stored, 668 with a county and 3,711 with the state alone', async () => {
    expect(await count({})).toBe(4379);
    expect(await count({ divisionCode: 'us-23' })).toBe(3711);
    expect(await count({ divisionPath: 'us-23' })).toBe(4379);
  });

  const registry = { $regex: '^us-frs:' };

  test.each([
    ['AIR_PERMIT', 850],
    ['WATER_PERMIT', 105],
    ['HAZARDOUS_WASTE', 1679],
    ['RELEASE_REGISTER', 111],
    ['GREENHOUSE_GAS', 28],
    ['ELECTRICITY', 8],
  ])('%s knows %i FRS registries', async (systems, expected) => {
    expect(await count({ _id: registry, systems })).toBe(expected);
  });

  test.each([
    [1, 2422],
    [2, 257],
    [3, 74],
    [4, 23],
    [5, 5],
    [6, 0],
  ])('at least %i systems know %i FRS registries', async (least, expected) => {
    expect(await count({ _id: registry, systemCount: { $gte: least } })).toBe(expected);
  });

  test('the five registries of five systems are the five', async () => {
    const five = await sources()
      .find({ systemCount: 5 }, { sort: { _id: 1 } })
      .toArray();
    expect(five.map(({ _id }) => _id.slice('us-frs:'.length))).toEqual([
      '110000546749',
      '110000581406',
      '110008053587',
      '110025329963',
      '110042400666',
    ]);
  });

  test('a source has its names in the programmes, its industries and its interests', async () => {
    expect(await source('us-frs:110000314204')).toMatchObject({
      name: 'PRATT & WHITNEY',
      address: '113 WELLS ST M/S 801-38, NORTH BERWICK, ME 03906',
      divisionPath: ['us-23', 'us-23-031'],
      location: { lat: '43.30808', lon: '-70.72914' },
      industries: ['naics-2017:336412'],
      interests: expect.arrayContaining(['TRI REPORTER']),
      identifiers: expect.arrayContaining([{ scheme: 'us-tri', value: '03906PRTTWROUTE' }]),
      synthetic: false,
      dataset: 'maine',
      source: { system: 'US EPA FRS', recordId: '110000314204', asOf: null },
    });
  });

  test('the 3,678 registries without a county have no name either, nor the 16 known from loads alone', async () => {
    expect(await count({ _id: registry, divisionCode: 'us-23' })).toBe(3678 + 16);
    expect(await count({ _id: registry, divisionCode: 'us-23', name: null })).toBe(3678 + 16);
  });

  test('a programme row without a registry is a source of its own', async () => {
    expect(await source('us-ghgrp:1002766')).toMatchObject({
      name: 'BATH LANDFILL',
      systems: ['GREENHOUSE_GAS'],
      source: { system: 'US EPA GHGRP', recordId: '1002766', asOf: '2014' },
    });
  });

  test.each([
    ['PLANT_ID_CONFLICT', 2],
    ['PLANT_ONLY_IN_UNITS', 17],
    ['NPDES_ID_ONLY_IN_LOADS', 19],
    ['COUNTY_CONFLICT', 0],
  ])('%s flags %i sources', async (flags, expected) => {
    expect(await count({ flags })).toBe(expected);
  });

  test('every industry of a source is a row, without a name where the edition has none', async () => {
    const industries = temporary.store.collection<IndustryRow>('industries');
    const used = (await sources().distinct('industries')) as string[];
    expect(await industries.countDocuments({ _id: { $in: used } })).toBe(used.length);
    expect(await industries.findOne({ _id: 'naics-2017:233220' })).toMatchObject({ name: null });
  });
});

describe('the report', () => {
  test.each([
    ['frs_program_links', 6647],
    ['tri_facilities', 117],
    ['rcra_biennial_handlers', 249],
    ['npdes_facilities', 231],
    ['ghgrp_facilities', 33],
    ['egrid_plants', 121],
    ['egrid_units_2021', 313],
    ['frs_interest_types', 5515],
  ])('%s: all %i rows are stored', (file, rows) => {
    expect(fileReport(file)).toMatchObject({ read: rows, stored: rows });
  });

  test('an industry that several programmes state for one registry is stored once', () => {
    expect(fileReport('frs_naics')).toMatchObject({ read: 12347, stored: 5330, duplicate: 7017 });
    expect(fileReport('frs_naics').links).toEqual({ naics_structure: { resolved: 11899, unresolved: 448 } });
  });

  test.each([
    ['TRIS in tri_facilities', 111, 140],
    ['RCRAINFO in rcra_biennial_handlers', 232, 1469],
    ['NPDES in npdes_facilities', 74, 33],
    ['E-GGRT in ghgrp_facilities', 26, 3],
    ['CAMDBS in egrid_plants', 7, 2],
    ['EIA-860 in egrid_plants', 6, 0],
  ])('%s: %i links meet a row, %i do not', (name, resolved, unresolved) => {
    expect(fileReport('frs_program_links').links[name]).toEqual({ resolved, unresolved });
  });

  test.each([
    ['tri_facilities', 111, 6],
    ['rcra_biennial_handlers', 232, 17],
    ['npdes_facilities', 74, 157],
    ['ghgrp_facilities', 28, 5],
    ['egrid_plants', 7, 114],
  ])('%s: %i rows reach a registry, %i do not', (file, resolved, unresolved) => {
    expect(fileReport(file).links['frs_registry']).toEqual({ resolved, unresolved });
  });

  test('contradictions of greenhouse gas columns and links are counted', () => {
    expect(fileReport('ghgrp_facilities').flags).toEqual({
      LINK_CONTRADICTS_COLUMN: 10,
      COLUMN_WITHOUT_LINK: 2,
      NEITHER_COLUMN_NOR_LINK: 5,
    });
  });

  test('the two pollutant codes with two meanings are rejected with their lines', () => {
    expect(fileReport('pollutant_codes').rejections.map(({ line }) => line)).toEqual([282, 327]);
  });
});

describe('reference rows', () => {
  test('pollutants carry names in both languages and units', async () => {
    expect(await temporary.store.collection('pollutants').findOne({ _id: 'a21026' })).toMatchObject({
      name: 'Sulfur dioxide',
      nameZh: '二氧化硫',
      concentrationUnit: 'mg/m3',
      massUnit: 'kg',
    });
    expect(await temporary.store.collection('pollutants').findOne({ _id: 'cas:7439-92-1' })).toMatchObject({
      list: 'cas',
    });
  });

  test('each of the 13 county branches stands under the city bureau', async () => {
    const departments = temporary.store.collection('departments');
    expect(await departments.countDocuments({ parent: '330100-eeb', line: 'eeb', level: 'COUNTY' })).toBe(13);
    expect(await departments.findOne({ _id: '330106-eeb' })).toMatchObject({ name: '杭州市生态环境局西湖分局' });
  });

  test('a retired division is a row with its successors', async () => {
    expect(await temporary.store.collection('divisions').findOne({ _id: '330104' })).toMatchObject({
      validTo: '2021-04-09',
      successors: ['330102', '330114'],
      path: ['330000', '330100', '330104'],
    });
  });
});

describe('importing again', () => {
  test('changes nothing, whether skipped or done over', async () => {
    expect((await importInto(temporary.store)).map(({ state }) => state)).toEqual(['UNCHANGED', 'UNCHANGED']);
    await importMarkers(temporary.store).updateMany({}, { $set: { state: 'RUNNING' } });
    expect((await importInto(temporary.store)).map(({ state }) => state)).toEqual(['IMPORTED', 'IMPORTED']);
    expect(await contentsOf(temporary.store, collections)).toEqual(contents);
  });

  test('after an import that was cut short gives the store of a clean one', async () => {
    const other = await temporaryStore();
    await expect(importInto(storeThatFails(other.store, 14))).rejects.toMatchObject({ code: 'IMPORT_INCOMPLETE' });
    expect(await other.store.collection('pollutionSources').countDocuments({})).toBeLessThan(4379);
    await importInto(other.store);
    expect(await contentsOf(other.store, collections)).toEqual(contents);
    await other.remove();
  });
});

describe('damaged files', () => {
  let copy: DataCopy;
  let other: TemporaryStore;
  beforeEach(async () => {
    copy = await copyData();
    other = await temporaryStore();
  });
  afterEach(async () => {
    await copy.remove();
    await other.remove();
  });

  test('a broken row is rejected with its line and reason, and the others are imported', async () => {
    const file = 'us-maine-facilities/tri_facilities.csv';
    await copy.edit(file, (text) => text.replace('\n03904WTTSFCUTTS,', '\n03904WTTSFCUTTS;'));
    const [, maine] = await importInto(other.store, copy.folder);
    const report = maine?.files.find((candidate) => candidate.file === file);
    expect(report).toMatchObject({ read: 117, stored: 116, rejected: 1 });
    expect(report?.rejections).toEqual([{ line: 3, reason: '11 cells where the header has 12' }]);
  });

  test('a missing file stops before the first write', async () => {
    await copy.delete('us-maine-facilities/egrid_plants.csv');
    await expect(importInto(other.store, copy.folder)).rejects.toMatchObject({ code: 'IMPORT_FILE_MISSING' });
    expect(await contentsOf(other.store, [...collections, 'imports'])).toEqual([]);
  });

  test('a missing column stops before the first write', async () => {
    await copy.edit('us-maine-facilities/frs_program_links.csv', (text) => text.replace('program_id', 'programme_id'));
    await expect(importInto(other.store, copy.folder)).rejects.toMatchObject({ code: 'IMPORT_BAD_HEADER' });
    expect(await contentsOf(other.store, [...collections, 'imports'])).toEqual([]);
  });
});
