import { orNull } from '../../lib/csv-table';
import { readCsvSync } from '../../lib/csv';
import { soilTables } from './tables';

/** A clause as it stood on certain days (former law until 2026-08-14, the Code from 2026-08-15). */
export interface LegalBasis {
  readonly clause: string;
  readonly instrumentEn: string;
  readonly instrumentZh: string;
  /** Null where the number was not seen. */
  readonly article: string | null;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly note: string | null;
}

/** All clauses the land-use gate stands on. */
export function readLegalBasis(folder: string): readonly LegalBasis[] {
  return readCsvSync(folder, soilTables.legalBasis).map(({ values: row }) => ({
    clause: row.clause,
    instrumentEn: row.instrument_en,
    instrumentZh: row.instrument_zh,
    article: orNull(row.article),
    validFrom: row.valid_from,
    validTo: orNull(row.valid_to),
    note: orNull(row.note),
  }));
}
