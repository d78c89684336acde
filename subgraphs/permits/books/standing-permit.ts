import { type Store } from '../../../lib/store/port';
import { type Book, type BookFindings, BookProof } from '../../kit/book';
import { isEnding } from '../permit/permit-status';
import { type PermitRow } from '../rows';
import { firstBroken, permitsOf, wholeTerm } from './dataset-rows';

type Permits = ReadonlyMap<string, PermitRow>;

/** From when to when a permit may stand, and the day from which something else ended it. */
interface Span {
  readonly permitNo: string;
  readonly from: string;
  readonly to: string;
  readonly endedOn: string | null;
}

function spanOf(permit: PermitRow, permits: Permits): Span | null {
  const term = wholeTerm(permit);
  if (term === null) return null;
  const ending = permit.versions.find(({ businessType }) => isEnding(businessType))?.completedOn;
  const successor = permit.supersededBy === null ? undefined : permits.get(permit.supersededBy);
  const replaced = successor && wholeTerm(successor)?.from;
  const [endedOn = null] = [ending, replaced].filter((day) => day !== undefined).sort();
  return { permitNo: permit._id, ...term, endedOn };
}

const standsOn = ({ from, to, endedOn }: Span, day: string): boolean =>
  from <= day && day <= to && (endedOn === null || day < endedOn);

/** Two stand together on some day exactly when one stands on the first day of the other. */
function overlapProblem(spans: readonly Span[]): string | null {
  for (const [place, one] of spans.entries()) {
    const other = spans.slice(place + 1).find((next) => standsOn(one, next.from) && standsOn(next, next.from));
    if (other !== undefined) return `${one.permitNo} still stands on ${other.from}, when ${other.permitNo} begins`;
  }
  return null;
}

function successionProblem({ _id, sourceId, supersededBy }: PermitRow, permits: Permits): string | null {
  if (supersededBy === null) return null;
  const successor = permits.get(supersededBy);
  if (successor === undefined) return `${_id} was replaced by ${supersededBy}, which there is not`;
  return successor.sourceId === sourceId ? null : `${_id} was replaced by ${supersededBy} of ${successor.sourceId}`;
}

function problemOf(sourceId: string, own: readonly PermitRow[], permits: Permits): string | null {
  const spans = own
    .flatMap((permit) => spanOf(permit, permits) ?? [])
    .sort((one, other) => (one.from < other.from ? -1 : 1));
  return firstBroken(sourceId, [...own.map((permit) => successionProblem(permit, permits)), overlapProblem(spans)]);
}

async function prove(store: Store, dataset: string): Promise<BookFindings> {
  const permits = await permitsOf(store, dataset);
  const bySite = new Map<string, PermitRow[]>();
  for (const permit of permits.values()) {
    const own = bySite.get(permit.sourceId);
    if (own === undefined) bySite.set(permit.sourceId, [permit]);
    else own.push(permit);
  }
  const proof = new BookProof();
  for (const [sourceId, own] of bySite) {
    if (own.some((permit) => wholeTerm(permit) !== null || permit.supersededBy !== null))
      proof.settle(problemOf(sourceId, own, permits));
  }
  return proof.findings();
}

/** A site has one permit on a day, whatever it makes there (国令736 Art. 6; HJ 608-2017); a replaced one gives way. */
export const standingPermit: Book = {
  id: 'permits.standing-permit',
  titleEn: 'no site has two permits that stand on the same day',
  titleZh: '同一场所同一日仅有一张有效许可证',
  prove,
};
