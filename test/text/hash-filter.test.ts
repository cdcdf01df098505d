import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashOf } from '../../src/text/folded-text.js';
import { HashFilter } from '../../src/text/hash-filter.js';
import { shippedNames } from '../support/names.js';
import { writtenWords } from '../support/written.js';

describe('HashFilter', () => {
  it('has every hash that was noted', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), (hashes) => {
        const filter = new HashFilter(10);
        for (const hash of hashes) filter.note(hash);
        expect(hashes.every((hash) => filter.mayHave(hash))).toBe(true);
      }),
    );
  });

  it('lets few others through while a tenth of its bits is set', () => {
    const filter = new HashFilter(16);
    for (let hash = 0; hash < 2185; hash++) filter.note(hash);
    let passed = 0;
    for (let hash = 10_000; hash < 20_000; hash++) if (filter.mayHave(hash)) passed++;
    expect(passed).toBeLessThan(100);
  });
});

describe('HashFilter against a set, on written listings', () => {
  it('lets all names through among the words, and few others', () => {
    const filter = new HashFilter(17);
    for (const name of shippedNames) filter.note(hashOf(name));
    const words = writtenWords();
    const passed = words.filter((word) => filter.mayHave(hashOf(word)));
    const names = words.filter((word) => shippedNames.has(word));
    expect(names.length).toBeGreaterThan(100);
    expect(names.filter((name) => !passed.includes(name))).toEqual([]);
    expect(passed.length - names.length).toBeLessThan(words.length / 100);
  });
});
