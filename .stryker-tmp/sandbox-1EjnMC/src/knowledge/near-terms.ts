// @ts-nocheck
import { edits } from '../text/similarity.js';

/**
 * Terms for finding the one that a word misspells by a letter. Slips seldom take both ends, so a term is looked for among those of like
 * length that begin or end alike.
 *
 * ```
 * terms     [replica, imitation, …]   in order of weight: of several near ones the first counts
 * shelves   "r^7" -> [0, …]           that begin with r and have seven letters;  "$a7" -> [0, …]  that end with a
 * ```
 */
export class NearTerms {
  private readonly terms: string[] = [];
  private readonly shelves = new Map<string, number[]>();

  add(term: string): void {
    const index = this.terms.push(term) - 1;
    for (const shelf of shelvesOf(term, term.length)) {
      const held = this.shelves.get(shelf);
      if (held === undefined) this.shelves.set(shelf, [index]);
      else held.push(index);
    }
  }

  /** The first term one edit away that the word is not merely longer than ("replicas"). */
  oneEditFrom(word: string): string | undefined {
    let first = this.terms.length;
    for (let length = word.length - 1; length <= word.length + 1; length++)
      for (const shelf of shelvesOf(word, length))
        for (const index of this.shelves.get(shelf) ?? []) {
          if (index >= first) break;
          const term = this.terms[index] as string;
          if (!word.startsWith(term) && edits(word, term) === 1) first = index;
        }
    return this.terms[first];
  }
}

function shelvesOf(word: string, length: number): readonly [string, string] {
  return [`${word.charAt(0)}^${length}`, `$${word.charAt(word.length - 1)}${length}`];
}
