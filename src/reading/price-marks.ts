/** Last characters of what stands before an amount: signs, "USD", "EUR", "GBP", "RMB", "CNY", "KRW", "Rp", "Rp.". */
const BEFORE = charsOf('$€£¥￥₽₩₹฿₫₺₴.drpbyw');
/** First characters of what stands behind one: signs, "zł", "руб", "TL", "EUR", "USD", "RMB", "บาท", "грн". */
const BEHIND = charsOf('€£₽₩z元円원만万рteurbบг');

const WHITE = /\s/;

/** Whether a text may name a price: some number has a sign or the end of a code right beside it, or after white space. */
export function mayNamePrice(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    if (!isDigit(text.charCodeAt(at))) continue;
    if (isAmong(BEFORE, text, at - 1, -1)) return true;
    while (at + 1 < text.length && isDigit(text.charCodeAt(at + 1))) at++;
    if (isAmong(BEHIND, text, at + 1, 1)) return true;
  }
  return false;
}

/** Whether the character at a place, or the next one in a direction where white space stands there, is one of some. */
function isAmong(chars: ReadonlySet<number>, text: string, at: number, step: number): boolean {
  if (at < 0 || at >= text.length) return false;
  if (chars.has(text.charCodeAt(at))) return true;
  return WHITE.test(text.charAt(at)) && chars.has(text.charCodeAt(at + step));
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** Codes of characters, in either case. */
function charsOf(chars: string): ReadonlySet<number> {
  return new Set(Array.from(chars.toLowerCase() + chars.toUpperCase(), (c) => c.charCodeAt(0)));
}
