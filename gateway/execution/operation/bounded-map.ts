/** A map that keeps the entries used last; the one used longest ago goes first. */
export class BoundedMap<K, V> {
  private readonly entries = new Map<K, V>();

  constructor(private readonly most: number) {}

  get size(): number {
    return this.entries.size;
  }

  get(key: K): V | undefined {
    const value = this.entries.get(key);
    if (value === undefined) return undefined;
    this.entries.delete(key);
    this.entries.set(key, value);
    return value;
  }

  set(key: K, value: V): void {
    this.entries.delete(key);
    if (this.entries.size >= this.most) this.entries.delete(this.entries.keys().next().value as K);
    this.entries.set(key, value);
  }

  /** The entries used last, the latest first. */
  latest(most: number): V[] {
    return [...this.entries.values()].slice(-most).reverse();
  }

  delete(key: K): void {
    this.entries.delete(key);
  }
}
