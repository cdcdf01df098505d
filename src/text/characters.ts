import {
  EXPANDED_RANGES,
  FOLD_RUNS,
  HAN_PAIRS,
  IGNORABLE_RANGES,
  LOOKALIKE_GAPS,
  LOOKALIKE_LETTERS,
  MARK_RANGES,
  UNSPACED_RANGES,
  WORD_RANGES,
} from './unicode-tables.js';

/** What a folded unit is, as far as words and matching are concerned. */
export enum CharClass {
  /** White space, punctuation, emoji: separates words. */
  separator = 0,
  /** A letter (or vowel sign) of a script that writes spaces between words. */
  letter = 1,
  digit = 2,
  /** Han, kana, Hangul, Thai, Lao, Khmer, Myanmar: a match may begin and end at any unit. */
  unspaced = 3,
  /** Punctuation that can stand for a letter or carries a grade: * @ $ ! | + : */
  symbol = 4,
  /** Zero-width and other invisible units: dropped. */
  ignorable = 5,
  /** Combining marks that folding drops. */
  mark = 6,
  /** First half of a surrogate pair. */
  surrogate = 7,
  /** Apostrophes: dropped inside a word, so that "levi's" reads "levis". */
  apostrophe = 8,
}

/** Class of each UTF-16 unit. */
export const CLASS = new Uint8Array(65536);
/** What each UTF-16 unit folds to; 0 when it folds to several, which `expansionOf` gives. */
export const FOLD = new Uint16Array(65536);
/** Code points above U+FFFF that fold to a letter or digit, such as mathematical and enclosed letters. */
export const ASTRAL_FOLD = new Map<number, number>();
/** Units that are capital letters. */
export const UPPER = new Uint8Array(65536);
/** Katakana to the same with a voicing mark (U+3099) and with a half-voicing one (U+309A): カ to ガ, ハ to パ. */
export const VOICED = new Map<number, number>();
export const HALF_VOICED = new Map<number, number>();
/** For characters of other scripts: the lower-case Latin letter or digit they look like (UTS #39). */
export const LOOKALIKE = new Map<number, number>();
/** The same for single UTF-16 units, 0 where there is none: the reader asks for every letter that is not Latin. */
export const LOOKALIKE_UNIT = new Uint16Array(65536);
/** Latin letter to the Cyrillic letter that looks like it, for Latin letters planted in Cyrillic words. */
export const LATIN_TO_CYRILLIC = new Map<number, number>();

/** A letter of another script as it looks, given its code and what it folds to: plain Latin ones as they are. */
export const looksLike = (code: number, unit: number): number => (code < 0x80 ? code | 0x20 : (LOOKALIKE.get(code) ?? unit));

/** Visits the ranges of a table of `unicode-tables.ts`. */
export function eachRange(ranges: string, visit: (from: number, length: number) => void): void {
  let at = 0;
  for (const cell of ranges.split(' ')) {
    const comma = cell.indexOf(',');
    at += Number.parseInt(cell.slice(0, comma), 36);
    const length = Number.parseInt(cell.slice(comma + 1), 36);
    visit(at, length);
    at += length;
  }
}

/** Apostrophes, and the accents without a letter that are typed for one: "Tod´s". */
const APOSTROPHES = "'’‘‛ʼ`´΄";

function fillClasses(): void {
  for (let i = 0; i < 26; i++) CLASS[0x41 + i] = CLASS[0x61 + i] = CharClass.letter;
  for (let i = 0; i < 10; i++) CLASS[0x30 + i] = CharClass.digit;
  for (const c of '*@$!|+:') CLASS[c.charCodeAt(0)] = CharClass.symbol;
  for (const [ranges, value] of [
    [WORD_RANGES, CharClass.letter],
    [UNSPACED_RANGES, CharClass.unspaced],
    [MARK_RANGES, CharClass.mark],
    [IGNORABLE_RANGES, CharClass.ignorable],
  ] as const) {
    eachRange(ranges, (from, length) => CLASS.fill(value, from, from + length));
  }
  CLASS.fill(CharClass.surrogate, 0xd800, 0xdc00);
  for (const c of APOSTROPHES) CLASS[c.charCodeAt(0)] = CharClass.apostrophe;
}

/** A cell in base 36, or what is usual where it is empty. */
const number = (cell: string | undefined, usual: number): number => (cell ? Number.parseInt(cell, 36) : usual);

function fillFolds(): void {
  for (let i = 0; i < 65536; i++) FOLD[i] = i;
  const [gaps = [], counts, steps, shifts, stepsTo] = FOLD_RUNS.split('\n').map((column) => column.split(' '));
  let source = 0;
  let target = 0;
  for (let run = 0; run < gaps.length; run++) {
    source += number(gaps[run], 0);
    target += number(shifts?.[run], 0);
    const step = number(steps?.[run], 1);
    const stepTo = number(stepsTo?.[run], 0);
    for (let rest = number(counts?.[run], 1); ; source += step, target += stepTo) {
      if (source < 65536) FOLD[source] = target;
      else ASTRAL_FOLD.set(source, target);
      if (--rest === 0) break;
    }
  }
  eachRange(EXPANDED_RANGES, (from, length) => FOLD.fill(0, from, from + length));
  let han = 0;
  for (const cell of HAN_PAIRS.split(' ')) {
    const comma = cell.indexOf(',');
    han += Number.parseInt(cell.slice(0, comma), 36);
    FOLD[han] = han + Number.parseInt(cell.slice(comma + 1), 36);
  }
  // Capitals do not tell a sigma at the end of a word from another.
  FOLD['ς'.charCodeAt(0)] = 'σ'.charCodeAt(0);
  for (const c of APOSTROPHES) FOLD[c.charCodeAt(0)] = c.charCodeAt(0);
  // The colons and plus signs of other scripts, and every dash and dot, fold with punctuation's own class below.
  for (const c of '：∶꞉ː﹕') FOLD[c.charCodeAt(0)] = 0x3a;
  for (const c of '＋﹢➕') FOLD[c.charCodeAt(0)] = 0x2b;
  for (const c of '＊∗⁎✱') FOLD[c.charCodeAt(0)] = 0x2a;
}

/** Letters that are two in one and that Unicode does not take apart. */
const LIGATURES: Readonly<Record<string, string>> = { æ: 'ae', œ: 'oe', þ: 'th', ß: 'ss' };

/**
 * What a unit such as "ﬁ" or "㎏" folds to. How Unicode takes a character apart never changes (its stability policy), so that this needs
 * no table.
 */
export function expansionOf(unit: number): string {
  const char = String.fromCharCode(unit);
  const parts = [char.normalize('NFKC'), char.normalize('NFD')].find((form) => form !== char) ?? LIGATURES[char.toLowerCase()] ?? '';
  let out = '';
  for (let i = 0; i < parts.length; i++) {
    const part = parts.charCodeAt(i);
    if (CLASS[part] !== CharClass.mark) out += FOLD[part] === 0 ? expansionOf(part) : String.fromCharCode(FOLD[part] as number);
  }
  return out;
}

function fillCapitals(): void {
  // Latin, Greek, Cyrillic, Armenian; Latin and Greek with accents; fullwidth.
  for (const [from, to] of [
    [0x41, 0x587],
    [0x1e00, 0x1fff],
    [0xff21, 0xff3a],
  ] as const)
    for (let unit = from; unit <= to; unit++) if (/\p{Lu}/u.test(String.fromCharCode(unit))) UPPER[unit] = 1;
}

function fillVoiced(): void {
  for (const [voiced, mark] of [
    [VOICED, '\u3099'],
    [HALF_VOICED, '\u309a'],
  ] as const)
    for (let unit = 0x30a1; unit <= 0x30fd; unit++) {
      const composed = (String.fromCharCode(unit) + mark).normalize('NFC');
      if (composed.length === 1) voiced.set(unit, FOLD[composed.charCodeAt(0)] as number);
    }
}

function fillLookalikes(): void {
  let source = 0;
  LOOKALIKE_GAPS.split(' ').forEach((gap, i) => {
    source += Number.parseInt(gap, 36);
    const letter = LOOKALIKE_LETTERS.charCodeAt(i);
    LOOKALIKE.set(source, letter);
    if (source < 65536) LOOKALIKE_UNIT[source] = letter;
  });
  const latin = 'aeopcxykmthb';
  const cyrillic = 'аеорсхукмтнв';
  for (let i = 0; i < latin.length; i++) LATIN_TO_CYRILLIC.set(latin.charCodeAt(i), cyrillic.charCodeAt(i));
}

/** Fills the tables of this file. */
export function fillCharacters(): void {
  fillClasses();
  fillFolds();
  fillCapitals();
  fillVoiced();
  fillLookalikes();
}
