import { type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { type OperationState } from '../operation-state';
import { requireOperation } from './require-operation';
import { requireRootType } from './require-root-type';

/**
 * Apollo Server's plugins in the order they run. The first five keep it from calling out, showing a page of its own,
 * and doing for each request what has no use here. `own` are those made for one gateway.
 */
export const pluginList = (
  own: readonly ApolloServerPlugin<OperationState>[],
): ApolloServerPlugin<OperationState>[] => [
  ApolloServerPluginLandingPageDisabled(),
  ApolloServerPluginSchemaReportingDisabled(),
  ApolloServerPluginUsageReportingDisabled(),
  ApolloServerPluginCacheControlDisabled(),
  ApolloServerPluginInlineTraceDisabled(),
  requireOperation,
  requireRootType,
  ...own,
];
