import { type DirectiveNode, type SelectionNode } from 'graphql';

/** The operation's variables, coerced. */
export type Variables = Readonly<Record<string, unknown>>;

/** True when a selection is part of the answer to a request with these variables. */
export type Condition = (variables: Variables) => boolean;

function ifArgument(directive: DirectiveNode): Condition {
  const value = directive.arguments?.find(({ name }) => name.value === 'if')?.value;
  if (value?.kind === 'Variable') {
    const name = value.name.value;
    return (variables) => variables[name] === true;
  }
  const isTrue = value?.kind === 'BooleanValue' && value.value;
  return () => isTrue;
}

/** What `@skip` and `@include` on a selection say; null when it is always there. */
export function conditionOf({ directives }: SelectionNode): Condition | null {
  const skip = directives?.find(({ name }) => name.value === 'skip');
  const include = directives?.find(({ name }) => name.value === 'include');
  if (skip === undefined && include === undefined) return null;
  const skipped = skip === undefined ? () => false : ifArgument(skip);
  const included = include === undefined ? () => true : ifArgument(include);
  return (variables) => !skipped(variables) && included(variables);
}

/** Both must hold. */
export function both(left: Condition | null, right: Condition | null): Condition | null {
  if (left === null || right === null) return left ?? right;
  return (variables) => left(variables) && right(variables);
}

/** One must hold; null, which always holds, wins. */
export function either(left: Condition | null, right: Condition | null): Condition | null {
  if (left === null || right === null) return null;
  return (variables) => left(variables) || right(variables);
}
