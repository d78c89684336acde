import { type DocumentNode } from 'graphql';
import { changeTypes, given } from './join';

/**
 * Puts the keys by which a subgraph can be asked before those by which it cannot. The planner goes back to a subgraph
 * with the first key it finds there, whether it can be asked by it or not.
 */
export function resolvableFirst(supergraph: DocumentNode): DocumentNode {
  return changeTypes(supergraph, (type) => {
    const directives = type.directives ?? [];
    const last = directives.filter((directive) => given(directive, 'resolvable') === false);
    return last.length === 0
      ? type
      : { ...type, directives: [...directives.filter((directive) => !last.includes(directive)), ...last] };
  });
}
