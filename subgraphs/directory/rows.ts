import { type RegulatorySystem } from '../../schema/regulatory-system';
import { type SourceRecord } from '../kit/provenance';

/** An administrative division (行政区划) as stored; `_id` is its code. */
export interface DivisionRow {
  readonly _id: string;
  readonly name: string;
  /** COUNTRY PROVINCE CITY COUNTY TOWNSHIP (China), STATE COUNTY (US), REGION DEPARTMENT (France). */
  readonly level: string;
  readonly parent: string | null;
  /** Codes from the root down to this one. */
  readonly path: readonly string[];
  /** First day the code is in force, and first day it no longer is; null when unknown or still in force. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly successors: readonly string[];
  readonly source: SourceRecord;
}

/** A pollution source (固定污染源), the production site every department extends; `_id` is its id. */
export interface PollutionSourceRow {
  readonly _id: string;
  readonly name: string | null;
  /** Lower-cased name, for the name search; null when there is no name. */
  readonly searchName: string | null;
  readonly identifiers: readonly { readonly scheme: string; readonly value: string }[];
  readonly enterpriseId: string | null;
  readonly address: string | null;
  readonly divisionCode: string;
  readonly divisionPath: readonly string[];
  /** Decimal degrees as stated by the origin, kept as text; null when not stated. */
  readonly location: { readonly lat: string; readonly lon: string } | null;
  /** Ids of IndustryRow. */
  readonly industries: readonly string[];
  /** The origin's own interest types (US FRS), untranslated. */
  readonly interests: readonly string[];
  /** In the order of the enum. */
  readonly systems: readonly RegulatorySystem[];
  readonly systemCount: number;
  readonly flags: readonly string[];
  readonly synthetic: boolean;
  readonly dataset: string;
  readonly source: SourceRecord;
}

/** A legal entity (企业); `_id` is its USCC in China, `<scheme>:<value>` elsewhere. */
export interface EnterpriseRow {
  readonly _id: string;
  readonly name: string | null;
  readonly searchName: string | null;
  readonly divisionCode: string;
  readonly divisionPath: readonly string[];
  readonly synthetic: boolean;
  readonly dataset: string;
  readonly source: SourceRecord;
}

/** An industry class; `_id` is `<scheme>-<edition>:<code>`, e.g. `naics-2017:322121`, `gbt4754-2017:1713`. */
export interface IndustryRow {
  readonly _id: string;
  readonly scheme: string;
  readonly edition: string;
  readonly code: string;
  /** Null when the code is in use but not in the edition's table. */
  readonly name: string | null;
  readonly source: SourceRecord;
}

/** A pollutant (污染物) of an official code list; `_id` is `<list>:<code>`, HJ codes stand bare (`a21026`). */
export interface PollutantRow {
  readonly _id: string;
  readonly list: string;
  readonly code: string;
  readonly name: string;
  readonly nameZh: string | null;
  readonly casNumber: string | null;
  readonly concentrationUnit: string | null;
  readonly massUnit: string | null;
  readonly source: SourceRecord;
}

/** A department (部门) of a line (条线) at one division; `_id` is its code. */
export interface DepartmentRow {
  readonly _id: string;
  readonly name: string;
  readonly line: string;
  readonly level: string;
  readonly divisionCode: string;
  readonly parent: string | null;
  readonly source: SourceRecord;
}
