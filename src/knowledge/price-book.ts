import { byId } from './by-id.js';
import { isFashion, isFashionHouse, isOutfitter, SOLD_BESIDE } from './fashion.js';
import type { Brand, Knowledge, Line } from './knowledge.js';
import type { CopyPriceEntry, PriceFacts, Tier, TierPriceEntry } from './pack.js';

/** A log-normal distribution of prices in US dollars. */
export interface PriceDistribution {
  readonly median: number;
  /** Standard deviation of the natural logarithm. */
  readonly spread: number;
}

/** Where a reference price came from, most particular first. */
export type PriceBasis = 'line' | 'brand' | 'tier' | 'tier-group';

/** What the genuine article costs, new and used, and how particular the knowledge is. */
export interface GenuinePrice {
  readonly fresh: PriceDistribution;
  readonly used: PriceDistribution;
  readonly basis: PriceBasis;
  readonly year?: number;
}

/** Reference price of a brand in one category. */
export interface BrandPrice {
  /** Index of the category. */
  readonly category: number;
  readonly facts: PriceFacts;
}

/** Where prices are read from. */
export interface PriceSource {
  /** Rows of a brand by its index. */
  rowsOf(brand: number): readonly BrandPrice[];
  readonly tiers: readonly TierPriceEntry[];
  readonly copies: readonly CopyPriceEntry[];
}

/** A used article's price as a share of the new one's, where no table says: general knowledge of resale sites. */
const RESALE_SHARE = byId({
  bags: 0.35,
  clothing: 0.25,
  accessories: 0.35,
  shoes: 0.35,
  jewellery: 0.5,
  watches: 0.5,
  beauty: 0.6,
  electronics: 0.4,
  home: 0.45,
  toys: 0.6,
  tools: 0.5,
});

/** Kinds of goods in which one brand sells the cheapest and the dearest of a category: only a model's own price is narrow. */
const LEAST_SPREAD = byId({
  electronics: 0.9,
  home: 0.8,
  tools: 0.8,
  vehicles: 1,
  toys: 0.8,
  health: 0.8,
  sports: 0.8,
  media: 1,
  jewellery: 0.7,
  watches: 0.6,
});

/** Kinds of goods that discounters sell far below the list, whatever the model. */
const DISCOUNTED = byId({ beauty: 0.6 });

/** Cheapest categories of a brand that an article of unknown category is held against. */
const CHEAPEST = 3;

/** Most brands and categories whose price is remembered. */
const MOST_REMEMBERED = 20_000;

const DEFAULT_SPREAD = 0.5;
const RESALE_SPREAD = 0.85;
/** Used pieces differ in age and wear, whatever a table of averages says. */
const LEAST_USED_SPREAD = 1;
/** Fallbacks are wider than what they are made from: a tier says less than a brand's own row. */
const WIDER: Readonly<Record<PriceBasis, number>> = { line: 0, brand: 0.05, tier: 0.25, 'tier-group': 0.4 };

/**
 * Reference prices by line, brand and category, with ever wider fallbacks.
 *
 * ```
 * genuine   line's own  ->  brand x category, or its parent's  ->  tier x category  ->  tier x group, pooled  ->  nothing
 * copy      tier x category  ->  category  ->  tier x group  ->  group  ->  nothing
 *
 * ofLines    line -> price or null                          found once and kept: lines and tiers are few
 * ofBrands   (brand + 1) * width + category + 1 -> the same   emptied when it is full; width: one more than there are categories
 * ofCopies   tier -> [ price of each category ]
 * choices    as ofBrands -> the cheapest categories of a brand
 * ```
 */
export class PriceBook {
  private readonly byTier = new Map<string, PriceFacts>();
  private readonly copies = new Map<string, CopyPriceEntry>();
  /** What was found, by line, and by brand and category; null where nothing is known. */
  private readonly ofLines = new Map<number, GenuinePrice | null>();
  private readonly ofBrands = new Map<number, GenuinePrice | null>();
  private readonly ofCopies = new Map<Tier, readonly (PriceDistribution | undefined)[]>();
  private readonly choices = new Map<number, readonly number[]>();

  constructor(
    private readonly source: PriceSource,
    private readonly knowledge: Knowledge,
  ) {
    for (const row of source.tiers) this.byTier.set(`${row.tier}/${row.category}`, row);
    for (const row of source.copies) this.copies.set(`${row.tier ?? ''}/${row.category}`, row);
  }

  /**
   * What the genuine article costs, or undefined where nothing is known.
   *
   * @param category index of the category
   * @param line index of the product line, or -1
   */
  genuine(brand: number, category: number, line: number): GenuinePrice | undefined {
    const own = line >= 0 && this.knowledge.lines[line]?.categoryIndex === category ? this.ofLine(line) : null;
    return own ?? this.ofBrand(brand, category) ?? undefined;
  }

  private ofLine(line: number): GenuinePrice | null {
    let found = this.ofLines.get(line);
    if (found === undefined) {
      const { price, categoryIndex } = this.knowledge.lines[line] as Line;
      found = price.new === undefined ? null : this.make(price, 'line', categoryIndex);
      this.ofLines.set(line, found);
    }
    return found;
  }

  private ofBrand(brand: number, category: number): GenuinePrice | null {
    const place = this.placeOf(brand, category);
    let found = this.ofBrands.get(place);
    if (found === undefined) {
      found = this.lookUp(brand, category) ?? null;
      if (this.ofBrands.size > MOST_REMEMBERED) this.ofBrands.clear();
      this.ofBrands.set(place, found);
    }
    return found;
  }

  /** One number for a brand and a category, either of which may be -1. */
  private placeOf(brand: number, category: number): number {
    return (brand + 1) * (this.knowledge.categories.length + 1) + category + 1;
  }

  /**
   * Categories whose price the article may have: its own, or where that is not known, or only by its group, the cheapest ones that
   * the brand sells. What a listing leaves open is read in its favour.
   */
  possible(brand: number, category: number): readonly number[] {
    const { knowledge } = this;
    if (category !== -1 && knowledge.categoryParent[category] !== -1) return [category];
    const key = this.placeOf(brand, category);
    const known = this.choices.get(key);
    if (known !== undefined) return known;
    const rows = this.ownRows(brand).filter(
      (r) =>
        r.facts.new !== undefined &&
        (category === -1 || knowledge.groupOf(r.category) === category) &&
        !SOLD_BESIDE.has(knowledge.categories[r.category] ?? ''),
    );
    const cheapest = rows.sort((a, b) => (a.facts.new as number) - (b.facts.new as number)).slice(0, CHEAPEST);
    // One known price says little of a thing unnamed: clubs have shirts in the table, and sell patches and mugs.
    const enough = cheapest.length > (category === -1 ? 1 : 0);
    const found = enough ? cheapest.map((r) => r.category) : category === -1 ? [] : [category];
    // Small things that have no category of their own: a handkerchief, an umbrella.
    if (enough && this.byTier.has(`${knowledge.brands[brand]?.tier}/${knowledge.categories[category]}`)) found.push(category);
    this.choices.set(key, found);
    return found;
  }

  private lookUp(brandIndex: number, category: number): GenuinePrice | undefined {
    const { knowledge } = this;
    const brand = knowledge.brands[brandIndex];
    if (brand === undefined) return undefined;
    const rows = this.ownRows(brandIndex);
    const exact = rows.find((r) => r.category === category);
    if (exact?.facts.new !== undefined) return this.make(exact.facts, 'brand', category);
    const group = knowledge.groupOf(category);
    // A class of brands tells a price only of goods that such a brand makes: Lancôme's bags are gifts.
    if (!isKnownFor(brand, category, knowledge)) return undefined;
    const tier = this.byTier.get(`${brand.tier}/${knowledge.categories[category]}`);
    if (tier !== undefined) return this.make(tier, 'tier', category);
    const tierKin = [...this.byTier.entries()]
      .filter(
        ([key]) =>
          key.startsWith(`${brand.tier}/`) &&
          knowledge.groupOf(knowledge.categoryIndex.get(key.slice(brand.tier.length + 1)) ?? -1) === group,
      )
      .map(([, facts]) => facts.new as number);
    return tierKin.length > 0 ? this.make(pool(tierKin), 'tier-group', category) : undefined;
  }

  /** Rows of the brand itself, else of the brand it belongs to (Jordan has Nike's where it has none). */
  private ownRows(brand: number): BrandPrice[] {
    const own = this.source.rowsOf(brand);
    const parent = this.knowledge.brands[brand]?.parentIndex ?? -1;
    if (parent === -1) return [...own];
    const held = new Set(own.map((r) => r.category));
    return [...own, ...this.source.rowsOf(parent).filter((r) => !held.has(r.category))];
  }

  private make(facts: PriceFacts, basis: PriceBasis, category: number): GenuinePrice {
    const group = this.knowledge.categories[this.knowledge.groupOf(category)] ?? '';
    const least = DISCOUNTED.get(group) ?? (basis === 'line' ? 0 : (LEAST_SPREAD.get(group) ?? 0));
    const fresh = { median: facts.new as number, spread: Math.max(least, (facts.spread ?? DEFAULT_SPREAD) + WIDER[basis]) };
    const used = {
      median: facts.resale ?? fresh.median * (RESALE_SHARE.get(group) ?? 0.4),
      spread: Math.max(least, LEAST_USED_SPREAD, (facts.resaleSpread ?? RESALE_SPREAD) + WIDER[basis] / 2),
    };
    return { fresh, used, basis, ...(facts.year !== undefined && { year: facts.year }) };
  }

  /** What copies of such a thing cost, by category and tier, else by group; undefined where nothing is known. */
  copy(category: number, tier: Tier): PriceDistribution | undefined {
    let prices = this.ofCopies.get(tier);
    if (prices === undefined) {
      prices = this.knowledge.categories.map((_, i) => this.lookUpCopy(i, tier));
      this.ofCopies.set(tier, prices);
    }
    return prices[category];
  }

  private lookUpCopy(category: number, tier: Tier): PriceDistribution | undefined {
    const id = this.knowledge.categories[category];
    const group = this.knowledge.categories[this.knowledge.groupOf(category)];
    return (
      this.copies.get(`${tier}/${id}`) ?? this.copies.get(`/${id}`) ?? this.copies.get(`${tier}/${group}`) ?? this.copies.get(`/${group}`)
    );
  }
}

function isKnownFor(brand: Brand, category: number, knowledge: Knowledge): boolean {
  if (isFashion(category, knowledge)) {
    if (!isFashionHouse(brand, knowledge)) return false;
    if (isOutfitter(brand, knowledge)) return true;
  }
  return knowledge.sellsGroupOf(brand, category);
}

/** Several medians as one wide distribution. */
function pool(medians: readonly number[]): PriceFacts {
  const logs = medians.map(Math.log);
  const mean = logs.reduce((a, b) => a + b, 0) / logs.length;
  const variance = logs.reduce((a, b) => a + (b - mean) ** 2, 0) / logs.length;
  return { new: Math.exp(mean), spread: DEFAULT_SPREAD + Math.sqrt(variance) };
}
