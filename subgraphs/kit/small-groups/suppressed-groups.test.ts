import fc from 'fast-check';
import { Contributions } from './contributions';
import { protectedTotals } from './protected-totals';
import { suppressedGroups } from './suppressed-groups';

const RULE = { least: 5, dominance: 0.85 };

const group = fc
  .record({
    family: fc.constantFrom('a', 'b'),
    amounts: fc.array(fc.integer({ min: 0, max: 1000 }), { maxLength: 12 }),
  })
  .map(({ family, amounts }) => {
    const behind = new Contributions();
    amounts.forEach((amount, place) => behind.add(`c${String(place)}`, { amount }));
    return { family, count: behind.count, dominances: behind.dominances, amounts };
  });

const total = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);

/** Written out from the rule, not from the code. */
const isSmall = ({ amounts }: { readonly amounts: readonly number[] }): boolean =>
  amounts.length < 5 || (total(amounts) > 0 && Math.max(...amounts) > 0.85 * total(amounts));

describe('groups of totals that are too small', () => {
  test('are never shown, and no family leaves out one alone while it has another', () => {
    fc.assert(
      fc.property(fc.array(group, { maxLength: 8 }), (groups) => {
        const left = suppressedGroups(groups, RULE);
        for (const one of groups) if (isSmall(one)) expect(left.has(one)).toBe(true);
        for (const name of ['a', 'b']) {
          const family = groups.filter(({ family: own }) => own === name);
          const out = family.filter((one) => left.has(one));
          if (out.length === 1) expect(family).toHaveLength(1);
          const small = family.filter(isSmall);
          const expected = small.length === 1 ? Math.min(2, family.length) : small.length;
          expect(out).toHaveLength(expected);
          const others = out.filter((one) => !isSmall(one)).map(({ count }) => count);
          const shown = family.filter((one) => !left.has(one)).map(({ count }) => count);
          for (const count of others) expect(count).toBeLessThanOrEqual(Math.min(count, ...shown));
        }
      }),
      { numRuns: 300 },
    );
  });

  test('without a rule everything is shown as it is', () => {
    const behind = new Contributions();
    behind.add('alone', { amount: '7' });
    const [shown] = protectedTotals([{ total: { key: 'k', value: 7 as number | null }, behind }], undefined, () => ({
      value: null,
    }));
    expect(shown).toEqual({ key: 'k', value: 7, suppressed: false });
  });

  test('one contributor that stands for nearly all of any measure hides its group', () => {
    const behind = new Contributions();
    for (const place of [1, 2, 3, 4, 5, 6]) behind.add(`c${String(place)}`, { mass: 1, area: place === 1 ? 90 : 1 });
    const [shown] = protectedTotals([{ total: { key: 'k', value: 7 as number | null }, behind }], RULE, () => ({
      value: null,
    }));
    expect(shown).toEqual({ key: 'k', value: null, suppressed: true });
  });

  test('what is folded together is counted once for each contributor', () => {
    const [one, other] = [new Contributions(), new Contributions()];
    one.add('a', { mass: 3 });
    other.add('a', { mass: 4 });
    other.add('b', { mass: 1 });
    one.addAll(other);
    expect([one.count, one.dominances]).toEqual([2, [{ total: 8, largest: 7 }]]);
  });
});
