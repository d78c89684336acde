import { type ApolloServerPlugin } from '@apollo/server';
import { type RequestState } from '../../http/request-state';

/** One line per operation: name, kind, how long, how many errors. Never its variables, never its text. */
export const logOperations: ApolloServerPlugin<RequestState> = {
  async requestDidStart() {
    const startedAt = performance.now();
    return {
      async willSendResponse({ contextValue, operation, operationName, response }) {
        const errors = response.body.kind === 'single' ? (response.body.singleResult.errors?.length ?? 0) : 0;
        const milliseconds = Math.round(performance.now() - startedAt);
        contextValue.log.info({ operationName, kind: operation?.operation, milliseconds, errors }, 'operation');
      },
    };
  },
};
