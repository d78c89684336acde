/** A count that only grows. Adding to it is adding to a number: labels are looked up when it is made, not when it counts. */
export class Tally {
  value = 0;

  add(amount = 1): void {
    this.value += amount;
  }
}

/** Tallies of one name, told apart by the value of one label. */
export class TallyFamily {
  private readonly all = new Map<string, Tally>();

  /** Values of the label come from tables and supergraphs, never from callers, so that there are few. */
  of(value: string): Tally {
    const known = this.all.get(value);
    if (known !== undefined) return known;
    const tally = new Tally();
    this.all.set(value, tally);
    return tally;
  }

  entries(): Iterable<readonly [string, Tally]> {
    return this.all.entries();
  }
}
