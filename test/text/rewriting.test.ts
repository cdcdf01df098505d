import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFolder } from '../../src/text/fold.js';
import { Mark } from '../../src/text/folded-text.js';
import { type Replacement, type Rewriting, rewrite } from '../../src/text/rewriting.js';

/** Replacements that do not overlap, in order of place. */
const replacements = (length: number): fc.Arbitrary<Replacement[]> =>
  fc.array(fc.tuple(fc.nat(length), fc.nat(3), fc.constantFrom('', ' ', 'ab', 'xyz'), fc.boolean()), { maxLength: 5 }).map((list) => {
    const out: Replacement[] = [];
    for (const [at, size, text, hidden] of list.sort((a, b) => a[0] - b[0])) {
      const start = Math.max(at, out.at(-1)?.end ?? 0);
      if (start <= length) out.push({ start, end: Math.min(length, start + size), text, hidden });
    }
    return out;
  });

describe('rewrite', () => {
  it('keeps the place of every unit, through two rewritings', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 20 }).chain((source) => fc.tuple(fc.constant(source), replacements(source.length))),
        ([source, first]) => {
          const once = rewrite(source, first);
          const twice = rewrite(once.text, [{ start: 0, end: Math.min(1, once.text.length), text: 'Q', hidden: true }], once);
          for (const { text, starts, ends } of [once, twice]) {
            expect(starts.length).toBe(text.length);
            for (let i = 0; i < text.length; i++) {
              expect(starts[i]).toBeGreaterThanOrEqual(i === 0 ? 0 : (starts[i - 1] as number));
              expect(ends[i]).toBeGreaterThanOrEqual(starts[i] as number);
              expect(ends[i]).toBeLessThanOrEqual(source.length);
            }
          }
          // What was not replaced stands for itself.
          for (let i = 0; i < once.text.length; i++)
            if (
              once.ends[i] === (once.starts[i] as number) + 1 &&
              !first.some((r) => r.start <= (once.starts[i] as number) && (once.starts[i] as number) < r.end)
            )
              expect(source[once.starts[i] as number]).toBe(once.text[i]);
        },
      ),
    );
  });

  /** Each unit of what comes out, with the stretch of the source that it stands for, and how it is marked. */
  const traced = (
    source: string,
    ...rounds: readonly (readonly [start: number, end: number, text: string, mark?: 'hidden' | 'slip'])[][]
  ): string => {
    let written: Rewriting | undefined;
    for (const round of rounds) {
      const replacements = round.map(([start, end, text, mark]) => ({
        start,
        end,
        text,
        hidden: mark === 'hidden',
        misspelt: mark === 'slip',
      }));
      written = rewrite(written?.text ?? source, replacements, written);
    }
    const { text = '', starts = [], ends = [], marks = [] } = written ?? {};
    const signOf = (mark: number | undefined): string =>
      mark === Mark.hidden ? '!' : mark === Mark.slip ? '?' : mark === 0 ? '' : `${mark}`;
    return Array.from(text, (c, i) => `${c}${starts[i]}-${ends[i]}${signOf(marks[i])}`).join(' ');
  };

  it.each([
    ['nothing replaced', traced('ab', []), 'a0-1 b1-2'],
    ['a stretch', traced('abcd', [[1, 3, 'XYZ']]), 'a0-1 X1-3 Y1-3 Z1-3 d3-4'],
    ['a stretch left out', traced('abcd', [[1, 3, '']]), 'a0-1 d3-4'],
    ['something put in', traced('ab', [[1, 1, 'X']]), 'a0-1 X1-1 b1-2'],
    ['something put in at the end', traced('ab', [[2, 2, 'X']]), 'a0-1 b1-2 X2-2'],
    ['a hidden word', traced('abc', [[1, 2, 'X', 'hidden']]), 'a0-1 X1-2! c2-3'],
    ['a slip', traced('abc', [[1, 2, 'X', 'slip']]), 'a0-1 X1-2? c2-3'],
    ['a second time: what was kept', traced('abcd', [[1, 3, 'X', 'hidden']], []), 'a0-1 X1-3! d3-4'],
    ['a second time: what had been replaced', traced('abcd', [[1, 3, 'X', 'hidden']], [[1, 2, 'Y', 'slip']]), 'a0-1 Y1-3? d3-4'],
    ['a second time: from before it to behind it', traced('abcde', [[1, 3, 'X']], [[0, 3, 'Y']]), 'Y0-4 e4-5'],
    ['put in before what had been replaced', traced('abcd', [[1, 3, 'X']], [[1, 1, 'Y']]), 'a0-1 Y1-1 X1-3 d3-4'],
    ['put in where something had been left out', traced('abcd', [[1, 3, '']], [[1, 1, 'Y']]), 'a0-1 Y3-3 d3-4'],
    ['put in behind the end', traced('abcd', [[2, 4, 'X']], [[3, 3, 'Y']]), 'a0-1 b1-2 X2-4 Y4-4'],
    ['put in where nothing is left', traced('ab', [[0, 2, '']], [[0, 0, 'Y']]), 'Y0-0'],
  ])('tells where everything came from: %s', (_what, found, expected) => {
    expect(found).toBe(expected);
  });

  it('restores the places of a folded text and marks what was hidden', () => {
    const source = 'a R0lex bag';
    const written = rewrite(source, [{ start: 2, end: 7, text: 'rolex', hidden: true }]);
    const text = createFolder()(written.text);
    text.restore(written, source);
    expect(source.slice(text.startOf(2), text.endOf(6))).toBe('R0lex');
    expect((text.marks[2] as number) & Mark.hidden).toBe(Mark.hidden);
    expect((text.marks[8] as number) & Mark.hidden).toBe(0);
    expect(source.slice(text.startOf(8), text.endOf(10))).toBe('bag');
  });
});
