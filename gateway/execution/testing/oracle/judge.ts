import { type ExecutionResult } from 'graphql';
import { type MonolithAnswer } from './monolith';
import { questionText } from './random-operation';
import { type Question, type World } from './world';
import { newWeather } from './weather';

/** What came of a case: no plan may have been made; otherwise the answer was the monolith's. */
export type Verdict = 'equal' | 'no plan';

/** A case with everybody's answers. */
export interface Case {
  readonly verdict: Verdict;
  readonly monolith: MonolithAnswer;
  readonly isStockEqual: boolean;
  /** True where a subgraph said an external field because it provides it. */
  readonly isProvided: boolean;
}

const dataText = ({ data }: ExecutionResult): string => JSON.stringify(data ?? null);

function reportOf(world: World, question: Question, answers: readonly (readonly [string, unknown])[]): string {
  const subgraphs = Object.entries(world.text).map(([name, sdl]) => `# ${name}\n${sdl}`);
  const texts = answers.map(([name, answer]) => `${name}: ${JSON.stringify(answer)}`);
  return [...subgraphs, questionText(question), ...texts, JSON.stringify(world.plan)].join('\n');
}

/** What a case is judged under. */
export interface Judging {
  readonly delays: number;
  /** Asks the stock engine too, which takes longer than all the rest. */
  readonly withStock: boolean;
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Stock's answer, or why it refuses; null where it is not asked or cannot load the world. */
async function stockAnswer(world: World, question: Question, delays: number): Promise<ExecutionResult | string | null> {
  if (!world.hasStock) return null;
  return world.askStock(question, newWeather({ delays })).catch(messageOf);
}

/** No plan was made. An error of the planner of ours is Apollo's, word for word. */
async function judgeRefusal(world: World, question: Question, refused: string): Promise<'no plan'> {
  const stock = await stockAnswer(world, question, 0);
  if (stock === null || stock === refused) return 'no plan';
  throw new Error(`only ours refuses: ${refused}\n${reportOf(world, question, [])}`);
}

/** Asks a world in fair weather and throws, with all that is needed to see it again, when our answer is wrong. */
export async function judge(world: World, question: Question, { delays, withStock }: Judging): Promise<Case> {
  const monolith = await world.askMonolith(question);
  const weather = newWeather({ delays });
  const ours = await world.ask(question, weather).catch(messageOf);
  if (typeof ours === 'string') {
    const verdict = await judgeRefusal(world, question, ours);
    return { verdict, monolith, isStockEqual: false, isProvided: false };
  }
  const expected = dataText(monolith.result);
  const stock = withStock ? await stockAnswer(world, question, delays) : null;
  const isRight = (ours.data?.text.toString() ?? 'null') === expected && !ours.errors && !ours.extensions;
  if (!isRight || monolith.result.errors) {
    const answers = Object.entries({ monolith: monolith.result, ours, stock });
    throw new Error(`not the monolith's answer\n${reportOf(world, question, answers)}`);
  }
  const isStockEqual = stock !== null && typeof stock === 'object' && dataText(stock) === expected && !stock.errors;
  return { verdict: 'equal', monolith, isStockEqual, isProvided: weather.provided > 0 };
}
