import { type ApolloServerPlugin } from '@apollo/server';
import { type OperationState } from '../operation-state';

const LEGACY = 'application/json';

/** A client that accepts only the legacy media type takes every well-formed GraphQL answer as 200 (GraphQL over HTTP). */
export const legacyStatus: ApolloServerPlugin<OperationState> = {
  async requestDidStart() {
    return {
      async willSendResponse({ request, response, source }) {
        // Without a query text there is no GraphQL answer, only a bad request.
        if (typeof source !== 'string' || source === '') return;
        const accept = request.http?.headers.get('accept') ?? LEGACY;
        if (accept.includes('graphql-response+json')) return;
        if (response.http.status !== undefined && response.http.status < 500) response.http.status = 200;
      },
    };
  },
};
