/** What a row of a register has from the site it belongs to. */
export interface Site {
  readonly sourceId: string;
  readonly divisionCode: string;
  readonly divisionPath: readonly string[];
  readonly synthetic: boolean;
  readonly dataset: string;
  readonly source: { readonly system: string; readonly recordId: string; readonly asOf: string | null };
}
