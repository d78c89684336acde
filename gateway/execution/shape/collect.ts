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
import { both, type Condition, conditionOf, either } from './conditions';

/** What fields are collected from: the schema clients see, and the operation's fragments. */
export interface Source {
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
}

/** A field of the answer: all the places of the operation that select it, and when it is there. */
export interface CollectedField {
  readonly responseName: string;
  readonly nodes: FieldNode[];
  /** Selection sets below it, each with the condition it is under. */
  readonly below: { readonly set: SelectionSetNode; readonly condition: Condition | null }[];
  condition: Condition | null;
}

/** A selection set, and the condition that everything in it is under. */
export interface Conditioned {
  readonly set: SelectionSetNode;
  readonly condition: Condition | null;
}

/** True when an object of the type is one of the condition's. */
function applies({ schema }: Source, typeCondition: string | undefined, type: GraphQLCompositeType): boolean {
  if (typeCondition === undefined || typeCondition === type.name) return true;
  const conditional = schema.getType(typeCondition);
  if (!isCompositeType(conditional) || !isAbstractType(conditional)) return false;
  return !isAbstractType(type) || 'getFields' in type ? schema.isSubType(conditional, type as never) : false;
}

function addField(fields: Map<string, CollectedField>, node: FieldNode, condition: Condition | null): void {
  const responseName = (node.alias ?? node.name).value;
  const known = fields.get(responseName);
  const below = node.selectionSet === undefined ? [] : [{ set: node.selectionSet, condition }];
  if (known === undefined) {
    fields.set(responseName, { responseName, nodes: [node], below, condition });
    return;
  }
  known.nodes.push(node);
  known.below.push(...below);
  known.condition = either(known.condition, condition);
}

function fragmentOf(source: Source, selection: Exclude<SelectionNode, FieldNode>) {
  if (selection.kind === Kind.INLINE_FRAGMENT) {
    return { typeCondition: selection.typeCondition?.name.value, set: selection.selectionSet };
  }
  const fragment = source.fragments[selection.name.value];
  return fragment && { typeCondition: fragment.typeCondition.name.value, set: fragment.selectionSet };
}

/** The fields of an object of the type, in the order of their first appearance (GraphQL specification, CollectFields). */
export function collectFields(
  source: Source,
  type: GraphQLCompositeType,
  sets: readonly Conditioned[],
): CollectedField[] {
  const fields = new Map<string, CollectedField>();
  const visit = ({ set, condition }: Conditioned): void => {
    for (const selection of set.selections) {
      const under = both(condition, conditionOf(selection));
      if (selection.kind === Kind.FIELD) {
        addField(fields, selection, under);
        continue;
      }
      const fragment = fragmentOf(source, selection);
      if (fragment && applies(source, fragment.typeCondition, type)) visit({ set: fragment.set, condition: under });
    }
  };
  for (const set of sets) visit(set);
  return [...fields.values()];
}
