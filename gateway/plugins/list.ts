import { type ApolloServerPlugin } from '@apollo/server';
import { quietPlugins } from '../../http/apollo/quiet-plugins';
import { type OperationState } from '../operation-state';
import { requireOperation } from './require-operation';
import { requireRootType } from './require-root-type';

/** Apollo Server's plugins in the order they run. `own` are those made for one gateway. */
export const pluginList = (
  own: readonly ApolloServerPlugin<OperationState>[],
): ApolloServerPlugin<OperationState>[] => [...quietPlugins(), requireOperation, requireRootType, ...own];
