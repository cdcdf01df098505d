import { hashOf } from './folded-text.js';

/**
 * Different keys, each with an index, given and found as UTF-16 units.
 *
 * ```
 * pool     units of all keys one after another; key k is pool[starts[k] .. starts[k + 1])
 * hashes   of each key, as `hashUnits` makes them
 * slots    open addressing, by a product of the hash: its high bits are the slot, its low ones stand there before the index, or -1
 *
 *          product   | slot 9 | 1011001 |        slots[9]   | 1011001 | index |      so that most other keys are told without a look at them
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

  /**
   * @param expected how many keys will be added, so that tables are made large enough at once
   * @param letters how many units they will have together
   */
  constructor(expected: number, letters = expected * 10) {
    this.pool = new Uint16Array(letters + 64);
    this.starts = new Int32Array(expected + 2);
    this.hashes = new Int32Array(expected + 1);
    while (2 ** (32 - this.shift) < expected * 1.5) this.shift--;
    this.slots = new Int32Array(2 ** (32 - this.shift)).fill(-1);
  }

  /**
   * Adds the key that stands at [from, to) in units, unless it is there already, and gives its index.
   *
   * @param key its hash, as `hashUnits` makes it
   */
  add(units: Uint16Array, from: number, to: number, key: number): number {
    const length = to - from;
    const slot = this.slotFor(units, from, to, key);
    const held = this.indexAt(slot);
    if (held !== -1) return held;
    const start = this.starts[this.size] as number;
    if (start + length > this.pool.length) this.pool = widened(this.pool, this.pool.length * 2 + length);
    if (this.size + 2 > this.starts.length) this.widenStarts(this.size * 2);
    const { pool } = this;
    for (let i = 0; i < length; i++) pool[start + i] = units[from + i] as number;
    const index = this.size++;
    this.starts[this.size] = start + length;
    this.hashes[index] = key;
    this.slots[slot] = this.entryOf(key, index);
    if (this.size * 4 > this.slots.length * 3) this.widenSlots();
    return index;
  }

  /** The slot of the key that stands at [from, to) in units, or an empty one. */
  private slotFor(units: Uint16Array, from: number, to: number, key: number): number {
    const { slots } = this;
    const last = slots.length - 1;
    let slot = slotOf(key, this.shift);
    const sought = this.entryOf(key, 0);
    for (let entry = slots[slot] as number; entry !== -1; entry = slots[slot] as number) {
      const index = entry & last;
      if (entry - index === sought && this.holds(index, units, from, to - from)) break;
      slot = (slot + 1) & last;
    }
    return slot;
  }

  private entryOf(key: number, index: number): number {
    return (spread(key) << (32 - this.shift)) | index;
  }

  /** Index of the key at a slot, or -1. */
  private indexAt(slot: number): number {
    const entry = this.slots[slot] as number;
    return entry === -1 ? -1 : entry & (this.slots.length - 1);
  }

  /** Makes room for so many units behind the last key, and gives where it begins. Words are spelt there for `take`. */
  room(units: number): number {
    const start = this.starts[this.size] as number;
    if (start + units > this.pool.length) this.pool = widened(this.pool, start + units);
    return start;
  }

  /**
   * Adds the words that stand one after another behind the last key, those that are not there already.
   *
   * @param ends where each ends, the next one beginning there
   * @param hashes as `hashUnits` makes them
   * @param ids takes the index of each word that has -1 in it; others are left out
   */
  take(ends: Int32Array, hashes: Int32Array, ids: Int32Array): void {
    while ((this.size + ids.length) * 4 > this.slots.length * 3) this.widenSlots();
    this.widenStarts(this.size + ids.length);
    const { pool, starts, slots } = this;
    const known = this.hashes;
    let { size } = this;
    let from = starts[size] as number;
    let to = from;
    for (let w = 0; w < ids.length; w++) {
      const end = ends[w] as number;
      if (ids[w] === -1) {
        const hash = hashes[w] as number;
        const length = end - from;
        const slot = this.slotFor(pool, from, end, hash);
        let held = this.indexAt(slot);
        if (held === -1) {
          held = size++;
          slots[slot] = this.entryOf(hash, held);
          known[held] = hash;
          for (let i = 0; i < length; i++) pool[to + i] = pool[from + i] as number;
          to += length;
          starts[size] = to;
        }
        ids[w] = held;
      }
      from = end;
    }
    this.size = size;
  }

  /** As `add`, for a key given as a string. */
  addWord(word: string): number {
    return this.add(this.spelt(word), 0, word.length, hashOf(word));
  }

  /** The units of a word, until another is spelt. */
  private spelt(word: string): Uint16Array {
    if (word.length > this.letters.length) this.letters = new Uint16Array(2 * word.length);
    for (let i = 0; i < word.length; i++) this.letters[i] = word.charCodeAt(i);
    return this.letters;
  }

  /** Index of the key that is exactly this string, or -1. */
  find(key: string): number {
    return key === '' ? -1 : this.indexAt(this.slotFor(this.spelt(key), 0, key.length, hashOf(key)));
  }

  has(key: string): boolean {
    return this.find(key) !== -1;
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

  /** How many units these keys have together. */
  lettersOf(keys: Int32Array): number {
    let letters = 0;
    for (let k = 0; k < keys.length; k++) letters += this.lengthOf(keys[k] as number);
    return letters;
  }

  private holds(key: number, units: Uint16Array, from: number, length: number): boolean {
    if (this.lengthOf(key) !== length) return false;
    const start = this.starts[key] as number;
    for (let i = 0; i < length; i++) if (this.pool[start + i] !== units[from + i]) return false;
    return true;
  }

  private widenStarts(size: number): void {
    if (size + 2 <= this.starts.length) return;
    this.starts = widened(this.starts, size + 2);
    this.hashes = widened(this.hashes, size + 1);
  }

  private widenSlots(): void {
    this.shift--;
    this.slots = new Int32Array(this.slots.length * 2).fill(-1);
    const { slots, hashes, shift } = this;
    const mask = slots.length - 1;
    for (let key = 0; key < this.size; key++) {
      let slot = slotOf(hashes[key] as number, shift);
      while (slots[slot] !== -1) slot = (slot + 1) & mask;
      slots[slot] = this.entryOf(hashes[key] as number, key);
    }
  }
}

export function poolOf(keys: readonly string[]): KeyPool {
  const pool = new KeyPool(keys.length);
  for (const key of keys) pool.addWord(key);
  return pool;
}

/** A polynomial hash differs in its low bits most; the product carries them to the high ones (Knuth, TAOCP 6.4). */
const spread = (hash: number): number => Math.imul(hash, 0x9e3779b1);
const slotOf = (hash: number, shift: number): number => spread(hash) >>> shift;

/** The same numbers in a longer array. */
export function widened<T extends Uint8Array | Uint16Array | Int32Array>(array: T, length: number): T {
  const out = new (array.constructor as new (length: number) => T)(length);
  out.set(array);
  return out;
}
