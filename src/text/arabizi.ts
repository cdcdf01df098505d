import { fromLetterOn } from './alphabet.js';
import { hasDigit } from './made-of.js';

/** Fewest letters of an Arabic word in Latin ones. */
const SHORTEST = 4;

/** Arabic and Persian letters, folded, by the Latin letters of chat ("Arabizi") and of ALA-LC romanisation, marks left out. */
const LATIN: ReadonlyMap<string, string> = new Map([
  ...fromLetterOn('ا', 'a b'),
  ...fromLetterOn('ت', 't th j h kh d th r z s sh s d t z 3 gh'),
  ...fromLetterOn('ف', 'f q k l m n h w'),
  ['ي', 'y'],
  ['پ', 'p'],
  ['چ', 'ch'],
  ['ژ', 'j'],
  ['گ', 'g'],
  ['ء', ''],
]);

/** Digits of chat that stand for the letters they look like. */
const DIGITS: ReadonlyMap<string, string> = new Map([
  ['2', 'q'],
  ['5', 'kh'],
  ['6', 't'],
  ['7', 'h'],
  ['8', 'q'],
  ['9', 's'],
]);

/** Whether a word begins with an Arabic letter. */
export const isArabic = (word: string): boolean => word.charCodeAt(0) >= 0x620 && word.charCodeAt(0) <= 0x6d3;

/** Whether a word may be Arabic put into Latin letters one by one: it has none of the vowels that Arabic leaves out, or digits of chat. */
export function mayBeArabizi(word: string): boolean {
  if (word.length < SHORTEST || !/^[a-z2356789]+$/.test(word)) return false;
  return hasDigit(word) ? /[a-z].*[a-z]/.test(word) && !/\d\d/.test(word) : !/[eiou]/.test(word);
}

/** The Latin letters of an Arabic word, or of one that spells it in letters and digits; an a, h or y at the end, written for one another, is left off. */
export function arabiziOf(word: string): string {
  const table = isArabic(word) ? LATIN : DIGITS;
  return Array.from(word, (c) => table.get(c) ?? c)
    .join('')
    .replace(/(?<=...)[ahy]$/, '');
}
