import { readExamples } from '../gateway/explorer/examples';
import { type GraphQLBody, type TestGateway } from '../gateway/testing/start-test-gateway';
import { rooms } from '../subgraphs/list';
import { type FederationOptions, startFederation } from './support/federation';
import { loadedStore, type LoadedStore } from './support/loaded-store';

const uri = process.env['MONGODB_URI'];

/** Beyond the explorer's examples: lists of every room, orders, cursors, and a refusal. */
const OPERATIONS: Readonly<Record<string, string>> = {
  'the page by name':
    '{ pollutionSources(first: 100, orderBy: NAME) { nodes { id name flags industries { id name } } pageInfo { endCursor } } }',
  'the page by systems':
    '{ pollutionSources(first: 100, orderBy: MOST_SYSTEMS) { nodes { id systems } pageInfo { endCursor hasNextPage } } }',
  'a search': '{ pollutionSources(filter: { query: "mill" }, first: 50) { totalCount nodes { id name } } }',
  'an identifier':
    '{ pollutionSources(filter: { identifier: { scheme: "us-npdes", value: "ME0002020" } }) { totalCount nodes { id } } }',
  'an industry':
    '{ pollutionSources(filter: { industry: "naics-2022:322110" }) { totalCount nodes { id industries { code } } } }',
  'the divisions of Hangzhou':
    '{ division(code: "330100") { name path { code } children { code name validTo successors { code } } } }',
  'departments and pollutants': '{ departments { code name } pollutants(list: "us-npdes") { code name } }',
  'permits with their amounts':
    '{ permits(first: 50) { totalCount nodes { permitNo system status siteName pollutionSource { id name } } } }',
  'parcels on a register': `{ parcels(filter: { onRegister: true, asOf: "2005-01-01" }) { totalCount nodes { parcelCode state
      registerEntries { listedOn } pollutionSources { id name } landUseGate(event: LAND_GRANT) { decision evidenceIds } } } }`,
  'parcels of no known state':
    '{ parcels(filter: { states: [UNKNOWN], asOf: "1990-01-01" }) { totalCount nodes { parcelCode } } }',
  'parcels by status': '{ parcelsByStatus(divisionCode: "us-23", asOf: "1999-12-31") { state parcelCount } }',
  'every emission of a page': `{ pollutionSources(filter: { systems: [RELEASE_REGISTER] }, first: 60) { nodes { id
      emissions { year system pollutant { code name } medium quantity { value unit } original { value unit } flags } } } }`,
  'waste, by filters, totalled and drawn': `{ wasteGenerators(filter: { query: "mill", nativeClass: "SQG" }) { totalCount
    nodes { id handlerIds computedClass { computed } } } landfillShare(year: 2017, by: RECEIVING) { share treated { value } }
    wasteFlows(filter: { minTonnes: "0.01", sourceId: "us-frs:110013359178" }, first: 50) { totalCount nodes { id quantity { value } } }
    wasteTotals(by: [YEAR, FROM_DIVISION]) { keys { value } quantity { value } contributors }
    wasteSankey(nodes: SITE, maxLinks: 10) { nodes { id } links { from to quantity { value } } }
    hazardousWasteCodes(filter: { query: "废矿物油", hazard: "I" }, first: 50) { totalCount nodes { code edition { edition } } } }`,
};

const REFUSALS: Readonly<Record<string, string>> = {
  PAGE_TOO_LARGE: '{ pollutionSources(first: 10000) { totalCount } }',
  UNKNOWN_DIVISION: '{ pollutionSources(filter: { divisionCode: "us-99" }) { totalCount } }',
  BAD_IDENTIFIER: '{ pollutionSource(id: "not an id") { id } }',
  BAD_CURSOR: '{ permits(after: "bm90IG91cnM") { nodes { permitNo } } }',
};

interface Setting {
  readonly name: string;
  readonly store: 'embedded' | 'wire';
  readonly transport: FederationOptions['transport'];
}

const reference: Setting = { name: 'embedded, one process', store: 'embedded', transport: 'in-process' };
const settings: readonly Setting[] = [
  { name: 'embedded, over HTTP', store: 'embedded', transport: 'http' },
  { name: 'MongoDB wire, one process', store: 'wire', transport: 'in-process' },
  { name: 'MongoDB wire, over HTTP', store: 'wire', transport: 'http' },
];
const others = settings.filter(({ store }) => store === 'embedded' || uri !== undefined);

/** The part of an answer that may differ between two runs of the same question is the request id alone. */
const withoutRequestId = ({ data, errors }: GraphQLBody) => ({
  data,
  errors: errors?.map(({ extensions: { requestId: _, ...extensions }, ...error }) => ({ ...error, extensions })),
});

const stores: Partial<Record<Setting['store'], LoadedStore>> = {};
const gateways = new Map<string, TestGateway>();

beforeAll(async () => {
  for (const { name, store, transport } of [reference, ...others]) {
    const loaded = (stores[store] ??= await loadedStore(['maine'], store === 'wire' ? uri : undefined));
    gateways.set(name, await startFederation({ rooms, store: loaded.store, transport }));
  }
}, 300_000);

afterAll(async () => {
  for (const gateway of gateways.values()) await gateway.stop();
  for (const loaded of Object.values(stores)) await loaded.close();
});

async function ask(setting: string, query: string) {
  const gateway = gateways.get(setting);
  if (gateway === undefined) throw new Error(`${setting} was not started`);
  return withoutRequestId((await gateway.ask(query)).body);
}

describe.each(others.map(({ name }) => name))('%s answers as the embedded store in one process does', (name) => {
  async function expectSame(query: string): Promise<GraphQLBody> {
    const answer = await ask(name, query);
    expect(answer).toEqual(await ask(reference.name, query));
    return answer;
  }

  test.each(Object.entries(OPERATIONS))('%s', async (_, query) => {
    expect((await expectSame(query)).errors).toBeUndefined();
  });

  test.each(Object.entries(REFUSALS))('a refusal %s, in both languages', async (code, query) => {
    const { errors } = await expectSame(query);
    expect(errors?.[0]?.extensions).toMatchObject({
      code,
      messageZh: expect.stringMatching(/\p{Script=Han}/u) as unknown,
    });
  });

  test('every example of the explorer', async () => {
    for (const { query } of await readExamples()) expect((await expectSame(query)).errors).toBeUndefined();
  });
});

if (uri === undefined) test.skip('the MongoDB half was skipped, MONGODB_URI is not set', () => undefined);
