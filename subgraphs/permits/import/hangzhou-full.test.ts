import { useImport } from '../../kit/import/testing/use-import';
import { permitStatus } from '../permit/permit-status';
import { type PermitRow } from '../rows';
import { hangzhouImporter } from './hangzhou';

// A quarter of a million rows take their time on a busy machine.
jest.setTimeout(300_000);

const { store, report } = useImport(hangzhouImporter('hangzhou'));

test('the whole city is imported, row for row', () => {
  expect(report().rows).toEqual({
    permits: 4091,
    outlets: 4685,
    limits: 19_296,
    reports: 10_413,
    emissions: 37_804,
    monthlyEmissions: 24_273,
    monitoringRecords: 44_450,
    monitoringResults: 57_228,
  });
});

test('every status that no violation leads to occurs', async () => {
  const statuses = new Map<string, number>();
  for await (const permit of store().collection<PermitRow>('permits').find({})) {
    const status = permitStatus(permit, '2026-09-28');
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
  }
  expect(Object.fromEntries(statuses)).toEqual({
    ...{ VALID: 3909, NOT_YET_EFFECTIVE: 13, RENEWAL_PENDING: 11 },
    ...{ SUPERSEDED: 38, CANCELLED: 118, EXPIRED: 2 },
  });
});
