import { type DocumentNode, Kind, parse, print, type SelectionNode, visit } from 'graphql';
import { type Operation } from './random-operation';

/** Every selection that stands beside another one. */
function removable(document: DocumentNode): SelectionNode[] {
  const found: SelectionNode[] = [];
  visit(document, {
    SelectionSet: ({ selections }) => {
      if (selections.length > 1) found.push(...selections);
    },
  });
  return found;
}

/** The operation without a selection, and without variables that nothing uses any more. */
function without(
  { document, variables }: { readonly document: DocumentNode; readonly variables: object },
  gone: SelectionNode,
) {
  const cut = visit(document, {
    Field: (node) => (node === gone ? null : undefined),
    InlineFragment: (node) => (node === gone ? null : undefined),
  });
  const used = new Set<string>();
  visit(cut, { Argument: ({ value }) => void (value.kind === Kind.VARIABLE && used.add(value.name.value)) });
  const declared = visit(cut, {
    VariableDefinition: ({ variable }) => (used.has(variable.name.value) ? undefined : null),
  });
  return {
    document: declared,
    variables: Object.fromEntries(Object.entries(variables).filter(([name]) => used.has(name))),
  };
}

/** The least of an operation that still shows it: selections go one by one as long as it does. */
export async function smaller(
  { query, variables }: Operation,
  shows: (operation: Operation) => Promise<boolean>,
): Promise<Operation> {
  let least: Parameters<typeof without>[0] = { document: parse(query), variables };
  for (let isDone = false; !isDone;) {
    isDone = true;
    for (const selection of removable(least.document)) {
      const tried = without(least, selection);
      if (!(await shows({ query: print(tried.document), variables: tried.variables }))) continue;
      least = tried;
      isDone = false;
      break;
    }
  }
  return { query: print(least.document), variables: least.variables as Operation['variables'] };
}
