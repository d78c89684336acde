import { groupBy } from '../../lib/group-by';
import { type DivisionTree } from '../../schema/division';
import { loadDivisionTree } from '../divisions/load-tree';
import { readSoundRows } from '../sound-rows';
import { createDepartmentFinder } from './departments';
import { type Ground, judgeEstablishment, judgeInstallation } from './judge';
import { type FranceSource, joinRows, type JudgedRow } from './source';
import { franceTables, type FranceValues } from './tables';

type Establishment = JudgedRow<FranceValues<'establishments'>>;
type Installation = JudgedRow<FranceValues<'installations'>>;

/** The one place that knows which pollution source of France a register's id belongs to, and where a source lies. */
export interface FranceCrosswalk {
  /** By id, ascending. */
  readonly sources: readonly FranceSource[];
  /** The source of an establishment or installation by the register's own id; null for one in no table. */
  sourceOf(scheme: 'fr-irep' | 'fr-eutl', value: string): FranceSource | null;
  /** In the order of the file, each id once. */
  readonly installations: readonly Installation[];
  readonly ground: Ground;
}

/** The first row of each key; a later one with the same key is the importer's to account for. */
function firstByKey<R>(rows: readonly R[], key: (row: R) => string): Map<string, R> {
  const found = new Map<string, R>();
  for (const row of rows) if (!found.has(key(row))) found.set(key(row), row);
  return found;
}

async function readEstablishments(folder: string, ground: Ground): Promise<Establishment[]> {
  const rows = await readSoundRows(folder, franceTables.establishments);
  const first = firstByKey(rows, ({ irep_id }) => irep_id);
  return [...first.values()].map((row) => ({ row, ...judgeEstablishment(row, ground) }));
}

async function readInstallations(folder: string, ground: Ground): Promise<Installation[]> {
  const rows = await readSoundRows(folder, franceTables.installations);
  const first = firstByKey(rows, ({ installation_id }) => installation_id);
  return [...first.values()].map((row) => ({ row, ...judgeInstallation(row, ground) }));
}

/** One source for each establishment with the installations joined to it, one for each other installation. */
function joinAll(establishments: readonly Establishment[], installations: readonly Installation[]): FranceSource[] {
  const known = new Set(establishments.map(({ row }) => row.irep_id));
  const joined = groupBy(installations, ({ row }) => row.irep_id);
  const alone = installations.filter(({ row }) => !known.has(row.irep_id));
  return [
    ...establishments.map((establishment) => {
      const id = establishment.row.irep_id;
      return joinRows(`fr-irep:${id}`, { establishment, installations: joined.get(id) ?? [] });
    }),
    ...alone.map((one) =>
      joinRows(`fr-eutl:${one.row.installation_id}`, { establishment: null, installations: [one] }),
    ),
  ];
}

function indexByIdentifier(sources: readonly FranceSource[]): ReadonlyMap<string, FranceSource> {
  return new Map(
    sources.flatMap((source) =>
      source.identifiers.map(({ scheme, value }): [string, FranceSource] => [`${scheme}:${value}`, source]),
    ),
  );
}

function groundOf(folder: string, divisions: DivisionTree): Ground {
  return { department: createDepartmentFinder(folder, divisions), divisions };
}

/** Reads the cross-walk of a data folder; what belongs where is defined in data/france/SOURCE.md. */
export async function loadFranceCrosswalk(dataFolder: string): Promise<FranceCrosswalk> {
  const ground = groundOf(dataFolder, loadDivisionTree(dataFolder));
  const installations = await readInstallations(dataFolder, ground);
  const sources = joinAll(await readEstablishments(dataFolder, ground), installations);
  const byIdentifier = indexByIdentifier(sources);
  return Object.freeze({
    sources: sources.sort((one, other) => (one.id < other.id ? -1 : 1)),
    sourceOf: (scheme: string, value: string) => byIdentifier.get(`${scheme}:${value}`) ?? null,
    installations,
    ground,
  });
}
