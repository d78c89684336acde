import { SharingError } from '../schema/sharing-error';
import { json } from './answers';
import { type Route } from './exchange';
import { type RunningRequest } from './request-state';

/** Throws for as long as the service should get no traffic. */
export type ReadyCheck = (state: RunningRequest) => Promise<unknown>;

/** Anything that is not written for callers becomes NOT_READY; its cause goes to the log. */
function notReady(error: unknown): SharingError {
  return error instanceof SharingError ? error : new SharingError('NOT_READY', 'see the log', error);
}

/** `live`: the process answers. `ready`: no check has anything against it; `details` says what it is that is ready. */
export function healthRoutes(checks: readonly ReadyCheck[], details = (): object => ({})): readonly Route[] {
  const live: Route = { path: '/health/live', methods: ['GET'], answer: async () => json(200, { status: 'live' }) };
  const readiness: Route = {
    path: '/health/ready',
    methods: ['GET'],
    answer: async ({ state }) => {
      await Promise.all(checks.map((check) => check(state))).catch((error: unknown) => {
        throw notReady(error);
      });
      return json(200, { status: 'ready', ...details() });
    },
  };
  return [live, readiness];
}
