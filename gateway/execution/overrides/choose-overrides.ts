import { createHash } from 'node:crypto';

/** For one request, which of the moves of a supergraph's fields have been made. */
export interface Overrides {
  readonly outcomes: readonly (readonly [label: string, isMoved: boolean])[];
  /** Tells outcomes apart: a plan is made for each. */
  readonly key: string;
}

/** Chooses the outcomes for a request, by what stays the same about it. */
export type ChooseOverrides = (stable: string) => Overrides;

const PERCENT = /^percent\((\d+(?:\.\d+)?)\)$/;

/** Where a request stands among all of them, from 0 up to 100. */
function standing(stable: string): number {
  return (createHash('sha256').update(stable).digest().readUInt32BE(0) / 2 ** 32) * 100;
}

const shareOf = (label: string): number | null => {
  const share = PERCENT.exec(label)?.[1];
  return share === undefined ? null : Number(share);
};

function overridesOf(outcomes: Overrides['outcomes']): Overrides {
  return Object.freeze({ outcomes, key: outcomes.map(([, isMoved]) => (isMoved ? '1' : '0')).join('') });
}

/**
 * Which labelled `@override`s hold: `percent(n)` for that share of requests, the same ones each time and with a larger
 * share; any other label where the configuration sets it. A caller has no say in it.
 */
export function chooseOverrides(labels: readonly string[], set: readonly string[]): ChooseOverrides {
  const shares = labels.map((label) => [label, shareOf(label)] as const);
  const fixed = overridesOf(labels.map((label) => [label, set.includes(label)] as const));
  if (shares.every(([, share]) => share === null)) return () => fixed;
  return (stable) => {
    const at = standing(stable);
    return overridesOf(
      shares.map(([label, share]) => [label, share === null ? set.includes(label) : at < share] as const),
    );
  };
}
