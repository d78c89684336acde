import {
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  getNullableType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLOutputType,
  type GraphQLSchema,
  isCompositeType,
  isListType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { type DivisionRule, type Governance, type Governed } from './governance';
import { type ReadUse, readUses } from './read-uses';

/** A place of an operation where a governed field is asked for. */
export interface GovernedPosition extends Governed {
  /** Place in the list of the operation's positions, and in every decision over them. */
  readonly index: number;
  /** Place of the position it stands under; null where nothing above it is governed. */
  readonly above: number | null;
  /** Response names from the root; lists are passed through. */
  readonly path: readonly string[];
  /** The same for whom reads an error: `@` stands for every element of a list. */
  readonly shownPath: readonly string[];
  /** How rows of the type that has the field are placed in the division tree. */
  readonly divisions: readonly DivisionRule[];
  /** Where its arguments look at other fields. */
  readonly uses: readonly ReadUse[];
}

/** The governed positions of one operation, in the order in which they are written. */
export interface Positions {
  readonly list: readonly GovernedPosition[];
  /** True when an argument somewhere looks at other fields. */
  readonly hasUses: boolean;
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

/** Where selections stand. */
interface Place {
  readonly path: readonly string[];
  readonly shownPath: readonly string[];
  readonly above: GovernedPosition | null;
}

const ROOT: Place = Object.freeze({ path: [], shownPath: [], above: null });

const keyOf = (path: readonly string[]): string => path.join('.');

function listDepth(type: GraphQLOutputType): number {
  const bare = getNullableType(type);
  return isListType(bare) ? 1 + listDepth(bare.ofType) : 0;
}

class Analysis {
  readonly list: GovernedPosition[] = [];
  readonly byNode = new Map<FieldNode, ByPath>();

  constructor(
    private readonly analysed: Analysed,
    private readonly governance: Governance,
  ) {}

  visit(type: GraphQLCompositeType, { selections }: SelectionSetNode, place: Place): void {
    const { schema, fragments } = this.analysed;
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        this.visitField(type, selection, place);
        continue;
      }
      const inner = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments[selection.name.value];
      if (inner === undefined) continue;
      const condition = inner.typeCondition === undefined ? type : schema.getType(inner.typeCondition.name.value);
      if (isCompositeType(condition)) this.visit(condition, inner.selectionSet, place);
    }
  }

  private visitField(type: GraphQLCompositeType, node: FieldNode, place: Place): void {
    const definition = 'getFields' in type ? type.getFields()[node.name.value] : undefined;
    if (definition === undefined) return;
    const name = (node.alias ?? node.name).value;
    const below = getNamedType(definition.type);
    const path = [...place.path, name];
    const shownPath = [...place.shownPath, name];
    const above = this.note(type, { node, definition }, { ...place, path, shownPath }) ?? place.above;
    if (!isCompositeType(below) || node.selectionSet === undefined) return;
    const through = Array<string>(listDepth(definition.type)).fill('@');
    this.visit(below, node.selectionSet, { path, shownPath: [...shownPath, ...through], above });
  }

  /** What nothing governs of its own is governed by what it stands in. */
  private governedBy(type: GraphQLCompositeType, field: string, above: GovernedPosition | null): Governed | null {
    const own = this.governance.field(type.name, field);
    if (own !== undefined) return own;
    return above === null ? null : { ...above, coordinate: `${type.name}.${field}` };
  }

  private note(
    type: GraphQLCompositeType,
    { node, definition }: { readonly node: FieldNode; readonly definition: GraphQLField<unknown, unknown> },
    { path, shownPath, above }: Place,
  ): GovernedPosition | null {
    const governed = this.governedBy(type, definition.name, above);
    const uses = readUses(this.governance.reads(type.name, definition.name), node, this.analysed.definition);
    if (governed === null) return null;
    const byPath: ByPath = this.byNode.get(node) ?? new Map<string, GovernedPosition>();
    const known = byPath.get(keyOf(path));
    if (known !== undefined) return known;
    const position: GovernedPosition = Object.freeze({
      ...governed,
      index: this.list.length,
      above: above?.index ?? null,
      path,
      shownPath,
      divisions: this.governance.divisions(type.name),
      uses,
    });
    this.list.push(position);
    this.byNode.set(node, byPath.set(keyOf(path), position));
    return position;
  }
}

/** Lists the governed positions of an operation. */
export function positionsOf(analysed: Analysed, governance: Governance): Positions {
  const { schema, definition } = analysed;
  const analysis = new Analysis(analysed, governance);
  const root = schema.getRootType(definition.operation);
  if (root) analysis.visit(root, definition.selectionSet, ROOT);
  const { list, byNode } = analysis;
  return Object.freeze({
    list,
    hasUses: list.some(({ uses }) => uses.length > 0),
    of: (path: readonly string[], nodes: readonly FieldNode[]) =>
      nodes.flatMap((node) => byNode.get(node)?.get(keyOf(path)) ?? []),
  });
}
