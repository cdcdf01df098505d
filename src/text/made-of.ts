import { isBeyondLatin } from './scripts.js';

/** What characters are, as bits. */
const Kind = { letter: 1, capital: 2, digit: 4, sign: 8, beyond: 16 } as const;

/** The kind of each character of ASCII. */
const KIND = Uint8Array.from({ length: 0x80 }, (_, code) => {
  const c = String.fromCharCode(code);
  return /[a-z]/.test(c) ? Kind.letter : /[A-Z]/.test(c) ? Kind.capital : /\d/.test(c) ? Kind.digit : Kind.sign;
});

const kindOf = (code: number): number => (code < 0x80 ? (KIND[code] as number) : Kind.beyond);

/** The kinds of all characters of a word. Nearly all words are told by these; a regular expression costs as much as ten such looks. */
function kindsOf(word: string): number {
  let kinds = 0;
  for (let i = 0; i < word.length; i++) kinds |= kindOf(word.charCodeAt(i));
  return kinds;
}

/** Whether a word is one of letters a to z alone. */
export const isLatin = (word: string): boolean => kindsOf(word) === Kind.letter;

/** Whether a word is one of letters beyond Latin alone. */
export function isBeyondLatinAlone(word: string): boolean {
  for (let i = 0; i < word.length; i++) if (!isBeyondLatin(word.charCodeAt(i))) return false;
  return true;
}

/** Whether a word is one of letters alone, of any script. */
export function isLetters(word: string): boolean {
  const kinds = kindsOf(word);
  if ((kinds & (Kind.digit | Kind.sign)) !== 0) return false;
  return (kinds & Kind.beyond) !== 0 ? /^\p{L}+$/u.test(word) : kinds !== 0;
}

/** Whether a word holds a sign of ASCII. */
export const hasSign = (word: string): boolean => (kindsOf(word) & Kind.sign) !== 0;

/** Whether a word holds a digit 0 to 9. */
export const hasDigit = (word: string): boolean => (kindsOf(word) & Kind.digit) !== 0;

/** How many letters of any script a word holds. */
export function lettersIn(word: string): number {
  let count = 0;
  for (let i = 0; i < word.length; i++) {
    const kind = kindOf(word.charCodeAt(i));
    if (kind === Kind.beyond) return word.match(/\p{L}/gu)?.length ?? 0;
    if (kind <= Kind.capital) count++;
  }
  return count;
}

/** Whether a digit 0 to 9 stands at a place. */
export const isDigitAt = (word: string, at: number): boolean => kindOf(word.charCodeAt(at)) === Kind.digit;

/** Whether a word begins or ends with a digit. */
export const hasDigitAtEnd = (word: string): boolean => isDigitAt(word, 0) || isDigitAt(word, word.length - 1);

/** So many letters beside digits at an end are no code. */
const FEW = 4;

/** A number or code rather than letters in disguise: mostly digits, two or more at an end, or few letters. */
export function isNumbered(seen: string): boolean {
  if (!hasDigit(seen)) return false;
  const letters = lettersIn(seen);
  if (letters * 2 < seen.length) return true;
  return hasDigitAtEnd(seen) && (letters < FEW || /^\d\d|\d\d$/.test(seen));
}

/** A word without the digits that it begins and ends with. */
export function withoutEndDigits(word: string): string {
  let from = 0;
  let to = word.length;
  while (from < to && isDigitAt(word, from)) from++;
  while (to > from && isDigitAt(word, to - 1)) to--;
  return word.slice(from, to);
}

/** The letters and numbers of a word, of any script, without its signs. */
export const withoutSigns = (word: string): string =>
  (kindsOf(word) & (Kind.sign | Kind.beyond)) === 0 ? word : word.replace(/[^\p{L}\p{N}]/gu, '');

/** Whether a character stands three times in a row. */
export function isTripled(word: string): boolean {
  for (let i = 2; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if (code === word.charCodeAt(i - 1) && code === word.charCodeAt(i - 2)) return true;
  }
  return false;
}
