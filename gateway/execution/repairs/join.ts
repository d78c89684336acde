import {
  type ConstDirectiveNode,
  type ConstValueNode,
  type DocumentNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type TypeNode,
} from 'graphql';

/** A type of a supergraph that has fields and may be in several subgraphs. */
export type FieldsType = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

/** True for definitions of objects and interfaces. */
export const hasFields = (node: { readonly kind: string }): node is FieldsType =>
  node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION;

/** Directives of one name that stand on a definition. */
export const applied = (
  { directives }: { readonly directives?: readonly ConstDirectiveNode[] | undefined },
  name: string,
): ConstDirectiveNode[] => (directives ?? []).filter((directive) => directive.name.value === name);

/** What an application gives as the argument; a text, a name or a truth value, and undefined where it gives none. */
export function given(directive: ConstDirectiveNode, argument: string): string | boolean | undefined {
  const value = directive.arguments?.find(({ name }) => name.value === argument)?.value;
  return value !== undefined && 'value' in value ? value.value : undefined;
}

/** The application with another value for an argument. */
export function giving(directive: ConstDirectiveNode, argument: string, value: ConstValueNode): ConstDirectiveNode {
  const others = (directive.arguments ?? []).filter(({ name }) => name.value !== argument);
  const name = { kind: Kind.NAME, value: argument } as const;
  return { ...directive, arguments: [...others, { kind: Kind.ARGUMENT, name, value }] };
}

/** The document with its types that have fields changed. */
export const changeTypes = (document: DocumentNode, change: (type: FieldsType) => FieldsType): DocumentNode => ({
  ...document,
  definitions: document.definitions.map((node) => (hasFields(node) ? change(node) : node)),
});

/** The type of a field without lists. */
export const typeNamed = (type: TypeNode): string =>
  type.kind === Kind.NAMED_TYPE ? type.name.value : typeNamed(type.type);
