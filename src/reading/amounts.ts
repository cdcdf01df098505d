import { builtInFacts } from '../knowledge/facts.js';
import type { Listing } from '../listing.js';
import { type Money, parsePrice } from '../money.js';
import { foldKey } from '../text/fold-key.js';

/** An amount that the text names beside the price of the form. */
export interface NamedAmount {
  readonly field: 'title' | 'description';
  /** Half-open, in UTF-16 units of the field. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly amount: number;
}

const AMOUNT =
  /(?<![\p{L}\d.,])(?:(?:US\s?\$|R\$|\p{Sc})\s?)?(?:\d{1,3}(?:[.,\u00a0 ]\d{3})+(?:[.,]\d{1,2})?|\d{1,8}(?:[.,]\d{1,2})?)(?![\d%])(?:\s?(?:\p{Sc}|万|만))?/gu;

/** How much of a field is looked through, and how near a word stands to its amount, in UTF-16 units. */
const REACH = 400;
const NEAR = 24;
/** How near its end stands, in folded units. */
const BESIDE = 10;

/** Where an amount stands. */
type Place = Omit<NamedAmount, 'amount'>;

function* amountsOf(listing: Listing): Generator<Place> {
  for (const field of ['title', 'description'] as const) {
    const head = (listing[field] ?? '').slice(0, REACH);
    for (const match of head.matchAll(AMOUNT)) yield { field, start: match.index, end: match.index + match[0].length, text: match[0] };
  }
}

function amountAt({ text }: Place, { currency }: Money): number | undefined {
  return parsePrice(text, { currency })?.amount;
}

/** What stands before an amount. */
const before = (listing: Listing, { field, start }: Place): string => (listing[field] ?? '').slice(Math.max(0, start - NEAR), start);
/** What stands behind it. */
const after = (listing: Listing, { field, end }: Place): string => (listing[field] ?? '').slice(end, Math.min(end + NEAR, REACH));

const LETTER = /[\p{Script=Latin}\p{Script=Cyrillic}]/u;
const isLetter = (text: string, i: number): boolean => LETTER.test(text.charAt(i));

/** Whether one of the words ends shortly before the end of a text. */
function endsWith(text: string, words: readonly string[]): boolean {
  return words.some((word) => {
    const at = text.lastIndexOf(word);
    const end = at + word.length;
    return at !== -1 && end >= text.length - BESIDE && !(isLetter(text, at) && isLetter(text, at - 1)) && !isLetter(text, end);
  });
}

/** Whether one of the words begins a text, or nearly. */
function beginsWith(text: string, words: readonly string[]): boolean {
  return words.some((word) => {
    const at = text.indexOf(word);
    return at !== -1 && at <= 4 && !(isLetter(text, at) && isLetter(text, at - 1)) && !isLetter(text, at + word.length);
  });
}

const LEADING = /^\s*(\d{1,2})\s/u;
const BUNDLE = /(?<![\p{L}\d.,])(\d{1,3})\s?(?:for|für|por|pour|per|voor|za|за)\s$/iu;

/** Amounts from which separators and factors are written into their whole part. */
const GROUPED_FROM = 1000;

/** Whether a text holds the whole part of an amount, as every way of writing a small one does. */
function holdsWhole(text: string, amount: number): boolean {
  return amount >= GROUPED_FROM || text.includes(String(Math.trunc(amount)));
}

/** What every bundle has, wherever it stands. */
const BUNDLED = /\d\s?(?:for|für|por|pour|per|voor|za|за)\s/iu;

/** Whether title or description may name the price of a bundle. */
function mayBundle({ title, description }: Listing): boolean {
  return BUNDLED.test(title.slice(0, REACH)) || (description !== undefined && BUNDLED.test(description.slice(0, REACH)));
}

/**
 * How many articles the price asked buys, where the title counts some: "8.9 each, 100 pcs" buys one, and so does a count that only
 * repeats the stock; "10 for $100" and "10 purses, $250 for all" buy ten.
 */
export function articlesFor(listing: Listing, asked: Money, counted: number): number {
  if (counted > 1 && listing.quantity === counted) return 1;
  if (counted === 1 && !listing.title.includes(String(asked.amount))) return 1;
  const leading = Number(LEADING.exec(listing.title)?.[1] ?? 0);
  if (counted === 1 && leading <= 1 && !mayBundle(listing)) return 1;
  const { each, all } = builtInFacts().amounts;
  for (const named of amountsOf(listing)) {
    if (!holdsWhole(named.text, asked.amount) || amountAt(named, asked) !== asked.amount) continue;
    const written = before(listing, named);
    const isFor = (words: readonly string[]): boolean =>
      beginsWith(foldKey(after(listing, named)), words) || endsWith(foldKey(written), words);
    if (counted > 1) {
      if (isFor(each)) return 1;
      continue;
    }
    const bundle = Number(BUNDLE.exec(written)?.[1] ?? 0);
    if (bundle > 1) return bundle;
    if (leading > 1 && isFor(all)) return leading;
  }
  return counted;
}

/** What a price that is a deposit or a placeholder comes to with the amount that the text names for the rest. */
export function wholePrice(listing: Listing, asked: Money): { readonly amount: number; readonly named: NamedAmount } | undefined {
  const { rest, whole } = builtInFacts().amounts;
  for (const place of amountsOf(listing)) {
    const beside = foldKey(before(listing, place));
    const isWhole = endsWith(beside, whole);
    const amount = isWhole || endsWith(beside, rest) ? amountAt(place, asked) : undefined;
    if (amount !== undefined) return { amount: isWhole ? amount : asked.amount + amount, named: { ...place, amount } };
  }
  return undefined;
}
