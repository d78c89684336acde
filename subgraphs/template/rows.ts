import { type SourceRecord } from '../kit/provenance';

/** A noise reading (噪声监测值) as stored. */
export interface NoiseReadingRow {
  readonly _id: string;
  readonly sourceId: string;
  readonly measuredOn: string;
  /** Equivalent sound level, dB(A), as decimal text. */
  readonly levelDecibels: string;
  readonly divisionCode: string;
  readonly divisionPath: readonly string[];
  readonly synthetic: boolean;
  readonly dataset: string;
  readonly source: SourceRecord;
}
