import type { Beside } from '../knowledge/slips.js';
import type { Joint, Undone, Vocabulary } from '../knowledge/vocabulary.js';
import { CharClass, CLASS, LOOKALIKE } from '../text/characters.js';
import { Break, type FoldedText, hashWith, Mark, WordTrait } from '../text/folded-text.js';
import type { Replacement } from '../text/rewriting.js';
import { isSign } from '../text/word-shapes.js';

/** Most words looked at one by one in a field: titles are short, and a longer text that hides a word repeats it. */
const MAX_WORDS = 300;
/** Most pieces that a hidden word is broken into. */
const MAX_PIECES = 24;
/** Shortest word that is put together from two pieces with white space between them. */
const SHORTEST_SPLIT = 5;
/** Shortest and longest word looked at. */
const SHORTEST = 4;
const LONGEST = 24;
/** Letters of a half that may be a word by itself. */
const LONG_HALF = 3;
/** Most pieces with white space between them that a word is put together from, and fewest letters of one whose pieces are all words. */
const MAX_PARTS = 5;
const UNMISTAKABLE = 7;
/** Most signs for letters at an end of a word. */
const MAX_SIGNS = 3;

/**
 * Words of a folded text that spell a brand name or a telltale term once the writing is undone: look-alikes, digits and signs for
 * letters (R0lex, ₲ucci), stars (LEM**RE), signs and emoji between letters (D.ior, G💎cci), letters and pieces apart (G u c c i,
 * re plica). In names and titles also words cut, turned round, or run together.
 *
 * @param close whether words of plain letters are looked at too: in names and titles, not in running text
 */
export function undisguise(text: FoldedText, vocabulary: Vocabulary, close: boolean): readonly Replacement[] {
  let found: Undoing[] | undefined;
  const words = Math.min(text.words, MAX_WORDS);
  /** Words up to which single letters stand in a row that spells nothing from its beginning. */
  let strung = -1;
  for (let w = 0; w < words; w++) {
    const traits = text.wordTraits[w] as number;
    const last = (traits & WordTrait.touched) !== 0 || sizeOf(text, w) === 1 ? lastJoined(text, w, words) : w;
    const ways = hasEdges(text, w, last) ? withEdges(text, w, last, vocabulary) : NO_WAYS;
    let undoing =
      fromEdges(ways, (seen) => vocabulary.like(seen)) ??
      (last > w && w > strung ? fromPieces(text, w, last, vocabulary) : undefined) ??
      fromEdges(ways, (seen) => vocabulary.behindSlips(seen));
    if (undoing === undefined && w > strung && isStrung(text, w, last)) strung = last;
    if (undoing === undefined) {
      const odd = (traits & WordTrait.odd) !== 0 && isOdd(text, w);
      if (odd) undoing = fromSigns(text, w, vocabulary) ?? (close ? fromSplit(text, w, words, vocabulary) : undefined);
      if (undoing === undefined && close && !(odd && isMixed(text, w))) undoing = fromLetters(text, w, words, vocabulary);
    }
    if (undoing === undefined || (found !== undefined && undoing.first <= (found[found.length - 1] as Undoing).last)) continue;
    found ??= [];
    found.push(undoing);
    w = undoing.last;
  }
  return found === undefined ? NOTHING : replacements(text, found, vocabulary);
}

const NOTHING: readonly Replacement[] = Object.freeze([]);

function replacements(text: FoldedText, found: readonly Undoing[], vocabulary: Vocabulary): readonly Replacement[] {
  return found
    .filter((undoing, i) => stands(text, undoing, found[i - 1], found[i + 1], vocabulary))
    .flatMap((undoing) => replacementsFor(text, undoing));
}

/** Words, from the first to the last, that spell another, or two. */
interface Undoing {
  readonly first: number;
  readonly last: number;
  readonly word: string;
  readonly hidden: boolean;
  readonly misspelt?: boolean;
  /** Signs before and after the words that belong to it. */
  readonly before?: number;
  readonly after?: number;
}

/** Whether the word is a name or term by itself, or a word of a longer one with another of its words beside it. */
function stands(
  text: FoldedText,
  { first, last, word }: Undoing,
  before: Undoing | undefined,
  after: Undoing | undefined,
  vocabulary: Vocabulary,
): boolean {
  if (word.includes(' ') || vocabulary.isWhole(word) || vocabulary.isName(word) || /\d/.test(word)) return true;
  const left = before?.last === first - 1 ? before.word : first > 0 ? wordAt(text, first - 1) : '';
  const right = after?.first === last + 1 ? after.word : last + 1 < text.words ? wordAt(text, last + 1) : '';
  if (vocabulary.isKnown(`${left} ${word}`) || vocabulary.isKnown(`${word} ${right}`)) return true;
  if (word.length < SHORTEST_SPLIT) return false;
  return (
    before?.last === first - 1 ||
    after?.first === last + 1 ||
    (first > 0 && vocabulary.has(wordAt(text, first - 1))) ||
    (last + 1 < text.words && vocabulary.has(wordAt(text, last + 1)))
  );
}

/** A word that spells several only gets spaces between them, so that each keeps its own place. */
function replacementsFor(
  text: FoldedText,
  { first, last, word, hidden, misspelt = false, before = 0, after = 0 }: Undoing,
): readonly Replacement[] {
  const from = text.wordStarts[first] as number;
  const parts = first === last ? word.split(' ') : NO_PARTS;
  if (parts.length > 1 && parts.join('') === wordAt(text, first)) {
    let at = from;
    return parts.slice(1).map((_, i) => {
      at += (parts[i] as string).length;
      return { start: text.startOf(at), end: text.startOf(at), text: ' ', hidden: false };
    });
  }
  const start = text.startOf(from) - before;
  return [{ start, end: text.endOf((text.wordEnds[last] as number) - 1) + after, text: word, hidden, misspelt }];
}

function fromSigns(text: FoldedText, w: number, vocabulary: Vocabulary): Undoing | undefined {
  const undone = vocabulary.behindOdd(text, w, () => seenAt(text, w));
  return undone && (fromParts(text, w, undone, vocabulary) ?? alone(w, undone));
}

/** A word with signs at its ends that may stand for letters, where they otherwise part words: "Gucc!", "@didas". */
interface Edged {
  readonly first: number;
  readonly last: number;
  readonly seen: string;
  readonly before: number;
  readonly after: number;
}

const NO_WAYS: readonly Edged[] = Object.freeze([]);

function hasEdges({ wordTraits }: FoldedText, first: number, last: number): boolean {
  return (((wordTraits[first] as number) & WordTrait.led) | ((wordTraits[last] as number) & WordTrait.trailed)) !== 0;
}

/** The ways to read a word with the signs at its ends: all of them belong to it, or those on one side. */
function withEdges(text: FoldedText, first: number, last: number, vocabulary: Vocabulary): readonly Edged[] {
  if (first === last && vocabulary.isKnown(wordAt(text, first))) return NO_WAYS;
  const start = text.startOf(text.wordStarts[first] as number);
  const end = text.endOf((text.wordEnds[last] as number) - 1);
  let [before, after] = [0, 0];
  while (before < MAX_SIGNS && isSign(text.source.charCodeAt(start - before - 1))) before++;
  while (after < MAX_SIGNS && isSign(text.source.charCodeAt(end + after))) after++;
  let seen = '';
  for (let w = first; w <= last; w++) seen += seenAt(text, w) + (w < last ? signsBehind(text, w) : '');
  const left = text.source.slice(start - before, start);
  // "iPhone+" has more, and says so.
  if (/^\++$/.test(text.source.slice(end, end + after))) after = 0;
  const right = text.source.slice(end, end + after);
  const ways: Edged[] = [];
  if (before > 0 && after > 0) ways.push({ first, last, seen: left + seen + right, before, after });
  if (after > 0) ways.push({ first, last, seen: seen + right, before: 0, after });
  if (before > 0) ways.push({ first, last, seen: left + seen, before, after: 0 });
  return ways;
}

function fromEdges(ways: readonly Edged[], behind: (seen: string) => string | undefined): Undoing | undefined {
  for (const { first, last, seen, before, after } of ways) {
    const word = behind(seen);
    if (word !== undefined) return { first, last, word, hidden: true, before, after };
  }
  return undefined;
}

/** What stands between a word and the next. */
function signsBehind(text: FoldedText, w: number): string {
  return text.source.slice(text.endOf((text.wordEnds[w] as number) - 1), text.startOf(text.wordStarts[w + 1] as number));
}

function fromLetters(text: FoldedText, w: number, words: number, vocabulary: Vocabulary): Undoing | undefined {
  const size = sizeOf(text, w);
  const split = fromHumps(text, w, vocabulary) ?? fromSplit(text, w, words, vocabulary);
  if (split !== undefined) return split;
  const undone = size >= SHORTEST && size <= LONGEST ? vocabulary.behindLetters(text, w) : undefined;
  return undone && (fromParts(text, w, undone, vocabulary) ?? alone(w, undone));
}

function alone(w: number, { text, hidden, parts }: Undone): Undoing | undefined {
  return parts === undefined ? { first: w, last: w, word: text, hidden } : undefined;
}

/** A name or term of several words that this one and those beside it spell, each in its own way. */
function fromParts(text: FoldedText, w: number, undone: Undone, vocabulary: Vocabulary): Undoing | undefined {
  if (undone.parts === undefined && vocabulary.isWhole(undone.text)) return undefined;
  const parts = undone.parts ?? [undone.text];
  // Many names may hold the part, and each asks for the same words beside it.
  const asked = new Map<number, ReturnType<Beside>>();
  const found = vocabulary.slipped(parts, (distance) => {
    if (!asked.has(distance)) asked.set(distance, besideAt(text, w, w + distance, vocabulary));
    return asked.get(distance);
  });
  if (found === undefined) return undefined;
  const first = w + found.start;
  const last = first + found.words.length - 1;
  // "Кико Милано" is a name as it stands.
  const written = found.words.map((_, i) => wordAt(text, first + i)).join(' ');
  if (vocabulary.isKnown(written)) return undefined;
  let hidden = false;
  for (let at = first; at <= last; at++) hidden ||= isMixed(text, at) && sourceOf(text, at).toLowerCase() !== found.words[at - first];
  return { first, last, word: found.words.join(' '), hidden, misspelt: true };
}

/** What a word may be a part of. */
function besideAt(text: FoldedText, w: number, at: number, vocabulary: Vocabulary): ReturnType<Beside> {
  if (at < 0 || at >= text.words || !isInRow(text, Math.min(w, at), Math.max(w, at))) return undefined;
  return { word: isMixed(text, at) ? seenAt(text, at) : wordAt(text, at), parts: partsAt(text, at, vocabulary) };
}

function partsAt(text: FoldedText, w: number, vocabulary: Vocabulary): readonly string[] {
  const size = sizeOf(text, w);
  if (size < SHORTEST || size > LONGEST) return NO_PARTS;
  const undone = isMixed(text, w) ? vocabulary.behindOdd(text, w, () => seenAt(text, w)) : vocabulary.behindLetters(text, w);
  const parts = undone?.parts ?? (undone === undefined ? NO_PARTS : [undone.text]);
  return text.suspects.includes(w) ? [...parts, seenAt(text, w)] : parts;
}

/** Whether a word holds signs or letters of several scripts, not look-alikes of one script alone, which may be its own letters. */
function isMixed(text: FoldedText, w: number): boolean {
  return isOdd(text, w) && !text.suspects.includes(w);
}

const NO_PARTS: readonly string[] = Object.freeze([]);

/** Whether only one unit parts each of these words from the next, and no sentence or clause ends there. */
function isInRow(text: FoldedText, first: number, last: number): boolean {
  for (let w = first; w < last; w++) {
    const end = text.wordEnds[w] as number;
    if (text.wordStarts[w + 1] !== end + 1 || ((text.marks[end] as number) & (Mark.sentence | Mark.clause)) !== 0) return false;
  }
  return true;
}

/** Whether a word holds anything but letters of one script. */
function isOdd(text: FoldedText, w: number): boolean {
  const from = text.wordStarts[w] as number;
  const to = text.wordEnds[w] as number;
  let latin = 0;
  let foreign = 0;
  for (let i = from; i < to; i++) {
    const unit = text.units[i] as number;
    if (unit >= 0x61 && unit <= 0x7a) latin++;
    else if (CLASS[unit] === CharClass.letter) foreign++;
    else return to - from > (CLASS[unit] === CharClass.digit ? 3 : 2);
    if (((text.marks[i] as number) & (Mark.lookalike | Mark.styled)) !== 0) return true;
  }
  return foreign > 0 && (latin > 0 || text.suspects.includes(w));
}

/** The letters that a reader takes a word for: look-alikes as the Latin letters they look like. */
function seenAt(text: FoldedText, w: number): string {
  let seen = '';
  for (let i = text.wordStarts[w] as number; i < (text.wordEnds[w] as number); i++) {
    const unit = text.units[i] as number;
    seen += String.fromCharCode(unit < 0x80 ? unit : looksLike(text.source.codePointAt(text.startOf(i)) as number, unit));
  }
  return seen;
}

/** A letter as it looks: plain Latin ones as they are, though the word may be read in another script. */
function looksLike(code: number, unit: number): number {
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x7a && code < 0x80 ? lower : (LOOKALIKE.get(code) ?? unit);
}

/** A word as it stands in the text. */
function sourceOf(text: FoldedText, w: number): string {
  return text.source.slice(text.startOf(text.wordStarts[w] as number), text.endOf((text.wordEnds[w] as number) - 1));
}

function wordAt(text: FoldedText, w: number): string {
  let word = '';
  for (let i = text.wordStarts[w] as number; i < (text.wordEnds[w] as number); i++) word += String.fromCharCode(text.units[i] as number);
  return word;
}

const sizeOf = (text: FoldedText, w: number): number => (text.wordEnds[w] as number) - (text.wordStarts[w] as number);

/** The last of the words that only signs or emoji part from one another, or single letters that white space parts. */
function lastJoined(text: FoldedText, first: number, words: number): number {
  let last = first;
  while (last + 1 < words && last - first < MAX_PIECES && isJoined(text, last)) last++;
  return last;
}

/** Whether a word and the next have no white space between them, or are both single letters. */
function isJoined(text: FoldedText, w: number): boolean {
  const end = text.wordEnds[w] as number;
  const next = text.wordStarts[w + 1] as number;
  if (next - end > 1) return false;
  if (((text.wordTraits[w] as number) & WordTrait.apart) !== 0 && (sizeOf(text, w) > 1 || sizeOf(text, w + 1) > 1)) return false;
  const from = text.endOf(end - 1);
  const to = text.startOf(next);
  const first = text.source.charCodeAt(from);
  if (to - from > 8) return false;
  if (first === 32 || first === 10 || text.source.charCodeAt(to - 1) === 32 || /\s/.test(text.source.slice(from, to)))
    return sizeOf(text, w) === 1 && sizeOf(text, w + 1) === 1;
  return true;
}

/** Whether people write a name in such pieces from habit: each of them long, or a word ("Mont Blanc", "Hand Bag"). */
function isHabit(pieces: readonly string[], vocabulary: Vocabulary): boolean {
  return pieces.every((p) => p.length >= LONG_HALF) || pieces.some((p) => p.length > 2 && vocabulary.isKnown(p));
}

/** What a wrong encoding leaves of a letter ("pok\ufffdmon", "game?s"). */
const DAMAGE = /[?\ufffd\u0080-\u009f]/;

/** Signs that stand between words and their parts as often as not; others hide a letter. */
const ORDINARY_SIGNS = /^[-./,&:;'’+|()[\]\u2010-\u2015]+$/;

/** The longest word that pieces beginning with the first spell, put together as they are or with a letter for each sign. */
function fromPieces(text: FoldedText, first: number, last: number, vocabulary: Vocabulary): Undoing | undefined {
  if (spellNothing(text, first, last, vocabulary)) return undefined;
  const written = text.source.slice(text.startOf(text.wordStarts[first] as number), text.endOf((text.wordEnds[last] as number) - 1));
  const joint = vocabulary.joints.get(written, () => joined(text, first, last, vocabulary) ?? NO_JOINT);
  return joint === NO_JOINT ? undefined : { first, last: first + joint.pieces - 1, word: joint.word, hidden: joint.hidden };
}

/** Signs that stand for no letter: pieces with one of them between spell a word only by being put together as they are. */
const IDLE_SIGNS: ReadonlySet<number> = new Set(Array.from(' -./,&:;)[]\u2010\u2011\u2012\u2013\u2014\u2015', (c) => c.charCodeAt(0)));

/** Whether pieces surely spell no word, by a look at hashes: nearly all do ("and/or", "high-quality", "3.5"). */
function spellNothing(text: FoldedText, first: number, last: number, vocabulary: Vocabulary): boolean {
  if (!isPlain(text, first) || isStrung(text, first, last)) return false;
  let hash = text.wordHashes[first] as number;
  for (let w = first; w < last; w++) {
    const sign = text.endOf((text.wordEnds[w] as number) - 1);
    if (text.startOf(text.wordStarts[w + 1] as number) !== sign + 1 || !IDLE_SIGNS.has(text.source.charCodeAt(sign))) return false;
    if (!isPlain(text, w + 1)) return false;
    hash = hashWith(text, hash, w + 1);
    if (vocabulary.mayHave(hash)) return false;
  }
  return true;
}

/** Whether so many single letters stand in a row as seldom do but to spell a word. */
function isStrung(text: FoldedText, first: number, last: number): boolean {
  if (last - first < SHORTEST_SPLIT - 1) return false;
  for (let w = first; w < first + SHORTEST_SPLIT; w++) if (sizeOf(text, w) > 1) return false;
  return true;
}

/** Whether a word is all letters a to z and digits. */
function isPlain({ units, wordStarts, wordEnds }: FoldedText, w: number): boolean {
  for (let i = wordStarts[w] as number; i < (wordEnds[w] as number); i++) {
    const unit = units[i] as number;
    if (unit < 0x30 || unit > 0x7a || (unit > 0x39 && unit < 0x61)) return false;
  }
  return true;
}

const NO_JOINT: Joint = { pieces: 0, word: '', hidden: false };

function joined(text: FoldedText, first: number, last: number, vocabulary: Vocabulary): Joint | undefined {
  const pieces: string[] = [];
  const signs: string[] = [];
  for (let w = first; w <= last; w++) {
    pieces.push(seenAt(text, w));
    if (w < last) signs.push(signsBehind(text, w));
  }
  for (let count = pieces.length; count > 1; count--) {
    const some = pieces.slice(0, count);
    if (count < pieces.length && some.every((p) => p.length === 1) && !isRest(pieces.slice(count), vocabulary)) continue;
    if (some.includes('*') || some.every((p) => p.length > 1 && vocabulary.isKnown(p)) || vocabulary.isKnown(some.join(' '))) continue;
    const word = spelt(some, signs.slice(0, count - 1), vocabulary);
    if (word === undefined) continue;
    const between = signs.slice(0, count - 1);
    const isInnocent = between.some((sign) => DAMAGE.test(sign)) || (between.every((sign) => sign === '-') && isHabit(some, vocabulary));
    return { pieces: count, word, hidden: !isInnocent };
  }
  return undefined;
}

/** Whether letters that follow a word in a row of single letters may be words of their own: the "b a g" of "g u c c i b a g". */
function isRest(letters: readonly string[], vocabulary: Vocabulary): boolean {
  if (letters.some((letter) => letter.length > 1)) return true;
  const rest = letters.join('');
  // "A i r m a x 9 0", "N i k e x …"
  if (/^\d+$|^x/.test(rest)) return true;
  if (rest.length === LONG_HALF) return vocabulary.isKnown(rest);
  for (let size = rest.length; size > LONG_HALF; size--)
    if (vocabulary.isKnown(rest.slice(0, size)) || vocabulary.has(rest.slice(0, size))) return true;
  return false;
}

function spelt(pieces: readonly string[], signs: readonly string[], vocabulary: Vocabulary): string | undefined {
  const letters = pieces.join('').replaceAll('*', '');
  // "A* L*" are grades and notes.
  if (letters.length > LONGEST || pieces.some((p) => p.startsWith('*') || p.endsWith('*'))) return undefined;
  if (letters.length < SHORTEST - 1) return signs.length === 1 ? vocabulary.like(pieces.join(signs[0])) : undefined;
  if (letters.length >= SHORTEST && (vocabulary.has(letters) || vocabulary.isName(letters)) && !signs.some((sign) => /\p{Sc}/u.test(sign)))
    return letters;
  if (pieces.length > 3 && pieces.every((p) => p.length === 1)) return vocabulary.like(letters) ?? vocabulary.behindSlips(letters);
  if (signs.length > 3 || signs.some((sign) => sign.trim() === '') || pieces.every((p) => p.length === 1)) return undefined;
  const isMasked = pieces.some((p) => p.includes('*'));
  const isTight = !/^\d/.test(letters) && !signs.some((sign) => /\s/.test(sign));
  const behind = isMasked
    ? undefined
    : (vocabulary.behindSigns(withSigns(pieces, signs)) ?? (isTight ? vocabulary.like(letters) : undefined));
  return behind ?? (!isMasked && signs.some((sign) => ORDINARY_SIGNS.test(sign)) ? undefined : vocabulary.behindStars(pieces.join('*')));
}

function withSigns(pieces: readonly string[], signs: readonly string[]): string {
  return pieces.map((p, i) => p + (signs[i] ?? '')).join('');
}

/** A name and what it stands by, told apart by capitals alone: "ChromeHeartsBelt", "LvBag". */
function fromHumps(text: FoldedText, w: number, vocabulary: Vocabulary): Undoing | undefined {
  if (((text.wordTraits[w] as number) & (WordTrait.broken | WordTrait.signs)) !== WordTrait.broken) return undefined;
  const [from, to] = [text.wordStarts[w] as number, text.wordEnds[w] as number];
  if (to - from > 2 * LONGEST || vocabulary.isKnown(wordAt(text, w))) return undefined;
  const pieces: string[] = [];
  let piece = '';
  for (let i = from; i < to; i++) {
    if (i > from && text.breaks[i] !== Break.none) {
      pieces.push(piece);
      piece = '';
    }
    piece += String.fromCharCode(text.units[i] as number);
  }
  pieces.push(piece);
  if (pieces.length < 2 || pieces.some((p) => p.length < 2)) return undefined;
  for (let count = Math.min(pieces.length - 1, MAX_PARTS); count > 0; count--)
    for (let at = 0; at + count <= pieces.length; at++) {
      const name = pieces.slice(at, at + count).join('');
      if (count > 1 ? !vocabulary.isName(name) : pieces.length > 2 || !pieces.every((p) => vocabulary.isKnown(p))) continue;
      const parts = [...pieces.slice(0, at), name, ...pieces.slice(at + count)];
      return { first: w, last: w, word: parts.join(' '), hidden: false };
    }
  return undefined;
}

/** The longest name or term that this word and those after it spell together, when they don't mean anything apart. */
function fromSplit(text: FoldedText, w: number, words: number, vocabulary: Vocabulary): Undoing | undefined {
  let size = sizeOf(text, w);
  if (size < 2 || ((text.wordTraits[w] as number) & WordTrait.signs) !== 0) return undefined;
  let hash = text.wordHashes[w] as number;
  let found: Undoing | undefined;
  for (let last = w + 1; last < words && last - w < MAX_PARTS; last++) {
    const next = sizeOf(text, last);
    size += next;
    if (next < 2 || size > LONGEST || ((text.wordTraits[last] as number) & WordTrait.signs) !== 0) break;
    hash = hashWith(text, hash, last);
    if (size < SHORTEST_SPLIT || !vocabulary.mayHave(hash)) continue;
    const pieces: string[] = [];
    for (let i = w; i <= last; i++) pieces.push(wordAt(text, i));
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
