import { withFactor } from '../amount.js';
import { builtInFacts } from '../knowledge/facts.js';
import type { Listing } from '../listing.js';
import { type Money, parsePrice } from '../money.js';
import { foldKey } from '../text/fold-key.js';
import { wordAtEnd, wordAtStart } from './fact-words.js';

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
  /(?<![\d.,万萬만千천]|[^\P{L}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}])(?:(?:US\s?\$|R\$|\p{Sc})\s?)?(?:\d{1,3}(?:[.,\u00a0 ]\d{3})+(?:[.,]\d{1,2})?|\d{1,8}(?:[.,]\d{1,2})?)(?![\d%])(?:\s?\p{Sc})?/gu;

/** How much of a field is looked through, and how near a word stands to its amount, in UTF-16 units. */
const REACH = 400;
const NEAR = 24;
/** How near its end stands before the amount, and its beginning behind it, in folded units. */
const BESIDE = 10;
const AT_HEAD = 4;

/** Where an amount stands. */
type Place = Omit<NamedAmount, 'amount'>;

function* amountsOf(listing: Listing): Generator<Place> {
  for (const field of ['title', 'description'] as const) {
    const head = (listing[field] ?? '').slice(0, REACH);
    for (const match of head.matchAll(AMOUNT)) {
      const text = withFactor(head, match);
      yield { field, start: match.index, end: match.index + text.length, text };
    }
  }
}

function amountAt({ text }: Place, { currency }: Money): number | undefined {
  return parsePrice(text, { currency })?.amount;
}

/** What stands before an amount. */
const before = (listing: Listing, { field, start }: Place): string => (listing[field] ?? '').slice(Math.max(0, start - NEAR), start);
/** What stands behind it. */
const after = (listing: Listing, { field, end }: Place): string => (listing[field] ?? '').slice(end, Math.min(end + NEAR, REACH));

const endsBefore = (key: string, words: readonly string[]): boolean => wordAtEnd(key, words, BESIDE) !== undefined;

const LEADING = /^\s*(\d{1,2})\s/u;
/** A count and a word right before an amount. */
const BUNDLE = /(?<![\p{L}\d.,])(\d{1,3})\s?(\p{L}+)\s$/u;

/** Amounts from which separators and factors are written into their whole part. */
const GROUPED_FROM = 1000;

/** Whether a text holds the whole part of an amount, as every way of writing a small one does. */
function holdsWhole(text: string, amount: number): boolean {
  return amount >= GROUPED_FROM || text.includes(String(Math.trunc(amount)));
}

/** Whether a word stands between a count and its price. */
const isBetween = (word: string): boolean => builtInFacts().amounts.for.includes(foldKey(word));

/** How many articles an amount buys by the words before it: "10 for $100"; 0 where they do not say. */
function bundleBefore(written: string): number {
  const [, count, word = ''] = BUNDLE.exec(written) ?? [];
  return isBetween(word) ? Number(count) : 0;
}

/** What every bundle has, wherever it stands: a count and a word. */
const COUNTED = /\d\s?(\p{L}+)\s/gu;

/** Whether title or description may name the price of a bundle. */
function mayBundle({ title, description = '' }: Listing): boolean {
  const names = (text: string): boolean => {
    for (const [, word = ''] of text.slice(0, REACH).matchAll(COUNTED)) if (isBetween(word)) return true;
    return false;
  };
  return names(title) || names(description);
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
      wordAtStart(foldKey(after(listing, named)), words, AT_HEAD) !== undefined || endsBefore(foldKey(written), words);
    if (counted > 1) {
      if (isFor(each)) return 1;
      continue;
    }
    const bundle = bundleBefore(written);
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
    const isWhole = endsBefore(beside, whole);
    const amount = isWhole || endsBefore(beside, rest) ? amountAt(place, asked) : undefined;
    if (amount !== undefined) return { amount: isWhole ? amount : asked.amount + amount, named: { ...place, amount } };
  }
  return undefined;
}
