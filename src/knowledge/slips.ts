import { addTo } from '../text/add-to.js';
import { arabiziOf, isArabic, mayBeArabizi } from '../text/arabizi.js';
import { Deletions } from '../text/deletions.js';
import { hashOf } from '../text/folded-text.js';
import { KeyPool } from '../text/key-pool.js';
import { hasDigit, hasDigitAtEnd, isLatin, isLetters, withoutSigns } from '../text/made-of.js';
import { nearMask } from '../text/near-mask.js';
import { NearWords } from '../text/near-words.js';
import { once } from '../text/once.js';
import { isBeyondLatin } from '../text/scripts.js';
import { isDoubled, isOneEdit } from '../text/similarity.js';
import { bonesHashOf, bonesOf, consonantsOf, fitsLetters, hasVowel, isDrawn, soundOf, soundsOf, untripled } from '../text/word-shapes.js';
import { HeldWords } from './held-words.js';

/** Fewest letters of a name or term of several words that slips are looked for in. */
const FEWEST = 7;
/** Fewest letters of it for each slip, and for each letter doubled. */
const FEWEST_A_SLIP = 5;
const FEWEST_A_DOUBLE = 4;
/** Shortest word of it that may hold a slip, and fewest letters of all where it is no longer. */
const SHORTEST = 4;
const FEWEST_AROUND_SHORTEST = 9;
/** Most letters that a mask with a slip in it has lost. */
const MOST_MISSING = 2;
/** Shortest word that may have lost its last two letters. */
const SHORTEST_CUT = 6;
/** Bits of the filter of words one letter shorter, as a power of two: 256 KB, of which some twelve thousand words fill an eighth. */
const FILTER_SIZE = 21;
/** Words of all of them, about. */
const OWN_WORDS = 8000;
/** Most words. */
const MOST_WORDS = 5;

const NONE: readonly string[] = [];

/** A name or term with the place of one of its words, and the traces of those right before and behind it, 0 where there is none. */
interface Holder {
  readonly words: readonly string[];
  readonly at: number;
  readonly before: number;
  readonly after: number;
}

/** The names and terms that hold a word, its trace, and those of all that stands right before and behind it in them. */
interface Holders {
  readonly list: readonly Holder[];
  readonly trace: number;
  readonly before: number;
  readonly after: number;
}

/** Words of longer names and terms that a written word may be. */
export interface Parts {
  readonly words: readonly string[];
  /** The names and terms that hold each of them, where slips are looked for in it. */
  readonly holders: readonly Holders[];
  /** Traces of them, and of all that stands right before and behind them in the names and terms that hold them. */
  readonly traces: number;
  readonly before: number;
  readonly after: number;
}

export const NO_PARTS: Parts = Object.freeze({ words: NONE, holders: [], traces: 0, before: 0, after: 0 });

/** Whether a name or term that holds one of the parts may have words of these traces right before or behind it. */
export const mayStand = (parts: Pick<Parts, 'before' | 'after'>, before: number, after: number): boolean =>
  ((parts.before & before) | (parts.after & after)) !== 0;

/** A word of the text by its distance from the one in question; undefined where there is none beside it. */
export type Beside = (distance: number) => { readonly word: string; readonly parts: readonly string[] } | undefined;

/** Where a name or term begins, by its distance from the word in question, and its words. */
export interface Slipped {
  readonly start: number;
  readonly words: readonly string[];
}

/**
 * Names and terms of several words, found where their words are written with slips of the hand, by sound or with signs for letters:
 * "Chrmoe Haerts", "Луи Витон", "Trav!s 5cott". Each makes many a word out of another; one in a row of words that are right, or two in
 * words that belong together, does not come about by chance.
 *
 * ```
 * named     "chrome"  -> ["chrome hearts", …]         by each word that may hold a slip
 * holders   "chrome"  -> chrome hearts, word 0        trace of "hearts" behind, none before
 *           trace     -> one bit of 32 for the bones of a word
 * tables    "chrmoe"  -> chrome                       words by what they are found by: near, by bones, by sound …
 *
 * "Chrmoe Haerts" may begin with chrome; what "Haerts" may be has the trace of hearts among its bits, so the name is tried
 * ```
 */
export class Slips {
  /** All words of them. */
  private readonly own = new KeyPool(OWN_WORDS);
  /** Names and terms by each of their words that may hold a slip or a sign. */
  private readonly named = new Map<string, string[]>();
  private readonly holders = new Map<string, Holders>();
  private readonly tables = once(() => tablesOf(this.named.keys()));

  /** @param isOrdinary whether a word means something and names no brand */
  constructor(private readonly isOrdinary: (word: string) => boolean) {}

  add(key: string): void {
    const words = wordsOf(key);
    if (words.length < 2) return;
    let letters = 0;
    for (const word of words) {
      this.own.addWord(word);
      letters += word.length;
    }
    if (words.length > MOST_WORDS || letters < FEWEST) return;
    for (const word of words) {
      // Too short for slips, not for signs: "A|r M@x".
      if (word.length !== SHORTEST - 1 && word.length < (letters < FEWEST_AROUND_SHORTEST ? SHORTEST + 1 : SHORTEST)) continue;
      const held = this.named.get(word);
      if (held === undefined) {
        if (isLetters(word)) this.named.set(word, [key]);
      } else if (held[held.length - 1] !== key) held.push(key);
    }
  }

  /** Whether a name or term of several words holds the word. */
  holds(word: string): boolean {
    return this.named.has(word);
  }

  /** These words as parts of names and terms. */
  partsOf(words: readonly string[]): Parts {
    if (words.length === 0) return NO_PARTS;
    const holders: Holders[] = [];
    let [traces, before, after] = [0, 0, 0];
    for (const word of words) {
      const held = this.holdersOf(word);
      traces |= held?.trace ?? trace(word);
      if (held === undefined) continue;
      holders.push(held);
      before |= held.before;
      after |= held.after;
    }
    return { words, holders, traces, before, after };
  }

  /**
   * Words of names and terms that this one may be.
   *
   * @param besides other ways to read it, which are looked at too
   */
  partsLike(written: string, besides: readonly string[] = NONE): readonly string[] {
    const word = untripled(written);
    if (this.own.has(word)) return word === written ? NONE : [word];
    const { near, deletions, byBones, bySound, byConsonants, byArabizi } = this.tables();
    if (word.includes('*')) return this.underStars(word);
    const arabic = mayBeArabizi(word) ? byArabizi.get(arabiziOf(word)) : undefined;
    if (!isLetters(word))
      return arabic ?? byBones.ofBonesOf(word) ?? (hasDigitAtEnd(word) || word.endsWith('+') ? NONE : this.behindSigns(word, besides));
    const parts = arabic === undefined ? [] : [...arabic];
    if (deletions.mayBeNear(word)) for (const part of near.candidates(word, 1)) if (isSlip(word, part)) parts.push(part);
    if (word.length + 2 >= SHORTEST_CUT) parts.push(...near.longer(word, 2));
    // "rn" for m: what is written is longer than what is meant.
    if (isDrawn(word)) parts.push(...(byBones.ofBonesOf(word) ?? NONE));
    for (const sound of soundsOf(word)) parts.push(...(bySound.of(sound) ?? NONE));
    if (!hasVowel(word)) parts.push(...(byConsonants.get(word) ?? NONE));
    return parts;
  }

  /** Words of names and terms that fit a mask in which each star stands for a letter; where none does, with a slip besides. */
  private underStars(mask: string): readonly string[] {
    const { near, forms } = this.tables();
    const cut = mask.replace(/\*+$/, '');
    if (!cut.includes('*') && cut.length >= SHORTEST) return [...near.longer(cut, 1), ...near.longer(cut, 2)];
    const fitting = near.beginning(mask).filter((part) => part.length === mask.length && fitsLetters(mask, part));
    const letters = bonesOf(mask.replaceAll('*', ''));
    if (fitting.length > 0 || letters.length < SHORTEST || /^[\d*]|[\d*]$/.test(mask)) return fitting;
    const stars = mask.length - mask.replaceAll('*', '').length;
    const isNear = nearMask(bonesOf(mask));
    return this.ofForms(
      forms()
        .underStars(letters, Math.min(stars, MOST_MISSING))
        .filter((form) => form.length <= letters.length + MOST_MISSING && !letters.startsWith(form) && isNear(form)),
    );
  }

  /** Words of names and terms one edit away, the signs among the letters read as letters or left out. */
  private behindSigns(word: string, besides: readonly string[]): readonly string[] {
    const near = this.nearBones(bonesOf(word));
    const letters = withoutSigns(word);
    if (letters === word || letters.length < SHORTEST || !isLetters(letters)) return near;
    if (this.own.has(letters)) return [...near, letters];
    return besides.includes(letters) ? near : [...near, ...this.partsLike(letters)];
  }

  /** Words of names and terms whose bones are one edit away. */
  private nearBones(bones: string): readonly string[] {
    return this.ofForms(
      this.tables()
        .forms()
        .candidates(bones, 1)
        .filter((form) => isOneEdit(bones, form)),
    );
  }

  /** The words that slips are looked for in, by their bones. */
  private ofForms(forms: readonly string[]): readonly string[] {
    if (forms.length === 0) return NONE;
    const { byBones } = this.tables();
    return forms.flatMap((form) => (byBones.byShape.get(form) as readonly string[]).filter((word) => word.length >= SHORTEST));
  }

  /**
   * The longest name or term that holds one of the parts and has all of its other words beside it, with slips or without.
   *
   * @param before traces of what the words right before and behind may be, all bits where that is open
   */
  find(parts: Parts, before: number, after: number, beside: Beside): Slipped | undefined {
    let best: Slipped | undefined;
    for (const holders of parts.holders) {
      if (!mayStand(holders, before, after)) continue;
      for (const holder of holders.list) {
        if ((holder.before !== 0 && (holder.before & before) === 0) || (holder.after !== 0 && (holder.after & after) === 0)) continue;
        const { words, at } = holder;
        if ((best === undefined || words.length > best.words.length) && this.stands(words, at, beside)) best = { start: -at, words };
      }
    }
    return best;
  }

  /** Whether the words beside one that a name may hold are the others of that name, with slips or without. */
  private stands(words: readonly string[], at: number, beside: Beside): boolean {
    for (let i = 0; i < words.length; i++) if (i !== at && !mayBe(words[i] as string, beside(i - at))) return false;
    let needed = 0;
    let letters = 0;
    /** Whether a slip makes an ordinary word, and whether another word is none. */
    let isDoubtful = false;
    let isVouched = false;
    for (let i = 0; i < words.length; i++) {
      const expected = words[i] as string;
      letters += expected.length;
      const found = beside(i - at);
      if (found === undefined) return false;
      const isOwn = i !== at && isLike(found.word, expected);
      const isOrdinary = this.isOrdinary(found.word);
      if (!isOrdinary) isVouched ||= found.word.length >= SHORTEST;
      else if (!isOwn) isDoubtful = true;
      if (!isOwn) needed += isDoubled(found.word, expected) ? FEWEST_A_DOUBLE : FEWEST_A_SLIP;
    }
    return letters >= needed && (!isDoubtful || isVouched);
  }

  /** The names and terms that hold a word. Gathered when it is first looked for in a text. */
  private holdersOf(word: string): Holders | undefined {
    const known = this.holders.get(word);
    if (known !== undefined) return known;
    const named = this.named.get(word);
    if (named === undefined) return undefined;
    const list: Holder[] = [];
    for (const key of named) {
      const words = wordsOf(key);
      words.forEach((held, at) => {
        if (held === word) list.push({ words, at, before: traceAt(words, at - 1), after: traceAt(words, at + 1) });
      });
    }
    const holders = {
      list,
      trace: trace(word),
      before: list.reduce((bits, { before }) => bits | before, 0),
      after: list.reduce((bits, { after }) => bits | after, 0),
    };
    this.holders.set(word, holders);
    return holders;
  }
}

/** Words by what they are found by. */
interface Tables {
  readonly near: NearWords;
  /** The bones of these words. */
  readonly forms: () => NearWords;
  readonly deletions: Deletions;
  readonly byBones: HeldWords<readonly string[]>;
  readonly bySound: HeldWords<readonly string[]>;
  /** Without their vowels. */
  readonly byConsonants: ReadonlyMap<string, readonly string[]>;
  readonly byArabizi: ReadonlyMap<string, readonly string[]>;
}

function tablesOf(words: Iterable<string>): Tables {
  const long: string[] = [];
  const deletions = new Deletions(FILTER_SIZE);
  const byBones = new Map<string, string[]>();
  const bySound = new Map<string, string[]>();
  const byConsonants = new Map<string, string[]>();
  const byArabizi = new Map<string, string[]>();
  for (const word of words) {
    addTo(byBones, bonesOf(word), word);
    if (word.length < SHORTEST) continue;
    long.push(word);
    deletions.add(word);
    if (isLatin(word) && word.length > SHORTEST) addTo(byConsonants, consonantsOf(word), word);
    if (isArabic(word)) addTo(byArabizi, arabiziOf(word), word);
    else for (const sound of soundsOf(word)) addTo(bySound, sound, word);
  }
  const forms = once(() => new NearWords(new Set(long.map(bonesOf))));
  return {
    near: new NearWords(long),
    forms,
    deletions,
    byBones: new HeldWords(byBones),
    bySound: new HeldWords(bySound),
    byConsonants,
    byArabizi,
  };
}

/** Trace of the word at a place of a name, 0 where there is none. An Arabic one may be written in Latin letters, which leave no such trace. */
function traceAt(words: readonly string[], at: number): number {
  const word = words[at];
  return word === undefined ? 0 : isArabic(word) ? -1 : trace(word);
}

/** A bit for a word, the same for words of the same bones: tells most words that don't belong together apart. */
export const trace = (word: string): number => traceOf(hashOf(bonesOf(word)));

/** The same by the hash of its bones. */
export const traceOf = (bones: number): number => 1 << (bones & 31);

/** Keys hold numbers and the words before them as one, texts apart as a rule: "jordan 4". */
function wordsOf(key: string): readonly string[] {
  return (hasDigit(key) ? key.replace(/(?<=\p{L})(?=\d)|(?<=\d)(?=\p{L})/gu, ' ') : key).split(' ');
}

/** Whether what stands in a text may be a word of a name, with a slip or without. */
const mayBe = (expected: string, found: ReturnType<Beside>): boolean =>
  found !== undefined && (found.parts.includes(expected) || isLike(found.word, expected));

/** Whether a word is another, looks like it, which hashes deny of nearly all, or sounds like it. */
const isLike = (word: string, expected: string): boolean =>
  word === expected || (bonesHashOf(word) === bonesHashOf(expected) && bonesOf(word) === bonesOf(expected)) || soundsAlike(word, expected);

/** Whether a word of one alphabet sounds like one of another. */
function soundsAlike(word: string, expected: string): boolean {
  if (isArabic(expected)) return /^[a-z2356789]+$/.test(word) && arabiziOf(word) === arabiziOf(expected);
  if (!isBeyondLatin(word.charCodeAt(0)) || isBeyondLatin(expected.charCodeAt(0))) return false;
  return soundsOf(expected).includes(soundOf(word));
}

/** One edit; the first letter is kept or lost. An ending more is an inflected form, no slip. */
function isSlip(word: string, part: string): boolean {
  if (word.startsWith(part)) return isDoubled(word, part);
  if (part.startsWith(word)) return part.length - word.length === 1;
  return (word.charAt(0) === part.charAt(0) || part.endsWith(word)) && isOneEdit(word, part);
}
