// @ts-nocheck
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

/** Pieces of a text, one behind the other, each of the same length. */
export function piecesOf(text: string, length: number, count: number, from = 0): string[] {
  return Array.from({ length: count }, (_, i) => {
    const start = (from + i * length) % Math.max(1, text.length - length);
    return text.slice(start, start + length);
  });
}
