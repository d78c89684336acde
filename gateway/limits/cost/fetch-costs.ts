import { type FetchNode, type PlanNode, type QueryPlan, type ResponsePath } from '@apollo/query-planner';
import {
  type FragmentDefinitionNode,
  isCompositeType,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
} from 'graphql';
import { type Amount, largest, plus, times } from './amount';
import { CostCompiler, type CostParts } from './compile-cost';
import { fragmentsOf } from './fragments';
import { PathSizes } from './path-sizes';

/** An operation as it was planned. */
export interface Planned {
  readonly definition: OperationDefinitionNode;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
}

/** Static costs by the name of the subgraph. */
export type FetchCosts = ReadonlyMap<string, Amount>;

/** Works out what each subgraph is asked for by a plan. */
class FetchCostCompiler {
  readonly costs = new Map<string, Amount>();
  private readonly sizes: PathSizes;

  constructor(
    private readonly parts: CostParts,
    { definition, fragments }: Planned,
  ) {
    const byName = new Map(Object.entries(fragments));
    const costs = new CostCompiler(parts, definition, byName);
    this.sizes = new PathSizes({ schema: parts.rules.schema, definition, fragments: byName, costs });
  }

  visit(node: PlanNode | undefined, path: ResponsePath): void {
    switch (node?.kind) {
      case 'Fetch':
        return this.add(node, path);
      case 'Flatten':
        return this.visit(node.node, [...path, ...node.path]);
      case 'Sequence':
      case 'Parallel':
        return node.nodes.forEach((child) => this.visit(child, path));
      case 'Condition':
        this.visit(node.ifClause, path);
        return this.visit(node.elseClause, path);
    }
  }

  private add(fetch: FetchNode, path: ResponsePath): void {
    const cost = times(this.sizes.at(path.map(String)), this.costOf(fetch));
    this.costs.set(fetch.serviceName, plus([this.costs.get(fetch.serviceName) ?? 0, cost]));
  }

  private costOf({ operation, requires }: FetchNode): Amount {
    const document = parse(operation, { noLocation: true });
    const definition = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
    if (definition === undefined) return 0;
    const costs = new CostCompiler(this.parts, definition, fragmentsOf(document));
    return requires === undefined ? costs.compile().cost : this.entitiesCost(costs, definition);
  }

  /** What one entity costs: that of the dearest type that is asked for. */
  private entitiesCost(costs: CostCompiler, { selectionSet }: OperationDefinitionNode): Amount {
    const { schema } = this.parts.rules;
    const byType = new Map<string, SelectionSetNode[]>();
    for (const entities of selectionSet.selections) {
      for (const one of ('selectionSet' in entities && entities.selectionSet?.selections) || []) {
        if (one.kind !== Kind.INLINE_FRAGMENT || one.typeCondition === undefined) continue;
        const name = one.typeCondition.name.value;
        byType.set(name, [...(byType.get(name) ?? []), one.selectionSet]);
      }
    }
    return largest(
      [...byType].map(([name, sets]) => {
        const type = schema.getType(name);
        return isCompositeType(type) ? plus([this.parts.rules.typeWeight(type), costs.setsCost(type, sets)]) : 0;
      }),
    );
  }
}

/** The static cost of a plan's fetches, by the subgraph they go to. */
export function fetchCosts({ node }: QueryPlan, planned: Planned, parts: CostParts): FetchCosts {
  const compiler = new FetchCostCompiler(parts, planned);
  if (node?.kind !== 'Subscription') compiler.visit(node, []);
  return compiler.costs;
}
