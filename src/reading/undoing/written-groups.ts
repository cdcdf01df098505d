import { NO_PARTS, type Parts } from '../../knowledge/slips.js';
import type { Vocabulary } from '../../knowledge/vocabulary.js';
import { type FoldedText, WordTrait, wordAt } from '../../text/folded-text.js';
import { type Signed, withSigns } from './edges.js';
import { areInitials, isHabit, LONGEST_JOINT, MAX_PIECES, ORDINARY_SIGNS, PARTING_SIGN } from './pieces.js';
import { LONGEST, SHORTEST } from './undoing.js';
import { isSentenceEnd, isWholeBefore, seenAt, signsBehind, sizeOf } from './written-words.js';

/** Words that no white space parts, from the first to the last, and the signs at their ends that may be letters: "S.ton", "Is!and". */
export type Group = Signed;

/** A word by itself. */
export const groupOf = (_text: FoldedText, w: number): Group => ({ first: w, last: w, before: 0, after: 0 });

/** The group that a word begins. */
export function groupFrom(text: FoldedText, first: number): Group {
  let last = first;
  while (last + 1 < text.words && last - first < MAX_PIECES && isJoined(text, last)) last++;
  return withSigns(text, first, last);
}

/** The group that a word ends. */
export function groupTo(text: FoldedText, last: number): Group {
  let first = last;
  while (first > 0 && last - first < MAX_PIECES && isJoined(text, first - 1)) first--;
  return withSigns(text, first, last);
}

/** Whether a group is a word as it stands. */
export const isOneWord = ({ first, last, before, after }: Group): boolean => first === last && before + after === 0;

function isJoined(text: FoldedText, w: number): boolean {
  if (((text.wordTraits[w] as number) & (WordTrait.touched | WordTrait.apart)) !== WordTrait.touched) return false;
  const end = text.wordEnds[w] as number;
  const next = text.wordStarts[w + 1] as number;
  if (next - end > 1 || text.startOf(next) - text.endOf(end - 1) > LONGEST_JOINT) return false;
  return !isSentenceEnd(text, w) && !isWholeBefore(text, w);
}

/** Words of longer names and terms that a group may be, its signs left out, read as letters, or standing for any. */
export function partsOfGroup(text: FoldedText, group: Group, vocabulary: Vocabulary): Parts {
  return vocabulary.broken.get(writtenAs(text, group), () =>
    isOfWords(text, group, vocabulary) ? NO_PARTS : vocabulary.partsBehind(waysToRead(text, group)),
  );
}

/** Whether a group is a word with signs around it, or words with signs between them: "(Pro!", "stone.wall", "gift/present". */
function isOfWords(text: FoldedText, { first, last }: Group, vocabulary: Vocabulary): boolean {
  if (first === last) return vocabulary.isWord(wordAt(text, first));
  for (let w = first; w < last; w++) if (!ORDINARY_SIGNS.test(signsBehind(text, w))) return false;
  for (let w = first; w <= last; w++) if (sizeOf(text, w) === 1 || !vocabulary.isKnown(seenAt(text, w))) return false;
  return true;
}

/** The letters of a group, without what stands between them. */
export function lettersOf(text: FoldedText, { first, last }: Group): string {
  let letters = '';
  for (let w = first; w <= last; w++) letters += seenAt(text, w);
  return letters;
}

function writtenAs(text: FoldedText, { first, last, before, after }: Group): string {
  const start = text.startOf(text.wordStarts[first] as number) - before;
  return text.source.slice(start, text.endOf((text.wordEnds[last] as number) - 1) + after);
}

function waysToRead(text: FoldedText, group: Group): readonly string[] {
  const { first, last, before, after } = group;
  const letters = lettersOf(text, group);
  if (letters.length > LONGEST || letters.length + before + after < SHORTEST - 1 || !/\p{L}/u.test(letters)) return [];
  const start = text.startOf(text.wordStarts[first] as number);
  const end = text.endOf((text.wordEnds[last] as number) - 1);
  const [head, tail] = [text.source.slice(start - before, start), text.source.slice(end, end + after)];
  let [signed, masked] = [head, head];
  let isOrdinary = true;
  for (let w = first; w <= last; w++) {
    const piece = seenAt(text, w);
    const sign = w < last ? signsBehind(text, w) : '';
    signed += piece + sign;
    masked += piece + (w < last ? '*' : '');
    isOrdinary &&= sign === '' || ORDINARY_SIGNS.test(sign);
  }
  const ways = [head + letters + tail, letters];
  // A dash or a point is no letter.
  return [...new Set(isOrdinary ? ways : [...ways, signed + tail, masked + tail])];
}

/** Whether only a writer who hides a word writes it as a group: puts signs at its ends, or parts it so. */
export function isDrawnApart(text: FoldedText, { first, last, before, after }: Group, vocabulary: Vocabulary): boolean {
  if (before + after > 0) return true;
  const pieces: string[] = [];
  const signs: string[] = [];
  for (let w = first; w <= last; w++) {
    pieces.push(seenAt(text, w));
    if (w < last) signs.push(signsBehind(text, w));
  }
  return !areInitials(pieces, signs) && !(signs.every((sign) => PARTING_SIGN.test(sign)) && isHabit(pieces, vocabulary));
}
