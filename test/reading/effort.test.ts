import { describe, expect, it } from 'vitest';
import { Effort } from '../../src/reading/effort.js';

/** How many looks are left, taken one by one. */
function left(effort: Effort): number {
  let looks = 0;
  while (looks < 10_000 && effort.take()) looks++;
  return looks;
}

function inField(close: boolean, isShared = true): Effort {
  const effort = new Effort();
  effort.beginField(isShared);
  effort.beginPass(close);
  return effort;
}

describe('Effort', () => {
  it.each([
    ['a name or title', true, 100],
    ['running text', false, 300],
  ])('allows so many looks in a pass through %s, and tells when there were too few', (_what, close, looks) => {
    const effort = inField(close);
    for (let i = 0; i < looks; i++) expect([effort.take(), effort.isSpent]).toEqual([true, false]);
    expect([effort.take(), effort.isSpent]).toEqual([false, true]);
    effort.beginPass(close);
    expect([left(effort), effort.isSpent]).toEqual([looks, true]);
    effort.beginField(true);
    expect(effort.isSpent).toBe(false);
  });

  it('allows fewer dear ones, the same in any field', () => {
    for (const close of [true, false]) {
      const effort = inField(close);
      for (let i = 0; i < 40; i++) expect([effort.takeDear(), effort.isSpent]).toEqual([true, false]);
      expect([effort.takeDear(), effort.isSpent]).toEqual([false, true]);
      expect(effort.take()).toBe(true);
      effort.beginPass(close);
      expect(effort.takeDear()).toBe(true);
    }
  });

  it('allows so many in a listing, to which values that are remembered do not count', () => {
    const effort = new Effort();
    const leftInFields = (fields: number, isShared: boolean): number => {
      let sum = 0;
      for (let i = 0; i < fields; i++) {
        effort.beginField(isShared);
        effort.beginPass(false);
        sum += left(effort);
      }
      return sum;
    };
    expect([leftInFields(10, false), leftInFields(20, true), leftInFields(1, false), leftInFields(1, true)]).toEqual([3000, 3000, 300, 0]);
    effort.begin();
    expect(leftInFields(1, true)).toBe(300);
  });
});
