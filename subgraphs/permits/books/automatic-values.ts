import { type Decimal } from 'decimal.js';
import { type Store } from '../../../lib/store/port';
import { dischargedKilograms } from '../../../schema/discharged-mass';
import { foldedConcentration } from '../../../schema/folded-concentration';
import { convertMass, ExactDecimal } from '../../../schema/mass';
import { type Book, type BookFindings, BookProof } from '../../kit/book';
import { type QuantityRow } from '../../kit/site-row';
import { type LimitRow, type MonitoringRecordRow } from '../rows';
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

/** A stated figure in the unit of the computed one, null where it has none such, and what it should be. */
interface Figure {
  readonly stated: QuantityRow;
  readonly value: string | null;
  readonly computed: Decimal | null;
}

/** What is not sent beside a figure leaves nothing to prove it by. */
function foldedFigure(hour: Hour, row: MonitoringRecordRow, referenceOxygen: string | undefined): Figure[] {
  const { average, convertedAverage: stated } = row;
  const oxygen = beside(hour, row, [OXYGEN])?.average?.value;
  if (!stated || !average || oxygen === undefined || referenceOxygen === undefined) return [];
  const computed = foldedConcentration({ concentration: average.value, oxygen, referenceOxygen });
  return [{ stated, value: stated.unit === average.unit ? stated.value : null, computed }];
}

function massFigure(hour: Hour, row: MonitoringRecordRow): Figure[] {
  const { average: concentration, cumulative: stated, pollutantCode } = row;
  const volume = beside(hour, row, FLOWS)?.cumulative;
  if (!stated || !concentration || !volume || FLOWS.includes(pollutantCode)) return [];
  return [{ stated, value: convertMass(stated, 'kg'), computed: dischargedKilograms([{ concentration, volume }]) }];
}

function problemOf({ stated, value, computed }: Figure): string | null {
  if (value !== null && computed !== null && agree(value, computed)) return null;
  return `${stated.value} ${stated.unit} stated, ${computed?.toPrecision(6) ?? 'none'} computed`;
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
      const figures = [...foldedFigure(hour, row, referenceOxygen), ...massFigure(hour, row)];
      for (const figure of figures) proof.settle(firstBroken(row._id, [problemOf(figure)]));
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
