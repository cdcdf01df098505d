import { describe, expect, it } from 'vitest';
import { FOLD } from '../../src/text/characters.js';
import { compose, endingAt, mayCompose } from '../../src/text/compose.js';
import { createFolder } from '../../src/text/fold.js';

createFolder(); // Fills the tables.

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);

/** What Unicode makes of two units, folded; 0 where it leaves them apart. */
function composed(before: number, unit: number): number {
  const both = String.fromCharCode(before, unit).normalize('NFC');
  return both.length === 1 ? (FOLD[both.charCodeAt(0)] as number) : 0;
}

/** Pairs that come out otherwise than Unicode has it. */
function wrong(befores: readonly number[], units: readonly number[]): string[] {
  return befores.flatMap((before) =>
    units
      .filter((unit) => compose(before, unit) !== composed(before, unit))
      .map((unit) => `${before.toString(16)} ${unit.toString(16)} ${compose(before, unit).toString(16)}`),
  );
}

describe('compose', () => {
  it('puts voicing marks on katakana as Unicode does', () => {
    expect(wrong(range(0x30a1, 0x30ff), [0x3099, 0x309a])).toEqual([]);
    for (const kana of range(0x30a1, 0x30ff)) {
      expect([compose(kana, 0x309b), compose(kana, 0x309c)]).toEqual([compose(kana, 0x3099), compose(kana, 0x309a)]);
    }
    expect([compose(0x61, 0x3099), compose(0x61, 0x309a)]).toEqual([0, 0]);
  });

  it('puts jamo together as Unicode does', () => {
    const jamo = range(0x1161, 0x11c2);
    const syllables = [0xac00, 0xac01, 0xac1b, 0xac1c, 0xac1d, 0xb098, 0xd787, 0xd788, 0xd789, 0xd7a3];
    expect(wrong([0x61, 0x10ff, ...range(0x1100, 0x1113), 0x1161, 0xabff, ...syllables, 0xd7a4], jamo)).toEqual([]);
  });

  it('is asked of the units that may melt into another, and of no other', () => {
    const melting = range(0, 0xffff).filter(mayCompose);
    expect(melting).toEqual([...range(0x1161, 0x11c2), ...range(0x3099, 0x309c)]);
  });
});

describe('endingAt', () => {
  it.each([
    ['ㅈㅓㅇㅍㅜㅁ', 2, 21],
    ['ㅈㅓㅇㅍㅜㅁ', 5, 16],
    ['ㅈㅓㅇㅜㅁ', 2, 0],
    ['ㅏㄱ', 1, 1],
    ['ㅣㅎ', 1, 27],
    ['ㅏㅏ', 1, 0],
    ['ㄱㄱ', 1, 0],
    ['ㅏa', 1, 0],
    ['ㅏㄸ', 1, 0],
    ['ㅏㄱㅎ', 1, 1],
    ['ㅏㄱㅣ', 1, 0],
    ['ㅏㄱㅏ', 1, 0],
    ['\u314eㄱ', 1, 0],
    ['\u3164ㄱ', 1, 0],
    ['ㅏㄱ\u3164', 1, 1],
  ])('in %j at %d is %d', (source, at, ending) => {
    expect(endingAt(source, at, source.length)).toBe(ending);
  });

  it('lies within what is read', () => {
    expect(endingAt('ㅏㄱ', 1, 1)).toBe(0);
    expect(endingAt('ㅏㄱ', 1, 2)).toBe(1);
  });
});
