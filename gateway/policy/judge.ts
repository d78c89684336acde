import { type Governance, type Governed } from '../../schema/governance/governance';
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
    const [type = '', name = ''] = coordinate.split('.');
    const field = this.governance.field(type, name);
    const judged = field === undefined ? null : judgeField(field, view);
    found.set(coordinate, judged);
    return judged;
  }
}
