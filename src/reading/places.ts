import type { FieldPath } from '../assessment.js';
import { CharClass, CLASS } from '../text/characters.js';
import { type FoldedText, Mark, SPACE } from '../text/folded-text.js';

/** [from, to) in folded units. */
export interface Place {
  readonly from: number;
  readonly to: number;
}

/** One meaning of one matched key. */
export interface Hit extends Place {
  readonly role: number;
  readonly reference: number;
  readonly key: number;
}

/** A place in the original text of a field: half-open, in UTF-16 units. */
export interface Span {
  readonly field: FieldPath;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The original words of [from, to) in folded units. */
export function spanOf({ text, field }: { readonly text: FoldedText; readonly field: FieldPath }, from: number, to: number): Span {
  const start = text.startOf(from);
  const end = text.endOf(to - 1);
  return { field, start, end, text: text.source.slice(start, end) };
}

/** First code unit behind the Latin letters, signs and digits. */
export const BEHIND_LATIN = 0x250;

/** Whether a place holds nothing but Latin letters and digits: "A货" and "N級品" begin with one and are words of their script all the same. */
export function isLatinOnly({ units }: FoldedText, { from, to }: Place): boolean {
  for (let i = from; i < to; i++) if ((units[i] as number) >= BEHIND_LATIN) return false;
  return true;
}

/** Farthest that any word reaches to another, in folded units: bounds every search for a neighbour. */
const WINDOW = 160;

type Begun = Pick<Hit, 'from'>;

/** Hits that begin within reach before or after a place. */
export function around<T extends Begun>(hits: readonly T[], from: number, to: number): readonly T[] {
  if (hits.length < 8) return hits;
  return hits.slice(firstFrom(hits, from - WINDOW), firstFrom(hits, to + WINDOW));
}

/** Index of the first hit that begins at or after a place. */
function firstFrom(hits: readonly Begun[], at: number): number {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hits[middle] as Begun).from < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Hits that lie within no longer one, in order of place. */
export function outermost(hits: readonly Hit[]): readonly Hit[] {
  // Stryker disable next-line ConditionalExpression,EqualityOperator: saves time only
  if (hits.length < 2) return hits;
  // Stryker disable next-line ConditionalExpression: saves time only
  const sorted = inOrder(hits) ? hits : [...hits].sort(byPlace);
  const out: Hit[] = [];
  let holder: Hit | undefined;
  for (const h of sorted) {
    if (holder !== undefined && h.to <= holder.to && (h.from !== holder.from || h.to !== holder.to)) continue;
    holder = h;
    out.push(h);
  }
  return out;
}

/** By beginning, of those that begin together the longer first, and of those in one place by role. */
function byPlace(a: Hit, b: Hit): number {
  return a.from - b.from || b.to - a.to || a.role - b.role;
}

function inOrder(hits: readonly Hit[]): boolean {
  for (let i = 1; i < hits.length; i++) if (byPlace(hits[i - 1] as Hit, hits[i] as Hit) > 0) return false;
  return true;
}

/**
 * How far apart two places are: words between them, a unit of an unspaced script counting as a word. Stops counting at `limit`.
 */
export function gap(text: FoldedText, from: number, to: number, limit: number): number {
  let count = 0;
  let inWord = false;
  for (let i = from; i < to && count <= limit; i++) {
    const klass = CLASS[text.units[i] as number];
    if (klass === CharClass.unspaced) {
      count++;
      inWord = false;
    } else if (text.units[i] === SPACE) {
      inWord = false;
    } else if (!inWord) {
      count++;
      inWord = true;
    }
  }
  return count;
}

/** The first place from which at most so many words, as {@link gap} counts them, stand before another. */
export const firstWithin = (text: FoldedText, to: number, words: number): number => farthest(text, to, words, -1);

/** The last place before which at most so many words stand behind another. */
export const lastWithin = (text: FoldedText, from: number, words: number): number => farthest(text, from, words, 1);

function farthest({ units, length }: FoldedText, from: number, words: number, step: 1 | -1): number {
  const end = step === 1 ? length : 0;
  let count = 0;
  let inWord = false;
  for (let at = from; at !== end; at += step) {
    const unit = units[step === 1 ? at : at - 1] as number;
    const isApart = CLASS[unit] === CharClass.unspaced;
    if (isApart || (unit !== SPACE && !inWord)) count++;
    if (count > words) return at;
    inWord = !isApart && unit !== SPACE;
  }
  return end;
}

/** Whether a sentence, line or cell ends between two places. */
export function sentenceEnds(text: FoldedText, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (text.units[i] === SPACE && ((text.marks[i] as number) & Mark.sentence) !== 0) return true;
  }
  return false;
}

/** Whether a clause ends between two places. */
export function clauseEnds(text: FoldedText, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (((text.marks[i] as number) & Mark.clause) !== 0) return true;
  }
  return false;
}

export function overlaps(a: { from: number; to: number }, b: { from: number; to: number }): boolean {
  return a.from < b.to && b.from < a.to;
}
