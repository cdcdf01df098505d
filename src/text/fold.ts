import {
  ASTRAL_FOLD,
  CharClass,
  CLASS,
  EXPANSIONS,
  FOLD,
  HALF_VOICED,
  LATIN_TO_CYRILLIC,
  LOOKALIKE,
  LOOKALIKE_UNIT,
  UPPER,
  VOICED,
} from './characters.js';

/** What folding did to a unit, as bits. Hits report them, since an honest seller has no reason for most. */
export const Mark = {
  /** A look-alike of another script was read as a Latin letter, or a Latin one as Cyrillic, inside one word. */
  lookalike: 1,
  /** Fullwidth, mathematical, enclosed or other styled form of a plain letter. */
  styled: 2,
  /** Invisible characters stood before this unit, inside the word. */
  invisible: 4,
  /** An accent was dropped. */
  accent: 8,
  /** The original was upper case. */
  upper: 16,
  /** On a space: a sentence, line or cell ends here. */
  sentence: 32,
  /** On a space: a clause ends here (comma, semicolon, bracket, slash). */
  clause: 64,
  /** The letters stand here only once the writing is undone: signs for letters, letters apart, codes for characters. */
  hidden: 128,
} as const;

/** Kind of boundary before a unit. */
export const Break = {
  none: 0,
  /** Letter beside digit, a hump of camelCase, a change of script inside a word. */
  soft: 1,
  /** The edge of a word, or any place in a script without spaces. */
  hard: 2,
} as const;

/**
 * A text after folding, in buffers that the next fold overwrites.
 *
 * ```
 * source   "Ｇ​UCCI  bag"     (fullwidth G, zero-width space)
 * units     g u c c i ␠ b a g
 * starts    0 2 3 4 5 6 8 9 10    source.slice(starts[a], ends[b - 1]) is the original of units a..b
 * marks     styled, invisible, …
 * breaks    2 0 0 0 0 2 2 0 0 2   one more than length: the end is a boundary too
 * ```
 */
export interface FoldedText {
  source: string;
  length: number;
  units: Uint16Array;
  starts: Int32Array;
  ends: Int32Array;
  marks: Uint8Array;
  breaks: Uint8Array;
  /** Words of scripts with spaces: [wordStarts[i], wordEnds[i]) in units. */
  words: number;
  wordStarts: Int32Array;
  wordEnds: Int32Array;
  /** Words written wholly in look-alikes of another script (ΝΙΚΕ in Greek letters), as indices into words. */
  suspects: number[];
  /** True when the source was longer than the limit and its tail was not read. */
  truncated: boolean;
}

const SPACE = 32;
const SENTENCE = new Set(Array.from('.!?\n\r。！？｡…|;；•·●★☆▪■◆►▶✔✅', (c) => c.charCodeAt(0)));
const CLAUSE = new Set(Array.from(',，、()[]{}（）【】「」『』/\\"“”«»–—~～', (c) => c.charCodeAt(0)));

function allocate(capacity: number): FoldedText {
  return {
    source: '',
    length: 0,
    units: new Uint16Array(capacity),
    starts: new Int32Array(capacity),
    ends: new Int32Array(capacity),
    marks: new Uint8Array(capacity),
    breaks: new Uint8Array(capacity + 1),
    words: 0,
    wordStarts: new Int32Array(capacity),
    wordEnds: new Int32Array(capacity),
    suspects: [],
    truncated: false,
  };
}

/**
 * Makes a folder with its own buffers: case, width, accents, styled letters, kana, Chinese variants, invisible characters and
 * look-alikes inside a word are folded in one pass, each folded unit keeping its place in the original.
 *
 * @param maxLength longest text read, in UTF-16 units; the rest is left out and `truncated` is set
 * @see https://www.unicode.org/reports/tr39/ (UTS #39) and https://www.unicode.org/reports/tr15/ (UAX #15)
 */
export function createFolder(maxLength = 50_000): (source: string) => FoldedText {
  let text = allocate(4096);

  // State of the word being read.
  let wordStart = -1;
  let plainLatin = 0;
  let foreign = 0;
  let lookalikes = 0;
  let scriptChanges = 0;
  let lastScript = 0;
  let looks = new Uint16Array(4096);

  function closeWord(end: number): void {
    if (wordStart < 0) return;
    if (lookalikes > 0) resolveLookalikes(end);
    text.wordStarts[text.words] = wordStart;
    text.wordEnds[text.words] = end;
    text.words++;
    wordStart = -1;
    plainLatin = foreign = lookalikes = scriptChanges = lastScript = 0;
  }

  /**
   * A word that mixes Latin with look-alikes of another script is read in the script that its unmistakable letters name. A word
   * wholly of look-alikes is left as it is and listed as a suspect: only a known name can tell ΝΙΚΕ from a Greek word.
   */
  function resolveLookalikes(end: number): void {
    const { units, marks } = text;
    const pure = foreign - lookalikes;
    if (plainLatin === 0) {
      if (pure === 0 && lookalikes >= 3) text.suspects.push(text.words);
      return;
    }
    if (scriptChanges === 1 && plainLatin >= 3 && foreign >= 3) return; // two words written together
    if (pure === 0 && foreign <= plainLatin + 2) {
      for (let k = wordStart; k < end; k++) {
        const look = looks[k] as number;
        if (look !== 0) {
          units[k] = look;
          marks[k] = (marks[k] as number) | Mark.lookalike;
        }
      }
      return;
    }
    for (let k = wordStart; k < end; k++) {
      const cyrillic = LATIN_TO_CYRILLIC.get(units[k] as number);
      if (cyrillic !== undefined) {
        units[k] = cyrillic;
        marks[k] = (marks[k] as number) | Mark.lookalike;
      }
    }
  }

  return function fold(source: string): FoldedText {
    const limit = Math.min(source.length, maxLength);
    // An expansion gives at most four units for one.
    if (text.units.length < limit * 2 + 8) {
      text = allocate(limit * 2 + 8);
      looks = new Uint16Array(limit * 2 + 8);
    }
    const { units, starts, ends, marks, breaks } = text;
    const capacity = units.length - 4;
    text.source = source;
    text.truncated = source.length > maxLength;
    text.words = 0;
    text.suspects.length = 0;
    wordStart = -1;
    plainLatin = foreign = lookalikes = scriptChanges = lastScript = 0;

    let n = 0;
    let pending = 0; // marks for the next unit
    let previousClass: number = CharClass.separator;
    let previousUpper = true;
    let i = 0;
    while (i < limit && n < capacity) {
      const at = i;
      let code = source.charCodeAt(i++);
      let klass = CLASS[code] as number;
      let unit = FOLD[code] as number;
      let mark = 0;

      if (klass === CharClass.surrogate) {
        const low = i < source.length ? source.charCodeAt(i) : 0;
        if (low >= 0xdc00 && low <= 0xdfff) {
          i++;
          code = (code - 0xd800) * 0x400 + (low - 0xdc00) + 0x10000;
          const folded = ASTRAL_FOLD.get(code);
          if (folded !== undefined) {
            unit = folded;
            klass = CLASS[unit] as number;
            mark = Mark.styled;
          } else if (LOOKALIKE.has(code)) {
            unit = LOOKALIKE.get(code) as number;
            klass = CharClass.letter;
            mark = Mark.lookalike;
          } else if ((code >= 0xe0000 && code <= 0xe01ef) || (code >= 0x1d165 && code <= 0x1d1ad)) {
            klass = CharClass.ignorable; // tags and variation selectors
          } else {
            klass = CharClass.separator;
          }
        } else {
          klass = CharClass.separator;
        }
      } else if (unit !== code && code >= 0x80) {
        if (code >= 0xff01 && code <= 0xff5e) mark = Mark.styled;
        else if (code >= 0x2100) mark = code < 0x3041 ? Mark.styled : 0;
        else mark = code < 0x250 || code >= 0x1e00 ? Mark.accent : 0;
        if (unit !== 0) klass = CLASS[unit] as number;
        if (code < 0x530 && code >= 0x370) mark = 0;
      }

      if (previousClass === CharClass.unspaced && mayCompose(unit)) {
        const composed = compose(units[n - 1] as number, unit);
        if (composed !== 0) {
          units[n - 1] = composed;
          ends[n - 1] = i;
          continue;
        }
      }
      if (klass === CharClass.separator) {
        if (code === 0x2e || code === 0x2c) {
          // A point or comma between digits belongs to the number.
          const next = i < limit ? source.charCodeAt(i) : 0;
          if (previousClass === CharClass.digit && next >= 0x30 && next <= 0x39) {
            units[n] = 0x2e;
            starts[n] = at;
            ends[n] = i;
            marks[n] = 0;
            breaks[n] = Break.soft;
            n++;
            previousClass = CharClass.symbol;
            continue;
          }
        }
        const kind = SENTENCE.has(code) ? Mark.sentence : CLAUSE.has(code) ? Mark.clause : 0;
        pending = 0;
        if (n === 0 || units[n - 1] === SPACE) {
          if (n > 0) {
            marks[n - 1] = (marks[n - 1] as number) | kind;
            ends[n - 1] = i;
          }
        } else {
          closeWord(n);
          units[n] = SPACE;
          starts[n] = at;
          ends[n] = i;
          marks[n] = kind;
          breaks[n] = Break.hard;
          n++;
        }
        previousClass = CharClass.separator;
        previousUpper = true;
        continue;
      }
      if (klass === CharClass.ignorable) {
        if (previousClass !== CharClass.separator) pending |= Mark.invisible;
        continue;
      }
      if (klass === CharClass.mark) {
        if (n > 0 && previousClass !== CharClass.separator) {
          marks[n - 1] = (marks[n - 1] as number) | Mark.accent;
          ends[n - 1] = i;
        }
        continue;
      }
      if (klass === CharClass.apostrophe) {
        if (previousClass === CharClass.separator) continue;
        ends[n - 1] = ends[n - 1] as number;
        continue;
      }
      if (klass === CharClass.symbol) {
        const next = i < limit ? (CLASS[source.charCodeAt(i)] as number) : CharClass.separator;
        const inside = isWordClass(previousClass) && isWordClass(next);
        const keep =
          unit === 0x2a
            ? isWordClass(previousClass) || isWordClass(next) || next === CharClass.symbol
            : unit === 0x2b
              ? isWordClass(previousClass) || (previousClass === CharClass.symbol && units[n - 1] === 0x2b)
              : unit === 0x24
                ? inside || (previousClass === CharClass.separator && next === CharClass.letter)
                : inside || (unit === 0x3a && previousClass === CharClass.digit);
        if (!keep) {
          i = at;
          // Treated as a separator: same handling as above, without the number rule.
          const kind = unit === 0x21 || unit === 0x7c ? Mark.sentence : Mark.clause;
          if (n > 0 && units[n - 1] !== SPACE) {
            closeWord(n);
            units[n] = SPACE;
            starts[n] = at;
            ends[n] = at + 1;
            marks[n] = kind;
            breaks[n] = Break.hard;
            n++;
          } else if (n > 0) {
            marks[n - 1] = (marks[n - 1] as number) | kind;
          }
          i = at + 1;
          pending = 0;
          previousClass = CharClass.separator;
          previousUpper = true;
          continue;
        }
        if (wordStart < 0 && unit !== 0x3a && unit !== 0x2b) wordStart = n;
        units[n] = unit;
        starts[n] = at;
        ends[n] = i;
        marks[n] = pending;
        looks[n] = 0;
        breaks[n] = previousClass === CharClass.separator || previousClass === CharClass.unspaced ? Break.hard : Break.soft;
        n++;
        pending = 0;
        previousClass = CharClass.symbol;
        continue;
      }

      // A letter, a digit or a unit of an unspaced script.
      const upper = code < 65536 && UPPER[code] === 1;
      let boundary: number = Break.none;
      if (klass === CharClass.unspaced) {
        closeWord(n);
        boundary = Break.hard;
      } else if (previousClass === CharClass.separator || previousClass === CharClass.unspaced) {
        boundary = Break.hard;
      } else if (previousClass !== klass || (upper && !previousUpper && klass === CharClass.letter)) {
        boundary = Break.soft;
      }
      if (upper) mark |= Mark.upper;
      if (klass !== CharClass.unspaced && wordStart < 0) wordStart = n;

      if (unit === 0) {
        const expansion = EXPANSIONS.get(code) as string;
        for (let k = 0; k < expansion.length && n < capacity; k++) {
          const u = expansion.charCodeAt(k);
          units[n] = u;
          starts[n] = at;
          ends[n] = i;
          marks[n] = mark | (k === 0 ? pending : 0);
          breaks[n] = k === 0 ? boundary : Break.none;
          looks[n] = 0;
          n++;
        }
        klass = CLASS[units[n - 1] as number] as number;
        if (klass === CharClass.letter) plainLatin += 1;
      } else {
        looks[n] = 0;
        if (klass === CharClass.letter) {
          const latin = unit < 0x250;
          if (latin) {
            plainLatin++;
          } else {
            foreign++;
            const look = code < 65536 ? (LOOKALIKE_UNIT[code] as number) : 0;
            if (look !== 0) {
              looks[n] = look;
              lookalikes++;
            }
          }
          const script = latin ? 1 : 2;
          if (lastScript !== 0 && lastScript !== script) {
            scriptChanges++;
            if (boundary === Break.none) boundary = Break.soft;
          }
          lastScript = script;
        }
        units[n] = unit;
        starts[n] = at;
        ends[n] = i;
        marks[n] = mark | pending;
        breaks[n] = boundary;
        n++;
      }
      pending = 0;
      previousClass = klass;
      // Styled letters beyond fullwidth don't tell their case by their code; a change of style is no hump of camelCase.
      previousUpper = upper || (mark & Mark.styled) !== 0;
    }
    closeWord(n);
    if (n > 0 && units[n - 1] === SPACE) n--;
    breaks[n] = Break.hard;
    text.length = n;
    return text;
  };
}

const VOICING = 0x3099;
const HALF_VOICING = 0x309a;

/** Whether a unit may melt into the kana or Hangul before it; all of them lie in these ranges. */
function mayCompose(unit: number): boolean {
  return (unit >= 0x1161 && unit <= 0x11c2) || (unit >= VOICING && unit <= 0x309c);
}

/**
 * The unit that two make together, or 0: kana with a voicing mark (half-width katakana and NFD write it apart), conjoining Hangul
 * jamo (Unicode Standard, section 3.12).
 */
function compose(before: number, unit: number): number {
  if (unit === VOICING || unit === 0x309b) return VOICED.get(before) ?? 0;
  if (unit === HALF_VOICING || unit === 0x309c) return HALF_VOICED.get(before) ?? 0;
  if (unit <= 0x1175) return before >= 0x1100 && before <= 0x1112 ? 0xac00 + ((before - 0x1100) * 21 + unit - 0x1161) * 28 : 0;
  const isOpenSyllable = before >= 0xac00 && before <= 0xd7a3 && (before - 0xac00) % 28 === 0;
  return isOpenSyllable && unit >= 0x11a8 ? before + unit - 0x11a7 : 0;
}

function isWordClass(klass: number): boolean {
  return klass === CharClass.letter || klass === CharClass.digit || klass === CharClass.unspaced;
}

/**
 * The folded form of a short text as a key for matching: as {@link createFolder} folds it, and without the spaces that carry no
 * meaning (between letter and digit, beside unspaced scripts), since sellers write "AJ 1" and "AJ1" alike.
 *
 * @example foldKey('Louis-Vuitton') // 'louis vuitton'
 * @example foldKey('iPhone 15 Pro') // 'iphone15pro'
 */
export function foldKey(source: string): string {
  const text = keyFolder(source);
  let key = '';
  for (let i = 0; i < text.length; i++) {
    if (text.units[i] === SPACE && !isSpaceKept(text, i)) continue;
    key += String.fromCharCode(text.units[i] as number);
  }
  return key;
}

const keyFolder = createFolder(1000);

/** A space counts only between two letters or two digits; elsewhere writers put it in or leave it out. */
export function isSpaceKept(text: FoldedText, at: number): boolean {
  if (at === 0 || at + 1 >= text.length) return true;
  const before = CLASS[text.units[at - 1] as number] as number;
  const after = CLASS[text.units[at + 1] as number] as number;
  return before === after && before !== CharClass.unspaced;
}
