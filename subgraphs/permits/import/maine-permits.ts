import { type MaineCrosswalk } from '../../../data/maine/crosswalk';
import { profileOf } from '../../../data/maine/profile';
import { statementsBySource } from '../../../data/maine/statements';
import { RegulatorySystem } from '../../../schema/regulatory-system';
import { type PermitRow } from '../rows';
import { siteOf } from '../../../data/maine/site';
import { notStated } from './not-stated';

/** Permit programmes of Maine: their ids are facility ids, so dates, limits and authority are not known. */
const programmes = [
  { scheme: 'us-air', system: RegulatorySystem.AIR_PERMIT },
  { scheme: 'us-npdes', system: RegulatorySystem.WATER_PERMIT },
] as const;

/** NPDES ids that neither the NPDES table nor a link knows, only the loads. */
function onlyInLoads({ rows, idsOf }: MaineCrosswalk): ReadonlySet<string> {
  const known = new Set([
    ...rows.npdes.map(({ npdes_id }) => npdes_id),
    ...rows.links.filter(({ program }) => program === 'NPDES').map(({ program_id }) => program_id),
  ]);
  return new Set(idsOf('us-npdes').filter((id) => !known.has(id)));
}

/** One permit for every id of the air and water programmes. */
export function permitRows(crosswalk: MaineCrosswalk): PermitRow[] {
  const statements = statementsBySource(crosswalk);
  const loadsOnly = onlyInLoads(crosswalk);
  const water = new Map(crosswalk.rows.npdes.map((row) => [row.npdes_id, row.name]));
  return programmes.flatMap(({ scheme, system }) =>
    crosswalk.idsOf(scheme).flatMap((id) => {
      const site = siteOf(crosswalk, { scheme, id, asOf: null });
      if (site === null) return [];
      const own = scheme === 'us-npdes' ? water.get(id) : undefined;
      const siteName = own ?? profileOf(statements.get(site.sourceId) ?? []).name;
      const flags = scheme === 'us-npdes' && loadsOnly.has(id) ? ['NPDES_ID_ONLY_IN_LOADS'] : [];
      return [
        {
          _id: `${scheme}:${id}`,
          ...site,
          ...notStated,
          system,
          siteName,
          searchName: siteName?.toLowerCase() ?? null,
          flags,
        },
      ];
    }),
  );
}
