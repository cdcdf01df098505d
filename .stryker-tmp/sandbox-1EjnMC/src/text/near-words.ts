/** Words on shelves by their ends and length, for finding those that few edits part from another. Of any script. */
// @ts-nocheck

export class NearWords {
  /** Words by first letter and length ("r^5") and by last letter and length ("$x5"), each with its letters as bits. */
  private readonly shelves = new Map<string, { readonly words: string[]; readonly letters: number[] }>();

  add(word: string): void {
    for (const ends of endsOf(word, word.length)) {
      const shelf = this.shelves.get(ends) ?? { words: [], letters: [] };
      shelf.words.push(word);
      shelf.letters.push(lettersOf(word));
      this.shelves.set(ends, shelf);
    }
  }

  /**
   * Words within so many edits of this one, and others: of like length, with the same first or last letter (slips seldom take both),
   * and few letters of their own. One edit changes at most two letters of the set.
   */
  candidates(word: string, limit: number): Set<string> {
    const out = new Set<string>();
    const letters = lettersOf(word);
    for (let length = word.length - limit; length <= word.length + limit; length++) {
      for (const ends of endsOf(word, length)) {
        const shelf = this.shelves.get(ends);
        if (shelf === undefined) continue;
        for (let i = 0; i < shelf.words.length; i++)
          if (bitCount(letters ^ (shelf.letters[i] as number)) <= 2 * limit) out.add(shelf.words[i] as string);
      }
    }
    return out;
  }
}

const endsOf = (word: string, length: number): readonly string[] => [
  `${word.charAt(0)}^${length}`,
  `$${word.charAt(word.length - 1)}${length}`,
];

/** The letters of a word as bits; those of large scripts share them. */
function lettersOf(word: string): number {
  let mask = 0;
  for (let i = 0; i < word.length; i++) mask |= 1 << (word.charCodeAt(i) & 31);
  return mask;
}

function bitCount(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}
