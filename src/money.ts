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
const BETWEEN = /(\d)\s*(?:[-−–—~～〜]|\b(?:to|bis|до|à)\b)\s*(?:\p{L}{0,3}\s?\p{Sc}\s?)?(?=\d)/gu;

/** The same in another currency, or a word on the price, in brackets behind it: "¥168 ($23.55)", "¥168 ≈ $23". */
const BESIDE = /(?<=\d[^()\d]{0,20})(?:\([^()]*\)|≈.*)\s*$/u;

/** Words behind an amount that multiply it. */
const FACTORS: readonly (readonly [word: RegExp, factor: number])[] = [
  [/^[万만萬]/u, 10_000],
  [/^[kK](?!\p{L})/u, 1000],
  [/^тыс\.?(?!\p{L})/u, 1000],
];

/**
 * Reads a price as people write it. Returns undefined for what is no price (words only, two prices, a negative amount).
 *
 * A last point or comma followed by one or two digits is the decimal mark, and so is one that stands behind the other mark or behind
 * a lone zero; otherwise it groups thousands. 万 and 만 multiply by ten thousand, k and тыс by a thousand. A range counts by its upper
 * end: the lower one is often that of a strap or a deposit. "¥" is yen with a Japanese language or marketplace, else yuan; "$" is US
 * dollars, "kr" Swedish crowns, unless `context.currency` says otherwise.
 *
 * @example parsePrice('1.299,00 €')     // { amount: 1299, currency: 'EUR' }
 * @example parsePrice('¥88.00')         // { amount: 88, currency: 'CNY' }
 * @example parsePrice('₹1,29,999')      // { amount: 129999, currency: 'INR' }
 * @example parsePrice('US $12.99 - 25') // { amount: 25, currency: 'USD' }
 */
export function parsePrice(text: string, context: PriceContext = {}): Money | undefined {
  if (typeof text !== 'string' || text.length > 100) return undefined;
  const plain = text.normalize('NFKC').replace(BESIDE, '').trim();
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
  let first = start;
  let last = first;
  for (let i = first; i < plain.length; i++) if (isDigit(plain, i)) last = i;
  // "$.99" begins with its point; that of "Rs.99" ends a word.
  if (/(?:^|[^\p{L}.,])[.,]$/u.test(plain.slice(0, first))) first--;
  const digits = plain.slice(first, last + 1);
  let amount = readAmount(digits);
  if (amount === undefined) return undefined;
  const before = plain.slice(0, first);
  if (NEGATIVE.test(before)) return undefined;
  let after = plain.slice(last + 1).trim();
  const factor = FACTORS.find(([word]) => word.test(after));
  if (factor !== undefined) {
    amount *= factor[1];
    after = after.replace(factor[0], '');
  }
  const currency = currencyAmong(`${before.trim()} ${after}`.trim(), /[.,]\d{2}$/.test(digits), context);
  return currency === undefined ? undefined : { amount, currency };
}

function firstDigit(text: string): number {
  for (let i = 0; i < text.length; i++) if (isDigit(text, i)) return i;
  return -1;
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x30 && code <= 0x39;
}

/** "1.299,00", "1 299", "1'299.50", "1,29,999" -> number; undefined when the separators make no single number. */
function readAmount(text: string): number | undefined {
  let compact = '';
  for (const c of text) {
    if ((c >= '0' && c <= '9') || c === '.' || c === ',') compact += c;
    else if (c !== ' ' && c !== "'" && c !== '’' && c !== '\u00a0') return undefined;
  }
  const lastPoint = Math.max(compact.lastIndexOf('.'), compact.lastIndexOf(','));
  if (lastPoint < 0) return finite(Number(compact));
  const mark = compact.charAt(lastPoint);
  const tail = compact.length - lastPoint - 1;
  const onlyOnce = compact.indexOf(mark) === lastPoint;
  const head = compact.slice(0, lastPoint);
  const decimal = tail <= 2 || (onlyOnce && (tail !== 3 || head === '' || head === '0' || /[.,]/.test(head)));
  const whole = (decimal ? head : compact).replace(/[.,]/g, '');
  return finite(Number(decimal ? `${whole || '0'}.${compact.slice(lastPoint + 1)}` : whole));
}

function finite(value: number): number | undefined {
  return Number.isFinite(value) ? value : undefined;
}
