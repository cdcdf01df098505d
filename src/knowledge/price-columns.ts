import type { PriceFacts } from './pack.js';
import { type PackedPack, PRICE_FIELDS } from './packed.js';

/** Prices of one section of a packed pack: parted when the first one is asked for, numbers and objects made of those asked for. */
export class PriceColumns {
  private columns: readonly (readonly string[])[] | undefined;

  constructor(
    private readonly packed: PackedPack,
    private readonly section: 'lines' | 'prices',
  ) {}

  /** The price of an entry, with the fields that are known. */
  at(entry: number): PriceFacts {
    this.columns ??= PRICE_FIELDS.map((field) => this.packed.numbers[`${this.section}.${field}`]?.split(' ') ?? []);
    const facts: { -readonly [K in (typeof PRICE_FIELDS)[number]]?: number } = {};
    this.columns.forEach((column, f) => {
      if (column[entry]) facts[PRICE_FIELDS[f] as (typeof PRICE_FIELDS)[number]] = Number(column[entry]);
    });
    return facts;
  }
}
