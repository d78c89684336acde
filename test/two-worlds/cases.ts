import { difference } from './compare';
import { ArgumentValues } from './argument-values';
import { type Graph } from './graph';
import { type House } from './house';
import { type Situation, Reference } from './reference';
import { type Operation, randomOperation } from './random-operation';
import { randomSituation } from './random-situation';
import { randomWorld } from './random-rows';
import { otherWorld } from './other-world';
import { type World } from './rows';
import { smaller } from './smaller';
import { choicesOf } from './tape';
import { withheld } from './withheld';

/** Operations that are asked of one pair of worlds. */
export const CASES_A_PAIR = 6;

/** Two worlds that the caller may not tell apart, and the caller. */
export interface Pair {
  readonly seed: number;
  readonly situation: Situation;
  readonly reference: Reference;
  readonly worlds: { readonly a: World; readonly b: World };
  readonly operations: readonly Operation[];
}

/** The pair of a seed. */
export function pairOf({ draft, api }: Graph, seed: number): Pair {
  const choices = choicesOf(seed);
  const situation = randomSituation(draft, choices, seed);
  const reference = new Reference(situation);
  const a = randomWorld(choices);
  const b = otherWorld(a, reference, choices);
  const values = new ArgumentValues([a, b]);
  const operations = Array.from({ length: CASES_A_PAIR }, () => randomOperation(api, values, choices));
  return { seed, situation, reference, worlds: { a, b }, operations };
}

/** What went wrong, for whom, and by which operation. */
export interface Fault {
  readonly kind: 'told apart' | 'withheld';
  readonly text: string;
}

const described = ({ seed, situation: { claims, state, isFresh, draft } }: Pair): string =>
  [
    `seed ${String(seed)}`,
    JSON.stringify({ claims, isFresh, grants: state.grants, suspensions: state.suspensions }),
    JSON.stringify({ resources: [...draft.resources], grades: [...draft.grades] }),
  ].join('\n');

/** Asks both worlds everything; the first difference, by the smallest operation that shows it, or null. */
export async function faultOf(house: House, pair: Pair): Promise<Fault | null> {
  await house.furnish(pair.worlds, pair.situation);
  const token = await house.token(pair.situation.claims);
  const differ = async (operation: Operation): Promise<string | null> =>
    difference(await house.ask('a', operation, token), await house.ask('b', operation, token));
  for (const operation of pair.operations) {
    if ((await differ(operation)) === null) continue;
    const least = await smaller(operation, async (one) => (await differ(one)) !== null);
    const told = [described(pair), least.query, JSON.stringify(least.variables), await differ(least)];
    return { kind: 'told apart', text: told.join('\n') };
  }
  const missing = await withheld(pair, (operation) => house.ask('a', operation, token));
  return missing.length === 0 ? null : { kind: 'withheld', text: `${described(pair)}\n${missing.join(', ')}` };
}
