import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  hasDigit,
  hasDigitAtEnd,
  isDigitAt,
  isLatin,
  isLetters,
  isTripled,
  lettersIn,
  withoutEndDigits,
  withoutSigns,
} from '../../src/text/made-of.js';

/** Words of few characters, so that each comes next to each, and of any. */
const word = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'aazZ019*.é٣я漢½_ ') }),
  fc.string({ unit: fc.constantFrom(...'ab1') }),
  fc.string({ unit: 'binary' }),
);

describe('what a word is made of, as a regular expression tells it', () => {
  it.each<[string, (word: string) => unknown, (word: string) => unknown]>([
    ['isLatin', isLatin, (w) => /^[a-z]+$/.test(w)],
    ['isLetters', isLetters, (w) => /^\p{L}+$/u.test(w)],
    ['hasDigit', hasDigit, (w) => /[0-9]/.test(w)],
    ['lettersIn', lettersIn, (w) => w.match(/\p{L}/gu)?.length ?? 0],
    ['isDigitAt', (w) => isDigitAt(w, 1), (w) => /^[\s\S][0-9]/.test(w)],
    ['hasDigitAtEnd', hasDigitAtEnd, (w) => /^[0-9]|[0-9]$/.test(w)],
    ['withoutEndDigits', withoutEndDigits, (w) => w.replace(/^[0-9]+|[0-9]+$/g, '')],
    ['withoutSigns', withoutSigns, (w) => w.replace(/[^\p{L}\p{N}]/gu, '')],
    ['isTripled', isTripled, (w) => /([\s\S])\1\1/.test(w)],
  ])('%s', (_, fast, plain) => {
    fc.assert(
      fc.property(word, (w) => {
        expect(fast(w)).toEqual(plain(w));
      }),
      { numRuns: 500 },
    );
  });
});
