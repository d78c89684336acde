import { type DOCUMENT_MODES } from './documents/documents';
import { type CostSettings, DEFAULT_COSTS } from './limits/cost/cost-settings';
import { DEFAULT_LIMITS, type Limits } from './limits/limits';

/** What the gateway takes in: how large, how dear, which documents, and what it tells of itself. */
export interface Intake {
  readonly limits: Limits;
  readonly costs: CostSettings;
  readonly documents: {
    readonly mode: (typeof DOCUMENT_MODES)[number];
    /** The manifest of registered documents; needed in every mode but `off`. */
    readonly file: string | undefined;
    /** Automatic persisted queries. */
    readonly isAutomatic: boolean;
  };
  readonly hasIntrospection: boolean;
  /** Whether errors may say "Did you mean". */
  readonly hasSuggestions: boolean;
  readonly hasMetrics: boolean;
  /** Requests alike in every byte share one execution while it runs. */
  readonly isInboundShared: boolean;
  /** Requests alike in every byte share one fetch from a subgraph while it runs. */
  readonly isSubgraphShared: boolean;
}

/** What the gateway takes in unless it is said. */
export const DEFAULT_INTAKE: Intake = Object.freeze({
  limits: DEFAULT_LIMITS,
  costs: DEFAULT_COSTS,
  documents: Object.freeze({ mode: 'off', file: undefined, isAutomatic: true }),
  hasIntrospection: true,
  hasSuggestions: false,
  hasMetrics: true,
  isInboundShared: false,
  isSubgraphShared: false,
});
