import { type FetchNode } from '@apollo/query-planner';
import {
  type DocumentNode,
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionNode,
  stripIgnoredCharacters,
  visit,
} from 'graphql';

/** The variable of a planned operation that holds the entities. */
const ENTITIES = 'representations';

/** The most parts of one request: each doubles the number of texts that a request can have. */
const MOST_PARTS = 16;

const operationOf = ({ definitions }: DocumentNode): OperationDefinitionNode => {
  const found = definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  if (found === undefined) throw new Error('a fetch without an operation');
  return found;
};

/** Text by name. */
export type NamedParts = ReadonlyMap<string, string>;

/** Texts of everything that has to be the same in all parts under one name: fragments, directives of the operation. */
export function namedParts({ operation }: FetchNode): NamedParts {
  const document = parse(operation);
  const fragments = document.definitions.flatMap((definition) =>
    definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, print(definition)] as const] : [],
  );
  const directives = (operationOf(document).directives ?? []).map((directive) => print(directive));
  return new Map([...fragments, ['@', directives.join(' ')]]);
}

/** True when a fetch with these named parts may stand in one request with the others. */
export const canShareRequest = (mine: NamedParts, others: readonly NamedParts[]): boolean =>
  others.length < MOST_PARTS &&
  others.every((parts) => [...parts].every(([name, text]) => (mine.get(name) ?? text) === text));

/** What two fetches have to have in common to be one selection over the entities of both. */
export function selectionKey({ operation, operationName, outputRewrites }: FetchNode): string {
  const nameless = operationName === undefined ? operation : operation.replace(operationName, '');
  return JSON.stringify([nameless, outputRewrites ?? []]);
}

/** Names of a part in a request of several. */
export const partNames = (place: number): { readonly alias: string; readonly variable: string } => ({
  alias: `_entities_${place}`,
  variable: `${ENTITIES}_${place}`,
});

function renamedPart(document: DocumentNode, place: number): DocumentNode {
  const { alias, variable } = partNames(place);
  return visit(document, {
    Variable: (node) =>
      node.name.value === ENTITIES ? { ...node, name: { ...node.name, value: variable } } : undefined,
    OperationDefinition: (node) => ({
      ...node,
      selectionSet: {
        ...node.selectionSet,
        selections: node.selectionSet.selections.map((one) => aliased(one, alias)),
      },
    }),
  });
}

function aliased(selection: SelectionNode, alias: string): SelectionNode {
  const field = selection as FieldNode;
  return { ...field, alias: { kind: Kind.NAME, value: alias } };
}

/** The text of a request of several parts, each under its place among all the parts the request can have. */
export function sharedRequest(parts: readonly { readonly fetch: FetchNode; readonly place: number }[]): string {
  const documents = parts.map(({ fetch, place }) => renamedPart(parse(fetch.operation), place));
  const operations = documents.map(operationOf);
  const byName = new Map(
    operations.flatMap(({ variableDefinitions }) =>
      (variableDefinitions ?? []).map((definition) => [definition.variable.name.value, definition] as const),
    ),
  );
  const fragments = new Map(
    documents.flatMap(({ definitions }) =>
      definitions.flatMap((definition) =>
        definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
      ),
    ),
  );
  const [first] = operations;
  if (first === undefined) throw new Error('a request without parts');
  const merged: OperationDefinitionNode = {
    ...first,
    variableDefinitions: [...byName.values()],
    selectionSet: {
      kind: Kind.SELECTION_SET,
      selections: operations.flatMap(({ selectionSet }) => selectionSet.selections),
    },
  };
  return stripIgnoredCharacters(print({ kind: Kind.DOCUMENT, definitions: [merged, ...fragments.values()] }));
}
