import type { Knowledge } from '../knowledge/knowledge.js';
import { type FoldedText, wordAt } from '../text/folded-text.js';
import { lastJoined } from './undoing/pieces.js';
import { isLatin, isStrange, seenAt, signsBehind, sizeOf } from './undoing/written-words.js';

/** Words of a field that are looked at, and most that are given. */
const HEAD = 256;
const MOST = 32;
/** Fewest and most letters that one is made of. */
const SHORTEST = 4;
const LONGEST = 24;

/** A word that means nothing as it is written, or letters apart. */
export interface UnreadWord {
  readonly from: number;
  readonly to: number;
  /** The first and the last of the words of the text that it is. */
  readonly first: number;
  readonly last: number;
  /** What a reader sees, as far as it is one word, and the same by the letters of its own alphabet. */
  readonly seen: string;
  readonly own: string;
}

/**
 * The words of a field, those near its beginning, that nothing is known of: with a slip in them, or written oddly.
 *
 * @param oddly whether only those are given that no ordinary word is written as: with signs in it, with letters of other alphabets, or apart
 */
export function unreadWords(text: FoldedText, knowledge: Knowledge, oddly = false): readonly UnreadWord[] {
  const found: UnreadWord[] = [];
  for (let w = 0; w < Math.min(text.words, HEAD) && found.length < MOST; w++) {
    const first = w;
    w = lastJoined(text, first);
    if (oddly && !(w > first ? areApart(text, first, w) : isStrange(text, w))) continue;
    const seen = lettersOf(text, first, w, seenAt);
    if (seen.length < SHORTEST || seen.length > LONGEST || (!oddly && knowledge.knows(seen)) || arePlain(text, first, w, knowledge))
      continue;
    const own = isLatin(text, first) ? seen : lettersOf(text, first, w, wordAt);
    found.push({ from: text.wordStarts[first] as number, to: text.wordEnds[w] as number, first, last: w, seen, own });
  }
  return found;
}

function lettersOf(text: FoldedText, first: number, last: number, read: typeof seenAt): string {
  let letters = '';
  for (let w = first; w <= last && letters.length <= LONGEST; w++) letters += read(text, w);
  return letters;
}

/** Whether several words stand there, one of them known: "and/or", "type-c". */
function arePlain(text: FoldedText, first: number, last: number, knowledge: Knowledge): boolean {
  if (first === last) return knowledge.knows(wordAt(text, first));
  for (let w = first; w <= last; w++) if (sizeOf(text, w) > 2 && knowledge.knows(wordAt(text, w))) return true;
  return false;
}

/** Signs that stand between the words of a compound: "zip-up", "24/7", "his & hers". */
const COMPOUNDING = /^[-/&+\s\u2010-\u2015]+$/;

/** Whether letters stand each by itself, or with signs between them that no word or compound has. */
function areApart(text: FoldedText, first: number, last: number): boolean {
  for (let w = first; w < last; w++) if (!COMPOUNDING.test(signsBehind(text, w))) return true;
  for (let w = first; w <= last; w++) if (sizeOf(text, w) > 1) return false;
  return true;
}
