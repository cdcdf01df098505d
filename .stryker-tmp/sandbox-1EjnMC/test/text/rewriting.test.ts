// @ts-nocheck
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFolder } from '../../src/text/fold.js';
import { Mark } from '../../src/text/folded-text.js';
import { type Replacement, rewrite } from '../../src/text/rewriting.js';

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
