import { type GovernedPosition } from './positions';

/** A set of positions: position `i` is bit `i`. */
export type Bits = bigint;

/**
 * What a policy decided over the positions of an operation. Plans and writers are compiled for a decision, not for a
 * caller: what differs between callers of one decision stands in the scope.
 */
export interface Decision {
  /** Neither fetched for the caller nor written; null and one error a position stand there. */
  readonly denied: Bits;
  /** Written through the position's mask. */
  readonly masked: Bits;
}

/** Everything may be seen as it is. */
export const ALL_ALLOWED: Decision = Object.freeze({ denied: 0n, masked: 0n });

/** True when the position is in the set. */
export const holds = (bits: Bits, { index }: GovernedPosition): boolean => ((bits >> BigInt(index)) & 1n) === 1n;

/** The set of these positions. */
export const bitsOf = (positions: readonly GovernedPosition[]): Bits =>
  positions.reduce((bits, { index }) => bits | (1n << BigInt(index)), 0n);

/** Names a decision in the key of what is compiled for it. */
export const decisionKey = ({ denied, masked }: Decision): string =>
  denied === 0n && masked === 0n ? '' : `${denied.toString(36)} ${masked.toString(36)}`;
