/**
 * Different keys, each with an index, given and found as UTF-16 units.
 *
 * ```
 * pool     units of all keys one after another; key k is pool[starts[k] .. starts[k + 1])
 * slots    open addressing: hash(key) -> slot;  slots[slot] = index of the key, or -1
 * ```
 */
// @ts-nocheck

export class KeyPool {
  pool: Uint16Array;
  starts: Int32Array;
  /** How many keys there are. */
  size = 0;
  private slots: Int32Array;
  private letters = new Uint16Array(256);

  /** @param expected how many keys will be added, so that tables are made large enough at once */
  constructor(expected: number) {
    this.pool = new Uint16Array(expected * 10 + 64);
    this.starts = new Int32Array(expected + 2);
    let slots = 256;
    while (slots < expected * 1.5) slots *= 2;
    this.slots = new Int32Array(slots).fill(-1);
  }

  /** Adds the key that stands in the first units of a buffer, unless it is there already, and gives its index. */
  add(units: Uint16Array, length: number): number {
    const mask = this.slots.length - 1;
    let slot = hash(units, length) & mask;
    for (;;) {
      const held = this.slots[slot] as number;
      if (held === -1) break;
      if (this.holds(held, units, length)) return held;
      slot = (slot + 1) & mask;
    }
    const start = this.starts[this.size] as number;
    if (start + length > this.pool.length) this.pool = widened(this.pool, this.pool.length * 2 + length);
    if (this.size + 2 > this.starts.length) this.starts = widened(this.starts, this.starts.length * 2);
    for (let i = 0; i < length; i++) this.pool[start + i] = units[i] as number;
    const key = this.size++;
    this.starts[this.size] = start + length;
    this.slots[slot] = key;
    if (this.size * 4 > this.slots.length * 3) this.widenSlots();
    return key;
  }

  /** As `add`, for a key given as a string. */
  addWord(word: string): number {
    return this.add(this.spell(word), word.length);
  }

  /** A string as the first units of a buffer that the next one is written over. */
  spell(word: string): Uint16Array {
    if (word.length > this.letters.length) this.letters = new Uint16Array(2 * word.length);
    for (let i = 0; i < word.length; i++) this.letters[i] = word.charCodeAt(i);
    return this.letters;
  }

  /** Index of the key that is exactly this string, or -1. */
  find(key: string): number {
    if (key === '') return -1;
    const mask = this.slots.length - 1;
    let slot = hashOf(key) & mask;
    for (;;) {
      const held = this.slots[slot] as number;
      if (held === -1) return -1;
      if (this.isKey(held, key)) return held;
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
    const slots = new Int32Array(this.slots.length * 2).fill(-1);
    for (let key = 0; key < this.size; key++) {
      let slot = hash(this.pool.subarray(this.starts[key], this.starts[key + 1]), this.lengthOf(key)) & (slots.length - 1);
      while (slots[slot] !== -1) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = key;
    }
    this.slots = slots;
  }
}

/** FNV-1a over units, its high bits mixed into the low ones. */
function hash(units: Uint16Array, length: number): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < length; i++) h = Math.imul(h ^ (units[i] as number), 0x01000193);
  return h ^ (h >>> 15);
}

function hashOf(key: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) h = Math.imul(h ^ key.charCodeAt(i), 0x01000193);
  return h ^ (h >>> 15);
}

/** The same numbers in a longer array. */
export function widened<T extends Uint8Array | Uint16Array | Int32Array>(array: T, length: number): T {
  const out = new (array.constructor as new (length: number) => T)(length);
  out.set(array);
  return out;
}
