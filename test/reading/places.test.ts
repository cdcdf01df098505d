import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  around,
  clauseEnds,
  firstWithin,
  gap,
  type Hit,
  lastWithin,
  outermost,
  overlaps,
  sentenceEnds,
  spanOf,
} from '../../src/reading/places.js';
import { createFolder } from '../../src/text/fold.js';
import { Mark } from '../../src/text/folded-text.js';

const fold = createFolder();

const hit = (from: number, to: number, role = 0): Hit => ({ from, to, role, reference: 0, key: 0 });
const places = (hits: readonly Hit[]): number[][] => hits.map(({ from, to, role }) => [from, to, role]);
const anyHits = fc.array(
  fc
    .record({ from: fc.nat(900), length: fc.integer({ min: 1, max: 30 }), role: fc.nat(2) })
    .map((h) => hit(h.from, h.from + h.length, h.role)),
  { maxLength: 40 },
);

describe('spanOf', () => {
  it('is the original of folded units', () => {
    const text = fold('Ｇ\u200bUCCI  Bag');
    expect(spanOf({ text, field: 'title' }, 0, 5)).toEqual({ field: 'title', start: 0, end: 6, text: 'Ｇ\u200bUCCI' });
    expect(spanOf({ text, field: 'title' }, 6, 9)).toEqual({ field: 'title', start: 8, end: 11, text: 'Bag' });
  });
});

describe('around', () => {
  it('holds all hits that begin within 160 units, and of many hits only those', () => {
    fc.assert(
      fc.property(anyHits, fc.nat(900), fc.nat(20), (hits, from, length) => {
        const sorted = [...hits].sort((a, b) => a.from - b.from);
        const near = sorted.filter((h) => h.from >= from - 160 && h.from < from + length + 160);
        expect(places(around(sorted, from, from + length))).toEqual(places(sorted.length < 8 ? sorted : near));
      }),
    );
  });
});

describe('around the edge', () => {
  it('holds what begins 160 units before a place, and not what begins 160 units behind it', () => {
    const hits = [0, 40, 339, 340, 341, 500, 659, 660, 661].map((from) => hit(from, from + 5));
    expect(around(hits, 500, 500).map((h) => h.from)).toEqual([340, 341, 500, 659]);
  });
});

describe('outermost', () => {
  /** Of hits in one place all stand. */
  const isInside = (a: Hit, b: Hit): boolean => a.from >= b.from && a.to <= b.to && (a.from > b.from || a.to < b.to);

  it('leaves out hits within a longer one, and puts the rest in order of place, then of role', () => {
    fc.assert(
      fc.property(anyHits, (hits) => {
        const standing = hits.filter((h) => !hits.some((other) => isInside(h, other)));
        const inOrder = standing.sort((a, b) => a.from - b.from || a.role - b.role);
        expect(places(outermost(hits))).toEqual(places(inOrder));
      }),
    );
  });

  it.each([
    [
      [hit(5, 9), hit(0, 3)],
      [
        [0, 3, 0],
        [5, 9, 0],
      ],
    ],
    [[hit(0, 3), hit(0, 5)], [[0, 5, 0]]],
    [[hit(0, 5), hit(0, 3)], [[0, 5, 0]]],
    [[hit(0, 5), hit(2, 5)], [[0, 5, 0]]],
    [
      [hit(0, 5), hit(2, 6)],
      [
        [0, 5, 0],
        [2, 6, 0],
      ],
    ],
    [
      [hit(0, 5, 2), hit(0, 5, 1)],
      [
        [0, 5, 1],
        [0, 5, 2],
      ],
    ],
    [
      [hit(0, 9), hit(1, 3), hit(4, 6), hit(8, 10)],
      [
        [0, 9, 0],
        [8, 10, 0],
      ],
    ],
  ])('of %j keeps %j', (hits, kept) => {
    expect(places(outermost(hits))).toEqual(kept);
  });
});

describe('gap', () => {
  const between = (source: string, limit = 9): number => {
    const text = fold(source);
    return gap(text, 0, text.length, limit);
  };

  it.each([
    ['', 0],
    ['one', 1],
    ['one two', 2],
    ['one, two - three', 3],
    ['高仿', 2],
    ['高仿 bag', 3],
    ['bag高仿bag', 4],
    [' one ', 1],
  ])('counts in %j %d words', (source, words) => {
    expect(between(source)).toBe(words);
  });

  it('stops counting right over its limit', () => {
    expect(between('a b c d e f', 2)).toBe(3);
    expect(between('a b c', 3)).toBe(3);
    expect(between('one two', 0)).toBe(1);
  });

  it('counts from the first place to before the last', () => {
    const text = fold('one two three');
    expect(gap(text, 3, 8, 9)).toBe(1);
    expect(gap(text, 3, 9, 9)).toBe(2);
    expect(gap(text, 4, 4, 9)).toBe(0);
    expect(gap(text, 8, 4, 9)).toBe(0);
  });
});

describe('firstWithin and lastWithin', () => {
  const words = fc
    .array(fc.constantFrom('one', 'a', '高仿', ' ', '  ', ', ', '7', 'bag高'), { maxLength: 12 })
    .map((parts) => parts.join(''));

  it('are the farthest places that so many words part from another', () => {
    fc.assert(
      fc.property(words, fc.nat(20), fc.nat(4), (source, place, limit) => {
        const text = fold(source);
        const at = Math.min(place, text.length);
        const all = Array.from({ length: text.length + 1 }, (_, i) => i);
        expect(firstWithin(text, at, limit)).toBe(all.find((from) => from <= at && gap(text, from, at, limit) <= limit));
        expect(lastWithin(text, at, limit)).toBe(all.findLast((to) => to >= at && gap(text, at, to, limit) <= limit));
      }),
    );
  });
});

describe('ends between two places', () => {
  const ends = (source: string): [sentence: boolean, clause: boolean] => {
    const text = fold(source);
    return [sentenceEnds(text, 0, text.length), clauseEnds(text, 0, text.length)];
  };

  it.each([
    ['one two', [false, false]],
    ['one, two', [false, true]],
    ['one. Two', [true, false]],
    ['one (two) three', [false, true]],
    ['one\ntwo', [true, false]],
    ['a bag. two, three', [true, true]],
    ['ALL CAPS GÜTE', [false, false]],
  ])('are in %j %j of a sentence and of a clause', (source, expected) => {
    expect(ends(source)).toEqual(expected);
  });

  it('are sought from the first place to before the last', () => {
    const text = fold('one, two. three');
    const parts = [
      [0, 3],
      [3, 4],
      [4, 7],
      [7, 8],
      [8, text.length],
    ] as const;
    expect(parts.map(([from, to]) => clauseEnds(text, from, to))).toEqual([false, true, false, false, false]);
    expect(parts.map(([from, to]) => sentenceEnds(text, from, to))).toEqual([false, false, false, true, false]);
  });

  it('are no slips of the hand, which letters bear the same mark for', () => {
    const text = fold('one two');
    text.marks[1] = Mark.slip;
    expect(sentenceEnds(text, 0, text.length)).toBe(false);
  });
});

describe('overlaps', () => {
  it.each([
    [[0, 3], [3, 5], false],
    [[0, 4], [3, 5], true],
    [[3, 5], [0, 3], false],
    [[3, 5], [0, 4], true],
    [[0, 9], [3, 5], true],
  ])('%j and %j: %s', ([from, to], [start, end], expected) => {
    expect(overlaps({ from: from as number, to: to as number }, { from: start as number, to: end as number })).toBe(expected);
  });
});
