import { type Store } from '../../../lib/store/port';
import { type Book, type BookFindings, BookProof } from '../../kit/book';
import { type PermitRow, type ReportRow } from '../rows';
import { firstBroken, permitsOf, rowsOf, wholeTerm } from './dataset-rows';

/** Months of a period by kind of report (HJ 944-2018). */
const months: Readonly<Record<string, number>> = Object.freeze({ MONTHLY: 1, QUARTERLY: 3, SEMIANNUAL: 6, ANNUAL: 12 });

/** Last day of the period of a kind that begins on a day; null when none begins there. */
function lastDayOf(kind: string, start: string): string | null {
  const length = months[kind];
  const [year = 0, month = 0, day] = start.split('-').map(Number);
  if (length === undefined || day !== 1 || (month - 1) % length !== 0) return null;
  return new Date(Date.UTC(year, month - 1 + length, 0)).toISOString().slice(0, 10);
}

function periodProblem({ kind, periodStart, periodEnd, dueOn }: ReportRow): string | null {
  const last = lastDayOf(kind, periodStart);
  if (last !== periodEnd) return `${kind} from ${periodStart} to ${periodEnd}, not to ${String(last)}`;
  return dueOn > periodEnd ? null : `due on ${dueOn}, before its period is over on ${periodEnd}`;
}

function handlingProblem({ periodEnd, submittedOn, reviewedOn, returnedOn, waived }: ReportRow): string | null {
  if (submittedOn === null) {
    const handled = reviewedOn ?? returnedOn;
    return handled === null ? null : `handled on ${handled}, but never submitted`;
  }
  if (waived) return `waived, but submitted on ${submittedOn}`;
  if (submittedOn <= periodEnd) return `submitted on ${submittedOn}, before its period is over on ${periodEnd}`;
  if (reviewedOn !== null && reviewedOn < submittedOn) return `reviewed on ${reviewedOn}, submitted on ${submittedOn}`;
  return returnedOn !== null && returnedOn <= periodEnd ? `returned on ${returnedOn}, period to ${periodEnd}` : null;
}

function permitProblem({ permitNo, sourceId, periodStart, periodEnd }: ReportRow, permit: PermitRow | undefined) {
  if (permit === undefined) return `there is no permit ${permitNo}`;
  if (permit.sourceId !== sourceId) return `of ${sourceId}, its permit of ${permit.sourceId}`;
  const term = wholeTerm(permit);
  const isInTerm = term === null || (periodStart <= term.to && term.from <= periodEnd);
  return isInTerm ? null : `from ${periodStart} to ${periodEnd}, a term from ${term.from} to ${term.to}`;
}

async function prove(store: Store, dataset: string): Promise<BookFindings> {
  const permits = await permitsOf(store, dataset);
  const met = new Set<string>();
  const proof = new BookProof();
  for await (const report of rowsOf<ReportRow>(store, 'reports', dataset)) {
    const key = `${report.permitNo} ${report.kind} ${report.periodStart}`;
    proof.settle(
      firstBroken(report._id, [
        permitProblem(report, permits.get(report.permitNo)),
        met.has(key) && `there is another ${key}`,
        periodProblem(report),
        handlingProblem(report),
      ]),
    );
    met.add(key);
  }
  return proof.findings();
}

/** Execution reports are of whole periods within the permit's term, one each, and handled in order (HJ 944-2018). */
export const reportPeriods: Book = {
  id: 'permits.report-periods',
  titleEn: 'execution reports are of whole periods, one each, due and handled after them',
  titleZh: '执行报告的周期完整且不重复，期限与办理均在周期结束之后',
  prove,
};
