import { CharClass, CLASS } from './characters.js';
import { Break, type FoldedText, isSpaceKept, SPACE, WordTrait } from './folded-text.js';
import { Known, LONGEST_WORD, WordMemo } from './word-memo.js';

/**
 * Finds every one of many keys in a folded text, at word boundaries for scripts that have them and anywhere for those that don't.
 *
 * The keys form a trie. Instead of following failure links (Aho & Corasick 1975) from every unit, a walk begins only where a word
 * may begin, so boundaries cost nothing and spaces without meaning ("AJ 1", "高 仿") are stepped over. A walk is never longer than
 * the longest key, so the work is linear in the text whatever it holds. Where only one key is left its rest is compared as a
 * string, which keeps the branching part small enough for the processor's cache. Where a walk through a whole plain word ends is
 * remembered, so that most words of a text cost one look.
 *
 * ```
 * edges     open addressing: hash(node, unit) -> slot;  owner[slot] = node, label[slot] = unit, target[slot] = child
 * follow    follow[node] = units of its children, as bits of unit & 31: tells most walks that they end here
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
    this.follow = new Int32Array(this.keyAt.length);
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

  private follow: Int32Array;
  /** What is known of the words met of late. */
  readonly memo = new WordMemo();

  private hasChildren(node: number): boolean {
    return this.follow[node] !== 0;
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
      this.keyAt = grow(this.keyAt, -1);
      this.onlyKey = grow(this.onlyKey, -1);
      this.follow = grow(this.follow, 0);
    }
    return node;
  }

  private addChild(node: number, unit: number): number {
    if (this.edges * 2 > this.owner.length) this.widen();
    const child = this.newNode();
    this.place(node, unit, child);
    this.edges++;
    this.follow[node] = (this.follow[node] as number) | (1 << (unit & 31));
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
    if ((((this.follow[node] as number) >>> (unit & 31)) & 1) === 0) return 0;
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
  scan(text: FoldedText, visit: Visit): void {
    const { units, breaks, length, words, wordStarts, wordEnds, wordHashes, wordTraits } = text;
    let word = 0;
    let from = 0;
    while (from < length) {
      if (word < words && from === wordStarts[word]) {
        const to = wordEnds[word] as number;
        const plain = ((wordTraits[word] as number) & WordTrait.broken) === 0 && to - from <= LONGEST_WORD;
        if (plain) this.scanPlain(text, from, to, wordHashes[word] as number, visit);
        word++;
        if (plain) {
          from = to;
          continue;
        }
      }
      if (breaks[from] !== Break.none) {
        const node = this.first[units[from] as number] as number;
        if (node !== 0) {
          const key = this.keyAt[node] as number;
          if (key !== -1 && mayStand(text, from, from + 1, 1)) visit(key, from, from + 1);
          this.walk(text, from, from + 1, node, 1, visit);
        }
      }
      from++;
    }
  }

  /** Matches that begin with a word without breaks: they take the whole word at least. */
  private scanPlain(text: FoldedText, from: number, to: number, hash: number, visit: Visit): void {
    const { units, length } = text;
    const { cells } = this.memo;
    const record = this.recordOf(hash, units, from, to);
    const key = cells[record + Known.key] as number;
    if (key !== -1) visit(key, from, to);
    const next = cells[record + Known.next] as number;
    if (next === 0 || to === length) return;
    // Most words go on in some key, but not with the unit that stands here.
    let possible = next;
    let unit = units[to] as number;
    if (unit === SPACE) {
      unit = units[to + 1] as number;
      if (isSpaceKept(text, to)) possible = cells[record + Known.nextAfterSpace] as number;
    }
    if (((possible >>> (unit & 31)) & 1) !== 0) this.walk(text, from, to, cells[record + Known.node] as number, to - from, visit);
  }

  /** The record of the word [from, to) in units, no longer than `LONGEST_WORD`. Made now unless the word was met of late. */
  recordOf(hash: number, units: Uint16Array, from: number, to: number): number {
    const record = this.memo.recordOf(hash);
    if (!this.memo.holds(record, hash, units, from, to)) this.remember(record, hash, units, from, to);
    return record;
  }

  /** Walks through a word and notes where that ends. */
  private remember(record: number, hash: number, units: Uint16Array, from: number, to: number): void {
    const { memo, onlyKey, pool, starts } = this;
    memo.claim(record, hash, units, from, to);
    let node = this.first[units[from] as number] as number;
    let size = 1;
    while (node !== 0 && size < to - from && onlyKey[node] === -1) node = this.step(node, units[from + size++] as number);
    let key = -1;
    let next = 0;
    let nextAfterSpace = 0;
    const only = node === 0 ? -1 : (onlyKey[node] as number);
    if (only !== -1) {
      const start = starts[only] as number;
      const end = starts[only + 1] as number;
      const reached = size;
      while (size < to - from && start + size < end && pool[start + size] === units[from + size]) size++;
      if (size < to - from) node = 0;
      else if (start + size === end) key = only;
      else {
        if (reached === size) key = this.keyAt[node] as number;
        next = 1 << ((pool[start + size] as number) & 31);
        if (pool[start + size] === SPACE) nextAfterSpace = 1 << ((pool[start + size + 1] as number) & 31);
      }
    } else if (node !== 0) {
      key = this.keyAt[node] as number;
      next = this.follow[node] as number;
      const spaced = this.step(node, SPACE);
      if (spaced !== 0) nextAfterSpace = this.following(spaced, size + 1);
    }
    memo.cells[record + Known.key] = key;
    memo.cells[record + Known.node] = node;
    memo.cells[record + Known.next] = next;
    memo.cells[record + Known.nextAfterSpace] = nextAfterSpace;
  }

  /** Units that may follow a node that stands for `size` units, as bits of unit & 31. */
  private following(node: number, size: number): number {
    const only = this.onlyKey[node] as number;
    return only === -1 ? (this.follow[node] as number) : 1 << ((this.pool[(this.starts[only] as number) + size] as number) & 31);
  }

  /** Reports the longer keys that begin at `from`, of which `size` units up to `at` led to the node. */
  private walk(text: FoldedText, from: number, begin: number, begun: number, taken: number, visit: Visit): void {
    const { units, length } = text;
    const { keyAt, onlyKey, pool, starts } = this;
    let at = begin;
    let node = begun;
    let size = taken;
    for (;;) {
      // A space without meaning is stepped over on the way to the next letter only: no match ends with it.
      if (at < length && units[at] === SPACE && !isSpaceKept(text, at)) at++;
      if (at >= length) return;
      const only = onlyKey[node] as number;
      if (only !== -1) {
        // One key is left: compare its rest.
        const end = starts[only + 1] as number;
        let k = (starts[only] as number) + size;
        while (k < end && at < length) {
          const next = units[at] as number;
          if (next === SPACE && !isSpaceKept(text, at)) at++;
          else if (next === pool[k]) {
            at++;
            k++;
          } else return;
        }
        if (k === end && mayStand(text, from, at, end - (starts[only] as number))) visit(only, from, at);
        return;
      }
      node = this.step(node, units[at] as number);
      if (node === 0) return;
      at++;
      size++;
      const key = keyAt[node] as number;
      if (key !== -1 && mayStand(text, from, at, size)) visit(key, from, at);
    }
  }
}

type Visit = (key: number, from: number, to: number) => void;

/**
 * Whether a key may stand here, as far as its edges go. A short key inside a word needs firmer ground: "pcs" in "10pcs" has it, "lv"
 * in "2lv8" has not.
 */
function mayStand({ units, breaks }: FoldedText, from: number, to: number, size: number): boolean {
  const ends = breaks[to] as number;
  if (ends === Break.none) return false;
  if (size >= FIRM_SIZE) return true;
  if (ends !== Break.hard) return false;
  if (breaks[from] === Break.hard) return true;
  return CLASS[units[from] as number] === CharClass.unspaced || (from > 0 && CLASS[units[from - 1] as number] === CharClass.digit);
}

/** Letters from which a key may stand inside a word. */
const FIRM_SIZE = 4;

function hash(node: number, unit: number, shift: number): number {
  return (Math.imul(node, 0x9e3779b1) + Math.imul(unit, 0x85ebca6b)) >>> shift;
}

function grow(array: Int32Array, empty: number): Int32Array {
  const wider = new Int32Array(array.length * 2).fill(empty, array.length);
  wider.set(array);
  return wider;
}
