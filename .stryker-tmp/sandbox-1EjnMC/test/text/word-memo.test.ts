// @ts-nocheck
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFolder } from '../../src/text/fold.js';
import { hashOf } from '../../src/text/folded-text.js';
import { Scanner } from '../../src/text/scanner.js';
import { Known, LONGEST_WORD, WordMemo } from '../../src/text/word-memo.js';

const unitsOf = (word: string): Uint16Array => Uint16Array.from(word, (c) => c.charCodeAt(0));

/** Two words of one hash: "Aa" and "BB" have the same polynomial. */
const ALIKE = ['aAa', 'aBB', 'AaAa', 'BBBB', 'AaBB', 'BBAa'];

describe('WordMemo against a slow twin', () => {
  it('holds the last word that claimed a place, whatever shares its hash', () => {
    const word = fc.oneof(
      fc.constantFrom(...ALIKE),
      fc.string({ unit: fc.constantFrom('a', 'b', 'я'), minLength: 1, maxLength: LONGEST_WORD }),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (words) => {
        const memo = new WordMemo();
        const last = new Map<number, string>();
        for (const w of words) {
          const units = unitsOf(w);
          const record = memo.recordOf(hashOf(w));
          for (const asked of [w, ...ALIKE]) {
            const place = memo.recordOf(hashOf(asked));
            expect(memo.holds(place, hashOf(asked), unitsOf(asked), 0, asked.length)).toBe(last.get(place) === asked);
          }
          memo.cells[record + Known.note] = 3;
          memo.claim(record, hashOf(w), units, 0, units.length);
          expect(memo.cells[record + Known.note]).toBe(0);
          last.set(record, w);
        }
      }),
      { numRuns: 30 },
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
