import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CharClass, CLASS } from '../../src/text/characters.js';
import { createFolder } from '../../src/text/fold.js';
import { Break, type FoldedText, hashOf, hashWith, isAscii, isSpaceKept, Mark, WordTrait } from '../../src/text/folded-text.js';
import { foldedClass } from '../../src/text/lanes.js';
import { isSign } from '../../src/text/word-shapes.js';
import { anyText } from '../support/texts.js';

const fold = createFolder();

const DROPPED: ReadonlySet<number> = new Set([CharClass.ignorable, CharClass.mark, CharClass.apostrophe]);

/** What folding notes of a word, said as plainly as can be. */
interface Traits {
  readonly broken: boolean;
  readonly odd: boolean;
  readonly led: boolean;
  /** Undefined where the words do not stand right beside each other. */
  readonly apart: boolean | undefined;
}

function placesOf({ wordStarts, wordEnds }: FoldedText, w: number): number[] {
  const from = wordStarts[w] as number;
  return Array.from({ length: (wordEnds[w] as number) - from }, (_, i) => from + i);
}

function slowTraits(text: FoldedText, w: number): Traits {
  const from = text.wordStarts[w] as number;
  const to = text.wordEnds[w] as number;
  const places = placesOf(text, w);
  const next = w + 1 < text.words && text.wordStarts[w + 1] === to + 1 ? (text.wordStarts[w + 1] as number) : undefined;
  const start = text.startOf(from);
  return {
    broken: places.some((i) => text.breaks[i] === Break.soft),
    odd: places.some((i) => !/[a-z]/.test(letterAt(text, i)) || ((text.marks[i] as number) & (Mark.lookalike | Mark.styled)) !== 0),
    led: start > 0 && isSign(text.source.charCodeAt(start - 1)),
    apart: next === undefined ? undefined : /\s/.test(text.source.slice(text.endOf(to - 1), text.startOf(next)).replace(/\ufeff/g, '')),
  };
}

function fastTraits(text: FoldedText, w: number): Traits {
  const has = (trait: number): boolean => ((text.wordTraits[w] as number) & trait) !== 0;
  const apart = slowTraits(text, w).apart === undefined ? undefined : has(WordTrait.apart);
  return { broken: has(WordTrait.broken), odd: has(WordTrait.odd), led: has(WordTrait.led), apart };
}

const letterAt = (text: FoldedText, i: number): string => String.fromCharCode(text.units[i] as number);

function lettersOf(text: FoldedText, w: number): string {
  return String.fromCharCode(...text.units.subarray(text.wordStarts[w] as number, text.wordEnds[w] as number));
}

/** The first UTF-16 unit of the source behind a word that folding does not drop. */
function unitBehind(text: FoldedText, w: number): number {
  for (let at = text.endOf((text.wordEnds[w] as number) - 1); at < text.source.length; at++) {
    const code = text.source.charCodeAt(at);
    if (!DROPPED.has(foldedClass(code) as never)) return code;
  }
  return 0;
}

describe('words of a folded text against a slow twin', () => {
  it('agree on what stands in them and around them', () => {
    fc.assert(
      fc.property(anyText(['@didas', 'Gucc!', 'rock+roll', 'G€cci'], 20), (source) => {
        const text = fold(source);
        for (let w = 0; w < text.words; w++)
          expect([lettersOf(text, w), fastTraits(text, w)]).toEqual([lettersOf(text, w), slowTraits(text, w)]);
      }),
      { numRuns: 500 },
    );
  });

  it('agree on digits and signs inside', () => {
    fc.assert(
      fc.property(anyText(), (source) => {
        const text = fold(source);
        for (let w = 0; w < text.words; w++) {
          const signs = ((text.wordTraits[w] as number) & WordTrait.signs) !== 0;
          const plain = placesOf(text, w).filter((i) => ((text.marks[i] as number) & Mark.lookalike) === 0);
          if (plain.some((i) => /[\d*@$!|+:]/.test(letterAt(text, i)))) expect(signs).toBe(true);
          else if (signs) expect((text.wordTraits[w] as number) & WordTrait.odd).not.toBe(0);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('agree on what ends them', () => {
    // Letters and plain signs only: what stands behind an invisible character beyond the BMP is another matter.
    const unit = fc.constantFrom('a', 'b', 'C', '1', ' ', '  ', '-', '!', '$', '@', "'", '\u00ad', '\u0301', '€', '/', '\n');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 30 }), (source) => {
        const text = fold(source);
        for (let w = 0; w < text.words; w++) {
          const behind = unitBehind(text, w);
          const traits = text.wordTraits[w] as number;
          expect((traits & WordTrait.touched) !== 0).toBe(behind !== 0 && !/\s/.test(String.fromCharCode(behind)));
          expect((traits & WordTrait.trailed) !== 0).toBe(isSign(behind));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('agree on their hashes, alone and with the next word', () => {
    fc.assert(
      fc.property(anyText(), (source) => {
        const text = fold(source);
        for (let w = 0; w < text.words; w++) {
          const hash = text.wordHashes[w] as number;
          expect(hash).toBe(hashOf(lettersOf(text, w)));
          if (w + 1 < text.words) expect(hashWith(text, hash, w + 1)).toBe(hashOf(lettersOf(text, w) + lettersOf(text, w + 1)));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('tells white space from what touches a word', () => {
    const { wordTraits } = fold('bag, case/strap');
    expect(Array.from(wordTraits.subarray(0, 3))).toEqual([WordTrait.touched | WordTrait.apart, WordTrait.touched, 0]);
  });

  it('knows the class of every unit that a word holds', () => {
    const text = fold('Louis Vuitton 2x G*cci');
    for (let w = 0; w < text.words; w++) for (const c of lettersOf(text, w)) expect(CLASS[c.charCodeAt(0)]).not.toBe(CharClass.separator);
  });
});

describe('hashWith', () => {
  it('is the hash of letters and a word behind them, however long', () => {
    for (const length of [1, 2, 31, 32, 33, 40, 100]) {
      const word = 'ab'.repeat(50).slice(0, length);
      expect(hashWith(fold(`x ${word}`), hashOf('before'), 1)).toBe(hashOf(`before${word}`));
    }
  });
});

describe('isAscii', () => {
  it.each([
    ['velloro', true],
    ['VELLORO', true],
    ['café', true],
    ['жизнь', false],
    ['velloж', false],
    ['vеlloro', false],
    ['𝐕elloro', false],
    ['vellorо', false],
  ])('of %j: %s', (source, expected) => {
    fold(`${source}ж`);
    expect(isAscii(fold(source), 0)).toBe(expected);
  });
});

describe('isSpaceKept', () => {
  it.each([
    ['aj one', true],
    ['1 2', true],
    ['aj 1', false],
    ['1 aj', false],
    ['高 仿', false],
    ['高 a', false],
    ['a 高', false],
  ])('in %j: %s', (source, expected) => {
    const text = fold(source);
    expect(isSpaceKept(text, Array.from(text.units).indexOf(32))).toBe(expected);
  });
});
