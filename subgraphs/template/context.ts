import type DataLoader from 'dataloader';
import { type Collection } from '../../lib/store/port';
import { type BaseContext } from '../kit/define-subgraph';
import { loaderByField, loaderById } from '../kit/loaders';
import { type NoiseReadingRow } from './rows';

/** What one request to the room gets; the loaders live and die with it. */
export interface TemplateContext extends BaseContext {
  readonly readingRows: Collection<NoiseReadingRow>;
  readonly readingById: DataLoader<string, NoiseReadingRow | null>;
  readonly readingsBySource: DataLoader<string, NoiseReadingRow[]>;
}

/** Opens the room's collection and makes fresh loaders. */
export function createTemplateContext(base: BaseContext): TemplateContext {
  const readingRows = base.store.collection<NoiseReadingRow>('noiseReadings');
  return {
    ...base,
    readingRows,
    readingById: loaderById(readingRows),
    readingsBySource: loaderByField(readingRows, 'sourceId'),
  };
}
