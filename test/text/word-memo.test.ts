import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFolder } from '../../src/text/fold.js';
import { hashOf } from '../../src/text/folded-text.js';
import { Scanner } from '../../src/text/scanner.js';
import { Known, LONGEST_WORD, RECORD, WordMemo } from '../../src/text/word-memo.js';
import { writtenTexts } from '../support/written.js';

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
  /** Eight words of one hash. */
  const EIGHT = ['Aa', 'BB'].flatMap((a) => ['Aa', 'BB'].flatMap((b) => ['Aa', 'BB'].map((c) => a + b + c)));

  it('holds four words of one hash, and moves one forward each time it is met', () => {
    const word = fc.oneof(
      fc.constantFrom(...EIGHT),
      fc.constantFrom(...ALIKE),
      fc.string({ unit: fc.constantFrom('a', 'b', '\u044f'), minLength: 1, maxLength: LONGEST_WORD }),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), (words) => {
        const memo = new WordMemo();
        // Words stand somewhere in a text.
        const find = (w: string): number => memo.find(hashOf(w), unitsOf(`in ${w}s`), 3, w.length + 3);
        /** The words of each hash as they stand, and what was noted of each. */
        const twin = new Map<number, string[]>();
        const notes = new Map<string, number>();
        words.forEach((w, i) => {
          const set = twin.get(hashOf(w)) ?? [];
          twin.set(hashOf(w), set);
          const at = set.indexOf(w);
          const record = find(w);
          expect(record === -1 ? undefined : memo.cells[record + Known.note]).toBe(at === -1 ? undefined : notes.get(w));
          if (at > 0) set.splice(at - 1, 2, w, set[at - 1] as string);
          if (at !== -1) return;
          const claimed = memo.claim(hashOf(w), unitsOf(`a ${w}s`), 2, w.length + 2);
          expect(memo.cells[claimed + Known.note]).toBe(0);
          memo.cells[claimed + Known.note] = i + 1;
          notes.set(w, i + 1);
          set.splice(Math.min(set.length, 3), 1, w);
        });
      }),
      { numRuns: 60 },
    );
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

describe('WordMemo against a slow twin, on written listings', () => {
  it('holds four words of one set, and moves one forward each time it is met', () => {
    const memo = new WordMemo();
    const fold = createFolder();
    /** The words of each set as they stand, and the set of each word. */
    const sets = new Map<number, string[]>();
    const setOf = new Map<string, number>();
    const notes = new Map<string, number>();
    let [count, met, gone] = [0, 0, 0];
    const wrong: string[] = [];
    const meet = (units: Uint16Array, from: number, to: number): void => {
      const word = String.fromCharCode(...units.subarray(from, to));
      const set = sets.get(setOf.get(word) ?? -1) ?? [];
      const at = set.indexOf(word);
      const record = memo.find(hashOf(word), units, from, to);
      if ((record === -1 ? undefined : memo.cells[record + Known.note]) !== (at === -1 ? undefined : notes.get(word))) wrong.push(word);
      if (at > 0) set.splice(at - 1, 2, word, set[at - 1] as string);
      if (at !== -1) {
        met++;
        return;
      }
      if (setOf.has(word)) gone++;
      const claimed = memo.claim(hashOf(word), units, from, to);
      memo.cells[claimed + Known.note] = ++count;
      notes.set(word, count);
      // A newcomer shows which set is its own.
      const own = Math.floor(claimed / (4 * RECORD));
      const held = sets.get(own) ?? [];
      sets.set(own, held);
      setOf.set(word, own);
      held.splice(Math.min(held.length, 3), 1, word);
    };
    for (const source of writtenTexts) {
      const text = fold(source);
      for (let w = 0; w < text.words; w++) {
        const [from, to] = [text.wordStarts[w] as number, text.wordEnds[w] as number];
        if (to - from > LONGEST_WORD) continue;
        // Beginnings and ends of words too, so that there are more than there is room for in many a set.
        for (let end = from + 2; end <= to; end++) for (const start of [from, from + 1]) meet(text.units, start, end);
        for (let start = from + 2; start < to; start++) meet(text.units, start, to);
      }
    }
    expect(wrong).toEqual([]);
    expect(met).toBeGreaterThan(count);
    expect(gone).toBeGreaterThan(20);
  });
});
