import type { Vocabulary } from '../../knowledge/vocabulary.js';
import { type FoldedText, WordTrait, wordAt } from '../../text/folded-text.js';
import type { Undoing } from './undoing.js';
import { sizeOf } from './written-words.js';

/** Fewest letters that are left of a word. */
const SHORTEST_LEFT = 4;
/** Most characters looked at behind a word. */
const LONGEST_MARKS = 8;
/** Stars and points behind a word; a title that ends in points is cut itself. */
const MARKS = /^(?:\*+|[.…]+(?= *[\p{L}\p{N}]))/u;

const STAR = 0x2a;
/** What such marks begin with. */
const BEGINNINGS: ReadonlySet<number> = new Set(Array.from('*.…', (c) => c.charCodeAt(0)));

/** A name or term of which the last letters are cut off, stars or points in their place: "Goya**", "Moncl.. vest". */
export function fromCut(text: FoldedText, w: number, vocabulary: Vocabulary): Undoing | undefined {
  if (((text.wordTraits[w] as number) & (WordTrait.touched | WordTrait.signs)) === 0 || sizeOf(text, w) < SHORTEST_LEFT) return undefined;
  const last = (text.wordEnds[w] as number) - 1;
  // Stryker disable next-line ConditionalExpression: saves time only
  if (text.units[last] !== STAR && !BEGINNINGS.has(text.source.charCodeAt(text.endOf(last)))) return undefined;
  const letters = wordAt(text, w).replace(/\*+$/, '');
  const end = text.endOf((text.wordStarts[w] as number) + letters.length - 1);
  const marks = MARKS.exec(text.source.slice(end, end + LONGEST_MARKS))?.[0];
  if (marks === undefined) return undefined;
  const beside = (other: number): string => (other < 0 || other >= text.words ? '' : wordAt(text, other));
  const word = vocabulary.completed(letters, beside(w - 1), beside(w + 1));
  if (word === undefined) return undefined;
  const after = end + marks.length - text.endOf(last);
  const hidden = marks.startsWith('*');
  return { first: w, last: w, word, hidden, misspelt: !hidden, after };
}
