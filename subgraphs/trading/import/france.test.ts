import { type Filter } from '../../../lib/store/port';
import { useImport } from '../../kit/import/testing/use-import';
import { type AccountRow, type ComplianceYearRow } from '../rows';
import { franceImporter } from './france';

const { store, report, expectSameAgain, importChanged } = useImport(franceImporter);

const years = () => store().collection<ComplianceYearRow>('complianceYears');
const accounts = () => store().collection<AccountRow>('accounts');
const count = (filter: Filter) => years().countDocuments(filter);

test('every row of the register is a compliance year of a site, and every installation has an account', async () => {
  expect(report().files).toEqual([
    expect.objectContaining({ file: 'fr-euets-irep/euets_compliance.csv', read: 20655, stored: 20655 }),
  ]);
  expect(report().rows).toEqual({ accounts: 1581, complianceYears: 20655 });
  expect(await count({ grain: 'SITE', rightType: 'CARBON', figures: 'REGISTER', divisionPath: 'fr' })).toBe(20655);
  const accountsWithYears = await years().distinct('accountId', {});
  expect(accountsWithYears).toHaveLength(1581 - 5);
});

test.each([
  ['REPORTED', 19295],
  ['ABSENT', 1059],
  ['NOT_REPORTED', 269],
  ['EXCLUDED', 32],
])('verified emissions are %s in %i years', async (verifiedStatus, expected) => {
  expect(await count({ verifiedStatus })).toBe(expected);
});

test('a null keeps its reason and a true zero stays zero', async () => {
  expect(await count({ verified: null })).toBe(1360);
  expect(await count({ verified: '0', verifiedStatus: 'REPORTED' })).toBe(752);
  expect(await count({ verified: null, verifiedStatus: 'REPORTED' })).toBe(0);
  expect(await count({ verifiedStatus: 'EXCLUDED', year: 2021 })).toBe(16);
  expect(await count({ verifiedStatus: 'EXCLUDED', year: 2022 })).toBe(16);
  expect(await count({ verifiedStatus: 'NOT_REPORTED', complianceCode: 'C' })).toBe(269);
});

test.each([
  ['register.allocated', 1101],
  ['register.freeAllocated', 1107],
  ['register.surrendered', 3113],
  ['register.surrenderedAllowances', 3357],
  ['register.cumulativeReported.surrendered', 1434],
  ['register.cumulativeReported.verified', 1272 + 517],
  ['complianceCode', 1285],
])('%s is not stated in %i years', async (field, expected) => {
  expect(await count({ [field]: null })).toBe(expected);
});

test('a cumulative the register did not calculate is told from one it left blank', async () => {
  expect(await count({ flags: 'CUMULATIVE_NOT_CALCULATED' })).toBe(517);
  expect(report().files[0]?.flags).toEqual({ CUMULATIVE_NOT_CALCULATED: 517 });
});

test('running amounts begin again with each phase, and where the register says otherwise both stand, flagged', async () => {
  expect(await count({ flags: 'CUMULATIVE_VERIFIED_DIFFERS' })).toBe(112);
  expect(await count({ flags: 'CUMULATIVE_SURRENDERED_DIFFERS' })).toBe(218);
  expect(await years().findOne({ _id: 'fr-eutl:FR-510:2007' })).toMatchObject({
    phase: '2005-2007',
    verified: '15657',
    register: {
      cumulativeReported: { verified: '47049', surrendered: '47049' },
      cumulativeComputed: { verified: '47049', surrendered: '47049', yearsWithoutVerified: 0 },
    },
    flags: [],
  });
  expect(await years().findOne({ _id: 'fr-eutl:FR-510:2009' })).toMatchObject({
    phase: '2008-2012',
    register: { cumulativeReported: { surrendered: '0' }, cumulativeComputed: { surrendered: '12828' } },
    flags: expect.arrayContaining(['CUMULATIVE_SURRENDERED_DIFFERS']),
  });
});

test('an installation joined to an establishment stands at it, with the holder the trading register names', async () => {
  expect(await years().findOne({ _id: 'fr-eutl:FR-205660:2019' })).toMatchObject({
    sourceId: 'fr-irep:070.00824',
    divisionPath: ['fr', 'fr-r32', 'fr-62'],
    source: { system: 'EUTL', recordId: 'FR-205660', asOf: '2024-10-21' },
  });
  const elsewhere = await years().findOne({ accountId: 'fr-eutl:FR-1109' });
  expect(elsewhere).toMatchObject({ sourceId: 'fr-irep:221.00014', divisionCode: 'fr-971' });
});

test('an account is open or closed as the register states, without dates, and unnamed without a company number', async () => {
  expect(await accounts().countDocuments({ status: 'OPEN', openedOn: null, closedOn: null })).toBe(1059);
  expect(await accounts().countDocuments({ status: 'CLOSED' })).toBe(522);
  expect(await accounts().countDocuments({ enterpriseId: null, holderName: null, searchName: null })).toBe(98);
  expect(await accounts().findOne({ _id: 'fr-eutl:FR-510' })).toMatchObject({
    holderName: 'SOCIETE NOUVELLE GREGOIRE',
    enterpriseId: 'fr-siren:527985121',
  });
});

test('the register has no ledger: no lot and no transaction is made up', async () => {
  for (const name of ['lots', 'transactions']) expect(await store().collection(name).countDocuments({})).toBe(0);
});

test('importing again changes nothing, whether skipped or done over', () => expectSameAgain());

test('rows that cannot be used are rejected with line and reason; a repeated one is a duplicate', async () => {
  const changed = await importChanged('fr-euets-irep/euets_compliance.csv', (text) => {
    const [header = '', first = '', ...lines] = text.split('\n');
    const added = [
      'FR-0,2005,2005-2007,1,1,1,1,1,1,1,A',
      'FR-510,05,2005-2007,1,1,1,1,1,1,1,A',
      'FR-510,2004,2005-2007,much,1,1,1,1,1,1,A',
      'FR-510,2004,2005-2007,1,1,Unknown,1,1,1,1,A',
      'FR-510,2004,2005-2007,1,1,1,1,1,1,-1,A',
    ];
    return [header, first, ...added, first, first.replace('18617', '18618'), ...lines].join('\n');
  });
  expect(changed.report.files[0]).toMatchObject({ read: 20662, stored: 20655, duplicate: 1, rejected: 6 });
  expect(changed.report.files[0]?.rejections).toEqual([
    { line: 3, reason: 'installation FR-0 is in no table' },
    { line: 4, reason: 'year "05"' },
    { line: 5, reason: 'allowance_in_allocation "much" is no number' },
    { line: 6, reason: 'verified_emissions_tco2e "Unknown"' },
    { line: 7, reason: 'cumulative_verified_emissions "-1"' },
    { line: 9, reason: 'FR-510 2005 already stands in line 2 with another content' },
  ]);
});
