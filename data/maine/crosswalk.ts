import { type CsvValues } from '../../lib/csv-table';
import { type DivisionTree } from '../../schema/division';
import { loadDivisionTree } from '../divisions/load-tree';
import { readSoundRows } from '../sound-rows';
import { createCountyFinder } from './counties';
import { placeLinkedRows, placeLinks, placeLoads, placeStatedRows } from './place-rows';
import { loadProgrammes, type Programmes } from './programmes';
import { SourceBook } from './source-book';
import { type MaineSource } from './source-draft';
import { isInMaine, type MaineRows, maineTables } from './tables';

/** The one place that knows which pollution source of Maine a programme id belongs to, and where a source lies. */
export interface MaineCrosswalk {
  /** By id, ascending. */
  readonly sources: readonly MaineSource[];
  get(id: string): MaineSource | null;
  /** Sources a programme id belongs to, the one that facts are booked on first; empty for an unknown id. */
  sourcesOf(scheme: string, value: string): readonly string[];
  /** Programme ids of a scheme, ascending. */
  idsOf(scheme: string): readonly string[];
  /** The rows it was made from. */
  readonly rows: MaineRows;
  readonly programmes: Programmes;
  readonly divisions: DivisionTree;
}

async function readRows(folder: string): Promise<MaineRows> {
  const names = Object.keys(maineTables) as (keyof typeof maineTables)[];
  const entries: [string, readonly CsvValues<string>[]][] = [];
  for (const name of names) {
    const rows = await readSoundRows<string>(folder, maineTables[name]);
    entries.push([name, rows.filter(isInMaine)]);
  }
  return Object.fromEntries(entries) as unknown as MaineRows;
}

function fillBook(rows: MaineRows, programmes: Programmes, tree: DivisionTree): SourceBook {
  const book = new SourceBook();
  const ground = { book, county: createCountyFinder(tree) };
  placeLinks(rows.links, ground, programmes);
  placeLinkedRows(rows, ground);
  placeStatedRows(rows, ground);
  placeLoads(rows.loads, ground);
  return book;
}

/** Reads the cross-walk of a data folder; what belongs where is defined in us-maine-facilities/SOURCE.md. */
export async function loadMaineCrosswalk(dataFolder: string): Promise<MaineCrosswalk> {
  const rows = await readRows(dataFolder);
  const programmes = loadProgrammes(dataFolder);
  const divisions = loadDivisionTree(dataFolder);
  const book = fillBook(rows, programmes, divisions);
  const byId = new Map([...book.drafts.values()].map((draft) => [draft.id, draft.finish()]));
  return Object.freeze({
    rows,
    programmes,
    divisions,
    sources: [...byId.values()].sort((one, other) => (one.id < other.id ? -1 : 1)),
    get: (id: string) => byId.get(id) ?? null,
    sourcesOf: (scheme: string, value: string) => book.sourcesOf(scheme, value),
    idsOf: (scheme: string) => book.idsOf(scheme),
  });
}
