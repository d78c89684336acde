import { type FieldNode, type FragmentDefinitionNode, type GraphQLCompositeType, type GraphQLSchema } from 'graphql';
import { getNamedType, isCompositeType, Kind, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';
import { type DivisionRule, type Governance, type Governed } from './governance';

/** A place of an operation where a governed field is asked for. */
export interface GovernedPosition extends Governed {
  /** Place in the list of the operation's positions, and in every decision over them. */
  readonly index: number;
  /** Response names from the root; lists are passed through. */
  readonly path: readonly string[];
  /** How rows of the type that has the field are placed in the division tree. */
  readonly divisions: readonly DivisionRule[];
}

/** The governed positions of one operation, in the order in which they are written. */
export interface Positions {
  readonly list: readonly GovernedPosition[];
  /** The positions at which these selections of a field stand at a path. */
  of(path: readonly string[], nodes: readonly FieldNode[]): readonly GovernedPosition[];
}

/** What is analysed: an operation that is valid for the schema. */
export interface Analysed {
  readonly schema: GraphQLSchema;
  readonly definition: OperationDefinitionNode;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
}

type ByPath = Map<string, GovernedPosition>;

const keyOf = (path: readonly string[]): string => path.join('.');

class Analysis {
  readonly list: GovernedPosition[] = [];
  readonly byNode = new Map<FieldNode, ByPath>();

  constructor(
    private readonly analysed: Analysed,
    private readonly governance: Governance,
  ) {}

  visit(type: GraphQLCompositeType, { selections }: SelectionSetNode, path: readonly string[]): void {
    const { schema, fragments } = this.analysed;
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        this.visitField(type, selection, path);
        continue;
      }
      const inner = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments[selection.name.value];
      if (inner === undefined) continue;
      const condition = inner.typeCondition === undefined ? type : schema.getType(inner.typeCondition.name.value);
      if (isCompositeType(condition)) this.visit(condition, inner.selectionSet, path);
    }
  }

  private visitField(type: GraphQLCompositeType, node: FieldNode, above: readonly string[]): void {
    const path = [...above, (node.alias ?? node.name).value];
    const governed = this.governance.field(type.name, node.name.value);
    if (governed !== undefined) this.note(node, { ...governed, path, divisions: this.governance.divisions(type.name) });
    const definition = 'getFields' in type ? type.getFields()[node.name.value] : undefined;
    const below = definition && getNamedType(definition.type);
    if (isCompositeType(below) && node.selectionSet !== undefined) this.visit(below, node.selectionSet, path);
  }

  private note(node: FieldNode, found: Omit<GovernedPosition, 'index'>): void {
    const byPath: ByPath = this.byNode.get(node) ?? new Map<string, GovernedPosition>();
    if (byPath.has(keyOf(found.path))) return;
    const position = Object.freeze({ ...found, index: this.list.length });
    this.list.push(position);
    this.byNode.set(node, byPath.set(keyOf(found.path), position));
  }
}

/** Lists the governed positions of an operation. */
export function positionsOf(analysed: Analysed, governance: Governance): Positions {
  const { schema, definition } = analysed;
  const analysis = new Analysis(analysed, governance);
  const root = schema.getRootType(definition.operation);
  if (root) analysis.visit(root, definition.selectionSet, []);
  const { list, byNode } = analysis;
  return Object.freeze({
    list,
    of: (path: readonly string[], nodes: readonly FieldNode[]) =>
      nodes.flatMap((node) => byNode.get(node)?.get(keyOf(path)) ?? []),
  });
}
