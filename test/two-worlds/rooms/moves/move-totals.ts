import { groupBy } from '../../../../lib/group-by';
import { type SmallGroups } from '../../../../schema/access/caller-context';
import { Contributions } from '../../../../subgraphs/kit/small-groups/contributions';
import { protectedTotals } from '../../../../subgraphs/kit/small-groups/protected-totals';
import { type MoveRow } from '../../rows';

function totalOf(kind: string, rows: readonly MoveRow[]) {
  const behind = new Contributions();
  for (const { originId, amount } of rows) behind.add(originId ?? '', { amount });
  const amount = rows.reduce((sum, row) => sum + Number(row.amount), 0);
  return { total: { kind, sites: behind.count, moves: rows.length, amount: String(amount) }, behind };
}

/** Moves by kind, small groups left out where the rule says so. */
export function moveTotals(rows: readonly MoveRow[], rule: SmallGroups | undefined) {
  const groups = [...groupBy(rows, ({ kind }) => kind)].sort(([one], [other]) => (one < other ? -1 : 1));
  const totals = groups.map(([kind, ofKind]) => totalOf(kind, ofKind));
  return protectedTotals<Hideable>(totals, rule, () => ({ sites: null, moves: null, amount: null }));
}

interface Hideable {
  readonly kind: string;
  readonly sites: number | null;
  readonly moves: number | null;
  readonly amount: string | null;
}
