import { type FetchNode, type ResponsePath } from '@apollo/query-planner';
import { Kind, parse, type SelectionSetNode } from 'graphql';
import { namesOf } from './paths';

/** A fetch with the place it writes to, and the names of the objects it brings there. */
export interface PlacedFetch {
  readonly fetch: FetchNode;
  readonly path: ResponsePath;
  readonly objects: ReadonlySet<string>;
}

function objectsIn({ selections }: SelectionSetNode, into: Set<string>): void {
  for (const selection of selections) {
    if (selection.kind === Kind.INLINE_FRAGMENT) objectsIn(selection.selectionSet, into);
    else if (selection.kind === Kind.FIELD && selection.selectionSet !== undefined) {
      into.add((selection.alias ?? selection.name).value);
    }
  }
}

/** The selection set of what is written to the fetch's place: of each entity, or of the root. */
function placedSet({ selections }: SelectionSetNode, isEntityFetch: boolean): SelectionSetNode[] {
  if (!isEntityFetch) return [{ kind: Kind.SELECTION_SET, selections }];
  return selections.flatMap((selection) =>
    selection.kind === Kind.FIELD && selection.selectionSet ? [selection.selectionSet] : [],
  );
}

function objectsOf({ operation, requires }: FetchNode): Set<string> {
  const into = new Set<string>();
  for (const definition of parse(operation).definitions) {
    if (!('selectionSet' in definition)) continue;
    // A named fragment may be of any place; to take its objects for this one only makes a copy more.
    const isRoot = definition.kind === Kind.OPERATION_DEFINITION && requires !== undefined;
    for (const set of placedSet(definition.selectionSet, isRoot)) objectsIn(set, into);
  }
  return into;
}

/** Reads off a fetch what it brings. */
export const placeFetch = (fetch: FetchNode, path: ResponsePath): PlacedFetch => ({
  fetch,
  path,
  objects: objectsOf(fetch),
});

/** True when the other fetch may write into objects that this one brings. */
export function writesBelow(other: PlacedFetch, { path, objects }: PlacedFetch): boolean {
  const [mine, theirs] = [namesOf(path), namesOf(other.path)];
  const shared = Math.min(mine.length, theirs.length);
  if (mine.slice(0, shared).join('/') !== theirs.slice(0, shared).join('/')) return false;
  if (theirs.length > mine.length) return objects.has(theirs[mine.length] ?? '');
  if (theirs.length < mine.length) return other.objects.has(mine[theirs.length] ?? '');
  return [...objects].some((name) => other.objects.has(name));
}
