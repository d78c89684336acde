import { parseManifestNumber } from '../../../schema/identifiers/manifest-number';
import { type Book, BookProof } from '../../kit/book';
import { receiverCover } from '../manifest/line-cover';
import { historyProblem, manifestHistory } from '../manifest/manifest-state';
import { type ManifestRow, type WasteLicenceRow } from '../rows';

/** The first line that the receiver's licence does not cover on the day of departure. */
function uncovered(row: ManifestRow, licence: WasteLicenceRow | null): string | null {
  for (const { hwCode } of row.lines) {
    const cover = receiverCover(row, licence, hwCode);
    if (cover !== 'COVERED') return `${row._id}: ${hwCode} on ${String(row.departAt)} is ${cover}`;
  }
  return null;
}

/** The licence of every receiver covers each code on the day of departure (X01); manifests that never departed need none. */
export const receiverLicenceBook: Book = {
  id: 'waste.receiver-licence',
  titleEn: 'Every receiver may take what it received',
  titleZh: '接受单位许可覆盖转移类别',
  async prove(store, dataset) {
    const proof = new BookProof();
    const licences = new Map<string, WasteLicenceRow>();
    for await (const row of store.collection<WasteLicenceRow>('licences').find({ dataset })) licences.set(row._id, row);
    for await (const row of store.collection<ManifestRow>('manifests').find({ dataset, departAt: { $ne: null } })) {
      proof.settle(uncovered(row, licences.get(row.receiverLicenceNo ?? '') ?? null));
    }
    return proof.findings();
  },
};

/** Numbers are well-formed and of the year of issue (the store holds each once), and no history leaves the state machine. */
export const manifestNumberBook: Book = {
  id: 'waste.manifest-number',
  titleEn: 'Manifest numbers are well-formed, and no manifest skips a state',
  titleZh: '联单编号与流程合规',
  async prove(store, dataset) {
    const proof = new BookProof();
    for await (const row of store.collection<ManifestRow>('manifests').find({ dataset })) {
      const parsed = parseManifestNumber(row._id);
      const isOfYear = row.issuedAt === null || row.issuedAt.startsWith(row._id.slice(0, 4));
      const problem = historyProblem(manifestHistory(row));
      if (!parsed.ok) proof.settle(`${row._id}: ${parsed.reason}`);
      else if (!isOfYear) proof.settle(`${row._id}: issued at ${String(row.issuedAt)}`);
      else proof.settle(problem === null ? null : `${row._id}: ${problem}`);
    }
    return proof.findings();
  },
};
