import { expect, it } from 'vitest';
import { hasNoCase, isBeyondLatin, isCyrillicLetter, isLatinLetter } from '../../src/text/scripts.js';

const units = Array.from({ length: 0x600 }, (_, unit) => unit);
const text = (unit: number): string => String.fromCharCode(unit);

it('tells small Latin letters from all else', () => {
  expect(units.filter(isLatinLetter).map(text).join('')).toBe('abcdefghijklmnopqrstuvwxyz');
});

it('tells every Cyrillic letter from those of its neighbours', () => {
  const letters = units.filter((unit) => /\p{L}/u.test(text(unit)));
  expect(letters.filter(isCyrillicLetter)).toEqual(letters.filter((unit) => /\p{Script=Cyrillic}/u.test(text(unit))));
});

it('tells the letters of Latin from those of other alphabets', () => {
  const letters = units.filter((unit) => /\p{L}/u.test(text(unit)) && !/\p{Lm}/u.test(text(unit)));
  expect(letters.filter((unit) => !isBeyondLatin(unit))).toEqual(letters.filter((unit) => /[\p{Script=Latin}ªºµ]/u.test(text(unit))));
});

it('knows the scripts that sellers write in and that have no capitals', () => {
  expect([...'אبไकবが가家ㄱ'].filter((c) => !hasNoCase(c.charCodeAt(0)))).toEqual([]);
  expect([...'azЖßαωя՟ա0'].filter((c) => hasNoCase(c.charCodeAt(0)))).toEqual([]);
});
