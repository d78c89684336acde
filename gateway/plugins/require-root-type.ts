import { type ApolloServerPlugin } from '@apollo/server';
import { OperationTypeNode } from 'graphql';
import { type OperationState } from '../operation-state';
import { SharingError } from '../../schema/sharing-error';

/** An operation of a kind that the graph does not have, or that is not served, is refused before anything plans it. */
export const requireRootType: ApolloServerPlugin<OperationState> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operation, schema }) {
        // The typings know that behind a gateway there may be none; that was refused before.
        if (operation === undefined) return;
        const kind = operation.operation;
        const isServed = kind !== OperationTypeNode.SUBSCRIPTION && schema.getRootType(kind);
        if (!isServed) throw new SharingError('OPERATION_NOT_SERVED', kind);
      },
    };
  },
};
