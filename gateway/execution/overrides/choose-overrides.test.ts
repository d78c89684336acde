import { chooseOverrides } from './choose-overrides';

const LABELS = ['big', 'percent(0)', 'percent(100)', 'percent(25)', 'percent(50.5)'];
const outcomesFor = (stable: string): Map<string, boolean> =>
  new Map(chooseOverrides(LABELS, ['big'])(stable).outcomes);
const callers = Array.from({ length: 4_000 }, (_, number) => `caller ${number}`);

describe('labelled overrides', () => {
  test('a label holds where the configuration sets it, and nowhere else', () => {
    expect(chooseOverrides(['a', 'b'], ['b', 'c'])('x')).toEqual({
      outcomes: [
        ['a', false],
        ['b', true],
      ],
      key: '01',
    });
  });

  test('percent(n) holds for about that share of callers, for none at 0 and for all at 100', () => {
    const share = (label: string): number =>
      callers.filter((caller) => outcomesFor(caller).get(label)).length / callers.length;
    expect(share('percent(0)')).toBe(0);
    expect(share('percent(100)')).toBe(1);
    expect(Math.abs(share('percent(25)') - 0.25)).toBeLessThan(0.03);
    expect(Math.abs(share('percent(50.5)') - 0.505)).toBeLessThan(0.03);
  });

  test('whoever is within a share is within every larger one, and stays there', () => {
    const within = callers.filter((caller) => outcomesFor(caller).get('percent(25)'));
    expect(within.length).toBeGreaterThan(0);
    expect(within.every((caller) => outcomesFor(caller).get('percent(50.5)'))).toBe(true);
    expect(callers.slice(0, 50).map((caller) => chooseOverrides(LABELS, [])(caller).key)).toEqual(
      callers.slice(0, 50).map((caller) => chooseOverrides(LABELS, [])(caller).key),
    );
  });

  test('outcomes are few however many callers there are, so that few plans are made', () => {
    const keys = new Set(callers.map((caller) => chooseOverrides(LABELS, ['big'])(caller).key));
    expect(keys.size).toBe(3);
  });
});
