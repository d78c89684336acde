import { type Ruling } from './governance';

/** Nothing is said. */
export const FREE: Ruling = Object.freeze({
  shares: [],
  grade: null,
  masks: [],
  requiresAuthentication: false,
  requiredScopes: [],
  policies: [],
});

/** Each value once, by what it holds. */
function distinct<T>(values: readonly T[]): T[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}

/** Several rulings as one: whatever any of them asks for is asked for. */
export function strictest(rulings: readonly Ruling[]): Ruling {
  if (rulings.length === 1 && rulings[0] !== undefined) return rulings[0];
  return {
    shares: distinct(rulings.flatMap(({ shares }) => shares)),
    grade:
      rulings
        .flatMap(({ grade }) => (grade === null ? [] : [grade]))
        .sort()
        .at(-1) ?? null,
    masks: distinct(rulings.flatMap(({ masks }) => masks)),
    requiresAuthentication: rulings.some(({ requiresAuthentication }) => requiresAuthentication),
    requiredScopes: distinct(rulings.flatMap(({ requiredScopes }) => requiredScopes)),
    policies: distinct(rulings.flatMap(({ policies }) => policies)),
  };
}

/** True when nothing at all is said. */
export const isFree = ({ shares, grade, requiresAuthentication, requiredScopes, policies }: Ruling): boolean =>
  shares.length === 0 && grade === null && !requiresAuthentication && requiredScopes.length + policies.length === 0;
