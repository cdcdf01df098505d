import type { FieldPath } from '../assessment.js';
import { ACCENTED } from '../knowledge/accented.js';
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

/** Bit beside the roles of a key: the word excuses some term. */
const EXCUSE = 1 << 31;

/** How far an excuse may stand from its term, in folded units: longer than any title. Bounds the search in a text of nothing but terms. */
const EXCUSE_REACH = 512;

/** Matches of one field in order of place, in columns: a key and what roles it has, from where to where. */
interface RawMatches {
  count: number;
  readonly keys: Int32Array;
  readonly roles: Int32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/**
 * Everything matched in one field, by role, each list in order of place. Valid until the next field is read, since the folded text
 * and the raw matches live in shared buffers.
 */
export class FieldHits {
  /** Roles of all keys found, as bits: most roles are asked for in vain. */
  private present = 0;
  /** Lists made so far. */
  private made = 0;
  private readonly byRole: (readonly Hit[])[] = [];
  /** The same of `spoken`. */
  private chosen = 0;
  private readonly spokenByRole: (readonly Hit[])[] = [];
  /** Everyday words of each language in the field. Counted when first asked for. */
  private readonly votes: Int32Array;
  private counted = false;

  field: FieldPath = 'title';
  text: FoldedText;

  constructor(
    text: FoldedText,
    private readonly raw: RawMatches,
    private readonly knowledge: Knowledge,
  ) {
    this.text = text;
    this.votes = new Int32Array(knowledge.languages.length);
    for (let role = 0; role < 32; role++) {
      this.byRole.push(NONE);
      this.spokenByRole.push(NONE);
    }
  }

  /** Begins another field, whose matches stand in the buffers. */
  begin(field: FieldPath, text: FoldedText): void {
    this.field = field;
    this.text = text;
    this.made = this.chosen = 0;
    this.counted = false;
    const { raw } = this;
    let present = 0;
    for (let i = 0; i < raw.count; i++) present |= raw.roles[i] as number;
    this.present = present;
  }

  /** Whether any hit has one of these roles, given as bits. */
  has(roles: number): boolean {
    return (this.present & roles) !== 0;
  }

  /**
   * Whether the field is written in a language, as far as its everyday words tell. English always is; another language where it has
   * as many words in the field as English, or three and half as many: "pro" means "for" in "pouzdro pro iPhone", not in "AirPods Pro
   * case", and the words that a long English text shares with Portuguese don't make it Portuguese.
   */
  speaks(language: number): boolean {
    const { english } = this.knowledge;
    if (language === english) return true;
    this.countVotes();
    const votes = this.votes[language] as number;
    const most = this.votes[english] ?? 0;
    return votes >= most || (votes >= 3 && votes * 2 >= most);
  }

  /** Whether at least one other everyday word of the language stands in the field, and no more of English. */
  speaksSurely(language: number): boolean {
    return this.speaks(language) && ((this.counted && (this.votes[language] as number) > 0) || language === this.knowledge.english);
  }

  private countVotes(): void {
    if (this.counted) return;
    this.counted = true;
    const { raw, votes, knowledge } = this;
    votes.fill(0);
    for (let i = 0; i < raw.count; i++) {
      const key = raw.keys[i] as number;
      count(votes, knowledge.spokenLow[key] as number, 0);
      count(votes, knowledge.spokenHigh[key] as number, 32);
    }
  }

  /** Whether a key is a word of a language that the field is written in. Words of other scripts than Latin speak for themselves. */
  isSpoken(hit: Hit): boolean {
    const { knowledge } = this;
    if ((this.text.units[hit.from] as number) >= 0x250) return true;
    return this.speaksOneOf(knowledge.spokenLow[hit.key] as number, 0) || this.speaksOneOf(knowledge.spokenHigh[hit.key] as number, 32);
  }

  private speaksOneOf(mask: number, first: number): boolean {
    for (let rest = mask; rest !== 0; rest &= rest - 1) if (this.speaks(first + 31 - Math.clz32(rest & -rest))) return true;
    return false;
  }

  private hasAccents(hit: Hit): boolean {
    const written = ACCENTED.get(this.knowledge.wordOf(hit.key));
    return written === undefined || spanOf(this, hit.from, hit.to).text.normalize('NFC').toLowerCase() === written;
  }

  /** Hits of a role whose reference is a language, in the languages that the field is written in. Chosen when first asked for. */
  spoken(role: number): readonly Hit[] {
    const bit = 1 << role;
    if ((this.present & bit) === 0) return NONE;
    if ((this.chosen & bit) !== 0) return this.spokenByRole[role] as readonly Hit[];
    const list = this.of(role).filter(
      (h) => (this.text.units[h.from] as number) >= 0x250 || (this.speaks(h.reference) && this.hasAccents(h)),
    );
    this.spokenByRole[role] = list;
    this.chosen |= bit;
    return list;
  }

  /** Hits of a role in order of place. Made when first asked for. */
  of(role: number): readonly Hit[] {
    const bit = 1 << role;
    if ((this.present & bit) === 0) return NONE;
    if ((this.made & bit) !== 0) return this.byRole[role] as readonly Hit[];
    const list = this.among(bit);
    this.byRole[role] = list;
    this.made |= bit;
    return list;
  }

  /** Hits of several roles, given as bits, in order of place; no more matches are read than give so many hits. */
  among(roles: number, enough = Number.POSITIVE_INFINITY): readonly Hit[] {
    if ((this.present & roles) === 0) return NONE;
    const { raw } = this;
    const { offsets, meanings } = this.knowledge;
    const list: Hit[] = [];
    for (let i = 0; i < raw.count && list.length < enough; i++) {
      if (((raw.roles[i] as number) & roles) === 0) continue;
      const key = raw.keys[i] as number;
      const last = offsets[key + 1] as number;
      for (let m = offsets[key] as number; m < last; m++) {
        const meaning = meanings[m] as number;
        const role = roleOf(meaning);
        if (((roles >>> role) & 1) !== 0)
          list.push({ role, reference: referenceOf(meaning), key, from: raw.from[i] as number, to: raw.to[i] as number });
      }
    }
    return list;
  }

  /** Whether any word in the field excuses some term. */
  holdsExcuses(): boolean {
    return (this.present & EXCUSE) !== 0;
  }

  /** The first match of one of these keys, within reach of a place, that passes a test. */
  firstExcuse(keys: ReadonlySet<number>, { from, to }: Place, passes: (place: Place) => boolean): Place | undefined {
    const { raw } = this;
    for (let i = firstAt(raw.from, raw.count, from - EXCUSE_REACH); i < raw.count && (raw.from[i] as number) < to + EXCUSE_REACH; i++) {
      if (((raw.roles[i] as number) & EXCUSE) === 0 || !keys.has(raw.keys[i] as number)) continue;
      const place = { from: raw.from[i] as number, to: raw.to[i] as number };
      if (passes(place)) return place;
    }
    return undefined;
  }
}

/** Index of the first of some ascending numbers that is no less than `least`. */
function firstAt(numbers: Int32Array, count: number, least: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Counts the languages of a mask, the lowest bit of which is the language `first`. */
function count(votes: Int32Array, mask: number, first: number): void {
  for (let rest = mask; rest !== 0; rest &= rest - 1) {
    const language = first + 31 - Math.clz32(rest & -rest);
    votes[language] = (votes[language] as number) + 1;
  }
}

/** Folds and scans one field after another. */
export class FieldReader {
  private readonly fold: (source: string) => FoldedText;
  private readonly raw: RawMatches = {
    count: 0,
    keys: new Int32Array(MAX_MATCHES),
    roles: new Int32Array(MAX_MATCHES),
    from: new Int32Array(MAX_MATCHES),
    to: new Int32Array(MAX_MATCHES),
  };
  private readonly keep = (key: number, from: number, to: number): void => {
    const { raw } = this;
    if (raw.count >= MAX_MATCHES) return;
    raw.keys[raw.count] = key;
    raw.roles[raw.count] = this.roles[key] as number;
    raw.from[raw.count] = from;
    raw.to[raw.count] = to;
    raw.count++;
    if (this.marking) this.seen[key] = this.listing;
  };
  /** Roles of each key as bits, and the bit of words that excuse. */
  private readonly roles: Int32Array;
  /** For each key, the last listing that held it. */
  private readonly seen: Int32Array;
  private listing = 1;
  private marking = true;
  private readonly hits: FieldHits;

  constructor(
    private readonly knowledge: Knowledge,
    private readonly vocabulary: Vocabulary,
    private readonly maxLength: number,
  ) {
    this.fold = createFolder(maxLength);
    this.seen = new Int32Array(knowledge.roles.length);
    this.roles = Int32Array.from(knowledge.roles);
    for (const { innocentKeys } of knowledge.phrases)
      for (const key of innocentKeys) this.roles[key] = (this.roles[key] as number) | EXCUSE;
    this.hits = new FieldHits(this.fold(''), this.raw, knowledge);
  }

  /** Forgets which keys were seen: another listing begins. */
  begin(): void {
    this.listing++;
  }

  /** Whether any field of this listing so far held one of these keys. */
  hasSeen(keys: readonly number[]): boolean {
    for (const key of keys) if (this.seen[key] === this.listing) return true;
    return false;
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
    this.hits.begin(field, text);
    return this.hits;
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
export function outermost(hits: readonly Hit[]): readonly Hit[] {
  if (hits.length < 2) return hits;
  const sorted = inOrder(hits) ? hits : [...hits].sort(byPlace);
  const out: Hit[] = [];
  let holder: Hit | undefined;
  for (const h of sorted) {
    if (holder !== undefined && h.to <= holder.to && (h.from !== holder.from || h.to !== holder.to)) continue;
    holder = h;
    out.push(h);
  }
  return out;
}

/** By beginning, of those that begin together the longer first, and of those in one place by role. */
function byPlace(a: Hit, b: Hit): number {
  return a.from - b.from || b.to - a.to || a.role - b.role;
}

function inOrder(hits: readonly Hit[]): boolean {
  for (let i = 1; i < hits.length; i++) if (byPlace(hits[i - 1] as Hit, hits[i] as Hit) > 0) return false;
  return true;
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
