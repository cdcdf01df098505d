import { ASTRAL_FOLD, CharClass, CLASS, expansionOf, FOLD, LOOKALIKE, LOOKALIKE_UNIT } from './characters.js';
import { compose, endingAt, mayCompose } from './compose.js';
import { Break, FoldedText, hashUnits, Mark, SPACE, WordTrait } from './folded-text.js';
import { readKana } from './kana.js';
import { classAhead, isInvisible, isSymbolKept, isWordClass } from './kept-symbols.js';
import {
  BREAKS,
  fillTables,
  foldedClass,
  isMixed,
  isWhite,
  Lane,
  laneOf,
  NOTHING,
  PROFILE,
  Profile,
  profileOf,
  traitsBehind,
  traitsOf,
} from './lanes.js';
import { resolveLookalikes } from './mixed-scripts.js';

const POINT = 0x2e;
const COMMA = 0x2c;
const PLUS = 0x2b;
const COLON = 0x3a;
const BANG = 0x21;
const BAR = 0x7c;
const LETTER_A = 0x61;
const LETTER_Z = 0x7a;

/**
 * Makes a folder with its own buffers: case, width, accents, styled letters, kana, Chinese variants, invisible characters and
 * look-alikes inside a word are folded in one pass, each folded unit keeping its place in the original.
 *
 * @param maxLength longest text read, in UTF-16 units; the rest is left out and `truncated` is set
 * @see https://www.unicode.org/reports/tr39/ (UTS #39) and https://www.unicode.org/reports/tr15/ (UAX #15)
 */
export function createFolder(maxLength = 50_000): (source: string) => FoldedText {
  fillTables();
  const folder = new Folder(maxLength);
  return (source) => folder.fold(source);
}

/** Units of room at first; grows with the longest text met. */
const FIRST_ROOM = 4096;

/**
 * One look into `PROFILE` tells what nearly every unit is: `readPlain` runs through these, word by word, and stops at what needs a closer
 * look (symbols, marks, expansions, styled letters beyond the BMP), which `readCarefully` takes one at a time.
 */
class Folder {
  private text = new FoldedText(FIRST_ROOM);
  /** Units of the source that are read. */
  private limit = 0;
  /** Place in the source, and in the units. */
  private at = 0;
  private n = 0;
  /** Lane of the unit before. */
  private before: number = Lane.separator;
  /** Marks for the next unit. */
  private pending = 0;
  /** Profiles of what stood between and among the words, and of what stood in them, as bits. */
  private signs = 0;
  private letters = 0;
  /** How far the last unit's place lies behind its index. */
  private distance = 0;
  /** The word being read: its first unit or -1, the profile of what stands before it, its lanes, profiles and breaks as bits, its hash. */
  private wordStart = -1;
  private leader = 0;
  private lanes = 0;
  private held = 0;
  private inner = 0;
  private hash = 0;

  constructor(private readonly maxLength: number) {}

  fold(source: string): FoldedText {
    this.limit = Math.min(source.length, this.maxLength);
    // Expansions may fill as much again; what a text of nothing else needs beyond that is cut off.
    const room = this.limit * 2 + 8;
    if (this.text.units.length < room) this.text = new FoldedText(room);
    const { text } = this;
    text.begin(source);
    text.truncated = source.length > this.maxLength;
    this.at = this.n = this.pending = this.signs = this.letters = this.distance = 0;
    this.before = Lane.separator;
    this.wordStart = -1;
    while (this.at < this.limit) {
      this.readPlain(source);
      if (this.at < this.limit) this.readCarefully(source);
    }
    this.closeWord(0);
    if (this.n > 0 && text.units[this.n - 1] === SPACE) this.n--;
    text.breaks[this.n] = Break.hard;
    text.length = this.n;
    if ((this.signs & Profile.kana) !== 0) readKana(text);
    text.mayHoldEscapes = ((this.signs | this.letters) & Profile.opensEscape) !== 0;
    text.holdsLineBreak = (this.signs & Profile.breaksLine) !== 0;
    return text;
  }

  /** Reads up to the first unit that needs a closer look. */
  private readPlain(source: string): void {
    if (this.pending !== 0) return;
    const { text, limit } = this;
    const { units, marks, breaks } = text;
    let { at, n, before, signs, distance, wordStart, lanes, held, inner, hash } = this;
    let leader = at === 0 ? 0 : (PROFILE[unitAt(source, at - 1, limit)] as number);
    let code = unitAt(source, at, limit);
    for (;;) {
      const profile = PROFILE[code] as number;
      const lane = profile & Profile.lane;
      if (lane === Lane.careful) break;
      if (lane === Lane.separator) {
        if (before === Lane.digit && (code === POINT || code === COMMA)) break;
        if (before !== Lane.separator) {
          if (wordStart >= 0) {
            this.noteWord(wordStart, n, lanes, held, inner, hash, traitsBehind(profile));
            wordStart = -1;
          }
          before = Lane.separator;
          if (at - n !== distance) {
            distance = at - n;
            text.shift(n, distance);
          }
          units[n] = SPACE;
          marks[n] = profile >> Profile.marks;
          breaks[n] = Break.hard;
          n++;
        } else if (n > 0) {
          marks[n - 1] = (marks[n - 1] as number) | (profile >> Profile.marks);
          if (isWhite(profile)) text.setApart();
        }
        leader = profile;
        signs |= profile;
        at++;
        code = unitAt(source, at, limit);
        continue;
      }
      if (at - n !== distance) {
        distance = at - n;
        text.shift(n, distance);
      }
      if (lane === Lane.unspaced) {
        leader = profile;
        signs |= profile;
        if (wordStart >= 0) {
          this.noteWord(wordStart, n, lanes, held, inner, hash, traitsBehind(profile));
          wordStart = -1;
        }
      } else if (wordStart < 0) {
        wordStart = n;
        this.leader = leader;
        lanes = held = inner = hash = 0;
      }
      const boundary = BREAKS[(before << 4) | lane] as number;
      const unit = FOLD[code] as number;
      units[n] = unit;
      marks[n] = profile >> Profile.marks;
      breaks[n] = boundary;
      n++;
      at++;
      lanes |= 1 << lane;
      held |= profile;
      inner |= boundary;
      hash = (Math.imul(hash, 31) + unit) | 0;
      before = lane;
      code = unitAt(source, at, limit);
      if (lane <= Lane.upper) {
        // The plain lower-case letters that follow, most of any Latin text: no marks, no breaks.
        while (code >= LETTER_A && code <= LETTER_Z) {
          units[n] = code;
          marks[n] = 0;
          breaks[n] = Break.none;
          n++;
          at++;
          hash = (Math.imul(hash, 31) + code) | 0;
          before = Lane.lower;
          code = unitAt(source, at, limit);
        }
      }
    }
    this.at = at;
    this.n = n;
    this.before = before;
    this.signs = signs;
    this.distance = distance;
    this.wordStart = wordStart;
    this.lanes = lanes;
    this.held = held;
    this.inner = inner;
    this.hash = hash;
  }

  /** Reads one unit, or one surrogate pair, of any kind. */
  private readCarefully(source: string): void {
    const { text } = this;
    const start = this.at;
    const code = source.charCodeAt(start);
    let end = start + 1;
    let unit = FOLD[code] as number;
    const profile = PROFILE[code] as number;
    this.signs |= profile;
    let mark = (profile >> Profile.marks) & 0xff;
    let klass = foldedClass(code);
    if (klass === CharClass.surrogate) {
      const whole = source.codePointAt(start) as number;
      if (whole > 0xffff) end++;
      const styled = ASTRAL_FOLD.get(whole);
      unit = styled ?? LOOKALIKE.get(whole) ?? 0;
      mark = styled === undefined ? Mark.lookalike : Mark.styled;
      if (unit === 0) klass = isInvisible(whole) ? CharClass.ignorable : CharClass.separator;
      else klass = styled === undefined ? CharClass.letter : (CLASS[unit] as number);
    }
    this.at = end;
    if (this.before === Lane.unspaced && mayCompose(unit)) {
      const composed = compose(text.units[this.n - 1] as number, unit);
      if (composed !== 0) {
        const ending = endingAt(source, end, this.limit);
        if (ending !== 0) this.at = ++end;
        text.units[this.n - 1] = composed + ending;
        text.stretch(this.n - 1, end);
        return;
      }
    }
    switch (klass) {
      case CharClass.ignorable:
        if (this.before !== Lane.separator) this.pending |= Mark.invisible;
        return;
      case CharClass.mark:
        if (this.before !== Lane.separator) {
          text.marks[this.n - 1] = (text.marks[this.n - 1] as number) | Mark.accent;
          text.stretch(this.n - 1, end);
        }
        return;
      case CharClass.apostrophe:
        return;
      case CharClass.symbol: {
        const next = classAhead(source, end, this.limit);
        if (!isSymbolKept(unit, this.before, next, this.n > 0 ? (text.units[this.n - 1] as number) : 0))
          this.separate(start, end, code, unit === BANG || unit === BAR ? Mark.sentence : Mark.clause);
        else this.append(start, end, unit, Lane.symbol, 0);
        return;
      }
      case CharClass.separator:
        // A point or comma between digits belongs to the number.
        if ((code === POINT || code === COMMA) && this.before === Lane.digit && isDigitAt(source, end, this.limit))
          this.append(start, end, POINT, Lane.symbol, 0);
        else this.separate(start, end, code, (profile & Profile.lane) === Lane.separator ? mark : 0);
        return;
      default:
        if (unit === 0) this.expand(start, expansionOf(code), klass, mark);
        else this.append(start, end, unit, laneOf(unit, klass, mark, isLookalike(code, unit)), mark);
    }
  }

  private append(start: number, end: number, unit: number, lane: number, mark: number): void {
    const { text, n } = this;
    if (lane === Lane.unspaced) this.closeWord(traitsBehind(PROFILE[unit] as number));
    else if (this.wordStart < 0 && unit !== COLON && unit !== PLUS) {
      this.wordStart = n;
      this.leader = start === 0 ? 0 : (PROFILE[text.source.charCodeAt(start - 1)] as number);
      this.lanes = this.held = this.inner = this.hash = 0;
    }
    const boundary = BREAKS[(this.before << 4) | lane] as number;
    this.place(start);
    text.units[n] = unit;
    text.marks[n] = mark | this.pending;
    text.breaks[n] = boundary;
    if (end !== start + 1) text.stretch(n, end);
    this.n++;
    this.lanes |= 1 << lane;
    this.held |= profileOf(lane, unit, mark);
    this.inner |= boundary;
    this.hash = (Math.imul(this.hash, 31) + unit) | 0;
    this.pending = 0;
    this.before = lane;
  }

  /** Appends a unit that folds to several, as far as there is room beside what is still to be read. */
  private expand(start: number, expansion: string, klass: number, mark: number): void {
    const { text } = this;
    const first = expansion.charCodeAt(0);
    const last = expansion.charCodeAt(expansion.length - 1);
    this.append(start, start + 1, first, laneOf(last, klass, mark, false), mark);
    const room = text.units.length - 4 - (this.limit - this.at);
    for (let k = 1; k < expansion.length && this.n < room; k++) {
      const unit = expansion.charCodeAt(k);
      this.place(start);
      text.units[this.n] = unit;
      text.marks[this.n] = mark;
      text.breaks[this.n++] = Break.none;
      if (unit >= 0x80) this.held |= WordTrait.odd << Profile.traits;
      this.hash = (Math.imul(this.hash, 31) + unit) | 0;
    }
    this.before = laneAfter(text.units[this.n - 1] as number, mark);
    this.lanes |= 1 << this.before;
    this.held |= profileOf(this.before, 0, mark);
  }

  /** Ends the word before a separator; several in a row are one space. */
  private separate(start: number, end: number, code: number, stop: number): void {
    const { text } = this;
    this.pending = 0;
    if (this.n > 0 && text.units[this.n - 1] === SPACE) {
      text.marks[this.n - 1] = (text.marks[this.n - 1] as number) | stop;
      if (isWhite(PROFILE[code] as number)) text.setApart();
    } else if (this.n > 0) {
      this.closeWord(traitsBehind(PROFILE[code] as number));
      this.place(start);
      text.units[this.n] = SPACE;
      text.marks[this.n] = stop;
      if (end !== start + 1) text.stretch(this.n, end);
      text.breaks[this.n++] = Break.hard;
    }
    this.before = Lane.separator;
  }

  /** Notes where the next unit stands in the source, if not right behind the one before it. */
  private place(start: number): void {
    if (start - this.n === this.distance) return;
    this.distance = start - this.n;
    this.text.shift(this.n, this.distance);
  }

  /** @param behind what the unit behind the word tells of it */
  private closeWord(behind: number): void {
    if (this.wordStart >= 0) this.noteWord(this.wordStart, this.n, this.lanes, this.held, this.inner, this.hash, behind);
    this.wordStart = -1;
  }

  private noteWord(from: number, to: number, lanes: number, held: number, inner: number, hash: number, behind: number): void {
    const { text } = this;
    this.letters |= held;
    const word = text.words++;
    text.wordStarts[word] = from;
    text.wordEnds[word] = to;
    text.wordHashes[word] = hash;
    let traits = traitsOf(held) | behind;
    if ((inner & Break.soft) !== 0) traits |= WordTrait.broken;
    if ((traitsOf(this.leader) & WordTrait.trailed) !== 0) traits |= WordTrait.led;
    text.wordTraits[word] = traits;
    if (!isMixed(lanes)) return;
    if (resolveLookalikes(text, from, to)) text.suspects.push(word);
    text.wordHashes[word] = hashUnits(text.units, from, to);
    if (!isBroken(text.breaks, from, to)) traits &= ~WordTrait.broken;
    // Some letters look like digits: "З" like 3.
    if (holdsDigit(text.units, from, to)) traits |= WordTrait.signs;
    text.wordTraits[word] = traits;
  }
}

/** The unit at a place, or `NOTHING` behind the end. Not looked up on the string: strings come in more makes than an inline cache holds. */
function unitAt(source: string, at: number, limit: number): number {
  return at < limit ? String.prototype.charCodeAt.call(source, at) : NOTHING;
}

/** Lane of the last unit of an expansion, which may be a sign. */
function laneAfter(unit: number, mark: number): number {
  const klass = CLASS[unit] as number;
  return isWordClass(klass) ? laneOf(unit, klass, mark, false) : Lane.symbol;
}

/** Whether a letter of another script looks like a Latin one. */
function isLookalike(code: number, unit: number): boolean {
  return unit >= 0x250 && LOOKALIKE_UNIT[code] !== 0;
}

function isBroken(breaks: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (breaks[i] === Break.soft) return true;
  return false;
}

function holdsDigit(units: Uint16Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (CLASS[units[i] as number] === CharClass.digit) return true;
  return false;
}

function isDigitAt(source: string, at: number, limit: number): boolean {
  if (at >= limit) return false;
  const code = source.charCodeAt(at);
  return code >= 0x30 && code <= 0x39;
}
