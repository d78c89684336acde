import { type RequestState } from '../../http/request-state';
import { type Engine, type EngineParts, type GatewayInterface } from '../engine/engine';
import { type Scope } from './decision/policy';
import { executeOperation } from './execute-operation';
import { holdSnapshot } from './hold-snapshot';
import { Snapshots } from './snapshots';

type Executor = NonNullable<Awaited<ReturnType<GatewayInterface['load']>>['executor']>;

/** What of the caller's request goes on to the subgraphs while nothing is governed. */
function freeScope({ requestId, forwarded = {} }: RequestState): Scope {
  const headers = ['x-request-id', requestId, ...Object.entries(forwarded).flat()];
  return { caller: null, context: null, headers, deadline: null };
}

/** A caller stays on one side of a move where it is known to the subgraphs; a request does where it is not. */
const stableOf = ({ requestId, forwarded }: RequestState): string => forwarded?.['authorization'] ?? requestId;

/** Every request is decided, planned, run and shaped over the snapshot whose schema it was validated against. */
function executorOver(snapshots: Snapshots): Executor {
  return async ({ schema, document, request, queryHash, context }) => {
    const { snapshot } = snapshots.of(schema);
    const { operationName, variables = {} } = request;
    const { policy } = snapshot;
    const scope = policy === null ? freeScope(context as RequestState) : policy.scope(context);
    const stable = stableOf(context as RequestState);
    const asked = { document, operationName, queryHash, variables, scope, stable };
    return (await executeOperation(snapshot, asked)) as never;
  };
}

/** Our own execution of Apollo's query plans. */
export async function createEngine(first: EngineParts): Promise<Engine> {
  const snapshots = await Snapshots.open(first, {
    policy: first.policy ?? null,
    metering: first.metering,
    overrideLabels: first.overrideLabels ?? [],
  });
  return {
    gateway: {
      onSchemaLoadOrUpdate: (tell) => snapshots.listen(tell),
      load: async () => ({ executor: executorOver(snapshots) }),
      stop: () => snapshots.close(),
    },
    plugins: [holdSnapshot(snapshots)],
    swap: (next, signal) => snapshots.swap(next, signal),
  };
}
