import { CharClass, CLASS } from '../text/characters.js';
import { type FoldedText, Mark } from '../text/folded-text.js';
import { Memo } from '../text/memo.js';
import { Known, LONGEST_WORD, RECORD } from '../text/word-memo.js';
import { bonesOf, collapsed, fitsStars, reversed, soundsOf } from '../text/word-shapes.js';
import { type Knowledge, Role, roleOf } from './knowledge.js';
import { NameParts, SHORTEST } from './name-parts.js';
import { NearTerms } from './near-terms.js';
import { type Beside, type Slipped, Slips } from './slips.js';

/** Long words remembered at most, so that memory stays bounded on any input. */
const MEMO_SIZE = 10_000;
/** Notes in the scanner's records: nothing is behind the word, or what is stands in `undone`. */
const HIDES_NOTHING = 1;
const HIDES_SOMETHING = 2;
/** Shortest word looked for backwards or run together with the next one: shorter ones come about by chance. */
const SURE = 5;
/** A term of several words is looked for written as one where it is longer than this; "super max" may be anything. */
const LONG_TERM = 11;
/** First letter of other scripts than Latin: Greek. */
const FOREIGN = 0x370;
/** Shortest term looked for misspelt. */
const LONG = 7;

/** Roles of the honest names of brands and product lines, as bits. */
const NAMES = (1 << Role.brand) | (1 << Role.brandCommon) | (1 << Role.brandWeak) | (1 << Role.line);

/** What a word is read as instead, and whether only a writer who hides it would write it so. */
export interface Undone {
  readonly text: string;
  readonly hidden: boolean;
  /** In place of a text: the words of longer names and terms that it may be. */
  readonly parts?: readonly string[];
}

/** Pieces that spell a word together: how many of them, and whether only a writer who hides it would write it so. */
export interface Joint {
  readonly pieces: number;
  readonly word: string;
  readonly hidden: boolean;
}

/**
 * The words that somebody may want to hide, those of brand names and of telltale terms, found by their shape: by letters that look
 * alike, under stars, backwards, or run together with another word. What it looks them up in is made when it is first asked for.
 */
export class Vocabulary {
  private held: NameParts | undefined;
  private shelved: Shelves | undefined;
  private slips: Slips | undefined;
  private accused: readonly string[] | undefined;
  private readonly memo = new Map<string, Undone | null>();
  private readonly undone: (Undone | undefined)[] = [];
  /** What words without white space between them spell together, by how they are written. */
  readonly joints = new Memo<Joint>();

  /** @param accusing whether a phrase is worth hiding, by its index */
  constructor(
    private readonly knowledge: Knowledge,
    private readonly accusing: (phrase: number) => boolean,
  ) {}

  /** Whether a word, or two with a space between, means something as it is written. */
  isKnown(word: string): boolean {
    return this.knowledge.scanner.find(word) !== -1 || this.knowledge.ordinaryWords.has(word);
  }

  /** Whether a name or term holds the word. */
  has(word: string): boolean {
    return this.parts().has(word);
  }

  /** Whether the word is a name or term by itself, not part of a longer one. */
  isWhole(word: string): boolean {
    return this.parts().isWhole(word);
  }

  /** The word behind letters, digits and signs that look like its own; undefined when there is none or it stands there plainly. */
  behindSigns(seen: string): string | undefined {
    const bare = seen.replace(/[^\p{L}\p{N}]/gu, '');
    return bare !== seen && bare.length >= SHORTEST && !isNumbered(seen) && this.has(bare) ? bare : this.like(seen);
  }

  /** The word that looks like this one, sign for letter. */
  like(seen: string): string | undefined {
    if (seen.length < SHORTEST) return undefined;
    const found = this.shelves().byBones.get(bonesOf(seen));
    if (found === undefined || found === seen) return undefined;
    // "Version 3" is no word in disguise; "4d1d45" is one.
    if (found.length >= SURE && this.isWhole(found) && /\p{L}.*\p{L}/u.test(seen)) return found;
    return isNumbered(seen) || /^\d|\d$/.test(seen) ? undefined : found;
  }

  /** The one word that fits a mask in which each star stands for one letter or for nothing: "g*cci", "lem**re", "d*io*r". */
  behindStars(mask: string): string | undefined {
    const letters = mask.replace(/\*/g, '');
    if (letters.length < 3 || mask.startsWith('*') || mask.endsWith('*')) return undefined;
    if (this.has(letters)) return letters;
    let found: string | undefined;
    for (const word of this.shelves().byEnds.get(mask.charAt(0) + mask.charAt(mask.length - 1)) ?? []) {
      if (letters.length * 2 < word.length || !fitsStars(mask, word)) continue;
      if (found !== undefined && found !== word) return undefined;
      found = word;
    }
    return found;
  }

  /** Whether some word of a name or term may have this hash. Tells nearly always when none has. */
  mayHave(hash: number): boolean {
    return this.parts().mayHave(hash);
  }

  /** What a word of plain letters that means nothing by itself hides. */
  behindLetters(text: FoldedText, word: number): Undone | undefined {
    return this.remembered(text, word, (written) => (this.isKnown(written) || this.has(written) ? undefined : this.twisted(written)));
  }

  /**
   * The word behind one of signs, digits or letters of several scripts.
   *
   * @param seen the letters that a reader takes it for
   */
  behindOdd(text: FoldedText, word: number, seen: () => string): Undone | undefined {
    const find = (written: string): Undone | undefined => {
      const letters = seen();
      const found = letters.includes('*') ? this.behindStars(letters) : this.behindSigns(letters);
      if (this.isKnown(written)) return undefined;
      if (found !== undefined) return { text: found, hidden: true };
      // "Watch5" is the fifth, and no slip.
      const word = letters.replace(/^\d+|\d+$/g, '');
      return word !== letters && (this.isKnown(word) || this.has(word)) ? undefined : this.partsOf(letters);
    };
    // What is seen in letters beyond ASCII, or in styled ones, does not follow from what they fold to.
    return isAscii(text, word) ? this.remembered(text, word, find) : find(lettersOf(text, word));
  }

  /** Remembers what is found by the letters of a word, with what the scanner knows of it; of long words, by themselves. */
  private remembered(text: FoldedText, word: number, find: (written: string) => Undone | undefined): Undone | undefined {
    const from = text.wordStarts[word] as number;
    const to = text.wordEnds[word] as number;
    if (to - from > LONGEST_WORD) return this.rememberedLong(lettersOf(text, word), find);
    const { scanner } = this.knowledge;
    const record = scanner.recordOf(text.wordHashes[word] as number, text.units, from, to);
    const noted = scanner.memo.cells[record + Known.secondNote];
    if (noted === HIDES_NOTHING) return undefined;
    const known = noted === HIDES_SOMETHING ? this.undone[record / RECORD] : undefined;
    if (known !== undefined) return known;
    const found = find(lettersOf(text, word));
    scanner.memo.cells[record + Known.secondNote] = found === undefined ? HIDES_NOTHING : HIDES_SOMETHING;
    this.undone[record / RECORD] = found;
    return found;
  }

  private rememberedLong(written: string, find: (written: string) => Undone | undefined): Undone | undefined {
    const known = this.memo.get(written);
    if (known !== undefined) return known ?? undefined;
    const found = find(written);
    if (this.memo.size >= MEMO_SIZE) this.memo.clear();
    this.memo.set(written, found ?? null);
    return found;
  }

  private twisted(word: string): Undone | undefined {
    const hide = (text: string | undefined): Undone | undefined => (text === undefined ? undefined : { text, hidden: true });
    const mirrored = reversed(word);
    if (word.length >= SURE ? this.has(mirrored) : word.charCodeAt(0) < FOREIGN && this.isWhole(mirrored)) return hide(mirrored);
    if (word.length < SURE) return this.partsOf(word);
    const { byJoining, bySound, byBones, byCollapse } = this.shelves();
    const joined = byJoining.get(word) ?? (word.charCodeAt(0) < FOREIGN ? undefined : bySound.get(soundsOf(word)[0] as string));
    if (joined !== undefined) return { text: joined, hidden: false };
    const bones = byBones.get(bonesOf(word));
    // A lower-case l for an i may be a slip; "rn" for m is none.
    if (bones !== undefined && bones.length >= (bones.length === word.length ? LONG : SURE))
      return { text: bones, hidden: bones.length !== word.length };
    if (/(.)\1\1/.test(word)) return hide(byCollapse.get(collapsed(word)));
    return this.parted(word) ?? hide(this.misspelt(word)) ?? this.partsOf(word);
  }

  private partsOf(word: string): Undone | undefined {
    const parts = this.longNames().partsLike(word);
    return parts.length === 0 ? undefined : { text: '', hidden: false, parts };
  }

  /** The name or term of several words that holds one of these parts, its other words standing beside it. */
  slipped(parts: readonly string[], beside: Beside): Slipped | undefined {
    return this.longNames().find(parts, beside);
  }

  /** A name or term written as one with the goods after or before it, or with itself: "guccibag", "bolsareplica", "guccigucci". */
  private parted(word: string): Undone | undefined {
    for (let at = SHORTEST; at <= word.length - 3; at++) {
      const [head, tail] = [word.slice(0, at), word.slice(at)];
      if (head === tail && this.isWhole(head)) return { text: `${head} ${tail}`, hidden: true };
      if (
        word.length > 8 &&
        ((this.isWhole(head) && this.isThing(tail)) || (tail.length >= SURE && this.isWhole(tail) && this.isThing(head)))
      )
        return { text: `${head} ${tail}`, hidden: false };
    }
    return undefined;
  }

  /** Whether a word names goods or is itself a name or term. */
  private isThing(word: string): boolean {
    if (word.length >= SURE && this.isWhole(word)) return true;
    const { scanner, offsets, meanings } = this.knowledge;
    const key = scanner.find(word);
    if (key === -1) return false;
    for (let m = offsets[key] as number; m < (offsets[key + 1] as number); m++)
      if (roleOf(meanings[m] as number) === Role.category) return true;
    return false;
  }

  private misspelt(word: string): string | undefined {
    return word.length < LONG - 1 ? undefined : this.shelves().terms.oneEditFrom(word);
  }

  private parts(): NameParts {
    if (this.held !== undefined) return this.held;
    const { knowledge } = this;
    const { pool, starts } = knowledge.scanner.keys;
    const parts = new NameParts(knowledge.names.members.length);
    for (const key of knowledge.names.members) parts.add(pool, starts[key] as number, starts[key + 1] as number);
    this.eachAccusing(
      (key) => parts.add(pool, starts[key] as number, starts[key + 1] as number),
      (written) => parts.addText(written),
    );
    this.held = parts;
    return parts;
  }

  private shelves(): Shelves {
    if (this.shelved !== undefined) return this.shelved;
    const { knowledge } = this;
    this.shelved = new Shelves();
    for (const key of knowledge.names.members) this.shelved.add(knowledge.wordOf(key), false);
    for (const word of this.accusations()) this.shelved.add(word, true);
    return this.shelved;
  }

  /** Names and terms of several words. Made when a word that may be one of theirs, written wrong, first asks for them. */
  private longNames(): Slips {
    if (this.slips !== undefined) return this.slips;
    this.slips = new Slips();
    const { knowledge } = this;
    for (let key = 0; key < knowledge.keyCount; key++)
      if (((knowledge.roles[key] as number) & NAMES) !== 0 && knowledge.isParted(key)) this.slips.add(knowledge.wordOf(key));
    for (const term of this.accusations()) this.slips.add(term);
    return this.slips;
  }

  private accusations(): readonly string[] {
    if (this.accused !== undefined) return this.accused;
    const forms: string[] = [];
    this.eachAccusing(
      (key) => forms.push(this.knowledge.wordOf(key)),
      (written) => forms.push(written),
    );
    this.accused = forms;
    return forms;
  }

  /** Visits the forms of the terms worth hiding, term after term: their keys, or where accents tell a term how it is written. */
  private eachAccusing(visit: (key: number) => void, visitWritten: (form: string) => void): void {
    const { phrases, terms } = this.knowledge;
    for (let phrase = 0; phrase < phrases.length; phrase++) {
      if (!this.accusing(phrase)) continue;
      for (let i = terms.starts[phrase] as number; i < (terms.starts[phrase + 1] as number); i++) visit(terms.members[i] as number);
      for (const form of phrases[phrase]?.written ?? []) visitWritten(form);
    }
  }
}

/**
 * Words of names and terms by their shapes.
 *
 * ```
 * byBones   "gudi" -> "gucci"    letters that look alike folded together
 * byEnds    "gi" -> [gucci, …]   for masks
 * ```
 */
class Shelves {
  private readonly words = new Set<string>();
  /** Terms, for finding those that a word misspells. */
  readonly terms = new NearTerms();
  readonly byBones = new Map<string, string>();
  readonly byCollapse = new Map<string, string>();
  readonly byJoining = new Map<string, string>();
  readonly bySound = new Map<string, string>();
  readonly byEnds = new Map<string, string[]>();

  add(key: string, isTerm: boolean): void {
    const parts = key.split(' ');
    if (isTerm && parts.length > 1 && key.length > LONG_TERM && parts.every(isLetters)) hold(this.byJoining, parts.join(''), key);
    for (const word of parts) {
      if (word.length < SHORTEST || !isLetters(word)) continue;
      if (parts.length === 1 && /^[a-z]+$/.test(word)) {
        if (isTerm && word.length >= LONG) this.terms.add(word);
        for (const sound of soundsOf(word)) if (sound.length >= SURE) hold(this.bySound, sound, word);
      }
      if (this.words.has(word)) continue;
      this.words.add(word);
      hold(this.byBones, bonesOf(word), word);
      hold(this.byCollapse, collapsed(word), word);
      const ends = word.charAt(0) + word.charAt(word.length - 1);
      const list = this.byEnds.get(ends);
      if (list === undefined) this.byEnds.set(ends, [word]);
      else list.push(word);
    }
  }
}

const hold = (map: Map<string, string>, key: string, word: string): void => {
  if (!map.has(key)) map.set(key, word);
};

/** A number or code rather than letters in disguise: two digits or more at an end, a plus behind, or few letters. */
function isNumbered(seen: string): boolean {
  const letters = seen.match(/\p{L}/gu)?.length ?? 0;
  return letters * 2 < seen.length || /^\d\d|\d\d$|\+$/.test(seen) || (letters < SHORTEST && /^\d|\d$/.test(seen));
}

function lettersOf({ units, wordStarts, wordEnds }: FoldedText, word: number): string {
  return String.fromCharCode(...units.subarray(wordStarts[word] as number, wordEnds[word] as number));
}

/** Whether a word was written in ASCII, so that its letters are seen as they fold. */
function isAscii({ units, marks, wordStarts, wordEnds }: FoldedText, word: number): boolean {
  for (let i = wordStarts[word] as number; i < (wordEnds[word] as number); i++)
    if ((units[i] as number) >= 0x80 || ((marks[i] as number) & (Mark.lookalike | Mark.styled)) !== 0) return false;
  return true;
}

function isLetters(word: string): boolean {
  for (let i = 0; i < word.length; i++) if (CLASS[word.charCodeAt(i)] !== CharClass.letter) return false;
  return true;
}
