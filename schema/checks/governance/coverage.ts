import { type FieldsType } from '../../governance/fields-type';
import { type Governed } from '../../governance/governance';
import { type CheckedGraph, type Field } from './check';
import { holdersOf } from './holders';

/**
 * Tells whether something holds of a field: it is said of the field, or, where the field is of a value type, of every
 * field that holds such a value, however far above.
 */
export function coverage(
  { schema, governance }: CheckedGraph,
  isSaid: (governed: Governed) => boolean,
): (type: FieldsType, field: Field) => boolean {
  const holders = holdersOf(schema);
  const known = new Map<string, boolean>();
  const isCovered = (type: FieldsType, field: Field): boolean => {
    const governed = governance.field(type.name, field.name);
    if (governed !== undefined && isSaid(governed)) return true;
    // A type that has resources of its own is no value: it is not covered by what leads to it.
    if (governed !== undefined && governed.resources.length > 0) return false;
    const found = known.get(type.name);
    if (found !== undefined) return found;
    // A value within a value of its own type is covered by what holds the outermost one.
    known.set(type.name, true);
    const holding = holders(type);
    const isHeld = holding.length > 0 && holding.every((holder) => isCovered(holder.type, holder.field));
    known.set(type.name, isHeld);
    return isHeld;
  };
  return isCovered;
}
