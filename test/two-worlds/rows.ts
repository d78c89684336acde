import { type Document } from '../../lib/store/port';

/** A site as stored: one division, dated by a day, both of which it may lack. */
export interface SiteRow extends Document {
  readonly divisionCode: string | null;
  readonly divisionPath: readonly string[];
  readonly enteredOn: string | null;
  readonly name: string;
  readonly searchName: string;
  readonly phone: string | null;
  readonly output: string | null;
  readonly note: string | null;
  readonly parentId: string | null;
  /** Answered by the room of surveys, not by the room that owns sites. */
  readonly rating: string | null;
}

/** A licence of a site, dated by the number of a year. */
export interface LicenceRow extends Document {
  readonly divisionCode: string | null;
  readonly divisionPath: readonly string[];
  readonly year: number | null;
  readonly siteId: string;
  readonly surveyId: string | null;
  readonly holder: string | null;
  readonly fee: string | null;
}

/** A move from one division to another: a row of both. */
export interface MoveRow extends Document {
  readonly fromCode: string | null;
  readonly fromPath: readonly string[];
  readonly toCode: string | null;
  readonly toPath: readonly string[];
  readonly kind: string;
  readonly amount: string;
  readonly driver: string | null;
  readonly originId: string | null;
}

/** A survey of a site, in the room that knows nothing of callers. */
export interface SurveyRow extends Document {
  readonly divisionCode: string | null;
  readonly surveyedOn: string | null;
  readonly siteId: string;
  readonly finding: string | null;
  readonly score: string | null;
}

/** Every row of one world. */
export interface World {
  readonly sites: readonly SiteRow[];
  readonly licences: readonly LicenceRow[];
  readonly moves: readonly MoveRow[];
  readonly surveys: readonly SurveyRow[];
}

/** The collections of a world by name. */
export type Collections = { readonly [Name in keyof World]: World[Name][number] };
