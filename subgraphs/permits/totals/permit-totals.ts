import { PermitStatus } from '../permit/permit.enum';
import { permitStatus } from '../permit/permit-status';
import { type PermitRow } from '../rows';
import { type PermitStatusTotal } from './permit-total.type';

/** What of a permit row the totals read, as a projection. */
export const permitTotalFields = Object.freeze({
  sourceId: 1,
  divisionPath: 1,
  managementCategory: 1,
  industryCodes: 1,
  versions: 1,
  validFrom: 1,
  validTo: 1,
  renewalAppliedOn: 1,
  supersededBy: 1,
});

/** Permits of one group. */
export interface PermitTotal {
  readonly key: string | null;
  readonly permits: number;
  readonly sites: number;
  readonly statuses: readonly PermitStatusTotal[];
}

/** How a permit is counted: its group, and the day its status is asked for. */
export interface PermitCounting {
  readonly keyOf: (permit: PermitRow, status: PermitStatus) => string | null;
  readonly today: string;
}

/** Sites of the permits of a group by status, one entry a permit. */
type Group = Map<PermitStatus, string[]>;

const order = Object.values(PermitStatus);

/** Keys in their order, what has none last. */
const byKey = (one: PermitTotal, other: PermitTotal): number =>
  one.key === null ? 1 : other.key === null ? -1 : one.key < other.key ? -1 : 1;

function totalOf(key: string | null, group: Group): PermitTotal {
  const all = [...group.values()].flat();
  const statuses = order.flatMap((status) => {
    const sites = group.get(status);
    return sites === undefined ? [] : [{ status, permits: sites.length, sites: new Set(sites).size }];
  });
  return { key, permits: all.length, sites: new Set(all).size, statuses };
}

/** Counts permits by group and status as they stream by; the status is the one a permit by itself would show. */
export async function permitTotals(
  permits: AsyncIterable<PermitRow>,
  { keyOf, today }: PermitCounting,
): Promise<PermitTotal[]> {
  const groups = new Map<string | null, Group>();
  for await (const permit of permits) {
    const status = permitStatus(permit, today);
    const key = keyOf(permit, status);
    const group: Group = groups.get(key) ?? new Map<PermitStatus, string[]>();
    groups.set(key, group);
    const sites = group.get(status);
    if (sites === undefined) group.set(status, [permit.sourceId]);
    else sites.push(permit.sourceId);
  }
  return [...groups].map(([key, group]) => totalOf(key, group)).sort(byKey);
}
