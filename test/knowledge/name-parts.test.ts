import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NameParts } from '../../src/knowledge/name-parts.js';
import { foldKey } from '../../src/text/fold-key.js';
import { hashOf } from '../../src/text/folded-text.js';
import { poolOf } from '../../src/text/key-pool.js';

describe('the words of names and terms', () => {
  const pool = poolOf(['louis vuitton', 'b22', 'off white', 'vuitton', 'air max 90', 'replica', 'h&m'].map(foldKey));
  const keys = Int32Array.from({ length: pool.size }, (_, key) => key).filter((key) => pool.keyOf(key) !== 'replica');
  const parts = new NameParts(pool, keys, ['gucci', 'гуччи']);

  it('are those of four letters or more, and whole where one is a name by itself', () => {
    expect(['louis', 'vuitton', 'gucci', 'white', 'гуччи'].map((w) => parts.has(w))).toEqual([true, true, true, true, true]);
    expect(['off', 'air', 'max', 'b22', 'max90', 'louis vuitton', 'gucc', 'replica'].map((w) => parts.has(w))).toEqual(
      Array(8).fill(false),
    );
    expect(['louis', 'vuitton', 'gucci', 'white'].map((w) => parts.isWhole(w))).toEqual([false, true, true, false]);
  });

  it('may have the hash of each, and seldom that of another', () => {
    for (const word of ['louis', 'vuitton', 'gucci', 'white', 'гуччи', 'louisvuitton']) expect(parts.mayHave(hashOf(word))).toBe(true);
    const others = fc.sample(fc.string({ unit: fc.constantFrom(...'abcdefgh'), minLength: 6, maxLength: 9 }), { numRuns: 1000, seed: 1 });
    expect(others.filter((word) => parts.mayHave(hashOf(word))).length).toBeLessThan(10);
  });
});
