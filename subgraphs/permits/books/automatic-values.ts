import { type Decimal } from 'decimal.js';
import { type Store } from '../../../lib/store/port';
import { dischargedKilograms } from '../../../schema/discharged-mass';
import { foldedConcentration } from '../../../schema/folded-concentration';
import { convertMass, ExactDecimal } from '../../../schema/mass';
import { type Book, type BookFindings, BookProof } from '../../kit/book';
import { type LimitRow, type MonitoringRecordRow, type QuantityRow } from '../rows';
import { firstBroken, rowsOf } from './dataset-rows';

/** Oxygen and flow as HJ 212-2017 codes them. */
const OXYGEN = 'a19001';
const FLOWS = ['a00000', 'w00000'];

/** Devices round what they send, so figures agree within this share or one step of the last digit (ours). */
const TOLERANCE = '0.01';

function agree(stated: string, computed: Decimal): boolean {
  const step = new ExactDecimal(10).pow(-(stated.split('.')[1]?.length ?? 0));
  const room = ExactDecimal.max(step, computed.abs().times(TOLERANCE));
  return computed.minus(stated).abs().lte(room);
}

/** What one device sent for one outlet and time. */
type Hour = readonly MonitoringRecordRow[];

const beside = (hour: Hour, row: MonitoringRecordRow, codes: readonly string[]): MonitoringRecordRow | undefined =>
  hour.find(({ period, pollutantCode }) => period === row.period && codes.includes(pollutantCode));

/** What is not sent beside a figure leaves nothing to prove it by: undefined. */
function foldedBy(
  hour: Hour,
  row: MonitoringRecordRow,
  referenceOxygen: string | undefined,
): Decimal | null | undefined {
  const oxygen = beside(hour, row, [OXYGEN])?.average?.value;
  if (row.average === null || oxygen === undefined || referenceOxygen === undefined) return undefined;
  return foldedConcentration({ concentration: row.average.value, oxygen, referenceOxygen });
}

function massBy(hour: Hour, row: MonitoringRecordRow): Decimal | null | undefined {
  const volume = beside(hour, row, FLOWS)?.cumulative;
  if (row.average === null || volume === undefined || volume === null) return undefined;
  return dischargedKilograms([{ concentration: row.average, volume }]);
}

/** `value` is the stated figure in the unit of the computed one; null where it has no such unit. */
function difference(stated: QuantityRow, value: string | null, computed: Decimal | null | undefined): string | null {
  if (computed === undefined || (value !== null && computed !== null && agree(value, computed))) return null;
  return `${stated.value} ${stated.unit} stated, ${computed?.toPrecision(6) ?? 'none'} computed`;
}

function foldedProblem(hour: Hour, row: MonitoringRecordRow, referenceOxygen: string | undefined): string | null {
  const { average, convertedAverage: stated } = row;
  if (stated === null) return null;
  const value = stated.unit === average?.unit ? stated.value : null;
  return difference(stated, value, foldedBy(hour, row, referenceOxygen));
}

function massProblem(hour: Hour, row: MonitoringRecordRow): string | null {
  const { cumulative: stated, pollutantCode } = row;
  if (stated === null || FLOWS.includes(pollutantCode)) return null;
  return difference(stated, convertMass(stated, 'kg'), massBy(hour, row));
}

/** Records of one outlet and time together, as they stream by in that order. */
async function* hoursOf(rows: AsyncIterable<MonitoringRecordRow>): AsyncGenerator<Hour> {
  let hour: MonitoringRecordRow[] = [];
  for await (const row of rows) {
    const [first] = hour;
    if (first !== undefined && (first.outletId !== row.outletId || first.startedAt !== row.startedAt)) {
      yield hour;
      hour = [];
    }
    hour.push(row);
  }
  if (hour.length > 0) yield hour;
}

async function prove(store: Store, dataset: string): Promise<BookFindings> {
  const references = new Map<string, string>();
  for await (const limit of rowsOf<LimitRow>(store, 'limits', dataset)) {
    const { outletId, pollutantCode, referenceOxygenPercent } = limit;
    if (outletId !== null && referenceOxygenPercent !== null)
      references.set(`${outletId} ${pollutantCode}`, referenceOxygenPercent);
  }
  const proof = new BookProof();
  const sort = { outletId: 1, startedAt: 1, _id: 1 } as const;
  const rows = store.collection<MonitoringRecordRow>('monitoringRecords').find({ dataset }, { sort });
  for await (const hour of hoursOf(rows)) {
    for (const row of hour) {
      const referenceOxygen = references.get(`${row.outletId} ${row.pollutantCode}`);
      proof.settle(firstBroken(row._id, [foldedProblem(hour, row, referenceOxygen), massProblem(hour, row)]));
    }
  }
  return proof.findings();
}

/** What a device sent agrees with itself: folded with the oxygen, mass with the flow of the same time (HJ 75-2017). */
export const automaticValues: Book = {
  id: 'permits.automatic-values',
  titleEn: 'automatic values agree with the oxygen and the flow measured beside them',
  titleZh: '自动监测的折算浓度、排放量与同时段含氧量、流量一致',
  prove,
};
