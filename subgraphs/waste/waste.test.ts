import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildASTSchema, isObjectType, parse, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import { projectRoot } from '../../lib/project-root';
import { useFederation } from '../../test/support/use-federation';
import * as hangzhou from './testing/hangzhou-waste';
import { FACTORY, OPERATOR, putRows } from './testing/make-rows';
import { FLOWS, GENERATOR, LICENCE, LISTS, MANIFEST, REST, SITE } from './testing/queries';

const { factory, flow, ledger, licence, manifest, refused, residue } = hangzhou;

const { answer, store } = useFederation([]);

beforeAll(async () => {
  await putRows(store(), hangzhou.wasteRows);
});

/** What the graph shows of a row as it is stored, with what is asked beside it. */
function shown(row: object, inside: string, beside: object): object {
  const hidden = new Set(['_id', 'sourceId', 'divisionCode', 'divisionPath', 'dataset', ...inside.split(' ')]);
  return { ...Object.fromEntries(Object.entries(row).filter(([name]) => !hidden.has(name))), ...beside };
}

describe('what is stored is what is told, down to the last digit', () => {
  test('a generator with its plan, report and ledger, and the class its amounts give', async () => {
    const { wasteGenerator } = await answer<{ wasteGenerator: object }>(GENERATOR, { id: FACTORY });
    const amounts = { incoming: hangzhou.ledger && { value: '14', unit: 't' }, outgoing: { value: '14', unit: 't' } };
    const balance = { ...amounts, residual: { value: '0', unit: 't' }, tolerance: { value: '0.14', unit: 't' } };
    const place = { pollutionSource: { id: FACTORY }, division: { code: '330114' } };
    const amount = { value: '100', unit: 't' };
    expect(wasteGenerator).toMatchObject(
      shown(factory, 'searchName licenceNo', {
        id: FACTORY,
        division: { code: '330114', name: '钱塘区' },
        computedClass: {
          computed: 'KEY',
          reason: 'YEARLY_AMOUNT',
          amount,
          years: [2023, 2024, 2025],
          isUnderFiled: true,
        },
        plans: [shown(hangzhou.plan, 'synthetic', { dueOn: '2026-03-31', status: 'FILED' })],
        reports: [shown(hangzhou.report, 'synthetic', { dueOn: '2026-09-15', status: 'FILED_LATE' })],
        licences: [],
        facilities: [],
        ledger: {
          totalCount: 1,
          nodes: [
            shown(ledger, '', {
              id: ledger._id,
              ...place,
              balance: { ...balance, verdict: 'CLOSES' },
              manifested: { received: { value: '12', unit: 't' }, verdict: 'CLOSES' },
            }),
          ],
        },
      }),
    );
  });

  test('a licence with its state on a day, what it covers, and how much of its scale is used', async () => {
    const { wasteLicence } = await answer<{ wasteLicence: object }>(LICENCE, { no: '3301000001' });
    const [oil, other] = licence.lines;
    const place = { pollutionSource: { id: OPERATOR }, division: { code: '330109' } };
    const facility = shown(hangzhou.facility, 'searchName licenceNo', { id: hangzhou.facility._id, ...place });
    expect(wasteLicence).toEqual(
      shown(licence, 'searchName', {
        no: '3301000001',
        ...place,
        ...{
          state: 'ACTIVE',
          suspended: 'SUSPENDED',
          resumed: 'ACTIVE',
          covered: 'COVERED',
          other: 'CODE_NOT_COVERED',
        },
        scaleUse: [
          // Equality with 120 %; the refused manifest brought nothing.
          {
            ...{ year: 2026, categories: oil?.categories, annualScale: oil?.annualScale },
            ...{ received: { value: '12', unit: 't' }, share: '1.2', status: 'ABOVE_SCALE' },
          },
          {
            ...{ year: 2026, categories: other?.categories, annualScale: other?.annualScale },
            ...{ received: { value: '0', unit: 't' }, share: '0', status: 'WITHIN' },
          },
        ],
        facilities: [{ ...facility, licence: { no: '3301000001' } }],
      }),
    );
  });

  test('a manifest with its carriers, what differs, and the refused one before it', async () => {
    const { manifest: told } = await answer<{ manifest: object }>(MANIFEST, { no: manifest._id });
    const inside = 'hwCodes departMonth issuedAt pickedUpAt treatedAt closedAt voidedAt replacesNo';
    const receiver = 'receiverSourceId receiverDivisionCode receiverDivisionPath';
    expect(told).toEqual(
      shown(manifest, `${inside} ${receiver}`, {
        no: manifest._id,
        discrepancyStatus: 'REPORTED',
        checks: [{ hwCode: '900-214-08', cover: 'COVERED', deviation: '0.2', isAboveTolerance: true }],
        ...{ consignor: { id: FACTORY }, division: { code: '330114' }, receiver: { id: OPERATOR } },
        ...{ receiverDivision: { code: '330109' }, receiverLicence: { no: '3301000001' }, state: 'RECEIVED' },
        history: [
          { state: 'ISSUED', at: manifest.issuedAt },
          { state: 'PICKED_UP', at: manifest.pickedUpAt },
          { state: 'IN_TRANSIT', at: manifest.departAt },
          { state: 'TRANSSHIPPED', at: '2026-03-02T10:10:00+08:00' },
          { state: 'ARRIVED', at: manifest.arriveAt },
          { state: 'RECEIVED', at: manifest.receivedAt },
        ],
        ...{ replaces: { no: refused._id, state: 'REJECTED' }, replacedBy: [], flows: [{ id: flow._id }] },
      }),
    );
  });

  test('movements with both axes, the list entries of their codes, and the residue of a treatment', async () => {
    const { wasteFlows } = await answer<{ wasteFlows: { nodes: object[] } }>(FLOWS);
    const inside = 'fromPath toPath sourceIds treatmentFamily tonnesKey manifestNo derivedFromId';
    const node = (kind: string, id: string) => {
      return { kind, key: id, pollutionSource: { id }, division: { code: id.slice(2, 8) } };
    };
    const [first, second] = wasteFlows.nodes;
    expect(first).toMatchObject(
      shown(flow, inside, {
        ...{ id: flow._id, from: node('GENERATE', FACTORY), to: node('UTILISE', OPERATOR) },
        ...{ fromDivision: { code: '330114' }, toDivision: { code: '330109' } },
        ...{ manifest: { no: manifest._id }, derivedFrom: null, treatment: { code: 'R9', isLandfill: false } },
        hazardousWaste: { category: 'HW08', hazards: ['T', 'I'], edition: { edition: '2021', isInForce: false } },
      }),
    );
    expect(second).toMatchObject(
      shown(residue, inside, {
        ...{ id: residue._id, from: node('GENERATE', OPERATOR), to: node('DISPOSE', OPERATOR) },
        ...{ manifest: null, derivedFrom: { id: flow._id }, hazardousWaste: null },
        chemical: { code: 'a21026', name: '二氧化硫', entry: { code: 'a21026' } },
      }),
    );
  });

  test('totals, shares and the diagram of the city', async () => {
    const rest = await answer<object>(REST, { division: '330100' });
    const t = (value: string) => ({ value, unit: 't' });
    expect(rest).toMatchObject({
      wasteTotals: [
        { keys: [{ by: 'ZJ_CLASS', value: 'GENERAL_INDUSTRIAL' }], quantity: t('3'), edges: 1, contributors: 1 },
        { keys: [{ by: 'ZJ_CLASS', value: 'HAZARDOUS' }], quantity: t('12'), edges: 1, contributors: 1 },
      ],
      wasteSankey: {
        nodes: expect.arrayContaining([{ id: 'GENERATE:330114', stage: 'GENERATE', label: '钱塘区' }]) as unknown,
        links: [{ from: 'GENERATE:330114', to: 'UTILISE:330109', quantity: t('12') }, { quantity: t('3') }],
      },
      landfillShare: { landfilled: t('3'), treated: t('15'), share: '0.2', status: 'KNOWN', contributors: 2 },
      wasteUtilisation: { generated: t('100'), utilised: t('8'), rate: '0.08', status: 'KNOWN', contributors: 1 },
    });
  });

  test('every field of the published schema is asked here', () => {
    const published = readFileSync(join(projectRoot, 'schema', 'published', 'waste.graphql'), 'utf8');
    const schema = buildASTSchema(
      parse(`${published}\nunion _Entity = PollutionSource scalar _Any
      extend type Query { _entities(representations: [_Any!]!): [_Entity]! }`),
      { assumeValidSDL: true },
    );
    const info = new TypeInfo(schema);
    const asked = new Set<string>(['Query._entities']);
    const note = visitWithTypeInfo(info, {
      Field: ({ name }) => void asked.add(`${String(info.getParentType()?.name)}.${name.value}`),
    });
    const documents = [GENERATOR, LICENCE, MANIFEST, FLOWS, LISTS, REST, SITE];
    for (const document of documents) visit(parse(document), note);
    const types = Object.values(schema.getTypeMap()).filter(isObjectType);
    const fields = types.flatMap((type) => Object.values(type.getFields()).map(({ name }) => `${type.name}.${name}`));
    expect(fields.length).toBeGreaterThan(200);
    // What is left out of totals is asked for by the callers it is left out for (test/totals-by-caller.test.ts).
    const here = fields.filter((field) => !/\.?__/.test(field) && !field.endsWith('.suppressed'));
    expect(here.filter((field) => !asked.has(field))).toEqual([]);
  });
});
