import { Deletions } from '../text/deletions.js';
import { letterBits } from '../text/letter-bits.js';
import { NearWords } from '../text/near-words.js';
import { once } from '../text/once.js';
import { isDoubled, isInside, isOneEdit } from '../text/similarity.js';

/** Shortest line or ordinary word that names a brand which another letter in it does not make another word. */
const SURE_NAME = 6;

/** Shortest one that has lost its last letter. */
const SURE_CUT = 7;

/** Bits of the filter, as a power of two: 64 KB, of which a thousand words fill a fiftieth. */
const FILTER_SIZE = 19;

/**
 * Terms in order of weight, for finding the one that a word misspells by a letter: of several near ones the first counts.
 *
 * ```
 * deletions   most words are near no term, which hashes tell
 * words       the others: terms of like length with an end of the word
 * ranks       replica -> 0, fake -> 1, …     which of them counts
 * ```
 */
export class NearTerms {
  private readonly words = once(() => new NearWords(this.ranks.keys()));
  private readonly deletions = new Deletions(FILTER_SIZE);
  private readonly ranks = new Map<string, number>();

  add(term: string): void {
    if (this.ranks.has(term)) return;
    this.ranks.set(term, this.ranks.size);
    this.deletions.add(term);
  }

  /**
   * The first term one edit away that the word is not merely longer than ("replicas").
   *
   * @param accepts whether a term counts
   */
  oneEditFrom(word: string, accepts: (term: string) => boolean = (term) => !word.startsWith(term)): string | undefined {
    if (!this.deletions.mayBeNear(word)) return undefined;
    let first: string | undefined;
    let least = this.ranks.size;
    for (const term of this.words().candidates(word, 1)) {
      const rank = this.ranks.get(term) as number;
      if (rank >= least || !isOneEdit(word, term) || !accepts(term)) continue;
      first = term;
      least = rank;
    }
    return first;
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
