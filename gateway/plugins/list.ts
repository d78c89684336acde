import { type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { type RequestState } from '../../http/request-state';
import { logOperations } from './log-operations';
import { requireOperation } from './require-operation';
import { requireRootType } from './require-root-type';

/** Apollo Server's plugins in the order they run. The first three keep it from calling out or showing a page of its own. */
export const plugins: readonly ApolloServerPlugin<RequestState>[] = Object.freeze([
  ApolloServerPluginLandingPageDisabled(),
  ApolloServerPluginSchemaReportingDisabled(),
  ApolloServerPluginUsageReportingDisabled(),
  logOperations,
  requireOperation,
  requireRootType,
]);
