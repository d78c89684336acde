/** How much of one thing a group has, and how much of that its largest contributor. */
export interface Dominance {
  readonly total: number;
  readonly largest: number;
}

/** Who stands behind the figures of one group, and with how much. Shares are compared, not shown: doubles are exact enough. */
export class Contributions {
  private readonly contributors = new Set<string>();
  private readonly measures = new Map<string, Map<string, number>>();

  /** Notes a contributor, with what it adds to each thing that the group measures; what is not known adds nothing. */
  add(contributor: string, amounts: Readonly<Record<string, string | number | null | undefined>> = {}): void {
    this.contributors.add(contributor);
    for (const [measure, amount] of Object.entries(amounts)) {
      if (amount !== null && amount !== undefined) this.plus(measure, contributor, Math.abs(Number(amount)));
    }
  }

  /** Takes in all that stands behind another group. */
  addAll(other: Contributions): void {
    for (const contributor of other.contributors) this.contributors.add(contributor);
    for (const [measure, amounts] of other.measures) {
      for (const [contributor, amount] of amounts) this.plus(measure, contributor, amount);
    }
  }

  /** Distinct contributors. */
  get count(): number {
    return this.contributors.size;
  }

  /** One for each thing of which the group has any. */
  get dominances(): readonly Dominance[] {
    return [...this.measures.values()].flatMap((amounts) => {
      const values = [...amounts.values()];
      const total = values.reduce((sum, amount) => sum + amount, 0);
      return total > 0 ? [{ total, largest: values.reduce((most, amount) => Math.max(most, amount), 0) }] : [];
    });
  }

  private plus(measure: string, contributor: string, amount: number): void {
    const amounts = this.measures.get(measure) ?? new Map<string, number>();
    this.measures.set(measure, amounts.set(contributor, (amounts.get(contributor) ?? 0) + amount));
  }
}
