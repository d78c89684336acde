import { type Json } from '../shape/json';
import { type Target } from './paths';

const isObject = (value: unknown): value is Target => typeof value === 'object' && value !== null;

/** The one name that every object inherits and that an assignment does not make an own property of. */
const PROTO = '__proto__';

/** A response name such as `__proto__` becomes a property like any other. */
export function put(target: Target, name: string, value: Json): void {
  if (name !== PROTO) target[name] = value;
  else Object.defineProperty(target, name, { configurable: true, enumerable: true, writable: true, value });
}

/** What the target itself has under a name; what it inherits are functions, and `__proto__`. */
const ownObject = (target: Target, name: string): Json =>
  name === PROTO && !Object.hasOwn(target, name) ? undefined : target[name];

function mergeLists(target: Json[], source: readonly Json[]): void {
  source.forEach((element, place) => {
    const known = target[place];
    if (isObject(known) && isObject(element)) merge(known, element);
    else target[place] = element;
  });
}

/** Adds what a fetch brought to what is there: objects field by field, lists of one length element by element. */
export function merge(target: Target, source: Target): void {
  for (const name in source) {
    const brought = source[name];
    if (brought === undefined) continue;
    const known = ownObject(target, name);
    if (Array.isArray(known) && Array.isArray(brought) && known.length === brought.length) {
      mergeLists(known as Json[], brought as Json[]);
    } else if (isObject(known) && isObject(brought) && !Array.isArray(known) && !Array.isArray(brought)) {
      merge(known, brought);
    } else put(target, name, brought);
  }
}

/** Adds what a fetch brought, and lets nothing of it be shared with other objects. */
export const mergeCopy = (target: Target, source: Target): void => merge(target, copy(source));

/** A copy of a value that shares no object with it. */
export function copy<T extends Json>(value: T): T {
  if (Array.isArray(value)) return value.map((element) => copy(element as Json)) as unknown as T;
  if (typeof value !== 'object' || value === null) return value;
  const copied: Target = {};
  for (const name in value) put(copied, name, copy((value as Target)[name]));
  return copied as T;
}
