import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dice, distance, edits, editsUnderStars, isDoubled, isInside, isOneEdit, phoneticKeys } from '../../src/text/similarity.js';
import { fitsStars } from '../../src/text/word-shapes.js';

/** Levenshtein's own table, row by row. */
function slowDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

const word = fc.string({ unit: fc.constantFrom(...'abcgiu'), maxLength: 40 });

describe('similarity', () => {
  it('distance equals the table of Levenshtein, words longer than 32 letters included', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(distance(a, b)).toBe(slowDistance(a, b));
      }),
      { numRuns: 300 },
    );
    expect(distance('vuiton', 'vuitton')).toBe(1);
  });

  it('tells one edit, a swap too, as the table of edits does', () => {
    const short = fc.string({ unit: fc.constantFrom(...'abc'), maxLength: 6 });
    fc.assert(
      fc.property(short, short, (a, b) => {
        expect(isOneEdit(a, b)).toBe(edits(a, b) === 1);
      }),
      { numRuns: 1000 },
    );
    expect(isOneEdit('vuitton', 'vuitotn')).toBe(true);
  });

  it('tells a letter twice, as doubling each in turn does', () => {
    const short = fc.string({ unit: fc.constantFrom(...'abc'), minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(short, fc.nat(5), short, (name, at, other) => {
        const doubled = Array.from(name, (c, i) => name.slice(0, i) + c + name.slice(i));
        expect(isDoubled(doubled[at % name.length] as string, name)).toBe(true);
        expect(isDoubled(other, name)).toBe(doubled.includes(other));
      }),
      { numRuns: 1000 },
    );
  });

  it('tells an edit between the ends that two words share', () => {
    expect([isInside('gxcci', 'gucci'), isInside('guccix', 'gucci'), isInside('xucci', 'gucci'), isInside('gxxci', 'gucci')]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it('edits under stars are none where a mask fits, and those of words where there are no stars', () => {
    const mask = fc.string({ unit: fc.constantFrom(...'abc*'), maxLength: 9 });
    fc.assert(
      fc.property(mask, fc.string({ unit: fc.constantFrom(...'abc'), maxLength: 9 }), (a, b) => {
        expect(editsUnderStars(a, b) === 0).toBe(fitsStars(a, b));
        // Letters swapped across a star are two edits: the star stands between them.
        expect(editsUnderStars(a, b)).toBeLessThanOrEqual(distance(a.replaceAll('*', ''), b));
      }),
      { numRuns: 1000 },
    );
    expect(editsUnderStars('mon*le', 'moncler')).toBe(1);
    expect(editsUnderStars('jo*radn', 'jordan')).toBe(1);
    expect(editsUnderStars('supreem', 'supreme')).toBe(1);
    expect(editsUnderStars('ha*oon', 'hankook')).toBe(2);
  });

  it('dice is the share of letter pairs in common', () => {
    // night: ni ig gh ht; nacht: na ac ch ht; one pair of eight shared on both sides.
    expect(dice('night', 'nacht')).toBeCloseTo(2 / 8, 12);
    expect(dice('gucci', 'gucci')).toBe(1);
    expect(dice('abcd', 'efgh')).toBe(0);
  });

  it('phonetic keys are shared by words that sound alike, and only by those', () => {
    expect(phoneticKeys('channel')[0]).toBe(phoneticKeys('chanel')[0]);
    expect(phoneticKeys('nikee')[0]).toBe(phoneticKeys('nike')[0]);
    expect(phoneticKeys('gucci')[0]).not.toBe(phoneticKeys('prada')[0]);
  });
});

describe('edits', () => {
  it.each([
    ['gucci', 'gucci', 0],
    ['gucci', 'guccy', 1],
    ['gucci', 'gcuci', 1],
    ['gucci', 'ugcci', 1],
    ['gucci', 'guccii', 1],
    ['gucci', 'gucic', 1],
    ['abcd', 'badc', 2],
    ['abcd', 'bacd', 1],
    ['abcd', 'bdca', 3],
    ['abcd', 'bcda', 2],
    ['abcdx', 'badcy', 4],
    ['abcdef', 'badcfe', 3],
    ['abab', 'baba', 2],
    ['ababab', 'bababa', 2],
    ['ab', 'ba', 1],
    ['abc', 'cba', 2],
    ['abcd', 'xxcd', 2],
    ['abcd', 'axcx', 2],
    ['abcdefgh', 'badcfehg', 4],
    ['abx', 'cax', 2],
    ['abx', 'bcx', 2],
    ['ab', 'abcd', 2],
    ['acb', 'abcd', 2],
  ])('%s and %s are %d apart, a swap of neighbours being one', (a, b, expected) => {
    expect(edits(a, b)).toBe(expected);
  });
});
