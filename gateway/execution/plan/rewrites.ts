import { type FetchDataRewrite } from '@apollo/query-planner';
import { type Json } from '../shape/json';
import { put } from './merge';
import { type Target } from './paths';

/** True when an object with this `__typename` is of the named type; `undefined` when the typename is not known. */
export type IsOfType = (typename: string, type: string) => boolean;

/** Changes an answer or a representation in place. */
export type Rewrite = (value: Json) => void;

const FRAGMENT = '... on ';

type Change = (object: Target) => void;

function changeOf(rewrite: FetchDataRewrite, name: string): Change {
  if (rewrite.kind === 'ValueSetter') return (object) => put(object, name, rewrite.setValueTo as Json);
  return (object) => {
    const value = Object.hasOwn(object, name) ? object[name] : undefined;
    if (value === undefined) return;
    put(object, rewrite.renameKeyTo, value);
    object[name] = undefined;
  };
}

function atPath(path: readonly string[], change: Change, isOfType: IsOfType): Rewrite {
  const [first, ...rest] = path;
  if (first === undefined) return onObjects((object) => change(object));
  const next = atPath(rest, change, isOfType);
  if (!first.startsWith(FRAGMENT)) {
    return onObjects((object) => next(Object.hasOwn(object, first) ? object[first] : undefined));
  }
  const type = first.slice(FRAGMENT.length);
  return onObjects((object) => {
    const typename = object['__typename'];
    if (typeof typename !== 'string' || isOfType(typename, type)) next(object);
  });
}

function onObjects(change: Change): Rewrite {
  const visit: Rewrite = (value) => {
    if (Array.isArray(value)) value.forEach((element) => visit(element as Json));
    else if (typeof value === 'object' && value !== null) change(value as Target);
  };
  return visit;
}

/** Compiles the rewrites of a fetch into one; null when there are none. */
export function compileRewrites(rewrites: readonly FetchDataRewrite[] | undefined, isOfType: IsOfType): Rewrite | null {
  if (rewrites === undefined || rewrites.length === 0) return null;
  const steps = rewrites.map((rewrite) => {
    const last = rewrite.path.at(-1);
    if (last === undefined || last.startsWith(FRAGMENT))
      throw new Error(`No field at the end of ${rewrite.path.join()}`);
    return atPath(rewrite.path.slice(0, -1), changeOf(rewrite, last), isOfType);
  });
  return (value) => steps.forEach((step) => step(value));
}
