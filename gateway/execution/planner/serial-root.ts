import {
  type DirectiveNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

type Fragments = Readonly<Record<string, FragmentDefinitionNode>>;

const nameOf = ({ name }: DirectiveNode): string => name.value;

/** The field under the conditions of the fragments it stood in; a directive cannot stand twice on one field. */
function conditioned(field: FieldNode, conditions: readonly DirectiveNode[]): SelectionNode {
  const own = field.directives ?? [];
  const together = [...conditions, ...own];
  if (new Set(together.map(nameOf)).size === together.length) return { ...field, directives: together };
  return conditions.reduceRight<SelectionNode>(
    (selection, directive) => ({
      kind: Kind.INLINE_FRAGMENT,
      directives: [directive],
      selectionSet: { kind: Kind.SELECTION_SET, selections: [selection] },
    }),
    field,
  );
}

function flatten(set: SelectionSetNode, fragments: Fragments, conditions: readonly DirectiveNode[]): SelectionNode[] {
  return set.selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [conditioned(selection, conditions)];
    const inner =
      selection.kind === Kind.INLINE_FRAGMENT ? selection.selectionSet : fragments[selection.name.value]?.selectionSet;
    return inner === undefined ? [] : flatten(inner, fragments, [...conditions, ...(selection.directives ?? [])]);
  });
}

/**
 * The operation with the root fields of a mutation written out in their order. The planner takes fields of fragments
 * first, and mutations run one after another in the order they are written (GraphQL specification, 6.2.2).
 */
export function serialRoot(definition: OperationDefinitionNode, fragments: Fragments): OperationDefinitionNode {
  if (definition.operation !== OperationTypeNode.MUTATION) return definition;
  const selections = flatten(definition.selectionSet, fragments, []);
  return { ...definition, selectionSet: { kind: Kind.SELECTION_SET, selections } };
}
