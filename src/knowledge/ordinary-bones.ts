import { hashOf } from '../text/folded-text.js';
import { HashFilter } from '../text/hash-filter.js';
import { bonesHash, bonesHashOf, bonesOf } from '../text/word-shapes.js';
import type { Knowledge } from './knowledge.js';

/** Shortest word that is known by its bones. */
const SHORTEST = 5;
/** Longest mask that a word is looked for under. */
const LONGEST_MASK = 64;
/** Letters and signs from here on are not of ASCII. */
const FOREIGN = 0x80;
const FIRST_LETTER = 0x61;
const LAST_LETTER = 0x7a;
/** Bits of the filter, as a power of two: 64 KB, of which some thirty thousand words fill a sixth. */
const FILTER_SIZE = 19;

/**
 * Bones of the words that mean something as they are: "c@m€ra" is a camera.
 *
 * ```
 * bones     camera, fiim, …                 as strings
 * hashes    bits of the hashes of these     asked first
 * letters   c a m ? r a                     a mask, its star each letter in turn
 * ```
 */
export class OrdinaryBones {
  private readonly bones = new Set<string>();
  private readonly hashes = new HashFilter(FILTER_SIZE);
  private readonly letters = new Uint16Array(LONGEST_MASK);

  constructor(knowledge: Knowledge) {
    for (const keys of [knowledge.scanner.keys, knowledge.ordinaryWords])
      for (let key = 0; key < keys.size; key++) {
        if (keys.lengthOf(key) < SHORTEST || (keys.pool[keys.starts[key] as number] as number) >= FOREIGN) continue;
        const word = keys.keyOf(key);
        if (!word.includes(' ')) this.add(bonesOf(word));
      }
  }

  private add(bones: string): void {
    this.bones.add(bones);
    this.hashes.note(hashOf(bones));
  }

  /** Whether such a word has the bones of this one. */
  has(word: string): boolean {
    return this.hashes.mayHave(bonesHashOf(word)) && this.bones.has(bonesOf(word));
  }

  /** Whether a mask of one star stands for a word of these, by their bones. More stars hide too many words to try. */
  fits(mask: string): boolean {
    const at = mask.indexOf('*');
    if (at === -1 || at !== mask.lastIndexOf('*') || mask.length > LONGEST_MASK) return false;
    const { letters } = this;
    for (let i = 0; i < mask.length; i++) letters[i] = mask.charCodeAt(i);
    for (let letter = FIRST_LETTER; letter <= LAST_LETTER; letter++) {
      letters[at] = letter;
      if (!this.hashes.mayHave(bonesHash(letters, 0, mask.length))) continue;
      if (this.bones.has(bonesOf(mask.replace('*', String.fromCharCode(letter))))) return true;
    }
    return false;
  }
}
