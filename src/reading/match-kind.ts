import type { MatchKind } from '../assessment.js';
import { Role } from '../knowledge/knowledge.js';
import { type FoldedText, Mark, SPACE } from '../text/folded-text.js';
import { isCyrillicLetter, isLatinLetter } from '../text/scripts.js';
import type { FieldHits } from './field-hits.js';
import type { Hit } from './places.js';

const DISGUISED = Mark.lookalike | Mark.invisible;
/** Units beside a name in which the language of the text shows. */
const NEAR = 40;

/**
 * How a name is written where it was found.
 *
 * @param marks those of all its units
 */
export function matchKindOf(role: number, marks: number, fieldHits: FieldHits, hit: Hit): MatchKind {
  if ((marks & Mark.hidden) !== 0) return isInOneScript(fieldHits, hit) ? 'masked' : 'look-alike-letters';
  if (((marks & DISGUISED) !== 0 && !isLayoutSlip(fieldHits, hit)) || ((marks & Mark.styled) !== 0 && isStyled(fieldHits, hit)))
    return 'look-alike-letters';
  if (holdsSlip(fieldHits.text, hit)) return 'misspelt';
  if (role === Role.line || role === Role.lineWeak) return 'line';
  if (role === Role.brandEvasive || role === Role.brandEvasiveWeak || role === Role.lineEvasive) return 'nickname';
  return role === Role.brand || role === Role.brandCommon ? 'name' : 'short-name';
}

/** Whether a slip was put right in a name; on a space the bit means something else. */
function holdsSlip({ units, marks }: FoldedText, { from, to }: Hit): boolean {
  for (let u = from; u < to; u++) if (units[u] !== SPACE && ((marks[u] as number) & Mark.slip) !== 0) return true;
  return false;
}

/** Whether the letters of a hidden name are Latin: then signs, stars or gaps hide it, not letters of another script. */
function isInOneScript({ text }: FieldHits, hit: Hit): boolean {
  const written = text.source.slice(text.startOf(hit.from), text.endOf(hit.to - 1));
  return !/(?!\p{Script=Latin})\p{L}/u.test(written);
}

/**
 * A name of which words begin with a Cyrillic letter, with Cyrillic letters near it ("Сhanel духи", "телефон iPhone ХR"): whoever writes
 * in two alphabets switches a letter too late.
 */
function isLayoutSlip({ text }: FieldHits, { from, to }: Hit): boolean {
  const { units, marks, length } = text;
  let isOwn = true;
  for (let u = from; u < to; u++) {
    if (((marks[u] as number) & DISGUISED) === 0 || isAlpha(text, u)) continue;
    isOwn = false;
    const isHead = u === from || units[u - 1] === SPACE;
    if (!isHead || !isCyrillicLetter(text.source.charCodeAt(text.startOf(u)))) return false;
  }
  return isOwn || units.subarray(Math.max(from - NEAR, 0), Math.min(to + NEAR, length)).some(isCyrillicLetter);
}

/** "α7 III": as Sony writes its cameras. */
function isAlpha(text: FoldedText, u: number): boolean {
  return /^α\d/.test(text.source.slice(text.startOf(u), text.startOf(u) + 2));
}

/**
 * Fullwidth letters in a word of plain ones, or styled letters that no keyboard writes. Digits and whole words in fullwidth are a habit in
 * Asia: "ニューバランス ９９６".
 */
function isStyled({ text }: FieldHits, hit: Hit): boolean {
  let styled = 0;
  let plain = 0;
  for (let u = hit.from; u < hit.to; u++) {
    if (text.units[u] === SPACE) styled = plain = 0;
    else if (!isLatinLetter(text.units[u] as number)) continue;
    else if (((text.marks[u] as number) & Mark.styled) !== 0) styled++;
    else plain++;
    if (styled > 0 && plain > 1) return true;
  }
  return isMathematical(text.source, text.startOf(hit.from));
}

/** Mathematical and enclosed letters, which no keyboard writes, as against fullwidth ones, which Asian keyboards do. */
function isMathematical(source: string, at: number): boolean {
  const code = source.codePointAt(at) ?? 0;
  return code > 0xffff || (code >= 0x2100 && code < 0x3000);
}
