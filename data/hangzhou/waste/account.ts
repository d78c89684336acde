/** One month of a waste in the books of a site; grams. */
export interface AccountMonth {
  readonly siteId: string;
  readonly code: string;
  /** Place in MONTHS. */
  readonly month: number;
  readonly opening: number;
  readonly generated: number;
  readonly received: number;
  readonly selfUtilised: number;
  readonly selfDisposed: number;
  readonly transferredOut: number;
  readonly closing: number;
  readonly oldestLotOn: string | null;
}

type Side = 'generated' | 'received' | 'selfUtilised' | 'selfDisposed' | 'transferredOut';

interface Lot {
  readonly on: string;
  grams: number;
}

const unmoved = () => ({ generated: 0, received: 0, selfUtilised: 0, selfDisposed: 0, transferredOut: 0 });

/** Treatment that brings use: recovery, building material, cleaned containers; burning in a kiln disposes (HJ 1033, unverified). */
export const isUtilisation = (treatmentCode: string): boolean => /^(R|C2|C3)/.test(treatmentCode);

/** The account of one waste of one site: what is in comes first out, and nothing leaves that is not there. */
export class Account {
  readonly months: AccountMonth[] = [];
  private readonly lots: Lot[] = [];
  private opening = 0;
  private moved: Record<Side, number> = unmoved();

  constructor(
    readonly siteId: string,
    readonly code: string,
    /** True where every month with a stock is written down, also when nothing moves. */
    private readonly isMonthly: boolean,
  ) {}

  get stock(): number {
    return this.lots.reduce((total, { grams }) => total + grams, 0);
  }

  /** What was there when the month began, as far as it still is. */
  get openingStock(): number {
    return Math.min(this.opening, this.stock);
  }

  /** Disposed of on the site in this month. */
  get disposed(): number {
    return this.moved.selfDisposed;
  }

  put(side: 'generated' | 'received', grams: number, on: string): void {
    if (grams === 0) return;
    this.moved[side] += grams;
    this.lots.push({ on, grams });
  }

  treat(grams: number, treatmentCode: string): void {
    this.take(isUtilisation(treatmentCode) ? 'selfUtilised' : 'selfDisposed', grams);
  }

  ship(grams: number): void {
    this.take('transferredOut', grams);
  }

  /** Ends a month; one in which there was nothing leaves no trace. */
  close(month: number): void {
    const closing = this.stock;
    const { generated, received, transferredOut } = this.moved;
    if (generated + received + transferredOut > 0 || (this.isMonthly && this.opening > 0)) {
      const { siteId, code, opening, moved } = this;
      this.months.push({ siteId, code, month, opening, ...moved, closing, oldestLotOn: this.lots[0]?.on ?? null });
    }
    this.opening = closing;
    this.moved = unmoved();
  }

  private take(side: Side, grams: number): void {
    let left = grams;
    while (left > 0) {
      const [lot] = this.lots;
      if (lot === undefined) throw new Error(`${this.siteId} has no ${left} g of ${this.code}`);
      const taken = Math.min(left, lot.grams);
      lot.grams -= taken;
      left -= taken;
      if (lot.grams === 0) this.lots.shift();
    }
    this.moved[side] += grams;
  }
}
