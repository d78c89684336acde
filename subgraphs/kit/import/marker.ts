import { type Document, type Store } from '../../../lib/store/port';
import { type ImportReport } from './import-report';

/** How far the import of a data set has come; `_id` is the data set. RUNNING left behind means it must run again. */
export interface ImportMarker extends Document {
  readonly state: 'RUNNING' | 'DONE';
  readonly digest: string;
  /** Collections that may hold rows of the data set, from this run and from earlier ones. */
  readonly collections: readonly string[];
  readonly startedAt: string;
  readonly finishedAt: string | null;
  readonly report: ImportReport | null;
}

/** Collection of a room that holds its import markers. */
export const MARKERS = 'imports';

/** The markers of a room. */
export const importMarkers = (store: Store) => store.collection<ImportMarker>(MARKERS);
