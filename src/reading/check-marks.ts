import type { FieldHits } from './field-hits.js';
import type { Hit, Span } from './places.js';

/** Farthest that a mark before a term is looked for, and the beginning of its line, in UTF-16 units. */
const NEAR = 8;
const REACH = 80;
const CROSS_BEFORE = /(?:[❌✖✗✘🚫⛔☐⬜]\uFE0F?|\[ ?\]|\( ?\))(?=[^\S\r\n]*$)/u;
const CROSS_BEHIND = /[^\S\r\n]?[:：]?[^\S\r\n]?([❌✖✗✘🚫⛔☐⬜]|\[ ?\]|\( ?\))/uy;
/** A line that begins with a mark: in it marks stand before what they are set at. */
const MARKED_LINE = /(?:^|[\r\n])\s*(?:[❌✖✗✘🚫⛔☐⬜✅✔✓☑]|[[(][ xх]?[)\]])[^\r\n]*$/iu;

/** The cross that a term stands at in a list: "❌ replica ✅ original", "Original: ✓ Copy: ✗", "( ) fake (x) real". */
export function crossedOut({ text, field }: FieldHits, { from, to }: Hit): Span | undefined {
  const { source } = text;
  const start = text.startOf(from);
  const lead = (most: number): string => source.slice(Math.max(0, start - most), start);
  const markAt = (at: number, mark: string): Span => ({ field, start: at, end: at + mark.length, text: mark });
  const near = lead(NEAR);
  const before = CROSS_BEFORE.exec(near);
  if (before !== null) return markAt(start - near.length + before.index, before[0]);
  CROSS_BEHIND.lastIndex = text.endOf(to - 1);
  const behind = CROSS_BEHIND.exec(source)?.[1];
  return behind === undefined || MARKED_LINE.test(lead(REACH)) ? undefined : markAt(CROSS_BEHIND.lastIndex - behind.length, behind);
}
