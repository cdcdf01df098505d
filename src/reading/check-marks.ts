import type { FieldHits } from './field-hits.js';
import type { Hit, Span } from './places.js';

/** Farthest that the beginning of a line is looked for, in UTF-16 units. */
const REACH = 80;
const CROSS_BEFORE = /(?:[❌✖✗✘🚫⛔☐⬜]\uFE0F?|\[ ?\]|\( ?\))(?=[^\S\r\n]*$)/u;
const CROSS_BEHIND = /[^\S\r\n]?[:：]?[^\S\r\n]?([❌✖✗✘🚫⛔☐⬜]|\[ ?\]|\( ?\))/uy;
/** A line that begins with a mark: in it marks stand before what they are set at. */
const MARKED_LINE = /(?:^|[\r\n])\s*(?:[❌✖✗✘🚫⛔☐⬜✅✔✓☑]|[[(][ xх]?[)\]])[^\r\n]*$/iu;

/** The cross that a term stands at in a list: "❌ replica ✅ original", "Original: ✓ Copy: ✗", "( ) fake (x) real". */
export function crossedOut({ text, field }: FieldHits, { from, to }: Hit): Span | undefined {
  const { source } = text;
  const start = text.startOf(from);
  const lead = source.slice(Math.max(0, start - REACH), start);
  const before = CROSS_BEFORE.exec(lead);
  if (before !== null) return markAt(start - lead.length + before.index, before[0]);
  CROSS_BEHIND.lastIndex = text.endOf(to - 1);
  const behind = MARKED_LINE.test(lead) ? undefined : CROSS_BEHIND.exec(source)?.[1];
  return behind === undefined ? undefined : markAt(CROSS_BEHIND.lastIndex - behind.length, behind);

  function markAt(at: number, mark: string): Span {
    return { field, start: at, end: at + mark.length, text: mark };
  }
}
