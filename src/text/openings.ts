import type { KeyPool } from './key-pool.js';

/** Length of the table of bits, as a power of two: 32 KB, of which the keys fill a tenth. */
const BITS = 18;

/**
 * With which units keys begin: of a key of two both, of a longer one the first three. Tells a walk that would soon end from one that
 * may find a key, by one or two bits in a table that the processor's nearest cache holds. Now and then it says yes where no key begins
 * so (Bloom 1970).
 *
 * ```
 * "lv"     -> bit hash(l, v)
 * "gucci"  -> bit hash(g, u, c)
 * ```
 */
export class Openings {
  private readonly bits = new Int32Array(1 << (BITS - 5));

  /** Notes how a key of two or more units begins. */
  add({ pool, starts }: KeyPool, key: number): void {
    const start = starts[key] as number;
    const length = (starts[key + 1] as number) - start;
    const two = hashOfTwo(pool[start] as number, pool[start + 1] as number);
    const bit = placeOf(length === 2 ? two : hashOfThree(two, pool[start + 2] as number));
    this.bits[bit >>> 5] = (this.bits[bit >>> 5] as number) | (1 << (bit & 31));
  }

  /** Whether a key that was added may begin with these; the third may be any where the text ends after two. */
  mayBegin(first: number, second: number, third: number): boolean {
    const two = hashOfTwo(first, second);
    return this.has(placeOf(hashOfThree(two, third))) || this.has(placeOf(two));
  }

  private has(bit: number): boolean {
    return (((this.bits[bit >>> 5] as number) >>> (bit & 31)) & 1) === 1;
  }
}

const hashOfTwo = (first: number, second: number): number => Math.imul(first, 0x9e3779b1) + Math.imul(second, 0x85ebca6b);
const hashOfThree = (two: number, third: number): number => two + Math.imul(third + 1, 0xc2b2ae35);
const placeOf = (hash: number): number => Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> (32 - BITS);
