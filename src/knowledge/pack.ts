import type { Condition, OfferKind } from '../assessment.js';

/** What kind of statement a phrase makes. See data/README.md for each. */
export const PHRASE_KINDS = [
  'admission',
  'grade',
  'batch',
  'comparison',
  'provenance',
  'contact',
  'hidden-link',
  'disclaimer',
  'overclaim',
  'packaging',
  'agent',
  'stand-in',
  'look-alike',
  'authentic',
  'used-wear',
  'denial',
  'guarantee',
  'grey-market',
] as const;
export type PhraseKind = (typeof PHRASE_KINDS)[number];

/** Price level of a brand as a whole, for prices that no table holds. */
export const TIERS = ['haute', 'luxury', 'premium', 'street', 'sport', 'mass'] as const;
export type Tier = (typeof TIERS)[number];

/** Genuine price of one thing: log-normal, in US dollars. */
export interface PriceFacts {
  /** Median price of a new one at retail. */
  readonly new?: number;
  /** Standard deviation of the natural logarithm of the price. */
  readonly spread?: number;
  /** Median price of a used one. */
  readonly resale?: number;
  readonly resaleSpread?: number;
  readonly year?: number;
  readonly basis?: string;
  readonly source?: readonly string[];
}

export interface BrandEntry {
  readonly name: string;
  readonly tier: Tier;
  readonly sells: readonly string[];
  readonly latin?: readonly string[];
  readonly names?: Readonly<Record<string, readonly string[]>>;
  readonly weak?: readonly string[];
  readonly evasive?: readonly string[];
  readonly evasiveWeak?: readonly string[];
  readonly commonWord?: boolean;
  readonly not?: readonly string[];
  readonly context?: readonly string[];
  readonly parent?: string;
  readonly source?: readonly string[];
}

export interface LineEntry extends PriceFacts {
  readonly line: string;
  readonly brand: string;
  readonly category: string;
  readonly also?: readonly string[];
  readonly evasive?: readonly string[];
  /** `brand`: the words alone are ordinary and count only beside the brand. */
  readonly needs?: 'brand';
}

export interface PriceEntry extends PriceFacts {
  readonly brand: string;
  readonly category: string;
}

/** Price of a category at a tier, used where a brand has no row of its own. */
export interface TierPriceEntry extends PriceFacts {
  readonly tier: Tier;
  readonly category: string;
}

/** What copies cost: by category, and by tier of the brand copied where that matters. */
export interface CopyPriceEntry {
  readonly category: string;
  readonly tier?: Tier;
  readonly median: number;
  readonly spread: number;
  readonly source?: readonly string[];
}

export interface PhraseEntry {
  readonly language: string;
  readonly term: string;
  readonly kind: PhraseKind;
  readonly strength: 0 | 1 | 2 | 3;
  readonly means: string;
  readonly variants?: readonly string[];
  readonly weak?: readonly string[];
  readonly innocent?: readonly string[];
  readonly innocentNote?: string;
  readonly innocentCategories?: readonly string[];
  readonly notNext?: readonly string[];
  readonly notPrev?: readonly string[];
  readonly only?: readonly string[];
  readonly case?: boolean;
  readonly accents?: boolean;
  /** Beside a brand and goods that nobody copies openly it says in a title that they are copies: a book may be a copy, a bag not. */
  readonly copies?: boolean;
  readonly source?: readonly string[];
}

export interface ItemWords {
  readonly language: string;
  readonly categories?: Readonly<Record<string, readonly string[]>>;
  readonly offers?: Readonly<Partial<Record<OfferKind, readonly string[]>>>;
  readonly for?: { readonly before?: readonly string[]; readonly after?: readonly string[] };
  readonly conditions?: Readonly<Partial<Record<Condition, readonly string[]>>>;
  readonly quantities?: Readonly<Record<string, readonly string[]>>;
}

/** Words of one language that turn the sense of a phrase. */
export interface FrameEntry {
  readonly language: string;
  /** How far a negator reaches: in words, or in characters where words are not spaced. */
  readonly reach?: number;
  readonly negatorsBefore?: readonly string[];
  readonly negatorsAfter?: readonly string[];
  readonly warningBefore?: readonly string[];
  readonly warningAfter?: readonly string[];
  readonly guaranteeBefore?: readonly string[];
  readonly guaranteeAfter?: readonly string[];
  readonly questionBefore?: readonly string[];
  readonly questionAfter?: readonly string[];
  readonly stopWords?: readonly string[];
  /** What follows (or precedes) them comes along with the article: "with box", "箱付き". */
  readonly withBefore?: readonly string[];
  /** "And", "in": the same where goods stand before them ("watch and strap"), and not where none do ("black and orange bag"). */
  readonly joinBefore?: readonly string[];
  readonly withAfter?: readonly string[];
  /** Words that name goods in another language ("mule", "juice"): each speaks for this one. */
  readonly everydayWords?: readonly string[];
  /** They say that a box or a paper is sold without its article: "box only", "empty case". */
  readonly only?: readonly string[];
  readonly empty?: readonly string[];
}

export interface CategoryEntry {
  readonly id: string;
  /** The group it belongs to; a group has none. */
  readonly in?: string;
  /**
   * For hosts that most listings only name: without its own noun in the title the article is of this category ("Mario Kart - Nintendo
   * Switch" is a game).
   */
  readonly hosts?: string;
}

/** US dollars for one unit of each currency (ISO 4217), on a day. */
export interface RateTable {
  readonly date: string;
  readonly usd: Readonly<Record<string, number>>;
  /** What mass and sports brands ask in a currency's country, as a share of their US price; 1 where it is not said. */
  readonly levels?: Readonly<Record<string, number>>;
}

/** A set of facts: the built-in knowledge, or a user's own on top of it. Every section is optional. */
export interface Pack {
  /** Shown in `assessment.versions.data`. */
  readonly name?: string;
  readonly version?: string;
  readonly brands?: readonly BrandEntry[];
  readonly lines?: readonly LineEntry[];
  readonly prices?: readonly PriceEntry[];
  readonly tierPrices?: readonly TierPriceEntry[];
  readonly copyPrices?: readonly CopyPriceEntry[];
  readonly phrases?: readonly PhraseEntry[];
  readonly items?: readonly ItemWords[];
  readonly frames?: readonly FrameEntry[];
  readonly categories?: readonly CategoryEntry[];
  readonly ordinaryWords?: readonly string[];
  readonly rates?: RateTable;
  /** Names of entries to take out of the packs below this one. */
  readonly remove?: { readonly brands?: readonly string[]; readonly phrases?: readonly string[] };
  /** Sellers (by id or name) authorised for brands. */
  readonly authorized?: readonly { readonly seller: string; readonly brands: readonly string[] }[];
}

/** A pack whose words are folded keys already, as the build writes the built-in one. */
export type FoldedPack = Pack & { readonly folded: true };
