import { type ApolloServer } from '@apollo/server';
import { SharingError } from '../../schema/sharing-error';
import { type RequestState } from '../request-state';
import { json } from './answers';
import { type Route } from './exchange';

/** Goes through parsing, planning and execution without asking a department: one that is down takes nobody else down. */
const PROBE = 'query Ready { __typename __schema { queryType { name } } }';

async function assertExecutes(apollo: ApolloServer<RequestState>, state: RequestState): Promise<void> {
  const { body } = await apollo.executeOperation({ query: PROBE }, { contextValue: state });
  const isFine = body.kind === 'single' && body.singleResult.errors === undefined;
  if (!isFine) throw new SharingError('NOT_READY', 'the executor did not answer');
}

/** Anything that is not written for callers becomes NOT_READY; its cause goes to the log. */
function notReady(error: unknown): SharingError {
  return error instanceof SharingError ? error : new SharingError('NOT_READY', 'see the log', error);
}

/** `live`: the process answers. `ready`: a query runs through, and `ready` (store, imports) has nothing against it. */
export function healthRoutes(apollo: ApolloServer<RequestState>, ready: () => Promise<void>): readonly Route[] {
  const live: Route = { path: '/health/live', methods: ['GET'], answer: async () => json(200, { status: 'live' }) };
  const readiness: Route = {
    path: '/health/ready',
    methods: ['GET'],
    answer: async ({ state }) => {
      await Promise.all([assertExecutes(apollo, state), ready()]).catch((error: unknown) => {
        throw notReady(error);
      });
      return json(200, { status: 'ready' });
    },
  };
  return [live, readiness];
}
