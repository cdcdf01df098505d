import type { FieldPath } from '../assessment.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { referenceOf, roleOf } from '../knowledge/knowledge.js';
import { CharClass, CLASS } from '../text/characters.js';
import { createFolder, type FoldedText, Mark } from '../text/fold.js';

/** One meaning of one matched key, at [from, to) in folded units. */
export interface Hit {
  readonly role: number;
  readonly reference: number;
  readonly key: number;
  readonly from: number;
  readonly to: number;
}

/** A place in the original text of a field: half-open, in UTF-16 units. */
export interface Span {
  readonly field: FieldPath;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Everything matched in one field. Valid until the next field is read, since the folded text lives in shared buffers. */
export interface FieldHits {
  readonly field: FieldPath;
  readonly text: FoldedText;
  readonly hits: readonly Hit[];
}

/** Most meanings kept a field; a text that holds more is a list of key words, and its head tells as much. */
const MAX_HITS = 4000;

/** Folds and scans one field after another. */
export class FieldReader {
  private readonly fold: (source: string) => FoldedText;

  constructor(
    private readonly knowledge: Knowledge,
    maxLength: number,
  ) {
    this.fold = createFolder(maxLength);
  }

  read(field: FieldPath, source: string): FieldHits {
    const text = this.fold(source);
    const hits: Hit[] = [];
    const { offsets, meanings } = this.knowledge;
    this.knowledge.scanner.scan(text, (key, from, to) => {
      if (hits.length >= MAX_HITS) return;
      const last = offsets[key + 1] as number;
      for (let m = offsets[key] as number; m < last; m++) {
        const meaning = meanings[m] as number;
        hits.push({ role: roleOf(meaning), reference: referenceOf(meaning), key, from, to });
      }
    });
    return { field, text, hits };
  }
}

/** The original words of [from, to) in folded units. */
export function spanOf(fieldHits: FieldHits, from: number, to: number): Span {
  const { text, field } = fieldHits;
  const start = text.starts[from] as number;
  const end = text.ends[to - 1] as number;
  return { field, start, end, text: text.source.slice(start, end) };
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
    } else if (text.units[i] === 32) {
      inWord = false;
    } else if (!inWord) {
      count++;
      inWord = true;
    }
  }
  return count;
}

/** Whether a sentence, line or cell ends between two places. */
export function sentenceEnds(text: FoldedText, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (text.units[i] === 32 && ((text.marks[i] as number) & Mark.sentence) !== 0) return true;
  }
  return false;
}

export function overlaps(a: { from: number; to: number }, b: { from: number; to: number }): boolean {
  return a.from < b.to && b.from < a.to;
}

/** Whether `inner` lies within `outer` and is shorter. */
export function within(inner: { from: number; to: number }, outer: { from: number; to: number }): boolean {
  return inner.from >= outer.from && inner.to <= outer.to && inner.to - inner.from < outer.to - outer.from;
}
