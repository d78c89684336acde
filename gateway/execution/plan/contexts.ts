import { type FetchDataRewrite, type ResponsePath } from '@apollo/query-planner';
import { isNested, type Json, type JsonObject, own } from '../shape/json';
import { namesOf, type Target } from './paths';
import { type IsOfType } from './rewrites';

/** JSON text of the variables that each entity gets from what stands above it in the answer. */
export type ReadContexts = (data: Target) => ReadonlyMap<Target, string>;

/** The objects that lead to an entity, from the root of the answer, and the entity. */
type Chain = readonly JsonObject[];

type ReadContext = (chain: Chain) => Json;

const UP = '..';
const FRAGMENT = '... on ';

function readBelow(value: Json, path: readonly string[], isOfType: IsOfType): Json {
  const [first, ...rest] = path;
  if (first === undefined || value === null) return value;
  if (Array.isArray(value)) return value.map((element) => readBelow(element as Json, path, isOfType));
  if (!isNested(value)) return undefined;
  if (!first.startsWith(FRAGMENT)) return readBelow(own(value as JsonObject, first), rest, isOfType);
  const typename = own(value as JsonObject, '__typename');
  const applies = typeof typename !== 'string' || isOfType(typename, first.slice(FRAGMENT.length));
  return applies ? readBelow(value, rest, isOfType) : undefined;
}

function compileRead({ path }: FetchDataRewrite, isOfType: IsOfType): ReadContext {
  const levels = path.filter((part) => part === UP).length;
  const below = path.filter((part) => part !== UP);
  return (chain) => readBelow(chain[chain.length - 1 - levels], below, isOfType);
}

/** By variable, the ways to come by its value; which one it is, is told by the type of what stands above. */
function compileReads(rewrites: readonly FetchDataRewrite[], isOfType: IsOfType): ReadonlyMap<string, ReadContext[]> {
  const reads = new Map<string, ReadContext[]>();
  for (const rewrite of rewrites) {
    if (rewrite.kind !== 'KeyRenamer') continue;
    const known = reads.get(rewrite.renameKeyTo) ?? [];
    reads.set(rewrite.renameKeyTo, [...known, compileRead(rewrite, isOfType)]);
  }
  return reads;
}

function firstOf(reads: readonly ReadContext[], chain: Chain): Json {
  for (const read of reads) {
    const value = read(chain);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** What has to be known to read contexts. */
interface ContextParts {
  readonly rewrites: readonly FetchDataRewrite[];
  readonly path: ResponsePath;
  readonly isOfType: IsOfType;
}

/**
 * Compiles how entities at a path get variables from the objects above them. An entity of whose context something has
 * not come is left out: what a subgraph would say of it in another context would not be true.
 */
export function compileContexts({ rewrites, path, isOfType }: ContextParts): ReadContexts {
  const names = namesOf(path);
  const reads = compileReads(rewrites, isOfType);
  const write = (chain: Chain): string | null => {
    const values = [...reads].map(([name, all]) => [name, firstOf(all, chain)] as const);
    if (values.some(([, value]) => value === undefined)) return null;
    return values.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`).join();
  };
  const walk = (value: Json, above: Chain, into: Map<Target, string>): void => {
    if (Array.isArray(value)) return value.forEach((element) => walk(element as Json, above, into));
    if (!isNested(value)) return;
    const chain = [...above, value as JsonObject];
    const name = names[above.length];
    if (name !== undefined) return walk(own(value as JsonObject, name), chain, into);
    const text = write(chain);
    if (text !== null) into.set(value as Target, text);
  };
  return (data) => {
    const into = new Map<Target, string>();
    walk(data, [], into);
    return into;
  };
}
