import { SharingError } from '../schema/sharing-error';
import { directoryFixture, permitsFixture } from './testing/fixture-subgraphs';
import { post, startTestGateway, type GraphQLBody, type TestGateway } from './testing/start-test-gateway';
import { BODY_LIMIT } from '../http/read-body';

let gateway: TestGateway;
let ready: () => Promise<void> = async () => undefined;
beforeAll(async () => {
  gateway = await startTestGateway([directoryFixture(), permitsFixture()], () => ready());
});
afterAll(() => gateway.stop());
beforeEach(() => {
  ready = async () => undefined;
});

const JSON_TYPE = { 'content-type': 'application/json' };
const send = (path: string, init?: RequestInit) => fetch(gateway.url + path, { redirect: 'manual', ...init });
const graphql = (init: RequestInit) => send('/graphql', { method: 'POST', headers: JSON_TYPE, ...init });

async function refusal(response: Response): Promise<[number, unknown, unknown]> {
  const { errors } = (await response.json()) as GraphQLBody;
  return [response.status, errors?.[0]?.extensions['code'], errors?.[0]?.extensions['messageZh']];
}

describe('operations', () => {
  test('a query may come by GET, with variables', async () => {
    const query = encodeURIComponent('query ($id: ID!) { source(id: $id) { name } }');
    const response = await send(`/graphql?query=${query}&variables=${encodeURIComponent('{"id":"s7"}')}`, {
      headers: JSON_TYPE,
    });
    expect(await response.json()).toEqual({ data: { source: { name: 'Source s7' } } });
    expect(response.headers.get('content-type')).toContain('charset=utf-8');
  });

  test('a mutation by GET is refused', async () => {
    const query = encodeURIComponent('mutation { rename(id: "s1", name: "x") { id } }');
    const response = await send(`/graphql?query=${query}`, { headers: JSON_TYPE });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('POST');
  });

  test.each([
    ['a GET without any header a browser would have to ask for', '/graphql?query=%7B__typename%7D', {}],
    [
      'a form post',
      '/graphql',
      { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{"query":"{__typename}"}' },
    ],
  ])('%s is refused, so that no other site can send it', async (_, path, init) => {
    expect(await refusal(await send(path, init))).toEqual([400, 'BAD_REQUEST', expect.stringContaining('跨站')]);
  });

  test.each([
    ['cut off', '{"query":'],
    ['not UTF-8', Buffer.from([0x7b, 0xff, 0x7d])],
  ])('a body that is %s is refused in both languages', async (_, body) => {
    const response = await graphql({ body });
    expect(await refusal(response)).toEqual([400, 'BAD_REQUEST', expect.stringContaining('请求无法读取')]);
  });

  test('a body in another charset is refused by its name', async () => {
    const response = await graphql({ headers: { 'content-type': 'application/json; charset=gbk' }, body: '{}' });
    expect(await refusal(response)).toEqual([400, 'BAD_REQUEST', expect.stringContaining('gbk')]);
  });

  test('a body of more than 1 MiB is refused as GraphQL would, announced or not', async () => {
    const body = JSON.stringify({ query: '{ __typename }', padding: 'x'.repeat(BODY_LIMIT) });
    expect(await refusal(await graphql({ body }))).toEqual([413, 'REQUEST_TOO_LARGE', expect.any(String)]);
    const streamed = new Blob([body]).stream();
    const chunked = { body: streamed, duplex: 'half' } as RequestInit;
    expect(await refusal(await graphql(chunked))).toEqual([413, 'REQUEST_TOO_LARGE', expect.any(String)]);
  });

  test('a body of exactly 1 MiB is read', async () => {
    const empty = JSON.stringify({ query: '{ permitCount }', padding: '' });
    const body = empty.replace('""', `"${'x'.repeat(BODY_LIMIT - empty.length)}"`);
    expect(await (await graphql({ body })).json()).toEqual({ data: { permitCount: 2 } });
  });

  test.each([
    ['a syntax error', { query: '{' }, 'GRAPHQL_PARSE_FAILED'],
    ['an unknown field', { query: '{ nowhere }' }, 'GRAPHQL_VALIDATION_FAILED'],
    [
      'a bad variable',
      { query: 'query ($id: ID!) { source(id: $id) { id } }', variables: { id: {} } },
      'BAD_USER_INPUT',
    ],
    [
      'an unknown operation name',
      { query: 'query A { permitCount }', operationName: 'B' },
      'OPERATION_RESOLUTION_FAILURE',
    ],
    [
      'two operations and no name',
      { query: 'query A { permitCount } query B { permitCount }' },
      'OPERATION_RESOLUTION_FAILURE',
    ],
  ])('%s is the caller’s to mend, and is told in both languages', async (_, body, code) => {
    const answer = await post(`${gateway.url}/graphql`, body);
    expect(answer.status).toBe(400);
    expect(answer.body.errors?.[0]?.extensions).toEqual({ code, messageZh: expect.stringMatching(/\p{Script=Han}/u) });
  });
});

describe('errors of departments', () => {
  test('an address in a resolver’s error stays in the log, under the request id the caller is given', async () => {
    const { body, headers } = await gateway.ask('{ broken }');
    const requestId = headers.get('x-request-id');
    const messageZh = `内部错误，请提供请求编号：${requestId}`;
    expect(body.data).toEqual({ broken: null });
    expect(body.errors).toEqual([
      {
        message: `Internal error. Quote the request id: ${requestId}`,
        path: ['broken'],
        extensions: { code: 'INTERNAL_SERVER_ERROR', messageZh, requestId, serviceName: 'directory' },
      },
    ]);
    const line = gateway.logged.find((entry) => entry.includes('10.1.2.3'));
    expect(JSON.parse(line ?? '{}')).toMatchObject({ level: 'error', requestId });
  });

  test('a refusal written for callers crosses the gateway whole', async () => {
    const { body } = await gateway.ask('{ refused }');
    expect(body.errors?.[0]).toMatchObject({
      message: 'No such administrative division: xx-99',
      extensions: { code: 'UNKNOWN_DIVISION', messageZh: '没有此行政区划：xx-99', serviceName: 'directory' },
    });
  });
});

describe('request ids', () => {
  test.each(['/graphql', '/health/live', '/explorer', '/nowhere'])('%s answers with a request id', async (path) => {
    expect((await send(path)).headers.get('x-request-id')).toMatch(/^[\w-]{36}$/);
  });

  test('an id given by a load balancer is kept, one that could not be an id is replaced', async () => {
    const answered = async (id: string) =>
      (await send('/health/live', { headers: { 'x-request-id': id } })).headers.get('x-request-id');
    expect(await answered('edge-0001-abcd')).toBe('edge-0001-abcd');
    expect(await answered('<script>alert(1)</script>')).toMatch(/^[\w-]{36}$/);
  });

  test('the log names the operation and the request, never the variables', async () => {
    const { headers } = await gateway.ask('query Named($id: ID!) { source(id: $id) { id } }', { id: 'very-secret-id' });
    const lines = gateway.logged.filter((line) => line.includes(String(headers.get('x-request-id'))));
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      expect.objectContaining({ operationName: 'Named', errors: 0 }),
    ]);
    expect(gateway.logged.join('')).not.toContain('very-secret-id');
  });
});

describe('paths', () => {
  test('the front door and a browser at the endpoint are led to the explorer', async () => {
    for (const init of [{ path: '/' }, { path: '/graphql', headers: { accept: 'text/html' } }]) {
      const response = await send(init.path, init.headers ? { headers: init.headers } : {});
      expect([response.status, response.headers.get('location')]).toEqual([302, '/explorer']);
    }
  });

  test('an unknown path is refused in both languages', async () => {
    expect(await refusal(await send('/nowhere'))).toEqual([404, 'NO_SUCH_PATH', '没有此路径：/nowhere']);
  });

  test('a method the path does not take is refused with the ones it does', async () => {
    const response = await send('/graphql', { method: 'PUT', body: '{}' });
    expect(response.headers.get('allow')).toBe('GET, POST, OPTIONS');
    expect(await refusal(response)).toEqual([405, 'METHOD_NOT_ALLOWED', expect.any(String)]);
    expect((await send('/graphql', { method: 'HEAD' })).status).toBe(405);
  });

  test('HEAD is GET without a body, OPTIONS tells the methods', async () => {
    const head = await send('/health/live', { method: 'HEAD' });
    expect([head.status, await head.text(), head.headers.get('content-length')]).toEqual([200, '', '18']);
    const options = await send('/graphql', { method: 'OPTIONS' });
    expect([options.status, options.headers.get('allow')]).toEqual([204, 'GET, POST, OPTIONS']);
  });
});

describe('health', () => {
  test('live and ready when a query runs and nothing is in the way', async () => {
    expect(await (await send('/health/live')).json()).toEqual({ status: 'live' });
    expect(await (await send('/health/ready')).json()).toMatchObject({
      status: 'ready',
      supergraph: {
        digest: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown,
        origin: 'source',
        swaps: 0,
        refused: 0,
      },
    });
  });

  test('not ready while an import is half done, and still live', async () => {
    ready = async () => {
      throw new SharingError('IMPORT_INCOMPLETE', 'maine');
    };
    const reason = [503, 'IMPORT_INCOMPLETE', '数据集导入未完成：maine'];
    expect(await refusal(await send('/health/ready'))).toEqual(reason);
    expect((await send('/health/live')).status).toBe(200);
  });

  test('a cause nobody wrote for callers reads NOT_READY, and stays in the log', async () => {
    ready = async () => {
      throw new Error('store at 10.9.9.9 is gone');
    };
    const response = await send('/health/ready');
    const body = await response.text();
    expect([response.status, body.includes('NOT_READY'), body.includes('10.9.9.9')]).toEqual([503, true, false]);
    expect(gateway.logged.join('')).toContain('10.9.9.9');
  });
});
