import { type FetchNode, type PlanNode, type QueryPlan, type QueryPlanSelectionNode } from '@apollo/query-planner';
import { Kind, parse, type SelectionSetNode } from 'graphql';
import { type SubgraphText } from './subgraph-text';

function requiredNames(selections: readonly QueryPlanSelectionNode[]): string[] {
  return selections.flatMap((one) => (one.kind === 'Field' ? [one.name] : requiredNames(one.selections)));
}

function fetchesOf(node: PlanNode | undefined): FetchNode[] {
  switch (node?.kind) {
    case 'Fetch':
      return [node];
    case 'Flatten':
      return fetchesOf(node.node);
    case 'Sequence':
    case 'Parallel':
      return node.nodes.flatMap((child) => fetchesOf(child));
    case 'Condition':
      return [...fetchesOf(node.ifClause), ...fetchesOf(node.elseClause)];
    default:
      return [];
  }
}

/** The field names of a set and of its fragments, with the type that the nearest fragment names. */
function fieldsOf(set: SelectionSetNode, type: string): { readonly type: string; readonly name: string }[] {
  return set.selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [{ type, name: selection.name.value }];
    if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
    return fieldsOf(selection.selectionSet, selection.typeCondition?.name.value ?? type);
  });
}

function isEarly({ operation, requires }: FetchNode, { types }: SubgraphText): boolean {
  const [definition] = parse(operation).definitions;
  const entities = definition?.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet.selections[0] : undefined;
  if (requires === undefined || entities?.kind !== Kind.FIELD || entities.selectionSet === undefined) return false;
  const brought = new Set(requiredNames(requires));
  return fieldsOf(entities.selectionSet, '').some(({ type, name }) => {
    const computedFrom = types.get(type)?.fields.get(name)?.requires;
    return computedFrom?.selections.some((one) => one.kind === Kind.FIELD && !brought.has(one.name.value)) === true;
  });
}

/** True for a plan that asks entities for a computed field without bringing what it is computed from. */
export function asksTooEarly({ node }: QueryPlan, subgraphs: readonly SubgraphText[]): boolean {
  if (node?.kind === 'Subscription') return false;
  return fetchesOf(node).some((fetch) =>
    subgraphs.some((subgraph) => subgraph.name === fetch.serviceName && isEarly(fetch, subgraph)),
  );
}
