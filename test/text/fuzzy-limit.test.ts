import { describe, expect, it } from 'vitest';
import { fuzzyLimit } from '../../src/text/fuzzy-limit.js';

describe('fuzzyLimit', () => {
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

  it('allows an edit from five letters, and two from nine', () => {
    expect([4, 5, 8, 9].map(fuzzyLimit)).toEqual([0, 1, 1, 2]);
  });
});
