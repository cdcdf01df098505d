import type { MatchKind } from '../assessment.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { NameIndex } from '../knowledge/name-index.js';
import { LOOKALIKE } from '../text/characters.js';
import { fuzzyLimit } from '../text/deletions.js';
import { dice, edits } from '../text/similarity.js';
import { governed, type Mention } from './brands.js';
import { type FieldHits, spanOf } from './field-hits.js';

/** Most words looked at one by one in a field: titles are short, and a longer text that hides a name repeats it. */
const MAX_WORDS = 200;

/**
 * Brand names that stand in a field only after undoing a disguise or a slip: look-alike letters of another script (ΝΙΚΕ), stars
 * (G*cci), digits and signs for letters (Ro1ex, $upreme), points between letters (Ni.ke), misspellings (Guchi, Vuiton).
 *
 * Words that mean something else we know, and ordinary words near a name ("channel"), are left alone.
 *
 * @param fuzzy whether misspellings are looked for too
 */
export function readDisguised(
  fieldHits: FieldHits,
  names: NameIndex,
  knowledge: Knowledge,
  taken: readonly Mention[],
  fuzzy: boolean,
): Mention[] {
  const { text } = fieldHits;
  const found: Mention[] = [];
  const add = (
    name: string,
    brand: number,
    match: MatchKind,
    from: number,
    to: number,
    similarity: number,
    needsSupport: boolean,
  ): void => {
    if (taken.some((m) => m.from < to && from < m.to) || found.some((m) => m.from < to && from < m.to)) return;
    found.push({
      brand,
      line: -1,
      match,
      similarity,
      span: spanOf(fieldHits, from, to),
      from,
      to,
      needsSupport,
      named: true,
      role: 'subject',
      negated: false,
      nearbyCategories: [],
    });
    void name;
  };

  for (const index of text.suspects) {
    const from = text.wordStarts[index] as number;
    const to = text.wordEnds[index] as number;
    let latin = '';
    for (let i = from; i < to; i++) {
      const look = LOOKALIKE.get(text.source.codePointAt(text.starts[i] as number) as number);
      latin += look === undefined ? '' : String.fromCharCode(look);
    }
    const brand = latin.length === to - from ? names.names.get(latin) : undefined;
    if (brand !== undefined && latin.length >= 4) add(latin, brand, 'look-alike-letters', from, to, 1, false);
  }

  const words = Math.min(text.words, MAX_WORDS);
  for (let w = 0; w < words; w++) {
    const from = text.wordStarts[w] as number;
    const to = text.wordEnds[w] as number;
    const joined = joinedByPoints(fieldHits, w);
    if (joined !== undefined) {
      const brand = names.brandOf(joined.word);
      if (brand !== undefined && joined.word.length >= 4) {
        add(joined.word, brand, 'masked', from, joined.to, 1, false);
        w = joined.last;
        continue;
      }
    }
    const length = to - from;
    if (length < 3 || length > 24 || (!fuzzy && !hasSigns(text.units, from, to))) continue;
    const word = String.fromCharCode(...text.units.subarray(from, to));
    if (word.includes('*')) {
      const name = names.unmask(word);
      const letters = word.replace(/\*/g, '').length;
      if (name !== undefined)
        add(
          name,
          names.brandOf(name) as number,
          'masked',
          from,
          to,
          Math.min(1, letters / name.length),
          (letters < 3 && name.length !== letters) || isEdgeMask(word),
        );
      continue;
    }
    if (/[0-9@$!|]/.test(word)) {
      const name = /[a-z]/.test(word) ? names.sameSkeleton(word) : undefined;
      if (name !== undefined && /^[a-z]+$/.test(name) && knowledge.scanner.find(word) === -1)
        add(name, names.names.get(name) as number, 'masked', from, to, 1, false);
      continue;
    }
    if (!fuzzy || fuzzyLimit(length) === 0 || !/^[a-z]+$/.test(word)) continue;
    if (names.names.has(word)) {
      // A name of two words written as one ("LouisVuitton", "#northface") is a habit, not a disguise.
      if (knowledge.scanner.find(word) === -1) add(word, names.names.get(word) as number, 'name', from, to, 1, false);
      continue;
    }
    if (taken.some((m) => m.from < to && from < m.to)) continue;
    const near = names.nearest(word);
    if (near !== undefined) add(near, names.names.get(near) as number, 'misspelt', from, to, dice(word, near), true);
  }
  if (fuzzy) readPairs(fieldHits, names, add);
  return governed(found, fieldHits);
}

/** Whether a word holds anything but plain letters, as every disguise but a misspelling does. */
function hasSigns(units: Uint16Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const unit = units[i] as number;
    if (unit < 0x61 || (unit > 0x7a && unit < 0x80)) return true;
  }
  return false;
}

/** Stars only at the ends are footnotes as often as masks ("Game*"). */
function isEdgeMask(word: string): boolean {
  return !word.replace(/^\*+|\*+$/g, '').includes('*');
}

type Add = (name: string, brand: number, match: MatchKind, from: number, to: number, similarity: number, needsSupport: boolean) => void;

/** Two-word names with a slip in one word: "Micheal Kors", "Luis Vuitton". The other word must be right. */
function readPairs(fieldHits: FieldHits, names: NameIndex, add: Add): void {
  const { text } = fieldHits;
  const words = Math.min(text.words, MAX_WORDS);
  const wordAt = (w: number): string =>
    String.fromCharCode(...text.units.subarray(text.wordStarts[w] as number, text.wordEnds[w] as number));
  for (let w = 0; w < words; w++) {
    if ((text.wordEnds[w] as number) - (text.wordStarts[w] as number) > 24) continue;
    const word = wordAt(w);
    for (const { name, brand } of names.pairs.get(word) ?? []) {
      const [first, second] = name.split(' ') as [string, string];
      const other = word === first ? w + 1 : w - 1;
      if (other < 0 || other >= words) continue;
      const [left, right] = other > w ? [w, other] : [other, w];
      if ((text.wordStarts[right] as number) - (text.wordEnds[left] as number) !== 1) continue;
      const expected = word === first ? second : first;
      const written = wordAt(other);
      if (written === expected || written.length < 4 || expected.length < 4 || names.isOrdinary(written)) continue;
      if (edits(written, expected) <= 1)
        add(name, brand, 'misspelt', text.wordStarts[left] as number, text.wordEnds[right] as number, dice(written, expected), false);
    }
  }
}

/** Words that only a point, dash or slash parts, without white space: "Ni.ke", "N-I-K-E". */
function joinedByPoints({ text }: FieldHits, first: number): { word: string; last: number; to: number } | undefined {
  let last = first;
  let to = text.wordEnds[first] as number;
  while (last + 1 < text.words && last - first < 16 && text.wordStarts[last + 1] === to + 1) {
    const start = text.ends[to - 1] as number;
    const end = text.starts[to + 1] as number;
    const between = text.source.slice(start, end);
    if (between.length !== 1 || !/[.\-_·•~^]/.test(between)) break;
    if (
      between === '-' &&
      ((text.wordEnds[last + 1] as number) - (text.wordStarts[last + 1] as number) > 1 || to - (text.wordStarts[last] as number) > 1)
    )
      break; // "one-touch" is two words, "N-I-K-E" is none
    last++;
    to = text.wordEnds[last] as number;
  }
  if (last === first) return spacedLetters({ text } as FieldHits, first);
  let word = '';
  for (let w = first; w <= last; w++)
    word += String.fromCharCode(...text.units.subarray(text.wordStarts[w] as number, text.wordEnds[w] as number));
  return word.length > 24 ? undefined : { word, last, to };
}

/** Single letters with spaces between, at least four: "G U C C I". */
function spacedLetters({ text }: FieldHits, first: number): { word: string; last: number; to: number } | undefined {
  let last = first;
  while (last < text.words && (text.wordEnds[last] as number) - (text.wordStarts[last] as number) === 1 && last - first < 24) last++;
  if (last - first < 4) return undefined;
  let word = '';
  for (let w = first; w < last; w++) word += String.fromCharCode(text.units[text.wordStarts[w] as number] as number);
  return { word, last: last - 1, to: text.wordEnds[last - 1] as number };
}
