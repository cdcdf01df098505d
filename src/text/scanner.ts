import { CharClass, CLASS } from './characters.js';
import { Break, type FoldedText, isSpaceKept } from './fold.js';

/**
 * Finds every one of many keys in a folded text, at word boundaries for scripts that have them and anywhere for those that don't.
 *
 * The keys form a trie. Instead of following failure links (Aho & Corasick 1975) from every unit, a walk begins only where a word
 * may begin, so boundaries cost nothing and spaces without meaning ("AJ 1", "高 仿") are stepped over. A walk is never longer than
 * the longest key, so the work is linear in the text whatever it holds.
 *
 * ```
 * edges   open addressing: hash(node, unit) -> slot;  owner[slot] = node, label[slot] = unit, target[slot] = child
 * keyAt   keyAt[node] = index of the key that ends there, or -1
 * first   first[unit] = child of the root, or 0
 * ```
 */
export class Scanner {
  /** Longest key in units; bounds every walk. */
  readonly longest: number;
  private readonly owner: Int32Array;
  private readonly label: Uint16Array;
  private readonly target: Int32Array;
  private readonly keyAt: Int32Array;
  private readonly first = new Int32Array(65536);
  private readonly shift: number;
  private nodes = 1;

  /** @param keys folded keys as `foldKey` makes them; the index of a key is what `scan` reports. Empty keys are never found. */
  constructor(keys: readonly string[]) {
    let edges = 0;
    let longest = 0;
    for (const key of keys) {
      edges += key.length;
      if (key.length > longest) longest = key.length;
    }
    this.longest = longest;
    let bits = 4;
    while (1 << bits < edges * 1.5) bits++;
    this.shift = 32 - bits;
    this.owner = new Int32Array(1 << bits).fill(-1);
    this.label = new Uint16Array(1 << bits);
    this.target = new Int32Array(1 << bits);
    this.keyAt = new Int32Array(edges + 1).fill(-1);
    for (let k = 0; k < keys.length; k++) this.insert(keys[k] as string, k);
  }

  private insert(key: string, index: number): void {
    if (key.length === 0) return;
    let node = 0;
    for (let i = 0; i < key.length; i++) {
      const unit = key.charCodeAt(i);
      if (node === 0) {
        let child = this.first[unit] as number;
        if (child === 0) {
          child = this.nodes++;
          this.first[unit] = child;
        }
        node = child;
        continue;
      }
      let slot = (Math.imul(node, 0x9e3779b1) + Math.imul(unit, 0x85ebca6b)) >>> this.shift;
      const wrap = this.owner.length - 1;
      while (this.owner[slot] !== -1 && !(this.owner[slot] === node && this.label[slot] === unit)) slot = (slot + 1) & wrap;
      if (this.owner[slot] === -1) {
        this.owner[slot] = node;
        this.label[slot] = unit;
        this.target[slot] = this.nodes++;
      }
      node = this.target[slot] as number;
    }
    if (this.keyAt[node] === -1) this.keyAt[node] = index;
  }

  /** Index of the key that is exactly this string, or -1. */
  find(key: string): number {
    let node = key.length === 0 ? 0 : (this.first[key.charCodeAt(0)] as number);
    for (let i = 1; i < key.length && node !== 0; i++) node = this.step(node, key.charCodeAt(i));
    return node === 0 ? -1 : (this.keyAt[node] as number);
  }

  private step(node: number, unit: number): number {
    const { owner, label, target } = this;
    const wrap = owner.length - 1;
    let slot = (Math.imul(node, 0x9e3779b1) + Math.imul(unit, 0x85ebca6b)) >>> this.shift;
    for (;;) {
      const held = owner[slot] as number;
      if (held === -1) return 0;
      if (held === node && label[slot] === unit) return target[slot] as number;
      slot = (slot + 1) & wrap;
    }
  }

  /** Calls `visit(key, from, to)` for every match, in units of the folded text, in order of `from`, then of `to`. */
  scan(text: FoldedText, visit: (key: number, from: number, to: number) => void): void {
    const { units, breaks, length } = text;
    const { first, keyAt } = this;
    for (let from = 0; from < length; from++) {
      const begins = breaks[from] as number;
      if (begins === Break.none) continue;
      const unit = units[from] as number;
      let node = first[unit] as number;
      if (node === 0) continue;
      let at = from + 1;
      let size = 1;
      const unspaced = CLASS[unit] === CharClass.unspaced;
      const followsDigit = from > 0 && CLASS[units[from - 1] as number] === CharClass.digit;
      for (;;) {
        const key = keyAt[node] as number;
        if (key !== -1) {
          const ends = breaks[at] as number;
          const soft = begins === Break.soft || ends === Break.soft;
          // A short key inside a word needs firmer ground: "pcs" in "10pcs" has it, "lv" in "2lv8" has not.
          if (ends !== Break.none && (!soft || size >= 4 || (ends === Break.hard && (unspaced || followsDigit)))) visit(key, from, at);
        }
        if (at >= length) break;
        const next = units[at] as number;
        if (next === 32 && !isSpaceKept(text, at)) {
          at++;
          continue;
        }
        node = this.step(node, next);
        if (node === 0) break;
        at++;
        size++;
      }
    }
  }
}
