import { loadWasteThresholds } from '../../../data/waste/thresholds';
import { type Book, BookProof } from '../../kit/book';
import { toleranceOf } from '../context';
import { compareManifested, type Manifested, receivedByCode } from '../ledger/manifested';
import { massBalance } from '../ledger/mass-balance';
import { type LedgerRow, type ManifestRow } from '../rows';

/** Every ledger month adds up; one with a missing side is not proved either way and counts as looked at. */
export const massBalanceBook: Book = {
  id: 'waste.mass-balance',
  titleEn: 'Every ledger month closes',
  titleZh: '台账物料平衡',
  async prove(store, dataset) {
    const proof = new BookProof();
    const tolerance = toleranceOf(loadWasteThresholds());
    for await (const row of store.collection<LedgerRow>('ledgers').find({ dataset })) {
      const { verdict, incoming, outgoing } = massBalance(row, tolerance);
      const sides = `in ${String(incoming?.value)} t, out ${String(outgoing?.value)} t`;
      proof.settle(verdict === 'OPEN' ? `${row._id}: ${sides}` : null);
    }
    return proof.findings();
  },
};

const monthOf = (sourceId: string, month: string): string => `${sourceId} ${month}`;

type Departed = Manifested & { readonly departMonth: string };

/** Manifests that departed, by site and month. */
async function departed(manifests: AsyncIterable<ManifestRow>): Promise<Map<string, Departed[]>> {
  const found = new Map<string, Departed[]>();
  for await (const { sourceId, departMonth, lines, opinion, voidedAt } of manifests) {
    if (departMonth === null) continue;
    const key = monthOf(sourceId, departMonth);
    const known = found.get(key) ?? [];
    known.push({ sourceId, departMonth, lines, opinion, voidedAt });
    found.set(key, known);
  }
  return found;
}

/** What the ledger says left equals what the manifests of the month say arrived, and no manifest is outside the ledger. */
export const manifestLedgerBook: Book = {
  id: 'waste.manifest-ledger',
  titleEn: 'Manifests and ledgers say the same',
  titleZh: '联单与台账一致',
  async prove(store, dataset) {
    const proof = new BookProof();
    const tolerance = toleranceOf(loadWasteThresholds());
    const months = await departed(store.collection<ManifestRow>('manifests').find({ dataset }));
    const unmet = new Set<string>();
    const received = new Map([...months].map(([key, manifests]) => [key, receivedByCode(manifests)]));
    for (const [key, codes] of received) for (const code of codes.keys()) unmet.add(`${key} ${code}`);
    for await (const row of store.collection<LedgerRow>('ledgers').find({ dataset, isHazardous: true })) {
      const key = monthOf(row.sourceId, row.month);
      const amounts = received.get(key)?.get(row.wasteCode) ?? [];
      unmet.delete(`${key} ${row.wasteCode}`);
      const { verdict, received: arrived } = compareManifested(row, amounts, tolerance);
      const sides = `ledger ${String(row.transferredOut?.value)} t, manifests ${arrived === null ? 'none' : `${arrived.value} t`}`;
      proof.settle(verdict === 'OPEN' ? `${row._id}: ${sides}` : null);
    }
    for (const outside of unmet) proof.settle(`${outside}: manifests without a ledger month`);
    return proof.findings();
  },
};
