import { describe, expect, it } from 'vitest';
import { Effort } from '../../src/reading/effort.js';

/** How many looks are left, taken one by one. */
function left(effort: Effort): number {
  let looks = 0;
  while (looks < 10_000 && effort.take()) looks++;
  return looks;
}

describe('Effort', () => {
  it('allows so many looks in a pass through a field, and tells when there were too few', () => {
    const effort = new Effort();
    effort.beginField(true);
    effort.beginPass();
    for (let i = 0; i < 300; i++) expect([effort.take(), effort.isSpent]).toEqual([true, false]);
    expect([effort.take(), effort.isSpent]).toEqual([false, true]);
    effort.beginPass();
    expect([left(effort), effort.isSpent]).toEqual([300, true]);
    effort.beginField(true);
    expect(effort.isSpent).toBe(false);
  });

  it('allows so many in a listing, to which values that are remembered do not count', () => {
    const effort = new Effort();
    const leftInFields = (fields: number, isShared: boolean): number => {
      let sum = 0;
      for (let i = 0; i < fields; i++) {
        effort.beginField(isShared);
        effort.beginPass();
        sum += left(effort);
      }
      return sum;
    };
    expect([leftInFields(10, false), leftInFields(20, true), leftInFields(1, false), leftInFields(1, true)]).toEqual([3000, 3000, 300, 0]);
    effort.begin();
    expect(leftInFields(1, true)).toBe(300);
  });
});
