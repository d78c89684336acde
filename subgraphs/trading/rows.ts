import { type SourceRecord } from '../kit/provenance';
import { type QuantityRow } from '../kit/site-row';
import { type AccountStatus, type AccountType } from './account/account.enum';
import { type ComplianceFigures, type VerifiedStatus } from './compliance/compliance.enum';
import { type GhgKind, type GhgMeasure, type TradingProgramme } from './ghg/ghg.enum';
import {
  type AllotmentMethod,
  type AllotmentTranche,
  type Commodity,
  type QuantityBasis,
  type RightType,
  type SubjectGrain,
} from './right.enum';
import { type Bucket, type TradeMode, type TransactionKind } from './transaction/transaction.enum';

/** What every row carries. */
interface OwnedRow {
  readonly divisionCode: string;
  readonly divisionPath: readonly string[];
  readonly synthetic: boolean;
  readonly dataset: string;
  readonly source: SourceRecord;
}

/** Whose a row is: the site of a SITE row, the enterprise of an ENTERPRISE row, nobody's for GOVERNMENT. */
export interface SubjectRow extends OwnedRow {
  readonly grain: `${SubjectGrain}`;
  /** The site; null unless the row is a site's. */
  readonly sourceId: string | null;
  /** The legal entity: the subject of an ENTERPRISE row, the holder behind a SITE row where it is known. */
  readonly enterpriseId: string | null;
}

/** A right account (collection `accounts`); `_id` is `<registry scheme>:<number>`, e.g. `fr-eutl:FR-510`. */
export interface AccountRow extends SubjectRow {
  readonly _id: string;
  readonly holderName: string | null;
  readonly searchName: string | null;
  readonly rightType: `${RightType}`;
  readonly registry: string;
  readonly accountType: `${AccountType}`;
  readonly status: `${AccountStatus}`;
  readonly openedOn: string | null;
  readonly closedOn: string | null;
  readonly flags: readonly string[];
}

/** A right issued (collection `lots`): how much, of what, for when. Who holds it now is a fold of the ledger. */
export interface LotRow extends SubjectRow {
  readonly _id: string;
  /** The account it was issued to. */
  readonly accountId: string;
  readonly rightType: `${RightType}`;
  readonly commodity: `${Commodity}`;
  readonly quantityBasis: `${QuantityBasis}` | null;
  /** Year it counts for, of an allowance or credit; null for a right with a term. */
  readonly vintage: number | null;
  /** Term of a right, both days inclusive; null where it has a vintage. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly issuedOn: string;
  readonly quantity: QuantityRow;
  readonly method: `${AllotmentMethod}`;
  readonly tranche: `${AllotmentTranche}` | null;
  readonly docNo: string | null;
}

/** One side of a movement, in the unit of its lot; the legs of a lot in one transaction sum to zero. */
export interface LegRow {
  readonly accountId: string;
  readonly lotId: string;
  readonly bucket: `${Bucket}`;
  /** Signed decimal text. */
  readonly amount: string;
}

/**
 * A movement of rights (collection `transactions`), never changed once written. It counts from `settledAt` on; until
 * then it moves nothing. Times are text at +08:00, so that they compare as text.
 */
export interface TransactionRow extends OwnedRow {
  readonly _id: string;
  readonly kind: `${TransactionKind}`;
  readonly rightType: `${RightType}`;
  /** Commodity and basis of all its lots. */
  readonly commodity: `${Commodity}`;
  readonly quantityBasis: `${QuantityBasis}` | null;
  readonly at: string;
  readonly settledAt: string | null;
  /** Who gives and who takes; the same account where nothing changes hands (freeze, pledge). */
  readonly fromAccountId: string;
  readonly toAccountId: string;
  readonly fromDivisionCode: string;
  /** Division of the taking account, which is also `divisionCode`; `divisionPath` joins the paths of both sides. */
  readonly toDivisionCode: string;
  readonly legs: readonly LegRow[];
  /** Traded or leased amount, in the unit of the lots. */
  readonly quantity: QuantityRow;
  /** Price per unit, e.g. `CNY/t`; null where nothing is paid. */
  readonly price: QuantityRow | null;
  readonly amountCny: string | null;
  readonly mode: `${TradeMode}` | null;
  /** Year whose obligation a SURRENDER (or its reversal) serves. */
  readonly complianceYear: number | null;
  /** What a REVERSAL undoes. */
  readonly reverses: { readonly id: string; readonly kind: `${TransactionKind}` } | null;
  readonly docNo: string | null;
}

/** Running amounts of one phase up to and including a year; null where none of its years states any. */
export interface CumulativeRow {
  readonly allocated: string | null;
  readonly verified: string | null;
  readonly surrendered: string | null;
}

/** Yearly amounts as a register states them that shows no transactions. */
export interface RegisterFiguresRow {
  readonly allocated: string | null;
  readonly freeAllocated: string | null;
  /** Units of every kind surrendered. */
  readonly surrendered: string | null;
  /** Of these, allowances. */
  readonly surrenderedAllowances: string | null;
  /** Cumulatives as the register states them. */
  readonly cumulativeReported: CumulativeRow;
  /** Ours: `cumulativesByPhase` of compliance/cumulative.ts, which also gives the flags where they differ. */
  readonly cumulativeComputed: CumulativeRow & { readonly yearsWithoutVerified: number };
}

/** One account and year of a cap (collection `complianceYears`); `_id` is `<account id>:<year>`. */
export interface ComplianceYearRow extends SubjectRow {
  readonly _id: string;
  readonly accountId: string;
  readonly rightType: `${RightType}`;
  readonly year: number;
  /** As the system names it, e.g. `2005-2007`; null where it has none. Cumulatives restart with it. */
  readonly phase: string | null;
  /** Unit of all its amounts, e.g. `tCO2e`. */
  readonly unit: string;
  readonly verified: string | null;
  readonly verifiedStatus: `${VerifiedStatus}`;
  readonly figures: `${ComplianceFigures}`;
  /** With figures REGISTER; null with LEDGER, whose amounts are folded and never stored. */
  readonly register: RegisterFiguresRow | null;
  /** As the authority states it, e.g. `A*`; null where it states none. */
  readonly complianceCode: string | null;
  /** Last day to surrender; null where not stated. */
  readonly surrenderBy: string | null;
  readonly flags: readonly string[];
}

/** One line of a greenhouse gas report (collection `ghgReports`): one gas and kind in one year. */
export interface GhgReportRow extends SubjectRow {
  readonly _id: string;
  readonly year: number;
  readonly gasCode: string | null;
  readonly gasName: string;
  readonly kind: `${GhgKind}`;
  readonly measure: `${GhgMeasure}`;
  readonly isBiogenic: boolean;
  readonly quantity: QuantityRow | null;
  readonly original: { readonly value: string; readonly unit: string | null };
  readonly reliability: string | null;
  readonly flags: readonly string[];
}

/** A unit of a site in a trading programme (collection `participations`). */
export interface ParticipationRow extends SubjectRow {
  readonly _id: string;
  readonly programme: `${TradingProgramme}`;
  readonly unitId: string;
  /** Year the origin speaks of. */
  readonly year: number;
}
