import { DEFAULT_INTAKE, type Intake } from '../intake';
import { directoryFixture, permitsFixture } from '../testing/fixture-subgraphs';
import { post, startTestGateway, type TestGateway } from '../testing/start-test-gateway';
import { type Limits } from './limits';

const TIGHT: Partial<Limits> = {
  bodyBytes: 40_000,
  tokens: 3_000,
  depth: 6,
  fields: 300,
  rootFields: 10,
  aliases: 20,
  directives: 3,
  responseBytes: 2_000,
};

const limited: Intake = { ...DEFAULT_INTAKE, limits: { ...DEFAULT_INTAKE.limits, ...TIGHT } };
const repeat = (count: number, text: (place: number) => string): string =>
  Array.from({ length: count }, (_, place) => text(place)).join(' ');

describe.each([['compiled'], ['apollo']] as const)('an operation over a limit is refused by name (%s)', (engine) => {
  let gateway: TestGateway;
  beforeAll(async () => {
    const rooms = [directoryFixture(), permitsFixture()];
    gateway = await startTestGateway(rooms, undefined, { engine, intake: limited });
  });
  afterAll(() => gateway.stop());

  test.each([
    ['TOO_MANY_TOKENS', `{ ${repeat(3_000, () => 'permitCount')} }`, '> 3000', 3_000],
    ['OPERATION_TOO_DEEP', '{ __schema { types { fields { type { ofType { ofType { name } } } } } } }', '7', 6],
    ['TOO_MANY_ROOT_FIELDS', `{ ${repeat(11, () => 'permitCount')} }`, '11', 10],
    ['TOO_MANY_ALIASES', `{ source(id: "s1") { ${repeat(21, (place) => `a${place}: name`)} } }`, '21', 20],
    ['TOO_MANY_FIELDS', `{ source(id: "s1") { ${repeat(300, () => 'name')} } }`, '301', 300],
    ['TOO_MANY_DIRECTIVES', `{ permitCount ${repeat(4, () => '@include(if: true)')} }`, '4', 3],
  ])('%s', async (...[code, query, asked, allowed]) => {
    const { status, body } = await gateway.ask(query);
    expect(status).toBe(400);
    expect(body.errors).toEqual([
      {
        message: expect.stringContaining(`${asked} asked, ${allowed} allowed (ECOGUARD_MAX_`) as unknown,
        extensions: { code, messageZh: expect.stringContaining(`请求 ${asked}，允许 ${allowed}`) as unknown },
      },
    ]);
    expect(body.data).toBeUndefined();
  });

  test('what a fragment asks for counts wherever it is spread, in a time that does not grow with it', async () => {
    const doubling = repeat(200, (place) => `fragment F${place} on Source { ...F${place + 1} ...F${place + 1} }`);
    const query = `{ source(id: "s1") { ...F0 } } ${doubling} fragment F200 on Source { name }`;
    const startedAt = performance.now();
    const { body } = await gateway.ask(query);
    expect(body.errors?.[0]?.extensions['code']).toBe('TOO_MANY_FIELDS');
    expect(performance.now() - startedAt).toBeLessThan(1_000);
  });

  test('fragments that spread each other are left to validation', async () => {
    const circle = 'fragment A on Source { permits { permitNo } ...B } fragment B on Source { ...A }';
    const { body } = await gateway.ask(`{ source(id: "s1") { ...A } } ${circle}`);
    expect(body.errors?.[0]?.extensions['code']).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  test('brackets nested deeper than a parser can follow are refused, and the gateway lives on', async () => {
    const { status, body } = await gateway.ask(`{ source(id: ${'['.repeat(900)}${']'.repeat(900)}) { name } }`);
    expect([status, body.errors?.[0]?.extensions['code']]).toEqual([400, 'OPERATION_TOO_DEEP']);
    expect((await gateway.ask('{ permitCount }')).body).toEqual({ data: { permitCount: 2 } });
  });

  test('an operation that is not asked for counts too, since it is validated', async () => {
    const deep = 'query Deep { __schema { types { fields { type { ofType { ofType { name } } } } } } }';
    const { body } = await post(`${gateway.url}/graphql`, {
      query: `query Mine { permitCount } ${deep}`,
      operationName: 'Mine',
    });
    expect(body.errors?.[0]?.extensions['code']).toBe('OPERATION_TOO_DEEP');
  });

  test('a body and an answer have a largest size', async () => {
    const body = { query: '{ permitCount }', padding: 'x'.repeat(40_000) };
    expect((await post(`${gateway.url}/graphql`, body)).status).toBe(413);
    const id = 'x'.repeat(1_500);
    const { status, body: answer } = await gateway.ask('query ($id: ID!) { source(id: $id) { id name } }', { id });
    expect(status).toBe(413);
    expect(answer.errors?.[0]?.extensions['code']).toBe('ANSWER_TOO_LARGE');
    expect(answer.errors?.[0]?.message).toContain('2000 allowed (ECOGUARD_MAX_RESPONSE_BYTES)');
  });

  test('a refusal comes in the media type that was asked for', async () => {
    const response = await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
      body: JSON.stringify({ query: `{ ${repeat(11, () => 'permitCount')} }` }),
    });
    expect(response.headers.get('content-type')).toContain('application/graphql-response+json');
    expect(response.status).toBe(400);
  });
});

test('over an open graph the limits are the same', async () => {
  const gateway = await startTestGateway([directoryFixture(), permitsFixture()], undefined, {
    intake: limited,
    open: { forwardHeaders: [] },
  });
  const { status, body } = await gateway.ask(`{ ${repeat(11, () => 'permitCount')} }`);
  expect([status, body.errors?.[0]?.extensions['code']]).toEqual([400, 'TOO_MANY_ROOT_FIELDS']);
  await gateway.stop();
});

describe('what the graph tells of itself', () => {
  const WRONG = ['{ permitCoun }', '{ source(di: "s1") { name } }', '{ source(id: "s1") { names } }'];

  test('names that the caller did not write are not suggested, unless that is switched on', async () => {
    const rooms = () => [directoryFixture(), permitsFixture()];
    const silent = await startTestGateway(rooms());
    const talking = await startTestGateway(rooms(), undefined, { intake: { ...DEFAULT_INTAKE, hasSuggestions: true } });
    for (const query of WRONG) {
      const [hidden, told] = [await silent.ask(query), await talking.ask(query)];
      expect(hidden.body.errors?.[0]?.message).toMatch(/^(Cannot query field|Unknown argument) "[^?]*\.$/);
      expect(told.body.errors?.[0]?.message).toContain('Did you mean');
    }
    await Promise.all([silent.stop(), talking.stop()]);
  });

  test('introspection can be switched off', async () => {
    const intake = { ...DEFAULT_INTAKE, hasIntrospection: false };
    const gateway = await startTestGateway([directoryFixture(), permitsFixture()], undefined, { intake });
    const { status, body } = await gateway.ask('{ __schema { queryType { name } } }');
    expect([status, body.errors?.[0]?.extensions['code']]).toEqual([400, 'GRAPHQL_VALIDATION_FAILED']);
    expect((await gateway.ask('{ __typename }')).body).toEqual({ data: { __typename: 'Query' } });
    expect((await fetch(`${gateway.url}/health/ready`)).status).toBe(200);
    await gateway.stop();
  });
});
