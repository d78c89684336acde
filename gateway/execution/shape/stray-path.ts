import {
  getNamedType,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  type SelectionSetNode,
} from 'graphql';
import { type CollectedField, collectFields, type Source } from './collect';
import { isNested, type Json, own } from './json';

/** Response names and places in lists, from the root. */
export type Path = readonly (string | number)[];

/** What is selected of the objects at a place. */
export interface Selected {
  readonly type: GraphQLCompositeType;
  readonly sets: readonly SelectionSetNode[];
}

/** Where a path leaves what is selected. */
export interface Stray {
  /** The first name that is not selected. */
  readonly name: string;
  readonly above: Path;
  /** What stands above it in the data. */
  readonly holder: Json;
  /** The fields that are selected there. */
  readonly fields: readonly CollectedField[];
}

/** The types that an object may be of: its own where that is known. */
function typesOf({ schema }: Source, type: GraphQLCompositeType, object: Json): readonly GraphQLObjectType[] {
  const named = isNested(object) ? own(object, '__typename') : undefined;
  const known = typeof named === 'string' ? schema.getType(named) : undefined;
  if (isObjectType(known)) return [known];
  return isAbstractType(type) ? schema.getPossibleTypes(type) : [type];
}

/** A selected field with the type that it is selected of. */
interface Candidate extends CollectedField {
  readonly of: GraphQLObjectType;
}

const candidates = (source: Source, places: readonly Selected[], object: Json): Candidate[] =>
  places.flatMap(({ type, sets }) =>
    typesOf(source, type, object).flatMap((of) => collectFields(source, of, sets).map((field) => ({ ...field, of }))),
  );

/** What is selected below a field; nothing where it is a leaf. */
function below({ of, nodes }: Candidate): Selected[] {
  const definition = of.getFields()[nodes[0]?.name.value ?? ''];
  const type = definition && getNamedType(definition.type);
  if (!isCompositeType(type)) return [];
  return [{ type, sets: nodes.flatMap(({ selectionSet }) => selectionSet ?? []) }];
}

/** Where a path leaves what is selected; null where it does not. What stands below a leaf is the leaf's own. */
export function strayOf(source: Source, root: Selected, { path, data }: { path: Path; data: Json }): Stray | null {
  let selected: readonly Selected[] = [root];
  let holder = data;
  for (const [depth, part] of path.entries()) {
    if (typeof part === 'string') {
      const fields = candidates(source, selected, holder);
      const found = fields.filter(({ responseName }) => responseName === part);
      if (found.length === 0) return { name: part, above: path.slice(0, depth), holder, fields };
      selected = found.flatMap(below);
      if (selected.length === 0) return null;
    }
    holder = isNested(holder) ? own(holder, String(part)) : undefined;
  }
  return null;
}
