// @ts-nocheck
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dice, distance, phoneticKeys } from '../../src/text/similarity.js';

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
