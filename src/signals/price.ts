import type { Evidence, OfferKind } from '../assessment.js';
import { byId } from '../knowledge/by-id.js';
import type { Brand, Knowledge } from '../knowledge/knowledge.js';
import type { Tier } from '../knowledge/pack.js';
import type { GenuinePrice, PriceDistribution } from '../knowledge/price-book.js';
import { isTeam } from '../knowledge/teams.js';
import { likenedOnly } from '../reading/look-alike.js';
import { isOthers } from '../reading/own-maker.js';
import type { Reading } from '../reading/reading.js';
import { type FamilyFunction, type Observation, phraseEvidence } from './observation.js';
import { capacityFactor, sizeFactor } from './price-size.js';
import { housesAtOnePrice, supplySignals } from './supply.js';

/** Largest log-likelihood ratio a price may speak with, against and for. A normal price excuses only a little. */
export const PRICE_AGAINST = 4;
export const PRICE_FOR = 1;
/** Log-likelihood ratio, after what the goods and the brand's class make of it, that counts as full strength. */
const FULL_AGAINST = 5;

/** Offers whose price is not the article's. */
const OTHER_PRICES: ReadonlySet<OfferKind> = new Set([
  'accessory',
  'part',
  'consumable',
  'packaging',
  'document',
  'dummy',
  'model',
  'print',
  'digital',
  'service',
  'lookAlike',
  'deposit',
  'auction',
  'broken',
]);
/** Below this the words may only describe the article ("watch with steel case"), and its price still speaks, but halved. */
const SURE_OFFER = 0.7;
const UNSURE_OFFER = 0.3;

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
    usd: round(usd),
    expected: round(expected),
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
  if (words !== undefined && OTHER_PRICES.has(words.kind) && (words.certainty > 0.5 || (subject?.line ?? -1) === -1)) return false;
  return basis === 'line' || basis === 'brand';
}

/** The price, and the amount still to be paid where it is a deposit or a placeholder. */
function priceEvidence({ price: { field, usd = 0, rest } }: Reading, expected: number): Evidence[] {
  const price: Evidence = { kind: 'value', field, actual: round(usd), expected: round(expected), unit: 'USD' };
  return rest === undefined ? [price] : [price, { kind: 'span', field: rest.field, start: rest.start, end: rest.end, text: rest.text }];
}

function round(value: number): number {
  return value >= 100 ? Math.round(value) : Math.round(value * 100) / 100;
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
  const { usd, unusable } = reading.price;
  if (usd === undefined) return { reason: unusable ?? 'The listing names no price.' };
  if (reading.brand === -1) return { reason: 'No brand is named whose genuine price is known.' };
  const brand = knowledge.brands[reading.brand];
  if (brand === undefined || reading.subject?.role === 'target' || isTargetFirst(reading))
    return { reason: 'The brand named is not the maker of the article.' };
  const { item, category, words, own } = reading.offer;
  if (isOthers(reading, knowledge))
    return { reason: `The form and the title name ${reading.ownMaker?.text} as the maker, not ${brand.name}.` };
  const isWhole = words?.kind === 'deposit' && reading.price.rest !== undefined;
  const other = words !== undefined && !own && !isWhole && OTHER_PRICES.has(words.kind) ? words : undefined;
  const isBeside = item.offer === 'broken' || (item.offer === 'accessory' && !own);
  if (isBeside || (other !== undefined && other.certainty >= SURE_OFFER))
    return { reason: `The price is not that of the article itself (${other?.kind ?? item.offer}).` };
  const capacity = capacityFactor(reading);
  const size = capacity ?? sizeFactor(reading, knowledge);
  if (size === undefined) return { reason: 'The price is that of a sample of unknown size.' };
  if (likenedOnly(reading) !== undefined) return { reason: `The article is likened to ${brand.name}, not offered as its own.` };
  if (isCounterGift(reading, brand, knowledge))
    return { reason: `A bag from the perfume counter of ${brand.name} is a gift, which has no price.` };
  // The form names another maker than the text does: whose price to expect is open.
  const disputed =
    (reading.brandField.kind === 'unknown' && reading.brandField.like !== reading.brand) ||
    (reading.brandField.kind === 'known' && reading.brandField.brand !== reading.brand);
  if (disputed && isTeam(brand, knowledge)) return { reason: `The form names another maker than ${brand.name}.` };
  const inPassing = reading.brandField.kind === 'absent' && (reading.subject?.span.field ?? 'description') === 'description';
  if (reading.subject === undefined && inPassing && !makes(brand, category, knowledge))
    return { reason: `${brand.name} is named in passing, and what is sold may be another maker’s.` };
  // What a lot costs is more than one article of it does, so a low price still speaks, if not as loudly.
  const doubt =
    (item.offer === 'lot' && item.quantity === 1 ? 0.6 : 1) *
    (other !== undefined && other.certainty > UNSURE_OFFER ? 0.5 : 1) *
    (inPassing || reading.subject?.negated === true || isGuess(reading) ? 0.5 : 1) *
    (isMixedLot(reading, knowledge) ? 0.5 : 1) *
    (reading.price.written !== undefined || reading.price.rest !== undefined ? 0.6 : 1) *
    (disputed || reading.isDisowned ? 0.5 : 1);
  const speaks =
    SPEAKS_BY_TIER[brand.tier] *
    (isUsed(reading) ? SECOND_HAND.speaks : 1) *
    // One memory differs from another in price by little but its capacity.
    (capacity !== undefined
      ? 1
      : (SPEAKS_BY_GOODS.get(item.category ?? '') ?? SPEAKS_BY_GOODS.get(knowledge.categories[knowledge.groupOf(category)] ?? '') ?? 1));
  const level = LOCALLY_PRICED.has(brand.tier) ? knowledge.levelOf(reading.price.asked?.currency ?? '') : 1;
  let best: Judged | undefined;
  for (const possible of knowledge.prices.possible(reading.brand, category)) {
    const known = knowledge.prices.genuine(reading.brand, possible, reading.subject?.line ?? -1);
    if (known === undefined) continue;
    // A model costs about as much everywhere; a brand has cheaper ones where people earn less.
    const local = size * (known.basis === 'line' ? Math.sqrt(level) : level);
    const genuine = local === 1 ? known : { ...known, fresh: scale(known.fresh, local), used: scale(known.used, local) };
    const open = knowledge.prices.copy(possible, brand.tier) ?? { median: known.fresh.median * 0.25, spread: 0.9 };
    // A swindle with capacity costs the same whatever it claims.
    const copy = size === 1 || capacity !== undefined ? open : scale(open, Math.sqrt(size));
    const condition = item.condition ?? (isWorn(reading) ? 'used' : reading.price.secondHand ? 'like-new' : undefined);
    const ratio = priceRatio(usd, genuine, copy, condition, STRAY_SHARE[brand.tier] * (isUsed(reading) ? SECOND_HAND.stray : 1));
    if (best === undefined || ratio < best.ratio) best = { ratio, genuine, copy, category: possible, usd, doubt, speaks };
  }
  // What is not known excuses as little as it accuses.
  if (best !== undefined && best.ratio < 0 && best.category !== category) return { ...best, ratio: 0 };
  return best ?? { reason: `No reference price is known for ${brand.name}${item.category === undefined ? '' : ` ${item.category}`}.` };
}

/** Whether the brand is only what a word comes near or may stand for: makers are many, and some of their names are a letter from another's. */
function isGuess({ subject }: Reading): boolean {
  return subject?.needsSupport === true && (subject.match === 'misspelt' || subject.match === 'nickname');
}

/** "Cable for iPhone 12. iPhone 12 Pro": whom the title names first as what the article is for did not make it, whatever follows. */
function isTargetFirst({ subject, mentions }: Reading): boolean {
  if (subject === undefined) return false;
  const named = mentions.find((m) => m.brand === subject.brand && m.span.field === 'title');
  return named?.role === 'target';
}

/** Makers named in the title of a lot before it is a mixed one. */
const MIXED_FROM = 3;

/** "Lot of 9: Gucci, Tory Burch, Furla": what a piece costs on average is not what one of the first maker's does. */
function isMixedLot({ offer, mentions }: Reading, knowledge: Knowledge): boolean {
  if (offer.item.offer !== 'lot') return false;
  const makers = mentions.filter((m) => m.role === 'subject' && m.span.field === 'title').map((m) => knowledge.familyOf(m.brand));
  return new Set(makers).size >= MIXED_FROM;
}

/** Whether a brand has goods of the group that a category is in. */
function makes(brand: Brand, category: number, knowledge: Knowledge): boolean {
  return category !== -1 && [...brand.sellsIndex].some((c) => c !== -1 && knowledge.groupOf(c) === knowledge.groupOf(category));
}

/**
 * What a low price tells by kind of goods, a category before its group. Makers of devices and household goods sell parts, generations
 * and refurbished pieces under one name, and copies of them are sold near the genuine price; what is worn is copied most of all
 * (OECD/EUIPO 2025: clothing, footwear and leather goods are 62 % of seizures).
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
  beauty: 0.65,
  health: 0.7,
  sports: 0.7,
});

/** The same by the brand's class: street and sports brands are hardly sold so cheap, and copied in bulk. */
const SPEAKS_BY_TIER: Readonly<Record<Tier, number>> = { haute: 1, luxury: 1, premium: 1.1, street: 1.5, sport: 1.35, mass: 0.9 };

/**
 * Whoever sells second hand knows no list price and clears out at any: a low price tells less (`speaks`), and genuine pieces stray more
 * often (`stray`), each as a multiple of what holds for new ones. Copies are mostly sold as new.
 */
const SECOND_HAND = { speaks: 0.6, stray: 2.5 };

/** Classes of brands that set their prices country by country. */
const LOCALLY_PRICED: ReadonlySet<Tier> = new Set(['sport', 'mass']);

/** A house's department for scents and cosmetics, which gives bags to its customers. */
const COUNTER = /\b(?:beauty|beauté|beaute|parfums|cosmetics)\b|コスメ|뷰티|彩妆|парфюмерия/iu;

/** "Dior Beauty clutch": a bag that came with a purchase at the counter. */
function isCounterGift({ listing, offer }: Reading, brand: Brand, knowledge: Knowledge): boolean {
  return (
    knowledge.categories[knowledge.groupOf(offer.category)] === 'bags' &&
    brand.sells.some((c) => c === 'perfume' || c === 'makeup') &&
    COUNTER.test(listing.title.slice(0, 300))
  );
}

function scale(price: PriceDistribution, factor: number): PriceDistribution {
  return { median: price.median * factor, spread: price.spread };
}

function isUsed(reading: Reading): boolean {
  const { condition } = reading.offer.item;
  return condition === undefined ? isWorn(reading) : condition !== 'new';
}

/** Whoever names no condition and tells of wear has stated one. */
function isWorn({ phrases }: Reading): boolean {
  return phrases.some((hit) => hit.phrase.kind === 'used-wear' && hit.excuse === undefined && !hit.isTag);
}

/** Share of used pieces among genuine ones asked at such a price, by stated condition. */
const USED_SHARE: Readonly<Record<string, number>> = { new: 0.4, 'like-new': 0.7, used: 0.9, refurbished: 0.9, 'for-parts': 0.95 };
const UNSTATED_USED_SHARE = 0.2;
/** Share of genuine pieces at odd prices: opening bids, damaged ones, a part taken for the whole. Mass brands make the most odd things. */
const STRAY_SHARE: Readonly<Record<Tier, number>> = { haute: 0.04, luxury: 0.04, premium: 0.06, street: 0.05, sport: 0.05, mass: 0.12 };
const STRAY_SHIFT = 1.2;
const STRAY_SPREAD = 1.3;
/** Share of a copy's usual price below which a price tells no more. */
const LEAST_OF_COPY = 0.4;
/** Copies sold as the real thing near its price (OECD 2016, GAO 2018). */
const DECEPTIVE_SHARE = 0.15;

/** Natural logarithm of P(price | copy) / P(price | genuine), held within the bounds a price may speak with. */
export function priceRatio(usd: number, genuine: GenuinePrice, copy: PriceDistribution, condition?: string, strayShare = 0.06): number {
  const cheapest = Math.min(copy.median, genuine.fresh.median * 0.6);
  // What is cheaper still than copies are is no less of a copy for it.
  const x = Math.log(Math.max(usd, cheapest * LEAST_OF_COPY));
  const usedShare = condition === undefined ? UNSTATED_USED_SHARE : (USED_SHARE[condition] ?? UNSTATED_USED_SHARE);
  const stray = normal(x, Math.log(genuine.used.median) - STRAY_SHIFT, STRAY_SPREAD);
  const real =
    (1 - strayShare) * ((1 - usedShare) * logNormal(x, genuine.fresh) + usedShare * logNormal(x, genuine.used)) + strayShare * stray;
  const open = logNormal(x, { median: cheapest, spread: copy.spread });
  const deceptive = logNormal(x, { median: genuine.fresh.median * 0.7, spread: 0.5 });
  const fake = (1 - DECEPTIVE_SHARE) * open + DECEPTIVE_SHARE * deceptive;
  if (real <= 0 || fake <= 0) return 0; // beyond what floating point can tell apart
  const ratio = Math.log(fake / real);
  // Dear is no sign of a copy, and what is far below any genuine price excuses nothing, however unlike a copy's it is.
  const usual =
    condition === 'used' || condition === 'for-parts' ? genuine.used.median : Math.min(genuine.used.median, genuine.fresh.median);
  if (ratio > 0 && usd >= genuine.fresh.median) return 0;
  if (ratio < 0 && usd < usual * 0.4) return 0;
  return Math.max(-PRICE_FOR, Math.min(PRICE_AGAINST, ratio));
}

function logNormal(x: number, { median, spread }: PriceDistribution): number {
  return normal(x, Math.log(median), spread);
}

function normal(x: number, mean: number, deviation: number): number {
  const z = (x - mean) / deviation;
  return Math.exp(-0.5 * z * z) / (deviation * Math.sqrt(2 * Math.PI));
}

/** Goods that copies are made of whether or not the seller names the brand. */
const MUCH_COPIED: ReadonlySet<string> = new Set(['bags', 'shoes', 'watches', 'jewellery', 'accessories']);
/** Share of the strength that is left where no brand is named. */
const UNBRANDED = 0.5;

/** A placeholder or a deposit, and words that take the buyer elsewhere for the rest: by itself either is an ordinary habit. */
function restElsewhere(reading: Reading, knowledge: Knowledge): Observation | undefined {
  const { price, brand, phrases } = reading;
  const { words, category } = reading.offer;
  if (price.asked === undefined || reading.subject?.role === 'target') return undefined;
  if (!price.placeholder && words?.kind !== 'deposit' && price.rest === undefined) return undefined;
  const isBranded = brand !== -1;
  // Whoever opens at 1 is written to for many reasons.
  const isTold = isBranded && words?.kind !== 'auction';
  if (!isBranded && !MUCH_COPIED.has(knowledge.categories[knowledge.groupOf(category)] ?? '')) return undefined;
  const hit = phrases.find(
    (p) => p.excuse === undefined && p.strength > 0 && ((isTold && p.phrase.kind === 'contact') || p.phrase.kind === 'hidden-link'),
  );
  if (hit === undefined) return undefined;
  const { amount, currency } = price.asked;
  return {
    id: 'price/rest-elsewhere',
    strength: isBranded ? 1 : UNBRANDED,
    params: { amount, currency, words: `“${hit.span.text}”` },
    evidence: [{ kind: 'value', field: price.field, actual: amount, unit: currency }, phraseEvidence(hit)],
  };
}

/** Discounts that honest shops reach for mass goods are absurd for houses that never discount. */
const ABSURD_FROM: Readonly<Record<string, number>> = { haute: 0.6, luxury: 0.75, premium: 0.85, street: 0.85, sport: 0.85, mass: 0.92 };

function absurdListPrice(reading: Reading, knowledge: Knowledge): Observation | undefined {
  const { usd, listUsd, asked } = reading.price;
  const brand = knowledge.brands[reading.brand];
  if (
    usd === undefined ||
    listUsd === undefined ||
    asked === undefined ||
    brand === undefined ||
    reading.subject?.role === 'target' ||
    listUsd <= usd
  )
    return undefined;
  if (reading.offer.item.offer !== 'article' || isUsed(reading)) return undefined;
  const discount = 1 - usd / listUsd;
  const from = ABSURD_FROM[brand.tier] ?? 0.92;
  if (discount < from) return undefined;
  return {
    id: 'price/list-price-absurd',
    strength: Math.min(1, 0.5 + (discount - from) / (2 * (1 - from))),
    params: { discount: Math.round(discount * 100), brand: brand.name },
    evidence: [{ kind: 'value', field: 'listPrice', actual: round(usd), expected: round(listUsd), unit: 'USD' }],
  };
}
