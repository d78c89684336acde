import { type GraphQLBody } from '../gateway/testing/start-test-gateway';
import { grantOf, type GovernedFederation, startGoverned } from './support/access';
import { loadedStore, type LoadedStore } from './support/loaded-store';

const START_MILLISECONDS = 300_000;

let loaded: LoadedStore;
let federation: GovernedFederation;

beforeAll(async () => {
  loaded = await loadedStore(['hangzhou-small']);
  federation = await startGoverned(loaded.store, { transport: 'in-process' });
}, START_MILLISECONDS);
afterAll(async () => {
  await federation.stop();
  await loaded.close();
});

/** Sites with a conditional field and one that the tax bureau sees masked; permits added up by county. */
const SAME = `{
  pollutionSources(first: 500) { totalCount nodes { id division { code path { code } } rightsPositions(year: 2025) { held { value } } } }
  transactions(first: 20) { totalCount nodes { id amountCny } }
  permitTotals(filter: { divisionCode: "330100" }, by: DIVISION) { division { code } sites }
}`;

interface Site {
  readonly id: string;
  readonly division: { readonly code: string; readonly path: readonly { readonly code: string }[] };
  readonly rightsPositions: readonly unknown[] | null;
}

const sitesOf = ({ data }: GraphQLBody) =>
  data?.['pollutionSources'] as { readonly totalCount: number; readonly nodes: readonly Site[] } | null | undefined;
const countiesOf = (body: GraphQLBody): string[] =>
  [
    ...new Set((sitesOf(body)?.nodes ?? []).map(({ division: { path } }) => path.map(({ code }) => code)[2] ?? '')),
  ].sort();
const codesOf = ({ errors = [] }: GraphQLBody): string[] => errors.map(({ extensions }) => String(extensions['code']));
const ask = (as: string, query = SAME, purpose?: string) =>
  federation.ask({ as, ...(purpose === undefined ? {} : { purpose }) }, query);

test('the city bureau gets all thirteen counties', async () => {
  const { body } = await ask('city-eeb');
  expect(body.errors).toBeUndefined();
  expect(countiesOf(body)).toHaveLength(13);
  expect(sitesOf(body)?.totalCount).toBe(sitesOf(body)?.nodes.length);
});

test('a county bureau gets its own county, in lists, counts and totals', async () => {
  const { body } = await ask('xihu-eeb');
  expect(body.errors).toBeUndefined();
  expect(countiesOf(body)).toEqual(['330106']);
  expect(sitesOf(body)?.totalCount).toBe(sitesOf(body)?.nodes.length);
  const totals = body.data?.['permitTotals'] as readonly { readonly division: { readonly code: string } }[];
  expect(totals.map(({ division: { code } }) => code)).toEqual(['330106']);
});

test('the tax bureau gets the city pruned and masked, with reasons', async () => {
  const without = await ask('city-tax', SAME, 'tax-review');
  expect(countiesOf(without.body)).toHaveLength(13);
  expect(codesOf(without.body)).toEqual(['NO_GRANT', 'NO_GRANT']);
  expect(sitesOf(without.body)?.nodes.every(({ rightsPositions }) => rightsPositions === null)).toBe(true);
  federation.decide({ grants: [grantOf('trading.transactions', '330100-tax')] });
  const { body } = await ask('city-tax', SAME, 'tax-review');
  expect(codesOf(body)).toEqual(['NO_GRANT']);
  const traded = body.data?.['transactions'] as { readonly nodes: readonly { readonly amountCny: string | null }[] };
  const amounts = traded.nodes.flatMap(({ amountCny }) => amountCny ?? []);
  expect(amounts.length).toBeGreaterThan(0);
  expect(amounts.every((amount) => /^[1-9]0*(\.0+)?$|^0\.0*[1-9]$|^0$/.test(amount))).toBe(true);
});

test('the province gets all, and an operator nothing', async () => {
  const [city, province, operator] = await Promise.all([ask('city-eeb'), ask('province-eeb'), ask('operator')]);
  expect(province.body).toEqual(city.body);
  expect(operator.body.data ?? null).toBeNull();
  expect(new Set(codesOf(operator.body))).toEqual(new Set(['ROLE_SEES_NO_DATA']));
});

test('counties asked for by their own bureaux are what the city sees of them, row by row (回流)', async () => {
  const query = `query($code: ID) { pollutionSources(first: 500, filter: { divisionCode: $code }) { totalCount nodes { id name address } } }`;
  for (const [who, code] of [
    ['xihu-eeb', '330106'],
    ['qiantang-eeb', '330114'],
  ] as const) {
    const own = await federation.ask({ as: who, variables: {} }, query);
    const seen = await federation.ask({ as: 'city-eeb', variables: { code } }, query);
    expect(own.body).toEqual(seen.body);
    expect(own.body.errors).toBeUndefined();
  }
});

test('a dry run answers everything, whoever asks, and says what would have been left out', async () => {
  const dry = await startGoverned(loaded.store, { transport: 'in-process', mode: 'dry-run' });
  try {
    const { body } = await dry.ask({ as: 'city-tax', purpose: 'tax-review' }, SAME);
    expect(body.errors).toBeUndefined();
    expect(body.data).toEqual((await ask('city-eeb')).body.data);
    const { sharing } = body.extensions as { sharing: { dryRun: boolean; refused: { code: string }[] } };
    expect([sharing.dryRun, sharing.refused.map(({ code }) => code)]).toEqual([true, ['NO_GRANT', 'NO_GRANT']]);
  } finally {
    await dry.stop();
  }
});

test('the schema is shown as the caller may use it: what can be asked for is marked, what cannot is not there', async () => {
  const query = '{ __type(name: "ManifestCarrier") { fields { name description } } }';
  const fieldsOf = async (who: string) => {
    const { body } = await ask(who, query);
    const type = body.data?.['__type'] as { readonly fields: readonly { name: string; description: string }[] };
    return new Map(type.fields.map(({ name, description }) => [name, description]));
  };
  const [owner, tax] = [await fieldsOf('city-eeb'), await fieldsOf('city-tax')];
  expect(owner.has('trackId')).toBe(true);
  expect(owner.get('vehiclePlate')).toBe('Plate of the vehicle. 车牌号');
  expect(tax.has('trackId')).toBe(false);
  expect(tax.get('vehiclePlate')).toContain('[可申请 on request: waste.manifest-transport]');
});
