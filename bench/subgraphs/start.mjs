import { once } from 'node:events';
import { startProcess } from '../gateways/start.mjs';

const SCRIPT = new URL('./serve.mjs', import.meta.url).pathname;

/** Starts the four subgraphs in one process of their own. */
export async function startSubgraphs(delay) {
  const started = startProcess([SCRIPT], { env: { ECOGUARD_BENCH_DELAY: `${delay}` } });
  const [line] = await once(started.child.stdout, 'data');
  const { ports } = JSON.parse(line);
  const takeSeen = async () => (await fetch(`http://127.0.0.1:${ports[0]}/seen`)).json();
  return { ports, takeSeen, stop: started.stop };
}
