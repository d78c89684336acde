import { dataFolder } from '../../../data/divisions/load-tree';
import { type Store } from '../../../lib/store/port';
import { type FileReport, type ImportReport } from '../../kit/import/import-report';
import { runImports } from '../../kit/import/run-imports';
import { copyData } from '../../kit/import/testing/data-copy';
import { temporaryStore, type TemporaryStore } from '../../kit/import/testing/temporary-store';
import { type GhgReportRow, type ParticipationRow } from '../rows';
import { maineImporter } from './maine';

const importInto = (store: Store, folder = dataFolder): Promise<ImportReport[]> =>
  runImports({ room: 'trading', store, importers: [maineImporter], dataFolder: folder });

let temporary: TemporaryStore;
let reports: ImportReport[];

beforeAll(async () => {
  temporary = await temporaryStore();
  reports = await importInto(temporary.store);
});
afterAll(() => temporary.remove());

const ghg = () => temporary.store.collection<GhgReportRow>('ghgReports');
const fileReport = (file: string): FileReport | undefined =>
  reports.flatMap(({ files }) => files).find((report) => report.file.endsWith(`/${file}.csv`));

test('all 647 amounts of greenhouse gases are kept, in kilograms of the gas itself', async () => {
  expect(fileReport('ghgrp_emissions')).toMatchObject({ read: 647, stored: 647, rejected: 0, duplicate: 0 });
  expect(await ghg().countDocuments({ measure: 'GAS_MASS', 'quantity.unit': 'kg', synthetic: false })).toBe(647);
  expect(await ghg().distinct('measure')).toEqual(['GAS_MASS']);
});

test('biogenic carbon dioxide is told apart: 66 of 228 amounts of carbon dioxide', async () => {
  expect(await ghg().countDocuments({ gasCode: 'a05001', isBiogenic: true })).toBe(66);
  expect(await ghg().countDocuments({ gasCode: 'a05001', isBiogenic: false })).toBe(162);
  expect(await ghg().countDocuments({ isBiogenic: true, gasCode: null })).toBe(0);
});

test('a report stands at the site of the reporter’s own column, digit for digit', async () => {
  expect(await ghg().findOne({ _id: 'us-ghgrp:1000047:2013:Biogenic CO2' })).toMatchObject({
    ...{ sourceId: 'us-frs:110009913415', grain: 'SITE', enterpriseId: null, year: 2013, kind: 'DIRECT' },
    ...{
      quantity: { value: '150594300.0', unit: 'kg' },
      original: { value: '150594300.0', unit: 'kg' },
      reliability: '5.0',
    },
    ...{ divisionCode: 'us-23-019', source: { system: 'US EPA GHGRP', recordId: '1000047', asOf: '2013' } },
  });
});

test('the 11 units in a trading programme are in two each; a standard is none', async () => {
  const rows = temporary.store.collection<ParticipationRow>('participations');
  expect(fileReport('egrid_units_2021')).toMatchObject({ read: 313, stored: 11, rejected: 0 });
  expect(fileReport('egrid_units_2021')?.outOfAreaReasons).toEqual({ 'in no programme': 302 });
  expect(await rows.countDocuments({ programme: 'RGGI' })).toBe(11);
  expect(await rows.countDocuments({ programme: 'ARP' })).toBe(11);
  expect(await rows.countDocuments({ programme: { $nin: ['ARP', 'RGGI'] } })).toBe(0);
});

test('rows that cannot be used are rejected with line and reason', async () => {
  const copy = await copyData();
  const other = await temporaryStore();
  const below =
    (...lines: string[]) =>
    (text: string) =>
      text.replace('\n', `\n${lines.join('\n')}\n`);
  await copy.edit(
    'us-maine-facilities/ghgrp_emissions.csv',
    below(
      ...[
        '2013,9999999,Methane,1,5.0',
        '13,1000047,Methane,1,5.0',
        '2013,1000047,,1,5.0',
        '2013,1000047,Methane,much,5.0',
      ],
      '2013,1000047,Methane,1,5.0',
    ),
  );
  await copy.edit('us-maine-facilities/egrid_units_2021.csv', (text) => text.replace('"ARP, RGGI"', '"ARP, CSOSG9"'));
  const [report] = await importInto(other.store, copy.folder);
  expect(report?.files.flatMap(({ rejections }) => rejections)).toEqual([
    { line: 2, reason: 'facility 9999999 is in no table' },
    { line: 3, reason: 'year "13"' },
    { line: 4, reason: 'no gas' },
    { line: 5, reason: 'amount "much" is no number' },
    { line: 9, reason: 'the gas is stated twice' },
    { line: 4, reason: 'programme "CSOSG9"' },
  ]);
  await copy.remove();
  await other.remove();
});
