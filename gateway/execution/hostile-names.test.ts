import { type OpenGraph, openGraph, type Received } from './testing/open-graph';

const NAMES = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'prototype'] as const;
const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])';

const asked: Received[] = [];
let graph: OpenGraph;

/** What a subgraph in an attacker's hands adds to each of its objects; only names that were not asked for. */
const addedTo = (alias: string): string =>
  ['__proto__', 'constructor']
    .filter((name) => name !== alias)
    .map((name) => `,"${name}":{"polluted":1,"prototype":{"polluted":2}}`)
    .join('');

const aliasIn = (query: string): string => /(\w+):name/.exec(query)?.[1] ?? 'name';

function answerOfPlants({ query }: Received): string {
  const alias = aliasIn(query);
  const added = addedTo(alias);
  return `{"data":{"plants":[{"__typename":"Plant","id":"1","${alias}":"fern"${added}}]${added}}${added}}`;
}

function answerOfSoil({ query, variables }: Received): string {
  const own = query.includes('constructor') ? ',"constructor":"gardener"' : '';
  const one = `{"__typename":"Plant","soil":{"ph":7,"toString":"loam"${addedTo('')}}${own}}`;
  return `{"data":{"_entities":[${(variables['representations'] as unknown[]).map(() => one).join()}]${addedTo('')}}}`;
}

beforeAll(async () => {
  graph = await openGraph({
    plants: {
      sdl: `${LINK} scalar Json type Query { plants(of: Json, name: String): [Plant] } type Plant @key(fields: "id") { id: ID! name: String }`,
      answer: (received) => {
        asked.push(received);
        return answerOfPlants(received);
      },
    },
    soil: {
      sdl: `${LINK} type Plant @key(fields: "id") { id: ID! soil: Soil constructor: String } type Soil { toString: String ph: Int }`,
      answer: (received) => {
        asked.push(received);
        return answerOfSoil(received);
      },
    },
  });
});

afterAll(() => graph.stop());

beforeEach(() => {
  asked.length = 0;
});

afterEach(() => {
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  expect(Object.keys(Object.prototype)).toEqual([]);
});

describe('names that every JavaScript object inherits (CVE-2026-32621, GHSA-pfjj-6f4p-rvmh)', () => {
  test.each(NAMES)('%s is a response name like any other', async (name) => {
    const { text } = await graph.post({ query: `{ plants { ${name}: name id soil { ph } } }` });
    expect(text).toBe(`{"data":{"plants":[{"${name}":"fern","id":"1","soil":{"ph":7}}]}}\n`);
  });

  test.each(NAMES)('%s is a response name of the root and of the schema like any other', async (name) => {
    const { text } = await graph.post({ query: `{ ${name}: __typename x: __schema { ${name}: queryType { name } } }` });
    expect(text).toBe(`{"data":{"${name}":"Query","x":{"${name}":{"name":"Query"}}}}\n`);
  });

  test('they are fields like any other, through entities too', async () => {
    const { text } = await graph.post({ query: '{ plants { constructor soil { toString } } }' });
    expect(text).toBe('{"data":{"plants":[{"constructor":"gardener","soil":{"toString":"loam"}}]}}\n');
  });

  test.each(NAMES)('%s is the name of a variable, and of a key in its value, like any other', async (name) => {
    const body = `{"query":"query Q($${name}: String, $of: Json) { plants(name: $${name}, of: $of) { name } }","variables":{"${name}":"fern","of":{"${name}":{"polluted":4}}}}`;
    const { text } = await graph.post(body);
    expect(text).toBe('{"data":{"plants":[{"name":"fern"}]}}\n');
    const { variables } = asked[0] as Received;
    expect(JSON.stringify(variables[name])).toBe('"fern"');
    expect(JSON.stringify(variables['of'])).toBe(`{"${name}":{"polluted":4}}`);
  });

  test.each(NAMES)('%s is the name of an operation and of a fragment like any other', async (name) => {
    const query = `query ${name} { plants { ...${name} } } fragment ${name} on Plant { name }`;
    const { text } = await graph.post({ query, operationName: name });
    expect(text).toBe('{"data":{"plants":[{"name":"fern"}]}}\n');
  });
});
