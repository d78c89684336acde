// Distinct operations must not grow what a gateway keeps. Usage: npm run bench:operations -- [--operations 50000] [--cli FILE]
import { withGateways } from '../gateways/case.mjs';
import { definitionsOf } from '../gateways/list.mjs';
import { openConnection } from '../load/client.mjs';
import { askHeap, HEAP_FLAGS } from './heap.mjs';
import { readSettings } from './settings.mjs';

const HELP = `Usage: npm run bench:operations -- [--operations 50000] [--cli FILE]
Sends that many operations, no two alike, and looks at the heap ten times. Fails when it grows over the second half.
发送互不相同的操作，检查缓存是否有界。`;
const CONNECTIONS = 8;
const CHECKS = 10;
/** Percent of growth over the second half that is no more than noise. */
const MOST_GROWTH = 5;
const FIELDS = ['name', 'industry', 'address', 'position { longitude }', 'enterprise { id }', 'division { code name }'];

/** The fields that the bits of a number choose. */
const chosen = (number) => FIELDS.filter((_, place) => (number >> place) & 1).join(' ');

const operation = (number) =>
  JSON.stringify({
    query: `query Site${number} { site${number}: sources(first: 1, after: 1) { id ${chosen(number)} } }`,
  });

async function send(connections, from, to) {
  let next = from;
  await Promise.all(
    connections.map(async ({ ask }) => {
      while (next < to) {
        const { status, chunks } = await ask(operation(next++));
        if (status !== 200) throw new Error(Buffer.concat(chunks).toString().slice(0, 300));
      }
    }),
  );
}

async function heapsAfter(gateway, operations) {
  const connections = Array.from({ length: CONNECTIONS }, () => openConnection(gateway.origin, 'Bearer synthetic'));
  const checks = [];
  for (let check = 1; check <= CHECKS; check += 1) {
    const count = Math.round((operations * check) / CHECKS);
    await send(connections, Math.round((operations * (check - 1)) / CHECKS), count);
    const heap = await askHeap(gateway);
    checks.push({ count, ...heap });
    process.stdout.write(`${count} operations: heap ${heap.heap.toFixed(1)} MB, RSS ${heap.rss.toFixed(0)} MB\n`);
  }
  await Promise.all(connections.map(({ close }) => close()));
  return checks;
}

async function measure({ operations, ...given }) {
  const orders = { ...given, load: 'I', nodeFlags: HEAP_FLAGS };
  const checks = await withGateways(definitionsOf('U', ['ours']), orders, ({ running }) =>
    heapsAfter(running.get('ours'), Number(operations)),
  );
  const [half, whole] = [checks[CHECKS / 2 - 1], checks[CHECKS - 1]];
  const growth = (whole.heap / half.heap - 1) * 100;
  process.stdout.write(`bench:operations heap ${growth.toFixed(1)} % over the second half, at most ${MOST_GROWTH}\n`);
  process.exitCode = growth > MOST_GROWTH ? 1 : 0;
}

const settings = readSettings(HELP, { operations: '50000' });
if (settings !== undefined) await measure(settings);
