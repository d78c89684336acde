import { dataFolder } from '../divisions/load-tree';
import { type LandUses, readLandUses } from './land-use';
import { type LegalBasis, readLegalBasis } from './legal-basis';
import { covers, isInForce, type SoilItem, type SoilLimit } from './limit';
import { readMethods, type SoilMethods } from './methods';
import { readItems, readLimits } from './read-limits';

/** The reference tables of soil and groundwater, read once. */
export interface SoilReference {
  readonly items: ReadonlyMap<string, SoilItem>;
  readonly limits: readonly SoilLimit[];
  /** Limits of an item in the edition of a standard that is in force on the day; empty when there is none. */
  readonly limitsOn: (standard: string, item: string, day: string) => readonly SoilLimit[];
  readonly landUses: LandUses;
  readonly methods: SoilMethods;
  /** A clause as it stood on the day; null when it did not yet stand. */
  readonly legalBasis: (clause: string, day: string) => LegalBasis | null;
}

function readReference(folder: string): SoilReference {
  const limits = readLimits(folder);
  const clauses = readLegalBasis(folder);
  const byItem = new Map<string, SoilLimit[]>();
  for (const limit of limits) {
    const key = `${limit.edition.standard}:${limit.item.item}`;
    byItem.set(key, [...(byItem.get(key) ?? []), limit]);
  }
  return Object.freeze({
    items: readItems(folder),
    limits,
    limitsOn: (standard: string, item: string, day: string) =>
      (byItem.get(`${standard}:${item}`) ?? []).filter(({ edition }) => isInForce(edition, day)),
    landUses: readLandUses(folder),
    methods: readMethods(folder),
    legalBasis: (clause: string, day: string) =>
      clauses.find((basis) => basis.clause === clause && covers(basis.validFrom, basis.validTo, day)) ?? null,
  });
}

const references = new Map<string, SoilReference>();

/** The reference tables of a data folder, read once. */
export function loadSoilReference(folder: string = dataFolder): SoilReference {
  const reference = references.get(folder) ?? readReference(folder);
  references.set(folder, reference);
  return reference;
}
