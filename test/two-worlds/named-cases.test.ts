import { type Draft } from './draft';
import { GRADED } from './fields';
import { type Graph, graphFrom } from './graph';
import { type House, openHouse } from './house';
import { NOW } from './random-situation';
import { type MoveRow, type SiteRow, type World } from './rows';
import { openSides, type Sides } from './sides';
import { RESOURCES } from './draft';

/** Everything is open to every department in its own division, and owned by another line. */
const draft: Draft = {
  resources: new Map(RESOURCES.map((id) => [id, { provider: 'eeb', share: 'UNCONDITIONAL' }])),
  grades: new Map(
    [...GRADED.map(([name]) => name), 'Site.burden'].map((name) => [name, [{ level: 'L1', mask: null }]]),
  ),
};

const siteIn = (id: string, divisionCode: string): SiteRow => ({
  ...{ _id: id, divisionCode, divisionPath: [], enteredOn: null, name: id, searchName: id, phone: null },
  ...{ output: null, note: null, parentId: null, rating: '700' },
});

const moveFrom = (id: string, fromCode: string): MoveRow => ({
  ...{ _id: id, fromCode, fromPath: [], toCode: null, toPath: [], kind: 'oil', amount: '100' },
  ...{ driver: null, originId: id },
});

const world: World = {
  sites: [siteIn('s1', '330106'), siteIn('s2', '330203')],
  licences: [],
  moves: ['330106', '330106', '330106', '330203'].map((code, place) => moveFrom(`m${String(place)}`, code)),
  surveys: [{ _id: 'v1', divisionCode: null, surveyedOn: null, siteId: 's1', finding: null, score: null }],
};

/** A grant of all rows of a resource in the other city. */
const grantOf = (resource: string) => ({
  ...{ id: resource, resource, department: '330100-water', app: null, purposes: ['enforcement'], fields: null },
  ...{ methods: ['QUERY' as const], divisions: ['330200'], isClear: false, piaId: null, ceiling: 'L4' as const },
  ...{ validFrom: '2026-01-01T00:00:00Z', validTo: '2027-01-01T00:00:00Z', state: 'ACTIVE' as const, basis: '' },
});

let sides: Sides;
let house: House;

beforeAll(async () => {
  sides = await openSides();
  house = await openHouse(graphFrom(draft) as Graph, sides);
});

afterAll(async () => {
  await house.stop();
  await sides.close();
});

async function ask(query: string, granted: readonly string[] = []): Promise<object> {
  const claims = {
    ...{ sub: 'one', app: null, dept: '330100-water', level: 'CITY' as const, div: '330100' },
    ...{ roles: ['consumer' as const], scopes: [], purpose: 'enforcement' },
  };
  const state = { epoch: granted.length, grants: granted.map(grantOf), suspensions: [], appTokens: [] };
  await house.furnish({ a: world, b: world }, { draft, claims, state, isFresh: true, now: NOW });
  const { text } = await house.ask('a', { query, variables: {} }, await house.token(claims));
  return JSON.parse(text) as object;
}

test('a total of a room that narrows nothing is refused to whoever may not have its rows without a division', async () => {
  const refused = expect.objectContaining({ extensions: expect.objectContaining({ code: 'SCOPE_NOT_ENFORCEABLE' }) });
  expect(await ask('{ surveySum { surveys } }')).toMatchObject({ data: { surveySum: null }, errors: [refused] });
  expect(await ask('{ surveySum(divisionCode: "330100") { surveys } }')).toEqual({
    data: { surveySum: { surveys: 0 } },
  });
});

test('a value is given only in rows that its own resources give, whatever rows the type has', async () => {
  const rows = [
    { id: 's1', rating: '700' },
    { id: 's2', rating: null },
  ];
  expect(await ask('{ siteRegister { id rating } }', ['w.sites'])).toEqual({ data: { siteRegister: rows } });
  const all = await ask('{ siteRegister { id rating } }', ['w.sites', 'w.rating', 'w.surveys']);
  expect(all).toEqual({ data: { siteRegister: rows.map((row) => ({ ...row, rating: '700' })) } });
});

test('totals are added up from rows that their own resource gives as well', async () => {
  const total = '{ moveRegister { no } moveTotals { moves } }';
  const { length } = world.moves;
  const [one, both] = [await ask(total, ['w.moves']), await ask(total, ['w.moves', 'w.move-totals'])];
  expect(one).toMatchObject({ data: { moveRegister: { length }, moveTotals: [{ moves: 3 }] } });
  expect(both).toMatchObject({ data: { moveTotals: [{ moves: 4 }] } });
});
