import { scopedStore } from '../../lib/store/scoped-store';
import { SharingError } from '../../schema/sharing-error';
import { importMarkers } from '../../subgraphs/kit/import/marker';
import { rooms } from '../../subgraphs/list';
import { compareDigests } from '../dataset/compare-digests';
import { closes, type Finding } from '../dataset/finding';
import { proveBooks } from '../dataset/prove-books';
import { reconcile } from '../dataset/reconcile';
import { EXIT } from '../failure';
import { type House, type HouseSettings, openHouse } from '../house';
import { print, tell } from '../print';

export interface VerifyOptions {
  readonly json?: boolean;
}

/** NOT_IMPORTED names the rooms that do not hold the data set. */
async function assertHeld({ store }: House, dataset: string): Promise<void> {
  const lacking: string[] = [];
  for (const room of rooms.filter(({ importers }) => importers.some((importer) => importer.dataset === dataset))) {
    const marker = await importMarkers(scopedStore(store, room.name)).findOne({ _id: dataset });
    if (marker?.state !== 'DONE') lacking.push(room.name);
  }
  if (lacking.length > 0) throw new SharingError('NOT_IMPORTED', `${dataset} (${lacking.join(', ')})`);
}

async function* findingsOf(house: House, dataset: string): AsyncGenerator<Finding> {
  yield* proveBooks(house, dataset);
  yield* reconcile(house);
  yield* compareDigests(house, dataset);
}

function verdictOf({ checked, problemCount }: Finding): string {
  if (checked === 0) return 'nothing to check 无可核对';
  return problemCount === 0 ? 'closes 平' : `${problemCount} open 不平`;
}

function show(finding: Finding): void {
  const { id, titleEn, titleZh, checked, problems } = finding;
  const verdict = verdictOf(finding);
  print(`${id}: ${verdict}, ${checked} checked 已核对 — ${titleEn} ${titleZh}`);
  for (const problem of problems) print(`  ${problem}`);
}

/** `ecoguard dataset verify`: proves the books of a data set in the store; exit code 1 when one does not close. */
export async function verifyDataset(
  settings: HouseSettings,
  dataset: string,
  { json = false }: VerifyOptions,
): Promise<number> {
  const house = await openHouse(settings);
  const findings: Finding[] = [];
  try {
    await assertHeld(house, dataset);
    for await (const finding of findingsOf(house, dataset)) {
      findings.push(finding);
      if (json) tell(`verified 已核对 ${finding.id}`);
      else show(finding);
    }
  } finally {
    await house.store.close();
  }
  const ok = findings.every(closes);
  const open = findings.filter((finding) => !closes(finding)).length;
  print(
    json
      ? JSON.stringify({ ok, dataset, findings })
      : `${dataset}: ${ok ? 'every book closes 账目全部平衡' : `${open} books do not close 账目不平`}`,
  );
  return ok ? EXIT.ok : EXIT.failed;
}
