import { type Site } from '../../data/site';

/** Decimal text with its unit (UCUM or the standard's own). */
export interface QuantityRow {
  readonly value: string;
  readonly unit: string;
}

/** What every row that belongs to a site carries: the site, the division that owns it, and where it comes from. */
export type SiteRow = Site;
