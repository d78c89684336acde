import { type Document } from '../../../lib/store/port';
import { useImport } from '../../kit/import/testing/use-import';
import { permitBooks } from '../books/list';
import { permitStatus, reportStatus } from '../permit/permit-status';
import { type EmissionRow, type MonitoringRecordRow, type OutletRow, type PermitRow, type ReportRow } from '../rows';
import { hangzhouImporter } from './hangzhou';

const importer = hangzhouImporter('hangzhou-small');
const { store, report } = useImport(importer);

const TODAY = '2026-09-28';

const rowsOf = <T extends Document>(name: string): Promise<T[]> => store().collection<T>(name).find({}).toArray();

const countsOf = (words: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const word of [...words].sort()) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
};

test.each(permitBooks.map((book) => [book.id, book] as const))('%s closes, and proves something', async (_, book) => {
  const { checked, problems } = await book.prove(store(), 'hangzhou-small');
  expect(problems).toEqual([]);
  expect(checked).toBeGreaterThan(300);
});

test('every row is marked as invented and belongs to a site in a township of Hangzhou', async () => {
  expect(Object.keys(report().rows)).toHaveLength(8);
  for (const name of importer.collections) {
    const rows = await rowsOf<PermitRow>(name);
    const strange = rows.filter(
      ({ synthetic, dataset, source, divisionPath, divisionCode }) =>
        !synthetic ||
        dataset !== 'hangzhou-small' ||
        !source.system.startsWith('示例') ||
        divisionPath[1] !== '330100' ||
        divisionPath.at(-1) !== divisionCode,
    );
    expect(rows.length).toBeGreaterThan(100);
    expect(strange).toEqual([]);
  }
});

test('no permit is lost by a violation: expired, withdrawn and revoked ones are of nobody at work', async () => {
  const permits = await rowsOf<PermitRow>('permits');
  const statuses = countsOf(permits.map((permit) => permitStatus(permit, TODAY)));
  expect(Object.keys(statuses)).toEqual(
    expect.arrayContaining(['CANCELLED', 'NOT_YET_EFFECTIVE', 'RENEWAL_PENDING', 'SUPERSEDED', 'VALID']),
  );
  expect(statuses['WITHDRAWN']).toBeUndefined();
  expect(statuses['REVOKED']).toBeUndefined();
  expect((statuses['CANCELLED'] ?? 0) + (statuses['EXPIRED'] ?? 0)).toBe(12);
});

test('no report is late or missing; the quarter that runs is not due', async () => {
  const reports = await rowsOf<ReportRow>('reports');
  const statuses = countsOf(reports.map((of) => reportStatus(of, TODAY)));
  expect(Object.keys(statuses)).toEqual(expect.arrayContaining(['NOT_DUE', 'REVIEWED', 'SUBMITTED']));
  expect(statuses['OVERDUE']).toBeUndefined();
  expect(statuses['SUBMITTED_LATE']).toBeUndefined();
  const running = reports.filter(({ periodStart, kind }) => periodStart === '2026-07-01' && kind === 'QUARTERLY');
  expect(countsOf(running.map((of) => reportStatus(of, TODAY)))).toEqual({ NOT_DUE: running.length });
});

/** Names of the fields that no row of a collection ever fills. */
async function emptyFields(name: string): Promise<string[]> {
  const rows = await rowsOf(name);
  const isFilled = (value: unknown): boolean => value !== null && !(Array.isArray(value) && value.length === 0);
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return names.filter((field) => !rows.some((row) => isFilled(Reflect.get(row, field))));
}

test('every field has data somewhere, except anomalies, of which an invented city has none', async () => {
  const empty: Record<string, string[]> = {};
  for (const name of importer.collections) empty[name] = await emptyFields(name);
  const none = Object.fromEntries(importer.collections.map((name): [string, string[]] => [name, []]));
  expect(empty).toEqual({ ...none, permits: ['flags'], emissions: ['flags'] });
});

test('what is not known or not meant is null: no stack of a drain, no device number without a device', async () => {
  const outlets = await rowsOf<OutletRow>('outlets');
  for (const { medium, heightMetres, dischargeMode, autoMonitored, monitoringNumber } of outlets) {
    expect(heightMetres === null).toBe(medium !== 'AIR');
    expect(dischargeMode === null).toBe(medium === 'AIR');
    expect(monitoringNumber === null).toBe(!(autoMonitored ?? false));
  }
  const unusable = (await rowsOf<MonitoringRecordRow>('monitoringRecords')).filter(({ flag }) => flag !== 'N');
  expect(new Set(unusable.map(({ flag }) => flag))).toEqual(new Set(['C', 'M']));
  for (const { average, cumulative } of unusable) expect([average, cumulative]).toEqual([null, null]);
});

test('nothing that goes to a treatment works is taxed, nor total nitrogen, nor vapours', async () => {
  const taxed = (await rowsOf<EmissionRow>('emissions')).filter(({ system }) => system === 'TAX');
  const kinds = new Set(taxed.map(({ medium, pollutantCode }) => `${medium} ${String(pollutantCode)}`));
  expect([...kinds].filter((kind) => /SEWER|w21001|a24088/.test(kind))).toEqual([]);
  expect([...kinds]).toEqual(expect.arrayContaining(['AIR a21026', 'AIR a34013', 'WATER w01018']));
});
