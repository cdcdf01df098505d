import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashOf } from '../../src/text/folded-text.js';
import { KeyPool, poolOf } from '../../src/text/key-pool.js';
import { writtenWords } from '../support/written.js';

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

  it('makes room for words behind the last key, however many', () => {
    const pool = poolOf(['a', 'bag']);
    const start = pool.room(10_000);
    expect(start).toBe(4);
    expect(pool.pool.length).toBeGreaterThanOrEqual(start + 10_000);
  });

  it('takes in words spelt behind the last key as it adds them one by one, and leaves out those that it is told to', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', '包', ' '), minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(fc.array(word), fc.array(fc.tuple(word, fc.boolean())), (held, spelt) => {
        const [pool, slow] = [poolOf(held), poolOf(held)];
        const [ends, hashes, ids] = [new Int32Array(spelt.length), new Int32Array(spelt.length), new Int32Array(spelt.length)];
        let end = pool.room(spelt.reduce((sum, [w]) => sum + w.length, 0));
        spelt.forEach(([w, isLeftOut], i) => {
          for (const unit of w.split('')) pool.pool[end++] = unit.charCodeAt(0);
          ends[i] = end;
          hashes[i] = hashOf(w);
          ids[i] = isLeftOut ? -7 : -1;
        });
        pool.take(ends, hashes, ids);
        expect([...ids]).toEqual(spelt.map(([w, isLeftOut]) => (isLeftOut ? -7 : slow.addWord(w))));
        const keysOf = (of: KeyPool): string[] => Array.from({ length: of.size }, (_, key) => of.keyOf(key));
        expect(keysOf(pool)).toEqual(keysOf(slow));
        expect(pool.addWord('behind')).toBe(slow.addWord('behind'));
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

describe('keys of one hash', () => {
  // "Aa" and "BB" have one polynomial hash, and so have all words put together from as many of them.
  const word = fc.string({ unit: fc.constantFrom('Aa', 'BB', 'C'), minLength: 1, maxLength: 4 });

  it('are told apart by their letters', () => {
    expect(hashOf('AaBB')).toBe(hashOf('BBAa'));
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), word, (words, sought) => {
        const pool = poolOf(words);
        const known = [...new Set(words)];
        expect(Array.from({ length: pool.size }, (_, key) => pool.keyOf(key))).toEqual(known);
        expect(known.map((w) => pool.find(w))).toEqual(known.map((_, key) => key));
        expect(pool.find(sought)).toBe(known.indexOf(sought));
        expect([pool.has(sought), pool.has('')]).toEqual([known.includes(sought), false]);
        expect(known.map((w) => pool.addWord(w))).toEqual(known.map((_, key) => key));
      }),
    );
  });

  it('are found in a pool of thousands, and what is not there is not', () => {
    const words = Array.from({ length: 5000 }, (_, i) => `k${i.toString(36)}`);
    const pool = poolOf(words);
    expect(words.every((w, i) => pool.find(w) === i && pool.keyOf(i) === w && pool.lengthOf(i) === w.length)).toBe(true);
    expect(words.some((w) => pool.has(`${w}!`))).toBe(false);
    expect(pool.lettersOf(Int32Array.of(0, 40, 4000))).toBe('k0'.length + 'k14'.length + 'k334'.length);
  });
});

describe('KeyPool against a map, on written listings', () => {
  it('numbers their words as they come, and finds them and no others', () => {
    const words = writtenWords();
    const known = words.filter((_, i) => i % 2 === 0);
    const pool = new KeyPool(16);
    const map = new Map<string, number>();
    for (const word of [...known, ...known]) {
      if (!map.has(word)) map.set(word, map.size);
      expect(pool.addWord(word)).toBe(map.get(word));
    }
    expect(words.filter((word) => pool.find(word) !== (map.get(word) ?? -1))).toEqual([]);
    expect(known.filter((word, key) => pool.keyOf(key) !== word)).toEqual([]);
  });
});
