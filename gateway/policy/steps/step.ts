import { type ErrorCode } from '../../../schema/error-codes';
import { type Subject } from '../../../schema/sharing-error';
import { type Governed } from '../../../schema/governance/governance';
import { type View } from '../view';

/** Why a position is refused; never says whether a row exists. */
export interface Denial {
  readonly kind: 'denial';
  readonly code: ErrorCode;
  readonly subject: Subject;
  /** The resource that it is about; null where it is about none. */
  readonly resource: string | null;
  /** The clause of the sharing rules that it rests on, and the catalogue's condition where there is one (DS-04). */
  readonly clause: string;
  readonly condition?: string | null;
  /** What the caller can do about it. */
  readonly next: { readonly en: string; readonly zh: string };
}

/** The position is shown through its mask. */
export interface Masking {
  readonly kind: 'masking';
}

export type Finding = Denial | Masking;

/** One check of the decision order: says nothing, or why not, or how narrowly. */
export interface Step {
  /** Its number in the decision order of the access model. */
  readonly number: number;
  readonly judge: (field: Governed, view: View) => Finding | null;
}

export const denial = (found: Omit<Denial, 'kind'>): Denial => Object.freeze({ kind: 'denial', ...found });
