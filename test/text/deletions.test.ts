import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Deletions } from '../../src/text/deletions.js';
import { edits } from '../../src/text/similarity.js';
import { shippedNames } from '../support/names.js';
import { writtenWords } from '../support/written.js';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é', '驴'), minLength: 1, maxLength: 8 });

describe('Deletions', () => {
  it('never miss a word that is one edit away, or the same', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), word, (held, written) => {
        const deletions = new Deletions(19);
        for (const w of held) deletions.add(w);
        if (held.some((w) => edits(w, written) <= 1)) expect(deletions.mayBeNear(written)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('tell of nearly all others that none is near', () => {
    const deletions = new Deletions(19);
    const wordAt = (i: number, first: string): string =>
      first +
      Math.imul(i + 1, 0x9e3779b1)
        .toString(36)
        .replace('-', 'm') +
      first;
    for (let i = 0; i < 2000; i++) deletions.add(wordAt(i, 'p'));
    let near = 0;
    for (let i = 0; i < 2000; i++) if (deletions.mayBeNear(wordAt(i, 'q'))) near++;
    expect(near).toBeLessThan(400);
  });
});

describe('Deletions against a slow twin, on written listings', () => {
  it('miss no word that is one edit away from a name, and tell of most others that none is near', () => {
    const deletions = new Deletions(20);
    for (const name of shippedNames) deletions.add(name);
    const words = writtenWords().filter((_, i) => i % 3 === 0);
    const near = words.filter((word) =>
      [...shippedNames].some((name) => Math.abs(name.length - word.length) <= 1 && edits(word, name) <= 1),
    );
    const passed = new Set(words.filter((word) => deletions.mayBeNear(word)));
    expect(near.length).toBeGreaterThan(100);
    expect(near.filter((word) => !passed.has(word))).toEqual([]);
    expect(passed.size).toBeLessThan(words.length / 2);
  });
});
