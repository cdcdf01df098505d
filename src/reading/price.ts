import type { Knowledge } from '../knowledge/knowledge.js';
import type { Listing } from '../listing.js';
import type { Money } from '../money.js';

/** The price of one article in US dollars, or why there is none. */
export interface PriceReading {
  readonly field: string;
  /** As asked. */
  readonly asked?: Money;
  /** US dollars for one article. */
  readonly usd?: number;
  readonly listUsd?: number;
  /** Millilitres that the title names, for perfume and the like. */
  readonly millilitres?: number;
  /** Why the price says nothing, in one English sentence. */
  readonly unusable?: string;
}

/** Amounts that sellers type where the form wants a price and they want to name none. */
const PLACEHOLDERS = new Set([
  1, 1234, 11111, 12345, 111111, 123456, 1111111, 1234567, 12345678, 88888, 888888, 8888888, 99999, 999999, 9999999, 99999999, 999999999,
]);

/**
 * Reads what one article costs. Of variants the median counts, since a cheap first variant (a deposit, a box) is a known way to head
 * the list by price. Placeholder amounts, zero and unknown currencies make the price unusable, which is said and never held against
 * the listing.
 */
export function readPrice(listing: Listing, quantity: number, knowledge: Knowledge): PriceReading {
  const priced = (listing.variants ?? []).map((v) => v.price).filter((p) => p !== undefined);
  const asked = priced.length >= 2 ? median(priced) : (listing.price ?? priced[0]);
  const field = asked === listing.price ? 'price' : 'variants';
  if (asked === undefined) return { field: 'price', unusable: 'The listing names no price.' };
  const rate = knowledge.rateOf(asked.currency);
  if (rate === undefined) return { field, asked, unusable: `There is no exchange rate for ${asked.currency}.` };
  if (asked.amount === 0) return { field, asked, unusable: 'The price is 0, so none is named.' };
  if (PLACEHOLDERS.has(asked.amount)) return { field, asked, unusable: `A price of ${asked.amount} ${asked.currency} is a placeholder.` };
  const usd = (asked.amount * rate) / Math.max(1, quantity);
  const listRate = listing.listPrice === undefined ? undefined : knowledge.rateOf(listing.listPrice.currency);
  const listUsd =
    listing.listPrice !== undefined && listRate !== undefined && listing.listPrice.amount > 0
      ? listing.listPrice.amount * listRate
      : undefined;
  const millilitres = volumeOf(listing.title.slice(0, 400));
  return { field, asked, usd, ...(listUsd !== undefined && { listUsd }), ...(millilitres !== undefined && { millilitres }) };
}

const VOLUME = /(\d{1,4}(?:[.,]\d{1,2})?|[.,]\d{1,3})\s*(ml|мл|毫升|ミリ|밀리|fl\.?\s?oz|oz|унци)/iu;
const OUNCE = 29.57;

function volumeOf(title: string): number | undefined {
  const match = VOLUME.exec(title);
  if (match === null) return undefined;
  const amount = Number((match[1] as string).replace(',', '.'));
  return amount > 0 ? amount * (/oz|унци/i.test(match[2] as string) ? OUNCE : 1) : undefined;
}

const CAPACITY = /(\d{1,5}(?:[.,]\d)?)\s*(?:(tb?|тб|терабайт|تيرا|ترا|テラ|테라)|(?:gb?|гб|гиг|جيجا|گیگ|ギガ|기가))(?![\p{L}\d])/giu;
const TERA = 1000;
/** What no memory for sale holds is a model number. */
const MOST_GIGABYTES = 100_000;

/** Gigabytes of memory that a title names ("2 TB", "64GB", "16 ГБ"), the largest where it names several. */
export function gigabytesOf(title: string): number | undefined {
  let most = 0;
  for (const [, amount, tera] of title.matchAll(CAPACITY)) {
    const gigabytes = Number((amount as string).replace(',', '.')) * (tera === undefined ? 1 : TERA);
    if (gigabytes > most && gigabytes <= MOST_GIGABYTES) most = gigabytes;
  }
  return most > 0 ? most : undefined;
}

function median(prices: readonly Money[]): Money {
  const sorted = [...prices].sort((a, b) => a.amount - b.amount);
  return sorted[Math.floor((sorted.length - 1) / 2)] as Money;
}
