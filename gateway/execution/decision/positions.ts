import {
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  isCompositeType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { type Governance, type Governed } from '../../../schema/governance/governance';
import { withRows } from '../../../schema/governance/rows-behind';
import { heldBy } from '../../../schema/governance/value-types';
import { elementsOf, type Listing, listingOf } from './listing';
import { type ReadUse, readUses } from './read-uses';

/** A place of an operation where a governed field is asked for. */
export interface GovernedPosition extends Governed {
  /** The field that stands there, `Type.field`; other than `coordinate` for a field of a value, which its holder governs. */
  readonly selected: string;
  /** The nearest governed position above; null where there is none. */
  readonly within: GovernedPosition | null;
  /** Place in the list of the operation's positions, and in every decision over them. */
  readonly index: number;
  /** Response names from the root; lists are passed through. */
  readonly path: readonly string[];
  /** The same for whom reads an error: `@` stands for every element of a list. */
  readonly shownPath: readonly string[];
  /** Types of the rows that the field leads to; of a leaf none. */
  readonly rowTypes: readonly string[];
  /** Where its arguments look at other fields. */
  readonly uses: readonly ReadUse[];
  /** Selections from the root to here that a condition stands on. */
  readonly conditions: readonly SelectionNode[];
  /** What narrows a list of rows that are told apart; null for anything else. */
  readonly listing: Listing | null;
}

/** The governed positions of one operation, in the order in which they are written. */
export interface Positions {
  readonly list: readonly GovernedPosition[];
  /** True when an argument somewhere looks at other fields. */
  readonly hasUses: boolean;
  /** True when there is a list of rows that are told apart. */
  readonly hasListings: boolean;
  /** The positions at which these selections of a field stand at a path. */
  of(path: readonly string[], nodes: readonly FieldNode[]): readonly GovernedPosition[];
}

/** What is analysed: an operation that is valid for the schema. */
export interface Analysed {
  readonly schema: GraphQLSchema;
  readonly definition: OperationDefinitionNode;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
}

/** Where an analysis has come to. */
interface Place {
  readonly path: readonly string[];
  readonly conditions: readonly SelectionNode[];
  readonly shownPath: readonly string[];
  readonly within: GovernedPosition | null;
}

type ByPath = Map<string, GovernedPosition>;

const keyOf = (path: readonly string[]): string => path.join('.');

/** The place of a selection: one more condition where one stands on it. */
const under = (at: Place, selection: SelectionNode): Place =>
  (selection.directives ?? []).length === 0 ? at : { ...at, conditions: [...at.conditions, selection] };

class Analysis {
  readonly list: GovernedPosition[] = [];
  readonly byNode = new Map<FieldNode, ByPath>();

  constructor(
    private readonly analysed: Analysed,
    private readonly governance: Governance,
  ) {}

  visit(type: GraphQLCompositeType, { selections }: SelectionSetNode, above: Place): void {
    const { schema, fragments } = this.analysed;
    for (const selection of selections) {
      const at = under(above, selection);
      if (selection.kind === Kind.FIELD) {
        this.visitField(type, selection, at);
        continue;
      }
      const inner = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments[selection.name.value];
      if (inner === undefined) continue;
      const condition = inner.typeCondition === undefined ? type : schema.getType(inner.typeCondition.name.value);
      if (isCompositeType(condition)) this.visit(condition, inner.selectionSet, at);
    }
  }

  private visitField(type: GraphQLCompositeType, node: FieldNode, { conditions, within, ...above }: Place): void {
    const definition = 'getFields' in type ? type.getFields()[node.name.value] : undefined;
    if (definition === undefined) return;
    const name = (node.alias ?? node.name).value;
    const [path, shownPath] = [
      [...above.path, name],
      [...above.shownPath, name],
    ];
    const position = this.position(type, { node, definition }, { path, shownPath, conditions, within });
    const below = getNamedType(definition.type);
    if (!isCompositeType(below) || node.selectionSet === undefined) return;
    const shown = [...shownPath, ...elementsOf(definition.type)];
    this.visit(below, node.selectionSet, { path, shownPath: shown, conditions, within: position ?? within });
  }

  private position(
    type: GraphQLCompositeType,
    { node, definition }: { readonly node: FieldNode; readonly definition: GraphQLField<unknown, unknown> },
    place: Place,
  ): GovernedPosition | null {
    const { governance, analysed } = this;
    const selected = `${type.name}.${definition.name}`;
    const own = this.governed(type.name, definition.name, place.within);
    const governed = withRows(governance, { type: type.name, field: definition.name }, own);
    if (governed === undefined) return null;
    const uses = readUses(governance.reads(type.name, definition.name), node, analysed.definition);
    const listing = listingOf({ governance, type, node, definition, operation: analysed.definition });
    const rowTypes = governance.rowTypes(type.name, definition.name);
    return this.note(node, { ...governed, ...place, selected, rowTypes, uses, listing });
  }

  private governed(type: string, field: string, within: GovernedPosition | null): Governed | undefined {
    const own = this.governance.field(type, field);
    return within === null || (own !== undefined && own.resources.length > 0) ? own : heldBy(within, own);
  }

  private note(node: FieldNode, found: Omit<GovernedPosition, 'index'>): GovernedPosition {
    const byPath: ByPath = this.byNode.get(node) ?? new Map<string, GovernedPosition>();
    const known = byPath.get(keyOf(found.path));
    if (known !== undefined) return known;
    const position = Object.freeze({ ...found, index: this.list.length });
    this.list.push(position);
    this.byNode.set(node, byPath.set(keyOf(found.path), position));
    return position;
  }
}

/** Lists the governed positions of an operation. */
export function positionsOf(analysed: Analysed, governance: Governance): Positions {
  const { schema, definition } = analysed;
  const analysis = new Analysis(analysed, governance);
  const root = schema.getRootType(definition.operation);
  if (root) analysis.visit(root, definition.selectionSet, { path: [], shownPath: [], conditions: [], within: null });
  const { list, byNode } = analysis;
  return Object.freeze({
    list,
    hasUses: list.some(({ uses }) => uses.length > 0),
    hasListings: list.some(({ listing }) => listing !== null),
    of: (path: readonly string[], nodes: readonly FieldNode[]) =>
      nodes.flatMap((node) => byNode.get(node)?.get(keyOf(path)) ?? []),
  });
}
