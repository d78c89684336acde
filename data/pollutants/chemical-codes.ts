import { type ChemicalValues } from './tables';

/** Code of a substance: its CAS number, else its number in EPA's Substance Registry Services; null when it has neither. */
export function chemicalCode({ SRS_CAS, SRS_ID }: Pick<ChemicalValues, 'SRS_CAS' | 'SRS_ID'>): string | null {
  if (SRS_CAS !== '') return `cas:${SRS_CAS}`;
  return SRS_ID === '' ? null : `us-srs:${SRS_ID}`;
}

/** Finds a code by name. A name that stands for several codes finds none: the name is kept, no code is guessed. */
export class CodeFinder {
  private readonly codes = new Map<string, string | null>();

  add(name: string, code: string | null): void {
    if (code === null) return;
    const key = name.toUpperCase();
    const known = this.codes.get(key);
    this.codes.set(key, known === undefined || known === code ? code : null);
  }

  find(name: string): string | null {
    return this.codes.get(name.toUpperCase()) ?? null;
  }
}
