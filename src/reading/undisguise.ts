import type { Undone, Vocabulary } from '../knowledge/vocabulary.js';
import { type FoldedText, WordTrait, wordAt } from '../text/folded-text.js';
import type { Replacement } from '../text/rewriting.js';
import { reversed } from '../text/word-shapes.js';
import type { Effort } from './effort.js';
import { fromCut } from './undoing/cuts.js';
import { fromEdges, hasEdges, NO_WAYS, withEdges } from './undoing/edges.js';
import { fromGroups, fromParts } from './undoing/long-names.js';
import { fromPieces, isStrung, lastJoined } from './undoing/pieces.js';
import { isSpelt } from './undoing/spelling.js';
import { fromHumps, fromPair, fromSplit } from './undoing/splits.js';
import { LONGEST, SHORTEST, SHORTEST_SPLIT, type Undoing } from './undoing/undoing.js';
import { fromWedge } from './undoing/wedges.js';
import { isMixed, isNumber, isStrange, seenAt, sizeOf } from './undoing/written-words.js';

/**
 * Words of a folded text that spell a brand name or a telltale term once the writing is undone: look-alikes, digits and signs for
 * letters (R0lex, ₲ucci), stars (LEM**RE), signs and emoji between letters (D.ior, G💎cci), letters and pieces apart (G u c c i,
 * re plica). In names and titles also words cut, turned round, or run together.
 *
 * @param close whether words of plain letters are looked at too, the first of them: in names and titles, not in running text
 * @param effort how many words are looked into at most
 */
export function undisguise(text: FoldedText, vocabulary: Vocabulary, close: boolean, effort: Effort): readonly Replacement[] {
  effort.beginPass();
  let found: Undoing[] | undefined;
  const { words } = text;
  const like = (seen: string): string | undefined => vocabulary.like(seen);
  // A bracket may be a C ("(hanel"), and is no slip.
  const slips = (seen: string): string | undefined => (BRACKETED.test(seen) ? undefined : vocabulary.behindEdges(seen));
  /** Words up to which single letters stand in a row that spells nothing from its beginning. */
  let strung = -1;
  /** The last word that is joined to one before it, as far as that is known. */
  let joined = -1;
  for (let w = 0; w < words; w++) {
    let undoing: Undoing | undefined;
    const isAlone = standsAlone(text, w);
    const odd = isStrange(text, w);
    const closely = close && effort.takeClose();
    if (isAlone && !closely && !odd) continue;
    if (!effort.take(closely)) break;
    if (closely) undoing = fromCut(text, w, vocabulary);
    if (!isAlone && undoing === undefined) {
      const last = isTouched(text, w) ? lastJoined(text, w, Math.max(w, joined)) : w;
      joined = last;
      const ways = hasEdges(text, w, last) ? withEdges(text, w, last, vocabulary) : NO_WAYS;
      undoing =
        fromEdges(ways, like) ??
        (last > w && w > strung ? fromPieces(text, w, last, vocabulary, effort) : undefined) ??
        fromGroups(text, w, vocabulary, effort) ??
        (ways.length > 0 && effort.takeDear() ? fromEdges(ways, slips) : undefined);
      if (undoing === undefined && w > strung && isStrung(text, w, last)) strung = last;
    }
    undoing ??= fromWedge(text, w, vocabulary);
    undoing ??= odd && !isNumber(text, w) && !effort.takeDear() ? undefined : fromWord(text, w, vocabulary, closely, odd);
    if (undoing === undefined) continue;
    found ??= [];
    // A name of several words holds what stood for one of them.
    while (found.length > 0 && undoing.first <= (found[found.length - 1] as Undoing).first) found.pop();
    if (found.length > 0 && undoing.first <= (found[found.length - 1] as Undoing).last) continue;
    found.push(undoing);
    w = undoing.last;
  }
  return found === undefined ? NOTHING : replacements(text, found, vocabulary);
}

const NOTHING: readonly Replacement[] = [];
const BRACKETED = /^\(|\)$/;

/** Whether white space parts a word from its neighbours and nothing beside it may be one of its letters, as with most words. */
function standsAlone(text: FoldedText, w: number): boolean {
  const traits = text.wordTraits[w] as number;
  if ((traits & (WordTrait.signs | WordTrait.led | WordTrait.trailed)) !== 0 || sizeOf(text, w) === 1) return false;
  if ((traits & WordTrait.touched) === 0) return true;
  return (traits & WordTrait.apart) !== 0 && (w + 1 >= text.words || sizeOf(text, w + 1) > 1);
}

function isTouched(text: FoldedText, w: number): boolean {
  return ((text.wordTraits[w] as number) & (WordTrait.touched | WordTrait.signs)) !== 0 || sizeOf(text, w) === 1;
}

/** What a word hides by itself, or in names and titles with those behind it. */
function fromWord(text: FoldedText, w: number, vocabulary: Vocabulary, close: boolean, odd: boolean): Undoing | undefined {
  if (!close) return odd ? fromSigns(text, w, vocabulary) : undefined;
  return (
    (odd ? (fromSigns(text, w, vocabulary) ?? fromSplit(text, w, vocabulary)) : undefined) ??
    (odd && isMixed(text, w) ? undefined : fromLetters(text, w, vocabulary)) ??
    fromPair(text, w, vocabulary)
  );
}

function fromSigns(text: FoldedText, w: number, vocabulary: Vocabulary): Undoing | undefined {
  const undone = vocabulary.behindOdd(text, w, seenAt);
  return undone && (fromParts(text, w, undone, vocabulary) ?? alone(w, undone));
}

function fromLetters(text: FoldedText, w: number, vocabulary: Vocabulary): Undoing | undefined {
  const size = sizeOf(text, w);
  const split = fromHumps(text, w, vocabulary) ?? fromSplit(text, w, vocabulary);
  if (split !== undefined) return split;
  const undone = size >= SHORTEST && size <= 2 * LONGEST ? vocabulary.behindLetters(text, w) : undefined;
  return undone && (fromParts(text, w, undone, vocabulary) ?? alone(w, undone));
}

function alone(w: number, { text, hidden, misspelt }: Undone): Undoing | undefined {
  return text === '' ? undefined : { first: w, last: w, word: text, hidden, misspelt };
}

function replacements(text: FoldedText, found: readonly Undoing[], vocabulary: Vocabulary): readonly Replacement[] {
  return found
    .filter((undoing, i) => stands(text, undoing, found[i - 1], found[i + 1], vocabulary))
    .flatMap((undoing) => replacementsFor(text, undoing));
}

/** Whether the word is a name or term by itself, or a word of a longer one with another of its words beside it. */
function stands(
  text: FoldedText,
  { first, last, word, hidden }: Undoing,
  before: Undoing | undefined,
  after: Undoing | undefined,
  vocabulary: Vocabulary,
): boolean {
  if (word.includes(' ') || vocabulary.isWhole(word) || vocabulary.isName(word) || !vocabulary.has(word) || /\d/.test(word)) return true;
  const left = before?.last === first - 1 ? before.word : first > 0 ? wordAt(text, first - 1) : '';
  const right = after?.first === last + 1 ? after.word : last + 1 < text.words ? wordAt(text, last + 1) : '';
  if (vocabulary.isKnown(`${left} ${word}`) || vocabulary.isKnown(`${word} ${right}`)) return true;
  // Short words spell others backwards by chance: "ages", "stem".
  if (hidden && vocabulary.isKnown(word) && (word.length >= SHORTEST_SPLIT || word !== reversed(wordAt(text, first)))) return true;
  if (word.length < SHORTEST_SPLIT) return false;
  return (
    before?.last === first - 1 ||
    after?.first === last + 1 ||
    (first > 0 && vocabulary.has(wordAt(text, first - 1))) ||
    (last + 1 < text.words && vocabulary.has(wordAt(text, last + 1)))
  );
}

/** A word that spells several only gets spaces between them, so that each keeps its own place. */
function replacementsFor(text: FoldedText, undoing: Undoing): readonly Replacement[] {
  const { first, last, word, before = 0, after = 0 } = undoing;
  const parts = word.split(' ');
  const gaps = first === last && parts.length > 1 ? gapsBetween(text, first, parts) : undefined;
  if (gaps !== undefined) return gaps;
  if (first === last || parts.length !== last - first + 1 || before + after > 0) return [replacementFor(text, undoing)];
  // Word for word: what stands there plainly hides nothing ("fa*ke Rolex").
  return parts.flatMap((part, i) => {
    const at = first + i;
    return wordAt(text, at) === part ? [] : [replacementFor(text, { ...undoing, first: at, last: at, word: part })];
  });
}

/** Spaces between the words that one spells, with a sign between each or with nothing; undefined where it spells them otherwise. */
function gapsBetween(text: FoldedText, w: number, parts: readonly string[]): readonly Replacement[] | undefined {
  const written = wordAt(text, w);
  const sign = written.length === parts.join(' ').length ? 1 : 0;
  const gaps: Replacement[] = [];
  let at = 0;
  for (const part of parts) {
    if (at > 0) {
      const unit = (text.wordStarts[w] as number) + at;
      const start = text.startOf(unit);
      gaps.push({ start, end: sign === 0 ? start : text.endOf(unit), text: ' ', hidden: false });
      at += sign;
    }
    if (!written.startsWith(part, at)) return undefined;
    at += part.length;
  }
  return at === written.length ? gaps : undefined;
}

function replacementFor(text: FoldedText, undoing: Undoing): Replacement {
  const { first, last, word, hidden, misspelt = false, before = 0, after = 0 } = undoing;
  const start = text.startOf(text.wordStarts[first] as number) - before;
  const end = text.endOf((text.wordEnds[last] as number) - 1) + after;
  return { start, end, text: word, hidden, misspelt: misspelt ? !hidden : hidden && !isSpelt(text, undoing) };
}
