import { distance } from 'fastest-levenshtein';
// The deep path: natural's index loads database drivers. tsup bundles this one file.
import DoubleMetaphone from 'natural/lib/natural/phonetics/double_metaphone.js';
import { compareTwoStrings } from 'string-similarity';

/** Edit distance (Levenshtein 1966) in UTF-16 units. */
export { distance };

/** Edit distance in which two swapped neighbours are one edit, as they are one slip of the hand (Damerau 1964). */
export function edits(a: string, b: string): number {
  const plain = distance(a, b);
  if (plain < 2 || a.length !== b.length) return plain;
  let swaps = 0;
  for (let i = 0; i < a.length; i++) {
    if (a[i] === b[i]) continue;
    if (a[i] !== b[i + 1] || a[i + 1] !== b[i]) return plain;
    swaps++;
    i++;
  }
  return Math.min(plain, swaps);
}

/** Whether {@link edits} between two words are one, told by what is left between the beginning and the end that they share. */
export function isOneEdit(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let from = 0;
  while (from < short.length && short.charCodeAt(from) === long.charCodeAt(from)) from++;
  let left = short.length - from;
  while (left > 0 && short.charCodeAt(from + left - 1) === long.charCodeAt(from + left - 1 + long.length - short.length)) left--;
  if (short.length < long.length) return left === 0;
  if (left === 2) return short.charCodeAt(from) === long.charCodeAt(from + 1) && short.charCodeAt(from + 1) === long.charCodeAt(from);
  return left === 1;
}

/** Whether a word is a name with one of its letters twice: "nikke", "supremee". */
export function isDoubled(word: string, name: string): boolean {
  if (word.length !== name.length + 1) return false;
  let at = 0;
  while (word.charCodeAt(at) === name.charCodeAt(at)) at++;
  return word.charCodeAt(at) === word.charCodeAt(at - 1) && name.endsWith(word.slice(at + 1));
}

/** Whether one slip is inside a word: an ordinary word with another ending is an inflected form. */
export function isInside(word: string, name: string): boolean {
  return word.charAt(0) === name.charAt(0) && word.charAt(word.length - 1) === name.charAt(name.length - 1) && isOneEdit(word, name);
}

const STAR = 42;

/** {@link edits} between a mask and a word, each star of the mask standing for one letter or for none at no cost. */
export function editsUnderStars(mask: string, word: string): number {
  let twoBefore: number[] = [];
  let before = Array.from({ length: word.length + 1 }, (_, n) => n);
  for (let m = 1; m <= mask.length; m++) {
    const sign = mask.charCodeAt(m - 1);
    const cost = sign === STAR ? 0 : 1;
    const row = [(before[0] as number) + cost];
    for (let n = 1; n <= word.length; n++) {
      const letter = word.charCodeAt(n - 1);
      const changed = (before[n - 1] as number) + (sign === letter ? 0 : cost);
      let least = Math.min((before[n] as number) + cost, (row[n - 1] as number) + 1, changed);
      // Two swapped neighbours.
      if (m > 1 && n > 1 && sign === word.charCodeAt(n - 2) && mask.charCodeAt(m - 2) === letter)
        least = Math.min(least, (twoBefore[n - 2] as number) + 1);
      row.push(least);
    }
    twoBefore = before;
    before = row;
  }
  return before[word.length] as number;
}

/** Dice's coefficient on letter pairs, 0..1 (Sørensen 1948, Dice 1945). */
export const dice: (a: string, b: string) => number = compareTwoStrings;

const doubleMetaphone = new DoubleMetaphone();

/** Double metaphone keys of a Latin word (Philips 2000): words that sound alike share one. */
export function phoneticKeys(word: string): readonly [string, string] {
  const [first, second] = doubleMetaphone.process(word);
  return [first, second];
}
