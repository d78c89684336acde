import { createCountyFinder, MAINE } from '../../../data/maine/counties';
import { type MaineCrosswalk } from '../../../data/maine/crosswalk';
import { type CsvTable, type CsvValues } from '../../../lib/csv-table';
import { type AccountedFile, type ImportContext } from '../../kit/import/dataset-importer';
import { datedHistory } from '../parcel/parcel-history';
import { type ParcelEventRow, type ParcelRow, type RegisterEntryRow } from '../rows';
import { nplDate } from './npl-date';

type Column = 'epa_id' | 'site_name' | 'state' | 'county' | 'latitude' | 'longitude' | 'npl_final_date';

/** The Superfund National Priorities List; only this room reads it. */
export const nplTable: CsvTable<Column> = Object.freeze({
  file: 'us-superfund-npl/npl_sites.csv',
  columns: ['epa_id', 'site_name', 'state', 'county', 'latitude', 'longitude', 'npl_final_date'] as const,
});

/** What the list does not state of a site. */
const unknown = {
  areaSquareMetres: null,
  realEstateUnitCodes: [],
  currentUse: null,
  currentUseSince: null,
  plannedUse: null,
  plannedUseChangeOn: null,
  statedSoilClass: null,
  isSensitiveUse: null,
  formerEnterpriseIds: [],
  isKeyUnitLand: null,
  responsibleParty: null,
  contaminants: [],
  maxDepthMetres: null,
  groundwaterAffected: null,
} as const;

/** A site as parcel and register entry. */
interface Site {
  readonly parcel: ParcelRow;
  readonly entry: RegisterEntryRow;
  readonly events: readonly ParcelEventRow[];
}

const decimal = /^-?\d+(\.\d+)?$/;

const locationOf = ({ latitude: lat, longitude: lon }: CsvValues<Column>): ParcelRow['location'] =>
  decimal.test(lat) && decimal.test(lon) ? { lat, lon } : null;

function siteOf(values: CsvValues<Column>, listedOn: string, crosswalk: MaineCrosswalk): Site {
  const { epa_id: id, site_name: name } = values;
  const [sourceId] = crosswalk.sourcesOf('us-rcra', id);
  const county = createCountyFinder(crosswalk.divisions)(values.county);
  const divisionCode = county ?? MAINE;
  const code = `us-npl:${id}`;
  const placed = {
    sourceId: sourceId ?? null,
    divisionCode,
    divisionPath: crosswalk.divisions.path(divisionCode),
    synthetic: false,
    dataset: 'maine',
    source: { system: 'US EPA NPL', recordId: id, asOf: null },
  };
  const named = { searchName: name.toLowerCase() };
  const parcel = {
    ...{ _id: code, ...placed, ...unknown, ...named, name, location: locationOf(values) },
    sourceIds: sourceId === undefined ? [] : [sourceId],
    flags: county === null ? ['COUNTY_UNKNOWN'] : [],
  };
  const listed = { parcelCode: code, register: 'US_NPL', listedOn, removedOn: null, document: null };
  const entry = { _id: `${code}:us-npl`, ...placed, ...named, siteName: name, ...listed };
  const history = datedHistory(code, [{ state: 'ON_REGISTER', on: listedOn, document: null }]);
  return { parcel, entry, events: history.map((event) => ({ ...placed, ...event })) };
}

function problemOf({ epa_id, npl_final_date }: CsvValues<Column>): string | null {
  if (!/^[0-9A-Z]{12}$/.test(epa_id)) return `epa_id "${epa_id}"`;
  return nplDate(npl_final_date) === null ? `npl_final_date "${npl_final_date}"` : null;
}

function note({ parcel }: Site, file: AccountedFile<Column>): void {
  file.link('RCRAINFO link', parcel.sourceId !== null);
  for (const flag of parcel.flags) file.flag(flag);
}

/** The sites of Maine on the list (40 CFR 300, appendix B), each once; the others are out of area. */
export async function readNpl(context: ImportContext, crosswalk: MaineCrosswalk): Promise<readonly Site[]> {
  const file = context.open(nplTable);
  const sites = new Map<string, Site>();
  for await (const row of file.rows()) {
    const problem = problemOf(row.values);
    const listedOn = nplDate(row.values.npl_final_date);
    if (row.values.state !== 'ME') file.outOfArea(row, 'another state');
    else if (problem !== null || listedOn === null) file.rejected(row, problem ?? 'no date');
    else if (sites.has(row.values.epa_id)) file.duplicate(row);
    else {
      const site = siteOf(row.values, listedOn, crosswalk);
      sites.set(row.values.epa_id, site);
      note(site, file);
      file.stored(row);
    }
  }
  return [...sites.values()];
}
