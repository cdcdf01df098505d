import { letterBits } from '../text/letter-bits.js';
import { isDoubled, isInside } from '../text/similarity.js';
import { hasVowel } from '../text/word-shapes.js';
import type { HiddenWords } from './hidden-words.js';
import type { NameIndex } from './name-index.js';
import { LONG } from './shelves.js';

/** Shortest line or ordinary word that names a brand which another letter in it does not make another word, or the first one lost. */
const SURE_NAME = 6;
/** Shortest one that has lost its last letter. */
const SURE_CUT = 7;

/** What a word with a slip of the hand in it stands for. */
interface Misspelt {
  readonly text: string;
  /** Whether only a writer who hides it would write it so. */
  readonly hidden: boolean;
  readonly misspelt?: boolean;
  /** Words of longer names that it may be instead. */
  readonly parts?: readonly string[];
}

/**
 * Terms, lines and ordinary words that name a brand, written with a slip. These stand in the text once they are put right; what misspells
 * a name that is no other word is left as it is, and {@link NameIndex} tells whose it is.
 */
export class Misspellings {
  constructor(
    private readonly names: NameIndex,
    private readonly words: HiddenWords,
  ) {}

  /** The term that a word misspells by a letter: "repliica". */
  ofTerm(word: string): Misspelt | undefined {
    const text = word.length < LONG - 1 ? undefined : this.words.shelves().terms().oneEditFrom(word);
    return text === undefined ? undefined : { text, hidden: true };
  }

  /** The line or ordinary word that names a brand, with a letter wrong inside or one twice: "airpdos", "coaach". */
  ofName(word: string): Misspelt | undefined {
    const doubtful = this.words.shelves().doubtful();
    const text = doubtful.oneEditFrom(word, (name) => misspells(word, name));
    return text === undefined || this.names.isOrdinary(word) ? undefined : this.named(text, word);
  }

  /** The name or line that is left without its vowels: "blncg". */
  withoutVowels(word: string): Misspelt | undefined {
    return hasVowel(word) ? undefined : this.named(this.words.shelves().byConsonants().get(word), word);
  }

  /** A word of a longer name is spelt as it should be. */
  private named(text: string | undefined, word: string): Misspelt | undefined {
    const longNames = this.words.longNames();
    if (text === undefined || longNames.holds(word)) return undefined;
    return { text, hidden: false, misspelt: true, parts: longNames.partsLike(word) };
  }
}

/**
 * Whether a word may be a line, or an ordinary word that names a brand, with a slip in it: with a letter twice, its first or
 * last letter lost, or another slip inside. A letter changed makes another word of a short one: "Marco" is no Matco.
 */
export function misspells(word: string, name: string): boolean {
  if (isDoubled(word, name)) return true;
  const isCut = name.length === word.length + 1;
  if (isCut && name.endsWith(word)) return name.length >= SURE_NAME;
  if (isCut && name.startsWith(word)) return name.length >= SURE_CUT;
  const isChanged = word.length === name.length && letterBits(word) !== letterBits(name);
  return isInside(word, name) && (!isChanged || name.length >= SURE_NAME);
}
