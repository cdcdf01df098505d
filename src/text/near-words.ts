const NONE: readonly string[] = Object.freeze([]);

/** Words that begin with the same letter and are as long, or end with it, each with its letters as bits. */
interface Shelf {
  readonly words: string[];
  readonly letters: number[];
}

/** Words on shelves by their ends and length, for finding those that few edits part from another. Of any script. */
export class NearWords {
  /** By `firstOf` and `lastOf`. Letters of large scripts share shelves. */
  private readonly shelves: (Shelf | undefined)[] = [];

  add(word: string): void {
    for (const ends of [firstOf(word, word.length), lastOf(word, word.length)]) {
      while (this.shelves.length <= ends) this.shelves.push(undefined);
      const shelf = this.shelves[ends];
      if (shelf === undefined) this.shelves[ends] = { words: [word], letters: [lettersOf(word)] };
      else {
        shelf.words.push(word);
        shelf.letters.push(lettersOf(word));
      }
    }
  }

  /**
   * Words within so many edits of this one, and others: of like length, with the same first or last letter (slips seldom take both),
   * and few letters of their own. One edit changes at most two letters of the set. Each is given once.
   */
  candidates(word: string, limit: number): readonly string[] {
    const letters = lettersOf(word);
    let found: string[] | undefined;
    for (let length = Math.max(0, word.length - limit); length <= word.length + limit; length++) {
      const first = firstOf(word, length);
      found = this.collect(first, letters, limit, -1, found);
      // Those that begin alike, too, were found before.
      found = this.collect(lastOf(word, length), letters, limit, first, found);
    }
    return found ?? NONE;
  }

  /** Words as long as this one, with its first letter, and others. */
  beginning(word: string): readonly string[] {
    return this.shelves[firstOf(word, word.length)]?.words ?? NONE;
  }

  /** Words that go on for so many letters where this one ends. */
  longer(word: string, by: number): readonly string[] {
    const shelf = this.shelves[firstOf(word, word.length + by)];
    if (shelf === undefined) return NONE;
    const letters = lettersOf(word);
    let found: string[] | undefined;
    for (let i = 0; i < shelf.words.length; i++) {
      if ((letters & ~(shelf.letters[i] as number)) !== 0) continue;
      const held = shelf.words[i] as string;
      if (!held.startsWith(word)) continue;
      found ??= [];
      found.push(held);
    }
    return found ?? NONE;
  }

  /** Adds the words of a shelf that have few letters of their own, unless they stand on the other shelf too. */
  private collect(ends: number, letters: number, limit: number, other: number, into: string[] | undefined): string[] | undefined {
    const shelf = this.shelves[ends];
    if (shelf === undefined) return into;
    let found = into;
    for (let i = 0; i < shelf.letters.length; i++) {
      if (bitCount(letters ^ (shelf.letters[i] as number)) > 2 * limit) continue;
      const held = shelf.words[i] as string;
      if (firstOf(held, held.length) === other) continue;
      found ??= [];
      found.push(held);
    }
    return found;
  }
}

/** Shelf of the words of a length that begin as this one, and of those that end as it. */
const firstOf = (word: string, length: number): number => (length << 8) | (word.charCodeAt(0) & 0x7f);
const lastOf = (word: string, length: number): number => (length << 8) | 0x80 | (word.charCodeAt(word.length - 1) & 0x7f);

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
