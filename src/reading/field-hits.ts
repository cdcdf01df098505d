import type { FieldPath } from '../assessment.js';
import { ACCENTED } from '../knowledge/accented.js';
import { builtInFacts } from '../knowledge/facts.js';
import { type Knowledge, Role, referenceOf, roleOf } from '../knowledge/knowledge.js';
import { Break, type FoldedText } from '../text/folded-text.js';
import { endsWithWord } from './fact-words.js';
import { type Hit, isLatinOnly, type Place, type Span, spanOf } from './places.js';
import { EXCUSE, type RawMatches } from './raw-matches.js';
import { type UnreadWord, unreadWords } from './unread-words.js';

/** Shared, and yet not frozen: for engines a frozen array is of another kind, and what loops over both kinds is slow. */
const NONE: readonly Hit[] = [];
const NO_PLACES: readonly Place[] = [];

/** Roles of names that nothing makes doubtful, and of words that several languages have, as bits. */
const NAMES = (1 << Role.brand) | (1 << Role.line);
const EVERYDAY = 1 << Role.everydayWord;

/** What binds a name as what the article is for, as bits. */
const FOR = (1 << Role.forBefore) | (1 << Role.forAfter);

/** Hits from which on the same words come again and again. */
const MANY = 64;
/** More than there are languages. */
const MOST_REFERENCES = 64;

/** Longest word, in folded units, that many languages have by chance. */
const SHORT_WORD = 3;

/** Terms of a field for which excuses are looked for that are hard to read: a text of nothing but terms has none. */
const MOST_UNEXCUSED = 4;

/** How far an excuse may stand from its term, in folded units: longer than any title. Bounds the search in a text of nothing but terms. */
const EXCUSE_REACH = 512;

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
  /** Of them those that one word is. */
  private readonly own: Int32Array;
  /** How keys are written that count only with their accents. */
  private readonly accented: ReadonlyMap<number, string>;

  private unreadWords: readonly UnreadWord[] | undefined;
  /** Terms for which an excuse was looked for among them. */
  private unexcused = 0;

  field: FieldPath = 'title';
  text: FoldedText;

  constructor(
    text: FoldedText,
    private readonly raw: RawMatches,
    private readonly knowledge: Knowledge,
  ) {
    this.text = text;
    this.accented = new Map(Array.from(ACCENTED, ([word, written]) => [knowledge.scanner.find(word), written]));
    this.votes = new Int32Array(knowledge.languages.length);
    this.own = new Int32Array(this.votes.length);
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
    this.unreadWords = undefined;
    this.unexcused = 0;
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

  /** Whether an everyday word of the language stands in the field. */
  voices(language: number): boolean {
    this.countVotes();
    return (this.votes[language] as number) > 0;
  }

  private countVotes(): void {
    if (this.counted) return;
    this.counted = true;
    const { raw, votes, knowledge } = this;
    votes.fill(0);
    const isInName = namesOf(raw);
    for (let i = 0; i < raw.count; i++) {
      const key = raw.keys[i] as number;
      const isEveryday = ((raw.roles[i] as number) & EVERYDAY) !== 0;
      const low = knowledge.spokenLow[key] as number;
      const high = knowledge.spokenHigh[key] as number;
      if (isEveryday ? isInName(i) : (low | high) === 0) continue;
      if (!this.isWrittenAs(key, raw.from[i] as number, raw.to[i] as number)) continue;
      if (isEveryday) this.countEveryday(votes, key);
      count(votes, low, 0);
      count(votes, high, 32);
    }
  }

  private countEveryday(votes: Int32Array, key: number): void {
    const { offsets, meanings } = this.knowledge;
    for (let m = offsets[key] as number; m < (offsets[key + 1] as number); m++) {
      const meaning = meanings[m] as number;
      if (roleOf(meaning) === Role.everydayWord) votes[referenceOf(meaning)]! += 1;
    }
  }

  /** Whether a key is a word of a language that the field is written in. Words of other scripts than Latin speak for themselves. */
  isSpoken(hit: Hit): boolean {
    const { knowledge } = this;
    if (!isLatinOnly(this.text, hit)) return true;
    return (
      this.isWrittenAs(hit.key, hit.from, hit.to) &&
      (this.speaksOneOf(knowledge.spokenLow[hit.key] as number, 0) || this.speaksOneOf(knowledge.spokenHigh[hit.key] as number, 32))
    );
  }

  private speaksOneOf(mask: number, first: number): boolean {
    for (let rest = mask; rest !== 0; rest &= rest - 1) if (this.speaks(first + 31 - Math.clz32(rest & -rest))) return true;
    return false;
  }

  /** Whether a key that counts only with its accents has them here. */
  private isWrittenAs(key: number, from: number, to: number): boolean {
    const written = this.accented.get(key);
    return written === undefined || spanOf(this, from, to).text.normalize('NFC').toLowerCase() === written;
  }

  /** Hits of a role whose reference is a language, in the languages that the field is written in. Chosen when first asked for. */
  spoken(role: number): readonly Hit[] {
    const bit = 1 << role;
    // Stryker disable next-line ConditionalExpression: saves time only
    if ((this.present & bit) === 0) return NONE;
    if ((this.chosen & bit) !== 0) return this.spokenByRole[role] as readonly Hit[];
    const hits = this.of(role);
    const isOfLanguage = hits.length < MANY ? this.isOfLanguage : rememberedByKey(this.isOfLanguage);
    const list = hits.filter(
      (h) =>
        !isLatinOnly(this.text, h) ||
        (isOfLanguage(h) &&
          (h.to - h.from > 1 || this.isWord(h)) &&
          this.isWrittenAs(h.key, h.from, h.to) &&
          !((bit & FOR) !== 0 && this.bindsNothing(h))),
    );
    this.spokenByRole[role] = list;
    this.chosen |= bit;
    return list;
  }

  /** Whether a hit whose reference is a language is a word of it, as far as the rest of the field tells. */
  private readonly isOfLanguage = (h: Hit): boolean => this.speaks(h.reference) && !this.isForeign(h);

  /** "Slim fit Levi's": the "fit" is how it sits, and says nothing of what it is for. */
  private bindsNothing({ to }: Hit): boolean {
    return endsWithWord(this.text, to, builtInFacts().notFor);
  }

  /**
   * Whether a short word, English ones apart, is rather one of another language, of which more other words stand in the field: the
   * "do" of "camisa do Flamengo" is Portuguese, and no Polish "for".
   */
  private isForeign(h: Hit): boolean {
    const { english, spokenLow, spokenHigh } = this.knowledge;
    if (h.to - h.from > SHORT_WORD || h.reference === english) return false;
    const { own, votes } = this;
    own.fill(0);
    this.countEveryday(own, h.key);
    count(own, spokenLow[h.key] as number, 0);
    count(own, spokenHigh[h.key] as number, 32);
    const otherWords = (language: number): number => (votes[language] as number) - (own[language] as number);
    const least = otherWords(h.reference);
    for (let language = 0; language < votes.length; language++) if (language !== english && otherWords(language) > least) return true;
    return false;
  }

  /** Whether a letter stands by itself: the "S" of "E006S" is no word. */
  private isWord({ from, to }: Hit): boolean {
    const { breaks } = this.text;
    return breaks[from] === Break.hard && breaks[to] === Break.hard;
  }

  /** Hits of a role in order of place. Made when first asked for. */
  of(role: number): readonly Hit[] {
    const bit = 1 << role;
    // Stryker disable next-line ConditionalExpression: saves time only
    if ((this.present & bit) === 0) return NONE;
    if ((this.made & bit) !== 0) return this.byRole[role] as readonly Hit[];
    const list = this.among(bit);
    this.byRole[role] = list;
    this.made |= bit;
    return list;
  }

  /** Hits of several roles, given as bits, in order of place; no more matches are read than give so many hits. */
  among(roles: number, enough = Number.POSITIVE_INFINITY): readonly Hit[] {
    // Stryker disable next-line ConditionalExpression: saves time only
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

  /** Where some keys of a role stand. */
  placesOf(role: number, keys: ReadonlySet<number>): readonly Place[] {
    const bit = 1 << role;
    // Stryker disable next-line ConditionalExpression: saves time only
    if ((this.present & bit) === 0) return NO_PLACES;
    const { raw } = this;
    const places: Place[] = [];
    for (let i = 0; i < raw.count; i++)
      if (((raw.roles[i] as number) & bit) !== 0 && keys.has(raw.keys[i] as number))
        places.push({ from: raw.from[i] as number, to: raw.to[i] as number });
    return places;
  }

  /** Whether any word in the field excuses some term. */
  holdsExcuses(): boolean {
    return (this.present & EXCUSE) !== 0;
  }

  /** The words of the field that excuse some term, by their keys. */
  excuses(): ReadonlyMap<number, Span> {
    const { raw } = this;
    const spans = new Map<number, Span>();
    for (let i = 0; i < raw.count; i++)
      if (((raw.roles[i] as number) & EXCUSE) !== 0)
        spans.set(raw.keys[i] as number, spanOf(this, raw.from[i] as number, raw.to[i] as number));
    return spans;
  }

  /** Whether an excuse that is hard to read is looked for, for one more term: not for the later ones of many. */
  takeUnexcused(): boolean {
    return ++this.unexcused <= MOST_UNEXCUSED;
  }

  /** The words that nothing is known of. */
  unread(): readonly UnreadWord[] {
    this.unreadWords ??= unreadWords(this.text, this.knowledge);
    return this.unreadWords;
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

/** Tells of matches in their order whether a name holds each of them: the "pro" of "iPhone 15 Pro" is a word of no language. */
function namesOf(raw: RawMatches): (match: number) => boolean {
  let next = 0;
  let end = 0;
  return (match) => {
    for (; next < raw.count && (raw.from[next] as number) < (raw.from[match] as number); next++)
      if (((raw.roles[next] as number) & NAMES) !== 0) end = Math.max(end, raw.to[next] as number);
    return end >= (raw.to[match] as number);
  };
}

/** The same test, asked once of hits of the same key and reference. */
function rememberedByKey(test: (h: Hit) => boolean): (h: Hit) => boolean {
  const known = new Map<number, boolean>();
  return (h) => {
    const id = h.key * MOST_REFERENCES + h.reference;
    const held = known.get(id);
    if (held !== undefined) return held;
    const found = test(h);
    known.set(id, found);
    return found;
  };
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
