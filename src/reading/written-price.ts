import { factorAtHead } from '../amount.js';
import { builtInFacts } from '../knowledge/facts.js';
import { type Money, type PriceContext, parsePrice } from '../money.js';
import { foldKey } from '../text/fold-key.js';
import { wordAtEnd } from './fact-words.js';
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

/** How much of a text is looked through, in UTF-16 units. */
const REACH = 400;
/** UTF-16 units that hold any word that multiplies an amount. */
const LONGEST_FACTOR = 12;
/** How much before an amount is searched for words that make it another one. */
const BEFORE = 30;

/** The one price that a text names; undefined where it names none or several, or says that the amount is another one. */
export function readWrittenPrice(text: string, context: PriceContext): WrittenPrice | undefined {
  const head = text.slice(0, REACH);
  if (!mayNamePrice(head)) return undefined;
  let found: WrittenPrice | undefined;
  for (const match of [...head.matchAll(AFTER_MARK), ...head.matchAll(BEFORE_UNIT)]) {
    const before = foldKey(head.slice(Math.max(0, match.index - BEFORE), match.index));
    if (wordAtEnd(before, builtInFacts().amounts.other) !== undefined) continue;
    const written = withFactor(head, match);
    const money = parsePrice(written, context);
    if (money === undefined) continue;
    if (found !== undefined && found.money.amount !== money.amount) return undefined;
    found ??= { money, text: written };
  }
  return found;
}

/** An amount with the word that multiplies it: "$1.2k", "Rp 1,5 jt". */
export function withFactor(text: string, { 0: amount, index }: RegExpExecArray): string {
  const end = index + amount.length;
  return text.slice(index, end + factorAtHead(text.slice(end, end + LONGEST_FACTOR)).length);
}
