import { CharClass, CLASS, eachRange, FOLD, fillCharacters, LOOKALIKE_UNIT, UPPER } from './characters.js';
import { mayCompose } from './compose.js';
import { ESCAPE_SIGNS } from './escapes.js';
import { Break, Mark, WordTrait } from './folded-text.js';
import { WATCHED_KANA } from './kana.js';
import { UNSPACED_RANGES } from './unicode-tables.js';
import { SIGNS } from './word-shapes.js';

/** How the folder treats a unit, whatever its script. */
export enum Lane {
  separator = 0,
  lower = 1,
  upper = 2,
  /** A styled letter (fullwidth), which doesn't tell its case by its code. */
  styled = 3,
  /** The same for letters beyond Latin. */
  foreignLower = 4,
  foreignUpper = 5,
  foreignStyled = 6,
  /** And for those of them that look like a Latin letter (UTS #39). */
  lookalikeLower = 7,
  lookalikeUpper = 8,
  lookalikeStyled = 9,
  digit = 10,
  symbol = 11,
  unspaced = 12,
  /** Needs a closer look: symbols, marks, invisible units, surrogates, units that fold to several or melt into the one before. */
  careful = 13,
}

const LATIN_LANES = (1 << Lane.lower) | (1 << Lane.upper) | (1 << Lane.styled);
const FOREIGN_LANES = (1 << Lane.foreignLower) | (1 << Lane.foreignUpper) | (1 << Lane.foreignStyled);
const LOOKALIKE_LANES = (1 << Lane.lookalikeLower) | (1 << Lane.lookalikeUpper) | (1 << Lane.lookalikeStyled);

/**
 * What the folder has to know of each UTF-16 unit, in one number, so that one look tells it:
 *
 * ```
 * bits  0..3    its lane
 * bits  8..15   the marks it brings along, of a separator those of the space it becomes (bits of `Mark`)
 * bits 16..23   what it tells of the word that holds it or ends at it (bits of `WordTrait`): signs, odd; trailed, apart
 * bits 24..26   whether it may open an escape, whether it breaks a line, and whether it is a kana to look at
 * ```
 */
export const PROFILE = new Int32Array(65536);

/** The bits of the lane in a profile, from which bit on it holds marks and traits, and its other bits. */
export enum Profile {
  lane = 15,
  marks = 8,
  traits = 16,
  opensEscape = 0x1000000,
  breaksLine = 0x2000000,
  kana = 0x4000000,
}

/** What stands behind the end of a text. No character has this number. */
export const NOTHING = 0xffff;

/** Boundary before a unit: BREAKS[lane of the unit before << 4 | its own lane]. */
export const BREAKS = new Uint8Array(256);

/** Whether a word with these lanes (as bits) may be a mixture of scripts, or wholly of look-alikes. */
export function isMixed(lanes: number): boolean {
  return (lanes & LATIN_LANES) !== 0
    ? (lanes & (LOOKALIKE_LANES | FOREIGN_LANES)) !== 0
    : (lanes & LOOKALIKE_LANES) !== 0 && (lanes & FOREIGN_LANES) === 0;
}

/** The lane of a letter, a digit or an unspaced unit, by what it folds to. */
export function laneOf(unit: number, klass: number, marks: number, looksLatin: boolean): number {
  if (klass === CharClass.digit) return Lane.digit;
  if (klass === CharClass.unspaced) return Lane.unspaced;
  const lane = (marks & Mark.upper) !== 0 ? Lane.upper : (marks & Mark.styled) !== 0 ? Lane.styled : Lane.lower;
  if (unit < 0x250) return lane;
  return lane + (looksLatin ? Lane.lookalikeLower : Lane.foreignLower) - Lane.lower;
}

function markOf(code: number): number {
  let mark = UPPER[code] === 1 ? Mark.upper : 0;
  if (FOLD[code] === code || code < 0x80) return mark;
  if (code >= 0xff01 && code <= 0xff5e) mark |= Mark.styled;
  else if (code >= 0x2100) mark |= code < 0x3041 ? Mark.styled : 0;
  else if (code < 0x370 || code >= 0x530) mark |= code < 0x250 || code >= 0x1e00 ? Mark.accent : 0;
  return mark;
}

/** Class of a unit once folded; capitals of ASCII and units that fold to several keep their own. */
export function foldedClass(code: number): number {
  const unit = FOLD[code] as number;
  return CLASS[unit !== code && unit !== 0 && code >= 0x80 ? unit : code] as number;
}

/** Han and Hangul, where a unit is unspaced or a separator whatever it folds to: no need to look at each. */
const EVEN: readonly (readonly [from: number, to: number])[] = [
  [0x3400, 0xa000],
  [0xac00, 0xd7a4],
];

function fillLanes(): void {
  eachRange(UNSPACED_RANGES, (from, length) => PROFILE.fill(UNSPACED, from, from + length));
  let from = 0;
  for (const [start, end] of [...EVEN, [65536, 65536] as const]) {
    fillLanesOf(from, start);
    from = end;
  }
}

function fillLanesOf(from: number, to: number): void {
  for (let code = from; code < to; code++) {
    const unit = FOLD[code] as number;
    // Most units part words, or are written without spaces as they are.
    if (unit === code && !mayCompose(code)) {
      if (CLASS[code] === CharClass.separator) continue;
      if (CLASS[code] === CharClass.unspaced) {
        PROFILE[code] = UNSPACED;
        continue;
      }
    }
    const klass = foldedClass(code);
    const marks = markOf(code);
    const lane = laneFor(code, unit, klass, marks);
    PROFILE[code] = lane === Lane.separator ? 0 : profileOf(lane, unit, marks);
  }
}

function laneFor(code: number, unit: number, klass: number, mark: number): number {
  if (mayCompose(unit)) return Lane.careful;
  if (klass === CharClass.separator) return Lane.separator;
  const isPlain = (klass === CharClass.letter || klass === CharClass.digit || klass === CharClass.unspaced) && unit !== 0;
  return isPlain ? laneOf(unit, klass, mark, LOOKALIKE_UNIT[code] !== 0) : Lane.careful;
}

/** The profile of a unit that folds to this one. */
export function profileOf(lane: number, unit: number, marks: number): number {
  let traits = 0;
  if (lane === Lane.digit || lane === Lane.symbol) traits |= WordTrait.signs;
  if (lane > Lane.upper || unit >= 0x80 || (marks & DISGUISED) !== 0) traits |= WordTrait.odd;
  return lane | (marks << Profile.marks) | (traits << Profile.traits);
}

const DISGUISED = Mark.lookalike | Mark.styled;
const UNSPACED = profileOf(Lane.unspaced, 0, 0);

/** White space as ECMAScript has it (ECMA-262, 12.2 and 12.3), but for U+FEFF, which is invisible here. */
const WHITES = '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000';

function add(chars: Iterable<string>, bits: number): void {
  for (const c of chars) PROFILE[c.charCodeAt(0)] = (PROFILE[c.charCodeAt(0)] as number) | bits;
}

function fillSeparators(): void {
  PROFILE[NOTHING] = Lane.careful;
  add(WHITES, WordTrait.apart << Profile.traits);
  add(ESCAPE_SIGNS, Profile.opensEscape);
  add('\n\r\u2028\u2029', Profile.breaksLine);
  add(
    WATCHED_KANA.map((unit) => String.fromCharCode(unit)),
    Profile.kana,
  );
  add(SIGNS, WordTrait.trailed << Profile.traits);
  add(',，、()[]{}（）【】「」『』/\\"“”«»–—~～', Mark.clause << Profile.marks);
  add('.!?\n\r。！？｡…|;；•·●★☆▪■◆►▶✔✅', Mark.sentence << Profile.marks);
}

/** What a unit of this profile tells of the word that holds it, as bits of `WordTrait`. */
export const traitsOf = (profile: number): number => (profile >> Profile.traits) & 0xff;

export const isWhite = (profile: number): boolean => (traitsOf(profile) & WordTrait.apart) !== 0;

/** What a unit of this profile tells of the word that ends at it, as bits of `WordTrait`. */
export const traitsBehind = (profile: number): number =>
  (traitsOf(profile) & (WordTrait.trailed | WordTrait.apart)) | (isWhite(profile) ? 0 : WordTrait.touched);

const isOfWord = (lane: number): boolean => lane >= Lane.lower && lane <= Lane.symbol;
const isLetter = (lane: number): boolean => lane >= Lane.lower && lane <= Lane.lookalikeStyled;
const isLatin = (lane: number): boolean => lane <= Lane.styled;
/** Lower case of any script: lanes repeat in threes. */
const isLower = (lane: number): boolean => lane % 3 === Lane.lower;
const isUpper = (lane: number): boolean => lane % 3 === Lane.upper;

function breakBetween(before: number, lane: number): number {
  if (!isOfWord(before) || !isOfWord(lane)) return Break.hard;
  if (lane === Lane.symbol || before === Lane.symbol) return Break.soft;
  if (!isLetter(before) || !isLetter(lane)) return before === lane ? Break.none : Break.soft;
  if (isLatin(before) !== isLatin(lane)) return Break.soft;
  return isUpper(lane) && isLower(before) ? Break.soft : Break.none;
}

function fillBreaks(): void {
  for (let before = 0; before < 16; before++)
    for (let lane = 0; lane < 16; lane++) BREAKS[(before << 4) | lane] = breakBetween(before, lane);
}

let filled = false;

/** Fills the tables of characters and lanes when the first text is to be folded: who only imports the library does not wait for them. */
export function fillTables(): void {
  if (filled) return;
  filled = true;
  fillCharacters();
  fillLanes();
  fillSeparators();
  fillBreaks();
}
