import { type Json } from '../../execution/shape/json';
import { maskAmount } from './amount';
import { maskCoordinate } from './coordinate';
import { maskIdNumber, maskName, maskPhone } from './personal';

/** How the masks that `@grade(mask:)` may name write a value (DS-37). What is null stays null. */
const MASKS: Readonly<Record<string, (value: Json) => Json>> = Object.freeze({
  NAME: maskName,
  PHONE: maskPhone,
  ID_NUMBER: maskIdNumber,
  COORDINATE: maskCoordinate,
  AMOUNT: maskAmount,
});

export const isMask = (name: string): boolean => Object.hasOwn(MASKS, name);

/** The mask of that name; a name that is none writes nothing but null. */
export const maskNamed = (name: string): ((value: Json) => Json) =>
  (isMask(name) ? MASKS[name] : undefined) ?? (() => null);
