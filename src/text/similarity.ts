import { distance } from 'fastest-levenshtein';
import { compareTwoStrings } from 'string-similarity';
// The deep path: natural's index loads database drivers. tsup bundles this one file.
import DoubleMetaphone from 'natural/lib/natural/phonetics/double_metaphone.js';

/** Edit distance (Levenshtein 1966) in UTF-16 units. */
export { distance };

/** Dice's coefficient on letter pairs, 0..1 (Sørensen 1948, Dice 1945). */
export const dice: (a: string, b: string) => number = compareTwoStrings;

const doubleMetaphone = new DoubleMetaphone();

/** Double metaphone keys of a Latin word (Philips 2000): words that sound alike share one. */
export function phoneticKeys(word: string): readonly [string, string] {
  const [first, second] = doubleMetaphone.process(word);
  return [first, second];
}
