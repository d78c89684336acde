import fc from 'fast-check';
import { ParcelState } from '../parcel/parcel-state.enum';
import { flag, readVectors } from '../testing/read-vectors';
import { GateDecision, GateEvent, GateFinding } from './gate.enum';
import { type GateQuestion, landUseGate, type ParcelFacts } from './land-use-gate';
import { orNull } from '../../../lib/csv-table';

const vectors = readVectors(
  'land-use-gate',
  ...(['id', 'event', 'target', 'state', 'registered', 'key_unit', 'survey', 'use_since', 'remediation'] as const),
  ...(['decision', 'reasons', 'working'] as const),
);

test.each(vectors)('$id: $event to $target land in $state is $decision ($working)', (row) => {
  const facts: ParcelFacts = {
    state: row.state as ParcelState,
    stateEventId: 'P#1',
    registerEntryIds: row.registered === 'true' ? ['P:register'] : [],
    isKeyUnitLand: flag(row.key_unit),
    keyUnitIds: [],
    survey: row.survey === '' ? null : { id: 'P#0', on: row.survey },
    currentUseSince: orNull(row.use_since),
  };
  const isSensitive = row.target === '' ? null : row.target === 'sensitive';
  const question = { event: row.event as GateEvent, isSensitive, isRemediation: row.remediation === 'true' };
  const { decision, reasons } = landUseGate(facts, question);
  const told = reasons.map(({ code, finding }) => (finding === GateFinding.UNKNOWN ? `${code}?` : code));
  expect([decision, told.join(' ')]).toEqual([row.decision, row.reasons]);
});

const factsArbitrary: fc.Arbitrary<ParcelFacts> = fc.record({
  state: fc.constantFrom(...Object.values(ParcelState)),
  stateEventId: fc.option(fc.constant('P#1')),
  registerEntryIds: fc.constantFrom([], ['P:register']),
  isKeyUnitLand: fc.option(fc.boolean()),
  keyUnitIds: fc.constantFrom([], ['S:2026']),
  survey: fc.option(fc.constantFrom('2020-01-01', '2024-01-01').map((on) => ({ id: 'P#0', on }))),
  currentUseSince: fc.option(fc.constantFrom('2019-01-01', '2022-01-01', '2025-01-01')),
});
const questionArbitrary: fc.Arbitrary<GateQuestion> = fc.record({
  event: fc.constantFrom(...Object.values(GateEvent)),
  isSensitive: fc.option(fc.boolean()),
  isRemediation: fc.boolean(),
});

test('what is allowed without knowing a fact is allowed whatever the fact is', () => {
  fc.assert(
    fc.property(factsArbitrary, questionArbitrary, (facts, question) => {
      const vague = { ...facts, isKeyUnitLand: null, currentUseSince: null };
      const vagueQuestion = { ...question, isSensitive: null };
      if (landUseGate(vague, vagueQuestion).decision !== GateDecision.ALLOW) return;
      expect(landUseGate(facts, question).decision).toBe(GateDecision.ALLOW);
    }),
    { numRuns: 2000 },
  );
});

test('the decision is that of the strictest reason, and no reason is ALLOW', () => {
  const order = [GateDecision.DENY, GateDecision.WARN];
  fc.assert(
    fc.property(factsArbitrary, questionArbitrary, (facts, question) => {
      const { decision, reasons } = landUseGate(facts, question);
      const ranks = reasons.map((reason) => order.indexOf(reason.decision));
      expect(ranks).toEqual([...ranks].sort((one, other) => one - other));
      expect(ranks).not.toContain(-1);
      expect(decision).toBe(reasons[0]?.decision ?? GateDecision.ALLOW);
    }),
  );
});
