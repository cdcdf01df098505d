import { Deletions } from '../text/deletions.js';
import { NearWords } from '../text/near-words.js';
import { once } from '../text/once.js';
import { isOneEdit } from '../text/similarity.js';

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
   * The first term one edit away that counts.
   *
   * @param accepts whether a term does; unless it is said, each that the word is not merely longer than ("replicas")
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
