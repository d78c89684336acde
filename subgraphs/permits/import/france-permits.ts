import { type FranceCrosswalk } from '../../../data/france/crosswalk';
import { siteOf } from '../../../data/france/site';
import { groupBy } from '../../../lib/group-by';
import { RegulatorySystem } from '../../../schema/regulatory-system';
import { type PermitRow } from '../rows';
import { notStated } from './not-stated';

type Installation = FranceCrosswalk['installations'][number]['row'];

/** The open installation first, then the one whose permit is the latest: what the permit number stands for today. */
const presentFirst = (one: Installation, other: Installation): number =>
  Number(other.account_status === 'open') - Number(one.account_status === 'open') ||
  other.permit_date.localeCompare(one.permit_date);

const isDate = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** What is odd about a permit number that several installations state. */
function flagsOf(crosswalk: FranceCrosswalk, installations: readonly Installation[]): string[] {
  const sources = new Set(installations.map((one) => crosswalk.sourceOf('fr-eutl', one.installation_id)?.id));
  const dates = new Set(installations.map(({ permit_date }) => permit_date));
  return [
    ...(dates.size > 1 ? ['PERMIT_DATE_DIFFERS'] : []),
    ...(installations.length > 1 ? ['SEVERAL_INSTALLATIONS'] : []),
    ...(sources.size > 1 ? ['SEVERAL_SOURCES'] : []),
  ];
}

function permitRow(crosswalk: FranceCrosswalk, id: string, installations: readonly Installation[]): PermitRow[] {
  const [present] = installations.toSorted(presentFirst);
  const site = present === undefined ? null : siteOf(crosswalk, 'eutl', { id: present.installation_id });
  if (present === undefined || site === null) return [];
  const siteName = present.installation_name === '' ? null : present.installation_name;
  return [
    {
      _id: `fr-icpe:${id}`,
      ...site,
      ...notStated,
      system: RegulatorySystem.EMISSION_TRADING,
      siteName,
      searchName: siteName?.toLowerCase() ?? null,
      issuedOn: isDate(present.permit_date) ? present.permit_date : null,
      flags: flagsOf(crosswalk, installations),
    },
  ];
}

/** One permit for every permit number that EUTL states, booked on the installation it stands for today. */
export function permitRows(crosswalk: FranceCrosswalk): PermitRow[] {
  const stated = crosswalk.installations.map(({ row }) => row).filter(({ permit_id }) => permit_id !== '');
  const byId = groupBy(stated, ({ permit_id }) => permit_id);
  return [...byId].flatMap(([id, installations]) => permitRow(crosswalk, id, installations));
}
