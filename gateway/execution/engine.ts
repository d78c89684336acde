import { type RequestState } from '../../http/request-state';
import { type Engine, type EngineParts, type GatewayInterface } from '../engine/engine';
import { executeOperation } from './execute-operation';
import { holdSnapshot } from './hold-snapshot';
import { Snapshots } from './snapshots';

type Executor = NonNullable<Awaited<ReturnType<GatewayInterface['load']>>['executor']>;

/** Every request is planned, run and shaped over the snapshot whose schema it was validated against. */
function executorOver(snapshots: Snapshots): Executor {
  return async ({ schema, document, request, queryHash, context }) => {
    const { snapshot } = snapshots.of(schema);
    const { operationName, variables = {} } = request;
    const operation = await snapshot.operations.get({ document, operationName, queryHash });
    const { requestId, forwarded = {} } = context as RequestState;
    const answer = await executeOperation(snapshot, operation, {
      variables,
      context: { requestId, headers: Object.entries(forwarded).flat() },
    });
    return answer as never;
  };
}

/** Our own execution of Apollo's query plans. */
export function createEngine(first: EngineParts): Engine {
  const snapshots = new Snapshots(first);
  return {
    gateway: {
      onSchemaLoadOrUpdate: (tell) => snapshots.listen(tell),
      load: async () => {
        await snapshots.assertPlans();
        return { executor: executorOver(snapshots) };
      },
      stop: () => snapshots.close(),
    },
    plugins: [holdSnapshot(snapshots)],
    swap: (next, signal) => snapshots.swap(next, signal),
  };
}
