import type { FieldPath } from '../assessment.js';
import { type Knowledge, referenceOf, roleOf } from '../knowledge/knowledge.js';
import type { Vocabulary } from '../knowledge/vocabulary.js';
import { CharClass, CLASS } from '../text/characters.js';
import { readEscapes } from '../text/escapes.js';
import { createFolder } from '../text/fold.js';
import { type FoldedText, Mark } from '../text/folded-text.js';
import { rewrite } from '../text/rewriting.js';
import { undisguise } from './undisguise.js';

/** [from, to) in folded units. */
export interface Place {
  readonly from: number;
  readonly to: number;
}

/** One meaning of one matched key. */
export interface Hit extends Place {
  readonly role: number;
  readonly reference: number;
  readonly key: number;
}

/** A place in the original text of a field: half-open, in UTF-16 units. */
export interface Span {
  readonly field: FieldPath;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const NONE: readonly Hit[] = Object.freeze([]);

/** Most matches kept of a field; a text that holds more is a list of key words, and its head tells as much. */
const MAX_MATCHES = 4096;

/**
 * Everything matched in one field, by role, each list in order of place. Valid until the next field is read, since the folded text
 * and the raw matches live in shared buffers.
 */
export class FieldHits {
  /** Roles of all keys found, as bits: most roles are asked for in vain. */
  private present = 0;
  private readonly byRole: (Hit[] | undefined)[] = [];

  constructor(
    readonly field: FieldPath,
    readonly text: FoldedText,
    private readonly raw: RawMatches,
    private readonly knowledge: Knowledge,
  ) {
    for (let i = 0; i < raw.count; i++) this.present |= knowledge.roles[raw.keys[i] as number] as number;
  }

  private votes: Int32Array | undefined;

  /**
   * Whether the field is written in a language, as far as its everyday words tell. English always is; another language where it has
   * as many words in the field as English, or three: "pro" means "for" in "pouzdro pro iPhone", not in "AirPods Pro case".
   */
  speaks(language: number): boolean {
    const { knowledge, raw } = this;
    if (language === knowledge.english) return true;
    if (this.votes === undefined) {
      this.votes = new Int32Array(knowledge.languages.length);
      for (let i = 0; i < raw.count; i++) {
        const key = raw.keys[i] as number;
        this.count(knowledge.spokenLow[key] as number, 0);
        this.count(knowledge.spokenHigh[key] as number, 32);
      }
    }
    const votes = this.votes[language] as number;
    return votes >= 3 || votes >= (this.votes[knowledge.english] ?? 0);
  }

  /** Whether at least one other everyday word of the language stands in the field, and no more of English. */
  speaksSurely(language: number): boolean {
    return this.speaks(language) && ((this.votes?.[language] ?? 0) > 0 || language === this.knowledge.english);
  }

  private count(mask: number, first: number): void {
    for (let rest = mask; rest !== 0; rest &= rest - 1) {
      const language = first + 31 - Math.clz32(rest & -rest);
      (this.votes as Int32Array)[language] = ((this.votes as Int32Array)[language] as number) + 1;
    }
  }

  /** Whether a key is a word of a language that the field is written in. Words of other scripts than Latin speak for themselves. */
  isSpoken(hit: Hit): boolean {
    const { knowledge } = this;
    if ((this.text.units[hit.from] as number) >= 0x250) return true;
    for (let language = 0; language < knowledge.languages.length; language++) {
      const mask = (language < 32 ? knowledge.spokenLow : knowledge.spokenHigh)[hit.key] as number;
      if ((mask & (1 << (language & 31))) !== 0 && this.speaks(language)) return true;
    }
    return false;
  }

  /** Hits of a role whose reference is a language, in the languages that the field is written in. */
  spoken(role: number): readonly Hit[] {
    const list = this.of(role);
    return list.length === 0 ? list : list.filter((h) => (this.text.units[h.from] as number) >= 0x250 || this.speaks(h.reference));
  }

  /** Hits of a role in order of place. Made when first asked for. */
  of(role: number): readonly Hit[] {
    if ((this.present & (1 << role)) === 0) return NONE;
    const known = this.byRole[role];
    if (known !== undefined) return known;
    const { raw } = this;
    const { offsets, meanings, roles } = this.knowledge;
    const list: Hit[] = [];
    for (let i = 0; i < raw.count; i++) {
      const key = raw.keys[i] as number;
      if (((roles[key] as number) & (1 << role)) === 0) continue;
      const last = offsets[key + 1] as number;
      for (let m = offsets[key] as number; m < last; m++) {
        const meaning = meanings[m] as number;
        if (roleOf(meaning) === role)
          list.push({ role, reference: referenceOf(meaning), key, from: raw.from[i] as number, to: raw.to[i] as number });
      }
    }
    this.byRole[role] = list;
    return list;
  }

  /** Every match of one of these keys, whatever it means or does not mean by itself. */
  matches(keys: ReadonlySet<number>): Place[] {
    const { raw } = this;
    const out: Place[] = [];
    for (let i = 0; i < raw.count; i++) {
      const key = raw.keys[i] as number;
      if (keys.has(key)) out.push({ from: raw.from[i] as number, to: raw.to[i] as number });
    }
    return out;
  }
}

interface RawMatches {
  count: number;
  readonly keys: Int32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/** Folds and scans one field after another. */
export class FieldReader {
  private readonly fold: (source: string) => FoldedText;
  private readonly raw: RawMatches = {
    count: 0,
    keys: new Int32Array(MAX_MATCHES),
    from: new Int32Array(MAX_MATCHES),
    to: new Int32Array(MAX_MATCHES),
  };
  private readonly keep = (key: number, from: number, to: number): void => {
    const { raw } = this;
    if (raw.count >= MAX_MATCHES) return;
    raw.keys[raw.count] = key;
    raw.from[raw.count] = from;
    raw.to[raw.count] = to;
    raw.count++;
    if (this.marking) this.seen[key] = this.listing;
  };
  /** For each key, the last listing that held it. */
  private readonly seen: Int32Array;
  private listing = 1;
  private marking = true;

  constructor(
    private readonly knowledge: Knowledge,
    private readonly vocabulary: Vocabulary,
    private readonly maxLength: number,
  ) {
    this.fold = createFolder(maxLength);
    this.seen = new Int32Array(knowledge.keys.length);
  }

  /** Forgets which keys were seen: another listing begins. */
  begin(): void {
    this.listing++;
  }

  /** Whether any field of this listing so far held one of these keys. */
  hasSeen(keys: readonly number[]): boolean {
    return keys.some((key) => this.seen[key] === this.listing);
  }

  /**
   * @param close whether words of plain letters are looked at for what they hide
   * @param marks whether its keys count as seen in the listing; not for values that are remembered from listing to listing
   */
  read(field: FieldPath, source: string, close: boolean, marks = true): FieldHits {
    this.marking = marks;
    const text = this.undone(source, close);
    this.raw.count = 0;
    this.knowledge.scanner.scan(text, this.keep);
    return new FieldHits(field, text, this.raw, this.knowledge);
  }

  /** A text folded, its escapes and disguises undone. Folded a second time only where there were any. */
  private undone(source: string, close: boolean): FoldedText {
    const head = source.length > this.maxLength ? source.slice(0, this.maxLength) : source;
    const escapes = readEscapes(head);
    let written = escapes.length === 0 ? undefined : rewrite(head, escapes);
    let text = this.fold(written?.text ?? head);
    const disguises = undisguise(text, this.vocabulary, close);
    if (disguises.length > 0) {
      written = rewrite(written?.text ?? head, disguises, written);
      text = this.fold(written.text);
    }
    if (written !== undefined) text.restore(written, source);
    text.source = source;
    text.truncated = source.length > this.maxLength;
    return text;
  }
}

/** The original words of [from, to) in folded units. */
export function spanOf({ text, field }: FieldHits, from: number, to: number): Span {
  const start = text.startOf(from);
  const end = text.endOf(to - 1);
  return { field, start, end, text: text.source.slice(start, end) };
}

/** Farthest that any word reaches to another, in folded units: bounds every search for a neighbour. */
const WINDOW = 160;

/** Hits that begin within reach before or after a place. */
export function around(hits: readonly Hit[], from: number, to: number): readonly Hit[] {
  if (hits.length < 8) return hits;
  return hits.slice(firstFrom(hits, from - WINDOW), firstFrom(hits, to + WINDOW));
}

/** Index of the first hit that begins at or after a place. */
function firstFrom(hits: readonly Hit[], at: number): number {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hits[middle] as Hit).from < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Hits that lie within no longer one, in order of place. */
export function outermost(hits: readonly Hit[]): Hit[] {
  const sorted = [...hits].sort((a, b) => a.from - b.from || b.to - a.to);
  let holder: Hit | undefined;
  return sorted.filter((h) => {
    if (holder !== undefined && h.to <= holder.to && (h.from !== holder.from || h.to !== holder.to)) return false;
    holder = h;
    return true;
  });
}

/**
 * How far apart two places are: words between them, a unit of an unspaced script counting as a word. Stops counting at `limit`.
 */
export function gap(text: FoldedText, from: number, to: number, limit: number): number {
  let count = 0;
  let inWord = false;
  for (let i = from; i < to && count <= limit; i++) {
    const klass = CLASS[text.units[i] as number];
    if (klass === CharClass.unspaced) {
      count++;
      inWord = false;
    } else if (text.units[i] === 32) {
      inWord = false;
    } else if (!inWord) {
      count++;
      inWord = true;
    }
  }
  return count;
}

/** Whether a sentence, line or cell ends between two places. */
export function sentenceEnds(text: FoldedText, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (text.units[i] === 32 && ((text.marks[i] as number) & Mark.sentence) !== 0) return true;
  }
  return false;
}

/** Whether a clause ends between two places. */
export function clauseEnds(text: FoldedText, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (text.units[i] === 32 && ((text.marks[i] as number) & Mark.clause) !== 0) return true;
  }
  return false;
}

export function overlaps(a: { from: number; to: number }, b: { from: number; to: number }): boolean {
  return a.from < b.to && b.from < a.to;
}
