/** An amount in a currency (ISO 4217). */
// @ts-nocheck

export interface Money {
  readonly amount: number;
  readonly currency: string;
}

/** What helps to read a price that is written with an ambiguous symbol. */
export interface PriceContext {
  /** ISO 4217 code to use when the text names none or only an ambiguous sign ($, ¥, kr). */
  readonly currency?: string | undefined;
  /** BCP 47 tag; "ja" reads ¥ as yen, "zh" as yuan. */
  readonly language?: string | undefined;
  readonly marketplace?: string | undefined;
}

/** Signs and words that name one currency, longest first where one contains another. */
const SIGNS: readonly (readonly [string, string])[] = [
  ['US $', 'USD'],
  ['US$', 'USD'],
  ['USD', 'USD'],
  ['CA$', 'CAD'],
  ['C$', 'CAD'],
  ['AU$', 'AUD'],
  ['A$', 'AUD'],
  ['NZ$', 'NZD'],
  ['HK$', 'HKD'],
  ['NT$', 'TWD'],
  ['S$', 'SGD'],
  ['R$', 'BRL'],
  ['MX$', 'MXN'],
  ['Rp', 'IDR'],
  ['CN¥', 'CNY'],
  ['JP¥', 'JPY'],
  ['RMB', 'CNY'],
  ['RM', 'MYR'],
  ['元', 'CNY'],
  ['円', 'JPY'],
  ['원', 'KRW'],
  ['₩', 'KRW'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['₹', 'INR'],
  ['Rs', 'INR'],
  ['₽', 'RUB'],
  ['руб', 'RUB'],
  ['р.', 'RUB'],
  ['₴', 'UAH'],
  ['грн', 'UAH'],
  ['₺', 'TRY'],
  ['TL', 'TRY'],
  ['zł', 'PLN'],
  ['Kč', 'CZK'],
  ['Ft', 'HUF'],
  ['lei', 'RON'],
  ['лв', 'BGN'],
  ['฿', 'THB'],
  ['บาท', 'THB'],
  ['₫', 'VND'],
  ['đ', 'VND'],
  ['₱', 'PHP'],
  ['₪', 'ILS'],
  ['₸', 'KZT'],
  ['₦', 'NGN'],
  ['د.إ', 'AED'],
  ['درهم', 'AED'],
  ['ر.س', 'SAR'],
  ['ريال', 'SAR'],
  ['تومان', 'IRT'],
  ['Fr.', 'CHF'],
  ['CHF', 'CHF'],
];

const AMBIGUOUS: Readonly<Record<string, string>> = { $: 'USD', '¥': 'CNY', '￥': 'CNY', kr: 'SEK' };

/** A minus before or behind nothing but a currency: "-$5", "$-5", "-US$ 5", "EUR -5". In "Sale - 5 USD" it is a dash. */
const NEGATIVE = /^\s*(?:[-−–]\s*[A-Z]{0,3}\p{Sc}?|[A-Z]{0,3}\p{Sc}?\s*[-−–])\s*$/u;

/**
 * Reads a price as people write it. Returns undefined for what is not one price (words only, a range, a negative amount).
 *
 * A last point or comma followed by one or two digits is the decimal mark, and so is one that stands behind the other mark or behind
 * a lone zero; otherwise it groups thousands. 万 and 만 multiply by
 * ten thousand. "¥" is yen with a Japanese language or marketplace, else yuan; "$" is US dollars, "kr" Swedish crowns, unless
 * `context.currency` says otherwise.
 *
 * @example parsePrice('1.299,00 €') // { amount: 1299, currency: 'EUR' }
 * @example parsePrice('¥88.00')     // { amount: 88, currency: 'CNY' }
 * @example parsePrice('₹1,29,999')  // { amount: 129999, currency: 'INR' }
 */
export function parsePrice(text: string, context: PriceContext = {}): Money | undefined {
  if (text.length > 100) return undefined;
  const plain = text.normalize('NFKC').trim();
  let first = -1;
  let last = -1;
  for (let i = 0; i < plain.length; i++) {
    if (isDigit(plain, i)) {
      if (first < 0) first = i;
      last = i;
    }
  }
  if (first < 0) return undefined;
  // "$.99" begins with its point; that of "Rs.99" ends a word.
  if (/(?:^|[^\p{L}.,])[.,]$/u.test(plain.slice(0, first))) first--;
  const digits = plain.slice(first, last + 1);
  let amount = readAmount(digits);
  if (amount === undefined) return undefined;
  const before = plain.slice(0, first);
  let after = plain.slice(last + 1).trim();
  if (NEGATIVE.test(before)) return undefined;
  if (after.startsWith('万') || after.startsWith('만') || after.startsWith('萬')) {
    amount *= 10_000;
    after = after.slice(1);
  }
  const words = `${before.trim()} ${after}`.trim();
  const currency = currencyOf(words, digits, context);
  return currency === undefined ? undefined : { amount, currency };
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

/** Whether a sign stands in the words, not as the tail of a word or, in Latin letters, inside one ("lei" in "Kleid"). */
function stands(words: string, sign: string): boolean {
  const at = words.indexOf(sign);
  if (at < 0) return false;
  if (!/^[A-Za-z]/.test(sign)) return true;
  return !/\p{L}$/u.test(words.slice(0, at)) && !(/[A-Za-z]$/.test(sign) && /^[A-Za-z]/.test(words.slice(at + sign.length)));
}

function currencyOf(words: string, digits: string, context: PriceContext): string | undefined {
  const given = context.currency?.trim().toUpperCase();
  for (const [sign, code] of SIGNS) {
    if (stands(words, sign)) return code;
  }
  const iso = /(?:^|[^A-Za-z])([A-Z]{3})(?:$|[^A-Za-z])/.exec(words);
  if (iso?.[1] !== undefined) return iso[1];
  for (const sign of Object.keys(AMBIGUOUS)) {
    if (!words.includes(sign)) continue;
    if (given !== undefined) return given;
    if (sign === '¥' || sign === '￥') {
      const japanese = /^ja\b/i.test(context.language ?? '') || /\bjp\b|japan|mercari|rakuma|yahoo/i.test(context.marketplace ?? '');
      return japanese && !/[.,]\d{2}$/.test(digits) ? 'JPY' : 'CNY';
    }
    return AMBIGUOUS[sign];
  }
  return given;
}
