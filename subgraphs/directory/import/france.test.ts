import { type Filter } from '../../../lib/store/port';
import { useImport } from '../../kit/import/testing/use-import';
import { type EnterpriseRow, type IndustryRow, type PollutionSourceRow } from '../rows';
import { franceImporter } from './france';

const { store, fileReport, expectSameAgain, importChanged } = useImport(franceImporter);

const sources = () => store().collection<PollutionSourceRow>('pollutionSources');
const enterprises = () => store().collection<EnterpriseRow>('enterprises');
const source = (id: string) => sources().findOne({ _id: id });
const count = (filter: Filter) => sources().countDocuments(filter);

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
  const industries = store().collection<IndustryRow>('industries');
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
      EUTL_COORDINATES_NOT_TRUSTED: 96,
    },
  });
});

test('importing again changes nothing, whether skipped or done over', () => expectSameAgain());

test('an unknown postal code leaves the country, an unknown establishment leaves the installation alone, a second row is rejected', async () => {
  const changed = await importChanged('fr-euets-irep/irep_establishments.csv', (text) =>
    text
      .replace(/^030\.12743,.*\n/m, (row) => `${row}${row.replace('51510', '51511')}`)
      .replace(/^030\.12591,(.*),88800,/m, '030.12591,$1,98000,')
      .replace(/^070\.00824,.*\n/m, ''),
  );
  expect(changed.report.files[0]).toMatchObject({ read: 2113, stored: 2112, rejected: 1 });
  expect(changed.report.files[0]?.rejections[0]?.reason).toMatch(
    /^030\.12743 already stands in line \d+ with another content$/,
  );
  const sources = changed.store.collection<PollutionSourceRow>('pollutionSources');
  expect(await sources.findOne({ _id: 'fr-irep:030.12591' })).toMatchObject({
    divisionPath: ['fr'],
    flags: ['POSTCODE_UNKNOWN'],
  });
  expect(await sources.findOne({ _id: 'fr-eutl:FR-205660' })).toMatchObject({ systems: ['EMISSION_TRADING'] });
  expect(await sources.findOne({ _id: 'fr-irep:070.00824' })).toBeNull();
});
