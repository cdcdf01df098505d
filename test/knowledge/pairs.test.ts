import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eachOf, Pairs } from '../../src/knowledge/pairs.js';

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
