import { type Governed } from './governance';
import { strictest } from './strictest';

/**
 * What governs a field of a value type, a type whose fields belong to no resource of their own: the field that holds
 * the value, and what is said of the field itself. It is named by the holder, which is what catalogues and grants name.
 */
export function heldBy(holder: Governed, own: Governed | undefined): Governed {
  const { coordinate, resources } = holder;
  const masks = own !== undefined && own.masks.length > 0 ? own.masks : holder.masks;
  return { ...strictest([holder, ...(own === undefined ? [] : [own])]), masks, coordinate, resources, isSystem: false };
}
