import { type Site } from '../site';
import { type FranceCrosswalk } from './crosswalk';
import { registers } from './tables';

/** The site an establishment or installation belongs to; null for an id in no table. `asOf` is the year or day of the fact. */
export function siteOf(
  { sourceOf, ground }: FranceCrosswalk,
  register: keyof typeof registers,
  record: { readonly id: string; readonly asOf?: string },
): Site | null {
  const found = sourceOf(`fr-${register}`, record.id);
  if (found === null) return null;
  const { system, asOf } = registers[register];
  return {
    sourceId: found.id,
    divisionCode: found.divisionCode,
    divisionPath: ground.divisions.path(found.divisionCode),
    synthetic: false,
    dataset: 'france',
    source: { system, recordId: record.id, asOf: record.asOf ?? asOf },
  };
}
