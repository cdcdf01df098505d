import { CharClass, CLASS, looksLike } from '../../text/characters.js';
import { type FoldedText, Mark, SPACE, WordTrait, wordAt } from '../../text/folded-text.js';

/** The letters that a reader takes a word for: look-alikes as the Latin letters they look like. */
export function seenAt(text: FoldedText, w: number): string {
  let seen = '';
  for (let i = text.wordStarts[w] as number; i < (text.wordEnds[w] as number); i++) {
    const unit = text.units[i] as number;
    // Stryker disable next-line ConditionalExpression,EqualityOperator: saves time only
    seen += String.fromCharCode(unit < 0x80 ? unit : looksLike(text.source.codePointAt(text.startOf(i)) as number, unit));
  }
  return seen;
}

/** A word as it stands in the text. */
export function sourceOf(text: FoldedText, w: number): string {
  return text.source.slice(text.startOf(text.wordStarts[w] as number), text.endOf((text.wordEnds[w] as number) - 1));
}

export const sizeOf = (text: FoldedText, w: number): number => (text.wordEnds[w] as number) - (text.wordStarts[w] as number);

/** What stands between a word and the next. */
export function signsBehind(text: FoldedText, w: number): string {
  return text.source.slice(text.endOf((text.wordEnds[w] as number) - 1), text.startOf(text.wordStarts[w + 1] as number));
}

/** Whether a word holds anything but letters of one script. */
export function isOdd(text: FoldedText, w: number): boolean {
  const from = text.wordStarts[w] as number;
  const to = text.wordEnds[w] as number;
  let latin = 0;
  let foreign = 0;
  for (let i = from; i < to; i++) {
    const unit = text.units[i] as number;
    if (unit >= 0x61 && unit <= 0x7a) latin++;
    else if (CLASS[unit] === CharClass.letter) foreign++;
    else return to - from > (CLASS[unit] === CharClass.digit ? 3 : 2);
    if (((text.marks[i] as number) & (Mark.lookalike | Mark.styled)) !== 0) return true;
  }
  return foreign > 0 && (latin > 0 || text.suspects.includes(w));
}

/** The same, told of most words by their traits. */
export const isStrange = (text: FoldedText, w: number): boolean => ((text.wordTraits[w] as number) & WordTrait.odd) !== 0 && isOdd(text, w);

/** Whether a word holds signs or letters of several scripts, not look-alikes of one script alone, which may be its own letters. */
export function isMixed(text: FoldedText, w: number): boolean {
  return isOdd(text, w) && !text.suspects.includes(w);
}

/** Whether a word is all letters a to z or all digits. */
export function isPlain({ units, wordStarts, wordEnds }: FoldedText, w: number): boolean {
  let digits = 0;
  const [from, to] = [wordStarts[w] as number, wordEnds[w] as number];
  for (let i = from; i < to; i++) {
    const unit = units[i] as number;
    if (unit < 0x30 || unit > 0x7a || (unit > 0x39 && unit < 0x61)) return false;
    if (unit <= 0x39) digits++;
  }
  return digits === 0 || digits === to - from;
}

/** Whether a word is a number, with at most a letter for its unit or kind: "2007", "3000w". */
export function isNumber({ units, wordStarts, wordEnds }: FoldedText, w: number): boolean {
  const [from, to] = [wordStarts[w] as number, wordEnds[w] as number];
  let digits = 0;
  for (let i = from; i < to; i++) {
    const unit = units[i] as number;
    if (unit >= 0x30 && unit <= 0x39) digits++;
    else if (unit < 0x61 || unit > 0x7a) return false;
  }
  return digits >= to - from - 1;
}

/** Whether words hold letters a to z and digits alone, and a digit at least. */
export function holdsDigits({ units, wordStarts, wordEnds }: FoldedText, first: number, last: number): boolean {
  let digits = 0;
  for (let i = wordStarts[first] as number; i < (wordEnds[last] as number); i++) {
    const unit = units[i] as number;
    if (unit >= 0x30 && unit <= 0x39) digits++;
    else if (unit !== SPACE && (unit < 0x61 || unit > 0x7a)) return false;
  }
  return digits > 0;
}

/** Whether a word holds a sign of ASCII. */
export function holdsSign({ units, wordStarts, wordEnds }: FoldedText, w: number): boolean {
  for (let i = wordStarts[w] as number; i < (wordEnds[w] as number); i++) {
    const unit = units[i] as number;
    if (unit < 0x30 || (unit > 0x39 && unit < 0x61) || (unit > 0x7a && unit < 0x80)) return true;
  }
  return false;
}

/** Whether a word begins with a Latin letter, a digit or a sign. */
export const isLatin = ({ units, wordStarts }: FoldedText, w: number): boolean => (units[wordStarts[w] as number] as number) < 0x250;

/** Whether only one unit parts each of these words from the next, and no sentence or clause ends there. */
export function isInRow(text: FoldedText, first: number, last: number): boolean {
  for (let w = first; w < last; w++) {
    const end = text.wordEnds[w] as number;
    if (text.wordStarts[w + 1] !== end + 1 || ((text.marks[end] as number) & (Mark.sentence | Mark.clause)) !== 0) return false;
  }
  return true;
}

/** Signs that end a sentence or an item of a list. */
const ENDS = new Set(Array.from('.,;:!?|', (c) => c.charCodeAt(0)));

/** Whether a sentence ends between words, the space behind it missing, as texts put together have it: "by light.The phone". */
export function isSentenceEnd(text: FoldedText, w: number): boolean {
  const end = text.endOf((text.wordEnds[w] as number) - 1);
  if (!ENDS.has(text.source.charCodeAt(end)) || sizeOf(text, w) <= 2 || sizeOf(text, w + 1) <= 2) return false;
  const before = text.source.charAt(end - 1);
  const behind = text.source.charAt(text.startOf(text.wordStarts[w + 1] as number));
  return before !== before.toUpperCase() && behind !== behind.toLowerCase();
}

/** Words of one letter. */
const SHORT_WORDS = new Set('aeiouyавикосуя');
/** What a plural or a genitive is made with, behind a bracket or an apostrophe. */
const ENDINGS = new Set(['s', 'es', 'e', 'n', 'en', 'x']);
const ATTACHING = new Set(Array.from("('’", (c) => c.charCodeAt(0)));
const OPENING = new Set(Array.from('([【「『《“«', (c) => c.charCodeAt(0)));
const CLOSING = new Set(Array.from(')]】」』》”»', (c) => c.charCodeAt(0)));

/** Whether a word is whole and the next an ending of it, or a bracket closes behind it: "case(s)", "Guess's", "【Lyle & Scott】t-shirt". */
export function isWholeBefore(text: FoldedText, w: number): boolean {
  if (sizeOf(text, w) <= 2) return false;
  const sign = text.source.charCodeAt(text.endOf((text.wordEnds[w] as number) - 1));
  const isOpened = OPENING.has(text.source.charCodeAt(text.startOf(text.wordStarts[w] as number) - 1));
  return (CLOSING.has(sign) && !isOpened) || (ATTACHING.has(sign) && ENDINGS.has(wordAt(text, w + 1)));
}

/** Whether a word of one letter behind a word may begin a sentence: "as well.a new one". */
export function isBeforeShortWord(text: FoldedText, w: number): boolean {
  const end = text.endOf((text.wordEnds[w] as number) - 1);
  if (!ENDS.has(text.source.charCodeAt(end)) || sizeOf(text, w) <= 2) return false;
  return text.startOf(text.wordStarts[w + 1] as number) === end + 1 && SHORT_WORDS.has(wordAt(text, w + 1));
}
