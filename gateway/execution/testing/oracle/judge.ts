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

/** An error of the planner; those of ours are Apollo's, word for word. */
async function refusal(asked: Promise<unknown>): Promise<string | null> {
  return asked.then(
    () => null,
    (error: Error) => error.message,
  );
}

/** Asks a world in fair weather and throws, with all that is needed to see it again, when our answer is wrong. */
export async function judge(world: World, question: Question, delays: number): Promise<Case> {
  const monolith = await world.askMonolith(question);
  const expected = dataText(monolith.result);
  const refused = await refusal(world.ask(question));
  if (refused !== null) {
    const alike = (await refusal(world.askStock(question))) === refused;
    if (!alike) throw new Error(`only ours refuses: ${refused}\n${reportOf(world, question, [])}`);
    return { verdict: 'no plan', monolith, isStockEqual: false, isProvided: false };
  }
  const weather = newWeather({ delays });
  const ours = await world.ask(question, weather);
  const isProvided = weather.provided > 0;
  const stock = await world.askStock(question, newWeather({ delays }));
  const isRight = (ours.data?.text ?? 'null') === expected && !ours.errors && !ours.extensions;
  if (!isRight || monolith.result.errors) {
    const answers = [
      ['monolith', monolith.result],
      ['ours', ours],
      ['stock', stock],
    ] as const;
    throw new Error(`not the monolith's answer\n${reportOf(world, question, answers)}`);
  }
  return { verdict: 'equal', monolith, isStockEqual: dataText(stock) === expected && !stock.errors, isProvided };
}
