import { randomStream } from '../../src/evaluate/bootstrap.js';

const CONSONANTS = 'bcdfghjklmnprstvwxz';
const VOWELS = 'aeiou';

/** Words that no language has, no two the same, from a repeatable stream. */
export class Inventor {
  readonly #random: () => number;
  readonly #used = new Set<string>();

  constructor(seed: number) {
    this.#random = randomStream(seed);
  }

  /** A whole number below a bound. */
  below(bound: number): number {
    return Math.floor(this.#random() * bound);
  }

  pick<T>(values: ArrayLike<T>): T {
    return values[this.below(values.length)] as T;
  }

  /** Three to five syllables. */
  word(): string {
    for (;;) {
      const word = Array.from({ length: 3 + this.below(3) }, () => this.pick(CONSONANTS) + this.pick(VOWELS)).join('');
      if (this.#used.has(word)) continue;
      this.#used.add(word);
      return word;
    }
  }

  name(): string {
    const word = this.word();
    return word[0]?.toUpperCase() + word.slice(1);
  }
}

/** Syllables of a consonant and a vowel. */
const SYLLABLES = CONSONANTS.length * VOWELS.length;

/** A word of four syllables for each number below 80 million, no two the same and like numbers far apart; nothing has to be remembered. */
export function wordOf(number: number): string {
  // A factor without a divisor in common with the number of words goes through all of them.
  let rest = (number * 31_415_927) % SYLLABLES ** 4;
  let word = '';
  for (let i = 0; i < 4; i++) {
    const syllable = rest % SYLLABLES;
    rest = Math.floor(rest / SYLLABLES);
    word += `${CONSONANTS[Math.floor(syllable / VOWELS.length)]}${VOWELS[syllable % VOWELS.length]}`;
  }
  return word;
}

/** Pieces of a text, one behind the other, each of the same length. */
export function piecesOf(text: string, length: number, count: number, from = 0): string[] {
  return Array.from({ length: count }, (_, i) => {
    const start = (from + i * length) % Math.max(1, text.length - length);
    return text.slice(start, start + length);
  });
}
