import { BROAD_OPERATIONS } from './broad-operations';
import { type Answer, difference } from './compare';
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
import { type Side } from './sides';
import { withheld } from './withheld';

/** Operations that are asked of one pair of worlds. */
export const CASES_A_PAIR = 6;

const RANDOM_CASES = CASES_A_PAIR - BROAD_OPERATIONS.length;

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
  const drawn = Array.from({ length: RANDOM_CASES }, () => randomOperation(api, values, choices));
  const operations = [...BROAD_OPERATIONS, ...drawn];
  return { seed, situation, reference, worlds: { a, b }, operations };
}

/** What went wrong: the operation that tells the worlds apart, or what is the caller's own and is not given. */
export type Fault =
  | { readonly kind: 'told apart'; readonly operation: Operation }
  | { readonly kind: 'withheld'; readonly rows: readonly string[] };

/** A pair in its house, with the caller signed in. */
interface Asked {
  readonly pair: Pair;
  readonly ask: (side: Side, operation: Operation) => Promise<Answer>;
}

async function enter(house: House, pair: Pair): Promise<Asked> {
  await house.furnish(pair.worlds, pair.situation);
  const token = await house.token(pair.situation.claims);
  return { pair, ask: (side, operation) => house.ask(side, operation, token) };
}

const differ = async ({ ask }: Asked, operation: Operation): Promise<string | null> =>
  difference(await ask('a', operation), await ask('b', operation));

async function find(asked: Asked): Promise<Fault | null> {
  for (const operation of asked.pair.operations) {
    if ((await differ(asked, operation)) !== null) return { kind: 'told apart', operation };
  }
  const rows = await withheld(asked.pair, (operation) => asked.ask('a', operation));
  return rows.length === 0 ? null : { kind: 'withheld', rows };
}

/** Asks both worlds everything; the first thing that is wrong, or null. */
export const faultOf = async (house: House, pair: Pair): Promise<Fault | null> => find(await enter(house, pair));

/** Likewise, told so that it can be asked again: whom for, the least operation that shows it, and the first difference. */
export async function toldFaultOf(house: House, pair: Pair): Promise<string | null> {
  const asked = await enter(house, pair);
  const fault = await find(asked);
  if (fault === null) return null;
  const { claims, state, isFresh, draft } = pair.situation;
  const whose = [
    `seed ${String(pair.seed)}`,
    JSON.stringify({ claims, isFresh, grants: state.grants, suspensions: state.suspensions }),
    JSON.stringify({ resources: [...draft.resources], grades: [...draft.grades] }),
  ];
  if (fault.kind === 'withheld') return [...whose, `withheld: ${fault.rows.join(', ')}`].join('\n');
  const least = await smaller(fault.operation, async (one) => (await differ(asked, one)) !== null);
  return [...whose, least.query, JSON.stringify(least.variables), await differ(asked, least)].join('\n');
}
