import { join } from 'node:path';
import { loadDepartments } from '../data/departments/load-departments';
import { loadDivisionTree } from '../data/divisions/load-tree';
import { type Clock, createClock } from '../lib/clock';
import { projectRoot } from '../lib/project-root';
import { type Log } from '../lib/log';
import { openStore } from '../lib/store/open-store';
import { scopedStore } from '../lib/store/scoped-store';
import { type Store } from '../lib/store/port';
import { type Config } from '../gateway/config';
import { type Departments } from '../schema/access/departments';
import { type DivisionTree } from '../schema/division';
import { SharingError } from '../schema/sharing-error';
import { type SubgraphEndpoint } from '../schema/subgraph';
import { type SubgraphDefinition } from '../subgraphs/kit/define-subgraph';
import { inProcess } from '../subgraphs/kit/in-process';
import { openRoom } from '../subgraphs/kit/room';
import { type ImportProgress } from '../subgraphs/kit/import/import-progress';
import { type ImportReport } from '../subgraphs/kit/import/import-report';
import { assertImported, runImports } from '../subgraphs/kit/import/run-imports';
import { rooms } from '../subgraphs/list';

/** What every command that touches data needs: the settings of the store. */
export interface HouseSettings {
  readonly mongodbUri: string | undefined;
  /** Database on that deployment; otherwise the one the address names. */
  readonly databaseName?: string;
  readonly dataDir: string;
  readonly datasets: readonly string[];
  readonly clock?: Config['clock'];
}

/** An open store with what the rooms are given beside it. */
export interface House {
  readonly store: Store;
  readonly divisions: DivisionTree;
  readonly departments: Departments;
  readonly clock: Clock;
}

/** Names that ECOGUARD_DATASET and `ecoguard import` accept, from the importers of all rooms. */
export const knownDatasets: readonly string[] = Object.freeze(
  [...new Set(rooms.flatMap((room) => room.importers.map((importer) => importer.dataset)))].filter(
    (dataset) => dataset !== 'reference',
  ),
);

/** UNKNOWN_DATASET for a name that no importer brings; "none" is a name, too. */
export function assertDataset(name: string): void {
  if (name === 'none' || knownDatasets.includes(name)) return;
  throw new SharingError('UNKNOWN_DATASET', `${name} (${knownDatasets.join(', ')}, none)`);
}

/** The time that all the data sets are looked at from; undefined when one of them is of today, or they differ. */
function referenceTimeOf(datasets: readonly string[]): string | undefined {
  const importers = rooms.flatMap((room) => room.importers).filter(({ dataset }) => datasets.includes(dataset));
  const [first, ...others] = new Set(importers.map(({ referenceTime }) => referenceTime));
  return others.length === 0 ? first : undefined;
}

/** The business clock: the data sets' own time when they have one and nothing else was asked for. */
export function businessClock({ datasets, clock }: Pick<HouseSettings, 'datasets' | 'clock'>): Clock {
  const reference = referenceTimeOf(datasets);
  if (clock === 'dataset' && reference === undefined) {
    throw new SharingError('BAD_SETTING', `ECOGUARD_CLOCK=dataset, ECOGUARD_DATASET=${datasets.join(',')}`);
  }
  return createClock(clock === 'real' || reference === undefined ? undefined : new Date(reference));
}

/** Opens the store that the settings name, and sets the business clock. */
export async function openHouse(settings: HouseSettings): Promise<House> {
  const clock = businessClock(settings);
  const { mongodbUri: uri, databaseName, dataDir } = settings;
  const store = await openStore({ uri, databaseName, folder: join(dataDir, 'store') });
  return Object.freeze({ store, divisions: loadDivisionTree(), departments: loadDepartments(), clock });
}

/** The room of that name; UNKNOWN_SUBGRAPH names those there are. */
export function roomNamed(name: string): SubgraphDefinition {
  const found = rooms.find((room) => room.name === name);
  if (found !== undefined) return found;
  throw new SharingError('UNKNOWN_SUBGRAPH', `${name} (${rooms.map((room) => room.name).join(', ')})`);
}

/** Every room, open in this process. A room's first opening builds its indexes and takes a while; each is told of. */
export async function openRooms(house: House, log: Log): Promise<SubgraphEndpoint[]> {
  const subgraphs: SubgraphEndpoint[] = [];
  for (const room of rooms) {
    subgraphs.push(inProcess(await openRoom(room, house)));
    log.info({ room: room.name }, 'room open');
  }
  return subgraphs;
}

const importersOf = (room: SubgraphDefinition, datasets: readonly string[]) =>
  room.importers.filter((importer) => importer.dataset === 'reference' || datasets.includes(importer.dataset));

/** Imports the data sets into the rooms that own their tables; what is up to date is skipped. */
export async function importInto(
  { store }: House,
  { datasets, only }: { readonly datasets: readonly string[]; readonly only: readonly SubgraphDefinition[] },
  onProgress: (progress: ImportProgress) => void,
): Promise<ImportReport[]> {
  const reports: ImportReport[] = [];
  for (const room of only) {
    const importers = importersOf(room, datasets);
    const dataFolder = join(projectRoot, 'data');
    reports.push(
      ...(await runImports({
        room: room.name,
        store: scopedStore(store, room.name),
        importers,
        dataFolder,
        onProgress,
      })),
    );
  }
  return reports;
}

/** Throws IMPORT_INCOMPLETE while a data set of a room is only half imported. */
export async function assertReady({ store }: House, only: readonly SubgraphDefinition[]): Promise<void> {
  await store.ping();
  for (const room of only) await assertImported(scopedStore(store, room.name));
}
