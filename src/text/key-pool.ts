import { hashOf } from './folded-text.js';

/**
 * Different keys, each with an index, given and found as UTF-16 units.
 *
 * ```
 * pool     units of all keys one after another; key k is pool[starts[k] .. starts[k + 1])
 * hashes   of each key, as `hashUnits` makes them
 * slots    open addressing: hash(key) -> slot;  slots[slot] = index of the key, or -1
 * ```
 */
export class KeyPool {
  pool: Uint16Array;
  starts: Int32Array;
  hashes: Int32Array;
  /** How many keys there are. */
  size = 0;
  private slots: Int32Array;
  /** Bits of a hash that don't matter to the slots. */
  private shift = 24;
  private letters = new Uint16Array(256);

  /** @param expected how many keys will be added, so that tables are made large enough at once */
  constructor(expected: number) {
    this.pool = new Uint16Array(expected * 10 + 64);
    this.starts = new Int32Array(expected + 2);
    this.hashes = new Int32Array(expected + 1);
    while (2 ** (32 - this.shift) < expected * 1.5) this.shift--;
    this.slots = new Int32Array(2 ** (32 - this.shift)).fill(-1);
  }

  /**
   * Adds the key that stands in the first units of a buffer, unless it is there already, and gives its index.
   *
   * @param key its hash, as `hashUnits` makes it
   */
  add(units: Uint16Array, length: number, key: number): number {
    const { slots } = this;
    const mask = slots.length - 1;
    let slot = slotOf(key, this.shift);
    for (let held = slots[slot] as number; held !== -1; held = slots[slot] as number) {
      if (this.hashes[held] === key && this.holds(held, units, length)) return held;
      slot = (slot + 1) & mask;
    }
    const start = this.starts[this.size] as number;
    if (start + length > this.pool.length) this.pool = widened(this.pool, this.pool.length * 2 + length);
    if (this.size + 2 > this.starts.length) {
      this.starts = widened(this.starts, this.starts.length * 2);
      this.hashes = widened(this.hashes, this.starts.length);
    }
    const { pool } = this;
    for (let i = 0; i < length; i++) pool[start + i] = units[i] as number;
    const index = this.size++;
    this.starts[this.size] = start + length;
    this.hashes[index] = key;
    slots[slot] = index;
    if (this.size * 4 > slots.length * 3) this.widenSlots();
    return index;
  }

  /** As `add`, for a key given as a string. */
  addWord(word: string): number {
    if (word.length > this.letters.length) this.letters = new Uint16Array(2 * word.length);
    for (let i = 0; i < word.length; i++) this.letters[i] = word.charCodeAt(i);
    return this.add(this.letters, word.length, hashOf(word));
  }

  /** Index of the key that is exactly this string, or -1. */
  find(key: string): number {
    if (key === '') return -1;
    const mask = this.slots.length - 1;
    const hash = hashOf(key);
    let slot = slotOf(hash, this.shift);
    for (;;) {
      const held = this.slots[slot] as number;
      if (held === -1) return -1;
      if (this.hashes[held] === hash && this.isKey(held, key)) return held;
      slot = (slot + 1) & mask;
    }
  }

  /** The letters of a key. */
  keyOf(key: number): string {
    let out = '';
    for (let i = this.starts[key] as number; i < (this.starts[key + 1] as number); i++) out += String.fromCharCode(this.pool[i] as number);
    return out;
  }

  lengthOf(key: number): number {
    return (this.starts[key + 1] as number) - (this.starts[key] as number);
  }

  private holds(key: number, units: Uint16Array, length: number): boolean {
    if (this.lengthOf(key) !== length) return false;
    const start = this.starts[key] as number;
    for (let i = 0; i < length; i++) if (this.pool[start + i] !== units[i]) return false;
    return true;
  }

  private isKey(index: number, key: string): boolean {
    if (this.lengthOf(index) !== key.length) return false;
    const start = this.starts[index] as number;
    for (let i = 0; i < key.length; i++) if (this.pool[start + i] !== key.charCodeAt(i)) return false;
    return true;
  }

  private widenSlots(): void {
    this.shift--;
    this.slots = new Int32Array(this.slots.length * 2).fill(-1);
    const { slots, hashes, shift } = this;
    const mask = slots.length - 1;
    for (let key = 0; key < this.size; key++) {
      let slot = slotOf(hashes[key] as number, shift);
      while (slots[slot] !== -1) slot = (slot + 1) & mask;
      slots[slot] = key;
    }
  }
}

/** A polynomial hash differs in its low bits most; the product carries them to the high ones (Knuth, TAOCP 6.4). */
function slotOf(hash: number, shift: number): number {
  return Math.imul(hash, 0x9e3779b1) >>> shift;
}

/** The same numbers in a longer array. */
export function widened<T extends Uint8Array | Uint16Array | Int32Array>(array: T, length: number): T {
  const out = new (array.constructor as new (length: number) => T)(length);
  out.set(array);
  return out;
}
