import { type ASTNode, Kind, visit } from 'graphql';
import { type OperationParts } from './operation-parts';

/** Names that planned operations give to the entities they ask for, and to what comes from a context. */
const PLANNED = /^(representations(_\d+)?|contextualArgument_\w+)$/;

/** An operation none of whose variables has a name that plans need, and the new name of each that had. */
export interface Freed extends OperationParts {
  readonly renamed: ReadonlyMap<string, string>;
}

const NOTHING: ReadonlyMap<string, string> = new Map();

/** Renames the client's variables that would stand where a plan puts its own. */
export function freeNames({ definition, fragments }: OperationParts): Freed {
  const names = (definition.variableDefinitions ?? []).map(({ variable }) => variable.name.value);
  const clashing = names.filter((name) => PLANNED.test(name));
  if (clashing.length === 0) return { definition, fragments, renamed: NOTHING };
  const freeOf = (name: string): string => (names.includes(`_${name}`) ? freeOf(`_${name}`) : `_${name}`);
  const renamed = new Map(clashing.map((name) => [name, freeOf(name)]));
  const rename = <Node extends ASTNode>(node: Node): Node =>
    visit(node, {
      Variable: ({ name: { value } }) => {
        const free = renamed.get(value);
        return free && { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: free } };
      },
    });
  return {
    definition: rename(definition),
    fragments: Object.fromEntries(Object.entries(fragments).map(([name, fragment]) => [name, rename(fragment)])),
    renamed,
  };
}
