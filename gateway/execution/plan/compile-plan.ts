import { type FetchNode, type PlanNode, type QueryPlan, type ResponsePath } from '@apollo/query-planner';
import { type SubgraphClient } from '../transport/subgraph-client';
import { FetchCompiler, unplanned } from './compile-fetch';
import { type Execution, type Run } from './execution';
import { placeFetch, type PlacedFetch, writesBelow } from './overlaps';
import { type IsOfType } from './rewrites';

/** What plans are compiled with. */
export interface PlanParts {
  readonly clients: ReadonlyMap<string, SubgraphClient>;
  readonly isOfType: IsOfType;
  readonly isInterface: (typename: string) => boolean;
}

const nothing: Run = () => undefined;

function sequence(runs: readonly Run[]): Run {
  const [only] = runs;
  if (runs.length <= 1) return only ?? nothing;
  return async (execution) => {
    for (const run of runs) await run(execution);
  };
}

function parallel(runs: readonly Run[]): Run {
  const [only] = runs;
  if (runs.length <= 1) return only ?? nothing;
  return async (execution) => {
    await Promise.all(runs.map((run) => run(execution)));
  };
}

function fetchesOf(node: PlanNode | undefined, path: ResponsePath): PlacedFetch[] {
  switch (node?.kind) {
    case 'Fetch':
      return [placeFetch(node, path)];
    case 'Flatten':
      return fetchesOf(node.node, [...path, ...node.path]);
    case 'Sequence':
    case 'Parallel':
      return node.nodes.flatMap((child) => fetchesOf(child, path));
    case 'Condition':
      return [...fetchesOf(node.ifClause, path), ...fetchesOf(node.elseClause, path)];
    default:
      return [];
  }
}

/** Compiles a query plan into closures; what does not depend on the request is done here, once. */
export class PlanCompiler {
  private readonly fetches: readonly PlacedFetch[];

  constructor(
    private readonly plan: QueryPlan,
    private readonly parts: PlanParts,
  ) {
    const { node } = plan;
    if (node?.kind === 'Subscription') throw unplanned('a subscription');
    this.fetches = fetchesOf(node, []);
  }

  compile(): Run {
    const { node } = this.plan;
    return node === undefined || node.kind === 'Subscription' ? nothing : this.compileNode(node, []);
  }

  private compileNode(node: PlanNode, path: ResponsePath): Run {
    switch (node.kind) {
      case 'Sequence':
        return sequence(node.nodes.map((child) => this.compileNode(child, path)));
      case 'Parallel':
        return parallel(node.nodes.map((child) => this.compileNode(child, path)));
      case 'Flatten':
        return this.compileNode(node.node, [...path, ...node.path]);
      case 'Fetch':
        return this.compileFetch(node, path);
      case 'Condition':
        return this.compileCondition(node, path);
      case 'Defer':
        throw unplanned('a deferred part');
    }
  }

  private compileFetch(fetch: FetchNode, path: ResponsePath): Run {
    const client = this.parts.clients.get(fetch.serviceName);
    if (client === undefined) throw unplanned(`the unknown subgraph ${fetch.serviceName}`);
    const placed = this.fetches.find((candidate) => candidate.fetch === fetch) ?? placeFetch(fetch, path);
    const others = this.fetches.filter((candidate) => candidate !== placed);
    const { isInterface, isOfType } = this.parts;
    return new FetchCompiler(fetch, path, {
      client,
      isInterface,
      isOfType,
      isWrittenBelow: others.some((other) => writesBelow(other, placed)),
    }).compile();
  }

  private compileCondition(node: Extract<PlanNode, { kind: 'Condition' }>, path: ResponsePath): Run {
    const whenTrue = node.ifClause === undefined ? nothing : this.compileNode(node.ifClause, path);
    const whenFalse = node.elseClause === undefined ? nothing : this.compileNode(node.elseClause, path);
    const { condition } = node;
    return (execution: Execution) => (execution.variables[condition] === true ? whenTrue : whenFalse)(execution);
  }
}
