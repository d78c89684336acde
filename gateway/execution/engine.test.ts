import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { type RequestState } from '../../http/request-state';
import { createLog } from '../../lib/log';
import { composeSubgraphs } from '../../schema/compose';
import { type SubgraphRequest } from '../../schema/subgraph';
import { type EngineParts } from '../engine/engine';
import { fixture } from '../testing/fixture-subgraphs';
import { until } from '../testing/until';
import { createEngine } from './engine';

const log = createLog({ level: 'silent', pretty: false });
const state: RequestState = { requestId: 'r-1', log };
const never = new AbortController().signal;

/** One version of a graph, and what its subgraph was asked. */
function version(body: string, answer: unknown, name = 'only') {
  const asked: SubgraphRequest[] = [];
  const room = fixture(name, body, { Query: { it: () => answer, other: () => answer } });
  const subgraph = {
    ...room,
    execute: (request: SubgraphRequest) => {
      asked.push(request);
      return room.execute(request);
    },
  };
  const composed = composeSubgraphs([{ name, sdl: room.sdl, url: `in-process:${name}` }]);
  if (!composed.ok) throw new Error('the version composes');
  const parts: EngineParts = { supergraphSdl: composed.supergraphSdl, subgraphs: [subgraph], log };
  return { parts, asked };
}

const numbers = () => version('type Query { it: Int other: Int }', 1, 'numbers');
const lists = () => version('type Query { it: [String] }', ['one'], 'lists');

async function over(parts: EngineParts, more: ApolloServerPlugin<RequestState>[] = []) {
  const engine = await createEngine(parts);
  const apollo = new ApolloServer<RequestState>({
    gateway: engine.gateway,
    plugins: [...engine.plugins, ...more],
    stopOnTerminationSignals: false,
  });
  await apollo.start();
  const ask = async (query: string): Promise<unknown> => {
    const { body } = await apollo.executeOperation({ query }, { contextValue: state });
    return body.kind === 'single' ? JSON.parse(JSON.stringify(body.singleResult)) : undefined;
  };
  return { engine, apollo, ask };
}

/** A plugin that holds every request up between its validation and its execution. */
function gate() {
  let open = (): void => undefined;
  let held = 0;
  const isOpen = new Promise<void>((resolve) => (open = resolve));
  const plugin: ApolloServerPlugin<RequestState> = {
    requestDidStart: async () => ({
      didResolveOperation: async () => {
        held += 1;
        await isOpen;
      },
    }),
  };
  return { plugin, open: () => open(), holds: (count: number) => until(() => held >= count) };
}

test('a request that was validated before a swap is planned, fetched and shaped over what it was validated against', async () => {
  const [old, next, { plugin, open, holds }] = [numbers(), lists(), gate()];
  const { engine, apollo, ask } = await over(old.parts, [plugin]);
  const held = ask('{ it }');
  await holds(1);
  await engine.swap(next.parts, never);
  open();
  expect(await held).toEqual({ data: { it: 1 } });
  expect(await ask('{ it }')).toEqual({ data: { it: ['one'] } });
  expect([old.asked.length, next.asked.length]).toEqual([1, 1]);
  await apollo.stop();
});

test('the operations in use are compiled before the swap, but for those that the new schema does not have', async () => {
  const [old, next] = [numbers(), lists()];
  const { engine, apollo, ask } = await over(old.parts);
  await ask('{ it }');
  await ask('query Named { it }');
  await ask('{ other }');
  expect(await engine.swap(next.parts, never)).toEqual({ warmed: 2, skipped: 1 });
  await apollo.stop();
});

test('a supergraph that cannot be served changes nothing', async () => {
  const old = numbers();
  const { engine, apollo, ask } = await over(old.parts);
  const broken = { ...lists().parts, supergraphSdl: 'type Query { it: [String] }' };
  await expect(engine.swap(broken, never)).rejects.toThrow();
  expect(await ask('{ it }')).toEqual({ data: { it: 1 } });
  await apollo.stop();
});

test('a swap that is called off changes nothing', async () => {
  const { engine, apollo, ask } = await over(numbers().parts);
  const stopping = new AbortController();
  const swap = engine.swap(lists().parts, stopping.signal);
  stopping.abort(new Error('stopping'));
  await expect(swap).rejects.toThrow('stopping');
  expect(await ask('{ it }')).toEqual({ data: { it: 1 } });
  await apollo.stop();
});

test('requests that do not end hold no more than four snapshots open; the next swap waits for one of them', async () => {
  const { plugin, open, holds } = gate();
  const { engine, apollo, ask } = await over(numbers().parts, [plugin]);
  const order: string[] = [];
  const held = async (count: number): Promise<void> => {
    void ask('{ it }').then(() => order.push('answered'));
    await holds(count);
  };
  for (const count of [1, 2, 3]) {
    await held(count);
    await engine.swap(numbers().parts, never);
  }
  await held(4);
  const fourth = engine.swap(numbers().parts, never).then(() => order.push('swapped'));
  // As long as it takes to bring up two engines from nothing: a swap that did not wait would be done.
  for (const { apollo: other } of [await over(numbers().parts), await over(numbers().parts)]) await other.stop();
  open();
  await fourth;
  expect(order[0]).toBe('answered');
  await apollo.stop();
});
