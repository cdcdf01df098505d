// @ts-nocheck
import type { PriceFacts } from './pack.js';
import { numbersOf, type PackedPack, PRICE_FIELDS } from './packed.js';

/** Prices of one section of a packed pack: parsed when the first one is asked for, objects made for those asked for. */
export class PriceColumns {
  private columns: readonly Float64Array[] | undefined;

  constructor(
    private readonly packed: PackedPack,
    private readonly section: 'lines' | 'prices',
    private readonly count: number,
  ) {}

  /** The price of an entry, with the fields that are known. */
  at(entry: number): PriceFacts {
    this.columns ??= PRICE_FIELDS.map((field) => numbersOf(this.packed.numbers[`${this.section}.${field}`], this.count));
    const facts: { -readonly [K in (typeof PRICE_FIELDS)[number]]?: number } = {};
    this.columns.forEach((column, f) => {
      const value = column[entry] as number;
      if (!Number.isNaN(value)) facts[PRICE_FIELDS[f] as (typeof PRICE_FIELDS)[number]] = value;
    });
    return facts;
  }
}
