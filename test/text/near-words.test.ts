import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NearWords } from '../../src/text/near-words.js';
import { edits, editsUnderStars } from '../../src/text/similarity.js';
import { shippedNames } from '../support/names.js';
import { writtenWords } from '../support/written.js';

const word = fc.string({ unit: fc.constantFrom(...'abcреп飛'), minLength: 3, maxLength: 8 });

describe('NearWords', () => {
  it('holds every word within the edits allowed that keeps an end', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 30 }), word, fc.constantFrom(1, 2), (words, sought, limit) => {
        const near = new NearWords(words);
        const found = near.candidates(sought, limit);
        for (const w of words) {
          const keepsEnd = w.at(0) === sought.at(0) || w.at(-1) === sought.at(-1);
          if (keepsEnd && edits(w, sought) <= limit) expect(found).toContain(w);
        }
      }),
    );
  });

  it('holds every word that one edit parts from a mask and that keeps an end of it', () => {
    const mask = fc
      .string({ unit: fc.constantFrom(...'abcреп飛**'), minLength: 3, maxLength: 8 })
      .filter((m) => m.replaceAll('*', '') !== '');
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 30 }), mask, (words, sought) => {
        const near = new NearWords(words);
        const letters = sought.replaceAll('*', '');
        const found = near.underStars(letters, sought.length - letters.length);
        for (const w of words) {
          const keepsEnd = w.at(0) === letters.at(0) || w.at(-1) === letters.at(-1);
          if (keepsEnd && editsUnderStars(sought, w) <= 1) expect(found).toContain(w);
        }
        expect(new Set(found).size).toBe(found.length);
      }),
    );
  });

  it.each([
    ['mncler', 1, ['moncler', 'muncler']],
    // Two of its letters are missing, or three too many stand there.
    ['mxqler', 1, []],
    ['mler', 1, ['mahler', 'miller']],
    ['mler', 2, ['moncler', 'muncler', 'mahler', 'miller']],
    ['mler', 0, []],
  ])('of the words near %s and %i stars: %j', (letters, stars, expected) => {
    const near = new NearWords(['moncler', 'muncler', 'mahler', 'miller', 'gucci']);
    expect([...near.underStars(letters, stars)].sort()).toEqual([...expected].sort());
  });

  it('holds every longer word', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 30 }), word, fc.nat(3), (words, sought, by) => {
        const near = new NearWords(words);
        expect(near.longer(sought, by)).toEqual(words.filter((w) => w.startsWith(sought) && w.length === sought.length + by));
      }),
    );
  });
});

describe('longer', () => {
  it.each([
    ['guc', 2, ['gucci', 'gucca']],
    ['guc', 1, ['gucc']],
    ['guc', 0, ['guc']],
    ['guc', 3, []],
    ['x', 4, []],
    ['ucc', 2, []],
  ])('holds the words that go on where %s ends, for %d letters: %j', (word, by, words) => {
    const near = new NearWords(['gucci', 'guc', 'gucc', 'gxcci', 'gucca', 'gucci bag']);
    expect(near.longer(word, by)).toEqual(words);
  });
});

describe('NearWords against a slow twin', () => {
  const latin = fc.string({ unit: fc.constantFrom(...'abcdxyz'), minLength: 2, maxLength: 7 });

  it('holds words of like length that keep an end and have few letters of their own, and no others', () => {
    fc.assert(
      fc.property(fc.uniqueArray(latin, { minLength: 1, maxLength: 40 }), latin, fc.constantFrom(1, 2), (words, sought, limit) => {
        const near = new NearWords(words);
        const letters = new Set(sought);
        const alike = words.filter((w) => {
          const own = [...new Set(w)].filter((c) => !letters.has(c)).length + [...letters].filter((c) => !w.includes(c)).length;
          return (
            Math.abs(w.length - sought.length) <= limit && (w.at(0) === sought.at(0) || w.at(-1) === sought.at(-1)) && own <= 2 * limit
          );
        });
        expect([...near.candidates(sought, limit)].sort()).toEqual(alike.sort());
        expect(near.beginning(sought)).toEqual(words.filter((w) => w.length === sought.length && w.at(0) === sought.at(0)));
      }),
      { numRuns: 300 },
    );
  });
});

describe('NearWords against a slow twin, on written listings', () => {
  const names = [...shippedNames];
  const near = new NearWords(names);
  const words = writtenWords().filter((_, i) => i % 10 === 0);

  it('holds every name within two edits of a word that keeps an end of it', () => {
    const missed: string[] = [];
    for (const word of words) {
      const found = new Set(near.candidates(word, 2));
      for (const name of names) {
        if (Math.abs(name.length - word.length) > 2 || (name.at(0) !== word.at(0) && name.at(-1) !== word.at(-1))) continue;
        if (!found.has(name) && edits(word, name) <= 2) missed.push(`${name} near ${word}`);
      }
    }
    expect(missed).toEqual([]);
  });

  it('holds the names that go on where a word ends, or begin as it does', () => {
    for (const word of words) {
      expect(near.longer(word, 2)).toEqual(names.filter((name) => name.startsWith(word) && name.length === word.length + 2));
      const beginning = near.beginning(word).filter((name) => name.at(0) === word.at(0));
      expect(beginning).toEqual(names.filter((name) => name.length === word.length && name.at(0) === word.at(0)));
    }
  });
});
