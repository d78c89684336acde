import { type ResponsePath } from '@apollo/query-planner';
import { type Json, type JsonObject } from '../shape/writing';

/** An object that a fetch adds to. Subgraphs' answers are the gateway's own, so it may write into them. */
export type Target = Record<string, Json>;

const isObject = (value: Json): value is JsonObject => typeof value === 'object' && value !== null;

function walk(value: Json, at: { readonly path: ResponsePath; readonly place: number; readonly into: Target[] }): void {
  const { path, place, into } = at;
  if (!isObject(value) && !Array.isArray(value)) return;
  if (place === path.length || Array.isArray(value)) {
    if (!Array.isArray(value)) into.push(value as Target);
    else for (const element of value) walk(element as Json, path[place] === '@' ? { ...at, place: place + 1 } : at);
    return;
  }
  const name = String(path[place]);
  if (Object.hasOwn(value, name)) walk((value as JsonObject)[name], { ...at, place: place + 1 });
}

/** The objects at a path of the query plan, through all lists on the way; nothing where something on the way is null. */
export function targetsAt(data: Target, path: ResponsePath): Target[] {
  const into: Target[] = [];
  walk(data, { path, place: 0, into });
  return into;
}

/** Where each of the objects at the path stands in the answer, in the order of `targetsAt`. */
export function locate(value: Json, path: ResponsePath, place = 0): (string | number)[][] {
  if (!isObject(value)) return [];
  if (Array.isArray(value)) {
    const next = path[place] === '@' ? place + 1 : place;
    return value.flatMap((element, index) => locate(element as Json, path, next).map((below) => [index, ...below]));
  }
  if (place === path.length) return [[]];
  const name = String(path[place]);
  if (!Object.hasOwn(value, name)) return [];
  return locate((value as JsonObject)[name], path, place + 1).map((below) => [name, ...below]);
}
