import { CharClass, CLASS } from './characters.js';

/** What folding did to a unit, as bits. Hits report them, since an honest seller has no reason for most. */
export enum Mark {
  /** A look-alike of another script was read as a Latin letter, or a Latin one as Cyrillic, inside one word. */
  lookalike = 1,
  /** Fullwidth, mathematical, enclosed or other styled form of a plain letter. */
  styled = 2,
  /** Invisible characters stood before this unit, inside the word. */
  invisible = 4,
  /** An accent was dropped. */
  accent = 8,
  /** The original was upper case. */
  upper = 16,
  /** On a space: a sentence, line or cell ends here. */
  sentence = 32,
  /** On a letter: it stands here once a slip of the hand is put right. */
  slip = sentence,
  /** On a space: a clause ends here (comma, semicolon, bracket, slash). */
  clause = 64,
  /** The letters stand here only once the writing is undone: signs for letters, letters apart, codes for characters. */
  hidden = 128,
}

/** Kind of boundary before a unit. */
export enum Break {
  none = 0,
  /** Letter beside digit, a hump of camelCase, a change of script inside a word. */
  soft = 1,
  /** The edge of a word, or any place in a script without spaces. */
  hard = 2,
}

/** What a word holds beside plain letters, as bits. */
export enum WordTrait {
  /** A soft break inside or before it: letters beside digits or signs, a hump of camelCase, a change of script. */
  broken = 1,
  /** A digit or a sign that can stand for a letter. */
  signs = 2,
  /** Something other than white space right behind it, by which letters may be strung together ("N-I-K-E"). */
  touched = 4,
  /** Anything but plain letters a to z, in either case, with or without accents. */
  odd = 8,
  /** A sign that can stand for a letter right before it ("@didas"). */
  led = 16,
  /** Such a sign behind it, with nothing but dropped characters between ("Gucc!"). */
  trailed = 32,
  /** White space among what parts it from the next word. */
  apart = 64,
}

/** The unit between words. */
export const SPACE = 32;

/** For each unit of a rewritten text the place in the original that it came from, and how it is marked for it. */
export interface Origin {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Bits of {@link Mark}. */
  readonly marks: Uint8Array;
}

/**
 * A text after folding, in buffers that the next fold overwrites.
 *
 * ```
 * source   "Ｇ​UCCI  bag"     (fullwidth G, zero-width space)
 * units     g u c c i ␠ b a g
 * marks     styled, invisible, …
 * breaks    2 0 0 0 0 2 2 0 0 2   one more than length: the end is a boundary too
 * places    0 2 3 4 5 6 8 9 10    of each unit in the source, kept as shifts: unit 0 by 0, from unit 1 by 1, from unit 6 by 2
 * ```
 *
 * Nearly every unit is one UTF-16 unit of the source and stands right behind the one before it, so only where the distance changes is
 * written down, and only the ends of units that stand for more.
 */
export class FoldedText {
  source = '';
  length = 0;
  units: Uint16Array;
  marks: Uint8Array;
  breaks: Uint8Array;
  /** Words of scripts with spaces: [wordStarts[i], wordEnds[i]) in units. */
  words = 0;
  wordStarts: Int32Array;
  wordEnds: Int32Array;
  /** {@link hashUnits} of each word. */
  wordHashes: Int32Array;
  /** Bits of {@link WordTrait}. */
  wordTraits: Uint8Array;
  /** Words written wholly in look-alikes of another script (ΝΙΚΕ in Greek letters), as indices into words. */
  suspects: number[] = [];
  /** True when the source was longer than the limit and its tail was not read. */
  truncated = false;
  /** Whether a sign stood in the source that escapes begin with. */
  mayHoldEscapes = false;
  holdsLineBreak = false;

  /** From unit shiftUnits[k] on, places lie shifts[k] behind the units' indices. */
  private shiftUnits: Int32Array;
  private shifts: Int32Array;
  private shiftCount = 0;
  /** Units that stand for several of the source, and where they end. */
  private longUnits: Int32Array;
  private longEnds: Int32Array;
  private longCount = 0;
  /** Where the units of the folded source stood before it was rewritten, if it was. */
  private origin: Origin | undefined = undefined;

  constructor(capacity: number) {
    this.units = new Uint16Array(capacity);
    this.marks = new Uint8Array(capacity);
    this.breaks = new Uint8Array(capacity + 1);
    this.wordStarts = new Int32Array(capacity);
    this.wordEnds = new Int32Array(capacity);
    this.wordHashes = new Int32Array(capacity);
    this.wordTraits = new Uint8Array(capacity);
    this.shiftUnits = new Int32Array(capacity);
    this.shifts = new Int32Array(capacity);
    this.longUnits = new Int32Array(capacity);
    this.longEnds = new Int32Array(capacity);
  }

  /** Forgets the text before. */
  begin(source: string): void {
    this.source = source;
    this.length = this.words = this.suspects.length = 0;
    this.shiftCount = this.longCount = 0;
    this.origin = undefined;
  }

  /** Where a unit begins in the source. */
  startOf(unit: number): number {
    const start = this.foldedStart(unit);
    return this.origin === undefined ? start : (this.origin.starts[start] as number);
  }

  /** Where a unit ends in the source. */
  endOf(unit: number): number {
    const end = this.foldedEnd(unit);
    return this.origin === undefined ? end : (this.origin.ends[end - 1] as number);
  }

  /** Makes this the folding of the text that its source was rewritten from. Units that were hidden or misspelt there are marked. */
  restore(origin: Origin, source: string): void {
    let shift = 0;
    let long = 0;
    let distance = 0;
    for (let unit = 0; unit < this.length; unit++) {
      while (shift < this.shiftCount && (this.shiftUnits[shift] as number) <= unit) distance = this.shifts[shift++] as number;
      while (long < this.longCount && (this.longUnits[long] as number) < unit) long++;
      if (this.units[unit] === SPACE) continue;
      const start = unit + distance;
      const end = long < this.longCount && this.longUnits[long] === unit ? (this.longEnds[long] as number) : start + 1;
      for (let at = start; at < end; at++) this.marks[unit] = (this.marks[unit] as number) | (origin.marks[at] as number);
    }
    this.origin = origin;
    this.source = source;
  }

  private foldedStart(unit: number): number {
    const { shiftUnits } = this;
    let low = 0;
    let high = this.shiftCount;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((shiftUnits[middle] as number) <= unit) low = middle + 1;
      else high = middle;
    }
    return low === 0 ? unit : unit + (this.shifts[low - 1] as number);
  }

  private foldedEnd(unit: number): number {
    const { longUnits } = this;
    let low = 0;
    let high = this.longCount;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((longUnits[middle] as number) < unit) low = middle + 1;
      else high = middle;
    }
    return low < this.longCount && longUnits[low] === unit ? (this.longEnds[low] as number) : this.foldedStart(unit) + 1;
  }

  /** Notes that white space parts the last word from the next one. */
  setApart(): void {
    const last = this.words - 1;
    if (last >= 0) this.wordTraits[last] = (this.wordTraits[last] as number) | WordTrait.apart;
  }

  /** Notes that units from this one on lie so far behind their indices. In order of units. */
  shift(unit: number, distance: number): void {
    this.shiftUnits[this.shiftCount] = unit;
    this.shifts[this.shiftCount++] = distance;
  }

  /** Notes that a unit, the last one so far, ends later than where the next would begin. */
  stretch(unit: number, end: number): void {
    if (this.longCount === 0 || this.longUnits[this.longCount - 1] !== unit) this.longUnits[this.longCount++] = unit;
    this.longEnds[this.longCount - 1] = end;
  }
}

/** A space counts only between two letters or two digits; elsewhere writers put it in or leave it out. */
export function isSpaceKept(text: FoldedText, at: number): boolean {
  if (at === 0 || at + 1 >= text.length) return true;
  const before = CLASS[text.units[at - 1] as number] as number;
  const after = CLASS[text.units[at + 1] as number] as number;
  return before === after && before !== CharClass.unspaced;
}

/** Polynomial hash of folded units (Knuth, TAOCP 6.4), cheap enough to keep while folding; spread it before use. */
export function hashUnits(units: Uint16Array, from: number, to: number): number {
  let hash = 0;
  for (let i = from; i < to; i++) hash = hashOn(hash, units[i] as number);
  return hash;
}

/** The hash of letters of this hash and one unit more. */
export const hashOn = (hash: number, unit: number): number => (Math.imul(hash, 31) + unit) | 0;

/** Hash of what letters of this hash and a word behind them spell: a polynomial is shifted by the length of what comes behind it. */
export function hashWith({ wordStarts, wordEnds, wordHashes }: FoldedText, before: number, word: number): number {
  return (Math.imul(before, powerOf((wordEnds[word] as number) - (wordStarts[word] as number))) + (wordHashes[word] as number)) | 0;
}

/** Hash of the last letters of a word, from its own and that of the letters before them. */
export const hashBehind = (whole: number, before: number, length: number): number => (whole - Math.imul(before, powerOf(length))) | 0;

/** The base of the hashes to the power of a length, in 32 bits. */
function powerOf(length: number): number {
  if (length < POWERS.length) return POWERS[length] as number;
  let power = POWERS[POWERS.length - 1] as number;
  for (let i = POWERS.length; i <= length; i++) power = Math.imul(power, 31);
  return power;
}

const POWERS = new Int32Array(32).fill(1);
for (let i = 1; i < POWERS.length; i++) POWERS[i] = Math.imul(POWERS[i - 1] as number, 31);

/** The folded letters of a word. */
export function wordAt({ units, wordStarts, wordEnds }: FoldedText, word: number): string {
  let letters = '';
  for (let i = wordStarts[word] as number; i < (wordEnds[word] as number); i++) letters += String.fromCharCode(units[i] as number);
  return letters;
}

/** Whether a word was written in ASCII, so that its letters are seen as they fold. */
export function isAscii({ units, marks, wordStarts, wordEnds }: FoldedText, word: number): boolean {
  for (let i = wordStarts[word] as number; i < (wordEnds[word] as number); i++)
    if ((units[i] as number) >= 0x80 || ((marks[i] as number) & (Mark.lookalike | Mark.styled)) !== 0) return false;
  return true;
}

/** {@link hashUnits} of a folded string. */
export function hashOf(word: string): number {
  let hash = 0;
  for (let i = 0; i < word.length; i++) hash = hashOn(hash, word.charCodeAt(i));
  return hash;
}
