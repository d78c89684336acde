import {
  type ASTNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  visit,
} from 'graphql';

/** One operation of a document, with the fragments it uses. */
export interface OperationParts {
  readonly definition: OperationDefinitionNode;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
}

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/** The fragments that a node spreads, and those that they spread. */
function spreadBy(node: ASTNode, all: Fragments, into: Map<string, FragmentDefinitionNode>): Fragments {
  visit(node, {
    FragmentSpread: ({ name: { value } }) => {
      const fragment = all.get(value);
      if (fragment === undefined || into.has(value)) return;
      into.set(value, fragment);
      spreadBy(fragment, all, into);
    },
  });
  return into;
}

/** The operation that is asked for; which it is has been resolved before. */
export function operationParts({ definitions }: DocumentNode, operationName: string | undefined): OperationParts {
  const operations = definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  const definition = operationName ? operations.find(({ name }) => name?.value === operationName) : operations[0];
  if (definition === undefined) throw new Error('the operation was not resolved');
  const fragments = definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
  const all = new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
  return { definition, fragments: Object.fromEntries(spreadBy(definition, all, new Map())) };
}
