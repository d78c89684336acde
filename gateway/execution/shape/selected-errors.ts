import { GraphQLError } from 'graphql';
import { type IsNeeded } from '../operation/free-response-names';
import { type OperationParts } from '../operation/operation-parts';
import { type Source } from './collect';
import { type Variables } from './conditions';
import { isNested, type Json, own } from './json';
import { isMetaField } from './meta-field';
import { type Path, type Stray, strayOf } from './stray-path';

/** The answer that errors stand in. */
interface Answered {
  readonly data: Json;
  /** Coerced. */
  readonly variables: Variables;
}

/** The errors of an answer as its client may see them. */
export type SelectErrors = (errors: readonly GraphQLError[], answered: Answered) => readonly GraphQLError[];

/** The path as far as there is something. */
function untilNothing(path: Path, data: Json): Path {
  let value = data;
  for (const [depth, part] of path.entries()) {
    value = isNested(value) ? own(value, String(part)) : undefined;
    if (value === null || value === undefined) return path.slice(0, depth + 1);
  }
  return path;
}

/** Places of the answer that became null because of something that is not selected. */
function lostBy({ name, above, holder, fields }: Stray, data: Json): Path[] {
  if (!isNested(holder)) return [untilNothing(above, data)];
  if (own(holder, name) !== undefined) return [];
  const fetched = fields.filter(({ nodes: [node] }) => node !== undefined && !isMetaField(node.name.value));
  const names = new Set(fetched.map(({ responseName }) => responseName));
  return [...names].filter((one) => own(holder, one) === undefined).map((one) => [...above, one]);
}

function at(path: Path | undefined, error: GraphQLError): GraphQLError {
  const { message, nodes = null, originalError = null, extensions } = error;
  return new GraphQLError(message, { ...(path === undefined ? {} : { path }), nodes, originalError, extensions });
}

/**
 * Compiles how errors are told to the client. Plans fetch what nobody selected, and an error can only stand at a field
 * of the answer (GraphQL specification, 7.1.2). One of something not selected stands at what was lost by it. Where
 * nothing was, it is told without a place if the plan needs that name for something else, and not at all if not.
 */
export function compileSelectErrors(
  { definition, fragments, schema }: OperationParts & Pick<Source, 'schema'>,
  isNeeded: IsNeeded,
): SelectErrors {
  const type = schema.getRootType(definition.operation);
  return (errors, { data, variables }) => {
    if (errors.length === 0 || !type) return errors;
    const source = { schema, fragments, variables };
    const root = { type, sets: [definition.selectionSet] };
    return errors.flatMap((error) => {
      const stray = error.path ? strayOf(source, root, { path: error.path, data }) : null;
      if (stray === null) return [error];
      const lost = lostBy(stray, data);
      if (lost.length > 0) return lost.map((path) => at(path, error));
      return isNeeded(stray.name) ? [at(undefined, error)] : [];
    });
  };
}
