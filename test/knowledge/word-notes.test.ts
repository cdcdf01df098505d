import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WordNotes } from '../../src/knowledge/word-notes.js';
import { createFolder } from '../../src/text/fold.js';
import { wordAt } from '../../src/text/folded-text.js';
import { Scanner } from '../../src/text/scanner.js';
import { Known } from '../../src/text/word-memo.js';
import { writtenTexts } from '../support/written.js';

const fold = createFolder();

/** Notes of how long a word is where it holds an "a", with every word that was asked for. */
function notes(): { asked: string[]; lengthOf: (word: string) => number | undefined } {
  const kept = new WordNotes<number>(new Scanner(['gucci']), Known.note);
  const asked: string[] = [];
  const find = (word: string): number | undefined => {
    asked.push(word);
    return word.includes('a') ? word.length : undefined;
  };
  return { asked, lengthOf: (word) => kept.get(fold(word), 0, find) };
}

describe('WordNotes', () => {
  it.each(['bag', 'gucci', 'averyverylongwordindeed', 'verylongwordtooseenonce'])('asks for %s once', (word) => {
    const { asked, lengthOf } = notes();
    const first = lengthOf(word);
    expect(first).toBe(word.includes('a') ? word.length : undefined);
    expect(lengthOf(word)).toBe(first);
    expect(asked).toEqual([word]);
  });

  it('is right of any word, more of them than it remembers', () => {
    const { asked, lengthOf } = notes();
    const words = Array.from(
      { length: 30_000 },
      (_, i) => `a${(i % 25_000).toString(26).replace(/\d/g, (d) => 'qrstuvwxyz'.charAt(Number(d)))}`,
    );
    for (const word of words) expect(lengthOf(word)).toBe(word.length);
    expect(asked.length).toBeGreaterThan(25_000);
  });
});

/** A number in letters. */
const letterNumber = (n: number): string => n.toString(26).replace(/\d/g, (d) => 'qrstuvwxyz'.charAt(Number(d)));

/** What is found of a word by itself: nothing of many. */
const lettersOf = (word: string): string | undefined => (word.charCodeAt(0) % 3 === 0 ? undefined : `of ${word}`);
const lengthOf = (word: string): number | undefined => (word.charCodeAt(word.length - 1) % 2 === 0 ? undefined : word.length);

describe('WordNotes against asking each time', () => {
  /** Notes on two subjects, kept of one scanner's words: what is wrong of the words of a text. */
  function wrongOf(): (source: string) => string[] {
    const scanner = new Scanner(['gucci', 'gucci bag']);
    const [letters, lengths] = [new WordNotes<string>(scanner, Known.note), new WordNotes<number>(scanner, Known.secondNote)];
    return (source) => {
      const text = fold(source);
      return Array.from({ length: text.words }, (_, w) => wordAt(text, w)).filter(
        (word, w) => letters.get(text, w, lettersOf) !== lettersOf(word) || lengths.get(text, w, lengthOf) !== lengthOf(word),
      );
    };
  }

  it('says the same of words that have one hash, push one another out, or are too long for a record', () => {
    // "ая" and "ба", "an" and "c0" have one polynomial hash, and so have all words put together from as many of them.
    const alike = (a: string, b: string, pieces: number): fc.Arbitrary<string> =>
      fc.array(fc.constantFrom(a, b), { minLength: pieces, maxLength: pieces }).map((parts) => parts.join(''));
    const word = fc.oneof(
      alike('ая', 'ба', 3),
      alike('ая', 'ба', 10),
      alike('an', 'c0', 3),
      alike('an', 'c0', 10),
      fc.constantFrom('gucci', 'bag'),
    );
    fc.assert(
      fc.property(fc.array(fc.array(word, { minLength: 1, maxLength: 30, size: 'max' }), { maxLength: 4 }), (texts) => {
        const wrong = wrongOf();
        for (const words of texts) expect(wrong(words.join(' '))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('says the same on written listings, and on them again when their words were pushed out', () => {
    const wrong = wrongOf();
    for (const source of writtenTexts) expect(wrong(source)).toEqual([]);
    // More words than are remembered, with more letters than a record has room for, and with fewer.
    for (const tail of ['', 'xyzxyzxyzxyzxyz'])
      for (let i = 0; i < 700; i++)
        expect(wrong(Array.from({ length: 20 }, (_, k) => `q${letterNumber(i * 20 + k)}${tail}`).join(' '))).toEqual([]);
    for (const source of writtenTexts.slice(0, 500)) expect(wrong(source)).toEqual([]);
  });
});
