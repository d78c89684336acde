import fc from 'fast-check';
import { historyProblem, manifestState, type ManifestTimes, manifestTransitions } from './manifest-state';

/** Any walk through the machine from DRAFT, a minute between the steps. */
const walks = fc.array(fc.nat({ max: 20 }), { maxLength: 10 }).map((choices) => {
  const walk: { state: string; at: string }[] = [];
  let state = 'DRAFT';
  for (const [minute, choice] of choices.entries()) {
    const next = manifestTransitions[state] ?? [];
    if (next.length === 0) break;
    state = next[choice % next.length] ?? state;
    walk.push({ state, at: `2026-03-02T09:${String(minute).padStart(2, '0')}:00+08:00` });
  }
  return walk;
});

test('every walk through the machine is a sound history', () => {
  fc.assert(fc.property(walks, (walk) => expect(historyProblem(walk)).toBeNull()));
});

test('a history that leaves out a step, or goes back in time, is none', () => {
  fc.assert(
    fc.property(walks, fc.nat(), (walk, place) => {
      fc.pre(walk.length > 2);
      const at = place % (walk.length - 1);
      const isRepeat = walk[at]?.state === walk[at + 1]?.state;
      fc.pre(!isRepeat && walk[at]?.state !== 'TRANSSHIPPED');
      expect(historyProblem(walk.toSpliced(at, 1))).toMatch(/ after /);
      expect(historyProblem(walk.map((event, index) => (index === at ? { ...event, at: '9' } : event)))).toMatch(
        / before /,
      );
    }),
  );
});

test('a manifest is voided before it is picked up or never', () => {
  const mayVoid = Object.keys(manifestTransitions).filter((state) => manifestTransitions[state]?.includes('VOIDED'));
  expect(mayVoid).toEqual(['DRAFT', 'ISSUED']);
});

const nothing = { issuedAt: null, pickedUpAt: null, departAt: null, arriveAt: null, receivedAt: null };
const times: ManifestTimes = {
  ...nothing,
  opinion: null,
  treatedAt: null,
  closedAt: null,
  voidedAt: null,
  carriers: [],
};

test.each<[day: string, state: string]>([
  ['2026-03-01', 'DRAFT'],
  ['2026-03-02', 'IN_TRANSIT'],
  ['2026-03-03', 'PARTIALLY_RECEIVED'],
])('on %s it is %s', (day, state) => {
  const [issuedAt, pickedUpAt, departAt] = ['08', '09', '10'].map((hour) => `2026-03-02T${hour}:00:00+08:00`);
  const arrived = { arriveAt: '2026-03-03T08:00:00+08:00', receivedAt: '2026-03-03T09:00:00+08:00' };
  const begun = { issuedAt: issuedAt ?? null, pickedUpAt: pickedUpAt ?? null, departAt: departAt ?? null };
  expect(manifestState({ ...times, ...begun, ...arrived, opinion: 'PARTLY_ACCEPTED' }, day)).toBe(state);
});
