import { dataFolder } from '../../../data/divisions/load-tree';
import { type Filter, type Store } from '../../../lib/store/port';
import { type FileReport, type ImportReport } from '../../kit/import/import-report';
import { importMarkers } from '../../kit/import/marker';
import { runImports } from '../../kit/import/run-imports';
import { copyData } from '../../kit/import/testing/data-copy';
import { contentsOf, temporaryStore, type TemporaryStore } from '../../kit/import/testing/temporary-store';
import { type EnterpriseRow, type IndustryRow, type PollutionSourceRow } from '../rows';
import { franceImporter } from './france';

const collections = ['pollutionSources', 'enterprises', 'industries'];

const importInto = (store: Store, folder = dataFolder): Promise<ImportReport[]> =>
  runImports({ room: 'directory', store, importers: [franceImporter], dataFolder: folder });

let temporary: TemporaryStore;
let reports: ImportReport[];

beforeAll(async () => {
  temporary = await temporaryStore();
  reports = await importInto(temporary.store);
});
afterAll(() => temporary.remove());

const sources = () => temporary.store.collection<PollutionSourceRow>('pollutionSources');
const enterprises = () => temporary.store.collection<EnterpriseRow>('enterprises');
const source = (id: string) => sources().findOne({ _id: id });
const count = (filter: Filter) => sources().countDocuments(filter);

function fileReport(file: string): FileReport | undefined {
  return reports.flatMap(({ files }) => files).find((report) => report.file.endsWith(`/${file}.csv`));
}

test.each([
  ['fr', 2908],
  ['fr-r84', 397],
  ['fr-69', 65],
  ['fr-84', 21],
])('%s has %i sources', async (divisionPath, expected) => {
  expect(await count({ divisionPath })).toBe(expected);
});

test('2,113 sources are known to the release register, 1,550 to emission trading, 755 to both', async () => {
  expect(await count({ systems: 'RELEASE_REGISTER' })).toBe(2113);
  expect(await count({ systems: 'EMISSION_TRADING' })).toBe(1550);
  expect(await count({ systemCount: 2 })).toBe(755);
});

test('a joined source carries the identifiers of both registers, its industry and its enterprise', async () => {
  expect(await source('fr-irep:070.00824')).toMatchObject({
    name: expect.stringMatching(/./),
    divisionPath: ['fr', 'fr-r32', 'fr-62'],
    enterpriseId: 'fr-siren:501651616',
    industries: ['naf-rev2:2410Z'],
    identifiers: expect.arrayContaining([
      { scheme: 'fr-irep', value: '070.00824' },
      { scheme: 'fr-eutl', value: 'FR-205660' },
    ]),
    systems: ['RELEASE_REGISTER', 'EMISSION_TRADING'],
    synthetic: false,
    dataset: 'france',
    source: { system: 'IREP', recordId: '070.00824', asOf: '2019' },
  });
});

test('a site that only the trading register knows has no industry and no position', async () => {
  expect(await source('fr-eutl:FR-510')).toMatchObject({
    name: 'SN GREGOIRE',
    address: '4 Faubourg de Remiremont, 88200 Saint-Nabord',
    location: null,
    industries: [],
    interests: ['EU ETS 36 Production of paper or cardboard'],
    enterpriseId: 'fr-siren:527985121',
    source: { system: 'EUTL', recordId: 'FR-510', asOf: '2024-10-21' },
  });
});

test('coordinates are null where they came with a wrong department, and for sites the trading register alone knows', async () => {
  expect(await count({ flags: 'DEPARTMENT_CONTRADICTS_POSTCODE' })).toBe(17);
  expect(await count({ flags: 'DEPARTMENT_CONTRADICTS_POSTCODE', location: null })).toBe(17);
  expect(await count({ location: null })).toBe(17 + 795);
});

test('1,871 enterprises are known, each source names one of them or none', async () => {
  expect(await enterprises().countDocuments({ divisionCode: 'fr' })).toBe(1871);
  const named = (await sources().distinct('enterpriseId')).filter((id) => id !== null) as string[];
  expect(await enterprises().countDocuments({ _id: { $in: named } })).toBe(named.length);
});

test('an enterprise is named by its account holder, and has no name when only the release register knows it', async () => {
  expect(await enterprises().countDocuments({ name: null })).toBe(1871 - 877);
  expect(await enterprises().findOne({ _id: 'fr-siren:527985121' })).toMatchObject({
    name: 'SOCIETE NOUVELLE GREGOIRE',
    divisionPath: ['fr'],
    source: { system: 'EUTL', recordId: 'FR-510' },
  });
});

test('an account holder without a company number becomes neither an enterprise nor anybody’s name', async () => {
  expect(await source('fr-eutl:FR-1046')).toMatchObject({ name: 'DCNS CHERBOURG', enterpriseId: null });
  expect(await enterprises().countDocuments({ name: 'LE RUYET' })).toBe(0);
});

test('numbers that fail their check are kept and flagged', async () => {
  expect(await source('fr-irep:072.03654')).toMatchObject({
    enterpriseId: 'fr-siren:804759969',
    flags: expect.arrayContaining(['SIRET_CHECK_FAILED']),
  });
  const [short] = await sources().find({ flags: 'SIREN_MALFORMED' }).toArray();
  expect(short?.identifiers).toContainEqual({ scheme: 'fr-eutl', value: 'FR-898' });
});

test('221 industries stand under their edition, named by the rows', async () => {
  const industries = temporary.store.collection<IndustryRow>('industries');
  expect(await industries.countDocuments({ scheme: 'naf', edition: 'rev2' })).toBe(221);
  expect(await industries.findOne({ _id: 'naf-rev2:3530Z' })).toMatchObject({
    code: '3530Z',
    name: "Production et distribution de vapeur et d'air conditionné",
  });
});

test('every row of the two tables is stored, and what is odd about them is counted', () => {
  expect(fileReport('irep_establishments')).toMatchObject({
    read: 2113,
    stored: 2113,
    links: { euets_installations: { resolved: 755, unresolved: 1358 } },
    flags: {
      DEPARTMENT_CONTRADICTS_POSTCODE: 17,
      DEPARTMENT_NOT_STATED: 17,
      SIRET_NOT_STATED: 17,
      SIRET_CHECK_FAILED: 2,
    },
  });
  expect(fileReport('euets_installations')).toMatchObject({
    read: 1581,
    stored: 1581,
    links: { irep_establishments: { resolved: 786, unresolved: 795 } },
    flags: {
      SIREN_NOT_STATED: 98,
      SIREN_HAS_SPACES: 5,
      SIREN_CHECK_FAILED: 2,
      SIREN_MALFORMED: 1,
      COORDINATES_NOT_TRUSTED: 96,
    },
  });
});

test('importing again changes nothing, whether skipped or done over', async () => {
  const contents = await contentsOf(temporary.store, collections);
  expect((await importInto(temporary.store))[0]?.state).toBe('UNCHANGED');
  await importMarkers(temporary.store).updateMany({}, { $set: { state: 'RUNNING' } });
  expect((await importInto(temporary.store))[0]?.state).toBe('IMPORTED');
  expect(await contentsOf(temporary.store, collections)).toEqual(contents);
});

test('an unknown postal code leaves the country, an unknown establishment leaves the installation alone, a second row is rejected', async () => {
  const copy = await copyData();
  const other = await temporaryStore();
  await copy.edit('fr-euets-irep/irep_establishments.csv', (text) =>
    text
      .replace(/^030\.12743,.*\n/m, (row) => `${row}${row.replace('51510', '51511')}`)
      .replace(/^030\.12591,(.*),88800,/m, '030.12591,$1,98000,')
      .replace(/^070\.00824,.*\n/m, ''),
  );
  const [report] = await importInto(other.store, copy.folder);
  expect(report?.files[0]).toMatchObject({ read: 2113, stored: 2112, rejected: 1 });
  expect(report?.files[0]?.rejections[0]?.reason).toMatch(
    /^030\.12743 already stands in line \d+ with another content$/,
  );
  const changed = other.store.collection<PollutionSourceRow>('pollutionSources');
  expect(await changed.findOne({ _id: 'fr-irep:030.12591' })).toMatchObject({
    divisionPath: ['fr'],
    flags: ['POSTCODE_UNKNOWN'],
  });
  expect(await changed.findOne({ _id: 'fr-eutl:FR-205660' })).toMatchObject({ systems: ['EMISSION_TRADING'] });
  expect(await changed.findOne({ _id: 'fr-irep:070.00824' })).toBeNull();
  await copy.remove();
  await other.remove();
});
