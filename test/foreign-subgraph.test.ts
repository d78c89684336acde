import { fixture, serveFixture } from '../gateway/testing/fixture-subgraphs';
import { cleanUp, start, temporaryFolder } from './support/command-line';
import { signIn } from './support/sign-in';

afterAll(cleanUp);

const OPEN = '@resource(id: "foreign.rows", provider: "eeb", share: "UNCONDITIONAL", updates: "P1D")';

test('a subgraph that was not built with the kit is served without a key, and its rows are narrowed on return', async () => {
  const rows = [
    { id: '1', where: '330106' },
    { id: '2', where: '330114' },
  ];
  const served = await serveFixture(
    fixture(
      'foreign',
      `"Root. 根" type Query { "Rows. 行" rows: [Row!]! ${OPEN} @grade(level: "L1")
         "Cut. 截取" cut(limit: Int): [Row!]! ${OPEN} @grade(level: "L1") }
       "Row. 行" type Row @key(fields: "id") @division(field: "where") ${OPEN} {
         "Id. 标识" id: ID! @grade(level: "L1")  "Division. 区划" where: String @grade(level: "L1") }`,
      { Query: { rows: () => rows, cut: () => rows }, Row: { __resolveReference: (row: { id: string }) => row } },
    ),
  );
  const gateway = await start(['serve', 'gateway'], {
    env: {
      ECOGUARD_SUBGRAPHS: `foreign=${served.http.url}`,
      ECOGUARD_ROOM_KEYS: 'foreign=none',
      ECOGUARD_DATA_DIR: await temporaryFolder(),
    },
  });
  const ask = async (query: string, as: string) => {
    const headers = { 'content-type': 'application/json', ...(await signIn(gateway.url, as)) };
    const response = await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ query }),
    });
    return (await response.json()) as object;
  };
  expect(await ask('{ rows { id } }', 'xihu-eeb')).toEqual({ data: { rows: [{ id: '1' }] } });
  expect(await ask('{ rows { id } }', 'province-eeb')).toEqual({ data: { rows: [{ id: '1' }, { id: '2' }] } });
  expect(await ask('{ cut(limit: 1) { id } }', 'xihu-eeb')).toMatchObject({
    errors: [{ extensions: { code: 'SCOPE_NOT_ENFORCEABLE' } }],
  });
  expect(await gateway.stop()).toBe(0);
  await served.stop();
});
