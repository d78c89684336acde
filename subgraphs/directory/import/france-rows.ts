import { type FranceCrosswalk } from '../../../data/france/crosswalk';
import { FRANCE } from '../../../data/france/departments';
import { siteOf } from '../../../data/france/site';
import { type FranceSource } from '../../../data/france/source';
import { registers } from '../../../data/france/tables';
import { nafId } from '../../../data/industries/tables';
import { type EnterpriseRow, type IndustryRow, type PollutionSourceRow } from '../rows';

/** Id of a French enterprise. */
const enterpriseId = (siren: string): string => `fr-siren:${siren}`;

type Profile = Pick<PollutionSourceRow, 'name' | 'address' | 'location' | 'industries'>;

const write = (parts: readonly string[]): string | null => parts.filter((part) => part !== '').join(', ') || null;

/** Coordinates that come from the geocoding which put the row into a wrong department are not shown. */
function locationOf({ row, flags }: NonNullable<FranceSource['establishment']>): Profile['location'] {
  if (flags.includes('DEPARTMENT_CONTRADICTS_POSTCODE')) return null;
  return row.latitude === '' || row.longitude === '' ? null : { lat: row.latitude, lon: row.longitude };
}

function profileOf({ establishment, installations }: FranceSource): Profile {
  if (establishment !== null) {
    const { name, address, zip, commune, ape_code } = establishment.row;
    return {
      name: name === '' ? null : name,
      address: write([address, `${zip} ${commune}`.trim()]),
      location: locationOf(establishment),
      industries: ape_code === '' ? [] : [nafId(ape_code)],
    };
  }
  const { installation_name = '', address = '', zip = '', city = '' } = installations[0]?.row ?? {};
  return {
    name: installation_name === '' ? null : installation_name,
    address: write([address, `${zip} ${city}`.trim()]),
    location: null,
    industries: [],
  };
}

/** Activities in the registers' own words: E-PRTR of the establishment, EU ETS of each installation. */
function interestsOf({ establishment, installations }: FranceSource): string[] {
  const { eprtr_activity: code = '', eprtr_activity_label: label = '' } = establishment?.row ?? {};
  const stated = [
    ...(code === '' ? [] : [`E-PRTR ${code} ${label}`.trim()]),
    ...installations.map(({ row }) => `EU ETS ${row.activity_code} ${row.activity}`),
  ];
  return [...new Set(stated)].sort();
}

function siteFor(crosswalk: FranceCrosswalk, { establishment, installations }: FranceSource) {
  if (establishment !== null) return siteOf(crosswalk, 'irep', { id: establishment.row.irep_id });
  return siteOf(crosswalk, 'eutl', { id: installations[0]?.row.installation_id ?? '' });
}

function sourceRow(crosswalk: FranceCrosswalk, source: FranceSource): PollutionSourceRow[] {
  const site = siteFor(crosswalk, source);
  if (site === null) return [];
  const { sourceId, ...place } = site;
  const profile = profileOf(source);
  return [
    {
      _id: sourceId,
      ...place,
      ...profile,
      searchName: profile.name?.toLowerCase() ?? null,
      identifiers: source.identifiers,
      enterpriseId: source.siren === null ? null : enterpriseId(source.siren),
      interests: interestsOf(source),
      systems: source.systems,
      systemCount: source.systems.length,
      flags: source.flags,
    },
  ];
}

/** Every source of the cross-walk as a row of the directory. */
export function sourceRows(crosswalk: FranceCrosswalk): PollutionSourceRow[] {
  return crosswalk.sources.flatMap((source) => sourceRow(crosswalk, source));
}

/** An APE code in use is an industry of NAF rev. 2, named by the row. */
export function industryRows({ sources }: FranceCrosswalk): IndustryRow[] {
  const rows = new Map<string, IndustryRow>();
  for (const { establishment } of sources) {
    if (establishment === null || establishment.row.ape_code === '') continue;
    const { ape_code: code, ape_label: name } = establishment.row;
    const source = { ...registers.irep, recordId: code };
    const row = { _id: nafId(code), scheme: 'naf', edition: 'rev2', code, name: name === '' ? null : name, source };
    rows.set(row._id, rows.get(row._id) ?? row);
  }
  return [...rows.values()].sort((one, other) => (one._id < other._id ? -1 : 1));
}

type Holder = FranceCrosswalk['installations'][number];

const numberOf = ({ row }: Holder): number => Number(row.installation_id.replace(/\D/g, ''));

/** Open accounts first, then the highest installation number: the holder's present name. */
const presentFirst = (one: Holder, other: Holder): number =>
  Number(other.row.account_status === 'open') - Number(one.row.account_status === 'open') ||
  numberOf(other) - numberOf(one);

function enterpriseRow(siren: string, named: { name: string | null; source: EnterpriseRow['source'] }): EnterpriseRow {
  return {
    _id: enterpriseId(siren),
    ...named,
    searchName: named.name?.toLowerCase() ?? null,
    // Neither register states the seat.
    divisionCode: FRANCE,
    divisionPath: [FRANCE],
    synthetic: false,
    dataset: 'france',
  };
}

/** Every company number of the two registers; only EUTL states a company's name. */
export function enterpriseRows({ sources, installations }: FranceCrosswalk): EnterpriseRow[] {
  const rows = new Map<string, EnterpriseRow>();
  for (const { row, siren } of installations.toSorted(presentFirst)) {
    if (siren === null || rows.has(siren)) continue;
    const source = { ...registers.eutl, recordId: row.installation_id };
    rows.set(siren, enterpriseRow(siren, { name: row.account_holder === '' ? null : row.account_holder, source }));
  }
  for (const { establishment } of sources) {
    const siren = establishment?.siren ?? null;
    if (establishment === null || siren === null || rows.has(siren)) continue;
    rows.set(
      siren,
      enterpriseRow(siren, { name: null, source: { ...registers.irep, recordId: establishment.row.irep_id } }),
    );
  }
  return [...rows.values()].sort((one, other) => (one._id < other._id ? -1 : 1));
}
