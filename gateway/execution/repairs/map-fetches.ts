import { type FetchNode, type PlanNode, type QueryPlan } from '@apollo/query-planner';

/** What becomes of a fetch of a plan: another one, or several. */
export type ChangeFetch = (fetch: FetchNode) => PlanNode;

function mapNode(node: PlanNode, change: ChangeFetch): PlanNode {
  switch (node.kind) {
    case 'Fetch':
      return change(node);
    case 'Flatten':
      return { ...node, node: mapNode(node.node, change) };
    case 'Sequence':
    case 'Parallel':
      return { ...node, nodes: node.nodes.map((child) => mapNode(child, change)) };
    case 'Condition':
      return {
        ...node,
        ...(node.ifClause === undefined ? {} : { ifClause: mapNode(node.ifClause, change) }),
        ...(node.elseClause === undefined ? {} : { elseClause: mapNode(node.elseClause, change) }),
      };
    default:
      return node;
  }
}

/** The plan with each of its fetches changed. */
export function mapFetches(plan: QueryPlan, change: ChangeFetch): QueryPlan {
  if (plan.node === undefined || plan.node.kind === 'Subscription') return plan;
  return { ...plan, node: mapNode(plan.node, change) };
}

/** All fetches of a plan. */
export function fetchesOf(plan: QueryPlan): FetchNode[] {
  const fetches: FetchNode[] = [];
  mapFetches(plan, (fetch) => {
    fetches.push(fetch);
    return fetch;
  });
  return fetches;
}
