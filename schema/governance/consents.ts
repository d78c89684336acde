import { type Grade } from '../access/grant';

/** The recorded consent of an owner that a field computed from its fields is shared more freely than they are. */
export interface Consent {
  /** Name of the room that computes the field. */
  readonly requirer: string;
  /** `Type.field`. */
  readonly field: string;
  /** The grade agreed on for what comes out. */
  readonly grade: Grade;
}

/** Every consent there is; nobody has given one so far. */
export const CONSENTS: readonly Consent[] = Object.freeze([]);
