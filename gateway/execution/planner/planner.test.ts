import { countThreads } from '../../testing/count-threads';
import { supergraphWith } from '../../testing/serve-supergraph';
import { until } from '../../testing/until';
import { Planner } from './planner';
import { PlanningThreads } from './planning-threads';

const asking = (field: string) => ({ document: `{ ${field} }`, operationName: undefined, overrides: [] });
const FETCH = { node: { kind: 'Fetch', serviceName: 'one', operation: '{one}' } };

let threads: PlanningThreads;
let counted: ReturnType<typeof countThreads>;
beforeEach(() => {
  counted = countThreads();
  threads = new PlanningThreads();
});
afterEach(async () => {
  await threads.close();
  await until(() => counted.count() === 0);
  counted.stop();
});

test('the thread of a closed planner serves the next one, over its own supergraph', async () => {
  const first = new Planner(supergraphWith('one'), threads);
  expect(await first.plan(asking('one'))).toMatchObject(FETCH);
  await first.close();
  const second = new Planner(supergraphWith('two'), threads);
  expect(await second.plan(asking('two'))).toMatchObject({ node: { operation: '{two}' } });
  await expect(second.plan(asking('one'))).rejects.toThrow('one');
  expect(counted.count()).toBe(1);
  await second.close();
});

test('planners that are open at one time have a thread each, and no more than one waits for the next', async () => {
  const planners = ['one', 'two', 'three'].map((field) => new Planner(supergraphWith(field), threads));
  expect(counted.count()).toBe(3);
  await Promise.all(planners.map((planner) => planner.close()));
  await until(() => counted.count() === 1);
});

test('a plan that takes too long is refused and its thread ended; the next plan has a new one', async () => {
  const hasty = new Planner(supergraphWith('one'), threads, 1);
  await expect(hasty.plan(asking('one'))).rejects.toMatchObject({ code: 'PLAN_TOO_COMPLEX' });
  await until(() => counted.count() === 0);
  const patient = new Planner(supergraphWith('one'), threads);
  expect(await patient.plan(asking('one'))).toMatchObject(FETCH);
  await patient.close();
  await hasty.close();
});

test('a thread that runs out of memory takes nothing but its plans with it', async () => {
  const small = new PlanningThreads(4);
  const planner = new Planner(supergraphWith('one'), small);
  await expect(planner.plan(asking('one'))).rejects.toMatchObject({ code: 'PLAN_TOO_COMPLEX' });
  await planner.close();
  await small.close();
});

test('closing refuses what is still waited for and what comes later', async () => {
  const planner = new Planner(supergraphWith('one'), threads);
  const waiting = planner.plan(asking('one'));
  const closed = planner.close();
  await expect(waiting).rejects.toMatchObject({ code: 'NOT_READY' });
  await expect(planner.plan(asking('one'))).rejects.toMatchObject({ code: 'NOT_READY' });
  await closed;
});

test('a supergraph that cannot be planned over is told of when a plan is asked for', async () => {
  const planner = new Planner('type Query { one: Int }', threads);
  await expect(planner.plan(asking('one'))).rejects.toThrow(/core|link/i);
  await planner.close();
});
