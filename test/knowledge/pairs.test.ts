import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eachOf, type Groups, inTurn, membersOfAll, merged, Pairs, single } from '../../src/knowledge/pairs.js';

describe('Pairs', () => {
  it('puts members by group in the order in which they came, as lists do', () => {
    const pair = fc.tuple(fc.nat(9), fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }));
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 60 }), fc.nat(3), (given, expected) => {
        const pairs = new Pairs(expected);
        const lists: number[][] = Array.from({ length: 10 }, () => []);
        for (const [group, member] of given) {
          pairs.add(group, member);
          lists[group]?.push(member);
        }
        const found: number[][] = Array.from({ length: 10 }, () => []);
        eachOf(pairs.byGroup(10), (group, member) => found[group]?.push(member));
        expect(found).toEqual(lists);
      }),
    );
  });
});

/** As lists, and back. */
function listsOf(groups: Groups): number[][] {
  const lists: number[][] = Array.from({ length: groups.starts.length - 1 }, () => []);
  eachOf(groups, (group, member) => lists[group]?.push(member));
  return lists;
}
/** Groups in the middle of a longer array, as rows of words are. */
const groupsOf = (lists: readonly (readonly number[])[]): Groups => {
  const starts = [3];
  for (const list of lists) starts.push((starts[starts.length - 1] as number) + list.length);
  return { starts: Int32Array.from(starts), members: Int32Array.from([7, 7, 7, ...lists.flat(), 7]) };
};
const lists = (length: number) =>
  fc.array(fc.array(fc.integer({ min: -3, max: 9 }), { maxLength: 4 }), { minLength: length, maxLength: length });

describe('groups', () => {
  it('are merged one by one without negative members', () => {
    fc.assert(
      fc.property(lists(5), lists(5), (first, second) => {
        const expected = first.map((list, i) => [...list, ...(second[i] as number[])].filter((member) => member >= 0));
        expect(listsOf(merged(groupsOf(first), groupsOf(second)))).toEqual(expected);
        expect(listsOf(merged(groupsOf(first)))).toEqual(first.map((list) => list.filter((member) => member >= 0)));
      }),
    );
  });

  it('follow one another, and tell all their members', () => {
    fc.assert(
      fc.property(lists(3), lists(2), (first, second) => {
        expect(listsOf(inTurn([groupsOf(first), groupsOf(second)]))).toEqual([...first, ...second]);
        expect([...membersOfAll(groupsOf(first))]).toEqual(first.flat());
      }),
    );
    expect(listsOf(inTurn([]))).toEqual([]);
    expect(listsOf(single(Int32Array.of(4, -1, 5)))).toEqual([[4], [-1], [5]]);
  });

  it('are paired with a number each', () => {
    fc.assert(
      fc.property(lists(4), (given) => {
        const pairs = new Pairs(0);
        pairs.addEach(groupsOf(given), Int32Array.of(10, 20, 30, 40));
        const expected: number[][] = Array.from({ length: 10 }, () => []);
        given.forEach((list, i) => {
          for (const member of list) expected[member]?.push(10 * (i + 1));
        });
        expect(listsOf(pairs.byGroup(10))).toEqual(expected);
      }),
    );
  });
});
