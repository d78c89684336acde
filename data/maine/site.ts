import { type Site } from '../site';
import { type MaineCrosswalk } from './crosswalk';

/** The fact's programme id and the year it stands for. */
export interface SiteRecord {
  readonly scheme: string;
  readonly id: string;
  readonly asOf: string | null;
}

function originOf(crosswalk: MaineCrosswalk, scheme: string): string {
  for (const programme of crosswalk.programmes.values()) if (programme.scheme === scheme) return programme.origin;
  return scheme;
}

/** The site a programme id belongs to, the first where the cross-walk names two; null for an id in no table. */
export function siteOf(crosswalk: MaineCrosswalk, { scheme, id, asOf }: SiteRecord): Site | null {
  const [sourceId = ''] = crosswalk.sourcesOf(scheme, id);
  const found = crosswalk.get(sourceId);
  if (found === null) return null;
  return {
    sourceId,
    divisionCode: found.divisionCode,
    divisionPath: crosswalk.divisions.path(found.divisionCode),
    synthetic: false,
    dataset: 'maine',
    source: { system: originOf(crosswalk, scheme), recordId: id, asOf },
  };
}
