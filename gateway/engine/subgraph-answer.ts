import { SharingError } from '../../schema/sharing-error';

/** How long a department may take for one fetch. */
export const FETCH_TIMEOUT_MS = 30_000;

/**
 * A department that could not be asked. Returned, not thrown: the engine then names the department beside the error
 * and the other departments' data still comes. The cause goes to the log, never to the caller.
 */
export const unavailable = (name: string, cause: unknown): { errors: SharingError[]; isUnavailable: true } => ({
  isUnavailable: true,
  errors: [new SharingError('SUBGRAPH_UNAVAILABLE', name, new Error(`${name} could not be asked`, { cause }))],
});

/** A refusal such as 400 for a bad variable is still a GraphQL answer; only a body that is none means "unavailable". */
export function assertAnswer(status: number, body: unknown): void {
  if (typeof body === 'object' && body !== null && ('data' in body || 'errors' in body)) return;
  throw new Error(`HTTP ${status} without a GraphQL answer`);
}
