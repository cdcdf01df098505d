import { FOLD } from '../text/characters.js';
import type { FoldedText } from '../text/folded-text.js';
import { isCyrillicLetter, isLatinLetter } from '../text/scripts.js';

/**
 * Folded words by their first and last units.
 *
 * ```
 * mayStand   bits of two units: tells most places of a text that no word begins there
 * byFirst    's' -> sans marque, sem marca   …
 * byLast     'e' -> sans marque, no name   …
 * ```
 */
interface Index {
  readonly mayStand: Uint8Array;
  readonly byFirst: ReadonlyMap<number, readonly string[]>;
  readonly byLast: ReadonlyMap<number, readonly string[]>;
}

const INDEXES = new WeakMap<readonly string[], Index>();

function indexOf(words: readonly string[]): Index {
  const known = INDEXES.get(words);
  if (known !== undefined) return known;
  const mayStand = new Uint8Array(4096);
  const byFirst = new Map<number, string[]>();
  const byLast = new Map<number, string[]>();
  for (const word of words) {
    const first = word.charCodeAt(0);
    const last = word.charCodeAt(word.length - 1);
    // What is one unit stands before any other.
    if (word.length === 1) mayStand.fill(1, placeOf(first, 0), placeOf(first, 63) + 1);
    else mayStand[placeOf(first, word.charCodeAt(1))] = 1;
    byFirst.set(first, [...(byFirst.get(first) ?? []), word]);
    byLast.set(last, [...(byLast.get(last) ?? []), word]);
  }
  const index = { mayStand, byFirst, byLast };
  INDEXES.set(words, index);
  return index;
}

/** Where `mayStand` has two units; one behind the end of a text counts as 0. */
const placeOf = (first: number, second: number): number => ((first & 63) << 6) | (second & 63);

/** Whether one of some folded words may begin with a unit of a text, folded or not. */
export function mayBegin(unit: number, words: readonly string[]): boolean {
  return indexOf(words).byFirst.has(FOLD[unit] as number);
}

/** Whether a unit is of a script that writes spaces between words, as far as they matter here. */
const isLetter = (unit: number): boolean => isLatinLetter(unit) || isCyrillicLetter(unit);

/** Whether no word of a script with spaces runs over the place before unit i. */
const isBetweenWords = (key: string, i: number): boolean => !(isLetter(key.charCodeAt(i - 1)) && isLetter(key.charCodeAt(i)));

/** The first of some folded words that stands in a folded text, apart from other letters where its script has spaces. */
export function wordIn(key: string, words: readonly string[]): string | undefined {
  const index = indexOf(words);
  for (let at = 0; at < key.length; at++) {
    const found = index.mayStand[placeOf(key.charCodeAt(at), key.charCodeAt(at + 1))] === 0 ? undefined : wordFrom(key, at, index);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The first that begins the text, or at most `beside` units behind its beginning. */
export function wordAtStart(key: string, words: readonly string[], beside = 0): string | undefined {
  const index = indexOf(words);
  for (let at = 0; at <= beside && at < key.length; at++) {
    const found = wordFrom(key, at, index);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The last that ends it, or at most `beside` units before its end. */
export function wordAtEnd(key: string, words: readonly string[], beside = 0): string | undefined {
  const { byLast } = indexOf(words);
  for (let end = key.length; end > 0 && end >= key.length - beside; end--) {
    if (!isBetweenWords(key, end)) continue;
    const found = byLast.get(key.charCodeAt(end - 1))?.find((word) => key.endsWith(word, end) && isBetweenWords(key, end - word.length));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Whether one of some folded words of letters ends right before a unit of a folded text, as {@link wordAtEnd} has it of a key. */
export function endsWithWord({ units }: FoldedText, to: number, words: readonly string[]): boolean {
  const ending = to === 0 ? undefined : indexOf(words).byLast.get(units[to - 1] as number);
  return ending?.some((word) => isAt(units, to - word.length, word)) === true;
}

function isAt(units: Uint16Array, from: number, word: string): boolean {
  if (from < 0 || (from > 0 && isLetter(units[from - 1] as number))) return false;
  for (let i = word.length - 1; i >= 0; i--) if (units[from + i] !== word.charCodeAt(i)) return false;
  return true;
}

function wordFrom(key: string, at: number, { byFirst }: Index): string | undefined {
  if (!isBetweenWords(key, at)) return undefined;
  return byFirst.get(key.charCodeAt(at))?.find((word) => key.startsWith(word, at) && isBetweenWords(key, at + word.length));
}
