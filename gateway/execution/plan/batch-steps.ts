import { type FetchNode } from '@apollo/query-planner';
import { canShareRequest, namedParts, type NamedParts } from './shared-request';
import { type Step } from './steps';

/** The longest chain of steps before each step. */
function levelsOf(steps: readonly Step[]): number[] {
  const levels: number[] = [];
  for (const { after } of steps) {
    levels.push([...after].reduce((level, before) => Math.max(level, 1 + (levels[before] ?? 0)), 0));
  }
  return levels;
}

/** Only entities can be asked for together: root fields of a mutation run one by one, and those of a query are planned as one. */
const fetchesEntities = ({ requires, contextRewrites }: FetchNode): boolean =>
  requires !== undefined && contextRewrites === undefined;

const keyOf = ({ fetches: [placed], guards }: Step, level: number): string | null =>
  placed !== undefined && fetchesEntities(placed.fetch)
    ? JSON.stringify([level, placed.fetch.serviceName, guards])
    : null;

/** Steps that may still be joined, with what their parts have to agree on. */
interface OpenGroup {
  readonly group: number[];
  readonly parts: NamedParts[];
}

/** Numbers of the steps that go together; a group of one stays as it is. */
function groupsOf(steps: readonly Step[]): number[][] {
  const levels = levelsOf(steps);
  const groups: number[][] = [];
  const open = new Map<string, OpenGroup[]>();
  steps.forEach((step, number) => {
    const key = keyOf(step, levels[number] ?? 0);
    const [placed] = step.fetches;
    if (key === null || placed === undefined) return void groups.push([number]);
    const parts = namedParts(placed.fetch);
    const known = open.get(key) ?? [];
    const found = known.find((one) => canShareRequest(parts, one.parts));
    if (found !== undefined) {
      found.group.push(number);
      found.parts.push(parts);
      return;
    }
    const group = [number];
    groups.push(group);
    open.set(key, [...known, { group, parts: [parts] }]);
  });
  return groups;
}

/**
 * Puts fetches of entities from one subgraph that are equally far from the root into one request: fewer requests, and
 * equal entities of several places asked for once. Each step still waits for no more than its members did.
 */
export function batchSteps(steps: readonly Step[]): readonly Step[] {
  const groups = groupsOf(steps);
  const groupOf = new Map(groups.flatMap((group, number) => group.map((member) => [member, number] as const)));
  return groups.map((group): Step => {
    const members = group.flatMap((member) => steps[member] ?? []);
    const after = members.flatMap((member) => [...member.after]).map((before) => groupOf.get(before) ?? before);
    return {
      fetches: members.flatMap(({ fetches }) => fetches),
      guards: members[0]?.guards ?? [],
      after: new Set(after),
    };
  });
}
