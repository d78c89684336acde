import { type DivisionTree } from '../../schema/division';
import { readRegistrationNumber, readSiret } from './company-number';
import { FRANCE, isSameDepartment } from './departments';
import { type FranceValues } from './tables';

/** What judging a row needs beside the row. */
export interface Ground {
  readonly department: (postcode: string) => string | null;
  readonly divisions: DivisionTree;
}

/** Where a row puts its site and whose it is, with what is odd about the row. */
export interface Judged {
  /** The department of the postal code, else the country. */
  readonly divisionCode: string;
  readonly siren: string | null;
  readonly flags: readonly string[];
}

/** IREP writes NA where its geocoding found nothing. */
const NOT_STATED = new Set(['', 'NA']);

function departmentFlags(stated: string, code: string, { divisions }: Ground): string[] {
  if (NOT_STATED.has(stated)) return ['DEPARTMENT_NOT_STATED'];
  const name = divisions.get(code)?.name ?? '';
  return isSameDepartment(stated, name) ? [] : ['DEPARTMENT_CONTRADICTS_POSTCODE'];
}

/** Judges an establishment of IREP. */
export function judgeEstablishment(row: FranceValues<'establishments'>, ground: Ground): Judged {
  const department = ground.department(row.zip);
  const { siren, flags } = readSiret(row.siret);
  const place = department === null ? ['POSTCODE_UNKNOWN'] : departmentFlags(row.departement, department, ground);
  return { divisionCode: department ?? FRANCE, siren, flags: [...place, ...flags] };
}

/** Judges an installation of the EU ETS; the coordinates EUTL gives are never used (SOURCE.md). */
export function judgeInstallation(row: FranceValues<'installations'>, ground: Ground): Judged {
  const department = ground.department(row.zip);
  const { siren, flags } = readRegistrationNumber(row.company_registration_no);
  const place = department === null ? ['POSTCODE_UNKNOWN'] : [];
  const position = row.latitude === '' && row.longitude === '' ? [] : ['EUTL_COORDINATES_NOT_TRUSTED'];
  return { divisionCode: department ?? FRANCE, siren, flags: [...place, ...flags, ...position] };
}
