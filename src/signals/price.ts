import type { Evidence } from '../assessment.js';
import { byId } from '../knowledge/by-id.js';
import { ofEachBrand } from '../knowledge/each-brand.js';
import type { Brand, Knowledge } from '../knowledge/knowledge.js';
import type { Tier } from '../knowledge/pack.js';
import type { GenuinePrice, PriceDistribution } from '../knowledge/price-book.js';
import { ACCUSING } from '../reading/phrases.js';
import type { Reading } from '../reading/reading.js';
import { type Named, type UnreadGoods, unreadGoods } from '../reading/unread-goods.js';
import { once } from '../text/once.js';
import { type FamilyFunction, type Observation, rounded } from './observation.js';
import { absurdListPrice, restElsewhere } from './price-aside.js';
import { PRICE_FOR, priceRatio } from './price-ratio.js';
import { capacityFactor, sizeFactor } from './price-size.js';
import { doubtIn, isOfTrade, isOtherPrice, isUsed, isWorn, mayBeWorn, NO_BRAND, notItsPrice } from './price-standing.js';
import { housesAtOnePrice, supplySignals } from './supply.js';

/** Log-likelihood ratio, after what the goods and the brand's class make of it, that counts as full strength. */
const FULL_AGAINST = 5;

/**
 * Price as a likelihood ratio: how likely is this price for the genuine article against a copy of it (both log-normal in US dollars).
 */
export const priceSignals: FamilyFunction = (reading, knowledge) => {
  const observations: Observation[] = [];
  for (const find of ASIDE) {
    const found = find(reading, knowledge);
    if (found !== undefined) observations.push(found);
  }
  const judged = judge(reading, knowledge);
  if ('reason' in judged) return { observations, abstentions: [{ family: 'price', reason: judged.reason }] };
  const { ratio, genuine, usd, doubt } = judged;
  const against = ratio > 0;
  const strength = Math.min(1, (against ? (ratio * judged.speaks) / FULL_AGAINST : -ratio / PRICE_FOR) * doubt);
  if (strength < 0.01) return { observations, abstentions: [] };
  const expected = isUsed(reading) ? genuine.used.median : genuine.fresh.median;
  const brand = knowledge.brands[reading.brand]?.name ?? '';
  const line = knowledge.lines[reading.subject?.line ?? -1]?.line;
  const category = knowledge.categories[judged.category] ?? '';
  const params: Record<string, string | number> = {
    // Some lines are named with their brand ("Rolex Submariner"), others without ("Air Max 97").
    brand: genuine.basis !== 'line' || line === undefined ? brand : line.startsWith(brand) ? line : `${brand} ${line}`,
    category,
    usd: rounded(usd),
    expected: rounded(expected),
    share: Math.round((100 * usd) / expected),
    basis: genuine.basis,
  };
  if (genuine.year !== undefined) params.year = genuine.year;
  observations.push({
    id: against ? 'price/below-genuine' : 'price/like-genuine',
    strength,
    params,
    evidence: priceEvidence(reading, expected),
  });
  if (against && isSure(reading, genuine))
    observations.push(...supplySignals(reading, { usd, expected: genuine.fresh.median, brand, doubt }));
  return { observations, abstentions: [] };
};

/** What prices tell beside the genuine one. */
const ASIDE = [absurdListPrice, restElsewhere, housesAtOnePrice] as const;

/** Sure enough to add to: the brand's own price, of an article that no other words make something else. */
function isSure({ offer: { words }, subject }: Reading, { basis }: GenuinePrice): boolean {
  if (words !== undefined && isOtherPrice(words.kind) && (words.certainty > 0.5 || (subject?.line ?? -1) === -1)) return false;
  return basis === 'line' || basis === 'brand';
}

/** The price, and the amount still to be paid where it is a deposit or a placeholder. */
function priceEvidence({ price: { field, usd = 0, rest } }: Reading, expected: number): Evidence[] {
  const price: Evidence = { kind: 'value', field, actual: rounded(usd), expected: rounded(expected), unit: 'USD' };
  return rest === undefined ? [price] : [price, { kind: 'span', field: rest.field, start: rest.start, end: rest.end, text: rest.text }];
}

interface Judged {
  readonly ratio: number;
  readonly genuine: GenuinePrice;
  readonly copy: PriceDistribution;
  /** Category whose price was taken. */
  readonly category: number;
  readonly usd: number;
  /** 0..1: what is left of the ratio when the offer or the category is unsure. */
  readonly doubt: number;
  /** What a low price of such goods of a brand of such class tells, as a multiple of the ratio. */
  readonly speaks: number;
}

export function judge(reading: Reading, knowledge: Knowledge): Judged | { readonly reason: string } {
  const brand = knowledge.brands[reading.brand];
  const unusable = notItsPrice(reading, brand, knowledge);
  if (unusable !== undefined || brand === undefined) return { reason: unusable ?? NO_BRAND };
  const capacity = capacityFactor(reading);
  const size = capacity ?? sizeFactor(reading, knowledge);
  if (size === undefined) return { reason: 'The price is that of a sample of unknown size.' };
  const best = likeliestCopy(reading, brand, { size, isCapacity: capacity !== undefined }, knowledge);
  const { category } = reading.offer;
  if (best === undefined) {
    const id = knowledge.categories[category];
    return { reason: `No reference price is known for ${brand.name}${id === undefined ? '' : ` ${id}`}.` };
  }
  const { genuine, copy, category: taken, usd } = best;
  const unread = best.ratio > 0 ? otherGoods(reading, knowledge) : undefined;
  if (unread !== undefined) return { reason: saysUnread(unread) };
  // Written out: objects are copied slowly, and nearly every listing with a price comes by here.
  return {
    genuine,
    copy,
    category: taken,
    usd,
    // What is not known excuses as little as it accuses.
    ratio: best.ratio < 0 && taken !== category ? 0 : best.ratio,
    doubt: doubtIn(reading, knowledge),
    speaks:
      SPEAKS_BY_TIER[brand.tier] *
      (isUsed(reading) ? SECOND_HAND.speaks : 1) *
      // One memory differs from another in price by little but its capacity.
      (capacity === undefined ? speaksByGoods(category, knowledge) * (isSought(reading.brand, knowledge) === false ? UNSOUGHT : 1) : 1),
  };
}

const saysUnread = ({ condition, span: { text } }: UnreadGoods): string =>
  condition === undefined
    ? `It is not sure what is sold: “${text}” may be a word for something else.`
    : `It is not sure in what condition it is sold: “${text}” may be a word for that.`;

/** A word of the title in disguise that may be meant for other goods than were read, or for worn ones: "Apple Watch str@ps", "scr@tched". */
function otherGoods({ listing, offer, brand }: Reading, knowledge: Knowledge): UnreadGoods | undefined {
  const { category, item } = offer;
  const isOther = (other: number): boolean =>
    other !== category &&
    knowledge.groupOf(other) !== category &&
    other !== knowledge.groupOf(category) &&
    (category !== -1 || knowledge.prices.genuine(brand, other, -1)?.basis !== 'brand');
  const isAnother = (named: Named): boolean => {
    if (named.condition !== undefined) return item.condition === undefined && named.condition !== 'new';
    return named.offer === undefined ? isOther(named.category) : isOtherPrice(named.offer);
  };
  return unreadGoods(listing.title, isAnother, knowledge);
}

/** How much of the whole an article is. */
interface Share {
  /** Its price as a share of the reference price. */
  readonly size: number;
  /** Whether that follows from the capacity it claims. */
  readonly isCapacity: boolean;
}

/** Of the categories that the article may be of, the one in which its price fits a copy least. */
function likeliestCopy(
  reading: Reading,
  brand: Brand,
  { size, isCapacity }: Share,
  knowledge: Knowledge,
): Omit<Judged, 'doubt' | 'speaks'> | undefined {
  const { usd = 0, asked } = reading.price;
  const { item, category, own } = reading.offer;
  const level = LOCALLY_PRICED.has(brand.tier) ? knowledge.levelOf(asked?.currency ?? '') : 1;
  const condition = item.condition ?? (isWorn(reading) ? 'used' : mayBeWorn(reading, knowledge) ? 'like-new' : undefined);
  const mayBeOld = once(() => !isRatherNew(reading));
  const stray = STRAY_SHARE[brand.tier] * (isUsed(reading) ? SECOND_HAND.stray : 1);
  let best: Omit<Judged, 'doubt' | 'speaks'> | undefined;
  for (const possible of knowledge.prices.possible(reading.brand, category)) {
    const known = knowledge.prices.genuine(reading.brand, possible, reading.subject?.line ?? -1);
    // A house's case for a phone is no trifle like its handkerchiefs.
    if (known === undefined || (own && possible === category && best !== undefined)) continue;
    // A model costs about as much everywhere; a brand has cheaper ones where people earn less.
    const local = size * (known.basis === 'line' ? Math.sqrt(level) : level);
    const genuine = local === 1 ? known : { ...known, fresh: scale(known.fresh, local), used: scale(known.used, local) };
    const open = knowledge.prices.copy(possible, brand.tier) ?? { median: known.fresh.median * 0.25, spread: 0.9 };
    // A swindle with capacity costs the same whatever it claims.
    const copy = size === 1 || isCapacity ? open : scale(open, Math.sqrt(size));
    const isAsCheap = condition === undefined && genuine.used.median <= AS_CHEAP * copy.median && !knowledge.isOneOf(possible, USED_UP);
    const ratio = priceRatio(usd, genuine, copy, isAsCheap && mayBeOld() ? 'like-new' : condition, stray);
    if (best === undefined || ratio < best.ratio) best = { ratio, genuine, copy, category: possible, usd };
  }
  return best;
}

/**
 * Used pieces that bring no more than so many times what copies cost may be meant by the same price, where nothing tells that the article
 * is new: nobody knows then which it is.
 */
const AS_CHEAP = 2;
/** Goods that are used up, and hardly sold again. */
const USED_UP: readonly string[] = ['beauty', 'health'];

/** Whether it is rather a new copy than somebody's own: a term speaks against the seller, or it is offered as new copies are. */
const isRatherNew = (reading: Reading): boolean =>
  reading.phrases.some((hit) => hit.excuse === undefined && hit.strength > 0 && ACCUSING.has(hit.phrase.kind)) || isOfTrade(reading);

/**
 * What a low price tells by kind of goods, a category before its group. Makers of devices and household goods sell parts, generations
 * and refurbished pieces under one name, and copies of them are sold near the genuine price; discounters sell scents far below their list
 * prices; what is worn is copied most of all (OECD/EUIPO 2025: clothing, footwear and leather goods are 62 % of seizures).
 */
const SPEAKS_BY_GOODS = byId({
  clothing: 1.3,
  accessories: 1.3,
  shoes: 1.2,
  earbuds: 1,
  headphones: 0.8,
  electronics: 0.5,
  home: 0.7,
  tools: 0.6,
  vehicles: 0.5,
  toys: 0.7,
  media: 0.5,
  beauty: 0.55,
  health: 0.7,
  sports: 0.7,
});

function speaksByGoods(category: number, knowledge: Knowledge): number {
  const { categories } = knowledge;
  return SPEAKS_BY_GOODS.get(categories[category] ?? '') ?? SPEAKS_BY_GOODS.get(categories[knowledge.groupOf(category)] ?? '') ?? 1;
}

/** The same by the brand's class: street and sports brands are hardly sold so cheap, and copied in bulk. */
const SPEAKS_BY_TIER: Readonly<Record<Tier, number>> = { haute: 1, luxury: 1, premium: 1, street: 1.2, sport: 1.2, mass: 0.9 };

/** What is left of it for a brand that hardly anybody copies. */
const UNSOUGHT = 0.6;

/** Classes in which most brands are copied by nobody: makers of copies want a name that is looked for, or that is dear. */
const SELDOM_COPIED: ReadonlySet<Tier> = new Set(['premium', 'mass']);

/** Whether people look for a brand's models by name, or for its parent's, as those do who want a copy. */
const isSought = ofEachBrand((brand, { lines, brands }) => {
  const parent = brands[brand.parentIndex];
  return (
    !SELDOM_COPIED.has(brand.tier) ||
    lines.some(({ brandIndex }) => brands[brandIndex] === brand || (parent !== undefined && brands[brandIndex] === parent))
  );
});

/**
 * Whoever sells second hand knows no list price and clears out at any: a low price tells less (`speaks`), and genuine pieces stray more
 * often (`stray`), each as a multiple of what holds for new ones. Copies are mostly sold as new.
 */
const SECOND_HAND = { speaks: 0.6, stray: 2.5 };

/** Classes of brands that set their prices country by country. */
const LOCALLY_PRICED: ReadonlySet<Tier> = new Set(['sport', 'mass']);

/** Share of genuine pieces at odd prices: opening bids, damaged ones, a part taken for the whole. Mass brands make the most odd things. */
const STRAY_SHARE: Readonly<Record<Tier, number>> = { haute: 0.04, luxury: 0.04, premium: 0.06, street: 0.05, sport: 0.05, mass: 0.12 };

function scale(price: PriceDistribution, factor: number): PriceDistribution {
  return { median: price.median * factor, spread: price.spread };
}
