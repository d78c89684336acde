import { RegulatorySystem } from '../../schema/regulatory-system';
import { type Programmes } from './programmes';
import { type SourceBook } from './source-book';
import { type MaineRows, type MaineValues } from './tables';

/** What placing rows needs beside the book. */
export interface Ground {
  readonly book: SourceBook;
  readonly county: (name: string) => string | null;
}

const frs = (registry: string): string => `us-frs:${registry}`;

/** Every link is an identifier of its FRS registry; AIR, NPDES and RCRAINFO links alone prove their system. */
export function placeLinks(rows: MaineRows['links'], { book }: Ground, programmes: Programmes): void {
  for (const { registry_id, program, program_id } of rows) {
    const programme = programmes.get(program);
    if (programme === undefined || registry_id === '' || program_id === '') continue;
    const [draft] = book.place(programme.scheme, program_id, [frs(registry_id)]);
    if (programme.system !== null) draft?.know(programme.system);
  }
}

interface ProgrammeRow {
  readonly scheme: string;
  readonly id: string;
  readonly system: RegulatorySystem;
  readonly county: string;
  /** Sources stated for the id; none leaves the id a source of its own. */
  readonly sources: readonly string[];
}

function placeRow({ scheme, id, system, county, sources }: ProgrammeRow, { book, county: find }: Ground): void {
  const division = find(county);
  for (const draft of book.place(scheme, id, sources.length > 0 ? sources : [`${scheme}:${id}`])) {
    draft.know(system);
    if (division !== null) draft.lieIn(division);
    else if (county !== '') draft.flag('COUNTY_UNKNOWN');
  }
}

type LinkedRow = Omit<ProgrammeRow, 'sources'>;

const linkedRows = ({ tri, rcra, npdes }: MaineRows): LinkedRow[] => [
  ...tri.map(({ tri_facility_id: id, county }) => ({
    scheme: 'us-tri',
    id,
    county,
    system: RegulatorySystem.RELEASE_REGISTER,
  })),
  ...rcra.map(({ rcra_handler_id: id, county }) => ({
    scheme: 'us-rcra',
    id,
    county,
    system: RegulatorySystem.HAZARDOUS_WASTE,
  })),
  ...npdes.map(({ npdes_id: id, county }) => ({
    scheme: 'us-npdes',
    id,
    county,
    system: RegulatorySystem.WATER_PERMIT,
  })),
];

/** Rows of TRI, RCRA biennial reports and NPDES belong to the registry of their link. */
export function placeLinkedRows(rows: MaineRows, ground: Ground): void {
  for (const row of linkedRows(rows)) {
    placeRow({ ...row, sources: ground.book.sourcesOf(row.scheme, row.id) }, ground);
  }
}

/** A greenhouse gas reporter belongs to the registry in its own column; a link that says otherwise is only flagged. */
function placeReporter(row: MaineValues<'ghgrp'>, ground: Ground): void {
  const id = row.ghgrp_facility_id;
  const linked = ground.book.sourcesOf('us-ghgrp', id);
  const sources = row.frs_registry_id === '' ? [] : [frs(row.frs_registry_id)];
  placeRow({ scheme: 'us-ghgrp', id, system: RegulatorySystem.GREENHOUSE_GAS, county: row.county, sources }, ground);
  if (linked.length === 0 || linked[0] === sources[0]) return;
  for (const source of [...linked, ...sources]) ground.book.draft(source).flag('GHGRP_ID_CONFLICT');
}

/** A power plant belongs to the registry in its own column and to that of its CAMDBS link; both, flagged, where they differ. */
function placePlant(row: MaineValues<'plants'>, ground: Ground): void {
  const linked = ground.book.sourcesOf('us-orispl', row.orispl);
  const stated = row.frs_registry_id === '' ? [] : [frs(row.frs_registry_id)];
  const sources = [...new Set([...stated, ...linked])];
  placeRow(
    { scheme: 'us-orispl', id: row.orispl, system: RegulatorySystem.ELECTRICITY, county: row.county, sources },
    ground,
  );
  if (sources.length > 1) for (const source of sources) ground.book.draft(source).flag('PLANT_ID_CONFLICT');
}

/** Plants that only the unit file names are sources of their own, without a place below the state. */
function placeUnit(row: MaineValues<'units'>, ground: Ground): void {
  if (ground.book.sourcesOf('us-orispl', row.orispl).length > 0) return;
  placeRow(
    { scheme: 'us-orispl', id: row.orispl, system: RegulatorySystem.ELECTRICITY, county: '', sources: [] },
    ground,
  );
  ground.book.draft(`us-orispl:${row.orispl}`).flag('PLANT_ONLY_IN_UNITS');
}

/** Rows whose registry stands in a column of their own. */
export function placeStatedRows(rows: MaineRows, ground: Ground): void {
  for (const row of rows.ghgrp) placeReporter(row, ground);
  for (const row of rows.plants) placePlant(row, ground);
  for (const row of rows.units) placeUnit(row, ground);
}

/**
 * The registry a load states places its NPDES id only where neither a link nor the NPDES table does. It proves no
 * system: WATER_PERMIT is counted by link.
 */
export function placeLoads(rows: MaineRows['loads'], { book }: Ground): void {
  for (const { npdes_id, frs_registry_id } of rows) {
    const [known] = book.sourcesOf('us-npdes', npdes_id);
    if (known === undefined) {
      const drafts = book.place('us-npdes', npdes_id, [frs(frs_registry_id)]);
      for (const draft of drafts) draft.flag('NPDES_ID_ONLY_IN_LOADS');
    } else if (known.startsWith('us-npdes:')) {
      book.draft(known).identify('us-frs', frs_registry_id);
      book.draft(known).flag('FRS_ID_ONLY_IN_LOADS');
    }
  }
}
