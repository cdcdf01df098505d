/** Longest word remembered, in units; longer ones are rare. */
export const LONGEST_WORD = 16;

/** Sets of places for words, as a power of two: 16 MB in all, of which a language in use touches a fraction. */
const SET_BITS = 16;
/** Places of a set: with fewer, words that a text uses all the time push one another out. */
const PLACES = 4;

/** Integers of a record: eight of what is known, and the word itself, two units in one. */
export const RECORD = 16;
const UNITS = 8;
const SET = PLACES * RECORD;

/** What is known of a word, as offsets into its record. */
export enum Known {
  /** Its hash and length; a record holds nothing where the length is 0. */
  hash = 0,
  length = 1,
  /** The key that the word is, or -1. */
  key = 2,
  /** The node where a walk stands behind the word, or 0. */
  node = 3,
  /** Units that may come next in a longer key, as bits of unit & 31. */
  next = 4,
  /** The same behind a space. */
  nextAfterSpace = 5,
  /** What others note of the word, on two subjects; 0 until they do. */
  note = 6,
  secondNote = 7,
}

/**
 * Remembers what a walk through the keys makes of a word, since texts repeat their words: one line of the processor's cache a word,
 * in one of a few places side by side that its hash names. Memory is bounded: a newcomer takes the last place, and a word moves one place
 * forward each time it is met, so that those that come again stay (transposition: McCabe 1965).
 *
 * ```
 * cells   | hash length key node next nextAfterSpace note secondNote | u0u1 u2u3 u4u5 … |   16 integers, 64 bytes
 * ```
 */
export class WordMemo {
  readonly cells = new Int32Array(SET << SET_BITS);
  private readonly units = new Uint16Array(this.cells.buffer);

  /** The record of the word [from, to) in units, or -1 where there is none. It stands until another word is found or claimed. */
  find(hash: number, units: Uint16Array, from: number, to: number): number {
    const first = setOf(hash);
    for (let record = first; record < first + SET; record += RECORD)
      if (this.holds(record, hash, units, from, to)) return record === first ? record : this.forward(record);
    return -1;
  }

  /** Changes a record with the one before it. */
  private forward(record: number): number {
    const { cells } = this;
    for (let i = record; i < record + RECORD; i++) {
      const cell = cells[i] as number;
      cells[i] = cells[i - RECORD] as number;
      cells[i - RECORD] = cell;
    }
    return record - RECORD;
  }

  private holds(record: number, hash: number, units: Uint16Array, from: number, to: number): boolean {
    const { cells } = this;
    if (cells[record + Known.hash] !== hash || cells[record + Known.length] !== to - from) return false;
    for (let i = from, k = (record + UNITS) * 2; i < to; i++, k++) if (this.units[k] !== units[i]) return false;
    return true;
  }

  /** A record for the word [from, to) in units, which has none; what is known of it is to be filled in. */
  claim(hash: number, units: Uint16Array, from: number, to: number): number {
    const record = this.freeOf(setOf(hash));
    this.cells[record + Known.hash] = hash;
    this.cells[record + Known.length] = to - from;
    this.cells[record + Known.note] = 0;
    this.cells[record + Known.secondNote] = 0;
    for (let i = from, k = (record + UNITS) * 2; i < to; i++, k++) this.units[k] = units[i] as number;
    return record;
  }

  /** The first place that holds nothing, or the last. */
  private freeOf(first: number): number {
    let record = first;
    while (record < first + SET - RECORD && this.cells[record + Known.length] !== 0) record += RECORD;
    return record;
  }
}

/** The first of the places of a word. Polynomial hashes are spread first (Knuth, TAOCP 6.4). */
const setOf = (hash: number): number => (Math.imul(hash, 0x9e3779b1) >>> (32 - SET_BITS)) * SET;
