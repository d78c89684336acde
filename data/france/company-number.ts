import { parseSiren } from '../../schema/identifiers/siren';
import { parseSiret } from '../../schema/identifiers/siret';

/** A company number as a row states it: kept even when its check fails, with what is odd about it. */
export interface CompanyNumber {
  /** Null when the row states none. */
  readonly siren: string | null;
  readonly flags: readonly string[];
}

const isNumber = (text: string): boolean => /^\d+$/.test(text);

/** EUTL's company registration number: a SIREN, sometimes with spaces. */
export function readRegistrationNumber(text: string): CompanyNumber {
  const siren = text.replace(/\s/g, '');
  if (siren === '') return { siren: null, flags: ['SIREN_NOT_STATED'] };
  if (!isNumber(siren)) return { siren: null, flags: ['SIREN_MALFORMED'] };
  const spaced = siren === text ? [] : ['SIREN_HAS_SPACES'];
  if (siren.length !== 9) return { siren, flags: [...spaced, 'SIREN_MALFORMED'] };
  return { siren, flags: parseSiren(siren).ok ? spaced : [...spaced, 'SIREN_CHECK_FAILED'] };
}

/** IREP's SIRET, whose first nine digits are the SIREN. */
export function readSiret(siret: string): CompanyNumber {
  if (siret === '') return { siren: null, flags: ['SIRET_NOT_STATED'] };
  if (siret.length !== 14 || !isNumber(siret)) return { siren: null, flags: ['SIRET_MALFORMED'] };
  return { siren: siret.slice(0, 9), flags: parseSiret(siret).ok ? [] : ['SIRET_CHECK_FAILED'] };
}
