import { type RegulatorySystem } from '../../../schema/regulatory-system';
import { type Sector } from '../profiles';

export type Category = 'KEY' | 'SIMPLIFIED' | 'REGISTRATION';

/** A legal entity of the invented city. */
export interface WorldEnterprise {
  /** USCC with right check characters. */
  readonly id: string;
  readonly name: string;
  /** County of its seat, in force today; the county in the code may be a retired one. */
  readonly divisionCode: string;
  readonly sector: Sector;
  readonly siteIds: readonly string[];
  readonly closedOn: string | null;
}

/** What a site puts out of one pollutant, and how much it may. */
export interface Discharge {
  /** HJ 212 code. */
  readonly pollutantCode: string;
  readonly medium: 'AIR' | 'WATER' | 'SEWER';
  /** Grams in each of MONTHS. */
  readonly monthlyGrams: readonly number[];
  /** Permitted kilograms a year, above any twelve months in a row; null where only concentrations are limited. */
  readonly permittedKilograms: number | null;
}

/** A production site of the invented city (固定污染源): the facts that every department tells its part of. */
export interface WorldSite {
  /** USCC and three digits. */
  readonly id: string;
  readonly enterpriseId: string;
  readonly name: string;
  /** Township (街道、镇、乡) it lies in. */
  readonly divisionCode: string;
  readonly countyCode: string;
  readonly location: { readonly lat: string; readonly lon: string };
  readonly sector: Sector;
  /** Null: it needs no permit and has none. */
  readonly category: Category | null;
  readonly openedOn: string;
  readonly closedOn: string | null;
  /** Thousandths of a site of size 1. */
  readonly size: number;
  /** Production in each of MONTHS, thousandths of a usual month; 0 once closed. */
  readonly activity: readonly number[];
  /** Of key and simplified sites only. */
  readonly discharges: readonly Discharge[];
  readonly roles: SiteRoles;
  /** In the order of the enum. */
  readonly systems: readonly RegulatorySystem[];
}

/** Which books a site stands in. */
export interface SiteRoles {
  readonly isWasteGenerator: boolean;
  readonly hasWasteLicence: boolean;
  /** Reports general industrial solid waste. */
  readonly hasGeneralWaste: boolean;
  /** Holds discharge rights (排污权). */
  readonly isRightHolder: boolean;
  /** Belongs to a key emitter of greenhouse gases (重点排放单位). */
  readonly isKeyEmitter: boolean;
  readonly isKeySoilUnit: boolean;
  readonly hasParcel: boolean;
  readonly isAutomaticallyMonitored: boolean;
}
