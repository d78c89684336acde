import * as fc from 'fast-check';
import { Choices } from './testing/oracle/choices';
import { Coverage } from './testing/oracle/coverage';
import { digest } from './testing/oracle/digest';
import { bubbledFrom, failable, faultProblems, untruths } from './testing/oracle/faults';
import { judge } from './testing/oracle/judge';
import { randomOperation, questionText } from './testing/oracle/random-operation';
import { randomWorld } from './testing/oracle/random-world';
import { type Sight } from './testing/oracle/monolith';
import { type Question, World } from './testing/oracle/world';
import { newWeather } from './testing/oracle/weather';

/** `ORACLE_CASES=20000` asks for more of them, `ORACLE_SEED` for others; a failing one prints its seed and path. */
const CASES = Number(process.env['ORACLE_CASES'] ?? 1000);
const SEED = Number(process.env['ORACLE_SEED'] ?? 20260516);
const CASES_A_WORLD = 24;

/** One case in so many is also asked of the stock engine. */
const STOCK_ONE_IN = 4;

const tape = (length: number) => fc.noBias(fc.uint8Array({ minLength: length / 2, maxLength: length, size: 'max' }));
const parameters = {
  numRuns: Math.ceil(CASES / 12),
  seed: SEED,
  interruptAfterTimeLimit: Math.max(90_000, CASES * 200),
};
const tapes = [tape(400), fc.array(tape(200), { minLength: 8, maxLength: CASES_A_WORLD, size: 'max' })] as const;

const coverage = new Coverage();
let lastWorld: { readonly key: string; readonly world: World | null } | null = null;

/** The world of a tape; null when it does not compose. One is kept, because shrinking asks for it again and again. */
function worldOf(worldTape: Uint8Array): World | null {
  const key = worldTape.join();
  if (lastWorld?.key === key) return lastWorld.world;
  let world: World | null = null;
  try {
    world = new World(randomWorld(new Choices(worldTape)), ['on']);
  } catch {
    coverage.add('world that does not compose');
  }
  if (world !== null) coverage.add('world');
  lastWorld = { key, world };
  return world;
}

const textOf = ({ text }: World): string =>
  Object.entries(text)
    .map(([name, sdl]) => `# ${name}\n${sdl}`)
    .join('\n');

/** Makes one of the fields fail, for one object or for all of its type. */
async function judgeFault(world: World, question: Question, sights: readonly Sight[]): Promise<void> {
  const usable = failable(world, sights);
  const seed = digest(questionText(question));
  const failing = usable[seed % usable.length];
  if (failing === undefined) return;
  const { instance, field } = failing;
  const faults = new Set([seed % 3 === 0 ? `${instance.type}.${field}` : `${instance.seed}.${field}`]);
  const weather = newWeather({ faults });
  const { result } = await world.askMonolith(question, newWeather({ faults }));
  const ours = await world.ask(question, newWeather({ faults, delays: seed }));
  const problems = faultProblems({ sights, weather }, result, ours);
  if (problems.length > 0) {
    const answers = JSON.stringify({ faults: [...faults], monolith: result, ours }, null, 1);
    throw new Error([...problems, textOf(world), questionText(question), answers].join('\n'));
  }
  coverage.add('fault');
  for (const { path } of result.errors ?? []) {
    const steps = bubbledFrom(result.data, path ?? []);
    if (steps !== null) coverage.add(`null ${Math.min(steps, 3)} steps up`);
  }
}

/** One subgraph does not answer: what is said is still true, and the error names the subgraph. */
async function judgeOutage(world: World, question: Question, truth: unknown): Promise<void> {
  const names = Object.keys(world.text);
  const down = String(names[digest(questionText(question)) % names.length]);
  const { data, errors } = await world.ask(question, newWeather({ down: new Set([down]) }));
  const wrong = untruths(data?.toJSON() ?? null, truth);
  if (wrong.length > 0)
    throw new Error([`${down} is down`, ...wrong, textOf(world), questionText(question)].join('\n'));
  for (const { extensions } of errors ?? []) {
    expect(extensions).toMatchObject({ serviceName: down, code: 'SUBGRAPH_UNAVAILABLE' });
    coverage.add('outage');
  }
}

async function judgeCase(world: World, questionTape: Uint8Array): Promise<void> {
  const question = randomOperation(world.api, new Choices(questionTape));
  if (question === null) return coverage.add('operation that is not valid');
  const { verdict, isProvided, isStockEqual, monolith } = await judge(world, question, {
    delays: questionTape[0] ?? 0,
    withStock: (questionTape[1] ?? 0) % STOCK_ONE_IN === 0,
  });
  coverage.add(verdict);
  if (verdict !== 'equal') return;
  if (isStockEqual) coverage.add('stock equal');
  if (isProvided) coverage.add('@provides');
  coverage.noteFields(monolith.sights, world.fields);
  if (world.plan !== null) coverage.notePlan(world.plan, monolith.sights);
  await judgeFault(world, question, monolith.sights);
  if (!monolith.sights.some(({ instance }) => instance.type === 'Mutation')) {
    await judgeOutage(world, question, JSON.parse(JSON.stringify(monolith.result.data)));
  }
}

describe('our engine against the monolith', () => {
  test(
    'random federations answer random operations as if they were one service, failing fields included',
    async () => {
      const property = fc.asyncProperty(...tapes, async (worldTape, questionTapes) => {
        const world = worldOf(worldTape);
        if (world === null) return;
        for (const questionTape of questionTapes) await judgeCase(world, questionTape);
      });
      await fc.assert(property, parameters);
    },
    CASES * 400 + 60_000,
  );

  test.each([
    ['world', 0.03],
    ['equal', 0.5],
    ['stock equal', 0.1],
    ['Fetch', 1],
    ['Flatten', 0.5],
    ['Sequence', 0.3],
    ['Parallel', 0.3],
    ['Condition', 0.02],
    ['input ValueSetter', 0.02],
    ['abstract type', 0.2],
    ['list of lists', 0.2],
    ['computed field', 0.02],
    ['computed from a field with arguments', 0.005],
    ['computed from a computed field', 0.005],
    ['field that moves under a label', 0.005],
    ['argument from a context', 0.003],
    ['fetch in contexts', 0.01],
    ['name that a plan needs', 0.05],
    ['input KeyRenamer', 0.05],
    ['@provides', 0.005],
    ['one entity at several places', 0.02],
    ['a shared entity written into by another fetch', 0.01],
    ['fault', 0.2],
    ['null 0 steps up', 0.05],
    ['null 1 steps up', 0.02],
    ['null 2 steps up', 0.01],
    ['null 3 steps up', 0.005],
    ['outage', 0.2],
  ])('the cases went through: %s', (what, share) => {
    expect(coverage.of(what)).toBeGreaterThanOrEqual(Math.floor(share * CASES));
  });

  test('few cases are lost: worlds that do not compose, operations that are not valid, plans that are not made', () => {
    const total = coverage.of('equal') + coverage.of('no plan');
    expect(coverage.of('world that does not compose')).toBeLessThanOrEqual(coverage.of('world') * 0.1);
    expect(coverage.of('operation that is not valid')).toBeLessThanOrEqual(total * 0.2);
    expect(coverage.of('no plan')).toBeLessThanOrEqual(total * 0.02);
    if (process.env['ORACLE_SHOW']) process.stdout.write(JSON.stringify(Object.fromEntries(coverage.counts)));
  });
});
