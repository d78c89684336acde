import { CostRules } from './cost-rules';

/** Reads the rules of a supergraph once for all who need them; the last supergraph is the one that is asked for. */
export class KnownRules {
  private last: { readonly sdl: string; readonly rules: CostRules } | undefined;

  of(sdl: string): CostRules {
    if (this.last?.sdl !== sdl) this.last = { sdl, rules: new CostRules(sdl) };
    return this.last.rules;
  }
}
