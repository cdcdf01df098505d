import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deletions, fuzzyLimit } from '../../src/text/deletions.js';
import { distance } from '../../src/text/similarity.js';

describe('deletions', () => {
  it('lists the word and each form with up to that many letters left out', () => {
    expect([...deletions('abc', 0)]).toEqual(['abc']);
    expect([...deletions('abc', 1)].sort()).toEqual(['ab', 'abc', 'ac', 'bc']);
    expect([...deletions('aab', 2)].sort()).toEqual(['a', 'aa', 'aab', 'ab', 'b']);
    expect([...deletions('a', 3)].sort()).toEqual(['', 'a']);
  });

  it('gives a shared form to every two words within the limit (Garbe 2012)', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abc'), minLength: 3, maxLength: 9 });
    fc.assert(
      fc.property(word, word, fc.constantFrom(1, 2), (a, b, limit) => {
        fc.pre(distance(a, b) <= limit);
        const forms = deletions(b, limit);
        expect([...deletions(a, limit)].some((form) => forms.has(form))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('matches short names exactly and longer ones ever more loosely, never more than two edits', () => {
    let last = 0;
    for (let length = 0; length < 40; length++) {
      const limit = fuzzyLimit(length);
      expect(limit).toBeGreaterThanOrEqual(last);
      if (length <= 4) expect(limit).toBe(0);
      expect(limit).toBeLessThanOrEqual(2);
      last = limit;
    }
    expect(last).toBe(2);
  });
});
