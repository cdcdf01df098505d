import { describe, expect, it } from 'vitest';
import { WordNotes } from '../../src/knowledge/word-notes.js';
import { createFolder } from '../../src/text/fold.js';
import { Scanner } from '../../src/text/scanner.js';
import { Known } from '../../src/text/word-memo.js';

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
