import { bitCount, letterBits } from './letter-bits.js';

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
      if (shelf === undefined) this.shelves[ends] = { words: [word], letters: [letterBits(word)] };
      else {
        shelf.words.push(word);
        shelf.letters.push(letterBits(word));
      }
    }
  }

  /**
   * Words within so many edits of this one, and others: of like length, with the same first or last letter (slips seldom take both),
   * and few letters of their own. One edit changes at most two letters of the set. Each is given once.
   */
  candidates(word: string, limit: number): readonly string[] {
    const letters = letterBits(word);
    return this.ofLengths(word, word.length - limit, word.length + limit, (held) => bitCount(letters ^ held) <= 2 * limit);
  }

  /** Words that one edit parts from a mask, and others: from its letters, and so many stars that stand for one each or for none. */
  underStars(letters: string, stars: number): readonly string[] {
    const seen = letterBits(letters);
    return this.ofLengths(
      letters,
      letters.length - 1,
      letters.length + stars + 1,
      (held) => bitCount(seen & ~held) <= 1 && bitCount(held & ~seen) <= stars + 1,
    );
  }

  /** Words as long as this one, with its first letter, and others. */
  beginning(word: string): readonly string[] {
    return this.shelves[firstOf(word, word.length)]?.words ?? NONE;
  }

  /** Words that go on for so many letters where this one ends. */
  longer(word: string, by: number): readonly string[] {
    const shelf = this.shelves[firstOf(word, word.length + by)];
    if (shelf === undefined) return NONE;
    const letters = letterBits(word);
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

  /** Words of these lengths with an end of this one, whose letters pass. */
  private ofLengths(word: string, least: number, most: number, passes: (letters: number) => boolean): readonly string[] {
    let found: string[] | undefined;
    for (let length = Math.max(0, least); length <= most; length++) {
      const first = firstOf(word, length);
      found = this.collect(first, passes, -1, found);
      // Those that begin alike, too, were found before.
      found = this.collect(lastOf(word, length), passes, first, found);
    }
    return found ?? NONE;
  }

  /** Adds the words of a shelf whose letters pass, unless they stand on the other shelf too. */
  private collect(ends: number, passes: (letters: number) => boolean, other: number, into: string[] | undefined): string[] | undefined {
    const shelf = this.shelves[ends];
    if (shelf === undefined) return into;
    let found = into;
    for (let i = 0; i < shelf.letters.length; i++) {
      if (!passes(shelf.letters[i] as number)) continue;
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
