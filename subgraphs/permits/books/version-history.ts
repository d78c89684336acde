import { type Store } from '../../../lib/store/port';
import { type Book, type BookFindings, BookProof } from '../../kit/book';
import { isEnding } from '../permit/permit-status';
import { type PermitRow, type PermitVersionRow } from '../rows';
import { firstBroken, rowsOf } from './dataset-rows';

/** What a history may begin with. */
const BEGINNINGS = ['INITIAL', 'REAPPLY', 'RECTIFY'];

type Versions = readonly PermitVersionRow[];

const written = ({ versionNo, businessType, completedOn }: PermitVersionRow): string =>
  `${String(versionNo)} ${businessType} ${completedOn}`;

function orderProblem(versions: Versions): string | null {
  const misplaced = versions.find(({ versionNo }, place) => versionNo !== place + 1);
  if (misplaced !== undefined) return `version ${written(misplaced)} is out of its place`;
  const earlier = versions.find(({ completedOn }, place) => completedOn < (versions[place - 1]?.completedOn ?? ''));
  return earlier === undefined ? null : `version ${written(earlier)} was completed before the one it follows`;
}

function kindProblem(versions: Versions): string | null {
  const [first] = versions;
  if (first !== undefined && !BEGINNINGS.includes(first.businessType)) return `begins with ${written(first)}`;
  const again = versions.find(({ businessType }, place) => place > 0 && businessType === 'INITIAL');
  if (again !== undefined) return `is applied for again: ${written(again)}`;
  const ending = versions.find(({ businessType }, place) => place < versions.length - 1 && isEnding(businessType));
  return ending === undefined ? null : `goes on after ${written(ending)}`;
}

function termProblem({ versions, validFrom, validTo }: PermitRow): string | null {
  const dated = versions.filter((version) => version.validFrom !== null || version.validTo !== null);
  for (const [place, version] of dated.entries()) {
    const { validFrom: from, validTo: to } = version;
    if (from === null || to === null || from > to)
      return `version ${written(version)}: ${String(from)} to ${String(to)}`;
    const before = dated[place - 1]?.validTo;
    if (version.businessType === 'RENEWAL' && typeof before === 'string' && to <= before)
      return `version ${written(version)} renews to ${to}, the term was to ${before}`;
  }
  const last = dated.at(-1);
  if (last === undefined || (last.validFrom === validFrom && last.validTo === validTo)) return null;
  const stated = `${String(last.validFrom)} to ${String(last.validTo)}`;
  return `its last version says ${stated}, the permit ${String(validFrom)} to ${String(validTo)}`;
}

async function prove(store: Store, dataset: string): Promise<BookFindings> {
  const proof = new BookProof();
  for await (const permit of rowsOf<PermitRow>(store, 'permits', dataset)) {
    const { versions } = permit;
    if (versions.length === 0) continue;
    proof.settle(firstBroken(permit._id, [orderProblem(versions), kindProblem(versions), termProblem(permit)]));
  }
  return proof.findings();
}

/** The versions of a permit are numbered and dated in order, end once, and lead to its term (国令736 Art. 14, 15). */
export const versionHistory: Book = {
  id: 'permits.version-history',
  titleEn: "the versions of a permit are in order and lead to the permit's term",
  titleZh: '许可证各版本按序排列，且与许可证有效期一致',
  prove,
};
