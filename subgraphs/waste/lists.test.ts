import { useFederation } from '../../test/support/use-federation';
import * as hangzhou from './testing/hangzhou-waste';
import { FACTORY, generatorRow, licenceRow, manifestLine, manifestRow, OPERATOR, putRows } from './testing/make-rows';
import { FLOWS, GENERATOR, LICENCE, LISTS, MANIFEST } from './testing/queries';

const { ledger, manifest, refused } = hangzhou;

// No term is stated, the class is not filed, and the waste has not arrived.
const [NINGBO, DRAFT] = ['91330110MAFAKE06XT002', '20263301000200'] as const;
const bare = generatorRow({
  _id: NINGBO,
  divisionCode: '330203',
  name: '示例 Paper 造纸',
  mgmtClass: null,
  holdsLicence: null,
});
const untold = licenceRow({ _id: '3302000002', sourceId: NINGBO, mode: 'COLLECTION', validFrom: null, validTo: null });
const times = { issuedAt: null, pickedUpAt: null, departAt: null, arriveAt: null, receivedAt: null, opinion: null };
const lines = [manifestLine({ received: null })];
const draft = manifestRow({ _id: DRAFT, ...times, lines, receiverLicenceNo: null, receiverSourceId: null });

const { ask, answer, calls, store } = useFederation([]);

beforeAll(async () => {
  await putRows(store(), hangzhou.wasteRows);
  await putRows(store(), { generators: [bare], licences: [untold], manifests: [draft] });
});

type Lists = Record<string, { nodes: Record<string, string>[]; totalCount: number }>;

describe('lists take', () => {
  test.each<[list: string, filter: object, expected: string[]]>([
    ['wasteGenerators', { divisionCode: '330100' }, [OPERATOR, FACTORY]],
    ['wasteGenerators', { divisionCode: '330106' }, []],
    ['wasteGenerators', { query: 'pAPER' }, [NINGBO]],
    ['wasteGenerators', { mgmtClass: 'KEY' }, [OPERATOR]],
    ['wasteGenerators', { nativeClass: 'EXAMPLE', handlerId: '330114000123', industryCode: '4412' }, [FACTORY]],
    ['wasteLicences', { divisionCode: '330109', hwCode: '900-249-08', inTermOn: '2027-12-31' }, ['3301000001']],
    ['wasteLicences', { inTermOn: '2028-01-01' }, []],
    ['wasteLicences', { mode: 'COLLECTION', query: '示例环境' }, ['3302000002']],
    [
      'manifests',
      { divisionCode: '330114', departFrom: '2026-03-02', departTo: '2026-03-02' },
      [refused._id, manifest._id],
    ],
    ['manifests', { departTo: '2026-03-01' }, []],
    ['manifests', { receiverDivision: '330109', opinion: 'REJECTED' }, [refused._id]],
    [
      'manifests',
      { receiverSourceId: OPERATOR, receiverLicenceNo: '3301000001', hwCode: '900-214-08' },
      [refused._id, manifest._id],
    ],
    ['manifests', { awaitsReceipt: true }, []],
    [
      'manifests',
      { sourceId: FACTORY, channel: 'ELECTRONIC', awaitsReceipt: false },
      [refused._id, manifest._id, DRAFT],
    ],
    [
      'treatmentFacilities',
      { divisionCode: '330100', type: 'LANDFILL', query: '柔性', licenceNo: '3301000001' },
      [`${OPERATOR}:TS001`],
    ],
    ['treatmentFacilities', { type: 'STORAGE' }, []],
    [
      'massBalances',
      { divisionCode: '330114', sourceId: FACTORY, fromMonth: '2026-03', toMonth: '2026-03' },
      [ledger._id],
    ],
    ['massBalances', { toMonth: '2026-02' }, []],
    ['massBalances', { wasteCode: '900-214-08', isHazardous: false }, []],
    ['hazardousWasteCodes', { category: 'HW08', query: '废发动机油', hazard: 'I' }, ['900-214-08']],
    ['hazardousWasteCodes', { edition: '2021', industryCode: '841', hazard: 'T/C/I/R' }, []],
  ])('%s by %j', async (list, filter, expected) => {
    const variable: Record<string, string> = { wasteGenerators: 'generators', wasteLicences: 'licences' };
    const others: Record<string, string> = { treatmentFacilities: 'facilities', massBalances: 'balances' };
    const name = variable[list] ?? others[list] ?? (list === 'hazardousWasteCodes' ? 'codes' : list);
    const found = (await answer<Lists>(LISTS, { [name]: filter }))[list];
    expect(found?.nodes.map((node) => node['id'] ?? node['no'] ?? node['code'])).toEqual(expected);
    expect(found?.totalCount).toBe(expected.length);
  });

  test.each<[filter: object, expected: string[]]>([
    [{ divisionCode: '330109' }, ['flow-1', 'flow-2']],
    [{ fromDivision: '330109' }, ['flow-2']],
    [{ toDivision: '330114' }, []],
    [{ sourceId: FACTORY }, ['flow-1']],
    [{ zjClass: 'HAZARDOUS', hwCode: '900-214-08' }, ['flow-1']],
    [{ hwClass: 'HW08' }, ['flow-1']],
    [{ hwClass: 'HW09' }, []],
    [{ catalogueKind: 'INDUSTRIAL', swCode: 'SW59' }, ['flow-2']],
    [{ swCode: '900-099-S59', treatmentCode: 'D1', route: 'SELF', stage: 'DISPOSE', isLandfill: true }, ['flow-2']],
    [{ year: 2026, from: '2026-03-02', to: '2026-03-02' }, ['flow-1', 'flow-2']],
    [{ from: '2026-03-03' }, []],
    [{ minTonnes: '12' }, ['flow-1']],
    [{ minTonnes: '3.000' }, ['flow-1', 'flow-2']],
    [{ minTonnes: '12.000000000001' }, []],
  ])('movements by %j', async (filter, expected) => {
    const { wasteFlows } = await answer<{ wasteFlows: { nodes: { id: string }[] } }>(FLOWS, { filter });
    expect(wasteFlows.nodes.map(({ id }) => id)).toEqual(expected);
  });

  test('movements in pages of one meet each once', async () => {
    interface Page {
      readonly wasteFlows: { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
    }
    const first = (await answer<Page>(FLOWS, { first: 1 })).wasteFlows;
    const second = (await answer<Page>(FLOWS, { first: 1, after: first.pageInfo.endCursor })).wasteFlows;
    expect([...first.nodes, ...second.nodes].map(({ id }) => id)).toEqual(['flow-1', 'flow-2']);
    expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false]);
  });
});

describe('what is not known', () => {
  test('of a generator is null and UNKNOWN, never the lowest class', async () => {
    const { wasteGenerator } = await answer<{ wasteGenerator: object }>(GENERATOR, { id: NINGBO });
    expect(wasteGenerator).toMatchObject({
      ...{ mgmtClass: null, holdsLicence: null, approvedAmount: null, yearlyAmounts: [], plans: [], reports: [] },
      computedClass: { computed: 'UNKNOWN', reason: 'NOT_KNOWN', amount: null, isUnderFiled: null },
    });
  });

  test('of a manifest that was never issued is null and UNKNOWN', async () => {
    const { manifest: told } = await answer<{ manifest: object }>(MANIFEST, { no: DRAFT });
    expect(told).toMatchObject({
      ...{ state: 'DRAFT', history: [], receiver: null, receiverLicence: null, discrepancyStatus: 'UNKNOWN' },
      checks: [{ cover: 'UNKNOWN', deviation: null, isAboveTolerance: null }],
    });
  });

  test('of a licence without a term is UNKNOWN, never in force', async () => {
    const { wasteLicence } = await answer<{ wasteLicence: object }>(LICENCE, { no: '3302000002' });
    expect(wasteLicence).toMatchObject({ state: 'UNKNOWN', covered: 'UNKNOWN', other: 'CODE_NOT_COVERED' });
  });

  test('nobody knows is null', async () => {
    expect(await answer(MANIFEST, { no: '20263301999999' })).toEqual({ manifest: null });
    expect(await answer(LICENCE, { no: 'none' })).toEqual({ wasteLicence: null });
    expect(await answer(GENERATOR, { id: 'us-frs:000000000000' })).toEqual({ wasteGenerator: null });
  });
});

test.each<[what: string, code: string, query: string]>([
  ['a manifest number of 13 digits', 'BAD_IDENTIFIER', '{ manifest(no: "2026330100012") { no } }'],
  ['a class that does not exist', 'BAD_IDENTIFIER', '{ wasteFlows(filter: { hwClass: "HW42" }) { totalCount } }'],
  [
    'an edition that is not held',
    'BAD_ARGUMENT',
    '{ hazardousWasteCode(code: "900-214-08", edition: "2025") { code } }',
  ],
  ['an edition nobody knows', 'BAD_ARGUMENT', '{ hazardousWasteCodes(filter: { edition: "1998" }) { totalCount } }'],
  ['a month that is none', 'BAD_ARGUMENT', '{ massBalances(filter: { fromMonth: "2026-13" }) { totalCount } }'],
  [
    'days the wrong way round',
    'BAD_ARGUMENT',
    '{ wasteFlows(filter: { from: "2026-02-01", to: "2026-01-01" }) { totalCount } }',
  ],
  ['less than nothing', 'BAD_ARGUMENT', '{ wasteFlows(filter: { minTonnes: "-1" }) { totalCount } }'],
  ['more links than a picture holds', 'BAD_ARGUMENT', '{ wasteSankey(maxLinks: 61) { links { from } } }'],
  ['a fifth quarter', 'BAD_ARGUMENT', '{ landfillShare(year: 2026, quarter: 5, by: RECEIVING) { share } }'],
  ['a division that never was', 'UNKNOWN_DIVISION', '{ wasteFlows(filter: { toDivision: "339999" }) { totalCount } }'],
])('%s is refused with %s', async (_, code, query) => {
  const { body } = await ask(query);
  expect(body.errors).toMatchObject([
    { extensions: { code, messageZh: expect.stringMatching(/\p{Script=Han}/u) as unknown } },
  ]);
});

describe('one store call a collection and level', () => {
  test.each([
    [
      'manifests',
      '{ manifests { nodes { state replaces { no } replacedBy { no } checks { cover } receiverLicence { no } flows { id } } } }',
    ],
    ['ledgers', '{ massBalances { nodes { balance { verdict } manifested { verdict } } } }'],
    [
      'generators',
      '{ wasteGenerators { nodes { plans { status } reports { status } licences { scaleUse(year: 2026) { status } } facilities { id } } } }',
    ],
  ])('on a page of %s', async (_, query) => {
    calls.length = 0;
    await answer(query);
    const asked = calls.map(({ collection, method }) => `${collection} ${method}`);
    // The list of manifests is one level; those they replace and those that replace them are one more each.
    const most = query.includes('replacedBy') ? 3 : 1;
    const often = asked.filter((call) => asked.filter((other) => other === call).length > most);
    expect(asked.length).toBeGreaterThan(1);
    expect(often).toEqual([]);
  });
});
