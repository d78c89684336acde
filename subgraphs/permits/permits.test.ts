import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildASTSchema, isObjectType, parse, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import { projectRoot } from '../../lib/project-root';
import { RegulatorySystem } from '../../schema/regulatory-system';
import { useFederation } from '../../test/support/use-federation';
import * as hangzhou from './testing/hangzhou-permit';
import { EMISSION_TOTALS, EQUIVALENTS, MONTHLY, PERMIT_TOTALS } from './testing/total-queries';

const { heat, stack, limitRow, permitRow, versionRow } = hangzhou;

const HEAT = heat._id;
const [PAPER, LIME, NINGBO] = ['91330109MAFAKE0275001P', '91330122MAFAKE051F001P', '91330110MAFAKE06XT002Q'] as const;

/** On the federation's business day, 2026-09-28, the first one's term is over, the second one is revoked that very day. */
const others = [
  permitRow({
    ...{ _id: PAPER, divisionCode: '330109', siteName: '示例 Paper 造纸（萧山）有限公司' },
    ...{ system: RegulatorySystem.WATER_PERMIT, managementCategory: 'SIMPLIFIED' },
  }),
  permitRow({
    ...{ _id: LIME, divisionCode: '330122', siteName: '示例石灰（桐庐）有限公司' },
    ...{ validFrom: '2024-01-01', validTo: '2028-12-31', versions: [versionRow('REVOKE', '2026-09-28')] },
  }),
  // No term is stated; the company is registered in Hangzhou, the site lies in Ningbo.
  permitRow({
    ...{ _id: NINGBO, divisionCode: '330203', siteName: '示例印染（海曙）有限公司' },
    ...{ system: RegulatorySystem.WATER_PERMIT, managementCategory: 'REGISTRATION', validFrom: null, validTo: null },
  }),
];
const hours = [hangzhou.hour, hangzhou.maintenance];
// A second outlet, so that a page asks for more than one.
const drain = { ...stack, _id: `${PAPER.slice(0, 21)}:DW001`, sourceId: PAPER.slice(0, 21) };
const drainLimit = limitRow({ _id: 'limit-0', permitNo: PAPER, appliesTo: 'OUTLET', outletId: drain._id });

const { ask, answer, calls, store } = useFederation([]);

beforeAll(async () => {
  await hangzhou.putEnterprise(store());
  await hangzhou.putRows(store(), hangzhou.heatRows);
  await hangzhou.putRows(store(), { permits: others, outlets: [drain], limits: [drainLimit] });
});

const SOURCE = 'source { system recordId asOf }';
const POLLUTANT = 'pollutant { code name entry { code nameZh } }';
const PERMIT = `query Permit($permitNo: ID!) { permit(permitNo: $permitNo) {
  permitNo system siteName managementCategory issuingAuthority issuedOn validFrom validTo industryCodes mainPollutants
  versions { versionNo businessType completedOn validFrom validTo } flags synthetic ${SOURCE} status division { code name }
  limits { appliesTo concentrationLimit { value unit } rateLimit { value unit } specialPeriodQuantity { value unit }
    annualQuantities { year quantity { value unit } } standard referenceOxygenPercent ${SOURCE} ${POLLUTANT} outlet { id } }
  executionReports { kind periodStart periodEnd dueOn submittedOn status ${SOURCE} }
} }`;
const OUTLET = `query Outlet($id: ID!) { dischargeOutlet(id: $id) {
  id outletCode name outletClass medium location { lat lon } heightMetres innerDiameterMetres exhaustTemperatureCelsius
  monitoringPlan { pollutant { code name } method frequency instrument networked samplingRule }
  dischargeMode receivingWater dischargeRegime autoMonitored monitoringNumber ${SOURCE} pollutionSource { id } division { code }
  limits { appliesTo } monitoringResults { sampledOn concentration { value unit } laboratory ${SOURCE} ${POLLUTANT} }
  monitoringRecords { edges { node { startedAt } cursor } pageInfo { hasNextPage } totalCount nodes { period startedAt flag
    average { value unit } convertedAverage { value unit } cumulative { value unit } protocolVersion ${SOURCE} ${POLLUTANT} } }
} }`;
const SITE = `query Site($permitNo: ID!) { permit(permitNo: $permitNo) { pollutionSource {
  id permits { permitNo } outlets { id }
  emissions { year system medium quantity { value unit } original { value unit } reliability flags pollutionEquivalents
    ${SOURCE} ${POLLUTANT} }
  permitUsage { year pollutantCode pollutantName permitted { value unit } system actual { value unit } share status }
} } }`;
const LIST = `query List($filter: PermitFilter, $first: Int, $after: String) {
  permits(filter: $filter, first: $first, after: $after) { nodes { permitNo status } edges { node { permitNo } cursor }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount } }`;

interface List {
  readonly permits: {
    readonly nodes: readonly { readonly permitNo: string; readonly status: string }[];
    readonly edges: readonly { readonly node: { readonly permitNo: string }; readonly cursor: string }[];
    readonly pageInfo: { readonly endCursor: string | null };
    readonly totalCount: number;
  };
}

const anyText = expect.any(String) as string;
const KEPT_INSIDE = ['_id', 'sourceId', 'divisionCode', 'divisionPath', 'dataset', 'synthetic', 'permitNo', 'outletId']
  .concat(['searchName', 'renewalAppliedOn', 'supersededBy', 'pollutantCode', 'pollutantName'])
  .concat(['reviewedOn', 'returnedOn', 'waived']);

/** What the graph shows of a row as it is stored, with what is asked beside it. */
const shown = (row: object, beside: object = {}): object => ({
  ...Object.fromEntries(Object.entries(row).filter(([name]) => !KEPT_INSIDE.includes(name))),
  ...beside,
});

/** A row with its pollutant, whose entry is the directory's. */
function measured(row: { pollutantCode: string | null; pollutantName: string }, beside: object = {}): object {
  const { pollutantCode: code, pollutantName: name } = row;
  return shown(row, { pollutant: { code, name, entry: { code, nameZh: name } }, ...beside });
}

describe('what is stored is what is told, down to the last digit', () => {
  test('a permit by its number, with its limits in the units of the permit and its reports, oldest first', async () => {
    const { permit } = await answer<{ permit: object }>(PERMIT, { permitNo: HEAT });
    expect(permit).toEqual({
      ...shown(heat, { permitNo: HEAT, synthetic: true, status: 'VALID' }),
      division: { code: '330114', name: '钱塘区' },
      limits: hangzhou.heatLimits.map((row) => measured(row, { outlet: row.outletId && { id: row.outletId } })),
      executionReports: [
        shown(hangzhou.lateReport, { status: 'SUBMITTED_LATE' }),
        shown(hangzhou.openReport, { status: 'NOT_DUE' }),
      ],
    });
  });

  test('an outlet with what was measured at it by hand and automatically', async () => {
    const { dischargeOutlet } = await answer<{ dischargeOutlet: object }>(OUTLET, { id: stack._id });
    expect(dischargeOutlet).toEqual({
      ...shown(stack, { id: stack._id, division: { code: '330114' }, pollutionSource: { id: stack.sourceId } }),
      limits: [{ appliesTo: 'OUTLET' }],
      monitoringResults: [measured(hangzhou.heatResult)],
      monitoringRecords: {
        nodes: hours.map((row) => measured(row)),
        edges: hours.map(({ startedAt }) => ({ node: { startedAt }, cursor: anyText })),
        pageInfo: { hasNextPage: false },
        totalCount: 2,
      },
    });
  });

  test('a site with the original amount beside the converted one, and what it was permitted', async () => {
    const usage = { pollutantCode: 'a21026', pollutantName: '二氧化硫' };
    const used = { system: 'AIR_PERMIT', actual: { value: '4.0005', unit: 't/a' }, share: '0.4001', status: 'WITHIN' };
    const unknown = { system: null, actual: null, share: null, status: 'UNKNOWN' };
    const { permit } = await answer<{ permit: { pollutionSource: object } }>(SITE, { permitNo: HEAT });
    expect(permit.pollutionSource).toEqual({
      id: stack.sourceId,
      permits: [{ permitNo: HEAT }],
      outlets: [{ id: stack._id }],
      emissions: [measured(hangzhou.heatEmission, { pollutionEquivalents: '4211.05' })],
      permitUsage: [
        { ...usage, year: 2025, permitted: { value: '10.00', unit: 't/a' }, ...used },
        { ...usage, year: 2026, permitted: { value: '9.50', unit: 't/a' }, ...unknown },
      ],
    });
  });

  test('every field of the published schema is asked here, and of the totals beside them', () => {
    const published = readFileSync(join(projectRoot, 'schema', 'published', 'permits.graphql'), 'utf8');
    const schema = buildASTSchema(parse(published), { assumeValidSDL: true });
    const info = new TypeInfo(schema);
    const asked = new Set<string>();
    const note = visitWithTypeInfo(info, {
      Field: ({ name }) => void asked.add(`${String(info.getParentType()?.name)}.${name.value}`),
    });
    for (const document of [PERMIT, OUTLET, SITE, LIST, PERMIT_TOTALS, EMISSION_TOTALS, EQUIVALENTS, MONTHLY])
      visit(parse(document), note);
    const types = Object.values(schema.getTypeMap()).filter(isObjectType);
    const fields = types.flatMap((type) => Object.values(type.getFields()).map(({ name }) => `${type.name}.${name}`));
    expect(fields.length).toBeGreaterThan(100);
    // What is left out of totals is asked for by the callers it is left out for (test/totals-by-caller.test.ts).
    const here = fields.filter((field) => !field.startsWith('__') && !field.endsWith('.suppressed'));
    expect(here.filter((field) => !asked.has(field))).toEqual([]);
  });
});

describe('the list of permits', () => {
  test.each<[what: string, filter: object, expected: unknown[]]>([
    ['a city and every county below it', { divisionCode: '330100' }, [PAPER, HEAT, LIME]],
    ['a county', { divisionCode: '330122' }, [LIME]],
    ['the city of the site, not of the seat', { divisionCode: '330200' }, [NINGBO]],
    ['a division without any', { divisionCode: '330106' }, []],
    ['a programme', { system: 'WATER_PERMIT' }, [PAPER, NINGBO]],
    ['a management category', { managementCategory: 'KEY' }, [HEAT, LIME]],
    ['a site', { sourceId: heat.sourceId }, [HEAT]],
    ['a part of the name in any case', { query: 'pAPER' }, [PAPER]],
    ['a Chinese part of the name', { query: '示例石灰' }, [LIME]],
    ['the day before a term', { inForceOn: '2021-05-31' }, []],
    ['the first day of a term', { inForceOn: '2021-06-01' }, [PAPER]],
    ['the last day of a term', { inForceOn: '2026-05-31' }, [PAPER, HEAT, LIME]],
    ['the day after a term', { inForceOn: '2026-06-01' }, [HEAT, LIME]],
    ['a term that ends on the day', { expiresBefore: '2026-05-31' }, []],
    ['a term that ends before the day', { expiresBefore: '2026-06-01' }, [PAPER]],
    ['all conditions together', { divisionCode: '330100', managementCategory: 'KEY', query: '热电' }, [HEAT]],
  ])('by %s', async (_, filter, expected) => {
    const { permits } = await answer<List>(LIST, { filter });
    expect(permits.nodes.map(({ permitNo }) => permitNo)).toEqual(expected);
    expect(permits.totalCount).toBe(expected.length);
  });

  test('tells each status on the business day, UNKNOWN where no term is stated', async () => {
    const { permits } = await answer<List>(LIST);
    expect(permits.nodes.map(({ permitNo }) => permitNo)).toEqual([PAPER, NINGBO, HEAT, LIME]);
    expect(permits.nodes.map(({ status }) => status)).toEqual(['EXPIRED', 'UNKNOWN', 'VALID', 'REVOKED']);
  });

  test('in pages of two meets every permit once, in order, and counts them all', async () => {
    const first = (await answer<List>(LIST, { first: 2 })).permits;
    const second = (await answer<List>(LIST, { first: 2, after: first.pageInfo.endCursor })).permits;
    expect([...first.nodes, ...second.nodes].map(({ permitNo }) => permitNo)).toEqual([PAPER, NINGBO, HEAT, LIME]);
    const [a, b, c, d] = [first, second].flatMap(({ edges }) => edges.map(({ cursor }) => cursor));
    expect(first.pageInfo).toEqual({ hasNextPage: true, hasPreviousPage: false, startCursor: a, endCursor: b });
    expect(second.pageInfo).toEqual({ hasNextPage: false, hasPreviousPage: true, startCursor: c, endCursor: d });
    expect([first.totalCount, second.totalCount]).toEqual([4, 4]);
  });
});

describe('a permit number', () => {
  test.each([
    ['too short', '91330114MAFAKE019H001', '排污许可证编号应为22位，末位为字母'],
    ['with a wrong check character', '91330114MAFAKE018H001P', '校验码不符'],
    ['of a scheme nobody knows', 'cn-old:1', '没有许可证编号体系cn-old'],
  ])('%s is BAD_IDENTIFIER and says why in both languages', async (_, permitNo, reason) => {
    const { body } = await ask(PERMIT, { permitNo });
    expect(body.data).toEqual({ permit: null });
    expect(body.errors).toHaveLength(1);
    const [{ message, extensions } = { message: '', extensions: {} }] = body.errors ?? [];
    expect(extensions).toMatchObject({ code: 'BAD_IDENTIFIER' });
    expect(message).toMatch(/^Not a well-formed identifier: \P{Script=Han}+$/u);
    expect(extensions['messageZh']).toBe(`标识格式不正确：${reason}`);
  });

  test('is read in lower case, full-width letters and with spaces around it', async () => {
    const { permit } = await answer<{ permit: object }>(PERMIT, { permitNo: ' 91330114mafake０19h001Ｐ ' });
    expect(permit).toMatchObject({ permitNo: HEAT });
  });

  test('that nobody holds is null, and so is an outlet nobody has', async () => {
    expect(await answer(PERMIT, { permitNo: '91330110MAFAKE06XT009P' })).toEqual({ permit: null });
    expect(await answer(OUTLET, { id: `${stack.sourceId}:DA009` })).toEqual({ dischargeOutlet: null });
  });
});

describe('from the directory', () => {
  test('an enterprise leads to the permits of its sites, to none where there is none', async () => {
    const id = HEAT.slice(0, 18);
    const { enterprise } = await answer<{ enterprise: object }>(
      `{ enterprise(id: "${id}") { name pollutionSources { id permits { permitNo status } } } }`,
    );
    const withPermit = { id: `${id}001`, permits: [{ permitNo: HEAT, status: 'VALID' }] };
    const without = { id: `${id}002`, permits: [] };
    expect(enterprise).toEqual({ name: '示例热电有限公司', pollutionSources: [withPermit, without] });
  });

  const OF_PERMITS = `{ permits { nodes { status executionReports { status }
    limits { outlet { monitoringResults { sampledOn } } } } } }`;
  const OF_SITES = `{ pollutionSources { nodes { permits { status } outlets { id } permitUsage { status }
    emissions { year } taxed: emissions(year: 2024, system: TAX) { year } } } }`;

  test.each([
    ['permits', OF_PERMITS, ['limits', 'monitoringResults', 'outlets', 'permits', 'reports']],
    ['sites', OF_SITES, ['emissions', 'limits', 'outlets', 'permits']],
  ])('a page of %s asks each collection of the room once', async (_, query, collections) => {
    calls.length = 0;
    await answer(query);
    const asked = calls.map(({ collection, method }) => `${collection} ${method}`).sort();
    expect(asked.filter((call) => call.startsWith('permits.'))).toEqual(
      collections.map((name) => `permits.${name} find`),
    );
  });
});
