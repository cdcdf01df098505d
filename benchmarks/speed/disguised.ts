import type { Inventor } from './invented.js';
import { shippedKnowledge } from './knowledge.js';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const SIGNS = '.!-_|';
const DIGITS: Readonly<Record<string, string>> = { a: '4', b: '8', e: '3', g: '6', i: '1', l: '1', o: '0', s: '5', t: '7', z: '2' };
const CYRILLIC: Readonly<Record<string, string>> = { a: 'а', c: 'с', e: 'е', i: 'і', o: 'о', p: 'р', s: 'ѕ', x: 'х', y: 'у' };

/** A word that is hardly ever met twice. */
export const randomWord = (inventor: Inventor): string => randomLetters(inventor, 3 + inventor.below(9));

export const randomLetters = (inventor: Inventor, length: number): string => Array.from({ length }, () => inventor.pick(LETTERS)).join('');

/** A brand name with one letter changed. */
export function nearBrand(inventor: Inventor): string {
  const { name } = inventor.pick(shippedKnowledge().brands);
  const at = inventor.below(name.length);
  return name.slice(0, at) + inventor.pick(LETTERS) + name.slice(at + 1);
}

/** One letter inside hidden: "Gu*ci". */
export function starred(word: string, inventor: Inventor): string {
  const at = 1 + inventor.below(Math.max(1, word.length - 2));
  return `${word.slice(0, at)}*${word.slice(at + 1)}`;
}

/** Half of the letters that have a Cyrillic twin written so. */
export const halfCyrillic = (word: string, inventor: Inventor): string =>
  Array.from(word, (letter) => (inventor.below(2) === 0 ? (CYRILLIC[letter] ?? letter) : letter)).join('');

/** Every letter that a digit looks like as that digit: "6ucc1". */
export const inDigits = (word: string): string => Array.from(word, (letter) => DIGITS[letter.toLowerCase()] ?? letter).join('');

/** A sign behind every third letter or so: "Gu.cc!i". */
export const signsBetween = (word: string, inventor: Inventor): string =>
  Array.from(word, (letter) => (inventor.below(3) === 0 ? letter + inventor.pick(SIGNS) : letter)).join('');
