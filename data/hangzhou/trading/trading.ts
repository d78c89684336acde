import { type World } from '../world/world';
import { carbonBooks } from './carbon';
import { type ObligationRecord, obligations } from './compliance';
import { type GhgRecord, ghgReports, type ParticipationRecord, participations } from './ghg';
import { type Books, rightBooks } from './rights';
import { type TradingTables } from './tables';

/** The trading department's records of the invented city. */
export interface TradingRecords {
  /** One for each kind of right. */
  readonly books: readonly Books[];
  readonly obligations: readonly ObligationRecord[];
  readonly reports: readonly GhgRecord[];
  readonly participations: readonly ParticipationRecord[];
}

/** Makes the records of a city; the same city and tables always give the same records. */
export function makeTrading(world: World, tables: TradingTables): TradingRecords {
  const carbon = carbonBooks(world, tables);
  return {
    books: [...rightBooks(world, tables), carbon],
    obligations: obligations(world, carbon.accounts, carbon.movements),
    reports: ghgReports(world),
    participations: participations(world),
  };
}
