import { type MaineCrosswalk } from './crosswalk';

/** What one row of a programme table says about a site. */
export interface Statement {
  readonly scheme: string;
  readonly id: string;
  readonly name: string;
  readonly street: string;
  readonly city: string;
  readonly zip: string;
  readonly lat: string;
  readonly lon: string;
  readonly naics: string;
  /** Last year the row was reported for. */
  readonly year: string;
}

type Columns = Readonly<
  Partial<
    Record<'name' | 'pname' | 'address' | 'city' | 'zip' | 'naics' | 'latitude' | 'longitude' | 'last_year', string>
  >
>;

function statement(scheme: string, id: string, row: Columns): Statement {
  return {
    scheme,
    id,
    name: (row.name ?? row.pname ?? '').trim(),
    street: (row.address ?? '').trim(),
    city: (row.city ?? '').trim(),
    zip: row.zip ?? '',
    lat: row.latitude ?? '',
    lon: row.longitude ?? '',
    naics: row.naics ?? '',
    year: row.last_year ?? '',
  };
}

const latestFirst = (one: Statement, other: Statement): number =>
  other.year.localeCompare(one.year) || (one.id < other.id ? -1 : 1);

/** Year of the unit file, which has no year column (egrid_units_2021). */
const UNITS_YEAR = '2021';

/** All statements, the most trusted first: TRI, GHGRP, RCRA, NPDES, eGRID plants, eGRID units; the latest first within one. */
function inOrder({ rows }: MaineCrosswalk): Statement[] {
  const units = new Map(rows.units.map((row) => [row.orispl, { ...row, last_year: UNITS_YEAR }]));
  return [
    rows.tri.map((row) => statement('us-tri', row.tri_facility_id, row)),
    rows.ghgrp.map((row) => statement('us-ghgrp', row.ghgrp_facility_id, row)),
    rows.rcra.map((row) => statement('us-rcra', row.rcra_handler_id, row)),
    rows.npdes.map((row) => statement('us-npdes', row.npdes_id, row)),
    rows.plants.map((row) => statement('us-orispl', row.orispl, row)),
    [...units].map(([orispl, row]) => statement('us-orispl', orispl, row)),
  ].flatMap((statements) => statements.sort(latestFirst));
}

/** Statements about each source, the most trusted first. */
export function statementsBySource(crosswalk: MaineCrosswalk): ReadonlyMap<string, readonly Statement[]> {
  const bySource = new Map<string, Statement[]>();
  for (const one of inOrder(crosswalk)) {
    for (const source of crosswalk.sourcesOf(one.scheme, one.id)) {
      bySource.set(source, [...(bySource.get(source) ?? []), one]);
    }
  }
  return bySource;
}
