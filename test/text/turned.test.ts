import { expect, it } from 'vitest';
import { createFolder } from '../../src/text/fold.js';
import { isTurned, turnedBack } from '../../src/text/turned.js';

const fold = createFolder();

it.each([
  ['ɐpᴉpɐs', true],
  ['ǝʞᴉu', true],
  ['ᴉɔɔnƃ', true],
  ['ɐqɔp', true],
  ['əzizim', false],
  ['pɐpnuq', false],
  ['dior', false],
])('tells whether letters of %s are turned: %s', (word, turned) => {
  expect(isTurned(fold(word), 0)).toBe(turned);
});

it('puts right the letters that are another when turned, and does so twice to no effect', () => {
  expect(turnedBack('apipas')).toBe('adidas');
  expect(turnedBack('bdnqpu')).toBe('qpubdn');
  expect(turnedBack(turnedBack('abcdefghijklmnopqrstuvwxyz'))).toBe('abcdefghijklmnopqrstuvwxyz');
});
