import { type Log } from '../lib/log';
import { print } from './print';
import { type Running } from './running';

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

const nextSignal = (): Promise<NodeJS.Signals> =>
  new Promise((resolve) => {
    for (const signal of SIGNALS) process.once(signal, resolve);
  });

/** Says where the service is, waits for SIGINT or SIGTERM, and stops it gracefully; a second signal ends at once. */
export async function keepRunning({ url, stop }: Running, { log, json }: { log: Log; json: boolean }): Promise<void> {
  const signalled = nextSignal();
  print(json ? JSON.stringify({ ok: true, url }) : `ready 就绪  ${url}`);
  const signal = await signalled;
  log.info({ signal }, 'stopping');
  for (const again of SIGNALS) process.once(again, () => process.exit(1));
  await stop();
}
