import { readCsvSync } from '../../lib/csv';
import { soilTables } from './tables';

/** What the tables say of a use of land. */
export interface LandUses {
  /** Soil class of a GB 50137 code; null for a code of no line. */
  readonly classOf: (planningCode: string) => 'CLASS_1' | 'CLASS_2' | null;
  /** Whether a 用地用海分类 code is 一住两公 (housing, public administration, public services). */
  readonly isSensitive: (code: string) => boolean;
}

/** Reads the classes of land use. */
export function readLandUses(folder: string): LandUses {
  const uses = readCsvSync(folder, soilTables.landUses)
    .map(({ values }) => values)
    .sort((one, other) => other.code.length - one.code.length);
  const sensitive = readCsvSync(folder, soilTables.sensitiveUses).map(({ values }) => values.code);
  return {
    classOf: (planningCode) => {
      const use = uses.find(({ code }) => planningCode.startsWith(code));
      if (use === undefined) return null;
      return use.soil_class === 'CLASS_2' ? 'CLASS_2' : 'CLASS_1';
    },
    isSensitive: (code) => sensitive.some((first) => code.startsWith(first)),
  };
}
