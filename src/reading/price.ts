import { builtInFacts, type MarketplaceFact } from '../knowledge/facts.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Listing } from '../listing.js';
import type { Money } from '../money.js';
import { articlesFor, type NamedAmount, wholePrice } from './amounts.js';
import { readWrittenPrice } from './written-price.js';

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
  /** Whether the marketplace is one where people sell what they have used. */
  readonly secondHand?: boolean;
  /** The words that name the price, where the form has none and the text does. */
  readonly written?: string;
  /** What the text names for the rest, or as the whole, where the form has a deposit or a placeholder. */
  readonly rest?: NamedAmount;
  /** Why the price says nothing, in one English sentence. */
  readonly unusable?: string;
  /** The amount stands where the form wants one, and is no price. */
  readonly placeholder?: boolean;
}

/** Amounts that sellers type where the form wants a price and they want to name none. */
const PLACEHOLDERS = new Set([
  0.01, 1, 1.11, 1234, 11111, 12345, 111111, 123456, 1111111, 1234567, 12345678, 88888, 888888, 8888888, 9999, 99999, 999999, 9999999,
  99999999, 999999999,
]);
/** Of these, amounts that some currency has as a real price: only where a unit is worth little is 9,999 an ordinary one. */
const LARGE = 9999;
const ORDINARY_BELOW = 0.05;

/**
 * Reads what one article costs. Of variants the median counts, since a cheap first variant (a deposit, a box) is a known way to head
 * the list by price. Placeholder amounts, zero and unknown currencies make the price unusable, which is said and never held against
 * the listing.
 */
export function readPrice(listing: Listing, counted: number, isDeposit: boolean, knowledge: Knowledge): PriceReading {
  const priced = (listing.variants ?? []).map((v) => v.price).filter((p) => p !== undefined);
  const inForm = priced.length >= 2 ? median(priced) : (listing.price ?? priced[0]);
  const written = inForm === undefined ? writtenPrice(listing) : undefined;
  const asked = inForm ?? written?.money;
  const field = written?.field ?? (asked === listing.price ? 'price' : 'variants');
  if (asked === undefined) return { field: 'price', unusable: 'The listing names no price.' };
  const rate = knowledge.rateOf(asked.currency);
  if (rate === undefined) return { field, asked, unusable: `There is no exchange rate for ${asked.currency}.` };
  if (asked.amount === 0) return { field, asked, unusable: 'The price is 0, so none is named.' };
  const isPlaceholder = PLACEHOLDERS.has(asked.amount) && !(asked.amount === LARGE && rate < ORDINARY_BELOW);
  const whole = isPlaceholder || isDeposit ? wholePrice(listing, asked) : undefined;
  if (isPlaceholder && whole === undefined)
    return { field, asked, placeholder: true, unusable: `A price of ${asked.amount} ${asked.currency} is a placeholder.` };
  const { currency: usual, secondHand } = marketplaceNamed(listing.marketplace) ?? {};
  if (usual !== undefined && usual !== asked.currency && field === 'price')
    return { field, asked, unusable: `${listing.marketplace} lists in ${usual}, so what a price in ${asked.currency} means is open.` };
  const usd = ((whole?.amount ?? asked.amount) * rate) / Math.max(1, articlesFor(listing, asked, counted));
  const listRate = listing.listPrice === undefined ? undefined : knowledge.rateOf(listing.listPrice.currency);
  const listUsd =
    listing.listPrice !== undefined && listRate !== undefined && listing.listPrice.amount > 0
      ? listing.listPrice.amount * listRate
      : undefined;
  const millilitres = volumeOf(listing.title.slice(0, 400));
  return {
    field,
    asked,
    usd,
    ...(written !== undefined && { written: written.text }),
    ...(whole !== undefined && { rest: whole.named }),
    ...(listUsd !== undefined && { listUsd }),
    ...(millilitres !== undefined && { millilitres }),
    ...(secondHand !== undefined && { secondHand }),
  };
}

function writtenPrice(listing: Listing): { readonly money: Money; readonly text: string; readonly field: string } | undefined {
  for (const field of ['title', 'description'] as const) {
    const found = readWrittenPrice(listing[field] ?? '', listing);
    if (found !== undefined) return { ...found, field };
  }
  return undefined;
}

/** What is known of a marketplace by its name; of several that fit the longest. */
function marketplaceNamed(marketplace: string | undefined): MarketplaceFact | undefined {
  if (marketplace === undefined) return undefined;
  const name = marketplace.toLowerCase();
  let best: MarketplaceFact | undefined;
  for (const fact of builtInFacts().marketplaces) if (fact.name.length > (best?.name.length ?? 0) && name.includes(fact.name)) best = fact;
  return best;
}

const VOLUME = /(\d{1,4}(?:[.,]\d{1,2})?|[.,]\d{1,3})\s*(ml|мл|毫升|ミリ|밀리|fl\.?\s?oz|oz|унци)/iu;
const OUNCE = 29.57;

function volumeOf(title: string): number | undefined {
  const match = VOLUME.exec(title);
  if (match === null) return undefined;
  const amount = Number((match[1] as string).replace(',', '.'));
  return amount > 0 ? amount * (/oz|унци/i.test(match[2] as string) ? OUNCE : 1) : undefined;
}

function median(prices: readonly Money[]): Money {
  const sorted = [...prices].sort((a, b) => a.amount - b.amount);
  return sorted[Math.floor((sorted.length - 1) / 2)] as Money;
}
