import { useImport } from '../../kit/import/testing/use-import';
import { type EmissionRow, type PermitRow } from '../rows';
import { franceImporter } from './france';

const { store, report, expectSameAgain, importChanged } = useImport(franceImporter);

const emissions = () => store().collection<EmissionRow>('emissions');
const permits = () => store().collection<PermitRow>('permits');

test('1,543 permit numbers are permits with the day they were issued, and nothing else that no register states', async () => {
  const bare = { system: 'EMISSION_TRADING', validTo: null, managementCategory: null, issuingAuthority: null } as const;
  expect(await permits().countDocuments(bare)).toBe(1543);
  expect(await permits().countDocuments({ issuedOn: { $regex: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' } })).toBe(1543);
});

test('a permit number of two installations is booked on the open one, and what differs is flagged', async () => {
  expect(await permits().findOne({ _id: 'fr-icpe:07000824' })).toMatchObject({
    sourceId: 'fr-irep:070.00824',
    siteName: "APERAM Stainless France- Site d'Isbergues",
    issuedOn: '2013-01-01',
    flags: ['PERMIT_DATE_DIFFERS', 'SEVERAL_INSTALLATIONS'],
    source: { system: 'EUTL', recordId: 'FR-205660' },
  });
  expect(await permits().findOne({ _id: 'fr-icpe:06202172' })).toMatchObject({
    sourceId: 'fr-eutl:FR-204062',
    flags: ['PERMIT_DATE_DIFFERS', 'SEVERAL_INSTALLATIONS', 'SEVERAL_SOURCES'],
  });
  expect(await permits().countDocuments({ flags: 'SEVERAL_INSTALLATIONS' })).toBe(1581 - 1543);
});

test.each([
  ['AIR', 3987],
  ['WATER', 1297],
  ['SEWER', 779],
  ['SOIL', 578],
])('%s takes %i emissions', async (medium, expected) => {
  expect(await emissions().countDocuments({ medium, system: 'RELEASE_REGISTER', year: 2019 })).toBe(expected);
});

test('every row of the register is an emission, under one of its 98 labels', async () => {
  expect(report().files).toEqual([
    expect.objectContaining({ file: 'fr-euets-irep/irep_emissions.csv', read: 6641, stored: 6641 }),
  ]);
  expect(report().files[0]?.flags).toEqual({ IMPOSSIBLE_AMOUNT: 4, LABEL_DAMAGED: 30, EXPONENT_NOTATION: 16 });
  expect(await emissions().distinct('pollutantName', {})).toHaveLength(98);
});

test('an amount is kg, its original kg a year; a true zero stays zero', async () => {
  const zeros = await emissions().find({ 'quantity.value': '0' }).toArray();
  expect(zeros).toHaveLength(16);
  for (const { quantity, original } of zeros) {
    expect(quantity).toEqual({ value: '0', unit: 'kg' });
    expect(original).toEqual({ value: '0', unit: 'kg/an' });
  }
});

test('amounts no establishment can emit are kept as stated and flagged, and no others are', async () => {
  const flagged = await emissions()
    .find({ flags: 'IMPOSSIBLE_AMOUNT' }, { sort: { _id: 1 } })
    .toArray();
  expect(
    flagged.map(({ source, pollutantName, original }) => [source.recordId, pollutantName, original.value]),
  ).toEqual([
    ['063.01225', 'Composés organiques volatils non méthaniques (COVNM)', '24534800000'],
    ['063.01225', 'Poussières totales', '2835590000'],
    ['183.00603', "Dioxyde de carbone (CO2) d'origine biomasse", '455490000000'],
    ['183.00603', "Dioxyde de carbone (CO2) total (d'origine biomasse et non biomasse)", '455490000000'],
  ]);
});

test('the three labels of carbon dioxide are three pollutants', async () => {
  const labels = await emissions().distinct('pollutantName', { pollutantName: { $regex: 'CO2' } });
  const counts = await Promise.all(labels.map((label) => emissions().countDocuments({ pollutantName: String(label) })));
  expect(Object.fromEntries(labels.map((label, at) => [label, counts[at]]))).toEqual({
    "Dioxyde de carbone (CO2) total (d'origine biomasse et non biomasse)": 884,
    "Dioxyde de carbone (CO2) d'origine non biomasse": 730,
    "Dioxyde de carbone (CO2) d'origine biomasse": 284,
  });
});

test('importing again changes nothing, whether skipped or done over', () => expectSameAgain());

test('rows that cannot be used are rejected with line and reason, a bound itself is no impossible amount', async () => {
  const changed = await importChanged('fr-euets-irep/irep_emissions.csv', (text) => {
    const [header, ...lines] = text.split('\n');
    const added = [
      '999.99999,2019,Air,Benzène,1,kg/an',
      '183.00603,2019,Ciel,Benzène,1,kg/an',
      '183.00603,2019,Air,Benzène,1,t/an',
      '183.00603,2019,Air,Poussières totales,1000000000,kg/an',
      '183.00603,2019,Sol,Poussières totales,1000000000.1,kg/an',
    ];
    return [header, ...added, ...lines].join('\n');
  });
  expect(changed.report.files[0]?.rejections).toEqual([
    { line: 2, reason: 'facility 999.99999 is in no table' },
    { line: 3, reason: 'compartment "Ciel"' },
    { line: 4, reason: 'unit "t/an"' },
  ]);
  const dust = await changed.store
    .collection<EmissionRow>('emissions')
    .find({ sourceId: 'fr-irep:183.00603', pollutantName: 'Poussières totales' }, { sort: { medium: 1 } })
    .toArray();
  expect(dust.map(({ medium, flags }) => [medium, flags])).toEqual([
    ['AIR', []],
    ['SOIL', ['IMPOSSIBLE_AMOUNT']],
  ]);
});
