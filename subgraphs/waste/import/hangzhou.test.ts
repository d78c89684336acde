import { dataFolder, loadDivisionTree } from '../../../data/divisions/load-tree';
import { REFERENCE_TIME } from '../../../data/hangzhou/calendar';
import { createClock } from '../../../lib/clock';
import { scopedStore } from '../../../lib/store/scoped-store';
import { type ImportReport } from '../../kit/import/import-report';
import { runImports } from '../../kit/import/run-imports';
import { temporaryStore, type TemporaryStore } from '../../kit/import/testing/temporary-store';
import { inProcess } from '../../kit/in-process';
import { openRoom } from '../../kit/room';
import { wasteBooks } from '../books/list';
import { waste } from '../subgraph';
import { hangzhouImporter } from './hangzhou';
import { referenceImporter } from './reference';

let temporary: TemporaryStore;
let reports: ImportReport[];
let execute: ReturnType<typeof inProcess>['execute'];

const importers = [referenceImporter, hangzhouImporter('hangzhou-small')];
const rows = () => scopedStore(temporary.store, waste.name);

beforeAll(async () => {
  temporary = await temporaryStore();
  reports = await runImports({ room: waste.name, store: rows(), importers, dataFolder });
  const clock = createClock(new Date(REFERENCE_TIME));
  ({ execute } = inProcess(await openRoom(waste, { store: temporary.store, divisions: loadDivisionTree(), clock })));
}, 120_000);
afterAll(() => temporary.remove());

async function ask<T>(query: string): Promise<T> {
  const { data, errors } = await execute({ query });
  expect(errors).toBeUndefined();
  return data as T;
}

type Value = { value: string } | null;

test('the small city has a tenth of every count', () => {
  const counts = reports[1]?.rows ?? {};
  expect(counts).toMatchObject({ generators: 260, licences: 7 });
  expect(counts['manifests']).toBeGreaterThanOrEqual(3600);
  expect(counts['flows']).toBeGreaterThanOrEqual(9000);
  expect(counts['ledgers']).toBeLessThanOrEqual(15_000);
});

test.each(wasteBooks.map((book) => ({ id: book.id, book })))('$id: nothing is open', async ({ book }) => {
  const { checked, problems } = await book.prove(rows(), 'hangzhou-small');
  expect(problems).toEqual([]);
  expect(checked).toBeGreaterThan(1000);
});

test('every generator files the class that HJ 1259 computes, and all its papers in time', async () => {
  const generators = new Map<string, string>();
  let after = '';
  for (let page = 0; page < 20; page += 1) {
    const { wasteGenerators } = await ask<Record<string, { nodes: Generator[]; pageInfo: PageInfo }>>(
      `{ wasteGenerators(first: 50 ${after}) { pageInfo { hasNextPage endCursor } nodes { id mgmtClass
        computedClass(year: 2026) { computed isUnderFiled } plans { status } reports { status submittedOn } } } }`,
    );
    for (const { id, mgmtClass, computedClass, plans, reports: papers } of wasteGenerators?.nodes ?? []) {
      generators.set(id, mgmtClass);
      expect(computedClass).toEqual({ computed: mgmtClass, isUnderFiled: false });
      const filed = papers.filter(({ submittedOn }) => submittedOn !== null);
      for (const { status } of [...plans, ...filed]) expect(status).toBe('FILED');
      for (const { status } of papers) expect(['FILED', 'NOT_DUE']).toContain(status);
    }
    if (wasteGenerators?.pageInfo.hasNextPage !== true) break;
    after = `after: "${wasteGenerators.pageInfo.endCursor}"`;
  }
  expect(generators.size).toBe(260);
  expect(new Set(generators.values())).toEqual(new Set(['KEY', 'SIMPLIFIED', 'REGISTERED']));
});

interface PageInfo {
  readonly hasNextPage: boolean;
  readonly endCursor: string;
}

interface Generator {
  readonly id: string;
  readonly mgmtClass: string;
  readonly computedClass: object;
  readonly plans: { readonly status: string }[];
  readonly reports: { readonly status: string; readonly submittedOn: string | null }[];
}

test('no licence takes more than its approved scale, in any year', async () => {
  const { wasteLicences } = await ask<
    Record<string, { nodes: Record<string, { status: string; received: Value }[]>[] }>
  >(
    `{ wasteLicences(first: 50) { nodes { y3: scaleUse(year: 2023) { ...U } y4: scaleUse(year: 2024) { ...U }
      y5: scaleUse(year: 2025) { ...U } y6: scaleUse(year: 2026) { ...U } } } }
     fragment U on LicenceScaleUse { status received { value } }`,
  );
  const uses = (wasteLicences?.nodes ?? []).flatMap((licence) => Object.values(licence).flat());
  expect(uses.length).toBeGreaterThan(40);
  expect(uses.filter(({ status }) => status !== 'WITHIN')).toEqual([]);
  expect(uses.filter(({ received }) => Number(received?.value) > 0).length).toBeGreaterThan(20);
});

test('the share that is landfilled is small and falls from year to year', async () => {
  type Share = { share: string; status: string };
  const { one, two, three, four } = await ask<Record<string, Share>>(
    `{ one: landfillShare(year: 2023, by: GENERATING, zjClass: HAZARDOUS, divisionCode: "330100") { share status }
      two: landfillShare(year: 2024, by: GENERATING, zjClass: HAZARDOUS, divisionCode: "330100") { share status }
      three: landfillShare(year: 2025, by: GENERATING, zjClass: HAZARDOUS, divisionCode: "330100") { share status }
      four: landfillShare(year: 2026, by: GENERATING, divisionCode: "330100") { share status } }`,
  );
  const shares = [one, two, three, four].map((share) => Number(share?.share));
  expect([one, two, three, four].map((share) => share?.status)).toEqual(['KNOWN', 'KNOWN', 'KNOWN', 'KNOWN']);
  for (const share of shares) expect(share).toBeLessThan(0.35);
  expect(shares.toSorted((left, right) => right - left)).toEqual(shares);
});

test('totals by class, utilisation and the diagram of flows all have amounts', async () => {
  type Answer = {
    wasteTotals: { keys: { value: string }[]; quantity: Value }[];
    wasteSankey: { links: { quantity: Value }[] };
    hazardous: { rate: string; status: string };
    general: { rate: string; status: string };
  };
  const answer = await ask<Answer>(
    `{ wasteTotals(by: [ZJ_CLASS], filter: { divisionCode: "330100" }) { keys { value } quantity { value } }
      wasteSankey(nodes: DIVISION, filter: { divisionCode: "330100" }) { links { quantity { value } } }
      hazardous: wasteUtilisation(year: 2025, zjClass: HAZARDOUS) { rate status }
      general: wasteUtilisation(year: 2025, zjClass: GENERAL_INDUSTRIAL) { rate status } }`,
  );
  expect(answer.wasteTotals.map(({ keys }) => keys[0]?.value).sort()).toEqual([
    'AGRICULTURAL',
    'CONSTRUCTION',
    'GENERAL_INDUSTRIAL',
    'HAZARDOUS',
    'MUNICIPAL',
  ]);
  for (const { quantity } of answer.wasteTotals) expect(Number(quantity?.value)).toBeGreaterThan(0);
  expect(answer.wasteSankey.links).toHaveLength(60);
  expect([answer.hazardous.status, answer.general.status]).toEqual(['KNOWN', 'KNOWN']);
  expect(Number(answer.general.rate)).toBeGreaterThan(0.8);
});

test('manifests near the end of the data are still under way, and none is late', async () => {
  const { manifests } = await ask<Record<string, { totalCount: number; nodes: { state: string; departAt: string }[] }>>(
    `{ manifests(first: 200, filter: { awaitsReceipt: true }) { totalCount nodes { state departAt } } }`,
  );
  expect(manifests?.totalCount).toBeGreaterThan(0);
  for (const { state, departAt } of manifests?.nodes ?? []) {
    expect(['IN_TRANSIT', 'TRANSSHIPPED', 'ARRIVED']).toContain(state);
    expect(departAt >= '2026-09-24').toBe(true);
  }
});
