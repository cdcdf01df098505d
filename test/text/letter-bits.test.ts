import { describe, expect, it } from 'vitest';
import { bitCount, letterBits } from '../../src/text/letter-bits.js';

describe('letterBits', () => {
  it('is the same for words of the same letters, whatever their order and number', () => {
    expect(letterBits('gucci')).toBe(letterBits('ciug'));
    expect(letterBits('gucci')).not.toBe(letterBits('guci s'));
    expect(letterBits('')).toBe(0);
  });

  it('has a bit for each letter of an alphabet of its own', () => {
    for (const alphabet of ['abcdefghijklmnopqrstuvwxyz', 'абвгдежзийклмнопрстуфхцчшщъыьэюя'])
      expect(bitCount(letterBits(alphabet))).toBe(alphabet.length);
  });
});

describe('bitCount', () => {
  it.each([
    [0, 0],
    [1, 1],
    [0b1011, 3],
    [0x7fffffff, 31],
    [1 << 31, 1],
    [-1, 32],
  ])('of %i: %i', (mask, count) => {
    expect(bitCount(mask)).toBe(count);
  });

  it('agrees with counting one by one', () => {
    let mask = 1;
    for (let k = 0; k < 2000; k++) {
      let count = 0;
      for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
      expect(bitCount(mask)).toBe(count);
      mask = Math.imul(mask, 1664525) + 1013904223;
    }
  });
});
