import { bonesHash, bonesOf } from '../text/word-shapes.js';
import { HeldWords } from './held-words.js';
import type { Knowledge } from './knowledge.js';

/** Shortest word that is known by its bones. */
const SHORTEST = 5;
/** Longest mask that a word is looked for under. */
const LONGEST_MASK = 64;
/** Letters and signs from here on are not of ASCII. */
const FOREIGN = 0x80;
const FIRST_LETTER = 0x61;
const LAST_LETTER = 0x7a;

/**
 * Bones of the words that mean something as they are: "c@m€ra" is a camera.
 *
 * ```
 * words     camera, fiim, …     by their bones, of which hashes are asked first
 * letters   c a m ? r a         a mask, its star each letter in turn
 * ```
 */
export class OrdinaryBones {
  private readonly words: HeldWords<true>;
  private readonly letters = new Uint16Array(LONGEST_MASK);

  constructor(knowledge: Knowledge) {
    const bones = new Map<string, true>();
    for (const keys of [knowledge.scanner.keys, knowledge.ordinaryWords])
      for (let key = 0; key < keys.size; key++) {
        if (keys.lengthOf(key) < SHORTEST || (keys.pool[keys.starts[key] as number] as number) >= FOREIGN) continue;
        const word = keys.keyOf(key);
        if (!word.includes(' ')) bones.set(bonesOf(word), true);
      }
    this.words = new HeldWords(bones);
  }

  /** Whether such a word has the bones of this one. */
  has(word: string): boolean {
    return this.words.ofBonesOf(word) === true;
  }

  /** Whether a mask of one star or two stands for a word of these, by their bones. More stars hide too many words to try. */
  fits(mask: string): boolean {
    const at = mask.indexOf('*');
    const second = mask.indexOf('*', at + 1);
    if (at === -1 || mask.length > LONGEST_MASK || (second !== -1 && mask.indexOf('*', second + 1) !== -1)) return false;
    const { letters } = this;
    for (let i = 0; i < mask.length; i++) letters[i] = mask.charCodeAt(i);
    for (let letter = FIRST_LETTER; letter <= LAST_LETTER; letter++) {
      letters[at] = letter;
      for (let other = FIRST_LETTER; other <= LAST_LETTER; other++) {
        if (second !== -1) letters[second] = other;
        if (this.words.mayHave(bonesHash(letters, 0, mask.length)) && this.has(String.fromCharCode(...letters.subarray(0, mask.length))))
          return true;
        if (second === -1) break;
      }
    }
    return false;
  }
}
