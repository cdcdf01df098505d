// @ts-nocheck
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NearWords } from '../../src/text/near-words.js';
import { edits } from '../../src/text/similarity.js';

const word = fc.string({ unit: fc.constantFrom(...'abcреп飛'), minLength: 3, maxLength: 8 });

describe('NearWords', () => {
  it('holds every word within the edits allowed that keeps an end', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 30 }), word, fc.constantFrom(1, 2), (words, sought, limit) => {
        const near = new NearWords();
        for (const w of words) near.add(w);
        const found = near.candidates(sought, limit);
        for (const w of words) {
          const keepsEnd = w.at(0) === sought.at(0) || w.at(-1) === sought.at(-1);
          if (keepsEnd && edits(w, sought) <= limit) expect(found).toContain(w);
        }
      }),
    );
  });
});
