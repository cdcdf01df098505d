import { describe, expect, it } from 'vitest';
import { Effort } from '../../src/reading/effort.js';

/** How many looks are left, taken one by one. */
function left(take: () => boolean): number {
  let looks = 0;
  while (looks < 10_000 && take()) looks++;
  return looks;
}

function inField(isShared = true): Effort {
  const effort = new Effort();
  effort.beginField(isShared);
  effort.beginPass();
  return effort;
}

describe('Effort', () => {
  it.each<[kind: string, looks: number, take: (effort: Effort) => boolean]>([
    ['looks', 300, (effort) => effort.take(false)],
    ['dear ones', 10, (effort) => effort.takeDear()],
  ])('allows so many %s in a pass through a field, and tells when there were too few: %i', (_kind, looks, take) => {
    const effort = inField();
    for (let i = 0; i < looks; i++) expect([take(effort), effort.isSpent]).toEqual([true, false]);
    expect([take(effort), effort.isSpent]).toEqual([false, true]);
    effort.beginPass();
    expect([left(() => take(effort)), effort.isSpent]).toEqual([looks, true]);
    effort.beginField(true);
    expect(effort.isSpent).toBe(false);
  });

  it('allows so many close ones in a pass, behind which a name is read as running text is', () => {
    const effort = inField();
    for (const _pass of [1, 2]) {
      expect([left(() => effort.takeClose()), effort.isSpent]).toEqual([24, false]);
      effort.beginPass();
    }
  });

  it('ends with the dear ones, but for close looks', () => {
    const effort = inField();
    left(() => effort.takeDear());
    effort.beginField(true);
    expect([effort.take(true), effort.isSpent]).toEqual([true, false]);
    expect([effort.take(false), effort.isSpent]).toEqual([false, true]);
  });

  it('allows so many in a listing, to which values that are remembered do not count', () => {
    const effort = new Effort();
    const leftInFields = (fields: number, isShared: boolean): number => {
      let sum = 0;
      for (let i = 0; i < fields; i++) {
        effort.beginField(isShared);
        effort.beginPass();
        sum += left(() => effort.take(false));
      }
      return sum;
    };
    expect([leftInFields(10, false), leftInFields(20, true), leftInFields(1, false), leftInFields(1, true)]).toEqual([3000, 3000, 300, 0]);
    effort.begin();
    expect(leftInFields(1, true)).toBe(300);
  });
});
