import { plainDigits, readAmount } from './amount.js';
import { type CurrencyContext, currencyAmong } from './currency.js';

/** An amount in a currency (ISO 4217). */
export interface Money {
  readonly amount: number;
  readonly currency: string;
}

/** What helps to read a price that is written with an ambiguous symbol. */
export type PriceContext = CurrencyContext;

/** A minus before or behind nothing but a currency: "-$5", "$-5", "-US$ 5", "EUR -5". In "Sale - 5 USD" it is a dash. */
const NEGATIVE = /^\s*(?:[-−–]\s*[A-Z]{0,3}\p{Sc}?|[A-Z]{0,3}\p{Sc}?\s*[-−–])\s*$/u;

/** What stands between the two ends of a range: "10-20 €", "$10 ~ $20", "10 to 20 USD". */
const BETWEEN = /(\d)\s*(?:[-−–—~～〜]|\b(?:to|bis|до|à)\b)\s*(?:\p{L}{0,3}\s?\p{Sc}\s?|[A-Z]{3}\s?)?(?=\d)(?!\d+\s?%)/gu;

/** The same in another currency, or a word on the price, in brackets behind it: "¥168 ($23.55)", "¥168 ≈ $23". */
const BESIDE = /(?<=\d[^()\d]{0,20})(?:\([^()]*\)|≈.*)\s*$/u;

/**
 * Reads a price as people write it. Returns undefined for what is no price (words only, two prices, a negative amount).
 *
 * A last point or comma followed by one or two digits is the decimal mark, and so is one that stands behind the other mark or behind
 * a lone zero; otherwise it groups thousands. Words multiply as they do where they are used: k, rb, lakh, jt, тыс, 万, 만 and others. A
 * range counts by its upper end: the lower one is often that of a strap or a deposit. "¥" is yen with a Japanese language or marketplace,
 * else yuan; "$" is US dollars, "kr" Swedish crowns, "Rs" Indian rupees, unless `context.currency` says otherwise.
 *
 * @example parsePrice('1.299,00 €')     // { amount: 1299, currency: 'EUR' }
 * @example parsePrice('¥88.00')         // { amount: 88, currency: 'CNY' }
 * @example parsePrice('₹1,29,999')      // { amount: 129999, currency: 'INR' }
 * @example parsePrice('Rp 1,5 jt')      // { amount: 1500000, currency: 'IDR' }
 * @example parsePrice('US $12.99 - 25') // { amount: 25, currency: 'USD' }
 */
export function parsePrice(text: string, context: PriceContext = {}): Money | undefined {
  if (typeof text !== 'string' || text.length > 100) return undefined;
  const plain = plainDigits(text.normalize('NFKC')).replace(BESIDE, '').trim();
  const first = firstDigit(plain);
  if (first < 0) return undefined;
  const ends = [...plain.matchAll(BETWEEN)];
  if (ends.length === 0) return onePrice(plain, first, context);
  const [between] = ends;
  if (ends.length > 1 || between === undefined) return undefined;
  const low = onePrice(plain.slice(0, between.index + 1), first, { ...context, currency: context.currency ?? 'XXX' });
  const high = onePrice(plain.slice(0, first) + plain.slice(between.index + between[0].length), first, context);
  return low !== undefined && high !== undefined && low.amount <= high.amount ? high : undefined;
}

/** A text with one amount in it, which begins at `start`, if need be with its point. */
function onePrice(plain: string, start: number, context: PriceContext): Money | undefined {
  // "$.99" begins with its point; that of "Rs.99" ends a word.
  const first = /(?:^|[^\p{L}.,])[.,]$/u.test(plain.slice(0, start)) ? start - 1 : start;
  const before = plain.slice(0, first);
  const read = readAmount(plain.slice(first));
  if (read === undefined || NEGATIVE.test(before) || firstDigit(read.behind) >= 0) return undefined;
  const { amount, hasCents, behind } = read;
  const currency = currencyAmong(`${before.trim()} ${behind.trim()}`.trim(), hasCents, context);
  return currency === undefined ? undefined : { amount, currency };
}

const firstDigit = (text: string): number => text.search(/\d/);
