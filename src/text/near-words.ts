/** Words on shelves by their ends and length, for finding those that few edits part from another. Of any script. */
export class NearWords {
  /** Words by first letter and length ("r^5") and by last letter and length ("$x5"), each with its letters as bits. */
  private readonly shelves = new Map<number, { readonly words: string[]; readonly letters: number[] }>();

  add(word: string): void {
    for (const ends of [firstOf(word, word.length), lastOf(word, word.length)]) {
      const shelf = this.shelves.get(ends);
      if (shelf === undefined) this.shelves.set(ends, { words: [word], letters: [lettersOf(word)] });
      else {
        shelf.words.push(word);
        shelf.letters.push(lettersOf(word));
      }
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
      this.collect(firstOf(word, length), letters, limit, out);
      this.collect(lastOf(word, length), letters, limit, out);
    }
    return out;
  }

  /** Words as long as this one, with its first letter. */
  beginning(word: string): readonly string[] {
    return this.shelves.get(firstOf(word, word.length))?.words ?? [];
  }

  /** Words that go on for so many letters where this one ends. */
  longer(word: string, by: number): string[] {
    return this.shelves.get(firstOf(word, word.length + by))?.words.filter((held) => held.startsWith(word)) ?? [];
  }

  private collect(ends: number, letters: number, limit: number, out: Set<string>): void {
    const shelf = this.shelves.get(ends);
    if (shelf === undefined) return;
    for (let i = 0; i < shelf.letters.length; i++)
      if (bitCount(letters ^ (shelf.letters[i] as number)) <= 2 * limit) out.add(shelf.words[i] as string);
  }
}

/** Shelf of the words of a length that begin as this one, and of those that end as it. */
const firstOf = (word: string, length: number): number => (length << 17) | word.charCodeAt(0);
const lastOf = (word: string, length: number): number => (length << 17) | 0x10000 | word.charCodeAt(word.length - 1);

/** The letters of a word as bits; those of large scripts share them. */
function lettersOf(word: string): number {
  let mask = 0;
  for (let i = 0; i < word.length; i++) mask |= 1 << (word.charCodeAt(i) & 31);
  return mask;
}

/** Bits of a number, counted side by side (Warren, Hacker's Delight 5-1). */
function bitCount(mask: number): number {
  const pairs = mask - ((mask >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
