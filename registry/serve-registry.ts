import { close } from '../http/close';
import { createFront } from '../http/front';
import { healthRoutes } from '../http/health-routes';
import { listen, type Place } from '../http/listen';
import { type Log } from '../lib/log';
import { type Registry } from './registry';

/** Where and how a registry of its own is served. */
export interface ServeRegistryOptions extends Place {
  readonly log: Log;
  /** Throws for as long as it should get no traffic. */
  readonly ready: () => Promise<void>;
}

/** Serves a registry as a process of its own; stopping leaves the registry open to whoever opened it. */
export async function serveRegistry(registry: Registry, { host, port, log, ready }: ServeRegistryOptions) {
  const front = createFront([...registry.routes, ...healthRoutes([() => registry.access.read(null), ready])], log);
  const url = await listen(front, { host, port });
  let stopped: Promise<void> | undefined;
  return Object.freeze({ url, stop: () => (stopped ??= close(front)) });
}
