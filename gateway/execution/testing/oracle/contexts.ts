import { type MergedFields } from './merged-fields';
import { type Asked, type Instance, type Truth } from './truth';

/** What can be asked for what is true in a world. */
interface Known {
  readonly truth: Truth;
  readonly fields: MergedFields;
}

/** Objects of a value with the object above them. */
export function under(value: unknown, above: Instance): unknown {
  if (Array.isArray(value)) return value.map((element) => under(element, above));
  return typeof value === 'object' && value !== null && 'seed' in value ? { ...value, above } : value;
}

/** The one leaf that a context's selection comes to. */
function leafOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value ?? null;
  return leafOf(Object.values(value)[0]);
}

/** What a field's arguments get from the objects above its own; the nearest object that sets a context counts. */
export function contextsOf({ truth, fields }: Known, { instance, field }: Asked): string {
  const { contexts } = fields.get(instance.type, field);
  if (contexts.length === 0) return '';
  const values = contexts.map(({ types, set }) => {
    const isSetBy = (one: Instance): boolean => types.some((type) => fields.isOfType(one.type, type));
    let above = instance.above;
    while (above !== undefined && !isSetBy(above)) above = above.above;
    return above === undefined ? null : leafOf(truth.project(above, set));
  });
  return JSON.stringify(values);
}
