import { type Grade } from '../access/grant';
import { type Share } from '../directives';

/** What one `@resource` says of the fields it covers. */
export interface SharedAs {
  readonly id: string;
  /** The department line that answers for the resource. */
  readonly provider: string;
  readonly share: Share;
  readonly basis: string | null;
  readonly scope: readonly string[];
  readonly purposes: readonly string[];
}

/** What the directives of all subgraphs say of one field together: the strictest. */
export interface Ruling {
  /** The catalogued resources that the field belongs to; all of them have to be open to the caller. */
  readonly shares: readonly SharedAs[];
  /** The highest of all gradings; null when nothing grades the field. */
  readonly grade: Grade | null;
  /** Masks that the gradings name. */
  readonly masks: readonly string[];
  readonly requiresAuthentication: boolean;
  /** Each of these has to be met, by one of the sets of scopes in it, whole. */
  readonly requiredScopes: readonly (readonly string[])[][];
  /** Likewise, of policies. */
  readonly policies: readonly (readonly string[])[][];
}

/** A governed field. */
export interface Governed extends Ruling {
  /** `Type.field`. */
  readonly coordinate: string;
  /** Ids of `shares`. */
  readonly resources: readonly string[];
  /** A key of its type, or what places its rows in the division tree: may be fetched where it may not be shown. */
  readonly isSystem: boolean;
}

/** One `@division` of a type: the field that holds a row's division, and the one that dates it. */
export interface DivisionRule {
  readonly field: string;
  readonly at: string | null;
}

/** What the sharing directives of a supergraph say, merged: the one place where they are read. */
export interface Governance {
  /** Undefined for fields that nothing governs; those of value types are governed by the field that holds the value. */
  field(type: string, field: string): Governed | undefined;
  /** Every governed field. */
  readonly fields: readonly Governed[];
  /** Empty for types whose rows have no division. */
  divisions(type: string): readonly DivisionRule[];
  /** Every resource, by its id. */
  readonly resources: readonly SharedAs[];
  /** Ids of the resources of totals. */
  readonly totals: ReadonlySet<string>;
  /** The resources that the rows of a type belong to. */
  shares(type: string): readonly SharedAs[];
  /** Coordinates of the fields that give objects of a type. */
  holders(type: string): readonly string[];
  /** Types of the rows that a field leads to: its own type, or those of the page it gives. */
  rowTypes(type: string, field: string): readonly string[];
  /** Names of the rooms that answer a field. */
  rooms(type: string, field: string): readonly string[];
  /** What each argument of a field looks at: path of the argument (`filter.divisionCode`) → coordinates. */
  reads(type: string, field: string): ReadonlyMap<string, readonly string[]>;
  /** Path of the argument through which a list takes the caller's divisions; null when it takes none. */
  scopeBy(type: string, field: string): string | null;
  /** The field of a type of totals that counts the distinct contributors of a row; null for other types. */
  aggregate(type: string): string | null;
}
