import { hashBehind, hashOn } from '../text/folded-text.js';
import { isLatin } from '../text/made-of.js';
import type { HiddenWords } from './hidden-words.js';
import type { KnownWords } from './known-words.js';
import { SHORTEST } from './name-parts.js';
import { LONG, SURE } from './shelves.js';

/** Shortest word taken for a name and its goods in one ("guccibag"), and longest one of signs and slips. */
const SHORTEST_PARTED = 8;
export const LONGEST_NEAR = 24;
/** Fewest letters of the goods. */
const SHORTEST_GOODS = 3;

/** Most letters of a short name, and what no word begins with. */
const LONGEST_CODE = 3;
const CODE = /^(?:[lmnr][^aeiou]|([a-z])\1|[^aeiou]{3})$/;

/** Most places of a word at which another may begin: real ones have fewer, made up ones are left alone. */
const MOST_PLACES = 6;
/** What words in a row are: one that we don't know, a line of a brand first, words that we know, goods alone, a name first. */
enum RowKind {
  unknown = 0,
  ofLine = 1,
  known = 2,
  goods = 3,
  /** A name before what we don't know. */
  guessed = 4,
  named = 5,
}

interface Row {
  readonly words: readonly string[];
  readonly kind: RowKind;
}

const BAR = /[|!]/;

/** A word and the one behind it, with a space between, and whether only a writer who hides them would write them in one. */
interface Parted {
  readonly text: string;
  readonly hidden: boolean;
  /** Whether the name has a slip of the hand in it. */
  readonly misspelt?: boolean;
}

/** What words mean as they are written, and ways to read the name behind letters and signs. */
interface Readings
  extends Pick<KnownWords, 'has' | 'isCode' | 'lineOf' | 'isKnown' | 'isName' | 'isThing' | 'isWhole' | 'mayBeWritten' | 'mayHave'> {
  like(seen: string): string | undefined;
  behindSlipsAndStars(mask: string): string | undefined;
}

/** Names and terms that goods stand before or behind without a gap: "guccibag", "monclrejacket", "chаnelnecklace". */
export class PartedWords {
  /** Places that may still be looked at. */
  private places = 0;
  /** Hashes of the first letters of the word that is looked at, of none, one, two … */
  private readonly hashes = new Int32Array(2 * LONGEST_NEAR + 1);

  constructor(
    private readonly known: Readings,
    private readonly words: HiddenWords,
  ) {}

  /** A name or term written as one with the goods after or before it, or with itself: "guccibag", "bolsareplica", "guccigucci". */
  ofLetters(word: string): Parted | undefined {
    if (word.length > 2 * LONGEST_NEAR) return undefined;
    const { known, hashes } = this;
    for (let i = 0; i < word.length; i++) hashes[i + 1] = hashOn(hashes[i] as number, word.charCodeAt(i));
    const shelves = this.words.shelves();
    const plain = isLatin(word) && !known.isName(word);
    let isRead = false;
    for (let at = SHORTEST; at <= word.length - SHORTEST_GOODS; at++) {
      const isLong = at >= SHORTEST_PARTED;
      const before = hashes[at] as number;
      const behind = this.hashBetween(at, word.length);
      if (!known.mayHave(before) && !known.mayHave(behind) && !(isLong && shelves.mayHaveLetters(before))) continue;
      const [head, tail] = [word.slice(0, at), word.slice(at)];
      if (head === tail && known.isWhole(head)) return { text: `${head} ${tail}`, hidden: true };
      if (plain && !isRead && (known.isName(head) || known.isWhole(head))) {
        isRead = true;
        const words = this.ofMany(word);
        if (words !== undefined) return { text: words.join(' '), hidden: false };
      }
      if (word.length < SHORTEST_PARTED || (word.length === SHORTEST_PARTED && at < SURE)) continue;
      if (this.areNameAndGoods(head, tail)) return { text: `${head} ${tail}`, hidden: false };
      const joined = isLong ? shelves.ofLetters(head) : undefined;
      if (joined !== undefined && (known.isThing(tail) || known.isKnown(tail))) return { text: `${joined} ${tail}`, hidden: false };
    }
    return (plain ? this.ofCode(word) : undefined) ?? this.withSlip(word);
  }

  /** The hash of letters of the word that is looked at. */
  private hashBetween(from: number, to: number): number {
    return hashBehind(this.hashes[to] as number, this.hashes[from] as number, to - from);
  }

  /** A name before words that we know, or a long one or a line of a brand before anything: "guccibeltbag", "balenciagaxyz", "nikedunkxyz". */
  private ofMany(word: string): readonly string[] | undefined {
    /** For each place that a row of words reaches, those from there on to the end. */
    const rows: Row[] = [];
    rows[word.length] = { words: [], kind: RowKind.goods };
    this.places = MOST_PLACES;
    const { words, kind } = this.rowFrom(word, 0, rows);
    return kind >= RowKind.guessed ? words : undefined;
  }

  /** The best row of words from a place on. Only places behind a word that may stand in one are looked at, and each of them once. */
  private rowFrom(word: string, from: number, rows: Row[]): Row {
    const held = rows[from];
    if (held !== undefined) return held;
    let best: Row = { words: [word.slice(from)], kind: RowKind.unknown };
    if (this.places === 0) return best;
    this.places--;
    for (let to = Math.min(word.length, from + LONGEST_NEAR); to >= from + SHORTEST_GOODS; to--) {
      if ((to < word.length && to > word.length - SHORTEST_GOODS) || !this.known.mayBeWritten(this.hashBetween(from, to))) continue;
      const letters = word.slice(from, to);
      if (!this.mayStand(letters, from === 0)) continue;
      const row = this.before(letters, this.rowFrom(word, to, rows));
      if (row !== undefined && row.kind > best.kind) best = row;
    }
    rows[from] = best;
    return best;
  }

  /** Whether letters may be a word of such a row: the first of them a name. */
  private mayStand(letters: string, isFirst: boolean): boolean {
    const { known } = this;
    if (known.isName(letters) || known.isKnown(letters)) return true;
    return !isFirst && (known.isThing(letters) || known.lineOf(letters) !== undefined || (letters.length >= SURE && known.has(letters)));
  }

  /** Letters before a row of words, if they are one that we know. */
  private before(letters: string, { words, kind }: Row): Row | undefined {
    const { known } = this;
    const size = letters.length;
    const row = (word: string, as: RowKind): Row => ({ words: [word, ...words], kind: as });
    const isName = size >= SHORTEST && known.isName(letters);
    if (kind === RowKind.unknown) {
      const isSure = isName && size >= LONG && (words[0] as string).length >= SHORTEST;
      return isSure ? row(this.spaced(letters), RowKind.guessed) : this.lineBefore(letters, row);
    }
    // Behind a name of four letters one word of three is chance: "filament".
    if (isName && (size >= SURE || (words[0]?.length ?? SHORTEST) >= SHORTEST)) return row(this.spaced(letters), RowKind.named);
    if (kind === RowKind.ofLine) return undefined;
    // Ordinary words that name a brand begin many another: "coachman", "shellfish".
    if (known.isWhole(letters) && (size >= LONG || (size >= SURE && kind >= RowKind.goods))) return row(letters, RowKind.named);
    if (known.isThing(letters)) return row(letters, kind === RowKind.goods ? kind : RowKind.known);
    const isMet = known.isKnown(letters) || (size >= SURE && known.has(letters));
    return isMet ? row(letters, RowKind.known) : this.lineBefore(letters, row);
  }

  private lineBefore(letters: string, row: (word: string, as: RowKind) => Row): Row | undefined {
    const line = letters.length < SHORTEST ? undefined : this.known.lineOf(letters);
    return line === undefined ? undefined : row(line, RowKind.ofLine);
  }

  /** A name with the spaces between its words. */
  private spaced(letters: string): string {
    const name = this.words.shelves().ofLetters(letters) ?? letters;
    return name.length < 2 * letters.length - 1 ? name : letters;
  }

  /** A short name of a brand, as no word begins, with goods or a term behind it: "lvbag". */
  private ofCode(word: string): Parted | undefined {
    for (let at = 2; at <= LONGEST_CODE; at++) {
      const [head, tail] = [word.slice(0, at), word.slice(at)];
      if (tail.length >= SHORTEST_GOODS && CODE.test(head) && this.known.isCode(head) && this.known.isThing(tail))
        return { text: `${head} ${tail}`, hidden: false };
    }
    return undefined;
  }

  /** Whether one of two words is a name or term, and the other what is sold; of a long name any word that we know. */
  private areNameAndGoods(head: string, tail: string): boolean {
    const { known } = this;
    const isHead = known.isWhole(head) || known.isName(head);
    return (
      (isHead &&
        (known.isThing(tail) || (tail.length >= SHORTEST && (head.length >= LONG || known.isName(head)) && known.isKnown(tail)))) ||
      (tail.length >= SURE && (known.isWhole(tail) || known.isName(tail)) && known.isThing(head))
    );
  }

  /** A long name with a slip in it may have goods behind it: "monclrejacket". */
  private withSlip(word: string): Parted | undefined {
    for (let at = word.length - SHORTEST_GOODS; at >= LONG; at--) {
      if (!this.known.mayBeWritten(this.hashBetween(at, word.length))) continue;
      const [head, tail] = [word.slice(0, at), word.slice(at)];
      if (!this.known.isThing(tail) || this.known.isKnown(head) || this.words.ordinary().has(head)) continue;
      const name = this.words.shelves().nearest(head, 1);
      if (name !== undefined && name.length >= LONG) return { text: `${name} ${tail}`, hidden: false, misspelt: true };
    }
    return undefined;
  }

  /** Signs, stars or look-alikes may stand in a name with goods behind it: "chаnelnecklace". */
  ofSigns(seen: string): string | undefined {
    if (seen.length < SHORTEST_PARTED || seen.length > LONGEST_NEAR) return undefined;
    const { known } = this;
    for (let at = seen.length - SHORTEST_GOODS; at >= SURE - 1; at--) {
      const [head, tail] = [seen.slice(0, at), seen.slice(at)];
      // "Matte|rated": the bar is no letter of a name.
      if (BAR.test(head.charAt(at - 1))) continue;
      const isThing = known.isThing(tail);
      if (!isThing && (tail.length < SHORTEST || !known.isKnown(tail))) continue;
      const name = known.has(head) ? head : (known.like(head) ?? this.words.shelves().lookingLike(head));
      if (name !== undefined && (name.includes(' ') || known.isWhole(name))) return `${name} ${tail}`;
      const near = isThing && !known.isKnown(head) ? known.behindSlipsAndStars(head) : undefined;
      if (near !== undefined) return `${near} ${tail}`;
    }
    return undefined;
  }
}
