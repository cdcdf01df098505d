import type { Vocabulary } from '../../knowledge/vocabulary.js';
import { type FoldedText, WordTrait, wordAt } from '../../text/folded-text.js';
import { isSign } from '../../text/word-shapes.js';
import type { Undoing } from './undoing.js';
import { seenAt, signsBehind } from './written-words.js';

/** Most signs for letters at an end of a word. */
const MAX_SIGNS = 3;

/** A word with signs at its ends that may stand for letters, where they otherwise part words: "Gucc!", "@didas". */
export interface Edged {
  readonly first: number;
  readonly last: number;
  readonly seen: string;
  readonly before: number;
  readonly after: number;
}

export const NO_WAYS: readonly Edged[] = [];

export function hasEdges({ wordTraits }: FoldedText, first: number, last: number): boolean {
  return (((wordTraits[first] as number) & WordTrait.led) | ((wordTraits[last] as number) & WordTrait.trailed)) !== 0;
}

/** Words with so many signs that may be letters right before and after them. */
export interface Signed {
  readonly first: number;
  readonly last: number;
  readonly before: number;
  readonly after: number;
}

/** Words with the signs that may be letters right before and after them. */
export function withSigns(text: FoldedText, first: number, last: number): Signed {
  // Stryker disable next-line ConditionalExpression: saves time only
  if (!hasEdges(text, first, last)) return { first, last, before: 0, after: 0 };
  let [before, after] = [0, 0];
  const start = text.startOf(text.wordStarts[first] as number);
  const end = text.endOf((text.wordEnds[last] as number) - 1);
  while (before < MAX_SIGNS && isSign(text.source.charCodeAt(start - before - 1))) before++;
  while (after < MAX_SIGNS && isSign(text.source.charCodeAt(end + after))) after++;
  return { first, last, before, after };
}

/** The ways to read a word with the signs at its ends: all of them belong to it, or those on one side. */
export function withEdges(text: FoldedText, first: number, last: number, vocabulary: Vocabulary): readonly Edged[] {
  if (first === last && vocabulary.isWord(wordAt(text, first))) return NO_WAYS;
  const start = text.startOf(text.wordStarts[first] as number);
  const end = text.endOf((text.wordEnds[last] as number) - 1);
  const { before, after } = withSigns(text, first, last);
  let [signed, letters] = ['', ''];
  for (let w = first; w <= last; w++) {
    letters += seenAt(text, w);
    signed += seenAt(text, w) + (w < last ? signsBehind(text, w).trim() : '');
  }
  const left = text.source.slice(start - before, start);
  const right = text.source.slice(end, end + after);
  const ways: Edged[] = [];
  for (const seen of signed === letters ? [signed] : [signed, letters]) {
    if (before > 0 && after > 0) ways.push({ first, last, seen: left + seen + right, before, after });
    if (after > 0) ways.push({ first, last, seen: seen + right, before: 0, after });
    if (before > 0) ways.push({ first, last, seen: left + seen, before, after: 0 });
  }
  return ways;
}

export function fromEdges(ways: readonly Edged[], behind: (seen: string) => string | undefined): Undoing | undefined {
  // Stryker disable next-line ConditionalExpression: saves time only
  if (ways.length === 0) return undefined;
  for (const { first, last, seen, before, after } of ways) {
    const word = behind(seen);
    if (word !== undefined) return { first, last, word, hidden: true, before, after };
  }
  return undefined;
}
