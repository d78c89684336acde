import { BROAD_OPERATIONS } from './broad-operations';
import { faultOf, pairOf } from './cases';
import { type Graph, graphOf } from './graph';
import { type House, openHouse } from './house';
import { type Mutant } from './mutant';
import { MUTANTS } from './mutants';
import { openSides } from './sides';

/** Graphs that faults are looked for in, and pairs of worlds in each, at most; of each only what is asked of all. */
const GRAPHS = 12;
const PAIRS = 30;

let graphs: readonly Graph[] = [];

beforeAll(() => {
  graphs = Array.from({ length: GRAPHS }, (_, place) => graphOf(place + 1));
});

/** The number of the first pair of a graph that finds the fault; null where none does. */
async function foundIn(graph: Graph, place: number, house: House): Promise<number | null> {
  for (let number = 0; number < PAIRS; number += 1) {
    const pair = pairOf(graph, (place + 1) * 1000 + number);
    const fault = await faultOf(house, { ...pair, operations: BROAD_OPERATIONS });
    if (fault !== null) return number;
  }
  return null;
}

/** How many pairs of worlds it takes to find the fault; null where none does. */
async function foundAfter(mutant: Mutant): Promise<number | null> {
  const sides = await openSides(mutant);
  let found: number | null = null;
  for (let place = 0; place < GRAPHS && found === null; place += 1) {
    const graph = graphs[place] as Graph;
    const house = await openHouse(graph, sides, mutant);
    const number = await foundIn(graph, place, house);
    if (number !== null) found = place * PAIRS + number + 1;
    await house.stop();
  }
  await sides.close();
  return found;
}

test.each(MUTANTS)('it is found when $name', async (mutant) => {
  const pairs = await foundAfter(mutant);
  if (process.env['TWO_WORLDS_SHOW']) process.stdout.write(`${mutant.name}: ${String(pairs)}\n`);
  expect(pairs).not.toBeNull();
});
