import { CharClass, CLASS } from './characters.js';
import { Break, type FoldedText, isSpaceKept } from './folded-text.js';

/**
 * Finds every one of many keys in a folded text, at word boundaries for scripts that have them and anywhere for those that don't.
 *
 * The keys form a trie. Instead of following failure links (Aho & Corasick 1975) from every unit, a walk begins only where a word
 * may begin, so boundaries cost nothing and spaces without meaning ("AJ 1", "高 仿") are stepped over. A walk is never longer than
 * the longest key, so the work is linear in the text whatever it holds. Where only one key is left its rest is compared as a
 * string, which keeps the branching part small enough for the processor's cache.
 *
 * ```
 * edges     open addressing: hash(node, unit) -> slot;  owner[slot] = node, label[slot] = unit, target[slot] = child
 * keyAt     keyAt[node] = key that ends at the node, or -1
 * onlyKey   onlyKey[node] = the one longer key below the node, not branched out, or -1
 * pool      units of all keys one after another; key k is pool[starts[k] .. starts[k + 1])
 * ```
 */
export class Scanner {
  private owner: Int32Array;
  private label: Uint16Array;
  private target: Int32Array;
  private shift: number;
  private edges = 0;
  private nodes = 1;
  private keyAt: Int32Array;
  private onlyKey: Int32Array;
  private readonly first = new Int32Array(65536);
  private readonly pool: Uint16Array;
  private readonly starts: Int32Array;

  /** @param keys folded keys as `foldKey` makes them; the index of a key is what `scan` reports. Empty keys are never found. */
  constructor(keys: readonly string[]) {
    let units = 0;
    for (const key of keys) units += key.length;
    this.pool = new Uint16Array(units);
    this.starts = new Int32Array(keys.length + 1);
    let bits = 8;
    while (1 << bits < keys.length * 3) bits++;
    this.shift = 32 - bits;
    this.owner = new Int32Array(1 << bits).fill(-1);
    this.label = new Uint16Array(1 << bits);
    this.target = new Int32Array(1 << bits);
    this.keyAt = new Int32Array(keys.length * 2 + 16).fill(-1);
    this.onlyKey = new Int32Array(keys.length * 2 + 16).fill(-1);
    this.branched = new Uint8Array(this.keyAt.length);
    let at = 0;
    for (let k = 0; k < keys.length; k++) {
      const key = keys[k] as string;
      this.starts[k] = at;
      for (let i = 0; i < key.length; i++) this.pool[at++] = key.charCodeAt(i);
      this.starts[k + 1] = at;
      if (key.length > 0) this.insert(k);
    }
  }

  private insert(key: number): void {
    const start = this.starts[key] as number;
    const length = (this.starts[key + 1] as number) - start;
    let node = this.rootChild(this.pool[start] as number);
    let depth = 1;
    for (;;) {
      if (depth === length) {
        if (this.keyAt[node] === -1) this.keyAt[node] = key;
        return;
      }
      const only = this.onlyKey[node] as number;
      if (only !== -1) {
        // A second key comes this way: the first one moves a step down, and both go on from there.
        this.onlyKey[node] = -1;
        const child = this.addChild(node, this.pool[(this.starts[only] as number) + depth] as number);
        this.rest(child, only, depth + 1);
      } else if (!this.hasChildren(node)) {
        this.rest(node, key, depth);
        return;
      }
      const unit = this.pool[start + depth] as number;
      const next = this.step(node, unit);
      node = next === 0 ? this.addChild(node, unit) : next;
      depth++;
      if (next === 0) {
        this.rest(node, key, depth);
        return;
      }
    }
  }

  /** Leaves what remains of a key at a node that has nothing below it. */
  private rest(node: number, key: number, depth: number): void {
    const length = (this.starts[key + 1] as number) - (this.starts[key] as number);
    if (depth < length) this.onlyKey[node] = key;
    else if (this.keyAt[node] === -1) this.keyAt[node] = key;
  }

  /** 1 for nodes that have children. */
  private branched: Uint8Array;

  private hasChildren(node: number): boolean {
    return this.branched[node] === 1;
  }

  private rootChild(unit: number): number {
    let child = this.first[unit] as number;
    if (child === 0) {
      child = this.newNode();
      this.first[unit] = child;
    }
    return child;
  }

  private newNode(): number {
    const node = this.nodes++;
    if (node >= this.keyAt.length) {
      this.keyAt = grow(this.keyAt);
      this.onlyKey = grow(this.onlyKey);
      const wider = new Uint8Array(this.keyAt.length);
      wider.set(this.branched);
      this.branched = wider;
    }
    return node;
  }

  private addChild(node: number, unit: number): number {
    if (this.edges * 2 > this.owner.length) this.widen();
    const child = this.newNode();
    this.place(node, unit, child);
    this.edges++;
    this.branched[node] = 1;
    return child;
  }

  private place(node: number, unit: number, child: number): void {
    const wrap = this.owner.length - 1;
    let slot = hash(node, unit, this.shift);
    while (this.owner[slot] !== -1) slot = (slot + 1) & wrap;
    this.owner[slot] = node;
    this.label[slot] = unit;
    this.target[slot] = child;
  }

  private widen(): void {
    const { owner, label, target } = this;
    this.shift--;
    this.owner = new Int32Array(owner.length * 2).fill(-1);
    this.label = new Uint16Array(owner.length * 2);
    this.target = new Int32Array(owner.length * 2);
    for (let slot = 0; slot < owner.length; slot++) {
      if (owner[slot] !== -1) this.place(owner[slot] as number, label[slot] as number, target[slot] as number);
    }
  }

  /** Index of the key that is exactly this string, or -1. */
  find(key: string): number {
    let node = key.length === 0 ? 0 : (this.first[key.charCodeAt(0)] as number);
    for (let i = 1; node !== 0; i++) {
      if (i === key.length) return this.keyAt[node] as number;
      const only = this.onlyKey[node] as number;
      if (only !== -1) return this.isRest(only, key, i) ? only : -1;
      node = this.step(node, key.charCodeAt(i));
    }
    return -1;
  }

  private isRest(only: number, key: string, depth: number): boolean {
    const start = this.starts[only] as number;
    if ((this.starts[only + 1] as number) - start !== key.length) return false;
    for (let i = depth; i < key.length; i++) if (this.pool[start + i] !== key.charCodeAt(i)) return false;
    return true;
  }

  private step(node: number, unit: number): number {
    const { owner, label, target } = this;
    const wrap = owner.length - 1;
    let slot = hash(node, unit, this.shift);
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
    const { first, keyAt, onlyKey, pool, starts } = this;
    for (let from = 0; from < length; from++) {
      const begins = breaks[from] as number;
      if (begins === Break.none) continue;
      const unit = units[from] as number;
      let node = first[unit] as number;
      if (node === 0) continue;
      let at = from + 1;
      let size = 1;
      // A short key inside a word needs firmer ground: "pcs" in "10pcs" has it, "lv" in "2lv8" has not.
      const firm = begins === Break.hard;
      const halfFirm = CLASS[unit] === CharClass.unspaced || (from > 0 && CLASS[units[from - 1] as number] === CharClass.digit);
      for (;;) {
        const key = keyAt[node] as number;
        if (key !== -1) {
          const ends = breaks[at] as number;
          if (ends !== Break.none && ((firm && ends === Break.hard) || size >= 4 || (ends === Break.hard && halfFirm)))
            visit(key, from, at);
        }
        // A space without meaning is stepped over on the way to the next letter only: no match ends with it.
        if (at < length && units[at] === 32 && !isSpaceKept(text, at)) at++;
        if (at >= length) break;
        const only = onlyKey[node] as number;
        if (only !== -1) {
          // One key is left: compare its rest.
          const end = starts[only + 1] as number;
          let k = (starts[only] as number) + size;
          while (k < end && at < length) {
            const next = units[at] as number;
            if (next === 32 && !isSpaceKept(text, at)) at++;
            else if (next === pool[k]) {
              at++;
              k++;
            } else break;
          }
          if (k === end) {
            const ends = breaks[at] as number;
            const total = end - (starts[only] as number);
            if (ends !== Break.none && ((firm && ends === Break.hard) || total >= 4 || (ends === Break.hard && halfFirm)))
              visit(only, from, at);
          }
          break;
        }
        node = this.step(node, units[at] as number);
        if (node === 0) break;
        at++;
        size++;
      }
    }
  }
}

function hash(node: number, unit: number, shift: number): number {
  return (Math.imul(node, 0x9e3779b1) + Math.imul(unit, 0x85ebca6b)) >>> shift;
}

function grow(array: Int32Array): Int32Array {
  const wider = new Int32Array(array.length * 2).fill(-1);
  wider.set(array);
  return wider;
}
