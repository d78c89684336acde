import { type ResponsePath } from '@apollo/query-planner';
import { type Json, type JsonObject } from '../shape/json';

/** An object that a fetch adds to. Subgraphs' answers are the gateway's own, so it may write into them. */
export type Target = Record<string, Json>;

const isObject = (value: Json): value is JsonObject => typeof value === 'object' && value !== null;

/** Goes down from a value and hands in the objects it ends at. */
type Walk = (value: Json, into: Target[]) => void;

const arrive: Walk = (value, into) => {
  if (Array.isArray(value)) for (const element of value) arrive(element as Json, into);
  else if (isObject(value)) into.push(value as Target);
};

function through(name: string, next: Walk): Walk {
  const isInherited = name in Object.prototype;
  const step: Walk = (value, into) => {
    if (Array.isArray(value)) for (const element of value) step(element as Json, into);
    else if (isObject(value) && (!isInherited || Object.hasOwn(value, name))) next((value as JsonObject)[name], into);
  };
  return step;
}

/** Finds the objects at a path. */
export type Walker = (data: Target) => Target[];

/**
 * Compiles a path of the query plan. Lists are gone through wherever they are met, so that `@` adds nothing; nothing is
 * found where something on the way is null.
 */
export function compilePath(path: ResponsePath): Walker {
  const names = path.filter((part) => part !== '@').map(String);
  const walk = names.reduceRight<Walk>((next, name) => through(name, next), arrive);
  return (data) => {
    const into: Target[] = [];
    walk(data, into);
    return into;
  };
}

/** Where each of the objects at the path stands in the answer, in the order in which they are found. */
export function locate(value: Json, path: ResponsePath, place = 0): (string | number)[][] {
  if (!isObject(value)) return [];
  if (Array.isArray(value)) {
    return value.flatMap((element, index) => locate(element as Json, path, place).map((below) => [index, ...below]));
  }
  if (path[place] === '@') return locate(value, path, place + 1);
  if (place === path.length) return [[]];
  const name = String(path[place]);
  if (!Object.hasOwn(value, name)) return [];
  return locate((value as JsonObject)[name], path, place + 1).map((below) => [name, ...below]);
}
