import { fixtureOf } from '../../testing/fixture-subgraphs';
import { startTestGateway, type TestGateway } from '../../testing/start-test-gateway';
import { DEFAULT_INTAKE, type Intake } from '../../intake';
import { type CostSettings } from './cost-settings';

interface Names {
  readonly cost: string;
  readonly listSize: string;
}

/** The specification's directives under these names. */
function preamble({ cost, listSize }: Names): string {
  const imports = [
    ['@cost', `@${cost}`],
    ['@listSize', `@${listSize}`],
  ].map(([name, as]) => (name === as ? `"${name}"` : `{ name: "${name}", as: "${as}" }`));
  return `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", ${imports.join(', ')}])`;
}

/** A shop of books whose lists say how long they are, and a department of reviews. */
function books(names: Names) {
  const [cost, listSize] = [`@${names.cost}`, `@${names.listSize}`];
  const all = Array.from({ length: 7 }, (_, place) => ({ id: `b${place}`, title: `Book ${place}`, tags: ['a', 'b'] }));
  const body = `
    type Query {
      books(first: Int = 3): [Book!]! ${listSize}(slicingArguments: ["first"])
      found(by: Filter!, first: Int): [Book!]! ${listSize}(slicingArguments: ["first"], assumedSize: 4, requireOneSlicingArgument: false)
      shelf(first: Int, last: Int): Shelf! ${listSize}(slicingArguments: ["first", "last"], sizedFields: ["books"])
      any: Thing
      plain: [Book!]!
    }
    type Mutation { rename(id: ID!): Book }
    input Filter { year: Int  text: String ${cost}(weight: 3) }
    type Shelf { name: String  books: [Book!]! }
    type Book @key(fields: "id") { id: ID!  title: String ${cost}(weight: 2)  tags: [String!]! }
    type Map ${cost}(weight: 5) { title: String  scale: Int ${cost}(weight: 7) }
    union Thing = Book | Map`;
  const resolvers = {
    Query: {
      books: (_: unknown, { first }: { first: number }) => all.slice(0, first),
      found: () => all.slice(0, 2),
      shelf: () => ({ name: 'one', books: all.slice(0, 5) }),
      any: () => ({ __typename: 'Map', title: 'Here', scale: 10 }),
      plain: () => all,
    },
    Mutation: { rename: () => all[0] },
  };
  return fixtureOf({ name: 'books', sdl: `${preamble(names)}\n${body}`, resolvers });
}

/** Reviews may be null, so that where they are left out they do not take their book with them. */
const reviews = (names: Names) =>
  fixtureOf({
    name: 'reviews',
    sdl: `${preamble(names)}
     type Book @key(fields: "id") { id: ID!  reviews: [Review!] @${names.listSize}(assumedSize: 4) }
     type Review @${names.cost}(weight: 2) { stars: Int! }`,
    resolvers: { Book: { __resolveReference: ({ id }: { id: string }) => ({ id }), reviews: () => [{ stars: 1 }] } },
  });

const NAMES = { cost: 'cost', listSize: 'listSize' };
const intake = (costs: Partial<CostSettings>): Intake => ({
  ...DEFAULT_INTAKE,
  costs: { ...DEFAULT_INTAKE.costs, assumedSize: 10, ...costs },
});
const start = (costs: Partial<CostSettings>, names = NAMES) =>
  startTestGateway([books(names), reviews(names)], undefined, { engine: 'compiled', intake: intake(costs) });

/** The costs in the line that the last operation wrote. */
function lastCosts({ logged }: TestGateway): readonly [unknown, unknown] {
  const lines = logged.map((line) => JSON.parse(line) as Record<string, unknown>);
  const last = lines.filter(({ msg }) => msg === 'operation').at(-1);
  return [last?.['cost'], last?.['actualCost']];
}

describe.each([
  ['under their own names', NAMES],
  ['renamed by @link', { cost: 'weighs', listSize: 'holds' }],
])('costs of operations, @cost and @listSize %s', (_, names) => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await start({}, names);
  });
  afterAll(() => gateway.stop());

  test.each([
    ['objects cost one, leaves nothing, weights what they say', '{ books(first: 2) { id title } }', {}, 6, 6],
    ['an argument that is left out has its default', '{ books { id } }', {}, 3, 3],
    ['a slicing argument may be a variable', 'query ($n: Int) { books(first: $n) { id } }', { n: 7 }, 7, 7],
    ['a variable may have a default', 'query ($n: Int = 5) { books(first: $n) { id } }', {}, 5, 5],
    [
      'the fields of an input cost what they say',
      'query ($by: Filter!) { found(by: $by) { id } }',
      { by: { year: 6, text: 'x' } },
      1 + 3 + 4,
      2,
    ],
    ['without a slicing argument the assumed size counts', '{ found(by: {}) { id } }', {}, 1 + 4, 2],
    ['a list below may have the size', '{ shelf(first: 5) { name books { id } } }', {}, 1 + 5, 1 + 5],
    ['a list of which nothing is known has the size that is set', '{ plain { id } }', {}, 10, 7],
    ['lists in lists multiply', '{ books(first: 2) { reviews { stars } } }', {}, 2 * (1 + 4 * 2), 2 * (1 + 2)],
    ['of several types the dearest counts', '{ any { ... on Book { id } ... on Map { scale } } }', {}, 12, 12],
    [
      'what is skipped costs nothing',
      'query ($no: Boolean!) { books(first: 2) @skip(if: $no) { id } any { __typename } }',
      { no: true },
      5,
      5,
    ],
    [
      'a field asked for twice costs once',
      '{ books(first: 2) { id } ...F } fragment F on Query { books(first: 2) { id title } }',
      {},
      6,
      6,
    ],
    ['a mutation costs ten more', 'mutation { rename(id: "b1") { id } }', {}, 11, 11],
  ])('%s', async (...[, query, variables, cost, actualCost]) => {
    const { body } = await gateway.ask(query, variables);
    expect(body.errors).toBeUndefined();
    expect(lastCosts(gateway)).toEqual([cost, actualCost]);
  });
});

describe('costs that are enforced', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await start({ mode: 'enforce', most: 20 });
  });
  afterAll(() => gateway.stop());

  test('an operation that costs too much is refused before it runs, by what it costs with its variables', async () => {
    const query = 'query ($n: Int) { books(first: $n) { id title } }';
    expect((await gateway.ask(query, { n: 6 })).body.errors).toBeUndefined();
    const { status, body } = await gateway.ask(query, { n: 7 });
    expect(status).toBe(400);
    expect(body.errors).toEqual([
      {
        message: 'The operation costs too much: 21 asked, 20 allowed (ECOGUARD_MAX_COST)',
        extensions: { code: 'COST_TOO_HIGH', messageZh: '操作成本过高：请求 21，允许 20（ECOGUARD_MAX_COST）' },
      },
    ]);
  });

  test.each([
    ['none of its slicing arguments', '{ shelf { books { id } } }'],
    ['two of them', '{ shelf(first: 1, last: 1) { books { id } } }'],
  ])('a list that needs one slicing argument is refused with %s', async (_, query) => {
    const { body } = await gateway.ask(query);
    expect(body.errors?.[0]?.extensions['code']).toBe('SLICING_ARGUMENT_NEEDED');
    expect(body.errors?.[0]?.message).toContain('Query.shelf(first, last)');
  });
});

test('costs that are only measured refuse nothing; costs that are off are not in the log', async () => {
  const query = '{ shelf(first: 1, last: 1) { books { id } } }';
  const measuring = await start({ most: 1 });
  expect((await measuring.ask(query)).body.errors).toBeUndefined();
  const off = await start({ mode: 'off', most: 1 });
  expect((await off.ask(query)).body.errors).toBeUndefined();
  expect(lastCosts(off)).toEqual([undefined, undefined]);
  await Promise.all([measuring.stop(), off.stop()]);
});

test('a list that is too long is refused, in whatever way its length comes', async () => {
  const limits = { ...DEFAULT_INTAKE.limits, listSize: 100 };
  const gateway = await startTestGateway([books(NAMES), reviews(NAMES)], undefined, {
    intake: { ...DEFAULT_INTAKE, limits },
  });
  const refused = [
    await gateway.ask('{ books(first: 101) { id } }'),
    await gateway.ask('query ($n: Int) { books(first: $n) { id } }', { n: 101 }),
    await gateway.ask('query ($n: Int = 101) { found(by: {}, first: $n) { id } }'),
  ];
  expect(refused.map(({ body }) => body.errors?.[0]?.extensions['code'])).toEqual(Array(3).fill('LIST_TOO_LARGE'));
  expect(refused[0]?.body.errors?.[0]?.message).toContain('Query.books(first:): 101 asked, 100 allowed');
  expect((await gateway.ask('{ books(first: 100) { id } }')).body.errors).toBeUndefined();
  await gateway.stop();
});

describe("a subgraph's budget", () => {
  const QUERY = 'query ($n: Int) { books(first: $n) { id reviews { stars } } }';

  test('leaves out only that subgraph, and says which', async () => {
    const gateway = await startTestGateway([books(NAMES), reviews(NAMES)], undefined, {
      engine: 'compiled',
      intake: intake({ mode: 'enforce', most: 1_000, budgets: new Map([['reviews', 18]]) }),
    });
    const within = await gateway.ask(QUERY, { n: 2 });
    expect(within.body.errors).toBeUndefined();
    const over = await gateway.ask(QUERY, { n: 3 });
    expect(over.status).toBe(200);
    expect(over.body.data).toEqual({ books: ['b0', 'b1', 'b2'].map((id) => ({ id, reviews: null })) });
    expect(over.body.errors).toEqual([
      {
        message: expect.stringContaining('reviews: 27 asked, 18 allowed (ECOGUARD_SUBGRAPH_BUDGETS)') as unknown,
        extensions: { code: 'SUBGRAPH_OVER_BUDGET', serviceName: 'reviews', messageZh: expect.any(String) as unknown },
      },
    ]);
    await gateway.stop();
  });

  test('that is only measured is counted and leaves out nothing', async () => {
    const gateway = await startTestGateway([books(NAMES), reviews(NAMES)], undefined, {
      engine: 'compiled',
      intake: intake({ budgets: new Map([['reviews', 18]]) }),
    });
    expect((await gateway.ask(QUERY, { n: 3 })).body.errors).toBeUndefined();
    const metrics = await (await fetch(`${gateway.url}/metrics`)).text();
    expect(metrics).toContain('ecoguard_over_budget_total{subgraph="reviews"} 1');
    await gateway.stop();
  });
});
