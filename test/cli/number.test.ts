import { describe, expect, it } from 'vitest';
import { decimalNumber, wholeNumber } from '../../src/cli/number.js';

const NOT_DECIMAL = ['', ' ', ' 2 ', '0x2', '0b1', '+2', '-2', '1_000', 'Infinity', 'NaN', '.', 'e3', '2\n', '٢'];

describe('numbers of options', () => {
  it('are whole in decimal digits', () => {
    expect(['2', '10', '007'].map(wholeNumber)).toEqual([2, 10, 7]);
    expect([...NOT_DECIMAL, '1e2', '1.0'].map(wholeNumber).every(Number.isNaN)).toBe(true);
  });

  it('are decimal, with an exponent for small ones', () => {
    expect(['0', '0.05', '.5', '1.', '1e-4', '2E+1'].map(decimalNumber)).toEqual([0, 0.05, 0.5, 1, 1e-4, 20]);
    expect(NOT_DECIMAL.map(decimalNumber).every(Number.isNaN)).toBe(true);
  });
});
