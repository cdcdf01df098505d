// @ts-nocheck
import { type Money, type PriceContext, parsePrice } from '../money.js';
import { mayNamePrice } from './price-marks.js';

/** A price that stands in the text. */
export interface WrittenPrice {
  readonly money: Money;
  readonly text: string;
}

/** An amount after its sign or code, and one before its word. */
export const AFTER_MARK =
  /(?<![\p{L}\d])(?:US\s?\$|[$€£¥₽₩₹฿₫₺₴]|USD|EUR|GBP|RMB|CNY|JPY|KRW|INR|RUB|TRY|R\$|Rp\.?)\s?(?:\d{1,3}(?:[.,\u00a0 ]\d{3})+(?:[.,]\d{1,2})?|\d{1,8}(?:[.,]\d{1,2})?)(?![\d%])/giu;
export const BEFORE_UNIT =
  /(?<![\p{L}\d.,])(?:\d{1,3}(?:[.,\u00a0 ]\d{3})+(?:[.,]\d{1,2})?|\d{1,8}(?:[.,]\d{1,2})?)\s?(?:€|£|₽|₩|zł|元|円|원|만\s?원|万円|руб(?:лей|\.)?|TL|EUR|USD|RMB|THB|บาท|грн)(?!\p{Script=Latin})/giu;

/** Words before an amount that is not asked for the article: what it cost once, what is saved, what the parcel costs. */
const OTHER_AMOUNT =
  /(?:retail\w*|rrp|msrp|uvp|npr?|new for|worth|value|save|off|discount|shipping|postage|deposit|fee|over|above|paid|statt|versand|livraison|valeur|env[ií]o|frete|spedizione|доставк\p{L}*|стоил\p{L}*|магазин\p{L}*|原价|原價|专柜|公价|运费|邮费|定価|新品|送料|정가|매장|배송비|택배비|할인)\W{0,12}$/iu;

/** How much of a text is looked through, in UTF-16 units. */
const REACH = 400;

/** The one price that a text names; undefined where it names none or several, or says that the amount is another one. */
export function readWrittenPrice(text: string, context: PriceContext): WrittenPrice | undefined {
  const head = text.slice(0, REACH);
  if (!mayNamePrice(head)) return undefined;
  let found: WrittenPrice | undefined;
  for (const match of [...head.matchAll(AFTER_MARK), ...head.matchAll(BEFORE_UNIT)]) {
    if (OTHER_AMOUNT.test(head.slice(Math.max(0, match.index - 30), match.index))) continue;
    const money = parsePrice(match[0], context);
    if (money === undefined) continue;
    if (found !== undefined && found.money.amount !== money.amount) return undefined;
    found ??= { money, text: match[0] };
  }
  return found;
}
