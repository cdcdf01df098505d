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
  readonly asked: Money | undefined;
  /** US dollars for one article. */
  readonly usd: number | undefined;
  readonly listUsd: number | undefined;
  /** Whether the marketplace is one where people sell what they have used. */
  readonly secondHand: boolean;
  /** The words that name the price, where the form has none and the text does. */
  readonly written: string | undefined;
  /** What the text names for the rest, or as the whole, where the form has a deposit or a placeholder. */
  readonly rest: NamedAmount | undefined;
  /** Why the price says nothing, in one English sentence. */
  readonly unusable: string | undefined;
  /** The amount stands where the form wants one, and is no price. */
  readonly placeholder: boolean;
}

/** Amounts that sellers type where the form wants a price and they want to name none. */
const PLACEHOLDERS = new Set([
  0.01, 1, 1.11, 1234, 11111, 12345, 111111, 123456, 1111111, 1234567, 12345678, 88888, 888888, 8888888, 9999, 99999, 999999, 9999999,
  99999999, 999999999,
]);
/** Of these, amounts that some currency has as a real price: only where a unit is worth little is 9,999 an ordinary one. */
const LARGE = 9999;
const ORDINARY_BELOW = 0.05;

/** US dollars that an article costs at least. Less than this is a slip or holds the place. */
const LEAST = 0.05;
/** Where a unit is worth less than this, people leave out the thousands ("150" for 150,000 rupiah), and nothing costs as little as that. */
const SMALL_UNIT = 0.001;
const LEAST_OF_SMALL = 0.5;

/**
 * Reads what one article costs. Of variants the median counts, since a cheap first variant (a deposit, a box) is a known way to head
 * the list by price. Placeholder amounts, zero, less than anything costs and unknown currencies make the price unusable, which is said
 * and never held against the listing.
 */
export function readPrice(listing: Listing, counted: number, isDeposit: boolean, knowledge: Knowledge): PriceReading {
  const inForm = priceInForm(listing);
  const written = inForm === undefined ? writtenPrice(listing) : undefined;
  const asked = inForm ?? written?.money;
  const field = written?.field ?? (asked === listing.price ? 'price' : 'variants');
  if (asked === undefined) return unusable('price', asked, 'The listing names no price.');
  const rate = knowledge.rateOf(asked.currency);
  if (rate === undefined) return unusable(field, asked, `There is no exchange rate for ${asked.currency}.`);
  if (asked.amount === 0) return unusable(field, asked, 'The price is 0, so none is named.');
  const placeholder = PLACEHOLDERS.has(asked.amount) && !(asked.amount === LARGE && rate < ORDINARY_BELOW);
  const whole = placeholder || isDeposit ? wholePrice(listing, asked) : undefined;
  if (placeholder && whole === undefined)
    return unusable(field, asked, `A price of ${asked.amount} ${asked.currency} is a placeholder.`, placeholder);
  const amount = whole?.amount ?? asked.amount;
  if (amount * rate < (rate < SMALL_UNIT ? LEAST_OF_SMALL : LEAST))
    return unusable(field, asked, `Nothing costs ${amount} ${asked.currency}: thousands may be left out.`);
  const marketplace = marketplaceNamed(listing.marketplace);
  const usual = marketplace?.currency;
  if (usual !== undefined && usual !== asked.currency && field === 'price')
    return unusable(field, asked, `${listing.marketplace} lists in ${usual}, so what a price in ${asked.currency} means is open.`);
  return {
    field,
    asked,
    usd: (amount * rate) / Math.max(1, articlesFor(listing, asked, counted)),
    listUsd: listing.listPrice && usdOf(listing.listPrice, knowledge),
    secondHand: marketplace?.secondHand === true,
    written: written?.text,
    rest: whole?.named,
    unusable: undefined,
    placeholder: false,
  };
}

/** A price that says nothing. */
function unusable(field: string, asked: Money | undefined, reason: string, placeholder = false): PriceReading {
  return {
    field,
    asked,
    usd: undefined,
    listUsd: undefined,
    secondHand: false,
    written: undefined,
    rest: undefined,
    unusable: reason,
    placeholder,
  };
}

/** The price of the form, of several variants the median. */
function priceInForm({ price, variants }: Listing): Money | undefined {
  if (variants === undefined) return price;
  const priced = variants.map((v) => v.price).filter((p) => p !== undefined);
  return priced.length >= 2 ? median(priced) : (price ?? priced[0]);
}

function usdOf({ amount, currency }: Money, knowledge: Knowledge): number | undefined {
  const rate = knowledge.rateOf(currency);
  return rate === undefined || amount <= 0 ? undefined : amount * rate;
}

function writtenPrice(listing: Listing): { readonly money: Money; readonly text: string; readonly field: string } | undefined {
  for (const field of ['title', 'description'] as const) {
    const found = readWrittenPrice(listing[field] ?? '', field, listing);
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

function median(prices: readonly Money[]): Money {
  const sorted = [...prices].sort((a, b) => a.amount - b.amount);
  return sorted[Math.floor((sorted.length - 1) / 2)] as Money;
}
