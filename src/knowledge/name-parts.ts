import { CharClass, CLASS } from '../text/characters.js';
import { SPACE } from '../text/folded-text.js';
import { HashFilter } from '../text/hash-filter.js';
import { KeyPool, widened } from '../text/key-pool.js';

/** Shortest word worth hiding. */
export const SHORTEST = 4;
/** Bits of the filter, as a power of two: 32 KB, of which the words fill a tenth. */
const FILTER_SIZE = 18;

/**
 * The words that names and terms are made of, and whether one is a name or term by itself.
 *
 * ```
 * "gucci" -> whole     "louis" -> a part, of "louis vuitton"
 * ```
 */
export class NameParts {
  private readonly words: KeyPool;
  private whole: Uint8Array;
  /** Hashes of the words, and of names and terms with their spaces left out. */
  private readonly hashes = new HashFilter(FILTER_SIZE);

  /** @param expected about how many words there will be */
  constructor(expected: number) {
    this.words = new KeyPool(expected);
    this.whole = new Uint8Array(expected + 16);
  }

  /** Adds the words of the names and terms that these keys are. */
  addKeys({ pool, starts }: KeyPool, keys: Int32Array): void {
    for (let k = 0; k < keys.length; k++) {
      const key = keys[k] as number;
      this.add(pool, starts[key] as number, starts[key + 1] as number);
    }
  }

  /** Adds the words of a name or term that stands at [from, to) in units. */
  private add(units: Uint16Array, from: number, to: number): void {
    let start = from;
    let hash = 0;
    let joined = 0;
    let isWord = true;
    for (let at = from; at <= to; at++) {
      const unit = at === to ? SPACE : (units[at] as number);
      if (unit !== SPACE) {
        hash = (Math.imul(hash, 31) + unit) | 0;
        joined = (Math.imul(joined, 31) + unit) | 0;
        isWord &&= CLASS[unit] === CharClass.letter;
        continue;
      }
      if (isWord && at - start >= SHORTEST) this.hold(units, start, at, hash, at - start === to - from);
      start = at + 1;
      hash = 0;
      isWord = true;
    }
    this.hashes.note(joined);
  }

  /** Adds the words of a name or term. */
  addText(text: string): void {
    this.add(
      Uint16Array.from(text, (c) => c.charCodeAt(0)),
      0,
      text.length,
    );
  }

  private hold(units: Uint16Array, from: number, to: number, hash: number, isWhole: boolean): void {
    const word = this.words.add(units, from, to, hash);
    if (word >= this.whole.length) this.whole = widened(this.whole, 2 * this.whole.length);
    if (isWhole) this.whole[word] = 1;
    this.hashes.note(hash);
  }

  /** Whether a name or term holds the word. */
  has(word: string): boolean {
    return this.words.find(word) !== -1;
  }

  /** Whether the word is a name or term by itself, not part of a longer one. */
  isWhole(word: string): boolean {
    const found = this.words.find(word);
    return found !== -1 && this.whole[found] === 1;
  }

  /** Whether some word, or a name or term with its spaces left out, may have this hash. Tells nearly always when none has. */
  mayHave(hash: number): boolean {
    return this.hashes.mayHave(hash);
  }
}
