// @ts-nocheck
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KeyPool } from '../../src/text/key-pool.js';

describe('KeyPool', () => {
  it('numbers different keys in the order in which they come, as a map does, however few were expected', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom('a', 'b', '包', '\ud83d', ' '), minLength: 1, maxLength: 4 })), (words) => {
        const pool = new KeyPool(1);
        const map = new Map<string, number>();
        for (const word of words) {
          const known = map.get(word) ?? map.size;
          map.set(word, known);
          expect(pool.addWord(word)).toBe(known);
        }
        expect(pool.size).toBe(map.size);
        for (const [word, index] of map) expect([pool.find(word), pool.keyOf(index)]).toEqual([index, word]);
        expect(pool.find('absent')).toBe(-1);
      }),
    );
  });

  it('never finds the empty key', () => {
    expect(new KeyPool(4).find('')).toBe(-1);
  });

  it('grows with long keys and many of them', () => {
    const pool = new KeyPool(0);
    const words = Array.from({ length: 5000 }, (_, i) => `key ${i} ${'x'.repeat(i % 400)}`);
    for (const word of words) pool.addWord(word);
    expect(words.map((word) => pool.find(word))).toEqual(words.map((_, i) => i));
  });
});
