/** Signs and words that name one currency as they are written, longer ones before those that they contain. */
const SIGNS: readonly (readonly [sign: string, code: string])[] = Object.entries({
  USD: 'US $|US$|USD',
  CAD: 'CA$|CA $|C$|C $',
  AUD: 'AU$|AU $|A$|A $',
  NZD: 'NZ$|NZ $',
  HKD: 'HK$|HK $',
  TWD: 'NT$|NT $',
  SGD: 'S$|S $',
  BRL: 'R$|R $',
  MXN: 'MX$|MX $|Mex$',
  PEN: 'S/',
  EGP: 'E£|ج.م',
  IDR: 'Rp',
  CNY: 'CN¥|RMB|元|人民币|人民幣',
  JPY: 'JP¥|円',
  MYR: 'RM',
  KRW: '원|₩',
  EUR: '€',
  GBP: '£',
  INR: '₹|Rs',
  RUB: '₽|руб|р.',
  UAH: '₴|грн',
  TRY: '₺|TL',
  PLN: 'zł',
  CZK: 'Kč',
  HUF: 'Ft',
  RON: 'lei',
  BGN: 'лв',
  THB: '฿|บาท',
  VND: '₫|đ',
  PHP: '₱',
  ILS: '₪',
  KZT: '₸',
  NGN: '₦',
  KES: 'KSh|Ksh',
  AED: 'د.إ|درهم',
  SAR: 'ر.س|ريال',
  IRT: 'تومان',
  CHF: 'Fr.|CHF',
}).flatMap(([code, signs]) => signs.split('|').map((sign) => [sign, code] as const));

/** Names of currencies that belong to one country, in small letters, and codes that are used for others. */
const NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    USD: 'usd dollar dollars',
    EUR: 'eur euro euros',
    GBP: 'gbp ukp pound pounds sterling',
    CNY: 'cny cnh rmb yuan renminbi',
    JPY: 'jpy yen',
    KRW: 'krw won',
    TWD: 'twd ntd',
    RUB: 'rub rur ruble rubles rouble roubles рубль рублей рубля',
    INR: 'inr rupee rupees',
    TRY: 'try lira',
    PLN: 'pln zloty',
    THB: 'thb baht',
    VND: 'vnd dong',
    IDR: 'idr rupiah',
    MYR: 'myr ringgit',
    BRL: 'brl real reais',
    UAH: 'uah hryvnia',
    ZAR: 'zar rand',
    NGN: 'ngn naira',
    ILS: 'ils shekel',
    KZT: 'kzt tenge',
    AED: 'aed',
    AUD: 'aud',
    CAD: 'cad',
    CHF: 'chf',
    CZK: 'czk',
    DKK: 'dkk',
    HKD: 'hkd',
    HUF: 'huf forint',
    MXN: 'mxn',
    NOK: 'nok',
    NZD: 'nzd',
    PHP: 'php',
    RON: 'ron',
    SAR: 'sar',
    SEK: 'sek',
    SGD: 'sgd',
  }).flatMap(([code, names]) => names.split(' ').map((name) => [name, code] as const)),
);

/** Signs that several currencies share, and the one that is meant as a rule. */
const AMBIGUOUS: readonly (readonly [sign: string, code: string])[] = [
  ['$', 'USD'],
  ['¥', 'CNY'],
  ['￥', 'CNY'],
  ['kr', 'SEK'],
];

/** What tells which currency an ambiguous sign means. */
export interface CurrencyContext {
  /** The currency to use when the text names none or only an ambiguous sign ($, ¥, kr): a code, a name or a sign. */
  readonly currency?: string | undefined;
  /** BCP 47 tag; "ja" reads ¥ as yen, "zh" as yuan. */
  readonly language?: string | undefined;
  readonly marketplace?: string | undefined;
}

/**
 * The ISO 4217 code that stands alone in a field, as a code in either case, a name or a sign: "usd", "RMB", "€", "US $", "yuan".
 *
 * @returns undefined for anything else
 */
export function currencyCode(text: string, context: CurrencyContext = {}): string | undefined {
  const plain = text.trim();
  const named = NAMES.get(plain.toLowerCase()) ?? SIGNS.find(([sign]) => sign === plain)?.[1];
  if (named !== undefined) return named;
  if (/^[A-Za-z]{3}$/.test(plain)) return plain.toUpperCase();
  return AMBIGUOUS.some(([sign]) => sign === plain) ? ambiguous(plain, false, { ...context, currency: undefined }) : undefined;
}

/**
 * The currency that the words around an amount name.
 *
 * @param hasCents whether the amount has two decimals, which an amount in yen has not
 */
export function currencyAmong(words: string, hasCents: boolean, context: CurrencyContext): string | undefined {
  for (const [sign, code] of SIGNS) if (stands(words, sign)) return code;
  for (const word of words.match(/\p{L}+/gu) ?? []) {
    const code = NAMES.get(word.toLowerCase());
    if (code !== undefined) return code;
    if (/^[A-Z]{3}$/.test(word)) return word;
  }
  if (words === 'R') return 'ZAR';
  const sign = AMBIGUOUS.find(([s]) => words.includes(s))?.[0];
  if (sign !== undefined) return ambiguous(sign, hasCents, context);
  return context.currency === undefined ? undefined : currencyCode(context.currency, context);
}

function ambiguous(sign: string, hasCents: boolean, context: CurrencyContext): string | undefined {
  const given = context.currency === undefined ? undefined : currencyCode(context.currency, context);
  if (given !== undefined) return given;
  if (sign === '¥' || sign === '￥') {
    const japanese = /^ja\b/i.test(context.language ?? '') || /\bjp\b|japan|mercari|rakuma|yahoo/i.test(context.marketplace ?? '');
    return japanese && !hasCents ? 'JPY' : 'CNY';
  }
  return AMBIGUOUS.find(([s]) => s === sign)?.[1];
}

/** Whether a sign stands in the words, not as the tail of a word or, in Latin letters, inside one ("lei" in "Kleid"). */
function stands(words: string, sign: string): boolean {
  const at = words.indexOf(sign);
  if (at < 0) return false;
  if (!/^[A-Za-z]/.test(sign)) return true;
  return !/\p{L}$/u.test(words.slice(0, at)) && !(/[A-Za-z]$/.test(sign) && /^[A-Za-z]/.test(words.slice(at + sign.length)));
}
