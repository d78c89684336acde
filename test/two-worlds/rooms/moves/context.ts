import type DataLoader from 'dataloader';
import { type Collection } from '../../../../lib/store/port';
import { type BaseContext } from '../../../../subgraphs/kit/define-subgraph';
import { loaderById } from '../../../../subgraphs/kit/loaders';
import { type MoveRow } from '../../rows';

/** What one request to the room gets. */
export interface MovesContext extends BaseContext {
  readonly moveRows: Collection<MoveRow>;
  readonly moveByNo: DataLoader<string, MoveRow | null>;
}

/** Opens the room's collection. */
export function createMovesContext(base: BaseContext): MovesContext {
  const moveRows = base.store.collection<MoveRow>('moves');
  return { ...base, moveRows, moveByNo: loaderById(moveRows) };
}
