import type { Vocabulary } from '../../knowledge/vocabulary.js';
import { CharClass, CLASS } from '../../text/characters.js';
import { Break, type FoldedText, hashWith, WordTrait, wordAt } from '../../text/folded-text.js';
import { hasDigit } from '../../text/made-of.js';
import { bonesHash } from '../../text/word-shapes.js';
import { isHabit } from './pieces.js';
import { LONG_HALF, LONGEST, SHORTEST_SPLIT, type Undoing } from './undoing.js';
import { isInRow, isOdd, isStrange, seenAt, sizeOf } from './written-words.js';

/** Most pieces with white space between them that a word is put together from, and fewest letters of one whose pieces are all words. */
const MAX_PARTS = 5;
const UNMISTAKABLE = 7;
const STAR = 42;

/** A name and what it stands by, told apart by capitals alone: "ChromeHeartsBelt", "LvBag". */
export function fromHumps(text: FoldedText, w: number, vocabulary: Vocabulary): Undoing | undefined {
  if (((text.wordTraits[w] as number) & (WordTrait.broken | WordTrait.signs)) !== WordTrait.broken) return undefined;
  const from = text.wordStarts[w] as number;
  const to = text.wordEnds[w] as number;
  if (to - from > 2 * LONGEST || !hasHumps(text, from, to) || vocabulary.isKnown(wordAt(text, w))) return undefined;
  const pieces = humpsOf(text, from, to);
  for (let count = Math.min(pieces.length - 1, MAX_PARTS); count > 0; count--)
    for (let at = 0; at + count <= pieces.length; at++) {
      const name = pieces.slice(at, at + count).join('');
      if (count > 1 ? !vocabulary.isName(name) : pieces.length > 2 || !pieces.every((p) => vocabulary.isKnown(p))) continue;
      const parts = [...pieces.slice(0, at), name, ...pieces.slice(at + count)];
      return { first: w, last: w, word: parts.join(' '), hidden: false };
    }
  return undefined;
}

/** Whether a word is in two pieces at least, and each of two letters or more. */
function hasHumps({ breaks }: FoldedText, from: number, to: number): boolean {
  let piece = from;
  for (let i = from + 1; i < to; i++) {
    if (breaks[i] === Break.none) continue;
    if (i - piece < 2) return false;
    piece = i;
  }
  return piece > from && to - piece >= 2;
}

function humpsOf({ units, breaks }: FoldedText, from: number, to: number): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (let i = from; i < to; i++) {
    if (i > from && breaks[i] !== Break.none) {
      pieces.push(piece);
      piece = '';
    }
    piece += String.fromCharCode(units[i] as number);
  }
  pieces.push(piece);
  return pieces;
}

/** Fewest letters of a name or term that is put together from two pieces and has a slip or a sign in it besides. */
const SURE_SPLIT = 7;

/** A name or term in two pieces that mean nothing, with signs for letters or stars in them: "M0n c13r", "C*rt eiz". */
export function fromPair(text: FoldedText, w: number, vocabulary: Vocabulary): Undoing | undefined {
  const next = w + 1;
  if (next >= text.words || (!isStrange(text, w) && !isStrange(text, next)) || !isInRow(text, w, next)) return undefined;
  const size = sizeOf(text, w);
  const rest = sizeOf(text, next);
  if (size < 2 || rest < 2 || size + rest < SHORTEST_SPLIT || size + rest > LONGEST) return undefined;
  // Where digits may be letters, there is no slip besides.
  if (
    // Stryker disable next-line ConditionalExpression: saves time only
    spellDigits(text, w, next) &&
    !vocabulary.mayHaveBones(bonesHash(text.units, text.wordStarts[w] as number, text.wordEnds[next] as number))
  )
    return undefined;
  const written = text.source.slice(text.startOf(text.wordStarts[w] as number), text.endOf((text.wordEnds[next] as number) - 1));
  const word = vocabulary.pairs.get(written, () => inPair([seenAt(text, w), seenAt(text, next)], vocabulary) ?? '');
  return word === '' ? undefined : { first: w, last: next, word, hidden: true };
}

/** Whether two words are ASCII without stars, and a digit is among them. */
function spellDigits({ units, wordStarts, wordEnds }: FoldedText, first: number, last: number): boolean {
  let digits = 0;
  for (let i = wordStarts[first] as number; i < (wordEnds[last] as number); i++) {
    const unit = units[i] as number;
    if (unit >= 0x80 || unit === STAR) return false;
    if (CLASS[unit] === CharClass.digit) digits++;
  }
  return digits > 0;
}

function inPair(pieces: readonly string[], vocabulary: Vocabulary): string | undefined {
  // "$Chrome Hearts", "Richard Mille:watch"
  if (pieces.some((piece) => vocabulary.besideSigns(piece) !== undefined)) return undefined;
  const known = pieces.filter((piece) => vocabulary.isKnown(piece));
  if (known.length > 1 || known.some((piece) => piece.length > LONG_HALF)) return undefined;
  const seen = pieces.join('');
  const letters = seen.replaceAll('*', '');
  if (seen !== letters) return letters.length < SURE_SPLIT - 1 ? undefined : vocabulary.behindStars(seen);
  return (
    vocabulary.like(seen) ??
    (known.length === 0 && letters.length >= SURE_SPLIT && !hasDigit(letters) ? vocabulary.behindSlips(letters, 1) : undefined)
  );
}

/** The longest name or term that this word and those after it spell together, when they don't mean anything apart. */
export function fromSplit(text: FoldedText, w: number, vocabulary: Vocabulary): Undoing | undefined {
  let size = sizeOf(text, w);
  // A first letter by itself, before what is no word: "G ucci".
  const isInitial = size === 1;
  if (((text.wordTraits[w] as number) & (isInitial ? WordTrait.signs | WordTrait.touched : WordTrait.signs)) !== 0) return undefined;
  let hash = text.wordHashes[w] as number;
  let found: Undoing | undefined;
  for (let last = w + 1; last < text.words && last - w < MAX_PARTS; last++) {
    const next = sizeOf(text, last);
    size += next;
    if (next < 2 || size > LONGEST || ((text.wordTraits[last] as number) & WordTrait.signs) !== 0) break;
    hash = hashWith(text, hash, last);
    if (size < SHORTEST_SPLIT || !vocabulary.mayHave(hash)) continue;
    const pieces: string[] = [];
    for (let i = w; i <= last; i++) pieces.push(wordAt(text, i));
    if (isInitial && pieces.some((piece) => piece.length > 1 && (piece.length < SHORTEST_SPLIT - 1 || vocabulary.isWord(piece)))) break;
    const word = spelledApart(pieces, vocabulary);
    // "Mont Blanc" is a habit; nobody writes "re plica" from habit.
    if (word === undefined) continue;
    let isDrawn = false;
    for (let i = w; i <= last; i++) isDrawn ||= isOdd(text, i);
    found = { first: w, last, word, hidden: isDrawn || !isHabit(pieces, vocabulary) };
  }
  return found;
}

function spelledApart(pieces: readonly string[], vocabulary: Vocabulary): string | undefined {
  const word = pieces.join('');
  if (!vocabulary.has(word) && !vocabulary.isName(word)) return undefined;
  if (vocabulary.isKnown(pieces.join(' '))) return undefined;
  if (word.length >= UNMISTAKABLE || !pieces.every((piece) => vocabulary.isKnown(piece))) return word;
  // "Guc" and "ci" may be anything, but no writer puts them side by side; of a term too little is left.
  return vocabulary.isName(word) && pieces.some((piece) => piece.length < LONG_HALF) ? word : undefined;
}
