/**
 * Choices read from a tape of bytes. A generator that asks only a tape gives the same thing for the same tape, and a
 * tape made shorter or lower gives a simpler thing: that is how fast-check shrinks worlds and operations.
 */
export class Choices {
  private place = 0;

  constructor(private readonly tape: Uint8Array) {}

  /** A number from 0 up to, not including, the limit; 0 when the tape is used up. */
  below(limit: number): number {
    const byte = this.tape[this.place] ?? 0;
    this.place += 1;
    return limit <= 0 ? 0 : byte % limit;
  }

  /** True once in so many; false when the tape is used up. */
  once(inSoMany: number): boolean {
    return this.below(inSoMany) === inSoMany - 1;
  }

  pick<T>(list: readonly [T, ...T[]] | readonly T[]): T {
    return list[this.below(list.length)] as T;
  }

  /** Each element with one chance in so many. */
  some<T>(list: readonly T[], inSoMany: number): T[] {
    return list.filter(() => this.once(inSoMany));
  }
}
