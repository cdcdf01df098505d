/** Odd numbers whose products spread hashes (Knuth, TAOCP 6.4). */
const FIRST = 0x9e3779b1;
const SECOND = 0x85ebca6b;

/**
 * Tells of most hashes that they were never noted, and never of one that was (Bloom 1970): three bits for each, all in one word of
 * memory, so that a look costs one access (Putze, Sanders & Singler 2007). Where a tenth of the bits is set, one hash in some two
 * hundred is let through in vain.
 *
 * ```
 * words   | 32 bits | 32 bits | 00100000 00001000 00000000 01000000 | …     which one: the high bits of a product of the hash
 *                                 ^          ^              ^                which three bits: those of another product
 * ```
 */
export class HashFilter {
  private readonly words: Int32Array;
  private readonly shift: number;

  /** @param size bits, as a power of two */
  constructor(size: number) {
    this.words = new Int32Array(1 << (size - 5));
    this.shift = 32 - (size - 5);
  }

  note(hash: number): void {
    const word = Math.imul(hash, FIRST) >>> this.shift;
    this.words[word] = (this.words[word] as number) | bitsOf(hash);
  }

  mayHave(hash: number): boolean {
    const bits = bitsOf(hash);
    return ((this.words[Math.imul(hash, FIRST) >>> this.shift] as number) & bits) === bits;
  }
}

/** The bits of a hash: high ones of a product, which all of its bits have a part in. */
function bitsOf(hash: number): number {
  const spread = Math.imul(hash, SECOND);
  return (1 << (spread >>> 27)) | (1 << ((spread >>> 22) & 31)) | (1 << ((spread >>> 17) & 31));
}
