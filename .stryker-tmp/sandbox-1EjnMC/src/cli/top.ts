/** Keeps the highest of many values, highest first; of equals the earlier one goes first. Memory: the number kept. */
// @ts-nocheck

export class Top<T> {
  readonly #size: number;
  readonly #kept: { readonly rank: number; readonly value: T }[] = [];

  constructor(size: number) {
    this.#size = size;
  }

  /** Whether the value is among the highest so far. */
  add(rank: number, value: T): boolean {
    const kept = this.#kept;
    const last = kept.at(-1);
    if (kept.length >= this.#size && (last === undefined || rank <= last.rank)) return false;
    let low = 0;
    let high = kept.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((kept[middle]?.rank ?? 0) >= rank) low = middle + 1;
      else high = middle;
    }
    kept.splice(low, 0, { rank, value });
    if (kept.length > this.#size) kept.pop();
    return true;
  }

  values(): T[] {
    return this.#kept.map(({ value }) => value);
  }
}
