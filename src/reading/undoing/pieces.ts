import { builtInFacts } from '../../knowledge/facts.js';
import type { Joint, Vocabulary } from '../../knowledge/vocabulary.js';
import { CharClass, CLASS } from '../../text/characters.js';
import { type FoldedText, hashOf, hashOn, hashWith, SPACE, WordTrait, wordAt } from '../../text/folded-text.js';
import { isDigitAt } from '../../text/made-of.js';
import { bonesHash } from '../../text/word-shapes.js';
import type { Effort } from '../effort.js';
import { LONG_HALF, LONGEST, SHORTEST, SHORTEST_SPLIT, type Undoing } from './undoing.js';
import {
  holdsDigits,
  holdsSign,
  isBeforeShortWord,
  isLatin,
  isPlain,
  isWholeBefore,
  seenAt,
  signsBehind,
  sizeOf,
} from './written-words.js';

/** Most pieces that a hidden word is broken into. */
export const MAX_PIECES = 24;

/** UTF-16 units between two pieces. */
export const LONGEST_JOINT = 8;

/** Longest piece with a sign in it that stands in a row of single letters. */
const LONGEST_BIT = 5;

/** What a wrong encoding leaves of a letter ("pok\ufffdmon", "game?s"). */
const DAMAGE = /[?\ufffd\u0080-\u009f]/;

/** Signs that stand between words and their parts as often as not; others hide a letter. */
export const ORDINARY_SIGNS = /^[-./,&:;'’+|()[\]\u2010-\u2015]+$/;

/** A sign that parts words where lists, fields and addresses are put together: "vivo:book", "Marke=Nike". */
export const PARTING_SIGN = /^[-:;,&=|~]$/;

/** Whether a word touches the one before it. */
function isTail(text: FoldedText, w: number): boolean {
  return w > 0 && ((text.wordTraits[w - 1] as number) & (WordTrait.touched | WordTrait.apart)) === WordTrait.touched;
}

/** Those of them that part no words without white space. */
const SMALL_SIGNS = /^[-.'’()[\]]$/;

/** Signs that stand for no letter: pieces with one of them between spell a word only by being put together as they are. */
const IDLE_SIGNS: ReadonlySet<number> = new Set(Array.from(' -./,&:;)[]\u2010\u2011\u2012\u2013\u2014\u2015', (c) => c.charCodeAt(0)));

/**
 * The last of the words that only signs or emoji part from one another, or single letters that white space parts.
 *
 * @param known one of them, from which on the rest is looked for
 */
export function lastJoined(text: FoldedText, first: number, known = first): number {
  let last = known;
  while (last + 1 < text.words && last - first < MAX_PIECES && isJoined(text, last)) last++;
  return last;
}

/** Whether a word and the next have no white space between them, or are both single letters. */
function isJoined(text: FoldedText, w: number): boolean {
  const end = text.wordEnds[w] as number;
  const next = text.wordStarts[w + 1] as number;
  if (next - end > 1) return false;
  // Stryker disable next-line ConditionalExpression: saves time only
  if (((text.wordTraits[w] as number) & WordTrait.apart) !== 0 && sizeOf(text, w) > 1 && sizeOf(text, w + 1) > 1) return false;
  const from = text.endOf(end - 1);
  const to = text.startOf(next);
  const first = text.source.charCodeAt(from);
  if (to - from > LONGEST_JOINT || isWholeBefore(text, w)) return false;
  if (first === 32 || first === 10 || text.source.charCodeAt(to - 1) === 32 || /\s/.test(text.source.slice(from, to)))
    return isBit(text, w) && isBit(text, w + 1) && (sizeOf(text, w) === 1 || sizeOf(text, w + 1) === 1);
  return true;
}

/** Whether a word is a single letter, or a few held together by a sign that stands for one: the "c!er" of "M o n c!er". */
function isBit(text: FoldedText, w: number): boolean {
  const size = sizeOf(text, w);
  return size === 1 || (size <= LONGEST_BIT && ((text.wordTraits[w] as number) & WordTrait.signs) !== 0 && holdsSign(text, w));
}

/** Whether so many single letters stand in a row as seldom do but to spell a word. */
export function isStrung(text: FoldedText, first: number, last: number): boolean {
  if (last - first < SHORTEST_SPLIT - 1) return false;
  for (let w = first; w < first + SHORTEST_SPLIT; w++) if (sizeOf(text, w) > 1) return false;
  return true;
}

/** The longest word that pieces beginning with the first spell, put together as they are or with a letter for each sign. */
export function fromPieces(text: FoldedText, first: number, last: number, vocabulary: Vocabulary, effort: Effort): Undoing | undefined {
  if (spellNothing(text, first, last, vocabulary) || !effort.takeDear()) return undefined;
  const written = text.source.slice(text.startOf(text.wordStarts[first] as number), text.endOf((text.wordEnds[last] as number) - 1));
  const isOwn = !isLatin(text, first) && !isTail(text, first);
  const joint = (isOwn ? vocabulary.ownJoints : vocabulary.joints).get(
    written,
    () => joined(text, first, last, vocabulary, seenAt) ?? (isOwn ? joined(text, first, last, vocabulary, wordAt) : undefined) ?? NO_JOINT,
  );
  return joint === NO_JOINT ? undefined : { first, last: first + joint.pieces - 1, word: joint.word, hidden: joint.hidden };
}

/** Whether pieces surely spell no word, by a look at hashes: nearly all do ("and/or", "high-quality", "3.5", "WH-1000XM4"). */
function spellNothing(text: FoldedText, first: number, last: number, vocabulary: Vocabulary): boolean {
  if (isStrung(text, first, last)) return false;
  let hash = 0;
  let digits = 0;
  for (let w = first; w <= last; w++) {
    if (!isPlain(text, w)) {
      if (!holdsDigits(text, w, w)) return false;
      digits++;
    }
    hash = w === first ? (text.wordHashes[w] as number) : hashWith(text, hash, w);
    if (w > first && (vocabulary.mayHave(hash) || (digits > 0 && !isCode(text, first, w, vocabulary)))) return false;
    if (w === last) break;
    const sign = text.endOf((text.wordEnds[w] as number) - 1);
    if (text.startOf(text.wordStarts[w + 1] as number) !== sign + 1 || !IDLE_SIGNS.has(text.source.charCodeAt(sign))) return false;
    if (digits > 0 && text.source.charCodeAt(sign) === SPACE) return false;
    if (w === first && w + 1 === last && mayLack(text, w, vocabulary)) return false;
  }
  return true;
}

/** Whether a dash or point between two words may stand for a letter of a name or term: some letter makes one of them ("N-ke"). */
function mayLack(text: FoldedText, w: number, vocabulary: Vocabulary): boolean {
  for (let letter = 0x61; letter <= 0x7a; letter++) {
    if (!vocabulary.mayHave(hashWith(text, hashOn(text.wordHashes[w] as number, letter), w + 1))) continue;
    const word = wordAt(text, w) + String.fromCharCode(letter) + wordAt(text, w + 1);
    if (vocabulary.has(word) || vocabulary.isName(word)) return true;
  }
  return false;
}

/** Whether letters and digits together look like no word, nor may they hold a slip: they begin with a digit, end in two, or have few letters. */
function isCode(text: FoldedText, first: number, last: number, vocabulary: Vocabulary): boolean {
  const { units } = text;
  const from = text.wordStarts[first] as number;
  const to = text.wordEnds[last] as number;
  if (vocabulary.mayHaveBones(bonesHash(units, from, to))) return false;
  if (isDigit(units[from] as number) || (isDigit(units[to - 1] as number) && isDigit(units[to - 2] as number))) return true;
  let [letters, digits] = [0, 0];
  for (let i = from; i < to; i++) {
    if (isDigit(units[i] as number)) digits++;
    else if (units[i] !== SPACE) letters++;
  }
  return digits > letters;
}

const isDigit = (unit: number): boolean => CLASS[unit] === CharClass.digit;

const NO_JOINT: Joint = { pieces: 0, word: '', hidden: false };

/** @param read how a piece is taken: as it looks, or as the letters of its own alphabet */
function joined(text: FoldedText, first: number, last: number, vocabulary: Vocabulary, read: typeof seenAt): Joint | undefined {
  const pieces: string[] = [];
  const signs: string[] = [];
  let letters = 0;
  for (let w = first; w <= last && letters <= LONGEST; w++) {
    const piece = read(text, w);
    pieces.push(piece);
    letters += piece.replaceAll('*', '').length;
    if (w < last) signs.push(signsBehind(text, w));
  }
  for (let count = pieces.length; count > 1; count--) {
    const some = pieces.slice(0, count);
    if (count < pieces.length && some.every((p) => p.length === 1) && !isRest(pieces.slice(count), vocabulary)) continue;
    if (count === 2 && isBeforeShortWord(text, first) && vocabulary.isKnown(some[0] as string)) continue;
    // A letter behind a whole word begins another: "Scott=t-shirt".
    if (count === 2 && some[1]?.length === 1 && !ORDINARY_SIGNS.test(signs[0] as string) && vocabulary.has(some[0] as string)) continue;
    if (some.includes('*') || areWords(some, vocabulary) || vocabulary.isKnown(some.join(' '))) continue;
    const between = signs.slice(0, count - 1);
    const word = spelt(some, between, vocabulary);
    if (word === undefined) {
      const plain = isDrawn(some, between) ? vocabulary.plainly(some.join(''), some.join('*')) : undefined;
      if (plain === undefined) continue;
      return { pieces: count, word: plain, hidden: false };
    }
    const isInnocent =
      between.some((sign) => DAMAGE.test(sign)) ||
      (between.every((sign) => PARTING_SIGN.test(sign)) && isHabit(some, vocabulary)) ||
      areInitials(some, between);
    return { pieces: count, word, hidden: !isInnocent };
  }
  return undefined;
}

/** Whether pieces are words by themselves. Two of two letters each are so by chance: "Ro-ex". */
function areWords(pieces: readonly string[], vocabulary: Vocabulary): boolean {
  return (pieces.length > 2 || pieces.some((p) => p.length > 2)) && pieces.every((p) => p.length > 1 && vocabulary.isKnown(p));
}

/** Whether no habit parts letters so: each by itself, or a sign between them that parts no words. */
function isDrawn(pieces: readonly string[], signs: readonly string[]): boolean {
  return (
    (pieces.length > 3 && pieces.every((p) => p.length === 1)) || signs.some((sign) => !ORDINARY_SIGNS.test(sign) && sign.trim() !== '')
  );
}

/** Whether people write a name in such pieces from habit: each of them long, or a word ("Mont Blanc", "Hand Bag"). */
export function isHabit(pieces: readonly string[], vocabulary: Vocabulary): boolean {
  return pieces.every((p) => p.length >= LONG_HALF) || pieces.some((p) => p.length > 2 && vocabulary.isKnown(p));
}

/** Most letters that are initials whatever they are. */
const MOST_INITIALS = 3;

/** Whether points part initials from habit: few letters, or some that nobody could say in one ("O.P.I", "D.K.N.Y."). */
export function areInitials(pieces: readonly string[], signs: readonly string[]): boolean {
  if (!signs.every((sign) => sign === '.') || pieces.some((piece) => piece.length > 1)) return false;
  return pieces.length <= MOST_INITIALS || !/[aeiou]/.test(pieces.join(''));
}

/** "L.V", "Y.S.L": the initials of a house, as people know it by. */
const isOfHouse = (letters: string, vocabulary: Vocabulary): boolean =>
  letters.length < MOST_INITIALS ? builtInFacts().knownInitials.includes(letters) : vocabulary.isCode(letters);

/** Whether letters that follow a word in a row of single letters may be words of their own: the "b a g" of "g u c c i b a g". */
function isRest(letters: readonly string[], vocabulary: Vocabulary): boolean {
  if (letters.some((letter) => letter.length > 1)) return true;
  const rest = letters.join('');
  // "A i r m a x 9 0", "N i k e x …"
  if (/^\d+$|^x/.test(rest)) return true;
  if (rest.length === LONG_HALF) return vocabulary.isKnown(rest);
  let hash = hashOf(rest.slice(0, LONG_HALF));
  for (let size = LONG_HALF; size < rest.length; ) {
    hash = hashOn(hash, rest.charCodeAt(size++));
    if (!vocabulary.mayKnow(hash) && !vocabulary.mayHave(hash)) continue;
    const word = rest.slice(0, size);
    if (vocabulary.isKnown(word) || vocabulary.has(word)) return true;
  }
  return false;
}

function spelt(pieces: readonly string[], signs: readonly string[], vocabulary: Vocabulary): string | undefined {
  const letters = pieces.join('').replaceAll('*', '');
  // "A* L*" are grades and notes.
  if (letters.length > LONGEST || pieces.some((p) => p.startsWith('*') || p.endsWith('*'))) return undefined;
  if (letters.length < SHORTEST && areInitials(pieces, signs) && isOfHouse(letters, vocabulary)) return letters;
  if (letters.length < SHORTEST - 1) return signs.length === 1 ? vocabulary.like(pieces.join(signs[0])) : undefined;
  if (letters.length >= SHORTEST && (vocabulary.has(letters) || vocabulary.isName(letters)) && !signs.some((sign) => /\p{Sc}/u.test(sign)))
    return letters;
  if (pieces.length > 3 && pieces.every((p) => p.length === 1))
    return vocabulary.like(letters) ?? vocabulary.bySound(letters) ?? vocabulary.behindSlips(letters);
  if (pieces.length > 3 && signs.some((sign) => sign.trim() === ''))
    return vocabulary.like(withSigns(pieces, signs).replace(/\s+/g, '')) ?? vocabulary.behindSlips(letters);
  if (signs.length > 3 || signs.some((sign) => sign.trim() === '') || pieces.every((p) => p.length === 1)) return undefined;
  const isMasked = pieces.some((p) => p.includes('*'));
  const isTight = !isDigitAt(letters, 0) && !signs.some((sign) => /\s/.test(sign));
  const behind = isMasked
    ? undefined
    : (vocabulary.behindSigns(withSigns(pieces, signs)) ??
      (isTight ? (vocabulary.like(letters) ?? vocabulary.bySound(letters)) : undefined));
  if (behind !== undefined) return behind;
  const maySlip = isTight && !isHabit(pieces, vocabulary);
  const mask = pieces.join('*');
  if (!isMasked && signs.some((sign) => ORDINARY_SIGNS.test(sign)))
    return (
      (isTight ? behindDash(pieces, vocabulary) : undefined) ??
      (maySlip && signs.every((sign) => SMALL_SIGNS.test(sign)) ? vocabulary.behindSlips(letters) : undefined)
    );
  return vocabulary.behindStars(mask) ?? (maySlip ? vocabulary.behindSlipsAndStars(mask) : undefined);
}

/** Shortest name of which a dash may stand for a letter where the pieces may be words, and where one of them is. */
const LONG_LACKING = 6;
const LONGER_LACKING = 7;

/** The word between whose pieces a sign stands for a letter: "n-ke", but not "c-line", "t-shirt". */
function behindDash(pieces: readonly string[], vocabulary: Vocabulary): string | undefined {
  const [head = '', tail = ''] = pieces;
  const words = pieces.filter((piece) => piece.length > 2 && vocabulary.isWord(piece)).length;
  const isInitial = head.length === 1 && tail.length > LONG_HALF;
  if (pieces.length > 2 || words > (isInitial ? 0 : 1)) return undefined;
  const isHabit = isInitial || pieces.every((piece) => piece.length >= LONG_HALF);
  const least = words > 0 ? LONGER_LACKING : isHabit ? LONG_LACKING : SHORTEST;
  return head.length + tail.length + 1 < least ? undefined : vocabulary.behindDash(pieces.join('*'));
}

function withSigns(pieces: readonly string[], signs: readonly string[]): string {
  return pieces.map((p, i) => p + (signs[i] ?? '')).join('');
}
