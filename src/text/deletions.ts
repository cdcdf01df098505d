import { hashOf } from './folded-text.js';
import { HashFilter } from './hash-filter.js';

/** Undoes a multiplication by 31, the base of the hashes, in 32 bits. */
const INVERSE = -1108378657;

/**
 * Tells of most words that no held word is one edit away (a letter more, less, other, or two swapped): two such words are the same
 * once a letter is left out of each, or of one of them (Mor & Fraenkel 1982). Only hashes of what is left are held.
 *
 * ```
 * "gucci" -> gucci, gucc, guci, gcci, ucci         "gucii" is near: it leaves guci too
 * ```
 */
export class Deletions {
  private readonly held: HashFilter;

  /** @param size bits of the filter, as a power of two: a word notes one hash more than it has letters */
  constructor(size: number) {
    this.held = new HashFilter(size);
  }

  add(word: string): void {
    eachDeletion(word, (hash) => {
      this.held.note(hash);
      return false;
    });
  }

  /** Whether some word may be one edit away, or the same. */
  mayBeNear(word: string): boolean {
    return eachDeletion(word, this.isHeld);
  }

  private readonly isHeld = (hash: number): boolean => this.held.mayHave(hash);
}

/** Visits the hashes of a word and of what is left when one letter is left out, until one of them passes. */
function eachDeletion(word: string, passes: (hash: number) => boolean): boolean {
  const whole = hashOf(word);
  if (passes(whole)) return true;
  // The hash of the whole is `before` times `power` and `behind`, wherever it is cut.
  let before = whole;
  let power = 1;
  let behind = 0;
  for (let i = word.length - 1; i >= 0; i--) {
    const letter = word.charCodeAt(i);
    before = Math.imul(before - letter, INVERSE);
    if (passes((Math.imul(before, power) + behind) | 0)) return true;
    behind = (behind + Math.imul(letter, power)) | 0;
    power = Math.imul(power, 31);
  }
  return false;
}
