import { type MaineCrosswalk } from '../../../data/maine/crosswalk';
import { siteOf } from '../../../data/maine/site';
import { type CsvRow, type CsvTable, type CsvValues } from '../../../lib/csv-table';
import { type ImportContext } from '../../kit/import/dataset-importer';
import { type ParticipationRow } from '../rows';

/** Units of power plants with the programmes they are in. */
export const unitTable: CsvTable<'orispl' | 'pstatabb' | 'unitid' | 'prgcode'> = Object.freeze({
  file: 'us-maine-facilities/egrid_units_2021.csv',
  columns: ['orispl', 'pstatabb', 'unitid', 'prgcode'] as const,
});

/** The file has no year column (SOURCE.md). */
const YEAR = 2021;

/** Programmes with trading; MATS is an emission standard. */
const programmes = ['ARP', 'RGGI'] as const;
const STANDARDS = new Set(['MATS']);

const codesOf = (text: string): string[] =>
  text
    .split(',')
    .map((code) => code.trim())
    .filter((code) => code !== '');

type Values = CsvValues<(typeof unitTable.columns)[number]>;

type Unit = CsvRow<(typeof unitTable.columns)[number]>;

/** Why a unit is in no trading programme here; null when it is in one. */
function outside({ pstatabb, prgcode }: Values): string | null {
  if (pstatabb !== 'ME') return 'another state';
  const codes = codesOf(prgcode);
  if (codes.length === 0) return 'in no programme';
  return codes.every((code) => STANDARDS.has(code)) ? 'under a standard, in no trading programme' : null;
}

function participationsOf(crosswalk: MaineCrosswalk, { orispl, unitid, prgcode }: Values): ParticipationRow[] | string {
  const codes = codesOf(prgcode);
  const unknown = codes.find((code) => !STANDARDS.has(code) && !programmes.some((programme) => programme === code));
  if (unknown !== undefined) return `programme ${JSON.stringify(unknown)}`;
  const site = siteOf(crosswalk, { scheme: 'us-orispl', id: orispl, asOf: String(YEAR) });
  if (site === null) return `plant ${orispl} is in no table`;
  return programmes
    .filter((programme) => codes.includes(programme))
    .map((programme) => ({
      ...{ _id: ['us-orispl', orispl, unitid, programme].join(':'), ...site, grain: 'SITE', enterpriseId: null },
      ...{ programme, unitId: unitid, year: YEAR },
    }));
}

/** Units of Maine's power plants in a trading programme, one row a unit and programme. */
export async function readParticipations(
  context: ImportContext,
  crosswalk: MaineCrosswalk,
): Promise<ParticipationRow[]> {
  const file = context.open(unitTable);
  const rows = new Map<string, ParticipationRow>();
  const settle = (row: Unit): void => {
    const reason = outside(row.values);
    if (reason !== null) return file.outOfArea(row, reason);
    const found = participationsOf(crosswalk, row.values);
    if (typeof found === 'string') return file.rejected(row, found);
    if (found.every(({ _id }) => rows.has(_id))) return file.duplicate(row);
    for (const participation of found) rows.set(participation._id, participation);
    file.stored(row);
  };
  for await (const row of file.rows()) settle(row);
  return [...rows.values()];
}
