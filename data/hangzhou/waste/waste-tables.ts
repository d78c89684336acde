import { readCsvSync } from '../../../lib/csv';
import { csvTable } from '../../../lib/csv-table';

/** How the city handles each waste; what the columns mean stands in SOURCE.md. */
export const wasteProfileTables = Object.freeze({
  hazardous: csvTable(
    'hangzhou/hazardous-wastes.csv',
    'code',
    'local_name',
    'form',
    'hazards',
    'packaging',
    'operator',
    'treatments',
    'own_treatment',
  ),
  solid: csvTable(
    'hangzhou/solid-wastes.csv',
    'kind',
    'name',
    'class',
    'utilised_permille',
    'utilised_as',
    'disposed_as',
  ),
});

/** What an operator is licensed for. */
export type OperatorKind = 'INCINERATION' | 'METAL' | 'OIL' | 'ASH' | 'COLLECTION';

/** How a hazardous waste looks and where it goes. */
export interface HazardousWaste {
  readonly code: string;
  readonly localName: string;
  readonly form: string;
  readonly hazards: readonly string[];
  readonly packaging: string;
  readonly operator: OperatorKind;
  readonly treatments: readonly string[];
  /** How a site with a facility of its own treats it; null where none does. */
  readonly ownTreatment: string | null;
}

/** How a kind of solid waste goes on. */
export interface SolidWaste {
  readonly kind: string;
  readonly name: string;
  readonly wasteClass: string;
  readonly utilisedPerMille: number;
  readonly utilisedAs: string;
  readonly disposedAs: string;
}

export interface WasteProfiles {
  hazardous(code: string): HazardousWaste;
  solid(kind: string): SolidWaste;
  readonly codes: readonly string[];
}

const words = (text: string): string[] => text.split(' ').filter((word) => word !== '');

function readHazardous(folder: string): HazardousWaste[] {
  return readCsvSync(folder, wasteProfileTables.hazardous).map(({ values }) => ({
    code: values.code,
    localName: values.local_name,
    form: values.form,
    hazards: words(values.hazards),
    packaging: values.packaging,
    operator: values.operator as OperatorKind,
    treatments: words(values.treatments),
    ownTreatment: values.own_treatment === '' ? null : values.own_treatment,
  }));
}

function readSolid(folder: string): SolidWaste[] {
  return readCsvSync(folder, wasteProfileTables.solid).map(({ values }) => ({
    kind: values.kind,
    name: values.name,
    wasteClass: values.class,
    utilisedPerMille: Number(values.utilised_permille),
    utilisedAs: values.utilised_as,
    disposedAs: values.disposed_as,
  }));
}

function lookUp<T>(rows: ReadonlyMap<string, T>, code: string): T {
  const row = rows.get(code);
  if (row === undefined) throw new Error(`no waste profile of ${code}`);
  return row;
}

/** Reads how wastes are handled from a data folder. */
export function readWasteProfiles(folder: string): WasteProfiles {
  const hazardous = new Map(readHazardous(folder).map((row) => [row.code, row]));
  const solid = new Map(readSolid(folder).map((row) => [row.kind, row]));
  return {
    hazardous: (code) => lookUp(hazardous, code),
    solid: (kind) => lookUp(solid, kind),
    codes: [...hazardous.keys()],
  };
}
