import { CharClass, CLASS } from '../text/characters.js';
import { hashOf, SPACE } from '../text/folded-text.js';
import { HashFilter } from '../text/hash-filter.js';
import { KeyPool, widened } from '../text/key-pool.js';
import { once } from '../text/once.js';

/** Shortest word worth hiding. */
export const SHORTEST = 4;
/** Bits of the filter, as a power of two: 64 KB, of which the words of all packs fill a seventh. */
const FILTER_SIZE = 19;

/**
 * The words that names and terms are made of, and whether one is a name or term by itself.
 *
 * ```
 * "gucci" -> whole     "louis" -> a part, of "louis vuitton"
 * ```
 */
export class NameParts {
  /** Hashes of the words, and of names and terms with their spaces left out. */
  private readonly hashes = new HashFilter(FILTER_SIZE);
  private readonly words = once(() => this.hold());

  /**
   * @param keys of names and terms
   * @param forms further ones that are no keys
   */
  constructor(
    private readonly pool: KeyPool,
    private readonly keys: Int32Array,
    private readonly forms: readonly string[],
  ) {
    const note = (hash: number): void => this.hashes.note(hash);
    this.each((_units, _from, _to, hash) => note(hash), note);
  }

  /** Visits the words of each name or term, then its hash without spaces. */
  private each(visit: VisitWord, visitJoined: (hash: number) => void): void {
    const { pool, starts } = this.pool;
    for (let k = 0; k < this.keys.length; k++) {
      const key = this.keys[k] as number;
      visitJoined(eachWord(pool, starts[key] as number, starts[key + 1] as number, visit));
    }
    for (const form of this.forms) {
      const units = Uint16Array.from(form, (c) => c.charCodeAt(0));
      visitJoined(eachWord(units, 0, units.length, visit));
    }
  }

  /** Words, and 1 for each that is whole. */
  private hold(): { readonly pool: KeyPool; readonly whole: Uint8Array } {
    const pool = new KeyPool(this.keys.length);
    let whole = new Uint8Array(this.keys.length);
    this.each(
      (units, from, to, hash, isWhole) => {
        const word = pool.add(units, from, to, hash);
        if (word >= whole.length) whole = widened(whole, 2 * word);
        if (isWhole) whole[word] = 1;
      },
      () => {},
    );
    return { pool, whole };
  }

  /** Whether a name or term holds the word. */
  has(word: string): boolean {
    return this.mayHave(hashOf(word)) && this.words().pool.has(word);
  }

  /** Whether the word is a name or term by itself, not part of a longer one. */
  isWhole(word: string): boolean {
    if (!this.mayHave(hashOf(word))) return false;
    const { pool, whole } = this.words();
    const found = pool.find(word);
    return found !== -1 && whole[found] === 1;
  }

  /** Whether some word, or a name or term with its spaces left out, may have this hash. Tells nearly always when none has. */
  mayHave(hash: number): boolean {
    return this.hashes.mayHave(hash);
  }
}

type VisitWord = (units: Uint16Array, from: number, to: number, hash: number, isWhole: boolean) => void;

/** Visits the words worth hiding of the name or term that stands at [from, to) in units, and gives its hash without spaces. */
function eachWord(units: Uint16Array, from: number, to: number, visit: VisitWord): number {
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
    if (isWord && at - start >= SHORTEST) visit(units, start, at, hash, at - start === to - from);
    start = at + 1;
    hash = 0;
    isWord = true;
  }
  return joined;
}
