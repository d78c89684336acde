import { RegulatorySystem } from '../../schema/regulatory-system';
import { type Identifier } from '../identifier';
import { MAINE } from './counties';

/** What the cross-walk knows of one pollution source; `id` is `<scheme>:<value>`. */
export interface MaineSource {
  readonly id: string;
  readonly identifiers: readonly Identifier[];
  readonly systems: readonly RegulatorySystem[];
  /** The county where a programme names one, else the state. */
  readonly divisionCode: string;
  readonly flags: readonly string[];
}

/** A source while rows are still being read into it. */
export class SourceDraft {
  private readonly identifiers = new Map<string, Identifier>();
  private readonly systems = new Set<RegulatorySystem>();
  private readonly counties = new Set<string>();
  private readonly flags = new Set<string>();

  constructor(readonly id: string) {
    const colon = id.indexOf(':');
    this.identify(id.slice(0, colon), id.slice(colon + 1));
  }

  identify(scheme: string, value: string): void {
    this.identifiers.set(`${scheme}:${value}`, { scheme, value });
  }

  know(system: RegulatorySystem): void {
    this.systems.add(system);
  }

  lieIn(county: string): void {
    this.counties.add(county);
  }

  flag(name: string): void {
    this.flags.add(name);
  }

  /** Two tables naming two counties leave only the state, flagged: no guess which one is right. */
  finish(): MaineSource {
    const [county = MAINE, other] = [...this.counties].sort();
    if (other !== undefined) this.flag('COUNTY_CONFLICT');
    return Object.freeze({
      id: this.id,
      identifiers: [...this.identifiers.values()],
      systems: Object.values(RegulatorySystem).filter((system) => this.systems.has(system)),
      divisionCode: other === undefined ? county : MAINE,
      flags: [...this.flags].sort(),
    });
  }
}
