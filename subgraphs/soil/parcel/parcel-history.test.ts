import fc from 'fast-check';
import { readVectors } from '../testing/read-vectors';
import { type Arrival, datedHistory, historyProblems, lastSurvey, stateAt } from './parcel-history';
import { ParcelState } from './parcel-state.enum';
import { mayFollow } from './parcel-transitions';
import { orNull } from '../../../lib/csv-table';

const vectors = readVectors('parcel-transitions', 'id', 'from', 'to', 'via', 'expected', 'working');
const states = Object.values(ParcelState);

test.each(vectors)('$id: from $from ($via) to $to is $expected ($working)', ({ from, to, via, expected }) => {
  const isAllowed = mayFollow(orNull(from) as ParcelState | null, to as ParcelState, orNull(via) as ParcelState | null);
  expect(isAllowed ? 'ALLOWED' : 'REFUSED').toBe(expected);
});

test('the table says of every pair of states what becomes of it', () => {
  const pairs = new Set(vectors.map(({ from, to }) => `${from} ${to}`));
  const froms = ['', ...states.filter((state) => state !== ParcelState.UNKNOWN)];
  expect(pairs).toEqual(new Set(froms.flatMap((from) => states.map((to) => `${from} ${to}`))));
});

test('every state can be reached, and none is a dead end', () => {
  const allowed = vectors.filter(({ expected }) => expected === 'ALLOWED');
  const known = states.filter((state) => state !== ParcelState.UNKNOWN);
  expect(known.filter((state) => !allowed.some(({ to }) => to === state))).toEqual([]);
  expect(known.filter((state) => !allowed.some(({ from }) => from === state))).toEqual([]);
});

const day = (number: number): string => new Date(Date.UTC(2020, 0, 1 + number)).toISOString().slice(0, 10);

/** Walks the transitions as the numbers choose among what is allowed, a day apart. */
function walk(choices: readonly number[]): Arrival[] {
  const arrivals: Arrival[] = [{ state: ParcelState.CANDIDATE, on: day(0), document: null }];
  for (const choice of choices) {
    const [before, from] = [arrivals.at(-2)?.state ?? null, arrivals.at(-1)?.state ?? null];
    const next = states.filter((to) => mayFollow(from as ParcelState, to, before as ParcelState | null));
    const state = next[choice % next.length] ?? ParcelState.UNKNOWN;
    arrivals.push({ state, on: day(arrivals.length), document: null });
  }
  return arrivals;
}

const walks = fc.array(fc.nat(50), { maxLength: 25 }).map(walk);

test('a history that keeps to the transitions has no problem, and on each day the state of its last event', () => {
  fc.assert(
    fc.property(walks, fc.integer({ min: -2, max: 40 }), (arrivals, number) => {
      const events = datedHistory('3301140000001', arrivals);
      expect(historyProblems(events)).toEqual([]);
      const past = arrivals.filter(({ on }) => on <= day(number));
      expect(stateAt(events, day(number))).toBe(past.at(-1)?.state ?? 'UNKNOWN');
      const holding = events.filter(({ on, until }) => on <= day(number) && (until === null || day(number) < until));
      expect(holding.map(({ state }) => state)).toEqual(past.length === 0 ? [] : [past.at(-1)?.state]);
    }),
  );
});

const history = (...steps: readonly (readonly [ParcelState, string])[]) =>
  datedHistory(
    'P',
    steps.map(([state, on]) => ({ state, on, document: null })),
  );

describe('a history that does not keep to them is named by its event', () => {
  const { CANDIDATE, SURVEY_1, ON_REGISTER, REMOVED } = ParcelState;
  test.each([
    [
      'a step that is not allowed',
      history([ON_REGISTER, '2024-01-01'], [REMOVED, '2025-01-01']),
      'P#2: REMOVED does not follow ON_REGISTER',
    ],
    [
      'a day out of order',
      history([CANDIDATE, '2024-02-01'], [SURVEY_1, '2024-01-01']),
      'P#2: 2024-01-01 is before 2024-02-01',
    ],
    ['a beginning in the middle', history([SURVEY_1, '2024-01-01']), 'P#1: SURVEY_1 does not follow nothing'],
    [
      'a word of no state',
      history([CANDIDATE, '2024-01-01']).map((event) => ({ ...event, state: 'SOLD' })),
      'P#1: SOLD does not follow nothing',
    ],
    [
      'an end that nothing begins at',
      history([CANDIDATE, '2024-01-01']).map((event) => ({ ...event, until: '2024-02-01' })),
      'P#1: until 2024-02-01, next none',
    ],
  ])('%s', (_, events, problem) => {
    expect(historyProblems(events)).toEqual([problem]);
  });
});

test('the last survey is the one that closed last, of a case begun anew, too', () => {
  const { CANDIDATE, SURVEY_1, SURVEY_CLEARED } = ParcelState;
  const events = history(
    [CANDIDATE, '2020-01-01'],
    [SURVEY_1, '2020-02-01'],
    [SURVEY_CLEARED, '2020-03-01'],
    [CANDIDATE, '2024-01-01'],
    [SURVEY_1, '2024-02-01'],
    [SURVEY_CLEARED, '2024-03-01'],
  );
  expect(lastSurvey(events, '2020-02-29')).toBeNull();
  expect(lastSurvey(events, '2024-02-29')?.on).toBe('2020-03-01');
  expect(lastSurvey(events, '2024-03-01')?.on).toBe('2024-03-01');
});
