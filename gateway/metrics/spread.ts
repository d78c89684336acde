/** How values are spread over buckets, as a Prometheus histogram tells it. */
export class Spread {
  readonly counts: Float64Array;
  sum = 0;

  /** `bounds`: upper bounds, growing; whatever is larger goes into one bucket more. */
  constructor(readonly bounds: readonly number[]) {
    this.counts = new Float64Array(bounds.length + 1);
  }

  note(value: number): void {
    const { bounds, counts } = this;
    let place = 0;
    while (place < bounds.length && value > (bounds[place] ?? Infinity)) place += 1;
    counts[place] = (counts[place] ?? 0) + 1;
    this.sum += value;
  }

  /** Buckets as they are told: each holds those before it too. */
  cumulated(): readonly { readonly le: number | '+Inf'; readonly count: number }[] {
    let total = 0;
    return [...this.counts].map((count, place) => ({ le: this.bounds[place] ?? '+Inf', count: (total += count) }));
  }
}

/** Spreads of one name, told apart by the value of one label. */
export class SpreadFamily {
  private readonly all = new Map<string, Spread>();

  constructor(private readonly bounds: readonly number[]) {}

  of(value: string): Spread {
    const known = this.all.get(value);
    if (known !== undefined) return known;
    const spread = new Spread(this.bounds);
    this.all.set(value, spread);
    return spread;
  }

  entries(): Iterable<readonly [string, Spread]> {
    return this.all.entries();
  }
}
