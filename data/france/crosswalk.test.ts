import { readCsvSync } from '../../lib/csv';
import { parsePermitNumber } from '../../schema/identifiers/permit-number';
import { parsePollutionSourceId } from '../../schema/identifiers/pollution-source-id';
import { dataFolder, loadDivisionTree } from '../divisions/load-tree';
import { type FranceCrosswalk, loadFranceCrosswalk } from './crosswalk';
import { createDepartmentFinder } from './departments';

let crosswalk: FranceCrosswalk;
beforeAll(async () => {
  crosswalk = await loadFranceCrosswalk(dataFolder);
});

const tree = loadDivisionTree();
const flagged = (flag: string) => crosswalk.sources.filter(({ flags }) => flags.includes(flag));
const below = (code: string) => crosswalk.sources.filter(({ divisionCode }) => tree.isBelow(divisionCode, code));

test('France has 2,908 sources: 2,113 establishments and 795 installations that no establishment is known for', () => {
  expect(crosswalk.sources).toHaveLength(2908);
  expect(crosswalk.sources.filter(({ id }) => id.startsWith('fr-irep:'))).toHaveLength(2113);
  expect(crosswalk.sources.filter(({ id }) => id.startsWith('fr-eutl:'))).toHaveLength(795);
});

test('786 installations stand at 755 establishments, one of them with four', () => {
  const joined = crosswalk.sources.filter((one) => one.establishment !== null && one.installations.length > 0);
  const counts = joined.map(({ installations }) => installations.length);
  expect(joined).toHaveLength(755);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(786);
  expect([1, 2, 3, 4, 5].map((size) => counts.filter((count) => count === size).length)).toEqual([728, 24, 2, 1, 0]);
});

test.each([
  ['fr', 2908],
  ['fr-69', 65],
  ['fr-84', 21],
  ['fr-r84', 397],
  ['fr-977', 0],
])('%s has %i sources', (code, count) => {
  expect(below(code)).toHaveLength(count);
});

test('no source is left at the country, and departments with the collectivities add up to it', () => {
  expect(crosswalk.sources.filter(({ divisionCode }) => divisionCode === 'fr')).toEqual([]);
  const departments = tree.descendants('fr').filter(({ level }) => level === 'DEPARTMENT');
  expect(departments.reduce((sum, { code }) => sum + below(code).length, 0)).toBe(2908);
  expect(departments.filter(({ code }) => below(code).length > 0)).toHaveLength(103);
});

test.each([
  ['DEPARTMENT_CONTRADICTS_POSTCODE', 17],
  ['DEPARTMENT_NOT_STATED', 17],
  ['INSTALLATION_IN_ANOTHER_DEPARTMENT', 9],
  ['SIRET_NOT_STATED', 17],
  ['SIRET_CHECK_FAILED', 2],
  ['SIREN_NOT_STATED', 98],
  ['SIREN_CHECK_FAILED', 2],
  ['SIREN_MALFORMED', 1],
  ['SIREN_HAS_SPACES', 5],
  ['HOLDER_SIREN_DIFFERS', 70],
  ['POSTCODE_UNKNOWN', 0],
])('%s flags %i sources', (flag, count) => {
  expect(flagged(flag)).toHaveLength(count);
});

test('the establishment says where a source lies, also when its installation is elsewhere', () => {
  const joined = flagged('INSTALLATION_IN_ANOTHER_DEPARTMENT').flatMap((source) =>
    source.installations
      .filter((one) => one.divisionCode !== source.divisionCode)
      .map(({ row }) => Number(row.installation_id.slice('FR-'.length))),
  );
  expect(joined.sort((one, other) => one - other)).toEqual([20, 106, 152, 245, 351, 1090, 1109, 1110, 206030]);
  expect(crosswalk.sourceOf('fr-eutl', 'FR-1109')).toMatchObject({ id: 'fr-irep:221.00014', divisionCode: 'fr-971' });
});

test('the two registers name 1,871 companies, 449 of them both', () => {
  const irep = new Set(crosswalk.sources.flatMap(({ establishment }) => establishment?.siren ?? []));
  const eutl = new Set(crosswalk.installations.flatMap(({ siren }) => siren ?? []));
  expect([irep.size, eutl.size, new Set([...irep, ...eutl]).size]).toEqual([1443, 877, 1871]);
  expect([...irep].filter((siren) => eutl.has(siren))).toHaveLength(449);
});

test('an establishment is found by each of its installations, an unknown id by nobody', () => {
  const source = crosswalk.sourceOf('fr-irep', '070.00824');
  expect(source?.installations.map(({ row }) => row.installation_id)).toEqual(['FR-940', 'FR-205660']);
  expect(crosswalk.sourceOf('fr-eutl', 'FR-205660')).toBe(source);
  expect(source?.identifiers).toEqual([
    { scheme: 'fr-irep', value: '070.00824' },
    { scheme: 'fr-siret', value: '50165161600044' },
    { scheme: 'fr-eutl', value: 'FR-940' },
    { scheme: 'fr-eutl', value: 'FR-205660' },
    { scheme: 'fr-icpe', value: '07000824' },
    { scheme: 'fr-eprtr', value: '062UGI4007' },
  ]);
  expect(crosswalk.sourceOf('fr-eutl', 'FR-0')).toBeNull();
});

test('every source id and permit id is a well-formed identifier', () => {
  const permits = crosswalk.installations.map(({ row }) => `fr-icpe:${row.permit_id}`);
  expect(crosswalk.sources.filter(({ id }) => !parsePollutionSourceId(id).ok)).toEqual([]);
  expect(permits.filter((id) => !parsePermitNumber(id).ok)).toEqual([]);
});

const vectors = readCsvSync(dataFolder, {
  file: 'vectors/french-postcodes.csv',
  columns: ['id', 'postcode', 'expected'],
}).map(({ values }) => values);

test.each(vectors)('$id: postal code $postcode lies in $expected', ({ postcode, expected }) => {
  const department = createDepartmentFinder(dataFolder, tree);
  expect(department(postcode) ?? 'UNKNOWN').toBe(expected);
});
