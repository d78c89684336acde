import { useFederation } from './support/use-federation';

const { ask } = useFederation([]);

const LONG = 'x'.repeat(5_000);

const REFUSED: readonly [what: string, code: string, query: string][] = [
  ['a page too large', 'PAGE_TOO_LARGE', '{ pollutionSources(first: 10000) { totalCount } }'],
  ['a page of less than nothing', 'PAGE_TOO_LARGE', '{ permits(first: -1) { totalCount } }'],
  [
    'a division that never was',
    'UNKNOWN_DIVISION',
    '{ pollutionSources(filter: { divisionCode: "339999" }) { totalCount } }',
  ],
  [
    'an unknown division in another room',
    'UNKNOWN_DIVISION',
    '{ permits(filter: { divisionCode: "" }) { totalCount } }',
  ],
  ['an unknown parent', 'UNKNOWN_DIVISION', '{ divisions(filter: { parent: "nowhere" }) { code } }'],
  ['a source id of no scheme', 'BAD_IDENTIFIER', '{ pollutionSource(id: "123") { id } }'],
  ['an endless source id', 'BAD_IDENTIFIER', `{ pollutionSource(id: "${LONG}") { id } }`],
  ['a credit code with a wrong check digit', 'BAD_IDENTIFIER', '{ enterprise(id: "91330100799655058C") { id } }'],
  ['a permit number too short', 'BAD_IDENTIFIER', '{ permit(permitNo: "9133") { permitNo } }'],
  ['a cursor of another list', 'BAD_CURSOR', '{ permits(after: "WyJvdGhlcnMiLG51bGwsImEiXQ") { nodes { permitNo } } }'],
  ['an endless cursor', 'BAD_CURSOR', `{ permits(after: "${LONG}") { nodes { permitNo } } }`],
  ['an empty search', 'BAD_ARGUMENT', '{ pollutionSources(filter: { query: " " }) { totalCount } }'],
  [
    'less than no system',
    'BAD_ARGUMENT',
    '{ pollutionSources(filter: { systems: [SOIL], minSystems: -1 }) { totalCount } }',
  ],
  ['a day that is none', 'BAD_ARGUMENT', '{ division(code: "330100", asOf: "2023-02-30") { code } }'],
  ['a field that is none', 'GRAPHQL_VALIDATION_FAILED', '{ pollutionSources { nodes { phone } } }'],
  ['a text that is no query', 'GRAPHQL_PARSE_FAILED', '{ pollutionSources( }'],
];

describe('a refusal names its code, in both languages, and nothing of the inside', () => {
  test.each(REFUSED)('%s: %s', async (_, code, query) => {
    const { body } = await ask(query);
    expect(body.errors).toHaveLength(1);
    const [error] = body.errors ?? [];
    expect(error?.extensions).toMatchObject({ code, messageZh: expect.stringMatching(/\p{Script=Han}/u) as unknown });
    expect(error?.message.length).toBeLessThan(1_000);
    expect(JSON.stringify(body)).not.toMatch(/node_modules|dist\/|\.ts:|stacktrace/);
  });
});

describe('an honest question without an answer is no error', () => {
  test.each([
    ['a source nobody knows', '{ it: pollutionSource(id: "us-frs:000000000000") { id } }'],
    ['an endless division code', `{ it: division(code: "${LONG}") { code } }`],
    ['an endless enterprise id', `{ it: enterprise(id: "fr-siren:${LONG}") { id } }`],
    ['a division nobody knows', '{ it: division(code: "000000") { code } }'],
    ['a pollutant nobody knows', '{ it: pollutant(code: "nothing") { code } }'],
  ])('%s is null', async (_, query) => {
    const { body } = await ask(query);
    expect(body).toEqual({ data: { it: null } });
  });

  test('an empty list has a count of zero and no cursors', async () => {
    const { body } = await ask(
      '{ pollutionSources(filter: { divisionCode: "330100" }) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }',
    );
    expect(body).toEqual({
      data: { pollutionSources: { totalCount: 0, nodes: [], pageInfo: { hasNextPage: false, endCursor: null } } },
    });
  });

  test('one bad part leaves the good part of the answer whole', async () => {
    const { body } = await ask('{ good: departments { code } bad: pollutionSource(id: "123") { id } }');
    expect(body.data?.['good']).not.toHaveLength(0);
    expect(body.data?.['bad']).toBeNull();
    expect(body.errors?.[0]?.path).toEqual(['bad']);
  });
});
