import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { isSelected, type Variables } from './conditions';

/** What fields are collected from: the schema clients see, the operation's fragments, and what its conditions say. */
export interface Source {
  readonly schema: GraphQLSchema;
  readonly variables: Variables;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
}

/** A field of the answer, with all the places of the operation that select it. */
export interface CollectedField {
  readonly responseName: string;
  readonly nodes: FieldNode[];
}

/** True when an object of the type is one of the condition's. */
function applies({ schema }: Source, typeCondition: string | undefined, type: GraphQLCompositeType): boolean {
  if (typeCondition === undefined || typeCondition === type.name) return true;
  const conditional = schema.getType(typeCondition);
  if (!isCompositeType(conditional) || !isAbstractType(conditional)) return false;
  return !isAbstractType(type) || 'getFields' in type ? schema.isSubType(conditional, type as never) : false;
}

function addField(fields: Map<string, CollectedField>, node: FieldNode): void {
  const responseName = (node.alias ?? node.name).value;
  const known = fields.get(responseName);
  if (known === undefined) fields.set(responseName, { responseName, nodes: [node] });
  else known.nodes.push(node);
}

function fragmentOf(source: Source, selection: Exclude<SelectionNode, FieldNode>) {
  if (selection.kind === Kind.INLINE_FRAGMENT) {
    return { typeCondition: selection.typeCondition?.name.value, set: selection.selectionSet };
  }
  const fragment = source.fragments[selection.name.value];
  return fragment && { typeCondition: fragment.typeCondition.name.value, set: fragment.selectionSet };
}

/**
 * The fields of an object of the type, in the order of their first appearance that is not skipped (GraphQL
 * specification, CollectFields).
 */
export function collectFields(
  source: Source,
  type: GraphQLCompositeType,
  sets: readonly SelectionSetNode[],
): CollectedField[] {
  const fields = new Map<string, CollectedField>();
  const visited = new Set<string>();
  const visit = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (!isSelected(selection, source.variables)) continue;
      if (selection.kind === Kind.FIELD) {
        addField(fields, selection);
        continue;
      }
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        if (visited.has(selection.name.value)) continue;
        visited.add(selection.name.value);
      }
      const fragment = fragmentOf(source, selection);
      if (fragment && applies(source, fragment.typeCondition, type)) visit(fragment.set);
    }
  };
  for (const set of sets) visit(set);
  return [...fields.values()];
}
