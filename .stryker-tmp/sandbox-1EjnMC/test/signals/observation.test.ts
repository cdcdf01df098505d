// @ts-nocheck
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyOf } from '../../src/signals/observation.js';

describe('anyOf', () => {
  it('is one hint itself, and nothing for none', () => {
    expect(anyOf([])).toBe(0);
    expect(anyOf([0.6])).toBeCloseTo(0.6, 12);
    expect(anyOf([0.5, 0.5])).toBeCloseTo(0.75, 12);
    expect(anyOf([1, 0.2])).toBe(1);
  });

  it('grows with every hint, never past 1, whatever their order', () => {
    const strength = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(strength, { maxLength: 8 }), strength, (strengths, more) => {
        const all = anyOf(strengths);
        expect(all).toBeGreaterThanOrEqual(Math.max(0, ...strengths) - 1e-12);
        expect(anyOf([...strengths, more])).toBeGreaterThanOrEqual(all - 1e-12);
        expect(anyOf([...strengths, more])).toBeLessThanOrEqual(1);
        expect(anyOf([...strengths].reverse())).toBeCloseTo(all, 12);
      }),
    );
  });
});
