import {
  type FieldNode,
  getNamedType,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  isAbstractType,
  isCompositeType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { type Decision, holds } from './decision';
import { type Governance } from '../../../schema/governance/governance';
import { type Analysed, type Positions } from './positions';
import { rowSelections } from './row-fields';

const TYPENAME: SelectionNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

/** What an operation is rewritten by. */
export interface Governing {
  readonly positions: Positions;
  readonly decision: Decision;
  readonly governance: Governance;
  /** True when rows of the type are told apart, so that what places them has to be fetched. */
  readonly isFiltered: (typename: string) => boolean;
}

/** Writes an operation as it is planned under a decision; fragments are written out, for they may stand at several places. */
class Rewriting {
  constructor(
    private readonly analysed: Analysed,
    private readonly by: Governing,
  ) {}

  /** What is left; something has to be asked of an object, and its type tells nothing. */
  set(type: GraphQLCompositeType, { selections }: SelectionSetNode, path: readonly string[]): SelectionSetNode {
    const left = selections.flatMap((selection) => this.selection(type, selection, path));
    return { kind: Kind.SELECTION_SET, selections: left.length > 0 ? left : [TYPENAME] };
  }

  private selection(type: GraphQLCompositeType, selection: SelectionNode, path: readonly string[]): SelectionNode[] {
    if (selection.kind === Kind.FIELD) return this.field(type, selection, path);
    const inner = selection.kind === Kind.INLINE_FRAGMENT ? selection : this.analysed.fragments[selection.name.value];
    if (inner === undefined) return [];
    const condition = inner.typeCondition && this.analysed.schema.getType(inner.typeCondition.name.value);
    return [
      {
        kind: Kind.INLINE_FRAGMENT,
        ...(inner.typeCondition === undefined ? {} : { typeCondition: inner.typeCondition }),
        directives: selection.directives ?? [],
        selectionSet: this.set(isCompositeType(condition) ? condition : type, inner.selectionSet, path),
      },
    ];
  }

  private field(type: GraphQLCompositeType, node: FieldNode, above: readonly string[]): SelectionNode[] {
    const { positions, decision } = this.by;
    const path = [...above, (node.alias ?? node.name).value];
    if (positions.of(path, [node]).some((position) => holds(decision.denied, position))) return [];
    const definition = 'getFields' in type ? type.getFields()[node.name.value] : undefined;
    const below = definition && getNamedType(definition.type);
    if (node.selectionSet === undefined || !isCompositeType(below)) return [node];
    const { selections } = this.set(below, node.selectionSet, path);
    return [
      {
        ...node,
        selectionSet: { kind: Kind.SELECTION_SET, selections: [...selections, ...this.rowSelections(below)] },
      },
    ];
  }

  private rowSelections(type: GraphQLCompositeType): SelectionNode[] {
    const { schema } = this.analysed;
    const types: readonly GraphQLObjectType[] = isAbstractType(type) ? schema.getPossibleTypes(type) : [type];
    return rowSelections(
      types.filter(({ name }) => this.by.isFiltered(name)),
      this.by.governance,
    );
  }
}

/** The operation as it is planned under a decision: without what is denied, with what places the rows that are told apart. */
export function govern(analysed: Analysed, by: Governing): Pick<Analysed, 'definition' | 'fragments'> {
  const { definition, schema } = analysed;
  const root = schema.getRootType(definition.operation);
  if (!root) return analysed;
  const selectionSet = new Rewriting(analysed, by).set(root, definition.selectionSet, []);
  const rewritten: OperationDefinitionNode = { ...definition, selectionSet };
  return { definition: rewritten, fragments: {} };
}
