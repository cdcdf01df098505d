import type { Brand, Line, Phrase } from './knowledge.js';
import type { PhraseKind, PriceFacts, Tier } from './pack.js';
import { LITERAL, membersOf, type PackedPack, rowsOf, SAME } from './packed.js';
import type { Groups } from './pairs.js';
import type { BrandPrice } from './price-book.js';
import { PriceColumns } from './price-columns.js';

/** What the brands of a pack share. */
export interface Ranking {
  /** Category ids, commonest first: what a symbol counts. */
  readonly sold: readonly string[];
  readonly categoryIndex: ReadonlyMap<string, number>;
}

/** A brand over its row of symbols; what it sells is read when it is asked for. */
export class ColumnBrand implements Brand {
  private goods: readonly string[] | undefined;
  private goodsIndex: ReadonlySet<number> | undefined;
  parentIndex = -1;
  readonly contextKeys: number[] = [];

  constructor(
    readonly name: string,
    readonly tier: Tier,
    readonly commonWord: boolean,
    private readonly row: string,
    private readonly ranking: Ranking,
  ) {}

  get sells(): readonly string[] {
    this.goods ??= membersOf(this.row, this.ranking.sold);
    return this.goods;
  }

  get sellsIndex(): ReadonlySet<number> {
    this.goodsIndex ??= new Set(this.sells.map((id) => this.ranking.categoryIndex.get(id) ?? -1));
    return this.goodsIndex;
  }

  /** Categories of a row of the brand: of its lines or its prices. */
  categoriesOf(row: string): readonly string[] {
    return row === SAME ? this.sells : membersOf(row, this.ranking.sold);
  }

  /** How many categories a row of the brand has. */
  countOf(row: string): number {
    const symbols = row === SAME ? this.row : row;
    let count = symbols.length;
    for (let i = 0; i < symbols.length; i++) if (symbols.charAt(i) === LITERAL) count--;
    return count;
  }
}

/** A product line, its price read when it is asked for. */
export class ColumnLine implements Line {
  constructor(
    readonly line: string,
    readonly category: string,
    readonly brandIndex: number,
    readonly categoryIndex: number,
    private readonly prices: PriceColumns,
    private readonly row: number,
  ) {}

  get price(): PriceFacts {
    return this.prices.at(this.row);
  }
}

/** A term, the set of its excuses made when it is asked for. */
export class ColumnPhrase implements Phrase {
  private excuseKeys: ReadonlySet<number> | undefined;

  constructor(
    readonly language: string,
    readonly term: string,
    readonly kind: PhraseKind,
    readonly strength: 0 | 1 | 2 | 3,
    readonly means: string,
    readonly cased: boolean,
    readonly accents: boolean,
    readonly copies: boolean,
    readonly written: readonly string[] | undefined,
    readonly only: readonly string[] | undefined,
    readonly innocentCategories: readonly string[] | undefined,
    readonly notNext: readonly string[] | undefined,
    readonly notPrev: readonly string[] | undefined,
    private readonly excuses: Groups,
    private readonly row: number,
  ) {}

  get innocentKeys(): ReadonlySet<number> {
    const { starts, members } = this.excuses;
    this.excuseKeys ??= new Set(members.subarray(starts[this.row], starts[this.row + 1]));
    return this.excuseKeys;
  }
}

/** Reference prices of the brands of one pack. */
export class ColumnPrices {
  /** Brand after the last one of the pack. */
  readonly endBrand: number;
  private readonly rows: readonly string[];
  /** Where the rows of each brand begin. */
  private readonly starts: Int32Array;
  private readonly facts: PriceColumns;

  constructor(
    packed: PackedPack,
    private readonly brands: readonly ColumnBrand[],
    private readonly firstBrand: number,
    private readonly categoryIndex: ReadonlyMap<string, number>,
  ) {
    this.endBrand = firstBrand + brands.length;
    this.rows = rowsOf(packed.symbols.prices);
    this.starts = new Int32Array(brands.length + 1);
    brands.forEach((brand, i) => {
      this.starts[i + 1] = (this.starts[i] as number) + brand.countOf(this.rows[i] ?? '');
    });
    this.facts = new PriceColumns(packed, 'prices');
  }

  rowsOf(brand: number): readonly BrandPrice[] {
    const own = brand - this.firstBrand;
    const start = this.starts[own] as number;
    return (this.brands[own] as ColumnBrand).categoriesOf(this.rows[own] ?? '').map((category, i) => ({
      category: this.categoryIndex.get(category) ?? -1,
      facts: this.facts.at(start + i),
    }));
  }
}
