import { type SubgraphClient } from '../transport/subgraph-client';
import { SubgraphOperation } from '../transport/subgraph-operation';
import { compileContexts } from './contexts';
import { type Batch, type EntityPart } from './entity-part';
import { type Execution, type Run } from './execution';
import { type PlacedFetch } from './overlaps';
import { type IsOfType } from './rewrites';
import { writeVariables } from './variables';

/** What a step that fetches entities in their contexts is compiled from. */
export interface ContextStepParts {
  readonly placed: PlacedFetch;
  readonly part: EntityPart;
  readonly client: SubgraphClient;
  readonly isOfType: IsOfType;
}

/**
 * Compiles a step that fetches entities with variables that come from what stands above each of them. Entities with
 * the same values go together; the same entity in two contexts is asked for in each.
 */
export function compileContextStep({ placed, part, client, isOfType }: ContextStepParts): Run {
  const { fetch, path } = placed;
  const readContexts = compileContexts({ rewrites: fetch.contextRewrites ?? [], path, isOfType });
  const operation = new SubgraphOperation(fetch.operation, fetch.operationName);
  const ask = async (execution: Execution, context: string, batch: Batch): Promise<void> => {
    const more = [context, `"representations":[${batch.texts.join(',')}]`];
    const variables = writeVariables(fetch.variableUsages, execution, more);
    const reply = await client.call({ operation, variables }, execution.scope);
    part.addErrors(execution, batch, reply.errors ?? []);
    if (reply.data) part.scatter(execution, batch, reply.data['_entities']);
  };
  return (execution) => {
    const contexts = readContexts(execution.data);
    const asked = [...new Set(contexts.values())].flatMap((context) => {
      const batch = part.gather(execution, (target) => contexts.get(target) === context);
      return batch.texts.length > 0 ? [ask(execution, context, batch)] : [];
    });
    return asked.length === 0 ? undefined : Promise.all(asked).then(() => undefined);
  };
}
