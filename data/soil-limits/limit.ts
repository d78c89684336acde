/** An edition of a standard with the days it is in force, both inclusive. */
export interface Edition {
  readonly standard: string;
  readonly edition: string;
  readonly nameEn: string;
  readonly nameZh: string;
  readonly inForceFrom: string;
  /** Null while it is in force. */
  readonly inForceTo: string | null;
  readonly note: string | null;
}

/** An item of the standards, in the project's own vocabulary. */
export interface SoilItem {
  readonly item: string;
  readonly nameEn: string;
  readonly nameZh: string;
  readonly casNumbers: readonly string[];
}

/** One limit as a standard states it; what a standard does not speak of is null. */
export interface SoilLimit {
  readonly edition: Edition;
  readonly item: SoilItem;
  readonly unit: string;
  /** GB 36600: CLASS_1 or CLASS_2. */
  readonly soilClass: string | null;
  /** GB 15618: PADDY ORCHARD OTHER ALL. */
  readonly use: string | null;
  /** GB 15618: band of pH, exclusive below and inclusive above. */
  readonly phAbove: string | null;
  readonly phUpTo: string | null;
  readonly screening: string | null;
  readonly intervention: string | null;
  /** Above screening and not above the soil background is not contamination (GB 36600 note ①). */
  readonly backgroundException: boolean;
  /** GB/T 14848: I II III IV; the best class first. */
  readonly groundwaterClass: string | null;
  readonly lower: string | null;
  readonly upper: string | null;
  /** The class admits no detection. */
  readonly isAbsence: boolean;
  readonly note: string | null;
}

/** Whether a day lies in a term whose first and last days are inclusive; an open end is never over. */
export const covers = (from: string, to: string | null, day: string): boolean =>
  from <= day && (to === null || day <= to);

/** Whether an edition is in force on a day. */
export const isInForce = ({ inForceFrom, inForceTo }: Edition, day: string): boolean =>
  covers(inForceFrom, inForceTo, day);
