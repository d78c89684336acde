import { scopedStore } from '../../../lib/store/scoped-store';
import { type BookFindings } from '../../kit/book';
import { temporaryStore, type TemporaryStore } from '../../kit/import/testing/temporary-store';
import { factory, ledger, licence, manifest, refused, residue, flow, wasteRows } from '../testing/hangzhou-waste';
import {
  FACTORY,
  flowRow,
  ledgerRow,
  manifestLine,
  manifestRow,
  OPERATOR,
  putRows,
  tonnes,
  type WasteRows,
} from '../testing/make-rows';
import { wasteBooks } from './list';

let temporary: TemporaryStore;
beforeEach(async () => {
  temporary = await temporaryStore();
});
afterEach(() => temporary.remove());

/** Stores the rows and proves every book; what is found by the name of the book. */
async function proveAll(...sets: readonly WasteRows[]): Promise<Record<string, BookFindings>> {
  for (const rows of sets) await putRows(temporary.store, rows);
  const room = scopedStore(temporary.store, 'waste');
  const found: Record<string, BookFindings> = {};
  for (const { id, prove } of wasteBooks) found[id.replace('waste.', '')] = await prove(room, 'example');
  return found;
}

test('the books of a sound world close, and each has looked at something', async () => {
  const found = await proveAll(wasteRows);
  for (const [name, findings] of Object.entries(found)) {
    expect([name, findings.problems]).toEqual([name, []]);
    expect(findings.checked).toBeGreaterThan(0);
  }
});

test('rows of another data set are not looked at', async () => {
  await putRows(temporary.store, wasteRows);
  const room = scopedStore(temporary.store, 'waste');
  for (const { prove } of wasteBooks) expect((await prove(room, 'other')).checked).toBe(0);
});

const elsewhere = { month: '2026-04' };

test.each<[what: string, rows: WasteRows, found: readonly [book: string, problem: string]]>([
  [
    'a ledger that loses waste',
    { ledgers: [ledgerRow({ _id: 'lost', ...elsewhere, closing: tonnes('3'), transferredOut: tonnes('0') })] },
    ['mass-balance', 'lost: in 14 t, out 3 t'],
  ],
  [
    'a ledger that sent more than arrived',
    { ledgers: [ledgerRow({ _id: 'more', ...elsewhere })] },
    ['manifest-ledger', 'more: ledger 10 t, manifests none'],
  ],
  [
    'a manifest outside every ledger',
    { manifests: [manifestRow({ _id: '20263301000300', lines: [manifestLine({ hwCode: '900-249-08' })] })] },
    ['manifest-ledger', `${FACTORY} 2026-03 900-249-08: manifests without a ledger month`],
  ],
  [
    'waste that the receiver may not take',
    { manifests: [manifestRow({ _id: '20263301000300', lines: [manifestLine({ hwCode: '900-023-29' })] })] },
    ['receiver-licence', '20263301000300: 900-023-29 on 2026-03-02T09:30:00+08:00 is CODE_NOT_COVERED'],
  ],
  [
    'a receiver without a licence',
    { manifests: [manifestRow({ _id: '20263301000300', receiverLicenceNo: null })] },
    ['receiver-licence', '20263301000300: 900-214-08 on 2026-03-02T09:30:00+08:00 is UNKNOWN'],
  ],
  [
    'a receiver whose licence is over',
    { manifests: [manifestRow({ _id: '20283301000001', departAt: '2028-01-01T09:30:00+08:00' })] },
    ['receiver-licence', '20283301000001: 900-214-08 on 2028-01-01T09:30:00+08:00 is NOT_ACTIVE'],
  ],
  [
    'a movement that runs backwards',
    { flows: [flowRow({ from: ['STORE', OPERATOR], to: ['COLLECT', FACTORY] }, { _id: 'back' })] },
    ['stage-order', 'back: STORE to COLLECT'],
  ],
  [
    'a number of another year',
    { manifests: [manifestRow({ _id: '20253301000300' })] },
    ['manifest-number', '20253301000300: issued at 2026-03-02T08:00:00+08:00'],
  ],
  [
    'a number that is none',
    { manifests: [manifestRow({ _id: '2026-1' })] },
    ['manifest-number', '2026-1: a manifest number has 14 digits: year, province, city, serial'],
  ],
  [
    'a manifest that was voided after it was picked up',
    { manifests: [manifestRow({ _id: '20263301000300', voidedAt: '2026-03-04T09:00:00+08:00' })] },
    ['manifest-number', '20263301000300: VOIDED after RECEIVED'],
  ],
])('%s is found', async (_, rows, [book, problem]) => {
  expect((await proveAll(wasteRows, rows))[book]?.problems).toEqual([problem]);
});

test('waste sent back may run backwards', async () => {
  const back = flowRow({ from: ['STORE', OPERATOR], to: ['GENERATE', FACTORY] }, { _id: 'back', isReturn: true });
  expect((await proveAll({ flows: [flow, residue, back] }))['stage-order']).toMatchObject({
    checked: 3,
    problemCount: 0,
  });
});

test('a missing side of a ledger is no problem of the book, and no proof either', async () => {
  const half = { ...ledger, _id: 'half', generated: null, transferredOut: null };
  const found = await proveAll({
    generators: [factory],
    licences: [licence],
    ledgers: [half],
    manifests: [manifest, refused],
  });
  expect(found['mass-balance']).toMatchObject({ checked: 1, problemCount: 0 });
});
