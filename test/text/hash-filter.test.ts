import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HashFilter } from '../../src/text/hash-filter.js';

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
