import { SpreadFamily } from './spread';
import { Tally, TallyFamily } from './tally';

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const COSTS = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000];

/** Everything that is counted, written by whoever does the work and read when `/metrics` is asked. */
export class Metrics {
  /** Operations that ran, by kind. */
  readonly operations = new TallyFamily();
  /** Operations whose answer has errors, by kind. */
  readonly failedOperations = new TallyFamily();
  readonly operationSeconds = new SpreadFamily(SECONDS);
  /** Static and actual. */
  readonly costs = new SpreadFamily(COSTS);
  /** Requests refused before they were executed, by error code. */
  readonly refused = new TallyFamily();
  readonly fetches = new TallyFamily();
  readonly failedFetches = new TallyFamily();
  readonly fetchSeconds = new SpreadFamily(SECONDS);
  /** Parts left out because they were over a subgraph's budget. */
  readonly overBudget = new TallyFamily();
  readonly sharedRequests = new Tally();
  readonly sharedFetches = new Tally();
  /** Texts found among those that are ready, and those that were not. */
  readonly texts = new TallyFamily();
  /** The same of compiled plans. */
  readonly plans = new TallyFamily();
  /** Headers from clients that say who somebody is, none of which was looked at. */
  readonly droppedHeaders = new Tally();
  /** Digest of the supergraph in use. */
  supergraph = 'none';

  /** `tokens`: those taken, by how they were found. */
  constructor(readonly tokens = new TallyFamily()) {}
}
