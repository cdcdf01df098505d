import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  holdsDigits,
  holdsSign,
  isInRow,
  isLatin,
  isMixed,
  isNumber,
  isOdd,
  isPlain,
  seenAt,
  signsBehind,
  sizeOf,
  sourceOf,
} from '../../../src/reading/undoing/written-words.js';
import { createFolder } from '../../../src/text/fold.js';
import { type FoldedText, wordAt } from '../../../src/text/folded-text.js';
import { anyText } from '../../support/texts.js';

const fold = createFolder();

/** A text whose folding has something else behind it in the buffers. */
function folded(source: string): FoldedText {
  fold(`${source}Ж9! v`);
  return fold(source);
}

function eachWord(source: string, check: (text: FoldedText, w: number, word: string) => void): void {
  const text = folded(source);
  for (let w = 0; w < text.words; w++) check(text, w, wordAt(text, w));
}

describe('a word', () => {
  it('is plain when it is all letters a to z or all digits', () => {
    fc.assert(
      fc.property(anyText(['ab1', 'az', '09', '9a', 'a+', 'zz@zz', '{az}']), (source) => {
        eachWord(source, (text, w, word) => expect(isPlain(text, w)).toBe(/^(?:[a-z]+|[0-9]+)$/.test(word)));
      }),
    );
  });

  it('is a number when it is digits with at most a letter for their unit', () => {
    fc.assert(
      fc.property(anyText(['2007', '3000w', 'x50', '5g6', '12ab', '1.5', '4к', '9']), (source) => {
        eachWord(source, (text, w, word) => expect(isNumber(text, w)).toBe(/^[0-9]*[a-z]?[0-9]*$/.test(word)));
      }),
    );
  });

  it('holds signs of ASCII or none, begins in Latin or not, and is as long as its letters', () => {
    fc.assert(
      fc.property(anyText(['a+b', '$x', 'x!', '|x|', 'a@z', 'ɐz', 'a9z']), (source) => {
        eachWord(source, (text, w, word) => {
          // biome-ignore lint/suspicious/noControlCharactersInRegex: signs of ASCII are what is asked for
          expect(holdsSign(text, w)).toBe(/[\x00-\x2f\x3a-\x60\x7b-\x7f]/.test(word));
          expect(isLatin(text, w)).toBe(word.charCodeAt(0) < 0x250);
          expect(sizeOf(text, w)).toBe(word.length);
        });
      }),
    );
  });

  it('holds digits beside nothing but letters a to z, alone or with the words behind it', () => {
    fc.assert(
      fc.property(anyText(['a1', 'z9 a', '0 b', 'ab', 'a+1', 'é2', 'ж3', '{4', '/5', ':6']), (source) => {
        eachWord(source, (text, w) => {
          for (let last = w; last < Math.min(text.words, w + 3); last++) {
            const units = String.fromCharCode(...text.units.subarray(text.wordStarts[w], text.wordEnds[last]));
            expect(holdsDigits(text, w, last)).toBe(/^[a-z0-9 ]*$/.test(units) && /[0-9]/.test(units));
          }
        });
      }),
    );
  });

  it.each([
    ['velloro', false, false],
    ['Velloro', false, false],
    ['Café', false, false],
    ['жизнь', false, false],
    ['карху', true, false],
    ['123', false, false],
    ['ab', false, false],
    ['a1', false, false],
    ['1ab', false, false],
    ['ab12', true, true],
    ['a*', false, false],
    ['ab*c', true, true],
    ['a*c', true, true],
    ['vеlloro', true, true],
    ['𝐕elloro', true, true],
    ['velloroж', true, true],
    ['ΝΙΚΕ', true, false],
  ])('%j is odd: %s, mixed: %s', (source, odd, mixed) => {
    const text = folded(source);
    expect([isOdd(text, 0), isMixed(text, 0)]).toEqual([odd, mixed]);
  });

  it.each([
    ['velloro', 'velloro'],
    ['VELLORO', 'velloro'],
    ['vеllоrо', 'velloro'],
    ['ΝΙΚΕ', 'nike'],
    ['ve11oro', 've11oro'],
    ['карху', 'kapxy'],
    ['подeлкa', 'no\u0434e\u043bka'],
    ['КAРХУ', 'kapxy'],
  ])('%j is seen as %s', (source, seen) => {
    expect(seenAt(folded(source), 0)).toBe(seen);
  });
});

describe('words in a text', () => {
  const source = 'Ｇ\u200buс  bag - x, y. z';

  it('stand as they are written, with signs between', () => {
    const text = folded(source);
    expect([0, 1, 2].map((w) => sourceOf(text, w))).toEqual(['Ｇ\u200buс', 'bag', 'x']);
    expect([0, 1, 2, 3].map((w) => signsBehind(text, w))).toEqual(['  ', ' - ', ', ', '. ']);
  });

  it('are in a row where no clause or sentence ends between them', () => {
    const text = folded(source);
    expect([isInRow(text, 0, 1), isInRow(text, 0, 2), isInRow(text, 2, 3), isInRow(text, 0, 3), isInRow(text, 3, 4)]).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
    expect(isInRow(text, 3, 3)).toBe(true);
    expect(isInRow(folded('高仿 bag'), 0, 0)).toBe(true);
    expect(isInRow(folded('bag 高 bag'), 0, 1)).toBe(false);
  });
});
