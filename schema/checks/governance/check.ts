import { type FieldDefinition, type Schema } from '@apollo/federation-internals';
import { type FieldsType } from '../../governance/fields-type';
import { type Governance } from '../../governance/governance';
import { type Rulings } from '../../governance/rulings';

/** A subgraph as it came to composition. */
export interface CheckedRoom {
  readonly name: string;
  readonly schema: Schema;
}

/** What checks look at: the subgraphs apart, what they compose to, and what that says of each field. */
export interface CheckedGraph {
  readonly rooms: readonly CheckedRoom[];
  readonly schema: Schema;
  readonly governance: Governance;
  readonly rulings: Rulings;
}

/** One place that does not keep to a check, and what to do about it. */
export interface Finding {
  /** Undefined where no one room is at fault. */
  readonly room?: string | undefined;
  readonly coordinate: string;
  readonly en: string;
  readonly zh: string;
  readonly line?: number | undefined;
}

/** One rule of governance; its id stays when its text changes. */
export interface GovernanceCheck {
  readonly id: `GOV-${string}`;
  readonly severity: 'error' | 'warning';
  /** Clauses of the sharing rules that it comes from. */
  readonly clause: string;
  readonly find: (graph: CheckedGraph) => readonly Finding[];
}

/** A field as checks meet it. */
export type Field = FieldDefinition<FieldsType>;
