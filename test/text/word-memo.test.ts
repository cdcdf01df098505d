import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFolder } from '../../src/text/fold.js';
import { hashOf } from '../../src/text/folded-text.js';
import { Scanner } from '../../src/text/scanner.js';
import { Known, LONGEST_WORD, WordMemo } from '../../src/text/word-memo.js';

const unitsOf = (word: string): Uint16Array => Uint16Array.from(word, (c) => c.charCodeAt(0));

/** Two words of one hash: "Aa" and "BB" have the same polynomial. */
const ALIKE = ['aAa', 'aBB', 'AaAa', 'BBBB', 'AaBB', 'BBAa'];

describe('WordMemo', () => {
  it('takes no word for another that shares its place: neither its hash nor its length alone tells', () => {
    const memo = new WordMemo();
    memo.claim(hashOf('bag'), unitsOf('bag'), 0, 3);
    expect(memo.find(hashOf('bag'), unitsOf('bags'), 0, 4)).toBe(-1);
    expect(memo.find(hashOf('bag'), unitsOf('ba'), 0, 2)).toBe(-1);
  });
});

describe('WordMemo against a slow twin', () => {
  it('holds the last words that claimed a place, whatever shares their hash', () => {
    const word = fc.oneof(
      fc.constantFrom(...ALIKE),
      fc.string({ unit: fc.constantFrom('a', 'b', 'я'), minLength: 1, maxLength: LONGEST_WORD }),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (words) => {
        const memo = new WordMemo();
        // Words stand somewhere in a text.
        const find = (w: string): number => memo.find(hashOf(w), unitsOf(`in ${w}s`), 3, w.length + 3);
        const held = new Map<number, string>();
        for (const w of words) {
          for (const asked of [w, ...ALIKE]) {
            const record = find(asked);
            expect(record === -1 ? undefined : held.get(record)).toBe([...held.values()].includes(asked) ? asked : undefined);
          }
          if (find(w) !== -1) continue;
          const record = memo.claim(hashOf(w), unitsOf(`a ${w}s`), 2, w.length + 2);
          expect([memo.cells[record + Known.note], find(w)]).toEqual([0, record]);
          memo.cells[record + Known.note] = 3;
          held.set(record, w);
        }
      }),
      { numRuns: 30 },
    );
  });

  /** Eight words of one hash. */
  const EIGHT = ['Aa', 'BB'].flatMap((a) => ['Aa', 'BB'].flatMap((b) => ['Aa', 'BB'].map((c) => a + b + c)));
  const isHeld = (memo: WordMemo, w: string): boolean => memo.find(hashOf(w), unitsOf(w), 0, w.length) !== -1;

  it('keeps four words of one hash beside one another', () => {
    const memo = new WordMemo();
    const four = EIGHT.slice(0, 4);
    const records = four.map((w) => memo.claim(hashOf(w), unitsOf(w), 0, w.length));
    expect(four.map((w) => memo.find(hashOf(w), unitsOf(w), 0, w.length))).toEqual(records);
  });

  it('gives the places of one hash to newcomers in turn', () => {
    const memo = new WordMemo();
    const held = EIGHT.map((w) => {
      memo.claim(hashOf(w), unitsOf(w), 0, w.length);
      return EIGHT.filter((other) => isHeld(memo, other)).length;
    });
    expect(held).toEqual([1, 2, 3, 4, 4, 4, 4, 4]);
    expect(EIGHT.map((w) => isHeld(memo, w))).toEqual([false, false, false, false, true, true, true, true]);
  });

  it('changes nothing that a scanner finds when words push one another out', () => {
    const keys = ['gucci', 'gucci bag', 'aaa', 'bag'];
    const worn = new Scanner(keys);
    const fold = createFolder();
    const found = (scanner: Scanner, source: string): [number, number, number][] => {
      const matches: [number, number, number][] = [];
      scanner.scan(fold(source), (key, from, to) => matches.push([key, from, to]));
      return matches;
    };
    const source = 'Gucci bag, AAA bag gucci';
    const fresh = found(new Scanner(keys), source);
    for (let round = 0; round < 3; round++) {
      expect(found(worn, source)).toEqual(fresh);
      // More words than there are places.
      for (let i = 0; i < 2000; i++) {
        const words = Array.from({ length: 50 }, (_, k) =>
          (round * 100_000 + i * 50 + k).toString(36).replace(/\d/g, (d) => 'qrstuvwxyz'.charAt(Number(d))),
        );
        found(worn, words.join(' '));
      }
    }
  });
});
