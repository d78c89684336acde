import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { type Scope } from '../decision/policy';
import { httpClient } from './http-client';
import { inProcessClient } from './in-process-client';
import { type SubgraphClient } from './subgraph-client';
import { SubgraphOperation } from './subgraph-operation';

const CALL = { operation: new SubgraphOperation('{ a }', undefined), variables: '{}' };
const scopeWith = (deadline: number | null): Scope => ({ caller: null, context: null, headers: [], deadline });

let asked = 0;
const server = createServer((request, response) => {
  asked += 1;
  request.resume();
  // Only a call whose text asks for it is answered: the others wait as long as their caller does.
  if (request.headers['x-answer'] === 'yes') response.end('{"data":{"a":1}}');
});

const clients: SubgraphClient[] = [];
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const never = () => {
    asked += 1;
    return new Promise<never>(() => undefined);
  };
  clients.push(
    httpClient({ kind: 'http', name: 'far', sdl: '', url: `http://127.0.0.1:${String(port)}/` }),
    inProcessClient({ kind: 'in-process', name: 'near', sdl: '', execute: never }),
  );
});
afterAll(async () => {
  for (const client of clients) await client.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

describe.each([0, 1])('client %i', (place) => {
  const call = async (scope: Scope) => clients[place]?.call(CALL, scope);
  const unavailable = { isUnavailable: true, errors: [{ code: 'SUBGRAPH_UNAVAILABLE' }] };

  test('sends nothing once the deadline has passed', async () => {
    const before = asked;
    expect(await call(scopeWith(Date.now() - 1))).toMatchObject(unavailable);
    expect(asked).toBe(before);
  });

  test('waits for a subgraph no longer than its caller does', async () => {
    const started = performance.now();
    expect(await call(scopeWith(Date.now() + 150))).toMatchObject(unavailable);
    expect(performance.now() - started).toBeGreaterThan(100);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

test('an answer in time is the answer', async () => {
  const headers = ['x-answer', 'yes'];
  const scope = { ...scopeWith(Date.now() + 20_000), headers };
  expect(await clients[0]?.call(CALL, scope)).toEqual({ data: { a: 1 } });
});
