import { type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { assertSize } from './assert-size';
import { freeNames } from './free-names';
import { freeResponseNames, type IsNeeded } from './free-response-names';
import { normaliseLiterals } from './normalise-literals';
import { type OperationParts } from './operation-parts';

/** An operation as it was written, and as it is compiled: literals are variables, and no name stands in a plan's way. */
export interface PreparedOperation {
  /** As the client wrote it: what its variables are checked against. */
  readonly written: OperationDefinitionNode;
  readonly compiled: OperationParts;
  /** The client's variables with those the literals became, as the subgraphs are given them. */
  given(variables: Variables): Variables;
}

type Variables = Readonly<Record<string, unknown>>;

/** Prepares an operation that is valid for the schema. */
export function prepareOperation(
  parts: OperationParts,
  { apiSchema, isNeeded }: { readonly apiSchema: GraphQLSchema; readonly isNeeded: IsNeeded },
): PreparedOperation {
  assertSize(parts);
  const { renamed, ...freed } = freeNames(freeResponseNames(parts, isNeeded));
  const { literals, ...compiled } = normaliseLiterals(apiSchema, freed);
  const hasLiterals = Object.keys(literals).length > 0;
  const under = (name: string): string => renamed.get(name) ?? name;
  return Object.freeze({
    written: parts.definition,
    compiled,
    given: (variables: Variables) => {
      if (renamed.size === 0) return hasLiterals ? { ...variables, ...literals } : variables;
      const named = Object.entries(variables).map(([name, value]) => [under(name), value] as const);
      return { ...Object.fromEntries(named), ...literals };
    },
  });
}
