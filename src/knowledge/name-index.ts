import type { MatchKind } from '../assessment.js';
import { addTo } from '../text/add-to.js';
import type { FoldedText } from '../text/folded-text.js';
import { fuzzyLimit } from '../text/fuzzy-limit.js';
import { letterBits } from '../text/letter-bits.js';
import { hasDigit, isLatin } from '../text/made-of.js';
import { NearWords } from '../text/near-words.js';
import { dice, edits, isDoubled, isInside, isOneEdit, phoneticKeys } from '../text/similarity.js';
import { Known } from '../text/word-memo.js';
import { fitsLetters, soundOf, soundsOf, unbolded } from '../text/word-shapes.js';
import { HeldWords } from './held-words.js';
import { type Knowledge, Role } from './knowledge.js';
import { eachOf } from './pairs.js';
import { EVASIVE } from './roles.js';
import { WordNotes } from './word-notes.js';

/** Fewest letters of a name that one slip does not turn into another word or another name. */
const UNMISTAKABLE = 8;

/** Fewest shared letter pairs (Dice) for a misspelling that does not sound the same. */
const DICE_FLOOR = 0.5;

/** Shortest name looked for, as one word and as several written as one. */
const SHORTEST_NAME = 4;
const SHORTEST_JOINED = 7;
/** Shortest word that is a name with a letter lost. */
const SHORTEST_SLIP = 4;
/** Fewest letters of a sound that is one name's. */
const SHORTEST_SOUND = 5;
/** Shortest ordinary word that names a brand and is looked for misspelt ("supremme"), and with digits for letters ("pal4ce"). */
export const LONG_WORD = 7;
const LONG_ENOUGH = 5;

const STAR = 42;

/** Roles of words that name a brand or a line, or hide one. */
const OF_BRANDS = (1 << Role.brand) | (1 << Role.line) | (1 << Role.lineWeak) | EVASIVE;

/** Longest word looked at as a name, in letters. */
export const LONGEST_NAME = 24;

/** What a written word has to do with a brand name. */
export interface WordSense {
  readonly brand: number;
  readonly match: MatchKind;
  /** 0..1 */
  readonly similarity: number;
  readonly needsSupport: boolean;
}

/** Letters and signs that stand for one another in disguised names: each class folds to its first member. */
const SKELETON_CLASSES = ['il1!|', 'o0', 'e3', 'a4@', 's5$', 't7', 'b8', 'g96'];
const SKELETON = new Map<string, string>(SKELETON_CLASSES.flatMap((group) => Array.from(group, (c) => [c, group.charAt(0)] as const)));

/** A word with look-alike letters, digits and signs folded together: "ro1ex", "rolex" and "roiex" share one. */
export function skeleton(word: string): string {
  let out = '';
  for (const c of word) out += SKELETON.get(c) ?? c;
  return out.replace(/rn/g, 'm').replace(/vv/g, 'w');
}

/**
 * Brand names as single words, for finding them disguised or misspelt: by skeleton, by mask and by likeness.
 *
 * ```
 * bySkeleton  "roiex" -> [rolex]
 * byEnds      "r^"    -> [rolex, …]     names that begin with r; "$x": that end with x
 * near        names within few edits of a word, for misspellings
 * ```
 *
 * Each of these is made when it is first asked for.
 */
export class NameIndex {
  private brands: ReadonlyMap<string, number> | undefined;
  private doubtful: ReadonlyMap<string, number> | undefined;
  private bySkeleton: ReadonlyMap<string, string> | undefined;
  private readonly senses: WordNotes<WordSense>;
  private bySound: HeldWords<string> | undefined;
  private near: NearWords | undefined;
  private byEnds: ReadonlyMap<string, readonly Lettered[]> | undefined;
  private ordinary: ReadonlyMap<string, readonly string[]> | undefined;

  constructor(private readonly knowledge: Knowledge) {
    this.senses = new WordNotes(knowledge.scanner, Known.note);
  }

  /** Brand of each single-word name, of names written without their spaces too. */
  get names(): ReadonlyMap<string, number> {
    this.brands ??= brandsByName(this.knowledge);
    return this.brands;
  }

  /** Ordinary words and short codes that name a brand: looked up only where the writing itself hides them ("V a n s", "L*V"). */
  get codes(): ReadonlyMap<string, number> {
    this.doubtful ??= brandsByCode(this.knowledge);
    return this.doubtful;
  }

  /** Names, and ordinary words that name a brand, which are looked for misspelt. */
  private *misspellable(): Iterable<string> {
    // A word near "sp5der" or "va1entino" is a word near "spider" or "valentino", not a misspelling of the misspelling.
    for (const name of this.names.keys()) if (isLatin(name)) yield name;
    yield* this.longCodes();
  }

  private *longCodes(): Iterable<string> {
    for (const code of this.codes.keys()) if (code.length >= LONG_WORD && !hasDigit(code)) yield code;
  }

  /** The first name or long word of each skeleton. */
  private skeletons(): ReadonlyMap<string, string> {
    if (this.bySkeleton !== undefined) return this.bySkeleton;
    const first = new Map<string, string>();
    const hold = (name: string): void => {
      const bones = skeleton(name);
      if (!first.has(bones)) first.set(bones, name);
    };
    for (const name of this.names.keys()) hold(name);
    for (const code of this.codes.keys()) if (code.length >= LONG_ENOUGH && !hasDigit(code)) hold(code);
    this.bySkeleton = first;
    return first;
  }

  /** The name a word becomes when look-alike letters and digits are folded together, unless it is that name already. */
  sameSkeleton(word: string): string | undefined {
    const name = this.skeletons().get(skeleton(word));
    return name === word ? undefined : name;
  }

  /**
   * What a word of a text has to do with a brand name: undefined for nearly all words.
   */
  senseOf(text: FoldedText, word: number): WordSense | undefined {
    return this.senses.get(text, word, this.makeSense);
  }

  private readonly makeSense = (word: string): WordSense | undefined => {
    const make = (name: string | undefined, match: MatchKind, similarity: number, needsSupport: boolean): WordSense | undefined =>
      name === undefined ? undefined : { brand: this.brandOf(name) as number, match, similarity, needsSupport };
    if (word.includes('*')) {
      // Stars that set letters in bold stand for none.
      if (unbolded(word) !== word) return undefined;
      const name = this.unmask(word);
      // Stars around a name are for emphasis or lead to a footnote; around a word that names a brand, to nothing.
      const bare = word.replace(/^\*+|\*+$/g, '');
      if (bare === name) return this.names.has(name) ? make(name, 'name', 1, false) : undefined;
      const letters = word.replace(/\*/g, '').length;
      const isFew = name?.length !== letters && letters < (name?.length === word.length ? 3 : LONG_ENOUGH);
      const guessed = name !== undefined && (isFew || !this.names.has(name));
      return make(name, 'masked', name === undefined ? 0 : Math.min(1, letters / name.length), guessed || isEdgeMask(word));
    }
    const isPlain = isLatin(word);
    if (!isPlain && /[0-9@$!|]/.test(word)) {
      const name = isMostlyLetters(word) && this.knowledge.scanner.find(word) === -1 ? this.sameSkeleton(word) : undefined;
      return name === undefined || !isLatin(name) ? undefined : make(name, 'masked', 1, !this.names.has(name));
    }
    if (word.length < SHORTEST_SLIP) return undefined;
    if (!isPlain) return make(this.isOrdinary(word) ? undefined : this.soundingLike(word), 'misspelt', 1, true);
    // A name of two words written as one ("LouisVuitton", "#northface") is a habit, not a disguise.
    if (this.names.has(word)) return make(this.knowledge.scanner.find(word) === -1 ? word : undefined, 'name', 1, false);
    const near = this.isOrdinary(word) ? undefined : (this.nearest(word) ?? this.soundingLike(word));
    return near === undefined ? undefined : make(near, 'misspelt', dice(word, near), !(this.names.has(near) && isSlip(word, near)));
  };

  /** The nearest name by edit distance; a further one counts only when it shares letters or sounds the same. */
  private nearest(word: string): string | undefined {
    let best: string | undefined;
    let least = 3;
    for (const name of this.candidates(word)) {
      const apart = edits(word, name);
      if (apart > allowed(word, name) || apart >= least) continue;
      // A digit in a name is its own, no slip ("Sp5der"). A plural or an inflected form is not a misspelling.
      if ((word.startsWith(name) && !isDoubled(word, name)) || hasDigit(name)) continue;
      if (!this.names.has(name) && !isInside(word, name) && !name.endsWith(word)) continue;
      if (dice(word, name) < DICE_FLOOR && phoneticKeys(word)[0] !== phoneticKeys(name)[0]) continue;
      best = name;
      least = apart;
    }
    return best;
  }

  /** The name that a word of any alphabet sounds like. */
  private soundingLike(word: string): string | undefined {
    const sound = soundOf(word);
    if (sound.length < SHORTEST_SOUND) return undefined;
    this.bySound ??= new HeldWords(firstOfEachSound(this.misspellable()));
    return this.bySound.of(sound);
  }

  /** Names that a word may misspell, unverified. Digits have no place on the shelves: such names are not misspelt. */
  candidates(word: string): readonly string[] {
    this.near ??= new NearWords(this.misspellable());
    return this.near.candidates(word, Math.max(1, fuzzyLimit(word.length)));
  }

  /**
   * The one brand whose name fits a mask, a star standing for one letter if a name fits so, else for up to three: "g*cci", "d*io*r",
   * "herme*". Undefined when fewer than two letters are left, or when names of several brands or an ordinary word fit.
   */
  unmask(mask: string): string | undefined {
    const letters = mask.replace(/\*/g, '');
    if (letters.length < 2) return undefined;
    // "L*V" hides a code; "c**t" hides something else. Stars at the ends of a word that stands by itself are footnotes.
    if (this.brandOf(letters) !== undefined) return letters.length > 2 || mask.length === 3 ? letters : undefined;
    if (this.isOrdinary(letters)) return undefined;
    this.byEnds ??= byEachEnd([...this.names.keys(), ...this.longCodes()]);
    const pool = this.byEnds.get(endsOf(mask));
    // The more is hidden, the less one may guess: half of the name has to stand.
    const bits = letterBits(letters);
    const fitting = (pool ?? [])
      .filter(({ name, bits: held }) => (bits & ~held) === 0 && letters.length * 2 >= name.length && fitsMask(mask, name))
      .map(({ name }) => name);
    const whole = isEdgeMask(mask) ? [] : fitting.filter((name) => name.length === mask.length && fitsLetters(mask, name));
    const [found, ...others] = whole.length > 0 ? whole : fitting;
    if (found === undefined || others.some((name) => this.brandOf(name) !== this.brandOf(found))) return undefined;
    return this.hidesOrdinary(mask) ? undefined : found;
  }

  /** Whether an ordinary word fits a mask, a star standing for one letter. */
  hidesOrdinary(mask: string): boolean {
    this.ordinary ??= this.ordinaryByEnds();
    return this.ordinary.get(endsOf(mask))?.some((word) => word.length === mask.length && fitsLetters(mask, word)) === true;
  }

  /** Words of Latin letters that mean something and name no brand, by their ends. Made when the first mask asks for them. */
  private ordinaryByEnds(): ReadonlyMap<string, readonly string[]> {
    const { knowledge } = this;
    const out = new Map<string, string[]>();
    const add = (word: string): void => {
      if (/^[a-z]{4,}$/.test(word) && this.brandOf(word) === undefined) addTo(out, endsOf(word), word);
    };
    for (let key = 0; key < knowledge.keyCount; key++)
      if (knowledge.isLatin(key) && ((knowledge.roles[key] as number) & OF_BRANDS) === 0) add(knowledge.wordOf(key));
    for (let word = 0; word < knowledge.ordinaryWords.size; word++) add(knowledge.ordinaryWords.keyOf(word));
    return out;
  }

  /** A brand as its owner writes it. */
  nameOf(brand: number): string {
    return this.knowledge.brands[brand]?.name ?? '';
  }

  /** Brand of a name, an ordinary word or a code that stood in disguise. */
  brandOf(word: string): number | undefined {
    return this.names.get(word) ?? this.codes.get(word);
  }

  /** Whether a folded word means something else we know: a noun, a term, an ordinary word near a brand. */
  isOrdinary(word: string): boolean {
    const { knowledge } = this;
    return knowledge.knows(word) || (word.endsWith('s') && knowledge.scanner.find(word.slice(0, -1)) !== -1);
  }
}

function brandsByName(knowledge: Knowledge): ReadonlyMap<string, number> {
  const brands = new Map<string, number>();
  eachOf(knowledge.names, (brand, key) => {
    if (!knowledge.isLatin(key)) return;
    const name = knowledge.wordOf(key);
    const joined = name.replace(/ /g, '');
    if (!/^[a-z0-9]+$/.test(joined) || joined.length < (joined === name ? SHORTEST_NAME : SHORTEST_JOINED)) return;
    if (!brands.has(joined)) brands.set(joined, brand);
  });
  return brands;
}

function brandsByCode(knowledge: Knowledge): ReadonlyMap<string, number> {
  const brands = new Map<string, number>();
  eachOf(knowledge.codes, (brand, key) => {
    if (!knowledge.isLatin(key)) return;
    const code = knowledge.wordOf(key);
    if (/^[a-z][a-z0-9]+$/.test(code) && !brands.has(code)) brands.set(code, brand);
  });
  return brands;
}

/** A name and its letters as bits: most masks are told from it by these. */
interface Lettered {
  readonly name: string;
  readonly bits: number;
}

/** Names by their ends, and with a star for either: "g…i", "g…*", "*…i". */
function byEachEnd(names: Iterable<string>): ReadonlyMap<string, readonly Lettered[]> {
  const out = new Map<string, Lettered[]>();
  for (const name of names) {
    const lettered = { name, bits: letterBits(name) };
    for (const ends of [endsOf(name), endsOf(`${name}*`), endsOf(`*${name}`)]) addTo(out, ends, lettered);
  }
  return out;
}

function firstOfEachSound(names: Iterable<string>): ReadonlyMap<string, string> {
  const first = new Map<string, string>();
  for (const name of names) for (const sound of soundsOf(name)) if (!first.has(sound)) first.set(sound, name);
  return first;
}

/** Edits allowed: those that both lengths allow, one letter doubled, one lost of five, two cut off the end of eight or more. */
function allowed(word: string, name: string): number {
  if (isDoubled(word, name)) return 1;
  if (word.length === SHORTEST_SLIP) return name.length === SHORTEST_SLIP + 1 ? 1 : 0;
  if (name.length >= UNMISTAKABLE && name.startsWith(word)) return 2;
  return Math.min(fuzzyLimit(word.length), fuzzyLimit(name.length));
}

/** Whether a word is a long name with one slip, which has its first letter or lost it: nothing else is spelt so. */
function isSlip(word: string, name: string): boolean {
  return name.length >= UNMISTAKABLE && (word.charAt(0) === name.charAt(0) || name.endsWith(word)) && isOneEdit(word, name);
}

/** Half of a disguised name at least is written plainly; "F110" is a model. */
function isMostlyLetters(word: string): boolean {
  return word.replace(/[^a-z]/g, '').length * 2 >= word.length;
}

const endsOf = (word: string): string => word.charAt(0) + word.charAt(word.length - 1);

/** Stars only at the ends are footnotes as often as masks ("Game*"). */
function isEdgeMask(word: string): boolean {
  return !word.replace(/^\*+|\*+$/g, '').includes('*');
}

/** Whether a name fits a mask in which a star stands for none to three letters. Steps: letters of the mask times letters of the name. */
export function fitsMask(mask: string, name: string): boolean {
  let stars = 0;
  for (let m = 0; m < mask.length; m++) if (mask.charCodeAt(m) === STAR) stars++;
  const letters = mask.length - stars;
  if (name.length < letters || name.length > letters + 3 * stars) return false;
  // fits[n]: the mask read so far can stand for the first n letters of the name. Downwards, so that each step reads the one before.
  const fits = new Uint8Array(name.length + 1);
  fits[0] = 1;
  for (let m = 0; m < mask.length; m++) {
    const sign = mask.charCodeAt(m);
    for (let n = name.length; n >= 0; n--) {
      if (sign === STAR) fits[n] = fits[n] || fits[n - 1] || fits[n - 2] || fits[n - 3] || 0;
      else fits[n] = n > 0 && name.charCodeAt(n - 1) === sign ? (fits[n - 1] as number) : 0;
    }
  }
  return fits[name.length] === 1;
}
