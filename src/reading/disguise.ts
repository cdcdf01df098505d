import type { MatchKind } from '../assessment.js';
import { LONGEST_NAME, type NameIndex } from '../knowledge/name-index.js';
import { type FoldedText, Mark, WordTrait, wordAt } from '../text/folded-text.js';
import type { Effort } from './effort.js';
import type { FieldHits } from './field-hits.js';
import type { Mention } from './mention.js';
import { isOwnSpelling } from './own-spelling.js';
import { spanOf } from './places.js';
import { isBeforeShortWord } from './undoing/written-words.js';

/** Fewest letters that make a name where they are strung together: initials stand so too. */
const SHORTEST_STRUNG = 4;

/**
 * Brand names that stand in a field only after undoing a disguise or a slip: look-alike letters of another script (ΝΙΚΕ), stars
 * (G*cci), digits and signs for letters (Ro1ex, $upreme), points between letters (Ni.ke), misspellings (Guchi, Vuiton).
 *
 * Words that mean something else we know, and ordinary words near a name ("channel"), are left alone.
 *
 * @param fuzzy whether misspellings are looked for too
 * @param effort how many words are looked into at most
 */
export function readDisguised(
  fieldHits: FieldHits,
  names: NameIndex,
  taken: readonly Mention[],
  fuzzy: boolean,
  effort: Effort,
): readonly Mention[] {
  effort.beginPass();
  const { text } = fieldHits;
  let found: Mention[] | undefined;
  const add: Add = (brand, match, from, to, similarity, needsSupport) => {
    if (isTaken(taken, from, to)) return;
    const span = spanOf(fieldHits, from, to);
    found ??= [];
    found.push({
      brand,
      line: -1,
      match: match === 'masked' && isOwnSpelling(span.text, names.nameOf(brand)) ? 'name' : match,
      similarity,
      span,
      from,
      to,
      guessed: false,
      common: false,
      holdsPlainName: false,
      needsSupport,
      mayBeAnother: false,
      named: true,
      shouted: false,
      role: 'subject',
      initials: '',
      negated: false,
      nearbyCategories: NO_CATEGORIES,
    });
  };

  const { words } = text;
  /** Words up to which letters are strung together: a name is all of them, not their tail. */
  let strung = -1;
  for (let w = 0; w < words; w++) {
    const from = text.wordStarts[w] as number;
    const to = text.wordEnds[w] as number;
    const length = to - from;
    const traits = text.wordTraits[w] as number;
    const isStrung = w > strung && mayBeStrung(text, w);
    const closely = fuzzy && effort.takeClose();
    // A disguise that is no misspelling has a sign in it.
    const isWord = length >= 3 && length <= LONGEST_NAME && (closely || (traits & WordTrait.signs) !== 0);
    if (!isStrung && !isWord) continue;
    if (!effort.take(closely)) break;
    if (isStrung) {
      const joined = strungLetters(text, w, names);
      strung = joined?.last ?? -1;
      const brand = joined !== undefined && joined.word.length >= SHORTEST_STRUNG ? names.brandOf(joined.word) : undefined;
      if (joined !== undefined && brand !== undefined) {
        add(brand, 'masked', from, joined.to, 1, !names.names.has(joined.word));
        w = joined.last;
        continue;
      }
    }
    if (!isWord || ((traits & WordTrait.signs) !== 0 && !effort.takeDear())) continue;
    const sense = names.senseOf(text, w);
    if (sense === undefined) continue;
    if (sense.match === 'misspelt' && !fuzzy) continue;
    const match = sense.match === 'name' && ((text.marks[from] as number) & Mark.hidden) !== 0 ? 'masked' : sense.match;
    add(sense.brand, match, from, to, sense.similarity, sense.needsSupport);
  }
  return found ?? NO_MENTIONS;
}

const NO_MENTIONS: readonly Mention[] = [];
const NO_CATEGORIES: readonly number[] = [];

type Add = (brand: number, match: MatchKind, from: number, to: number, similarity: number, needsSupport: boolean) => void;

function isTaken(mentions: readonly Mention[], from: number, to: number): boolean {
  return mentions.some((m) => m.from < to && from < m.to);
}

/** Points and dashes by which letters may be strung together. */
const STRINGS: ReadonlySet<number> = new Set(Array.from('.-_·•~^', (c) => c.charCodeAt(0)));

interface Joined {
  readonly word: string;
  /** The last of the words that make it, and where that ends. */
  readonly last: number;
  readonly to: number;
}

/** Whether letters may be strung together from a word on: something other than white space touches it, or single letters follow it. */
function mayBeStrung({ words, wordStarts, wordEnds, wordTraits }: FoldedText, w: number): boolean {
  const next = w + 1;
  // Stryker disable next-line ConditionalExpression,BooleanLiteral: saves time only
  if (next >= words) return false;
  if (((wordTraits[w] as number) & (WordTrait.touched | WordTrait.apart)) === WordTrait.touched) return true;
  const isSingle = (word: number): boolean => (wordEnds[word] as number) - (wordStarts[word] as number) === 1;
  return isSingle(w) && isSingle(next);
}

/** Words that only a point, dash or slash parts, without white space: "Ni.ke", "N-I-K-E". */
function strungLetters(text: FoldedText, first: number, names: NameIndex): Joined | undefined {
  let last = first;
  let to = text.wordEnds[first] as number;
  while (last + 1 < text.words && last - first < 16 && text.wordStarts[last + 1] === to + 1) {
    if (((text.wordTraits[last] as number) & WordTrait.touched) === 0) break;
    const at = text.endOf(to - 1);
    if (text.startOf(to + 1) !== at + 1 || !STRINGS.has(text.source.charCodeAt(at))) break;
    if (
      text.source.charAt(at) === '-' &&
      ((text.wordEnds[last + 1] as number) - (text.wordStarts[last + 1] as number) > 1 || to - (text.wordStarts[last] as number) > 1)
    )
      break; // "one-touch" is two words, "N-I-K-E" is none
    last++;
    to = text.wordEnds[last] as number;
  }
  if (last === first) return spacedLetters(text, first);
  if (to - (text.wordStarts[first] as number) > LONGEST_NAME * 2) return undefined;
  if (last === first + 1 && isBeforeShortWord(text, first) && names.isOrdinary(wordAt(text, first))) return undefined;
  let word = '';
  for (let w = first; w <= last; w++) word += wordAt(text, w);
  return word.length > LONGEST_NAME ? undefined : { word, last, to };
}

/** Single letters with spaces between: "G U C C I". */
function spacedLetters(text: FoldedText, first: number): Joined | undefined {
  let last = first;
  while (last < text.words && (text.wordEnds[last] as number) - (text.wordStarts[last] as number) === 1 && last - first < 24) last++;
  if (last - first < SHORTEST_STRUNG) return undefined;
  let word = '';
  for (let w = first; w < last; w++) word += String.fromCharCode(text.units[text.wordStarts[w] as number] as number);
  return { word, last: last - 1, to: text.wordEnds[last - 1] as number };
}
