import { type ApolloServerPlugin } from '@apollo/server';
import { type OperationState } from '../operation-state';

const LEGACY = 'application/json';

/**
 * A client that accepts only the legacy media type takes every well-formed GraphQL answer as 200 (GraphQL over HTTP).
 * `isAssumed`: one that does not say what it accepts is taken for such a client.
 */
export const legacyStatus = (isAssumed: boolean): ApolloServerPlugin<OperationState> => ({
  async requestDidStart() {
    return {
      async willSendResponse({ request, response, source }) {
        // Without a query text there is no GraphQL answer, only a bad request.
        if (typeof source !== 'string' || source === '' || response.http.status === undefined) return;
        const accept = request.http?.headers.get('accept') ?? '';
        if (accept.includes('graphql-response+json') || !(isAssumed || accept.includes(LEGACY))) return;
        if (response.http.status < 500 && response.http.status !== 405) response.http.status = 200;
      },
    };
  },
});
