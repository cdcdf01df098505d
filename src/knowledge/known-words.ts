import { hashOf } from '../text/folded-text.js';
import { hasDigit } from '../text/made-of.js';
import { once } from '../text/once.js';
import { HeldWords } from './held-words.js';
import type { HiddenWords } from './hidden-words.js';
import { type Knowledge, Role, roleOf } from './knowledge.js';
import type { NameIndex } from './name-index.js';
import { SURE } from './shelves.js';

/** Roles of the names of brands and of their lines that anybody writes, as bits. */
const BRANDS = (1 << Role.brand) | (1 << Role.brandCommon) | (1 << Role.brandWeak);
const LINES = (1 << Role.line) | (1 << Role.lineWeak);

/** What a word means as it is written, and whether somebody may want to hide it. */
export class KnownWords {
  private readonly lines = once(() => new HeldWords(linesByLetters(this.knowledge)));

  /** @param words the words of brand names and telltale terms */
  constructor(
    protected readonly knowledge: Knowledge,
    protected readonly names: NameIndex,
    protected readonly words: HiddenWords,
  ) {}

  /** Whether a word, or two with a space between, means something as it is written. */
  isKnown(word: string): boolean {
    return this.knowledge.knows(word);
  }

  /** Whether some such word may have this hash. Tells nearly always when none has. */
  mayKnow(hash: number): boolean {
    return this.knowledge.mayKnow(hash);
  }

  /** Whether a word, or several with spaces between, is a name, term or noun as it is written. */
  isKey(word: string): boolean {
    return this.knowledge.scanner.find(word) !== -1;
  }

  /** Whether a word means something and names no brand. */
  protected isOrdinary(word: string): boolean {
    return this.words.isOrdinary(word);
  }

  /** Whether a name or term holds the word. */
  has(word: string): boolean {
    return this.words.parts().has(word);
  }

  /** Whether the word is a name or term by itself, not part of a longer one. */
  isWhole(word: string): boolean {
    return this.words.parts().isWhole(word);
  }

  /** Whether the letters are a name, its spaces left out: "denimtears". One with a digit in it is written as it comes: "WD-40". */
  isName(letters: string): boolean {
    return this.mayHave(hashOf(letters)) && this.names.names.has(letters) && !hasDigit(letters);
  }

  /** Whether a word names a brand, be it as a short or ordinary one. */
  isCode(word: string): boolean {
    const key = this.knowledge.scanner.find(word);
    return key !== -1 && ((this.knowledge.roles[key] as number) & BRANDS) !== 0;
  }

  /** The line of a brand that has these letters, spaces left out. */
  lineOf(letters: string): string | undefined {
    return this.lines().of(letters);
  }

  /** Whether letters of this hash may mean something as they are written: as a word, a word of a name or term, a name or a line. */
  mayBeWritten(hash: number): boolean {
    return this.mayKnow(hash) || this.mayHave(hash) || this.lines().mayHave(hash);
  }

  /** Whether two words name one brand: "moncler" and what evaders write for it. */
  protected isSameName(word: string, other: string): boolean {
    const brand = this.names.names.get(word);
    return brand !== undefined && brand === this.names.names.get(other);
  }

  /** Whether some word of a name or term may have this hash. Tells nearly always when none has. */
  mayHave(hash: number): boolean {
    return this.words.parts().mayHave(hash);
  }

  /** Whether a word means something, in its plural too, or is a word of a name or term. */
  isWord(word: string): boolean {
    return this.names.isOrdinary(word) || this.has(word) || this.isName(word);
  }

  /** Whether a word names goods or is itself a name or term. */
  isThing(word: string): boolean {
    if (word.length >= SURE && this.isWhole(word)) return true;
    const { scanner, offsets, meanings } = this.knowledge;
    const key = scanner.find(word);
    if (key === -1) return false;
    for (let m = offsets[key] as number; m < (offsets[key + 1] as number); m++)
      if (roleOf(meanings[m] as number) === Role.category) return true;
    return false;
  }
}

function linesByLetters(knowledge: Knowledge): ReadonlyMap<string, string> {
  const lines = new Map<string, string>();
  for (let key = 0; key < knowledge.keyCount; key++)
    if (((knowledge.roles[key] as number) & LINES) !== 0 && knowledge.isLatin(key)) {
      const line = knowledge.wordOf(key);
      lines.set(line.replaceAll(' ', ''), line);
    }
  return lines;
}
