import { type ExecutionResult, Kind, type SelectionSetNode } from 'graphql';
import { type OperationAnswer } from '../../execute-operation';
import { type Sight } from './monolith';
import { isFault, type Weather } from './weather';
import { type World } from './world';

type Path = readonly (string | number)[];

function fieldNames({ selections }: SelectionSetNode, into: Set<string>): void {
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) into.add(selection.name.value);
    if (selection.kind !== Kind.FRAGMENT_SPREAD && selection.selectionSet) fieldNames(selection.selectionSet, into);
  }
}

/** Names of fields that keys, computed fields or contexts need: what follows from their failing is not said here. */
function neededNames({ servers }: Pick<World, 'servers'>): Set<string> {
  const names = new Set<string>();
  for (const { fields, keys } of servers.flatMap(({ text }) => [...text.types.values()])) {
    const computed = [...fields.values()].flatMap(({ requires }) => (requires ? [requires] : []));
    const contexts = [...fields.values()].flatMap((field) => field.contexts.map(({ set }) => set));
    for (const set of [...keys.map((key) => key.set), ...computed, ...contexts]) fieldNames(set, names);
  }
  return names;
}

const text = (path: Path | undefined): string => JSON.stringify(path ?? null);

/** True where a field that a plan needs stands above one that may not be null, and becomes null with it. */
function passesNeeded(world: World, needed: ReadonlySet<string>, sights: readonly Sight[]): (sight: Sight) => boolean {
  const places = new Set(sights.filter(({ field }) => needed.has(field)).map(({ path }) => text(path)));
  return ({ instance, field, path }) =>
    world.fields.get(instance.type, field).strict[0] === true &&
    path.some((_, depth) => places.has(text(path.slice(0, depth))));
}

/**
 * Fields of an answer that may be made to fail so that the monolith's answer says what is right. Left out: fields that
 * keys, computed fields and contexts need, with those that make them null, mutations, and whole answers in which
 * subgraphs differ on where null may stand, because a subgraph that promises more than the API schema passes null further up.
 */
export function failable(world: World, sights: readonly Sight[]): Sight[] {
  const needed = neededNames(world);
  const isMutation = ({ instance }: Sight) => instance.type === 'Mutation';
  const isUniform = ({ instance, field }: Sight) => world.fields.get(instance.type, field).isUniform;
  if (!sights.every((sight) => isMutation(sight) || isUniform(sight)) || sights.some(isMutation)) return [];
  const isPassing = passesNeeded(world, needed, sights);
  return sights.filter((sight) => !needed.has(sight.field) && !isPassing(sight));
}

/** How many steps above a path the null stands that an error at the path led to; null when nothing there is null. */
export function bubbledFrom(data: unknown, path: Path): number | null {
  let value: unknown = data;
  for (let depth = 0; depth <= path.length; depth += 1) {
    if (value === null || value === undefined) return path.length - depth;
    value = (value as Record<string | number, unknown>)[path[depth] as never];
  }
  return null;
}

/**
 * What is wrong with an answer in which fields failed; empty when nothing is. Data must be the monolith's to the letter.
 * Each error must stand where a field failed. Each error of the monolith must be there, except below a place that
 * another error has made null: which of those are reported depends on who came first.
 */
export function faultProblems(
  { sights, weather }: { readonly sights: readonly Sight[]; readonly weather: Weather },
  monolith: ExecutionResult,
  ours: OperationAnswer,
): string[] {
  const sites = new Set(
    sights.filter((sight) => isFault(weather, { ...sight, args: {} })).map(({ path }) => text(path)),
  );
  const found = (ours.errors ?? []).map(({ path }) => path);
  const isCovered = (path: Path): boolean => {
    const steps = bubbledFrom(monolith.data, path) ?? 0;
    const at = path.slice(0, path.length - steps);
    return steps > 0 && found.some((other) => other !== undefined && at.every((part, place) => other[place] === part));
  };
  const missing = (monolith.errors ?? []).filter(
    ({ path }) => path && !found.some((other) => text(other) === text(path)) && !isCovered(path),
  );
  const isEqual = (ours.data?.text.toString() ?? 'null') === JSON.stringify(monolith.data ?? null);
  return [
    ...(isEqual ? [] : ['data']),
    ...found.filter((path) => !sites.has(text(path))).map((path) => `an error where nothing failed: ${text(path)}`),
    ...missing.map(({ path }) => `no error at ${text(path)}`),
  ];
}

/** Places of an answer that are neither null nor what is true. */
export function untruths(said: unknown, truth: unknown, path: Path = []): string[] {
  if (said === null) return [];
  if (typeof said !== 'object' || typeof truth !== 'object' || truth === null) {
    return JSON.stringify(said) === JSON.stringify(truth) ? [] : [text(path)];
  }
  const [mine, theirs] = [Object.keys(said), Object.keys(truth)];
  if (mine.join() !== theirs.join()) return [text(path)];
  return mine.flatMap((name) => untruths(said[name as never], truth[name as never], [...path, name]));
}
