import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildASTSchema, isObjectType, parse, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import { projectRoot } from '../../lib/project-root';
import { useFederation } from '../../test/support/use-federation';
import {
  DYE,
  dye,
  dyeEntry,
  dyeHistory,
  housing,
  industry,
  landRows,
  openUnit,
  PLANT,
  SITE,
  unit,
  UNKNOWN_LAND,
} from './testing/dye-works';
import { putRows, quantity } from './testing/hangzhou-land';
import * as asked from './testing/operations';

const { answer, store } = useFederation([]);

beforeAll(async () => {
  await putRows(store(), landRows);
});

const one = async <T>(query: string, variables: object = {}): Promise<T> =>
  Object.values(await answer<Readonly<Record<string, T>>>(query, variables))[0] as T;

describe('what is stored is what is told', () => {
  test('a parcel with its history, uses and contaminants, down to the last digit', async () => {
    const parcel = await one<object>(asked.PARCEL, { parcelCode: DYE });
    expect(parcel).toMatchObject({
      ...{ parcelCode: DYE, name: dye.name, location: dye.location, areaSquareMetres: '12345.67' },
      ...{ realEstateUnitCodes: dye.realEstateUnitCodes, currentUse: industry, currentUseSince: '1996-05-01' },
      ...{ plannedUse: housing, plannedUseChangeOn: '2026-08-01', isSensitiveUse: true, isKeyUnitLand: true },
      ...{ responsibleParty: dye.responsibleParty, contaminants: dye.contaminants, maxDepthMetres: '4.5' },
      ...{
        groundwaterAffected: true,
        events: dyeHistory.map(({ _id, state, on, until, document }) => ({ id: _id, state, on, until, document })),
        flags: ['EXAMPLE_FLAG'],
        synthetic: true,
      },
      ...{ source: dye.source, division: { code: '330114' } },
      ...{ state: 'REMOVED', then: 'REMEDIATION', before: 'UNKNOWN', onRegister: false, wasOnRegister: true },
      ...{ soilClass: 'CLASS_1', soilClassBasis: 'PLANNED_USE' },
      registerEntries: [
        expect.objectContaining({ id: dyeEntry._id, removedOn: '2025-05-01', document: dyeEntry.document }) as object,
      ],
      keySoilUnits: [{ id: unit._id }, { id: openUnit._id }],
      pollutionSources: [{ id: SITE }],
      formerEnterprises: [{ id: SITE.slice(0, 18) }],
    });
  });

  test('a parcel of which nothing is known: null and UNKNOWN, never zero, never a pass', async () => {
    const parcel = await one<object>(asked.PARCEL, { parcelCode: UNKNOWN_LAND });
    expect(parcel).toMatchObject({
      ...{ name: null, location: null, areaSquareMetres: null, currentUse: null, plannedUse: null },
      ...{ isSensitiveUse: null, isKeyUnitLand: null, groundwaterAffected: null, maxDepthMetres: null, events: [] },
      ...{ state: 'UNKNOWN', onRegister: null, soilClass: 'CLASS_1', soilClassBasis: 'USE_UNKNOWN' },
      ...{ registerEntries: [], keySoilUnits: [], pollutionSources: [], effectEvaluations: [], groundwaterPoints: [] },
      soilVerdict: { verdict: 'UNKNOWN', decidedBy: ['sample-5'], sampleCount: 1, unknownCount: 1 },
    });
  });

  test('a parcel leads to its division in the directory', async () => {
    const query = `{ parcel(parcelCode: "${DYE}") { division { name parent { name } } } }`;
    expect(await one(query)).toEqual({ division: { name: '钱塘区', parent: { name: '杭州市' } } });
  });

  test('a key unit by year, with the duties of its permit', async () => {
    const list = await one<{ nodes: readonly object[] }>(asked.KEY_UNITS, { filter: { sourceId: SITE } });
    const kept = ['_id', 'sourceId', 'searchName', 'divisionCode', 'divisionPath', 'dataset'];
    const shown = Object.fromEntries(Object.entries(unit).filter(([name]) => !kept.includes(name)));
    const linked = { pollutionSource: { id: SITE }, division: { code: '330114' } };
    expect(list.nodes).toEqual([
      {
        id: unit._id,
        ...shown,
        ...linked,
        dutiesInPermit: true,
        parcels: [{ parcelCode: DYE }],
        groundwaterPoints: [{ id: 'gw-1' }],
      },
      expect.objectContaining({ id: openUnit._id, dutiesInPermit: false, selfMonitoringUploadedOn: null }),
    ]);
  });

  test('every field of the published schema is asked here', () => {
    const published = readFileSync(join(projectRoot, 'schema', 'published', 'soil.graphql'), 'utf8');
    const schema = buildASTSchema(parse(published), { assumeValidSDL: true });
    const info = new TypeInfo(schema);
    const met = new Set<string>();
    const note = visitWithTypeInfo(info, {
      Field: ({ name }) => void met.add(`${String(info.getParentType()?.name)}.${name.value}`),
    });
    const operations = Object.values(asked);
    for (const document of operations) visit(parse(document), note);
    const types = Object.values(schema.getTypeMap()).filter(isObjectType);
    const fields = types.flatMap((type) => Object.values(type.getFields()).map(({ name }) => `${type.name}.${name}`));
    expect(fields.length).toBeGreaterThan(200);
    // What is left out of totals is asked for by the callers it is left out for (test/totals-by-caller.test.ts).
    const here = fields.filter((field) => !field.startsWith('__') && !field.endsWith('.suppressed'));
    expect(here.filter((field) => !met.has(field))).toEqual([]);
  });
});

describe('verdicts', () => {
  test('each sample by the class of its land, with limit and edition; what cannot be judged says why', async () => {
    const list = await one<{ nodes: readonly { id: string; verdict: object }[] }>(asked.SAMPLES);
    const verdicts = new Map(list.nodes.map(({ id, verdict }) => [id, verdict]));
    const edition = expect.objectContaining({ standard: 'GB 36600', edition: '2018' }) as object;
    const limit = expect.objectContaining({
      soilClass: 'CLASS_1',
      screening: '1',
      intervention: '10',
      edition,
    }) as object;
    expect(verdicts.get('sample-1')).toEqual({ verdict: 'ABOVE_INTERVENTION', reason: 'COMPARED', limit });
    expect(verdicts.get('sample-2')).toEqual({ verdict: 'BELOW_SCREENING', reason: 'COMPARED', limit });
    expect(verdicts.get('sample-3')).toEqual({ verdict: 'UNKNOWN', reason: 'OTHER_MEDIUM', limit: null });
    expect(verdicts.get('sample-4')).toMatchObject({
      verdict: 'BELOW_SCREENING',
      limit: { soilClass: 'CLASS_2', screening: '800' },
    });
    expect(verdicts.get('sample-5')).toMatchObject({
      verdict: 'UNKNOWN',
      reason: 'NO_VALUE',
      limit: { soilClass: 'CLASS_1' },
    });
  });

  test('a parcel has the worst of its soil samples, and its targets are evaluated by the samples taken for that', async () => {
    const parcel = await one<object>(asked.PARCEL, { parcelCode: DYE });
    expect(parcel).toMatchObject({
      soilVerdict: { verdict: 'ABOVE_INTERVENTION', decidedBy: ['sample-1'], sampleCount: 2, unknownCount: 0 },
      effectEvaluations: [
        {
          ...{ item: 'benzene', target: quantity('1', 'mg/kg'), method: 'SAMPLE_BY_SAMPLE', sampleCount: 1 },
          ...{ highest: '1', upperConfidenceLimit: null, result: 'REACHED' },
        },
      ],
    });
  });

  test('farmland by its soil, beside the official class of the year', async () => {
    const units = await one<{ nodes: readonly object[] }>(asked.FARMLAND);
    expect(units.nodes).toMatchObject([
      {
        ...{ id: 'farm-1', use: 'PADDY', ph: '5.5', areaSquareMetres: '6666.7', classification: { year: 2026 } },
        classifications: [
          { year: 2025, officialClass: 'SAFE_USE', produceVerdict: 'UNKNOWN', measuresInPlace: true },
          { year: 2026, officialClass: 'STRICT', produceVerdict: 'EXCEEDS', decidedBy: ['cadmium'] },
        ],
        soilVerdict: { farmlandClass: 'STRICT', decidedBy: ['cadmium'], sampleCount: 2 },
      },
      {
        ...{ id: 'farm-2', use: null, ph: null, classification: null, classifications: [], samples: [] },
        soilVerdict: { farmlandClass: 'UNKNOWN', decidedBy: [], sampleCount: 0 },
      },
    ]);
  });

  test('groundwater by its worst item, named; UNKNOWN where a required item is missing', async () => {
    const points = await one<{ nodes: readonly object[] }>(asked.GROUNDWATER);
    expect(points.nodes).toMatchObject([
      {
        ...{ id: 'gw-1', kind: 'KEY_UNIT', position: 'DOWNGRADIENT', parcel: { parcelCode: DYE } },
        latestReading: { quarter: '2026-Q3', overallClass: 'UNKNOWN', worstItems: [], undecidedItems: ['iron'] },
        trends: [
          { item: 'benzene', direction: 'RISING', count: 11 },
          { item: 'iron', direction: 'NO_TREND', count: 10 },
        ],
      },
      {
        id: 'gw-2',
        pollutionSource: null,
        parcel: null,
        latestReading: null,
        readings: [],
        trends: [],
        keySoilUnits: [],
      },
    ]);
    const [first] = points.nodes as readonly { readings: readonly object[] }[];
    expect(first?.readings).toHaveLength(11);
    expect(first?.readings[0]).toMatchObject({
      ...{ quarter: '2024-Q1', overallClass: 'III', worstItems: ['iron'], undecidedItems: [] },
      values: [
        { item: 'benzene', itemClass: 'II', value: '1', unit: 'ug/L', edition: 'GB/T 14848-2017' },
        { item: 'iron', itemClass: 'III', value: '0.3' },
      ],
    });
  });
});

const registered = ['REGISTERED_TO_SENSITIVE_USE', 'SENSITIVE_USE_NOT_CLEARED'];
const open = [...registered, 'KEY_UNIT_LAND_NOT_SURVEYED'];

describe('the gate', () => {
  const grant = { event: 'LAND_GRANT', plannedUse: '0701' };
  const plan = { event: 'PLANNING_CONDITIONS' };

  test.each<[what: string, variables: object, expected: [decision: string, ...reasons: string[]]]>([
    ['housing on a parcel removed before', { parcelCode: DYE, ...grant }, ['ALLOW']],
    ['housing while it was registered', { parcelCode: DYE, ...grant, asOf: '2024-02-01' }, ['DENY', ...registered]],
    ['a school on registered land', { parcelCode: PLANT, ...plan, plannedUse: '0804' }, ['DENY', ...registered]],
    ['a factory, as it is planned', { parcelCode: PLANT, ...plan }, ['ALLOW']],
    ['its construction', { parcelCode: PLANT, event: 'CONSTRUCTION_PERMIT' }, ['DENY', 'UNRELATED_CONSTRUCTION']],
    ['land of which nothing is known', { parcelCode: UNKNOWN_LAND, event: 'LAND_TAKE_BACK' }, ['WARN', ...open]],
  ])('%s', async (_, variables, expected) => {
    interface Gate {
      readonly landUseGate: { readonly decision: string; readonly reasons: readonly { reasonCode: string }[] };
    }
    const { landUseGate: gate } = await one<Gate>(asked.GATE, variables);
    expect([gate.decision, ...gate.reasons.map(({ reasonCode }) => reasonCode)]).toEqual(expected);
  });

  test('says on what law of the day it stands, and on what evidence', async () => {
    const variables = { parcelCode: PLANT, event: 'LAND_GRANT', plannedUse: '07' };
    const at = async (asOf: string) =>
      (await one<{ landUseGate: object }>(asked.GATE, { ...variables, asOf })).landUseGate;
    const evidenceIds = [`${PLANT}#1`, `${PLANT}:1`];
    expect(await at('2026-08-14')).toMatchObject({
      legalBasis: { instrumentZh: '土壤污染防治法', article: '61' },
      evidenceIds,
    });
    expect(await at('2026-08-15')).toMatchObject({
      legalBasis: { instrumentZh: '生态环境法典', article: null },
      evidenceIds,
    });
  });
});
