import { type OperationMeter } from '../limits/cost/operation-meter';
import { type Metrics } from '../metrics/metrics';

/** What an engine counts and keeps to beside answering. */
export interface Metering {
  readonly metrics: Metrics;
  /** The meter of costs over a supergraph. */
  readonly meterOf: (supergraphSdl: string) => OperationMeter;
  /** The largest answer of one fetch from a subgraph. */
  readonly mostAnswerBytes: number;
  /** Fetches alike in every byte share one answer while it is awaited. */
  readonly isShared: boolean;
}
