/** The field that dates a row's division, as the type's `@division(at:)` says it: text, or the number of a year. */
export interface DatedBy {
  readonly field: string;
  readonly kind: 'text' | 'year';
}

/** Whose rows a collection of a room holds, so that they can be narrowed to what a caller may see. */
export interface RowRule {
  /** Id of the resource its rows belong to, as in `@resource(id:)`. */
  readonly resource: string;
  /** Without it a row stands in its divisions at any time. */
  readonly at?: DatedBy;
  /** Fields that hold division paths; a row is in scope by any of them. `divisionPath` alone unless it is said. */
  readonly paths?: readonly string[];
  /** Figures of rows in scope are also computed from rows beyond it, which `rowsBehind` reads and nothing shows. */
  readonly isBehindFigures?: true;
}

/** The rules of a room's collections by name; `reference` for tables that stand in no division: code lists, divisions. */
export type RowRules = Readonly<Record<string, RowRule | 'reference'>>;

/** The rule of a collection; throws for one that the room does not declare. */
export function ruleOf(rules: RowRules, collection: string): RowRule | 'reference' {
  const rule = Object.hasOwn(rules, collection) ? rules[collection] : undefined;
  if (rule === undefined) throw new Error(`collection "${collection}" stands not in the room's table of rows`);
  return rule;
}
