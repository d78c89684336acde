/** Kinds of right, as the room names them. */
export type Right = 'POLLUTANT' | 'VOC' | 'CARBON' | 'ENERGY' | 'WATER';

export type Commodity = 'COD' | 'NH3N' | 'SO2' | 'NOX' | 'VOCS' | 'TP' | 'CEA' | 'CCER' | 'TCE' | 'WATER_M3';

export type Basis = 'NMHC' | 'EQUIVALENT' | null;

/** Who holds an account: a site, an enterprise, or a public authority. */
export interface Holder {
  readonly grain: 'SITE' | 'ENTERPRISE' | 'GOVERNMENT';
  readonly siteId: string | null;
  readonly enterpriseId: string | null;
  readonly name: string | null;
  readonly divisionCode: string;
}

export type AccountType =
  | 'OPERATOR'
  | 'TRADING'
  | 'FORMER_OPERATOR'
  | 'ISSUANCE'
  | 'RESERVE'
  | 'AUCTION'
  | 'BUYBACK'
  | 'RETIREMENT'
  | 'CANCELLATION';

/** A right account of the invented city. */
export interface Account extends Holder {
  readonly id: string;
  readonly right: Right;
  readonly type: AccountType;
  readonly status: 'OPEN' | 'FROZEN' | 'CLOSED';
  readonly openedOn: string;
  readonly closedOn: string | null;
}

/** A right issued; amounts are whole numbers of the smallest part that is traded (see units.ts). */
export interface Lot {
  readonly id: string;
  readonly account: Account;
  readonly commodity: Commodity;
  readonly basis: Basis;
  readonly vintage: number | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly issuedOn: string;
  readonly amount: number;
  readonly method:
    'BENCHMARK' | 'HISTORICAL' | 'EQUAL_TO_VERIFIED' | 'VERIFIED_QUOTA' | 'PAID' | 'AUCTION' | 'CERTIFIED';
  readonly tranche: 'PRE' | 'FINAL' | 'ADJUST' | null;
  readonly docNo: string;
}

export type Bucket = 'AVAILABLE' | 'FROZEN' | 'PLEDGED' | 'LEASED_OUT' | 'LEASED_IN';

export type Kind =
  | 'ALLOTMENT'
  | 'DEDUCTION'
  | 'GOV_SALE'
  | 'TRANSFER'
  | 'TRADE'
  | 'LEASE'
  | 'LEASE_RETURN'
  | 'PLEDGE'
  | 'RELEASE'
  | 'FREEZE'
  | 'UNFREEZE'
  | 'BUYBACK'
  | 'SURRENDER'
  | 'CANCELLATION'
  | 'EXPIRY'
  | 'REVERSAL';

export interface Leg {
  readonly account: Account;
  readonly lot: Lot;
  readonly bucket: Bucket;
  readonly amount: number;
}

/** What a movement says beside its legs. */
export interface Terms {
  /** Hundredths of a yuan for one unit; null where nothing is paid. */
  readonly fen: number | null;
  readonly mode: 'LISTED_AGREEMENT' | 'BLOCK_AGREEMENT' | 'AUCTION' | 'FIXED_PRICE' | 'AGREEMENT' | null;
  readonly complianceYear: number | null;
}

/** A movement in a ledger of the invented city. */
export interface Movement extends Terms {
  readonly id: string;
  readonly kind: Kind;
  readonly at: string;
  readonly settledAt: string | null;
  readonly from: Account;
  readonly to: Account;
  readonly legs: readonly Leg[];
  readonly amount: number;
  readonly reverses: Movement | null;
}
