import {
  type DirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  parse,
  type SelectionSetNode,
  type TypeNode,
} from 'graphql';

/** An argument that gets its value from a context. */
export interface ContextText {
  readonly argument: string;
  readonly context: string;
  readonly set: SelectionSetNode;
}

/** What a subgraph says of one of its fields. */
export interface FieldText {
  readonly type: TypeNode;
  readonly isExternal: boolean;
  readonly requires: SelectionSetNode | null;
  readonly provides: SelectionSetNode | null;
  readonly contexts: readonly ContextText[];
  readonly overrides: string | null;
  /** The label of a progressive override. */
  readonly label: string | null;
}

/** What a subgraph says of one of its object or interface types. */
export interface TypeText {
  readonly keys: { readonly set: SelectionSetNode; readonly isResolvable: boolean }[];
  readonly fields: Map<string, FieldText>;
  isInterfaceObject: boolean;
  /** Names of the contexts that it sets. */
  readonly contexts: string[];
}

/** One subgraph as its SDL text says it. */
export interface SubgraphText {
  readonly name: string;
  readonly sdl: string;
  readonly types: ReadonlyMap<string, TypeText>;
}

const named = (directives: readonly DirectiveNode[] | undefined, name: string): DirectiveNode[] =>
  (directives ?? []).filter((directive) => directive.name.value === name);

function argument(directive: DirectiveNode | undefined, name: string): string | boolean | null {
  const value = directive?.arguments?.find((candidate) => candidate.name.value === name)?.value;
  return value?.kind === Kind.STRING || value?.kind === Kind.BOOLEAN ? value.value : null;
}

/** The selection set written in a `fields` argument. */
function fieldSet(text: string): SelectionSetNode {
  const [operation] = parse(`{ ${text} }`).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`no field set: ${text}`);
  return operation.selectionSet;
}

function setOf(directives: readonly DirectiveNode[] | undefined, name: string): SelectionSetNode | null {
  const fields = argument(named(directives, name)[0], 'fields');
  return typeof fields === 'string' ? fieldSet(fields) : null;
}

function contextText({ name, directives }: InputValueDefinitionNode): ContextText[] {
  return named(directives, 'fromContext').map((directive) => {
    const [, context = '', text = ''] = /^\s*\$(\w+)\s*([^]*)$/.exec(String(argument(directive, 'field'))) ?? [];
    return { argument: name.value, context, set: fieldSet(text.replace(/^\{([^]*)\}\s*$/, '$1')) };
  });
}

function fieldText({ type, directives, arguments: args }: FieldDefinitionNode, isTypeExternal: boolean): FieldText {
  const [override] = named(directives, 'override');
  return {
    type,
    isExternal: isTypeExternal || named(directives, 'external').length > 0,
    requires: setOf(directives, 'requires'),
    provides: setOf(directives, 'provides'),
    overrides: argument(override, 'from') as string | null,
    label: argument(override, 'label') as string | null,
    contexts: (args ?? []).flatMap(contextText),
  };
}

function typesOf({ definitions }: DocumentNode): Map<string, TypeText> {
  const types = new Map<string, TypeText>();
  for (const node of definitions) {
    if (!('fields' in node) || node.fields === undefined || !('interfaces' in node)) continue;
    const type: TypeText = types.get(node.name.value) ?? {
      keys: [],
      fields: new Map(),
      isInterfaceObject: false,
      contexts: [],
    };
    types.set(node.name.value, type);
    for (const key of named(node.directives, 'key')) {
      const set = fieldSet(String(argument(key, 'fields')));
      type.keys.push({ set, isResolvable: argument(key, 'resolvable') !== false });
    }
    for (const context of named(node.directives, 'context')) type.contexts.push(String(argument(context, 'name')));
    type.isInterfaceObject ||= named(node.directives, 'interfaceObject').length > 0;
    const isExternal = named(node.directives, 'external').length > 0;
    for (const field of node.fields as readonly FieldDefinitionNode[]) {
      type.fields.set(field.name.value, fieldText(field, isExternal));
    }
  }
  return types;
}

/** Reads what a subgraph's SDL says of entities and fields. */
export const readSubgraph = (name: string, sdl: string): SubgraphText => ({ name, sdl, types: typesOf(parse(sdl)) });
