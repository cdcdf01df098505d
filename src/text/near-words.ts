import { bitCount, letterBits } from './letter-bits.js';

/** Words of so many letters or more are not held: none so long is looked for. */
const LENGTHS = 32;
/** First letters and last ones. Letters of large scripts share shelves. */
const ENDS = 256;

const NONE: readonly string[] = [];

/**
 * Words on shelves by their ends and length, for finding those that few edits part from another. Of any script.
 *
 * ```
 * starts    where each shelf begins: first letter a, of 0, 1, 2 … letters; b …; last letter a …; and the end
 * words     gucci gudok … | … moncler …      each word twice, on the shelf of its first letter and on that of its last
 * letters   of each, as bits: most words are told from the one sought by these
 * ```
 */
export class NearWords {
  private readonly starts = new Int32Array(ENDS * LENGTHS + 1);
  private readonly words: string[];
  private readonly letters: Int32Array;

  constructor(words: Iterable<string>) {
    const held = Array.from(words).filter((word) => word.length < LENGTHS);
    const { starts } = this;
    for (const word of held) for (const shelf of shelvesOf(word)) starts[shelf + 1] = (starts[shelf + 1] as number) + 1;
    for (let shelf = 1; shelf < starts.length; shelf++) starts[shelf] = (starts[shelf] as number) + (starts[shelf - 1] as number);
    const next = starts.slice();
    this.words = new Array(held.length * 2).fill('');
    this.letters = new Int32Array(held.length * 2);
    for (const word of held) {
      const letters = letterBits(word);
      for (const shelf of shelvesOf(word)) {
        const at = next[shelf] as number;
        next[shelf] = at + 1;
        this.words[at] = word;
        this.letters[at] = letters;
      }
    }
  }

  /**
   * Words within so many edits of this one, and others: of like length, with the same first or last letter (slips seldom take both),
   * and few letters of their own. One edit changes at most two letters of the set. Each is given once.
   */
  candidates(word: string, limit: number): readonly string[] {
    return this.ofLengths(word, word.length - limit, word.length + limit, 2 * limit);
  }

  /** Words that one edit parts from a mask, and others: from its letters, and so many stars that stand for one each or for none. */
  underStars(letters: string, stars: number): readonly string[] {
    return this.ofLengths(letters, letters.length - 1, letters.length + stars + 1, stars + 2, 1, stars + 1);
  }

  /** Words as long as this one, with its first letter, and others. */
  beginning(word: string): readonly string[] {
    if (word.length >= LENGTHS) return NONE;
    const shelf = firstOf(word) + word.length;
    return this.words.slice(this.starts[shelf], this.starts[shelf + 1]);
  }

  /** Words that go on for so many letters where this one ends. */
  longer(word: string, by: number): readonly string[] {
    if (word.length + by >= LENGTHS) return NONE;
    const shelf = firstOf(word) + word.length + by;
    const letters = letterBits(word);
    let found: string[] | undefined;
    for (let i = this.starts[shelf] as number; i < (this.starts[shelf + 1] as number); i++) {
      if ((letters & ~(this.letters[i] as number)) !== 0) continue;
      const held = this.words[i] as string;
      if (!held.startsWith(word)) continue;
      found ??= [];
      found.push(held);
    }
    return found ?? NONE;
  }

  /**
   * Words of these lengths with an end of this one.
   *
   * @param apart letters that only one of the two has, at most: so many that only this one has, so many that only the other has
   */
  private ofLengths(word: string, least: number, most: number, apart: number, own = apart, others = apart): readonly string[] {
    const letters = letterBits(word);
    const [first, last] = [firstOf(word), lastOf(word)];
    let found: string[] | undefined;
    for (let length = Math.max(0, least); length <= Math.min(most, LENGTHS - 1); length++) {
      for (const shelf of [first + length, last + length]) {
        const end = this.starts[shelf + 1] as number;
        for (let i = this.starts[shelf] as number; i < end; i++) {
          const held = this.letters[i] as number;
          if (bitCount(letters ^ held) > apart || bitCount(letters & ~held) > own || bitCount(held & ~letters) > others) continue;
          const near = this.words[i] as string;
          // Those that begin alike, too, were found before.
          if (shelf !== first + length && firstOf(near) === first) continue;
          found ??= [];
          found.push(near);
        }
      }
    }
    return found ?? NONE;
  }
}

/** The shelves of the words that begin as this one, and of those that end as it, from the shortest on. */
const firstOf = (word: string): number => (word.charCodeAt(0) & 0x7f) * LENGTHS;
const lastOf = (word: string): number => (0x80 | (word.charCodeAt(word.length - 1) & 0x7f)) * LENGTHS;

const shelvesOf = (word: string): readonly [number, number] => [firstOf(word) + word.length, lastOf(word) + word.length];
