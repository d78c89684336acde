import { type DirectiveNode, Kind, type SelectionNode, visit, type ASTNode } from 'graphql';

/** The operation's variables, coerced. */
export type Variables = Readonly<Record<string, unknown>>;

function isTrue(directive: DirectiveNode, variables: Variables): boolean {
  const value = directive.arguments?.find(({ name }) => name.value === 'if')?.value;
  if (value?.kind === Kind.VARIABLE) return variables[value.name.value] === true;
  return value?.kind === Kind.BOOLEAN && value.value;
}

/** What `@skip` and `@include` on a selection say to a request with these variables. */
export function isSelected({ directives }: SelectionNode, variables: Variables): boolean {
  return !(directives ?? []).some(
    (directive) =>
      (directive.name.value === 'skip' && isTrue(directive, variables)) ||
      (directive.name.value === 'include' && !isTrue(directive, variables)),
  );
}

/** Names of the variables that conditions of these nodes hang on. */
export function conditionVariables(nodes: readonly ASTNode[]): string[] {
  const names = new Set<string>();
  for (const node of nodes) {
    visit(node, {
      Directive: ({ name, arguments: given }) => {
        if (name.value !== 'skip' && name.value !== 'include') return;
        for (const { value } of given ?? []) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
      },
    });
  }
  return [...names];
}
