import { type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerErrorCode } from '@apollo/server/errors';
import { GraphQLError } from 'graphql';
import { type OperationState } from '../operation-state';

const refusal = (name: string | null | undefined): string =>
  name
    ? `Unknown operation named ${JSON.stringify(name)}.`
    : 'Must provide operationName: there are several operations.';

/** With a gateway behind it Apollo Server leaves an unknown `operationName` to the planner, whose fault it would look like. */
export const requireOperation: ApolloServerPlugin<OperationState> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operation, request }) {
        // The typings promise an operation; behind a gateway there may be none.
        if (operation as unknown) return;
        const code = ApolloServerErrorCode.OPERATION_RESOLUTION_FAILURE;
        throw new GraphQLError(refusal(request.operationName), { extensions: { code, http: { status: 400 } } });
      },
    };
  },
};
