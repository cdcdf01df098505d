import { hashUnits } from '../text/folded-text.js';
import type { KeyPool } from '../text/key-pool.js';
import { LEADS, LITERAL, LONGEST_SHARED, type PackedPack, ROW_END, ROW_ENDS, rankAt, SCRIPTS, SYMBOLS, TAILS, WIDE } from './packed.js';
import { plainKey } from './plain-key.js';

/**
 * Words spelt out one after another: word w ends at `ends[w]`, where the next one begins.
 *
 * ```
 * units    … last key | b a g | b a g g a g e | …     behind the keys of a pool
 *                     ^ start
 * ends                      ^               ^         of words 0 and 1
 * hashes   of each word
 * rows     0 1        of each word, the row of the pack that it stands in
 * ```
 */
export interface SpeltWords {
  readonly units: Uint16Array;
  /** Where the first one begins. */
  readonly start: number;
  readonly ends: Int32Array;
  readonly hashes: Int32Array;
  /** The row of each. */
  readonly rows: Int32Array;
  count: number;
}

/** Names as they are written, a line each, of which some are words too. */
export interface NameColumn {
  readonly names: string;
  /** Symbols of flags, `step` an entry; the lowest bit of the last one says whether the plain key of its name is a word of it. */
  readonly flags: string;
  readonly step: number;
  /** The row that the name of the first entry goes into. */
  readonly row: number;
}

/** The words of a pack, spelt out behind the keys of a pool: first names by their plain keys, then those of all scripts. */
export function spelt(packed: PackedPack, columns: readonly NameColumn[], keys: KeyPool): SpeltWords {
  const named = columns.filter(({ names }) => names !== '').map((column) => ({ ...column, names: `${plainKey(column.names)}\n` }));
  const start = keys.room(named.reduce((sum, { names }) => sum + names.length, packed.letters));
  const most = named.reduce((sum, { flags, step }) => sum + flags.length / step, packed.keys);
  const words: SpeltWords = {
    units: keys.pool,
    start,
    ends: new Int32Array(most),
    hashes: new Int32Array(most),
    rows: new Int32Array(most),
    count: 0,
  };
  for (const column of named) spellNames(column, words);
  for (const script of SCRIPTS) {
    const stream = packed.words[script];
    if (stream !== undefined) spellStream(stream, packed.alphabet[script] ?? '', WIDE.has(script), words);
  }
  return words;
}

const NEWLINE = 0x0a;

/** Spells names that are written as keys, a line each. */
function spellNames({ names, flags, step, row }: NameColumn, words: SpeltWords): void {
  const { units, ends, hashes, rows } = words;
  let { count } = words;
  let end = startOf(words, count);
  let hash = 0;
  for (let at = 0, flag = step - 1, entry = row; at < names.length; at++) {
    const unit = names.charCodeAt(at);
    if (unit !== NEWLINE) {
      units[end++] = unit;
      hash = (Math.imul(hash, 31) + unit) | 0;
      continue;
    }
    if ((rankAt(flags, flag) & 1) === 0) end = startOf(words, count);
    else {
      ends[count] = end;
      hashes[count] = hash;
      rows[count++] = entry;
    }
    hash = 0;
    entry++;
    flag += step;
  }
  words.count = count;
}

const FIRST_SHARED = 65;
const LAST_SHARED = FIRST_SHARED + LONGEST_SHARED;
const ROW_END_CODE = ROW_END.charCodeAt(0);
const ROW_ENDS_CODE = ROW_ENDS.charCodeAt(0);
const LITERAL_CODE = LITERAL.charCodeAt(0);
const LEAD_RANKS = new Int8Array(128).fill(-1);
for (let i = 0; i < LEADS.length; i++) LEAD_RANKS[LEADS.charCodeAt(i)] = i;
const TAIL_RANKS = new Int8Array(128);
for (let i = 0; i < TAILS.length; i++) TAIL_RANKS[TAILS.charCodeAt(i)] = i;

/** The unit that each symbol stands for by itself; 0 for those with another meaning. */
function unitsOf(alphabet: string, wide: boolean): Uint16Array {
  const units = new Uint16Array(128);
  for (let i = 0; i < SYMBOLS.length; i++) units[SYMBOLS.charCodeAt(i)] = (wide ? SYMBOLS : alphabet).charCodeAt(i);
  if (wide) for (let i = 0; i < LEADS.length; i++) units[LEADS.charCodeAt(i)] = 0;
  return units;
}

/**
 * Spells the words of one script. A word is written as a capital for the letters that it shares with the word before it, then the rest
 * of it; `~` ends a row, a backquote and a tail end one and leave as many rows empty, and `,` says that the next character stands for
 * itself. "Abag~Dgage" is [bag], [baggage].
 */
function spellStream(stream: string, alphabet: string, wide: boolean, words: SpeltWords): void {
  const { units, ends, rows, count: first } = words;
  const symbols = unitsOf(alphabet, wide);
  let count = first;
  let start = count === 0 ? words.start : (ends[count - 1] as number);
  let end = start;
  let row = 0;
  let hash = 0;
  for (let at = 0; at < stream.length; at++) {
    const code = stream.charCodeAt(at);
    let unit = symbols[code] as number;
    if (unit === 0) {
      if (code >= FIRST_SHARED && code <= LAST_SHARED) {
        const shared = code - FIRST_SHARED;
        if (count > first) endWord(words, count - 1, end, hash);
        hash = 0;
        const from = end;
        for (; end - from < shared; start++) {
          const letter = units[start] as number;
          units[end++] = letter;
          hash = (Math.imul(hash, 31) + letter) | 0;
        }
        start = from;
        rows[count++] = row;
        continue;
      }
      if (code === ROW_END_CODE) {
        row++;
        continue;
      }
      const next = stream.charCodeAt(++at);
      if (code === ROW_ENDS_CODE) {
        row += 1 + (TAIL_RANKS[next] as number);
        continue;
      }
      unit = code === LITERAL_CODE ? next : alphabet.charCodeAt((LEAD_RANKS[code] as number) * TAILS.length + (TAIL_RANKS[next] as number));
    }
    units[end++] = unit;
    hash = (Math.imul(hash, 31) + unit) | 0;
  }
  if (count > first) endWord(words, count - 1, end, hash);
  words.count = count;
}

function endWord({ ends, hashes }: SpeltWords, word: number, end: number, hash: number): void {
  ends[word] = end;
  hashes[word] = hash;
}

export const startOf = ({ start, ends }: SpeltWords, word: number): number => (word === 0 ? start : (ends[word - 1] as number));

export function textOf(words: SpeltWords, word: number): string {
  return String.fromCharCode(...words.units.subarray(startOf(words, word), words.ends[word]));
}

const HIGH_SURROGATE = 0xd800 >> 10;
const LOW_SURROGATE = 0xdc00 >> 10;

/** Turns a word round that was written backwards. */
export function turn(words: SpeltWords, word: number): void {
  const { units } = words;
  const from = startOf(words, word);
  const to = words.ends[word] as number;
  let hash = 0;
  let isPlain = true;
  for (let i = to - 1; i >= from; i--) {
    const unit = units[i] as number;
    hash = (Math.imul(hash, 31) + unit) | 0;
    isPlain &&= unit >> 10 !== HIGH_SURROGATE;
  }
  words.hashes[word] = hash;
  for (let i = from, j = to - 1; i < j; i++, j--) {
    const unit = units[i] as number;
    units[i] = units[j] as number;
    units[j] = unit;
  }
  if (isPlain) return;
  // A character of two units keeps their order.
  for (let i = from; i + 1 < to; i++) {
    const unit = units[i] as number;
    if (unit >> 10 !== LOW_SURROGATE) continue;
    units[i] = units[i + 1] as number;
    units[++i] = unit;
  }
  words.hashes[word] = hashUnits(units, from, to);
}
