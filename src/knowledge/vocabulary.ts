import { arabiziOf, mayBeArabizi } from '../text/arabizi.js';
import { type FoldedText, hashOf, isAscii, wordAt } from '../text/folded-text.js';
import {
  hasDigit,
  hasDigitAtEnd,
  hasSign,
  isBeyondLatinAlone,
  isLatin,
  isLetters,
  isNumbered,
  isTripled,
  withoutEndDigits,
  withoutSigns,
} from '../text/made-of.js';
import { Memo } from '../text/memo.js';
import { holdsCyrillic } from '../text/mixed-scripts.js';
import { isBeyondLatin } from '../text/scripts.js';
import { isTurned, turnedBack } from '../text/turned.js';
import { Known } from '../text/word-memo.js';
import {
  bareOf,
  bonesOf,
  collapsed,
  fitsStars,
  isAround,
  isSpelling,
  lettersBehind,
  reversed,
  reversedHash,
  soundOf,
  unbolded,
  untripled,
} from '../text/word-shapes.js';
import { HiddenWords } from './hidden-words.js';
import type { Knowledge } from './knowledge.js';
import { KnownWords } from './known-words.js';
import { Misspellings } from './misspellings.js';
import type { NameIndex } from './name-index.js';
import { SHORTEST } from './name-parts.js';
import { LONGEST_NEAR, PartedWords } from './parted-words.js';
import { LONG, looksOf, SURE } from './shelves.js';
import type { Beside, Parts, Slipped } from './slips.js';
import { WordNotes } from './word-notes.js';

/** Longest word of signs and stars that is looked at: any number of stars may stand for nothing, but nobody would read through more. */
const LONGEST_ODD = 2 * LONGEST_NEAR;
/** Shortest word that is one as it stands: "c@p". */
const SHORTEST_PLAIN = 3;
/** Letters and marks that end a sentence or part words as often as they hide a letter. */
const PUNCTUATED = /^(?=.*[|!()+])[\p{L}|!()+.-]+$/u;

/** Signs that part words as often as they stand for a letter. */
const BARS = /[|!(*@:="~+]+/;

const ALPHABET = Array.from('abcdefghijklmnopqrstuvwxyz');

/** What a word is read as instead, and whether only a writer who hides it would write it so. */
export interface Undone {
  /** Empty where it can only be a part of something. */
  readonly text: string;
  readonly hidden: boolean;
  /** Whether it is a name with a slip of the hand in it. */
  readonly misspelt: boolean;
  /** The words of longer names and terms that it may be. */
  readonly parts: Parts;
  /** Whether it is a name or term by itself, not a part of one. */
  readonly isWhole: boolean;
}

/** The same, its parts as words. */
type Found = Pick<Undone, 'text' | 'hidden'> & { readonly misspelt?: boolean; readonly parts?: readonly string[] };

/** Pieces that spell a word together: how many of them, and whether only a writer who hides it would write it so. */
export interface Joint {
  readonly pieces: number;
  readonly word: string;
  readonly hidden: boolean;
}

/**
 * The words that somebody may want to hide, those of brand names and of telltale terms, found by their shape: by letters that look
 * alike, under stars, backwards, or run together with another word.
 */
export class Vocabulary extends KnownWords {
  private readonly parted: PartedWords;
  private readonly misspellings: Misspellings;
  private readonly undone: WordNotes<Undone>;
  /** The same of words beyond ASCII, by their letters and how they look. */
  private readonly foreign = new Memo<Undone | null>();
  /** What words without white space between them spell together, by how they are written. */
  readonly joints = new Memo<Joint>();
  /** The same of words that are read by the letters of their own alphabet too. */
  readonly ownJoints = new Memo<Joint>();
  /** What two words spell together that white space parts, by how they are written; empty where they spell nothing. */
  readonly pairs = new Memo<string>();
  /** The words of longer names that such words may be together, by how they are written. */
  readonly broken = new Memo<Parts>();
  private readonly edged = new Memo<string | null>();

  /** @param accusing whether a phrase is worth hiding, by its index */
  constructor(knowledge: Knowledge, names: NameIndex, accusing: (phrase: number) => boolean) {
    super(knowledge, names, new HiddenWords(knowledge, accusing));
    this.parted = new PartedWords(this, this.words);
    this.misspellings = new Misspellings(names, this.words);
    this.undone = new WordNotes(knowledge.scanner, Known.secondNote);
  }

  /** The word behind letters, digits and signs that look like its own; undefined when there is none or it stands there plainly. */
  behindSigns(seen: string): string | undefined {
    const alike = this.like(seen);
    const bare = withoutSigns(seen);
    // A plus behind a name is no letter: there is more of it.
    if (bare === seen || bare.length < SHORTEST || isNumbered(seen) || seen.endsWith('+') || !this.has(bare)) return alike;
    // "Isl@nd" is island, though somebody writes "islnd"; "|watch" is a watch.
    return alike?.length === seen.length && !this.isKnown(bare) ? alike : bare;
  }

  /** Whether some word may have bones of this hash. Tells nearly always when none has. */
  mayHaveBones(hash: number): boolean {
    return this.words.shelves().mayHaveBones(hash);
  }

  /** The word that looks like this one, sign for letter. */
  like(seen: string): string | undefined {
    if (seen.length < SHORTEST) return undefined;
    const found = this.words.shelves().ofBonesOf(seen);
    if (found === undefined || found === seen) return undefined;
    // "Version 3" is no word in disguise; "4d1d45" is one.
    if (found.length >= SURE && this.isWhole(found) && /\p{L}.*\p{L}/u.test(seen)) return found;
    return isNumbered(seen) || hasDigitAtEnd(seen) ? undefined : found;
  }

  /** The one word that fits a mask in which each star stands for one letter or for nothing: "g*cci", "lem**re", "d*io*r", "g*cc1". */
  behindStars(mask: string): string | undefined {
    const letters = mask.replace(/\*/g, '');
    if (letters.length < 3 || mask.startsWith('*') || mask.endsWith('*')) return undefined;
    if (this.has(letters)) return letters;
    const shelves = this.words.shelves();
    const fitting = shelves.underStars(mask, false);
    const whole = fitting.filter((word) => word.length === mask.length);
    // Stars may set off letters that are a word without them: "C**el**l".
    if ((whole.length === 0 || letters.length < SHORTEST) && this.names.isOrdinary(letters)) return undefined;
    const drawn = fitting.length > 0 || isNumbered(letters) ? fitting : shelves.underStars(mask, true);
    const [found, ...others] = whole.length > 0 ? whole : drawn;
    if (others.some((word) => !this.isSameName(word, found as string))) return undefined;
    // "Op*l" may be an opal; that a term hides is worth more than what else might.
    if (mask.length <= SHORTEST && found !== undefined && !this.isOrdinary(found) && this.names.hidesOrdinary(mask)) return undefined;
    const isHeard =
      isBeyondLatin(letters.charCodeAt(0)) && letters.length >= SHORTEST && letters.length >= 3 * (mask.length - letters.length);
    return found ?? (isHeard ? shelves.soundingLike(mask) : undefined);
  }

  /** The one word that fits a mask whose star stands for a letter: what a dash or point hides, "n-ke". */
  behindDash(mask: string): string | undefined {
    const found = this.behindStars(mask);
    return found?.length === mask.length ? found : undefined;
  }

  /** What a word of plain letters that means nothing by itself hides. */
  behindLetters(text: FoldedText, word: number): Undone | undefined {
    return this.undone.get(text, word, this.findBehindLetters);
  }

  private readonly findBehindLetters = (written: string): Undone | undefined => {
    if (this.isKey(written)) return undefined;
    // A word that a slip makes of a name may be a slip all the same, beside the rest of it: "Tag Heer".
    if (this.knowledge.ordinaryWords.has(written)) return this.whole(this.partsOf(written));
    return this.has(written) ? undefined : this.whole(this.twisted(written));
  };

  private whole(found: Found | undefined): Undone | undefined {
    if (found === undefined) return undefined;
    const { text, hidden, misspelt = false, parts } = found;
    const words = parts === undefined ? [text] : text === '' ? parts : [text, ...parts];
    // Written out, so that engines take all of them for objects of one kind.
    return { text, hidden, misspelt, parts: this.words.longNames().partsOf(words), isWhole: parts === undefined && this.isWhole(text) };
  }

  /**
   * The word behind one of signs, digits or letters of several scripts.
   *
   * @param seen the letters that a reader takes it for
   */
  behindOdd(text: FoldedText, word: number, seen: (text: FoldedText, word: number) => string): Undone | undefined {
    // What is seen in letters beyond ASCII, or in styled ones, does not follow from what they fold to.
    if (isAscii(text, word)) return this.undone.get(text, word, this.findBehindSigns);
    const written = wordAt(text, word);
    // Stryker disable next-line ConditionalExpression: saves time only
    if (this.isKnown(written) && !isTurned(text, word)) return undefined;
    const looks = seen(text, word);
    const [isCyrillic, turned] = [holdsCyrillic(text, word), isTurned(text, word)];
    const find = (): Found | undefined =>
      (isCyrillic ? this.inCyrillic(written, looks) : undefined) ??
      this.findBehindOdd(written, looks) ??
      (turned ? this.behindTurned(looks) : undefined);
    return this.foreign.get(`${written} ${looks} ${isCyrillic} ${turned}`, () => this.whole(find()) ?? null) ?? undefined;
  }

  /** The word behind letters turned upside down, each by itself or all of it. */
  private behindTurned(looks: string): Found | undefined {
    // "ɯᴉnᴉ" is mini, with a letter left as it is, and no MIUI.
    if (this.isOrdinary(looks)) return undefined;
    const letters = turnedBack(looks);
    const text = [letters, reversed(letters)].find((word) => this.has(word));
    return text === undefined ? undefined : { text, hidden: true };
  }

  private readonly findBehindSigns = (written: string): Undone | undefined => this.whole(this.findBehindOdd(written, written));

  private findBehindOdd(written: string, seen: string): Found | undefined {
    if (seen.length > LONGEST_ODD || this.isKnown(written)) return undefined;
    const bold = unbolded(seen);
    if (bold !== seen) return this.behindBold(bold, unbolded(written));
    const beside = this.besideSigns(written);
    if (beside !== undefined) return beside.includes(' ') ? { text: beside, hidden: false } : undefined;
    // "Watch5" is the fifth, and no slip; "1phone" hides a letter.
    const word = withoutEndDigits(seen);
    const isCounted = word !== seen && (this.isKnown(word) || this.has(word));
    if (isCounted && /[2-9]/.test(seen)) return undefined;
    /** Letters and digits of a code: none of them is put right. */
    const isCode = seen === written && isNumbered(seen) && !seen.includes('*');
    const found = seen !== written && this.has(seen) ? seen : seen.includes('*') ? this.behindStars(seen) : this.behindSigns(seen);
    const plain = isCode || (found?.length === seen.length && fitsStars(seen, found)) ? undefined : this.plainly(seen, written);
    if (plain !== undefined) return this.orPart(plain, false, seen);
    if (found !== undefined) return this.orPart(found, true, seen);
    if (isCounted) return undefined;
    const arabic = this.inArabizi(written);
    if (arabic !== undefined) return { text: arabic, hidden: false };
    const starred = written.includes('*') && written !== seen ? this.behindStars(written) : undefined;
    // A word of another alphabet alone is its own, and signs around a word are for emphasis, unless it looks like a name letter by letter.
    const isItself = isCode || isBeyondLatinAlone(written) || isAround(written);
    const near = starred ?? (isItself ? undefined : this.behindSlipsAndStars(seen)) ?? this.parted.ofSigns(seen);
    if (near !== undefined) return this.orPart(near, true, seen);
    // Short words that look like another's letters tell only in a row: "АIR МАХ".
    return seen !== written && this.words.longNames().holds(seen) ? { text: '', hidden: false, parts: [seen] } : this.partsOf(seen);
  }

  /** The word of which letters are set in bold: the stars around them stand for none. */
  private behindBold(seen: string, written: string): Found {
    const name = [written, seen].find((word) => this.has(word) || this.isName(word));
    if (name !== undefined) return { text: name, hidden: true };
    const plain = { text: written, hidden: false };
    if (this.isKnown(written)) return plain;
    const near = !isLetters(written) ? this.behindSigns(seen) : seen.length >= LONG ? this.behindSlips(seen, 1) : undefined;
    return near === undefined ? plain : { text: near, hidden: true };
  }

  /**
   * The words that signs stand around or part, where they are no letters of a name: "**new**", "$phone", "core|bass", "xiaomi*case".
   * Undefined where a name is behind signs and letters together.
   */
  besideSigns(written: string): string | undefined {
    if (!hasSign(written)) return undefined;
    const pieces = bareOf(written).split(BARS);
    // A star stands for letters more often than another sign does.
    const least = written.includes('*') ? SHORTEST_PLAIN : 1;
    if (!pieces.every((piece) => piece.length >= least && isLetters(piece))) return undefined;
    if (!pieces.some((piece) => piece.length >= SHORTEST && this.isWord(piece))) return undefined;
    const letters = pieces.join('');
    const areWords = pieces.every((piece) => piece.length >= SHORTEST && this.isWord(piece));
    const isOne = pieces.length > 1 && !areWords && (this.has(letters) || this.isName(letters));
    const isHidden = isOne || this.like(written) !== undefined || (written.includes('*') && this.behindStars(written) !== undefined);
    return isHidden ? undefined : pieces.join(' ');
  }

  /** The word that everybody knows behind letters, signs and stars, if it is neither a name nor a term: "par*a", "cam€ra". */
  plainly(seen: string, written: string): string | undefined {
    const letters = seen.replaceAll('*', '');
    // Letters of one alphabet alone that look like a word of another are their own word.
    for (const word of [written.replaceAll('*', ''), /[a-z]/.test(written) ? letters : ''])
      if (word !== written && word.length >= SHORTEST_PLAIN && isLetters(word) && this.isOrdinary(word))
        return this.unlessNamed(letters, word);
    if (letters.length < SURE || isNumbered(letters) || this.like(letters) !== undefined) return undefined;
    const word = lettersBehind(letters).find((behind) => this.isOrdinary(behind));
    return word === undefined ? undefined : this.unlessNamed(letters, word);
  }

  private unlessNamed(letters: string, word: string): string | undefined {
    return this.has(letters) || this.isName(letters) ? undefined : word;
  }

  /**
   * The one name or term that letters and signs come near, one slip aside or read backwards: "Lecost€", "ir4rreF". A slip alone makes
   * many a word out of another; beside a sign for a letter it does not.
   */
  behindSlips(seen: string, most = 2): string | undefined {
    if (isNumbered(seen) || seen.length < SURE || seen.length > LONGEST_NEAR || PUNCTUATED.test(seen)) return undefined;
    const turned = reversed(seen);
    const mirrored = this.has(turned) ? turned : this.like(turned);
    if (mirrored !== undefined) return mirrored;
    const once = untripled(seen);
    if (once !== seen) {
      const found = this.words.shelves().byCollapse().get(collapsed(seen));
      if (found !== undefined && found.length >= SURE) return found;
    }
    if (hasDigitAtEnd(once) || (hasDigit(once) && (once.length < LONG || /\d{2}/.test(once)))) return undefined;
    if (this.words.ordinary().has(once)) return undefined;
    return this.words.shelves().nearest(once, most);
  }

  /** The same behind a word with signs at its ends that stand for nothing but letters. Remembered: prices come again and again. */
  behindEdges(seen: string): string | undefined {
    return isAround(seen) || seen.endsWith('\u00ae')
      ? undefined
      : (this.edged.get(seen, () => this.behindSlips(seen) ?? null) ?? undefined);
  }

  /** The same behind a mask that no word fits, an ordinary one neither: "Monc*lre", but not "t*ansport". */
  behindSlipsAndStars(mask: string): string | undefined {
    if (this.words.ordinary().fits(mask)) return undefined;
    const letters = mask.replaceAll('*', '');
    const isMasked = letters !== mask && letters.length >= SURE && isLetters(letters);
    return (isMasked ? this.words.shelves().nearestUnderStars(mask) : undefined) ?? this.behindSlips(letters);
  }

  /** The name or term of Latin letters that a word of another alphabet sounds like: "монклер". */
  bySound(word: string): string | undefined {
    if (!isBeyondLatin(word.charCodeAt(0))) return undefined;
    const sound = soundOf(word);
    const alike = this.words.shelves().bySound().get(sound);
    return alike !== undefined && ((alike.length >= SURE && sound.length >= SURE) || isSpelling(word, alike)) ? alike : undefined;
  }

  /** The Cyrillic word that Latin letters, digits and signs among its own remind of: "копuя", "kоnuя", "гуч4и". */
  private inCyrillic(written: string, looks: string): Found | undefined {
    if (isBeyondLatinAlone(written) || this.isKnown(written)) return undefined;
    const shelf = this.words.shelves().byLooks();
    // Capitals remind of other letters than small ones do: "Ш@нель".
    const word = shelf.get(bonesOf(looksOf(written))) ?? shelf.get(bonesOf(looks));
    return word === undefined || word === written ? undefined : { text: word, hidden: true };
  }

  /** The Arabic name or term that Latin letters and digits spell: "t2lyd", "gwchy". */
  private inArabizi(word: string): string | undefined {
    return mayBeArabizi(word) ? this.words.shelves().byArabizi().get(arabiziOf(word)) : undefined;
  }

  private twisted(word: string): Found | undefined {
    const hide = (text: string | undefined): Found | undefined => (text === undefined ? undefined : { text, hidden: true });
    if (this.mayHave(reversedHash(word)) && (word.length >= SURE || !isBeyondLatin(word.charCodeAt(0)))) {
      const mirrored = reversed(word);
      // Four letters spell a word backwards by chance: "nort".
      if (this.has(mirrored)) return word.length < SURE ? this.orPart(mirrored, true, word) : hide(mirrored);
    }
    const alike = this.bySound(word);
    if (alike !== undefined) return { text: alike, hidden: false };
    const arabic = this.inArabizi(word);
    if (arabic !== undefined) return { text: arabic, hidden: false };
    if (word.length < SURE) return this.misspellings.withoutVowels(word) ?? this.partsOf(word);
    const shelves = this.words.shelves();
    const joined = shelves.mayHaveLetters(hashOf(word)) && !this.isName(word) ? shelves.ofLetters(word) : undefined;
    if (joined !== undefined) return { text: joined, hidden: false };
    const bones = shelves.ofBonesOf(word);
    // A lower-case l for an i may be a slip; "rn" for m is none.
    if (bones !== undefined && (bones.length === word.length ? bones.length >= LONG : bones.length < word.length))
      return { text: bones, hidden: bones.length !== word.length };
    if (word.endsWith('sss') && this.isWord(word.slice(0, -1))) return { text: word.slice(0, -1), hidden: false };
    const tripled = isTripled(word) ? shelves.byCollapse().get(collapsed(word)) : undefined;
    if (tripled !== undefined) return hide(tripled);
    return (
      this.parted.ofLetters(word) ??
      this.misspellings.ofTerm(word) ??
      this.misspellings.withoutVowels(word) ??
      this.misspellings.ofName(word) ??
      this.partsOf(word)
    );
  }

  /** What a word is read as, unless it is a part of something: stars and few letters leave more than one way. */
  private orPart(text: string, hidden: boolean, seen: string): Found {
    const isOpen = seen.includes('*') || seen.length < SURE;
    return isOpen ? { text, hidden, parts: this.words.longNames().partsLike(seen) } : { text, hidden };
  }

  private partsOf(word: string): Found | undefined {
    const parts = this.words.longNames().partsLike(word);
    return parts.length === 0 ? undefined : { text: '', hidden: false, parts };
  }

  /** The words of longer names and terms that one may be which can be read in several ways: its signs left out, as letters or as stars. */
  partsBehind(ways: readonly string[]): Parts {
    const names = this.words.longNames();
    return names.partsOf([...new Set(ways.flatMap((way) => (names.holds(way) ? [way] : names.partsLike(way, ways))))]);
  }

  /** The name or term of several words that holds one of these parts, its other words standing beside it. */
  slipped(parts: Parts, before: number, after: number, beside: Beside): Slipped | undefined {
    return this.words.longNames().find(parts, before, after, beside);
  }

  /** The word that goes on for a letter or two: one of a longer name or term with the word beside it, or the one name or term. */
  completed(letters: string, before: string, behind: string): string | undefined {
    if (!isLatin(letters) || this.isWord(letters)) return undefined;
    const words = [...this.words.longNames().partsLike(`${letters}*`), ...this.words.shelves().cutFrom(letters)];
    const part = words.find((word) => this.isKnown(`${word} ${behind}`) || this.isKnown(`${before} ${word}`));
    if (part !== undefined || ALPHABET.some((letter) => this.isOrdinary(letters + letter))) return part;
    const [word, ...others] = words.filter((whole) => this.isWhole(whole) || this.isName(whole));
    return others.every((other) => other.startsWith(word as string) || this.isSameName(other, word as string)) ? word : undefined;
  }
}
