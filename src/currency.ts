import { FIRST_UNPARTED } from './amount.js';

/** A sign or word for a currency. */
interface Sign {
  readonly text: string;
  /** Letters alone, in small ones, which count in either case: "tl", "RS", "Kr.". Before a dollar the case means something: "for a $45". */
  readonly isWord: boolean;
  readonly code: string;
  /** Codes of the other currencies that it means where the form says so, where they are few. */
  readonly others?: string | undefined;
}

function signOf(sign: string, code: string, others?: string): Sign {
  const isWord = /^\p{L}+\.?$/u.test(sign);
  return { text: isWord ? sign.toLowerCase() : sign, isWord, code, others };
}

/** Signs that name one currency, longer ones before those that they contain. */
const SIGNS: readonly Sign[] = Object.entries({
  USD: 'US $|US$|U$|USD|美元',
  CAD: 'CA$|CA $|C$|C $',
  AUD: 'AU$|AU $|A$|A $',
  NZD: 'NZ$|NZ $',
  HKD: 'HK$|HK $|港币|港元',
  TWD: 'NT$|NT $|台币|台幣',
  SGD: 'S$|S $',
  BRL: 'R$|R $',
  MXN: 'MX$|MX $|Mex$',
  DOP: 'RD$|RD $',
  ARS: 'AR$',
  COP: 'COL$',
  BOB: 'Bs',
  CRC: '₡',
  PYG: '₲|Gs',
  PEN: 'S/',
  EGP: 'E£|ج.م',
  IDR: 'Rp',
  CNY: 'CN¥|RMB|人民币|人民幣',
  JPY: 'JP¥|円|日元',
  MYR: 'RM',
  KRW: '원|₩',
  EUR: '€|欧元',
  GBP: '£',
  INR: '₹',
  BDT: '৳',
  RUB: '₽',
  UAH: '₴|грн',
  TRY: '₺|TL',
  PLN: 'zł|zl',
  CZK: 'Kč',
  HUF: 'Ft',
  BGN: 'лв',
  THB: '฿|บาท',
  VND: '₫|VNĐ|đ',
  PHP: '₱',
  ILS: '₪|ש"ח|ש״ח',
  KZT: '₸',
  NGN: '₦',
  GHS: '₵',
  GEL: '₾',
  KES: 'KSh',
  AED: 'د.إ',
  MAD: 'د.م.',
  KWD: 'د.ك',
  QAR: 'ر.ق',
  OMR: 'ر.ع',
  DZD: 'د.ج|دج',
  SAR: 'ر.س',
  IRT: 'تومان',
  CHF: 'Fr.|SFr.|CHF',
  SEK: ':-',
}).flatMap(([code, signs]) => signs.split('|').map((sign) => signOf(sign, code)));

/** Codes that no one writes for another word, which count in small letters too, and names of currencies that belong to one country. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ...'AED AUD BDT BRL CAD CHF CNY CZK DKK EGP EUR GBP GHS HKD HUF IDR ILS INR IRT JPY KES KRW KWD KZT LKR MAD MXN MYR NGN NOK NZD OMR PHP PKR PLN QAR RON RUB SAR SEK SGD THB TRY TWD UAH USD VND ZAR'
    .split(' ')
    .map((code) => [code.toLowerCase(), code] as const),
  ...Object.entries({
    USD: 'dollar dollars',
    EUR: 'euro euros',
    GBP: 'ukp pound pounds sterling',
    CNY: 'cnh rmb yuan renminbi',
    JPY: 'yen',
    KRW: 'won',
    TWD: 'ntd',
    RUB: 'rur ruble rubles rouble roubles рубль рублей рубля',
    INR: 'rupee rupees',
    BDT: 'tk taka',
    TRY: 'lira',
    PLN: 'zloty',
    THB: 'baht',
    VND: 'dong',
    IDR: 'rupiah',
    MYR: 'ringgit',
    BRL: 'real reais',
    UAH: 'hryvnia',
    ZAR: 'rand',
    NGN: 'naira',
    ILS: 'nis shekel',
    KZT: 'tenge',
    HUF: 'forint',
    AED: 'dhs',
    KWD: 'kd',
    MAD: 'dh',
    XOF: 'fcfa cfa',
  }).flatMap(([code, names]) => names.split(' ').map((name) => [name, code] as const)),
]);

/** Signs that several currencies share, with the one that is meant as a rule. */
const SHARED: readonly Sign[] = [
  signOf('$', 'USD'),
  signOf('¥', 'CNY'),
  signOf('￥', 'CNY'),
  signOf('元', 'CNY', 'TWD HKD MOP'),
  signOf('kr', 'SEK'),
  signOf('Rs', 'INR', 'PKR LKR NPR'),
  signOf('руб', 'RUB', 'BYN'),
  signOf('р', 'RUB', 'BYN'),
  signOf('lei', 'RON', 'MDL'),
  signOf('ريال', 'SAR', 'QAR OMR YER'),
  signOf('درهم', 'AED', 'MAD'),
];

/** What tells which currency an ambiguous sign means. */
export interface CurrencyContext {
  /** The currency to use when the text names none or only a sign that several share ($, ¥, kr, Rs): a code, a name or a sign. */
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
  const lower = plain.toLowerCase();
  const isSame = (sign: Sign): boolean => sign.text === (sign.isWord ? lower : plain);
  const named = NAMES.get(lower) ?? SIGNS.find(isSame)?.code;
  if (named !== undefined) return named;
  const shared = SHARED.find(isSame);
  if (shared !== undefined) return amongShared(shared, false, { ...context, currency: undefined });
  return /^[A-Za-z]{3}$/.test(plain) ? plain.toUpperCase() : undefined;
}

/**
 * The currency that the words around an amount name.
 *
 * @param hasCents whether the amount has two decimals, which an amount in yen has not
 */
export function currencyAmong(words: string, hasCents: boolean, context: CurrencyContext): string | undefined {
  const lower = words.toLowerCase();
  for (const sign of SIGNS) if (stands(words, lower, sign)) return sign.code;
  for (const word of words.match(/\p{L}+/gu) ?? []) {
    const code = NAMES.get(word.toLowerCase()) ?? (isCode(word) ? word : undefined);
    if (code !== undefined) return code;
  }
  if (words === 'R') return 'ZAR';
  const shared = SHARED.find((sign) => stands(words, lower, sign));
  if (shared !== undefined) return amongShared(shared, hasCents, context);
  return context.currency === undefined ? undefined : currencyCode(context.currency, context);
}

let codes: ReadonlySet<string> | undefined;

/** Whether a word is a code of ISO 4217 in capitals; "NEW", "MRP" and "VHB" are none. */
function isCode(word: string): boolean {
  if (!/^[A-Z]{3}$/.test(word)) return false;
  codes ??= new Set(Intl.supportedValuesOf('currency'));
  return codes.has(word);
}

function amongShared({ text, code, others }: Sign, hasCents: boolean, context: CurrencyContext): string {
  const given = context.currency === undefined ? undefined : currencyCode(context.currency, context);
  if (given !== undefined && (others?.includes(given) ?? true)) return given;
  if (text === '¥' || text === '￥') {
    const japanese = /^ja\b/i.test(context.language ?? '') || /\bjp\b|japan|mercari|rakuma|yahoo/i.test(context.marketplace ?? '');
    return japanese && !hasCents ? 'JPY' : 'CNY';
  }
  return code;
}

/** Whether a sign stands in the words, not as the tail of a word nor, where it is Latin or one letter, inside one ("lei" in "Kleid"). */
function stands(words: string, lower: string, { text, isWord }: Sign): boolean {
  const at = (isWord ? lower : words).indexOf(text);
  if (at < 0) return false;
  if (!/^\p{L}/u.test(text) || text >= FIRST_UNPARTED) return true;
  const isWhole = /[A-Za-z]$/.test(text) || text.length === 1;
  return !/\p{L}$/u.test(words.slice(0, at)) && !(isWhole && /^\p{L}/u.test(words.slice(at + text.length)));
}
