import { type ApolloServerOptions, type ApolloServerPlugin } from '@apollo/server';
import { type GraphQLFormattedError } from 'graphql';
import { type Log } from '../../lib/log';
import { maskError } from '../../schema/mask-error';
import { type RequestState } from '../request-state';

/** What a caller may be shown of errors. */
export interface ErrorRules {
  /** False over a graph of somebody else's, whose errors are theirs to show. */
  readonly isMasked: boolean;
  readonly hasSuggestions: boolean;
  readonly log: Log;
}

type FormatError = NonNullable<ApolloServerOptions<RequestState>['formatError']>;

const SUGGESTION = / ?Did you mean [^?]*\?/g;

/** Names of the schema that the caller did not write do not leave. */
const withoutSuggestion = (error: GraphQLFormattedError): GraphQLFormattedError =>
  error.message.includes('Did you mean') ? { ...error, message: error.message.replace(SUGGESTION, '') } : error;

/** Where an error is quoted that belongs to no running operation: the response has its id in this header. */
const ID_ELSEWHERE = 'x-request-id';

/**
 * Decides what callers read of errors. Apollo Server formats errors without saying whose they are, so those of an
 * operation are masked when its answer is sent, and only those of requests that never became one are masked at once.
 */
export function showErrors({ isMasked, hasSuggestions, log }: ErrorRules): {
  readonly plugin: ApolloServerPlugin<RequestState>;
  readonly formatError: FormatError;
} {
  const ofOperations = new WeakSet<object>();
  const show = (formatted: GraphQLFormattedError, error: unknown, scope: { requestId: string; log: Log }) => {
    const shown = isMasked ? maskError(formatted, error, scope) : formatted;
    return hasSuggestions ? shown : withoutSuggestion(shown);
  };
  const plugin: ApolloServerPlugin<RequestState> = {
    requestDidStart: async () => ({
      didEncounterErrors: async ({ errors }) => errors.forEach((error) => void ofOperations.add(error)),
      willSendResponse: async ({ response: { body }, errors = [], contextValue }) => {
        if (body.kind !== 'single' || body.singleResult.errors === undefined) return;
        body.singleResult.errors = body.singleResult.errors.map((formatted, place) =>
          show(formatted, errors[place], contextValue),
        );
      },
    }),
  };
  const formatError: FormatError = (formatted, error) =>
    ofOperations.has(error as object) ? formatted : show(formatted, error, { requestId: ID_ELSEWHERE, log });
  return Object.freeze({ plugin, formatError });
}
