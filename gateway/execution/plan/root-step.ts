import { type RowTests } from '../decision/row-fields';
import { type Json } from '../shape/json';
import { type SubgraphClient } from '../transport/subgraph-client';
import { SubgraphOperation } from '../transport/subgraph-operation';
import { type Execution, type Run } from './execution';
import { copy, merge } from './merge';
import { type PlacedFetch } from './overlaps';
import { compilePath, namesOf, type Target } from './paths';
import { compileRewrites, type IsOfType } from './rewrites';
import { subgraphError } from './subgraph-error';
import { writeVariables } from './variables';

/** What a step that fetches root fields is compiled with. */
export interface RootStepParts {
  readonly client: SubgraphClient;
  readonly isOfType: IsOfType;
  readonly rows: RowTests;
}

/** Compiles a step that fetches root fields: at the root of the answer, or where a field leads back to it. */
export function compileRootStep({ fetch, path }: PlacedFetch, { client, isOfType, rows }: RootStepParts): Run {
  const walk = compilePath(path, rows);
  const names = namesOf(path);
  const rewriteAnswer = compileRewrites(fetch.outputRewrites, isOfType);
  const operation = new SubgraphOperation(fetch.operation, fetch.operationName);
  const run = async (execution: Execution, targets: readonly Target[]): Promise<void> => {
    const variables = writeVariables(fetch.variableUsages, execution, []);
    const { data, errors = [] } = await client.call({ operation, variables }, execution.scope);
    for (const error of errors) {
      execution.errors.push(subgraphError(fetch.serviceName, error, error.path && [...names, ...error.path]));
    }
    if (!data) return;
    rewriteAnswer?.(data as Json);
    targets.forEach((target, place) => merge(target, place === 0 ? data : copy(data)));
  };
  return (execution) => {
    const targets = walk(execution.data, execution.scope);
    return targets.length === 0 ? undefined : run(execution, targets);
  };
}
