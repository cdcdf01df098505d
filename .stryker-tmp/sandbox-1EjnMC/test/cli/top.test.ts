// @ts-nocheck
import { describe, expect, it } from 'vitest';
import { Top } from '../../src/cli/top.js';

describe('Top', () => {
  it('is what sorting everything would give, ties in the order of arrival', () => {
    const ranks = Array.from({ length: 500 }, (_, i) => ((i * 7919) % 97) / 97);
    for (const size of [1, 2, 10, 499, 500, 1000]) {
      const top = new Top<number>(size);
      for (const [i, rank] of ranks.entries()) top.add(rank, i);
      const sorted = ranks.map((rank, i) => ({ rank, i })).sort((a, b) => b.rank - a.rank || a.i - b.i);
      expect(top.values()).toEqual(sorted.slice(0, size).map(({ i }) => i));
    }
  });
});
