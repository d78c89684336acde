import { type ApolloServerPlugin, type GraphQLRequestContextWillSendResponse } from '@apollo/server';
import { type Log, withoutRedaction } from '../../lib/log';
import { ShapedData } from '../execution/shaped-data';
import { MUTATION_COST } from '../limits/cost/compile-cost';
import { type Metrics } from '../metrics/metrics';
import { type OperationState } from '../operation-state';

type Sent = GraphQLRequestContextWillSendResponse<OperationState>;

/** What the answer's objects cost; not known of what stock execution gives. */
function actualCost(data: unknown, kind: string | undefined): number | undefined {
  return data instanceof ShapedData ? data.cost + (kind === 'mutation' ? MUTATION_COST : 0) : undefined;
}

/** What is reported of one operation. Never its variables, never its text. */
function reportOf({ contextValue, operation, operationName, response }: Sent) {
  const result = response.body.kind === 'single' ? response.body.singleResult : undefined;
  const { cost, requestId, startedAt } = contextValue;
  return {
    requestId,
    operationName,
    kind: operation?.operation,
    milliseconds: performance.now() - startedAt,
    errors: result?.errors?.length ?? 0,
    cost,
    actualCost: cost === undefined ? undefined : actualCost(result?.data, operation?.operation),
  };
}

/** One line and a few numbers per operation: name, kind, how long, how many errors, what it cost. */
export function reportOperations(log: Log, metrics: Metrics): ApolloServerPlugin<OperationState> {
  const lines = withoutRedaction(log);
  const willSendResponse = async (sent: Sent): Promise<void> => {
    const report = reportOf(sent);
    const kind = report.kind ?? 'none';
    metrics.operations.of(kind).add();
    metrics.operationSeconds.of(kind).note(report.milliseconds / 1000);
    if (report.errors > 0) metrics.failedOperations.of(kind).add();
    if (report.cost !== undefined) metrics.costs.of('static').note(report.cost);
    if (report.actualCost !== undefined) metrics.costs.of('actual').note(report.actualCost);
    if (lines.isLevelEnabled('info'))
      lines.info({ ...report, milliseconds: Math.round(report.milliseconds) }, 'operation');
  };
  return { requestDidStart: async () => ({ willSendResponse }) };
}
