import { type ApolloServerPlugin } from '@apollo/server';
import { type RequestState } from '../../http/request-state';
import { type Snapshots } from './snapshots';

/**
 * Keeps the snapshot of a request from closing until the request is answered. Apollo Server calls `requestDidStart` in
 * the same turn in which it takes the schema, so that no swap comes between the two.
 */
export function holdSnapshot(snapshots: Snapshots): ApolloServerPlugin<RequestState> {
  const held = new WeakMap<object, () => void>();
  return {
    async requestDidStart(request) {
      held.set(request, snapshots.of(request.schema).hold());
      return { willSendResponse: async () => held.get(request)?.() };
    },
    unexpectedErrorProcessingRequest: async ({ requestContext }) => held.get(requestContext)?.(),
  };
}
