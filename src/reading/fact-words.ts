import { FOLD } from '../text/characters.js';
import { isCyrillicLetter, isLatinLetter } from '../text/scripts.js';

/**
 * Folded words by their first units.
 *
 * ```
 * mayBegin   bits of unit & 255: tells most units of a text that no word begins with them
 * byFirst    's' -> sans marque, sem marca   …
 * ```
 */
interface Index {
  readonly mayBegin: Uint8Array;
  readonly byFirst: ReadonlyMap<number, readonly string[]>;
}

const INDEXES = new WeakMap<readonly string[], Index>();

function indexOf(words: readonly string[]): Index {
  const known = INDEXES.get(words);
  if (known !== undefined) return known;
  const mayBegin = new Uint8Array(256);
  const byFirst = new Map<number, string[]>();
  for (const word of words) {
    const first = word.charCodeAt(0);
    mayBegin[first & 255] = 1;
    byFirst.set(first, [...(byFirst.get(first) ?? []), word]);
  }
  const index = { mayBegin, byFirst };
  INDEXES.set(words, index);
  return index;
}

/** Whether one of some folded words may begin with a unit of a text, folded or not. */
export function mayBegin(unit: number, words: readonly string[]): boolean {
  return indexOf(words).mayBegin[(FOLD[unit] as number) & 255] !== 0;
}

/** Whether a unit is of a script that writes spaces between words, as far as they matter here. */
const isLetter = (unit: number): boolean => isLatinLetter(unit) || isCyrillicLetter(unit);

/** Whether no word of a script with spaces runs over the place before unit i. */
const isBetweenWords = (key: string, i: number): boolean => !(isLetter(key.charCodeAt(i - 1)) && isLetter(key.charCodeAt(i)));

/** The first of some folded words that stands in a folded text, apart from other letters where its script has spaces. */
export function wordIn(key: string, words: readonly string[]): string | undefined {
  const { mayBegin, byFirst } = indexOf(words);
  for (let at = 0; at < key.length; at++) {
    const unit = key.charCodeAt(at);
    if (mayBegin[unit & 255] === 0 || !isBetweenWords(key, at)) continue;
    const found = byFirst.get(unit)?.find((word) => key.startsWith(word, at) && isBetweenWords(key, at + word.length));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** One of some folded words that begins the text, or at most `beside` units behind its beginning. */
export function wordAtStart(key: string, words: readonly string[], beside = 0): string | undefined {
  return words.find((word) => {
    const at = key.indexOf(word);
    return at !== -1 && at <= beside && isBetweenWords(key, at) && isBetweenWords(key, at + word.length);
  });
}

/** One that ends it, or at most `beside` units before its end. */
export function wordAtEnd(key: string, words: readonly string[], beside = 0): string | undefined {
  return words.find((word) => {
    const at = key.lastIndexOf(word);
    const end = at + word.length;
    return at !== -1 && end >= key.length - beside && isBetweenWords(key, at) && isBetweenWords(key, end);
  });
}
