import { type ResponsePath } from '@apollo/query-planner';
import { ALL_ROWS, type RowTests } from '../decision/row-fields';
import { type Scope } from '../decision/policy';
import { isNested, type Json, type JsonObject } from '../shape/json';

/** An object that a fetch adds to. Subgraphs' answers are the gateway's own, so it may write into them. */
export type Target = Record<string, Json>;

/** The response names of a path: lists are gone through wherever they are met, so that `@` adds nothing. */
export const namesOf = (path: ResponsePath): string[] => path.filter((part) => part !== '@').map(String);

/** Goes down from a value and hands in the objects it ends at. */
type Walk = (value: Json, into: Target[]) => void;

const arrive: Walk = (value, into) => {
  if (Array.isArray(value)) for (const element of value) arrive(element as Json, into);
  else if (isNested(value)) into.push(value as Target);
};

function through(name: string, next: Walk): Walk {
  const isInherited = name in Object.prototype;
  const step: Walk = (value, into) => {
    if (Array.isArray(value)) for (const element of value) step(element as Json, into);
    else if (isNested(value) && (!isInherited || Object.hasOwn(value, name))) next((value as JsonObject)[name], into);
  };
  return step;
}

const walkOf = (names: readonly string[], last: Walk): Walk =>
  names.reduceRight<Walk>((next, name) => through(name, next), last);

/** Finds the objects at a path that the scope's caller may know of. */
export type Walker = (data: Target, scope: Scope) => Target[];

/** True for objects of types whose rows are not told apart, and for rows that may be seen. */
function seen(object: JsonObject, rows: RowTests, scope: Scope): boolean {
  const test = rows(String(object['__typename']));
  return test === null || !test.isPlaced(object) || test.isSeen(object, scope);
}

/** Goes down step by step, past no row that may not be seen. */
function compileFiltered(names: readonly string[], rows: RowTests): Walker {
  const steps = names.map((name) => through(name, arrive));
  return (data, scope) =>
    steps.reduce<Target[]>(
      (objects, step) => {
        const below: Target[] = [];
        for (const object of objects) step(object, below);
        return below.filter((object) => seen(object, rows, scope));
      },
      [data],
    );
}

/**
 * Compiles a path of the query plan. Nothing is found where something on the way is null, or is a row that may not be
 * seen.
 */
export function compilePath(path: ResponsePath, rows: RowTests): Walker {
  const names = namesOf(path);
  if (rows !== ALL_ROWS) return compileFiltered(names, rows);
  const walk = walkOf(names, arrive);
  return (data) => {
    const into: Target[] = [];
    walk(data, into);
    return into;
  };
}

/** Where objects stand in the answer; one that equal entities share stands at several places. */
export type Places = Map<JsonObject, (string | number)[][]>;

/** Adds where the objects at the path stand in the answer. */
export function locate(data: Target, path: ResponsePath, into: Places): void {
  const names = namesOf(path);
  const visit = (value: Json, depth: number, at: readonly (string | number)[]): void => {
    if (!isNested(value)) return;
    if (Array.isArray(value)) {
      value.forEach((element, index) => visit(element as Json, depth, [...at, index]));
      return;
    }
    const name = names[depth];
    if (name !== undefined) {
      if (Object.hasOwn(value, name)) visit((value as JsonObject)[name], depth + 1, [...at, name]);
      return;
    }
    const places = into.get(value as JsonObject);
    if (places === undefined) into.set(value as JsonObject, [[...at]]);
    else places.push([...at]);
  };
  visit(data, 0, []);
}
