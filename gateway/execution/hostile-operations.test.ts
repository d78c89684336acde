import { type OpenGraph, openGraph } from './testing/open-graph';

const SELF = 'type Query { plant: Plant } type Plant { id: ID self: Plant other: Plant }';
const LEVELS = 40;

let graph: OpenGraph;
beforeAll(async () => {
  graph = await openGraph({
    a: { sdl: SELF, answer: () => '{"data":{"plant":{"id":"1"}}}' },
    b: { sdl: 'type Query { b: Int }', answer: () => '{"data":{"b":1}}' },
  });
});
afterAll(() => graph.stop());

const doubling = (body: (next: string) => string): string =>
  [
    '{ plant { ...F0 } }',
    ...Array.from({ length: LEVELS }, (_, level) => `fragment F${level} on Plant { ${body(`...F${level + 1}`)} }`),
    `fragment F${LEVELS} on Plant { id }`,
  ].join('\n');

describe('operations that a few fragments blow up (GHSA-q2f9-x4p4-7xmh)', () => {
  test.each([
    ['a fragment spread twice by the next one', doubling((next) => `${next} ${next}`), 'TOO_MANY_FIELDS'],
    [
      'the same behind conditions',
      doubling((next) => `${next} @include(if: true) ${next} @skip(if: false)`),
      'TOO_MANY_FIELDS',
    ],
    [
      'the same one field deeper each time',
      doubling((next) => `self { ${next} } other { ${next} }`),
      'OPERATION_TOO_DEEP',
    ],
    [
      'the same through inline fragments',
      doubling((next) => `... on Plant { ${next} } ... { ${next} }`),
      'TOO_MANY_FIELDS',
    ],
  ])('%s is refused at once, and others are served meanwhile', async (_, query, code) => {
    const startedAt = performance.now();
    const [refused, served] = await Promise.all([graph.post({ query }), graph.post({ query: '{ b }' })]);
    expect(JSON.parse(refused.text)).toMatchObject({
      errors: [{ extensions: { code, messageZh: expect.stringContaining('操作') as unknown } }],
    });
    expect(served.text).toBe('{"data":{"b":1}}\n');
    expect(performance.now() - startedAt).toBeLessThan(2_000);
  });

  test('fragments that are spread many times and stay small are answered', async () => {
    const spreads = Array.from({ length: 2_000 }, () => '...F').join(' ');
    const { text } = await graph.post({ query: `{ plant { ${spreads} } } fragment F on Plant { id }` });
    expect(text).toBe('{"data":{"plant":{"id":"1"}}}\n');
  });
});

describe('operations that are not served', () => {
  test.each([
    ['subscription { plant { id } }', 'subscription'],
    ['mutation { plant { id } }', 'mutation'],
  ])('%s is refused by name, in both languages', async (query, kind) => {
    const { text } = await graph.post({ query });
    expect(JSON.parse(text)).toMatchObject({
      errors: [{ extensions: { code: 'OPERATION_NOT_SERVED', messageZh: expect.stringContaining(kind) as unknown } }],
    });
  });

  test('@defer is no directive of the graph', async () => {
    const { text } = await graph.post({ query: '{ ... @defer { b } }' });
    expect(JSON.parse(text)).toMatchObject({ errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] });
  });
});

describe('one mutation field under many conditions', () => {
  const NAMES = Array.from({ length: 12 }, (_, number) => `v${number}`);
  const declared = NAMES.map((name) => `$${name}: Boolean!, $other${name}: Boolean!`).join(', ');
  const selected = NAMES.map((name) => `grow @include(if: $${name}) @skip(if: $other${name})`).join(' ');
  const variables = Object.fromEntries(
    NAMES.flatMap((name) => [[name, true] as const, [`other${name}`, true] as const]),
  );

  test('is refused where there are more than can be told apart, and runs under a few', async () => {
    const growing = await openGraph({
      a: { sdl: 'type Query { size: Int } type Mutation { grow: Int }', answer: () => '{"data":{"again":1,"grow":2}}' },
    });
    const refused = await growing.post({ query: `mutation Q(${declared}) { ${selected} }`, variables });
    const query = 'mutation Q($a: Boolean!, $b: Boolean!) { grow @skip(if: $a) again: grow grow @include(if: $b) }';
    const served = await growing.post({ query, variables: { a: true, b: false } });
    await growing.stop();
    expect(JSON.parse(refused.text)).toMatchObject({ errors: [{ extensions: { code: 'PLAN_TOO_COMPLEX' } }] });
    expect(served.text).toBe('{"data":{"again":1}}\n');
  });
});
