import { faultOf, pairOf } from './cases';
import { graphOf } from './graph';
import { openHouse } from './house';
import { openSides } from './sides';
test('x', async () => {
  const sides = await openSides();
  const faults: string[] = [];
  let n = 0; const t = Date.now();
  for (let g = Number(process.env.G ?? 1); g <= Number(process.env.G2 ?? 2); g += 1) {
    const graph = graphOf(g);
    const house = await openHouse(graph, sides);
    for (let s = 1; s <= Number(process.env.P ?? 8); s += 1) { const f = await faultOf(house, pairOf(graph, g * 1000 + s)); n += 1; if (f) faults.push(`G${g} ${f.kind}\n${f.text}`); }
    await house.stop();
  }
  await sides.close();
  process.stdout.write(faults.slice(0, Number(process.env.F ?? 3)).join('\n-----\n') + `\n${faults.length} faults of ${n} pairs ${Date.now() - t} ms\n`);
}, 600000);
