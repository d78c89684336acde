import { dataFolder } from '../../../data/divisions/load-tree';
import { type Store } from '../../../lib/store/port';
import { type ImportReport } from '../../kit/import/import-report';
import { importMarkers } from '../../kit/import/marker';
import { runImports } from '../../kit/import/run-imports';
import { copyData } from '../../kit/import/testing/data-copy';
import { contentsOf, temporaryStore, type TemporaryStore } from '../../kit/import/testing/temporary-store';
import { type HwCodeRow } from '../code-rows';
import { type FlowEdgeRow, type WasteGeneratorRow } from '../rows';
import { maineImporter } from './maine';
import { referenceImporter } from './reference';

const collections = ['generators', 'flows', 'hazardousCodes', 'hazardousEditions', 'solidKinds', 'treatmentCodes'];

const importInto = (store: Store, folder = dataFolder): Promise<ImportReport[]> =>
  runImports({ room: 'waste', store, importers: [referenceImporter, maineImporter], dataFolder: folder });

let temporary: TemporaryStore;
let reports: ImportReport[];

beforeAll(async () => {
  temporary = await temporaryStore();
  reports = await importInto(temporary.store);
});
afterAll(() => temporary.remove());

const generators = () => temporary.store.collection<WasteGeneratorRow>('generators');
const flows = () => temporary.store.collection<FlowEdgeRow>('flows');
const fileReport = (name: string) =>
  reports.flatMap(({ files }) => files).find(({ file }) => file.endsWith(`/${name}.csv`));

test('1,718 handler ids are 1,696 generators, and none of their amounts is made up', async () => {
  const rows = await generators().find({}).toArray();
  expect(rows).toHaveLength(1696);
  expect(rows.flatMap(({ handlerIds }) => handlerIds)).toHaveLength(1718);
  expect(rows.filter((row) => row.mgmtClass !== null || row.yearlyAmounts.length > 0)).toEqual([]);
});

test('1,104 generators have the class of the origin, four of them two', async () => {
  const classed = await generators()
    .find({ 'nativeClasses.0': { $exists: true } })
    .toArray();
  expect(classed).toHaveLength(1104);
  expect(classed.filter(({ flags }) => flags.includes('SEVERAL_NATIVE_CLASSES'))).toHaveLength(4);
  expect(await generators().countDocuments({ nativeClasses: 'LQG' })).toBe(118);
});

test('rows read are those of SOURCE.md, each with one outcome', () => {
  expect(fileReport('tri_onsite_disposal')).toMatchObject({
    ...{ read: 580, stored: 580, rejected: 0 },
    links: { chemicals_srs_cas: { resolved: 580, unresolved: 0 }, frs_registry: { resolved: 574, unresolved: 6 } },
  });
  expect(fileReport('frs_interest_types')).toMatchObject({ read: 5515, stored: 1108, outOfArea: 4407 });
  expect(fileReport('hw_catalogue_2021')).toMatchObject({ read: 467, stored: 467 });
});

test('landfill is what the register calls landfill, and nothing else', async () => {
  expect(await flows().countDocuments({ isLandfill: true })).toBe(218);
  expect(await flows().distinct('nativeMethod', { isLandfill: true })).toEqual([
    'Other landfills',
    'RCRA subtitle c landfills',
  ]);
  expect(await flows().countDocuments({ isLandfill: false })).toBe(362);
});

test('a disposal stays on its site, has a year and a chemical, and neither time nor manifest nor waste code', async () => {
  const complete = {
    ...{ stage: 'DISPOSE', 'from.kind': 'GENERATE', confidence: 'DECLARED', route: 'SELF', divisionPath: 'us-23' },
    ...{ at: null, manifestNo: null, hwCode: null, zjClass: null, treatmentCode: null, synthetic: false },
    ...{
      dataset: 'maine',
      'source.system': 'US EPA TRI',
      'chemical.code': { $regex: '^cas:' },
      sourceIds: { $size: 1 },
    },
  };
  expect(await flows().countDocuments(complete)).toBe(580);
});

test('the hazardous list has 467 codes in 46 classes, none of HW41 to HW44', async () => {
  const codes = temporary.store.collection<HwCodeRow>('hazardousCodes');
  const categories = await codes.distinct('category');
  expect(await codes.countDocuments({ edition: '2021' })).toBe(467);
  expect(categories).toHaveLength(46);
  expect(categories.filter((category) => /^HW4[1-4]$/.test(String(category)))).toEqual([]);
  expect(await codes.findOne({ code: '336-064-17' })).toMatchObject({ hazards: ['T', 'C'], hazardText: 'T/C' });
  const letters = await codes.distinct('hazards');
  expect(letters.sort()).toEqual(['C', 'I', 'In', 'R', 'T']);
});

test('importing again changes nothing, whether skipped or done over', async () => {
  const contents = await contentsOf(temporary.store, collections);
  expect((await importInto(temporary.store)).map(({ state }) => state)).toEqual(['UNCHANGED', 'UNCHANGED']);
  await importMarkers(temporary.store).updateMany({}, { $set: { state: 'RUNNING' } });
  expect((await importInto(temporary.store)).map(({ state }) => state)).toEqual(['IMPORTED', 'IMPORTED']);
  expect(await contentsOf(temporary.store, collections)).toEqual(contents);
});

test('rows that cannot be used are rejected with line and reason', async () => {
  const copy = await copyData();
  const other = await temporaryStore();
  const good = '2010,04210GNRLL135RO,332119,7440020';
  await copy.edit('us-maine-facilities/tri_onsite_disposal.csv', (text) => {
    const [header, first, ...lines] = text.split('\n');
    const broken = [
      '2010,NOWHERE,332119,7440020,Other disposal,1,kg',
      `${good},Incineration,1,kg`,
      `${good},Other landfills,much,kg`,
      `${good},Other landfills,1,lb`,
      `${good},Other disposal,9,kg`,
      'soon,04210GNRLL135RO,332119,7440020,Other disposal,1,kg',
      '2010,04210GNRLL135RO,332119,N000,Other disposal,1,kg',
    ];
    return [header, first, ...broken, ...lines].join('\n');
  });
  await copy.edit('us-maine-facilities/frs_interest_types.csv', (text) => `${text.trimEnd()}\n999999999999,LQG\n`);
  const [, report] = await importInto(other.store, copy.folder);
  const [interests, disposal] = [report?.files[0], report?.files[1]];
  expect(interests?.rejections).toEqual([{ line: 5517, reason: 'registry 999999999999 has no handler' }]);
  expect(disposal?.rejections).toEqual([
    { line: 3, reason: 'facility NOWHERE is in no table' },
    { line: 4, reason: 'way of disposal "Incineration"' },
    { line: 5, reason: 'amount "much" of 04210GNRLL135RO is no number' },
    { line: 6, reason: 'unit "lb"' },
    { line: 7, reason: expect.stringContaining('already stands in line 2') as string },
    { line: 8, reason: 'year "soon"' },
  ]);
  const unlisted = await other.store.collection<FlowEdgeRow>('flows').findOne({ 'chemical.name': 'N000' });
  expect(unlisted?.chemical).toEqual({ code: null, name: 'N000' });
  await copy.remove();
  await other.remove();
});
