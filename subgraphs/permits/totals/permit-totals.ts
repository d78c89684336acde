import { type SmallGroups } from '../../../schema/access/caller-context';
import { Contributions } from '../../kit/small-groups/contributions';
import { type Backed, protectedTotals } from '../../kit/small-groups/protected-totals';
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
  readonly permits: number | null;
  readonly sites: number | null;
  readonly statuses: readonly PermitStatusTotal[] | null;
  readonly suppressed: boolean;
}

/** How a permit is counted: its group, the day its status is asked for, and which groups are too small to show. */
export interface PermitCounting {
  readonly keyOf: (permit: PermitRow, status: PermitStatus) => string | null;
  readonly today: string;
  readonly small: SmallGroups | undefined;
}

/** Sites of the permits of a group by status, one entry a permit. */
type Group = Map<PermitStatus, string[]>;

type Counted<T> = Omit<T, 'suppressed'>;

const order = Object.values(PermitStatus);

/** Keys in their order, what has none last. */
const byKey = ({ total: one }: Backed<{ key: string | null }>, { total: other }: Backed<{ key: string | null }>) =>
  one.key === null ? 1 : other.key === null ? -1 : one.key < other.key ? -1 : 1;

function behindOf(sites: readonly string[]): Contributions {
  const behind = new Contributions();
  for (const site of sites) behind.add(site, { permits: 1 });
  return behind;
}

const hidden = () => ({ permits: null, sites: null });

function statusesOf(group: Group, small: SmallGroups | undefined): PermitStatusTotal[] {
  const statuses = order.flatMap((status): Backed<Counted<PermitStatusTotal>>[] => {
    const sites = group.get(status);
    if (sites === undefined) return [];
    const behind = behindOf(sites);
    return [{ total: { status, permits: sites.length, sites: behind.count }, behind }];
  });
  return protectedTotals(statuses, small, hidden);
}

function totalOf(key: string | null, group: Group, small: SmallGroups | undefined): Backed<Counted<PermitTotal>> {
  const all = [...group.values()].flat();
  const behind = behindOf(all);
  return { total: { key, permits: all.length, sites: behind.count, statuses: statusesOf(group, small) }, behind };
}

/** Counts permits by group and status as they stream by; the status is the one a permit by itself would show. */
export async function permitTotals(
  permits: AsyncIterable<PermitRow>,
  { keyOf, today, small }: PermitCounting,
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
  const totals = [...groups].map(([key, group]) => totalOf(key, group, small)).sort(byKey);
  return protectedTotals(totals, small, () => ({ ...hidden(), statuses: null }));
}
