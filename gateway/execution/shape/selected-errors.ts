import {
  getNamedType,
  GraphQLError,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  type SelectionSetNode,
} from 'graphql';
import { type IsNeeded } from '../operation/free-response-names';
import { type OperationParts } from '../operation/operation-parts';
import { collectFields, type Source } from './collect';
import { type Variables } from './conditions';
import { isNested, type Json, type JsonObject, own } from './json';

type Path = readonly (string | number)[];

/** What is selected of the objects at a place. */
interface Selected {
  readonly type: GraphQLCompositeType;
  readonly sets: readonly SelectionSetNode[];
}

/** The answer that errors stand in. */
interface Answered {
  readonly data: Json;
  /** Coerced. */
  readonly variables: Variables;
}

/** The errors of an answer as its client may see them. */
export type SelectErrors = (errors: readonly GraphQLError[], answered: Answered) => readonly GraphQLError[];

/** The types that an object may be of: its own where that is known. */
function typesOf({ schema }: Source, type: GraphQLCompositeType, value: Json): readonly GraphQLObjectType[] {
  const named = isNested(value) ? own(value, '__typename') : undefined;
  const known = typeof named === 'string' ? schema.getType(named) : undefined;
  if (isObjectType(known)) return [known];
  return isAbstractType(type) ? schema.getPossibleTypes(type) : [type];
}

/** What is selected under a name; null where nothing is, and no types where what is selected has nothing below it. */
function below(source: Source, { type, sets }: Selected, at: { value: Json; name: string }): Selected[] | null {
  let isSelected = false;
  const found = typesOf(source, type, at.value).flatMap((one): Selected[] => {
    const field = collectFields(source, one, sets).find(({ responseName }) => responseName === at.name);
    const [node] = field?.nodes ?? [];
    if (field === undefined || node === undefined) return [];
    isSelected = true;
    const definition = one.getFields()[node.name.value];
    const named = definition && getNamedType(definition.type);
    if (!isCompositeType(named)) return [];
    return [{ type: named, sets: field.nodes.flatMap(({ selectionSet }) => selectionSet ?? []) }];
  });
  return isSelected ? found : null;
}

/** The first name on a path that is not selected there; undefined where all of it is. */
function strayName(source: Source, root: Selected, { path, data }: { path: Path; data: Json }): string | undefined {
  let places: readonly Selected[] = [root];
  let value = data;
  for (const part of path) {
    if (typeof part === 'string') {
      const at = { value, name: part };
      const found = places.map((place) => below(source, place, at));
      if (found.every((one) => one === null)) return part;
      places = found.flatMap((one) => one ?? []);
      if (places.length === 0) return undefined;
    }
    value = isNested(value) ? own(value as JsonObject, String(part)) : undefined;
  }
  return undefined;
}

function withoutPath(error: GraphQLError): GraphQLError {
  const { message, nodes = null, originalError = null, extensions } = error;
  return new GraphQLError(message, { nodes, originalError, extensions });
}

/**
 * Compiles how errors are told to the client. Plans fetch what nobody selected: there no error may stand (GraphQL
 * specification, 7.1.2). One of what the plan needs for something else is told without a place; one of what is not
 * needed has no meaning for the answer.
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
      const stray = error.path && strayName(source, root, { path: error.path, data });
      if (stray === undefined) return [error];
      return isNeeded(stray) ? [withoutPath(error)] : [];
    });
  };
}
