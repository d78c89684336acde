import { type Grade } from '../../schema/access/grant';
import { type Share } from '../../schema/directives';
import { type Choices } from '../../gateway/execution/testing/oracle/choices';
import { GRADED } from './fields';
import { LINES } from './lay';

/** One `@grade` of a field. */
export interface Grading {
  readonly level: Grade;
  readonly mask: string | null;
}

/** How everything in a graph is shared: what a case draws, and what both the rooms and the reference are told. */
export interface Draft {
  readonly resources: ReadonlyMap<string, { readonly provider: string; readonly share: Share }>;
  /** Gradings by coordinate; all of them stand. */
  readonly grades: ReadonlyMap<string, readonly Grading[]>;
}

/** Every resource of the rooms. */
export const RESOURCES = ['w.sites', 'w.rating', 'w.licences', 'w.burden', 'w.moves', 'w.move-totals', 'w.surveys'];

const SHARES: readonly Share[] = ['UNCONDITIONAL', 'CONDITIONAL', 'NOT_SHARED'];

/** Mostly open or under grants: what nobody gets cannot leak much. */
const shareOf = (choices: Choices): Share =>
  choices.pick(['UNCONDITIONAL', 'UNCONDITIONAL', 'CONDITIONAL', 'CONDITIONAL', 'CONDITIONAL', 'NOT_SHARED']);

const stricter = (one: Share, other: Share): Share => (SHARES.indexOf(one) > SHARES.indexOf(other) ? one : other);

/** One grading, or a strict and an open one in either order. */
function gradingsOf(choices: Choices, mask: string | null): readonly Grading[] {
  const levels: readonly Grade[] = mask === null ? ['L1', 'L2', 'L4'] : ['L1', 'L2', 'L3', 'L3', 'L4'];
  const grading = (level: Grade): Grading => ({ level, mask: level === 'L3' ? mask : null });
  const first = grading(choices.pick(levels));
  return choices.once(3) ? [first, grading('L1')] : [first];
}

/** Draws how everything is shared. What is computed says at least what it is computed from says. */
export function randomDraft(choices: Choices): Draft {
  const resources = new Map(
    RESOURCES.map((id) => [id, { provider: choices.pick(LINES.slice(0, 3)), share: shareOf(choices) }]),
  );
  const [sites, burden] = [resources.get('w.sites'), resources.get('w.burden')];
  if (sites === undefined || burden === undefined) throw new Error('the resources of the rooms are named');
  resources.set('w.burden', { ...burden, share: stricter(sites.share, burden.share) });
  const grades = new Map(GRADED.map(([coordinate, mask]) => [coordinate, gradingsOf(choices, mask)]));
  grades.set('Site.burden', grades.get('Site.output') ?? []);
  return { resources, grades };
}

/** The grade that holds of a field: the highest of its gradings. */
export const gradeOf = ({ grades }: Draft, coordinate: string): Grade =>
  (grades.get(coordinate) ?? [])
    .map(({ level }) => level)
    .reduce<Grade>((top, level) => (level > top ? level : top), 'L1');
