import { CharClass, CLASS } from './characters.js';
import { Break, type FoldedText, isSpaceKept, SPACE, WordTrait } from './folded-text.js';
import { KeyPool, poolOf, widened } from './key-pool.js';
import { Openings } from './openings.js';
import { Known, LONGEST_WORD, WordMemo } from './word-memo.js';

/** How many nodes and edges there is room for at first. */
const FIRST_SIZE = 1 << 12;

/** Integers of a node, and what is where in it. */
enum Node {
  keyAt = 0,
  below = 1,
  follow = 2,
  size = 4,
}

/** Integers of an edge, which begins with its node, and what else is where in it. */
enum Edge {
  unit = 1,
  child = 2,
  size = 4,
}

/** What stands for the one longer key below a node where there is none, or a list. */
enum Below {
  none = -1,
  list = -2,
}

/** Letters from which a key may stand inside a word. */
const FIRM_SIZE = 4;

/**
 * Finds every one of many keys in a folded text, at word boundaries for scripts that have them and anywhere for those that don't.
 *
 * The keys form a trie. Instead of following failure links (Aho & Corasick 1975) from every unit, a walk begins only where a word
 * may begin, so boundaries cost nothing and spaces without meaning ("AJ 1", "高 仿") are stepped over. A walk is never longer than
 * the longest key, so the work is linear in the text whatever it holds. Where only one key is left its rest is compared as a
 * string, which keeps the branching part small enough for the processor's cache. Where a walk through a whole plain word ends is
 * remembered, so that most words of a text cost one look.
 *
 * A node is branched out when a walk first comes to it: until then its keys hang on it as a list. A process that starts to score one
 * listing so pays for the beginnings that the listing holds, not for all words of all languages.
 *
 * ```
 * edges     open addressing: hash(node, unit) -> slot of four integers      | node unit child - |
 * nodes     four integers a node, in one line of the processor's cache      | keyAt below follow - |
 *   keyAt     key that ends at the node, or -1
 *   below     the one longer key below the node; Below.none where there is none or the node is branched out;
 *             Below.list - k where k is the first of a list of longer keys, the others being next[k], next[next[k]], … until -1
 *   follow    units of its children, as bits of unit & 31: tells most walks that they end here
 * ```
 */
export class Scanner {
  readonly keys: KeyPool;
  /** A slot whose node is 0 is empty: the walk begins at no edge's end, so no edge leaves node 0. */
  private edges = new Int32Array(FIRST_SIZE * Edge.size);
  private shift = 32 - Math.log2(FIRST_SIZE);
  private edgeCount = 0;
  private nodes = new Int32Array(FIRST_SIZE * Node.size);
  private nodeCount = 1;
  /** Node of each first unit, or 0. */
  private readonly first = new Int32Array(65536);
  /** How the keys begin whose first unit is branched out. */
  private readonly openings = new Openings();
  private readonly next: Int32Array;
  /** What is known of the words met of late. */
  readonly memo = new WordMemo();

  /**
   * @param keys folded keys as `foldKey` makes them, each once, or a pool of them; the index of a key is what `scan` reports. An empty
   * key is never found.
   */
  constructor(keys: readonly string[] | KeyPool) {
    this.keys = keys instanceof KeyPool ? keys : poolOf(keys);
    this.next = new Int32Array(this.keys.size);
    const { pool, starts, size } = this.keys;
    for (let key = 0; key < size; key++) {
      const length = (starts[key + 1] as number) - (starts[key] as number);
      if (length === 0) continue;
      const unit = pool[starts[key] as number] as number;
      if (this.first[unit] === 0) this.first[unit] = this.newNode();
      this.hang(this.first[unit] as number, key, length, 1);
    }
  }

  /** Index of the key that is exactly this string, or -1. */
  find(key: string): number {
    return this.keys.find(key);
  }

  /** Hangs a key of so many units on a node that is not branched out. */
  private hang(node: number, key: number, length: number, depth: number): void {
    if (length === depth) {
      this.nodes[node * Node.size + Node.keyAt] = key;
      return;
    }
    const held = this.nodes[node * Node.size + Node.below] as number;
    if (held === Below.none) this.nodes[node * Node.size + Node.below] = key;
    else {
      this.next[key] = held >= 0 ? held : Below.list - held;
      if (held >= 0) this.next[held] = -1;
      this.nodes[node * Node.size + Node.below] = Below.list - key;
    }
  }

  /** Branches a node out: each key of its list goes on to the child of its next letter. */
  private branch(node: number, depth: number): void {
    const { pool, starts } = this.keys;
    let key = Below.list - (this.nodes[node * Node.size + Node.below] as number);
    this.nodes[node * Node.size + Node.below] = Below.none;
    while (key !== -1) {
      const after = this.next[key] as number;
      if (depth === 1) this.openings.add(this.keys, key);
      const unit = pool[(starts[key] as number) + depth] as number;
      let child = this.step(node, unit);
      if (child === 0) {
        if (this.edgeCount * 2 * Edge.size > this.edges.length) this.widen();
        child = this.newNode();
        this.place(node, unit, child);
        this.edgeCount++;
        this.nodes[node * Node.size + Node.follow] = (this.nodes[node * Node.size + Node.follow] as number) | (1 << (unit & 31));
      }
      this.hang(child, key, this.keys.lengthOf(key), depth + 1);
      key = after;
    }
  }

  /** The one longer key below a node that stands for `size` units, or Below.none; what hangs there as a list is branched out first. */
  private keyBelow(node: number, size: number): number {
    const held = this.nodes[node * Node.size + Node.below] as number;
    if (held > Below.list) return held;
    this.branch(node, size);
    return Below.none;
  }

  private newNode(): number {
    const node = this.nodeCount++;
    if (node * Node.size >= this.nodes.length) this.nodes = widened(this.nodes, this.nodes.length * 2);
    this.nodes[node * Node.size + Node.keyAt] = -1;
    this.nodes[node * Node.size + Node.below] = Below.none;
    return node;
  }

  private place(node: number, unit: number, child: number): void {
    const { edges } = this;
    const last = edges.length - Edge.size;
    let slot = hash(node, unit, this.shift) * Edge.size;
    while (edges[slot] !== 0) slot = (slot + Edge.size) & last;
    edges[slot] = node;
    edges[slot + Edge.unit] = unit;
    edges[slot + Edge.child] = child;
  }

  private widen(): void {
    const { edges } = this;
    this.shift--;
    this.edges = new Int32Array(edges.length * 2);
    for (let slot = 0; slot < edges.length; slot += Edge.size)
      if (edges[slot] !== 0) this.place(edges[slot] as number, edges[slot + Edge.unit] as number, edges[slot + Edge.child] as number);
  }

  private step(node: number, unit: number): number {
    if ((((this.nodes[node * Node.size + Node.follow] as number) >>> (unit & 31)) & 1) === 0) return 0;
    const { edges } = this;
    const last = edges.length - Edge.size;
    let slot = hash(node, unit, this.shift) * Edge.size;
    for (;;) {
      const held = edges[slot] as number;
      if (held === 0) return 0;
      if (held === node && edges[slot + Edge.unit] === unit) return edges[slot + Edge.child] as number;
      slot = (slot + Edge.size) & last;
    }
  }

  /** Calls `visit(key, from, to)` for every match, in units of the folded text, in order of `from`, then of `to`. */
  scan(text: FoldedText, visit: Visit): void {
    const { units, breaks, length, words, wordStarts, wordEnds, wordHashes, wordTraits } = text;
    const { first } = this;
    let word = 0;
    let from = 0;
    while (from < length) {
      if (word < words && from === wordStarts[word]) {
        const to = wordEnds[word] as number;
        const plain = ((wordTraits[word] as number) & WordTrait.broken) === 0 && to - from <= LONGEST_WORD;
        if (plain) this.scanPlain(text, from, to, wordHashes[word] as number, visit);
        word++;
        if (plain) {
          // No key begins with a space.
          from = units[to] === SPACE ? to + 1 : to;
          continue;
        }
      }
      if (breaks[from] !== Break.none) {
        const unit = units[from] as number;
        const node = first[unit] as number;
        if (node !== 0) {
          const key = this.nodes[node * Node.size + Node.keyAt] as number;
          if (key !== -1 && mayStand(text, from, from + 1, 1)) visit(key, from, from + 1);
          if (this.mayGoOn(text, from, node)) this.walk(text, from, from + 1, node, 1, visit);
        }
      }
      from++;
    }
  }

  /** Whether the units at a place, those after it without spaces that carry no meaning, begin some longer key of the first one's node. */
  private mayGoOn(text: FoldedText, from: number, node: number): boolean {
    // The rest of a single key is soon compared.
    if (this.keyBelow(node, 1) !== Below.none) return true;
    const { units, length } = text;
    const second = pastIdleSpace(text, from + 1);
    if (second >= length) return false;
    const third = pastIdleSpace(text, second + 1);
    return this.openings.mayBegin(units[from] as number, units[second] as number, third < length ? (units[third] as number) : 0);
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
    const record = this.memo.find(hash, units, from, to);
    return record === -1 ? this.remember(hash, units, from, to) : record;
  }

  /** Walks through a word and notes where that ends. */
  private remember(hash: number, units: Uint16Array, from: number, to: number): number {
    const { memo } = this;
    const { pool, starts } = this.keys;
    const record = memo.claim(hash, units, from, to);
    let node = this.first[units[from] as number] as number;
    let size = 1;
    while (node !== 0 && size < to - from && this.keyBelow(node, size) === Below.none)
      node = this.step(node, units[from + size++] as number);
    let key = -1;
    let next = 0;
    let nextAfterSpace = 0;
    const only = node === 0 ? Below.none : this.keyBelow(node, size);
    if (only !== Below.none) {
      const start = starts[only] as number;
      const end = starts[only + 1] as number;
      const reached = size;
      while (size < to - from && start + size < end && pool[start + size] === units[from + size]) size++;
      if (size < to - from) node = 0;
      else if (start + size === end) key = only;
      else {
        if (reached === size) key = this.nodes[node * Node.size + Node.keyAt] as number;
        next = 1 << ((pool[start + size] as number) & 31);
        if (pool[start + size] === SPACE) nextAfterSpace = 1 << ((pool[start + size + 1] as number) & 31);
      }
    } else if (node !== 0) {
      key = this.nodes[node * Node.size + Node.keyAt] as number;
      next = this.nodes[node * Node.size + Node.follow] as number;
      const spaced = this.step(node, SPACE);
      if (spaced !== 0) nextAfterSpace = this.following(spaced, size + 1);
    }
    memo.cells[record + Known.key] = key;
    memo.cells[record + Known.node] = node;
    memo.cells[record + Known.next] = next;
    memo.cells[record + Known.nextAfterSpace] = nextAfterSpace;
    return record;
  }

  /** Units that may follow a node that stands for `size` units, as bits of unit & 31. */
  private following(node: number, size: number): number {
    const { pool, starts } = this.keys;
    const only = this.keyBelow(node, size);
    return only === Below.none
      ? (this.nodes[node * Node.size + Node.follow] as number)
      : 1 << ((pool[(starts[only] as number) + size] as number) & 31);
  }

  /** Reports the longer keys that begin at `from`, of which `size` units up to `at` led to the node. */
  private walk(text: FoldedText, from: number, begin: number, begun: number, taken: number, visit: Visit): void {
    const { units, length } = text;
    const { pool, starts } = this.keys;
    let at = begin;
    let node = begun;
    let size = taken;
    for (;;) {
      // A space without meaning is stepped over on the way to the next letter only: no match ends with it.
      at = pastIdleSpace(text, at);
      if (at >= length) return;
      const only = this.keyBelow(node, size);
      if (only !== Below.none) {
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
      const key = this.nodes[node * Node.size + Node.keyAt] as number;
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

/** The place itself, or the one behind where a space without meaning stands there. */
function pastIdleSpace(text: FoldedText, at: number): number {
  return at < text.length && text.units[at] === SPACE && !isSpaceKept(text, at) ? at + 1 : at;
}

function hash(node: number, unit: number, shift: number): number {
  return (Math.imul(node, 0x9e3779b1) + Math.imul(unit, 0x85ebca6b)) >>> shift;
}
