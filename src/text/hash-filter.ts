/**
 * Tells of most hashes that they were never noted, and never of one that was (Bloom 1970): two bits for each, from two products that
 * spread it. Where a tenth of the bits is set, one hash in a hundred is let through in vain.
 */
export class HashFilter {
  private readonly bits: Int32Array;
  private readonly shift: number;

  /** @param size bits, as a power of two */
  constructor(size: number) {
    this.bits = new Int32Array(1 << (size - 5));
    this.shift = 32 - size;
  }

  note(hash: number): void {
    this.set(Math.imul(hash, FIRST) >>> this.shift);
    this.set(Math.imul(hash, SECOND) >>> this.shift);
  }

  mayHave(hash: number): boolean {
    return this.isSet(Math.imul(hash, FIRST) >>> this.shift) && this.isSet(Math.imul(hash, SECOND) >>> this.shift);
  }

  private set(bit: number): void {
    this.bits[bit >> 5] = (this.bits[bit >> 5] as number) | (1 << (bit & 31));
  }

  private isSet(bit: number): boolean {
    return (((this.bits[bit >> 5] as number) >>> (bit & 31)) & 1) === 1;
  }
}

const FIRST = 0x9e3779b1;
const SECOND = 0x85ebca6b;
