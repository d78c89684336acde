import { type Choices } from '../../gateway/execution/testing/oracle/choices';
import { type Claims, type Role } from '../../schema/access/claims';
import { type AccessState, type Grant, type Suspension } from '../../schema/access/grant';
import { PURPOSES } from '../../schema/access/purposes';
import { type Draft, RESOURCES } from './draft';
import { TABLES } from './fields';
import { CODES, DEPARTMENTS, TREE } from './lay';
import { type Situation } from './reference';

/** The day of every case, as the business clock says it. */
export const NOW = new Date('2026-09-28T09:00:00+08:00');

const DAYS = 86_400_000;

const dayFrom = (days: number): string => new Date(NOW.getTime() + days * DAYS).toISOString();

const SOME_PURPOSES = PURPOSES.slice(0, 3).map(({ code }) => code);

/** One caller in sixteen sees nothing, whatever is granted. */
const roleOf = (choices: Choices): Role => (choices.once(16) ? 'operator' : choices.pick(['consumer', 'steward']));

/** Lists that lead to rows of a resource; grants of single fields name them as well. */
const LISTS: Readonly<Record<string, readonly string[]>> = {
  'w.sites': ['Query.site', 'Query.sites', 'Query.siteRegister', 'Query.siteBook', 'Site.id', 'Site.divisionCode'],
  'w.licences': ['Query.licence', 'Query.licences', 'Site.licences', 'Licence.no', 'Licence.site'],
  'w.moves': ['Query.move', 'Query.moves', 'Query.moveRegister', 'Move.no', 'Move.fromCode'],
  'w.surveys': ['Query.surveys', 'Query.survey', 'Query.surveyPage', 'Site.surveys', 'Survey.id', 'Licence.survey'],
};

const shownOf = (resource: string): readonly string[] =>
  TABLES.flatMap(({ columns }) => columns.flatMap(({ shownAs }) => shownAs))
    .filter(({ resources }) => resources.includes(resource))
    .map(({ coordinate }) => coordinate);

function fieldsOf(choices: Choices, resource: string): readonly string[] | null {
  if (!choices.once(3)) return null;
  const shown = shownOf(resource);
  return [...(LISTS[resource] ?? []), ...shown.filter(() => !choices.once(2))];
}

/** Draws who asks: mostly for the division of the department, at times for one below. */
function randomClaims(choices: Choices, seed: number): Claims {
  const { code, division, level } = choices.pick(DEPARTMENTS);
  const below = TREE.descendants(division).map((one) => one.code);
  const div = choices.once(5) && below.length > 0 ? choices.pick(below) : division;
  return {
    ...{ sub: `case-${String(seed)}`, app: choices.once(3) ? 'app-1' : null, dept: code, level, div },
    ...{ roles: [roleOf(choices)], scopes: [], purpose: choices.once(12) ? null : choices.pick(SOME_PURPOSES) },
  };
}

const USUAL = [-30, 300] as const;

/** What stands, what has run out, what has not begun, and what was withdrawn. */
function timesOf(choices: Choices): Pick<Grant, 'validFrom' | 'validTo' | 'state'> {
  const [from, to] = choices.pick([USUAL, USUAL, USUAL, USUAL, [-300, -1], [5, 300]] as const);
  const state = choices.once(3) ? choices.pick(['SUSPENDED', 'REVOKED', 'PROPOSED'] as const) : 'ACTIVE';
  return { validFrom: dayFrom(from), validTo: dayFrom(to), state };
}

function randomGrant(choices: Choices, { dept, purpose }: Claims, conditional: readonly string[]): Grant {
  const resource = choices.pick(choices.once(4) || conditional.length === 0 ? RESOURCES : conditional);
  const isClear = choices.once(3);
  const usual = purpose === null || choices.once(3) ? choices.pick(SOME_PURPOSES) : purpose;
  return {
    ...{ id: `g-${resource}`, resource, department: choices.once(8) ? choices.pick(DEPARTMENTS).code : dept },
    ...{ app: choices.once(8) ? 'app-1' : null, purposes: [usual], fields: fieldsOf(choices, resource) },
    methods: choices.once(5) ? ['FILE'] : ['QUERY'],
    divisions: choices.once(3) ? [choices.pick(CODES)] : null,
    ...{ isClear, piaId: isClear && !choices.once(4) ? 'pia-1' : null, ceiling: choices.once(6) ? 'L2' : 'L4' },
    ...{ ...timesOf(choices), basis: 'condition 1' },
  };
}

const randomSuspension = (choices: Choices, { dept }: Claims): Suspension => ({
  ...{ resource: choices.pick(RESOURCES), reason: 'under inquiry' },
  department: choices.pick([null, dept, choices.pick(DEPARTMENTS).code]),
});

/** Draws who asks, and what was decided about them. */
export function randomSituation(draft: Draft, choices: Choices, seed: number): Situation {
  const claims = randomClaims(choices, seed);
  const conditional = RESOURCES.filter((id) => draft.resources.get(id)?.share === 'CONDITIONAL');
  const grants = Array.from({ length: choices.below(10) }, () => randomGrant(choices, claims, conditional));
  const suspensions = Array.from({ length: choices.once(3) ? 1 : 0 }, () => randomSuspension(choices, claims));
  const state: AccessState = { epoch: seed, grants, suspensions, appTokens: [] };
  return { draft, claims, state, isFresh: !choices.once(12), now: NOW };
}
