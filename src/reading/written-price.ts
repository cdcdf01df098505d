import { withFactor } from '../amount.js';
import { builtInFacts } from '../knowledge/facts.js';
import { type Money, type PriceContext, parsePrice } from '../money.js';
import { foldKey } from '../text/fold-key.js';
import { wordAtEnd, wordAtStart } from './fact-words.js';
import { mayNamePrice } from './price-marks.js';

/** A price that stands in the text. */
export interface WrittenPrice {
  readonly money: Money;
  readonly text: string;
}

/** An amount after its sign or code, and one before its word, apart from letters where the script has spaces between words. */
export const AFTER_MARK =
  /(?<!\d|[^\P{L}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}])(?:US\s?\$|[$€£¥￥₽₩₹฿₫₺₴]|USD|EUR|GBP|RMB|CNY|JPY|KRW|INR|RUB|TRY|R\$|Rp\.?)\s?(?:\d{1,3}(?:[.,\u00a0 ]\d{3})+(?:[.,]\d{1,2})?|\d{1,8}(?:[.,]\d{1,2})?)(?![\d%])/giu;
export const BEFORE_UNIT =
  /(?<![\d.,万萬만千천]|[^\P{L}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}])(?:\d{1,4}\s?[万萬만]\s?)?(?:\d{1,3}(?:[.,\u00a0 ]\d{3})+(?:[.,]\d{1,2})?|\d{1,8}(?:[.,]\d{1,2})?)\s?[千천]?(?:€|£|₽|₩|zł|元|円|원|만\s?원|万円|руб(?:лей|\.)?|TL|EUR|USD|RMB|THB|บาท|грн)(?!\p{Script=Latin})/giu;

/** How much of a text is looked through, in UTF-16 units. */
const REACH = 400;
/** How much before and behind an amount is searched for words that make it another one. */
const BEFORE = 30;
/** How far before it a word for the price may end, in folded units: "Price is only". */
const LED = 8;

/**
 * The one price that a title or description names; undefined where it names none or several, or says that the amount is another one. A
 * description names amounts for much else ("Versand 5 €", "new battery $30"), so there a word for the price must lead to it, or it must
 * stand by itself.
 */
export function readWrittenPrice(text: string, field: 'title' | 'description', context: PriceContext): WrittenPrice | undefined {
  const head = text.slice(0, REACH);
  if (!mayNamePrice(head)) return undefined;
  let found: WrittenPrice | undefined;
  for (const match of [...head.matchAll(AFTER_MARK), ...head.matchAll(BEFORE_UNIT)]) {
    const written = withFactor(head, match);
    const before = head.slice(0, match.index);
    const behind = head.slice(match.index + written.length);
    if (isOther(before, behind) || (field === 'description' && !isAsked(before, behind))) continue;
    const money = parsePrice(written, context);
    if (money === undefined) continue;
    if (found !== undefined && found.money.amount !== money.amount) return undefined;
    found ??= { money, text: written };
  }
  return found;
}

/** Whether words beside an amount make it another one: "shipping $5", "$20 off"; those before the next amount are that one's. */
function isOther(before: string, behind: string): boolean {
  const { other } = builtInFacts().amounts;
  if (wordAtEnd(foldKey(before.slice(-BEFORE)), other) !== undefined) return true;
  const next = behind.slice(0, BEFORE);
  return !/\d/.test(next) && wordAtStart(foldKey(next), other) !== undefined;
}

function isAsked(before: string, behind: string): boolean {
  const isApart =
    /(?:^|[\n,;|•!?·–—-]|\p{Extended_Pictographic}\ufe0f?)[^\S\n]*$/u.test(before) && /^\s*(?:$|[\n,.;|!?·)–—-])/.test(behind);
  return isApart || wordAtEnd(foldKey(before.slice(-BEFORE)), builtInFacts().amounts.asked, LED) !== undefined;
}
