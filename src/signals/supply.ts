import { builtInFacts } from '../knowledge/facts.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { wordIn } from '../reading/fact-words.js';
import type { Mention } from '../reading/mention.js';
import type { Reading } from '../reading/reading.js';
import { type Observation, rounded, spanEvidence } from './observation.js';

/** A price held against that of the genuine article, new. */
export interface Held {
  readonly usd: number;
  readonly expected: number;
  readonly brand: string;
  /** 0..1: what is left when the offer is unsure. */
  readonly doubt: number;
}

/** Share of the genuine price from which outlets, gifts and sales explain it, and below which nothing does. */
const FAR_FROM = 0.5;
const FAR_WHOLLY = 0.15;

/** 0..1: how far below the genuine price. */
function farBelow({ usd, expected }: { readonly usd: number; readonly expected: number }): number {
  return Math.min(1, Math.max(0, Math.log((FAR_FROM * expected) / usd) / Math.log(FAR_FROM / FAR_WHOLLY)));
}

/**
 * Who has new pieces of a brand far below its price. One of them may be a gift, a return or a slip; a supply of them, or a shop without a
 * past that begins with them, is another matter.
 */
export function supplySignals(reading: Reading, held: Held): Observation[] {
  const far = farBelow(held) * held.doubt;
  if (far <= 0 || isUsed(reading) || isLookAlike(reading)) return [];
  const found: Observation[] = [];
  const params = { brand: held.brand, usd: rounded(held.usd), share: Math.round((100 * held.usd) / held.expected) };
  const stock = stockOf(reading);
  if (stock !== undefined) {
    const { strength, text, evidence } = stock;
    found.push({ id: 'price/stock-far-below', strength: far * strength, params: { ...params, stock: text }, evidence: [evidence] });
  }
  const { ageDays, ratingCount = 0 } = reading.listing.seller ?? {};
  if (ageDays !== undefined && ageDays < KNOWN_BY && ratingCount < FEW_RATINGS)
    found.push({
      id: 'price/new-shop-far-below',
      strength: far * Math.min(1, (2 * (KNOWN_BY - ageDays)) / KNOWN_BY),
      params: { ...params, days: Math.floor(ageDays), ratings: ratingCount },
      evidence: [{ kind: 'value', field: 'seller.ageDays', actual: ageDays, expected: KNOWN_BY, unit: 'days' }],
    });
  const { brandField, makerField, subject } = reading;
  if (brandField.kind === 'none' && makerField !== undefined && subject?.span.field === 'title')
    found.push({
      id: 'price/unclaimed-far-below',
      strength: far,
      params: { ...params, field: makerField.text },
      evidence: [
        spanEvidence(subject.span),
        { kind: 'value', field: makerField.field, actual: makerField.text, expected: held.brand, unit: 'name' },
      ],
    });
  return found;
}

/** Age in days by which an account has a past, and ratings that make one. */
const KNOWN_BY = 60;
const FEW_RATINGS = 5;

interface Stock {
  readonly strength: number;
  readonly text: string;
  readonly evidence: Observation['evidence'][number];
}

/** Pieces in stock that are no longer one household's, and that are a trader's. */
const SEVERAL = 5;
const MANY = 10;
/** "All sizes" tells of a stock less surely than its number does. */
const BY_WORDS = 0.8;
/** How much of a text is searched for sizes, in UTF-16 units. */
const REACH = 400;

/** Several pieces in stock, or words that offer a whole range of sizes or colours. */
export function stockOf({ listing, heads, offer: { item } }: Reading): Stock | undefined {
  const quantity = Math.max(listing.quantity ?? 1, item.offer === 'lot' && item.condition === 'new' ? item.quantity : 1);
  if (quantity >= SEVERAL)
    return {
      strength: quantity >= MANY ? 1 : 0.6,
      text: `${quantity} pieces`,
      evidence: { kind: 'value', field: quantity === listing.quantity ? 'quantity' : 'title', actual: quantity, unit: 'count' },
    };
  for (const field of ['title', 'description'] as const) {
    const word = wordIn(heads[field], builtInFacts().assortment) ?? sizeRange((listing[field] ?? '').slice(0, REACH));
    if (word !== undefined)
      return { strength: BY_WORDS, text: `“${word}”`, evidence: { kind: 'value', field, actual: word, unit: 'text' } };
  }
  return undefined;
}

/** Words that count colours or designs. */
const COLOURS =
  /(\d{1,3})\s*\+?\s*(?:different\s+|more\s+)?(?:colou?r(?:s|ways)?|styles|designs|couleurs|colores|cores|farben|colori|renk|цвет\p{L}*|расцвет\p{L}*|色(?![落褪あ焼])|款|컬러|색상|가지)/iu;
const MANY_COLOURS = 5;
const COLOURS_REACH = 300;

/** "(40 colorways)": more colours in a title than one person has of a thing, their number and the words. */
export function manyColours(title: string): { readonly count: number; readonly start: number; readonly text: string } | undefined {
  const match = COLOURS.exec(title.slice(0, COLOURS_REACH));
  const count = Number(match?.[1] ?? 0);
  return match === null || count < MANY_COLOURS ? undefined : { count, start: match.index, text: match[0] };
}

/** Whether a stock is offered, in pieces, sizes or colours. */
export const isOfStock = (reading: Reading): boolean => stockOf(reading) !== undefined || manyColours(reading.listing.title) !== undefined;

/** "36-46", "S-XXL": sizes of more people than one. */
const NUMBERS = /(?<![\d.,-])([2-5]\d)\s?[-–~]\s?([2-5]\d)(?![\d-]|[.,]\d)/u;
const LETTERS = /(?<!\p{L})(?:x?xs|s|m)\s?[-–~]\s?(?:\d?x{1,3}l)(?!\p{L})/iu;
const SIZES_APART = 5;

const DASH = /[-–~]/;

function sizeRange(text: string): string | undefined {
  if (!DASH.test(text)) return undefined;
  const numbers = NUMBERS.exec(text);
  if (numbers !== null && Number(numbers[2]) - Number(numbers[1]) >= SIZES_APART) return numbers[0];
  return LETTERS.exec(text)?.[0];
}

/** Houses named together from which one price for all is nobody's wardrobe. */
const HOUSES = 3;
const HOUSE_TIERS: ReadonlySet<string> = new Set(['haute', 'luxury', 'premium', 'sport', 'street']);
/** How far into a description houses are counted, in UTF-16 units. */
const OPENING = 200;

/** One price for the new pieces of several houses, far below what any of them asks. */
export function housesAtOnePrice(reading: Reading, knowledge: Knowledge): Observation | undefined {
  const { usd } = reading.price;
  const { item, category } = reading.offer;
  if (usd === undefined || reading.mentions.length < HOUSES || isUsed(reading) || isLookAlike(reading)) return undefined;
  if (item.offer !== 'article' && item.offer !== 'lot') return undefined;
  const houses = new Map<number, { readonly mention: Mention; readonly expected: number }>();
  for (const mention of reading.mentions) {
    const { field, start } = mention.span;
    if (mention.negated || houses.has(mention.brand) || (field !== 'title' && !(field === 'description' && start < OPENING))) continue;
    if (!HOUSE_TIERS.has(knowledge.brands[mention.brand]?.tier ?? '')) continue;
    const expected = cheapest(mention.brand, category, knowledge);
    if (expected !== undefined) houses.set(mention.brand, { mention, expected });
  }
  if (houses.size < HOUSES) return undefined;
  const named = [...houses.values()];
  const expected = Math.min(...named.map((h) => h.expected));
  const strength = farBelow({ usd, expected });
  if (strength <= 0) return undefined;
  const quoted = named.slice(0, 5).map((h) => h.mention);
  return {
    id: 'price/houses-at-one-price',
    strength,
    params: {
      count: houses.size,
      brands: quoted.map((m) => knowledge.brands[m.brand]?.name).join(', '),
      usd: rounded(usd),
      expected: rounded(expected),
    },
    evidence: [
      ...quoted.map((m) => spanEvidence(m.span)),
      { kind: 'value', field: reading.price.field, actual: rounded(usd), expected: rounded(expected), unit: 'USD' },
    ],
  };
}

/** The least that the house's own rows ask for such an article, new. */
function cheapest(brand: number, category: number, knowledge: Knowledge): number | undefined {
  const known = knowledge.prices
    .possible(brand, category)
    .map((c) => knowledge.prices.genuine(brand, c, -1))
    .filter((price) => price?.basis === 'brand')
    .map((price) => price?.fresh.median ?? Number.POSITIVE_INFINITY);
  return known.length === 0 ? undefined : Math.min(...known);
}

function isUsed(reading: Reading): boolean {
  const { condition } = reading.offer.item;
  return condition !== undefined && condition !== 'new';
}

/** Scents after others and the like are lawfully sold in bulk at prices of their own. */
function isLookAlike({ phrases }: Reading): boolean {
  return phrases.some((p) => p.excuse === undefined && p.strength > 0 && p.phrase.kind === 'look-alike');
}
