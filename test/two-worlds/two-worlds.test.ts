import { CASES_A_PAIR, toldFaultOf, pairOf } from './cases';
import { graphOf } from './graph';
import { openHouse } from './house';
import { openSides } from './sides';

/** `TWO_WORLDS_CASES=5000` asks for more of them, `TWO_WORLDS_SEED` for others; a failing one prints its seed. */
const CASES = Number(process.env['TWO_WORLDS_CASES'] ?? 300);
const SEED = Number(process.env['TWO_WORLDS_SEED'] ?? 1);

const PAIRS_A_GRAPH = 5;
const GRAPHS = Math.ceil(CASES / CASES_A_PAIR / PAIRS_A_GRAPH);

test(
  'worlds that differ only out of reach of a caller answer it alike, and what is its own is given whole',
  async () => {
    const sides = await openSides();
    const faults: string[] = [];
    for (let place = 0; place < GRAPHS; place += 1) {
      const graph = graphOf(SEED + place);
      const house = await openHouse(graph, sides);
      for (let number = 0; number < PAIRS_A_GRAPH; number += 1) {
        const fault = await toldFaultOf(house, pairOf(graph, (SEED + place) * 1000 + number));
        if (fault !== null) faults.push(fault);
      }
      await house.stop();
    }
    await sides.close();
    expect(faults).toEqual([]);
  },
  60_000 + CASES * 400,
);
