import {
  type DefinitionNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  isInterfaceType,
  Kind,
  type SelectionNode,
  TypeInfo,
  type UnionTypeDefinitionNode,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { type GraphTypes } from './graph-types';
import { applied, type FieldsType, hasFields } from './join';

/** Names of the types that set a context for what stands below them; those of an abstract type that does among them. */
export function contextTypes({ definitions }: DocumentNode, types: GraphTypes): ReadonlySet<string> {
  return new Set(
    definitions
      .filter(isComposite)
      .filter((type) => applied(type, 'context').length > 0)
      .flatMap(({ name }) => [name.value, ...types.objects(name.value)]),
  );
}

const isComposite = (node: DefinitionNode): node is FieldsType | UnionTypeDefinitionNode =>
  hasFields(node) || node.kind === Kind.UNION_TYPE_DEFINITION;

/** A field without selections below it hangs on no context. */
const hasSelections = (selection: SelectionNode): selection is FieldNode =>
  selection.kind === Kind.FIELD && selection.selectionSet !== undefined;

/**
 * An operation in which fields of an interface are selected for each of its types where these, and not the interface,
 * set contexts: the planner looks for a context only among the types by which fields are selected.
 */
export function selectedByContext(
  schema: GraphQLSchema,
  contexts: ReadonlySet<string>,
  document: DocumentNode,
): DocumentNode {
  const info = new TypeInfo(schema);
  const visitor = visitWithTypeInfo(info, {
    SelectionSet: {
      leave: (set) => {
        const type = info.getParentType();
        if (!isInterfaceType(type) || contexts.has(type.name)) return undefined;
        const types = schema.getPossibleTypes(type).map(({ name }) => name);
        const moved = set.selections.filter(hasSelections);
        if (moved.length === 0 || !types.some((name) => contexts.has(name))) return undefined;
        const fragments = types.map((name) => ({
          kind: Kind.INLINE_FRAGMENT as const,
          typeCondition: { kind: Kind.NAMED_TYPE as const, name: { kind: Kind.NAME as const, value: name } },
          selectionSet: { kind: Kind.SELECTION_SET as const, selections: moved },
        }));
        return { ...set, selections: [...set.selections.filter((one) => !hasSelections(one)), ...fragments] };
      },
    },
  });
  return visit(document, visitor) as DocumentNode;
}
