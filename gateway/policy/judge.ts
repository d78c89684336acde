import { type Governance, type Governed } from '../../schema/governance/governance';
import { heldBy } from '../../schema/governance/value-types';
import { withRows } from '../../schema/governance/rows-behind';
import { steps } from './steps/list';
import { type Denial, type Finding } from './steps/step';
import { type View } from './view';

/** A finding with the number of the step that made it. */
export interface Found {
  readonly step: number;
  readonly finding: Finding;
}

/** A denial with its step. */
export interface Refused {
  readonly step: number;
  readonly denial: Denial;
}

/** Runs the decision order over one field; null where it is shown as it is. The first denial wins. */
export function judgeField(field: Governed, view: View): Found | null {
  for (const { number, judge } of steps) {
    const finding = judge(field, view);
    if (finding !== null) return { step: number, finding };
  }
  return null;
}

/** Judges fields by their coordinate, once a view: what arguments look at need not be selected. */
export class FieldJudge {
  private readonly known = new WeakMap<View, Map<string, Found | null>>();

  constructor(private readonly governance: Governance) {}

  of(coordinate: string, view: View): Found | null {
    const found = this.known.get(view) ?? new Map<string, Found | null>();
    this.known.set(view, found);
    const before = found.get(coordinate);
    if (before !== undefined) return before;
    const judged = this.judge(coordinate, view);
    found.set(coordinate, judged);
    return judged;
  }

  /** A field of a value is judged as every field that holds such a value, and the first finding stands. */
  private judge(coordinate: string, view: View): Found | null {
    for (const field of this.governedAs(coordinate, new Set())) {
      const found = judgeField(field, view);
      if (found !== null) return found;
    }
    return null;
  }

  private governedAs(coordinate: string, met: Set<string>): readonly Governed[] {
    const { governance } = this;
    const [type = '', name = ''] = coordinate.split('.');
    const field = withRows(governance, { type, field: name }, governance.field(type, name));
    if (field !== undefined && field.shares.length > 0) return [field];
    if (met.has(coordinate)) return [];
    met.add(coordinate);
    const holders = governance.holders(type).flatMap((holder) => this.governedAs(holder, met));
    if (holders.length === 0) return field === undefined ? [] : [field];
    return holders.map((holder) => heldBy(holder, field));
  }
}
