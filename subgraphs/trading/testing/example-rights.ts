import { loadDivisionTree } from '../../../data/divisions/load-tree';
import { putRowsInto } from '../../kit/testing/put-rows';
import { type Store } from '../../../lib/store/port';
import {
  type AccountRow,
  type ComplianceYearRow,
  type GhgReportRow,
  type LegRow,
  type LotRow,
  type ParticipationRow,
  type TransactionRow,
} from '../rows';

/** Rows of the room by collection, as an importer writes them. */
export interface RoomRows {
  readonly accounts?: readonly AccountRow[];
  readonly lots?: readonly LotRow[];
  readonly transactions?: readonly TransactionRow[];
  readonly complianceYears?: readonly ComplianceYearRow[];
  readonly ghgReports?: readonly GhgReportRow[];
  readonly participations?: readonly ParticipationRow[];
}

/** Writes the rows into the room's own part of the store. */
export const putRows = (store: Store, rows: RoomRows): Promise<void> => putRowsInto('trading', store, { ...rows });

export const DATASET = 'example';
export const SITE = '91330114MAFAKE019H001';
export const OTHER_SITE = '91330109MAFAKE0275001';
export const EMITTER = '91330111MAFAKE035U';

const tree = loadDivisionTree();

function owned(recordId: string, divisionCode: string) {
  const source = { system: 'example-registry', recordId, asOf: '2026-09-28' };
  return { divisionCode, divisionPath: tree.path(divisionCode), synthetic: true, dataset: DATASET, source };
}

/** A row as a test states it: what the case is about; the rest is filled in. */
type Stated<T, K extends keyof T> = Pick<T, K> & Partial<T>;

const siteSubject = { grain: 'SITE', sourceId: SITE, enterpriseId: SITE.slice(0, 18) } as const;

/** The account of a site, open, unless the case says otherwise. */
export const accountRow = (row: Stated<AccountRow, '_id'>): AccountRow => ({
  ...owned(row._id, row.divisionCode ?? '330114'),
  ...siteSubject,
  holderName: '示例热电有限公司',
  searchName: row.holderName?.toLowerCase() ?? '示例热电有限公司',
  rightType: 'POLLUTANT',
  registry: 'example-registry',
  accountType: 'OPERATOR',
  status: 'OPEN',
  openedOn: '2021-01-04',
  closedOn: null,
  flags: [],
  ...row,
});

/** Ten tonnes a year of sulfur dioxide for five years, unless the case says otherwise. */
export const lotRow = (row: Stated<LotRow, '_id' | 'accountId'>): LotRow => ({
  ...owned(row._id, row.divisionCode ?? '330114'),
  ...siteSubject,
  rightType: 'POLLUTANT',
  commodity: 'SO2',
  quantityBasis: null,
  vintage: null,
  validFrom: '2022-01-01',
  validTo: '2026-12-31',
  issuedOn: '2022-01-01',
  quantity: { value: '10', unit: 't/a' },
  method: 'PAID',
  tranche: null,
  docNo: '示例〔2022〕1号',
  ...row,
});

/** An amount of a lot, out of one bucket and into another. */
export interface Movement {
  readonly lot: LotRow;
  readonly amount: string;
  readonly fromBucket?: LegRow['bucket'];
  readonly toBucket?: LegRow['bucket'];
}

type Parties = Pick<TransactionRow, 'fromAccountId' | 'toAccountId'>;

const minus = (amount: string): string => (amount.startsWith('-') ? amount.slice(1) : `-${amount}`);

/** The two legs of a movement. */
export const legsOf = (
  { fromAccountId, toAccountId }: Parties,
  { lot, amount, fromBucket, toBucket }: Movement,
): LegRow[] => [
  { accountId: fromAccountId, lotId: lot._id, bucket: fromBucket ?? 'AVAILABLE', amount: minus(amount) },
  { accountId: toAccountId, lotId: lot._id, bucket: toBucket ?? 'AVAILABLE', amount },
];

/** The four legs of a lease: the lessor still owns what it lent, the lessee owes back what it took. */
export const leaseLegs = (parties: Parties, { lot, amount }: Movement): LegRow[] => [
  ...legsOf(parties, { lot, amount }),
  { accountId: parties.fromAccountId, lotId: lot._id, bucket: 'LEASED_OUT', amount },
  { accountId: parties.toAccountId, lotId: lot._id, bucket: 'LEASED_IN', amount: minus(amount) },
];

/** A settled transaction with the two legs of its movement, unless the case says otherwise. */
export function transactionRow(
  row: Stated<TransactionRow, '_id' | 'kind' | 'at' | keyof Parties>,
  movement: Movement,
): TransactionRow {
  const { lot, amount } = movement;
  const { fromDivisionCode = '330114', toDivisionCode = '330114' } = row;
  return {
    ...owned(row._id, toDivisionCode),
    divisionPath: [...new Set([...tree.path(fromDivisionCode), ...tree.path(toDivisionCode)])],
    rightType: lot.rightType,
    commodity: lot.commodity,
    quantityBasis: lot.quantityBasis,
    settledAt: row.at,
    quantity: { value: amount, unit: lot.quantity.unit },
    price: null,
    amountCny: null,
    mode: null,
    complianceYear: null,
    reverses: null,
    docNo: null,
    legs: legsOf(row, movement),
    ...row,
    ...{ fromDivisionCode, toDivisionCode },
  };
}

/** The undoing of a transaction, some time later. */
export const reversalOf = (transaction: TransactionRow, _id: string, at: string): TransactionRow => ({
  ...transaction,
  ...{ _id, at, settledAt: at, kind: 'REVERSAL', reverses: { id: transaction._id, kind: transaction.kind } },
  fromAccountId: transaction.toAccountId,
  toAccountId: transaction.fromAccountId,
  legs: transaction.legs.map((leg) => ({ ...leg, amount: minus(leg.amount) })),
});

/** A year of an emitter whose amounts the ledger gives. */
export const complianceYearRow = (row: Stated<ComplianceYearRow, 'accountId' | 'year'>): ComplianceYearRow => ({
  ...owned(`${row.accountId}:${row.year}`, row.divisionCode ?? '330111'),
  _id: `${row.accountId}:${row.year}`,
  grain: 'ENTERPRISE',
  sourceId: null,
  enterpriseId: EMITTER,
  rightType: 'CARBON',
  phase: null,
  unit: 'tCO2e',
  verified: null,
  verifiedStatus: row.verified == null ? 'ABSENT' : 'REPORTED',
  figures: row.register == null ? 'LEDGER' : 'REGISTER',
  register: null,
  complianceCode: null,
  surrenderBy: null,
  flags: [],
  ...row,
});

/** Fuel burnt by an enterprise, as carbon dioxide equivalent. */
export const ghgReportRow = (row: Stated<GhgReportRow, '_id' | 'year'>): GhgReportRow => ({
  ...owned(row._id, row.divisionCode ?? '330111'),
  grain: 'ENTERPRISE',
  sourceId: null,
  enterpriseId: EMITTER,
  gasCode: 'a05001',
  gasName: '二氧化碳',
  kind: 'FUEL_COMBUSTION',
  measure: 'CO2_EQUIVALENT',
  isBiogenic: false,
  quantity: { value: '80000', unit: 't' },
  original: { value: '80000', unit: '吨' },
  reliability: null,
  flags: [],
  ...row,
});

/** A unit of a site in the national market. */
export const participationRow = (row: Stated<ParticipationRow, '_id'>): ParticipationRow => ({
  ...owned(row._id, row.divisionCode ?? '330114'),
  ...siteSubject,
  programme: 'CN_ETS',
  unitId: '1',
  year: 2024,
  ...row,
});
