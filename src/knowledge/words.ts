import { hashUnits } from '../text/folded-text.js';
import { KeyPool } from '../text/key-pool.js';
import {
  BRAND_WORDS,
  FRAME_WORDS,
  LEADS,
  LITERAL,
  LONGEST_SHARED,
  type PackedPack,
  PHRASE_WORDS,
  type Rest,
  ROW_END,
  ROW_ENDS,
  rankAt,
  SCRIPTS,
  SYMBOLS,
  TAILS,
  WIDE,
} from './packed.js';
import { Pairs } from './pairs.js';

/** What the words of a row become: keys, keys that are written backwards, texts that no listing is searched for, ordinary words. */
const RowKind = { key: 0, backwards: 1, text: 2, ordinary: 3 } as const;

/** How many entries a pack has of each sort that has words. */
export interface EntryCounts {
  readonly brands: number;
  readonly lines: number;
  readonly phrases: number;
}

/** Where words go, ordinary ones into a pool of their own. */
export interface Pools {
  readonly keys: KeyPool;
  readonly ordinary: KeyPool;
}

/** In place of the index of a word: not known yet, none, or a text, the first one by this number, the next by the one below. */
const UNKNOWN = -1;
const NO_KEY = -2;
const FIRST_TEXT = -3;

/**
 * The words of a pack, row after row in the order in which `encode` writes them; of one row those of every script in turn.
 *
 * A word is written as a capital for the letters that it shares with the word before it, then the rest of it; `~` ends a row, a
 * backquote and a tail end one and leave as many rows empty, and `,` says that the next character stands for itself. "Abag~Dgage" is
 * [bag], [baggage].
 *
 * Each step is a loop over all words: a small loop is compiled long before it is done.
 */
export class WordReader {
  /** Index in the keys of each word. */
  readonly ids: Int32Array;
  /** Where the row that was turned to last begins and ends in `ids`. */
  from = 0;
  to = 0;
  private readonly starts: Int32Array;
  private readonly texts: string[] = [];
  private row = 0;

  /** @param pools without them all words become texts */
  constructor(packed: PackedPack, rest: Rest, counts: EntryCounts, pools?: Pools) {
    const kinds = kindsOf(packed, rest, counts);
    if (pools === undefined) kinds.fill(RowKind.text);
    const { keys, ordinary } = pools ?? { keys: new KeyPool(0), ordinary: new KeyPool(0) };
    const words = spelt(packed, keys);
    const ids = new Int32Array(words.count).fill(UNKNOWN);
    for (let w = 0; w < words.count; w++) {
      const kind = kinds[words.rows[w] as number];
      if (kind === RowKind.backwards) turn(words, w);
      else if (kind === RowKind.text) ids[w] = FIRST_TEXT - (this.texts.push(textOf(words, w)) - 1);
      else if (kind === RowKind.ordinary) {
        ordinary.add(words.units, startOf(words, w), words.ends[w] as number, words.hashes[w] as number);
        ids[w] = NO_KEY;
      }
    }
    keys.take(words.ends, words.hashes, ids);
    const rows = new Pairs(words.count);
    for (let w = 0; w < words.count; w++) rows.add(words.rows[w] as number, ids[w] as number);
    const { starts, members } = rows.byGroup(kinds.length);
    this.starts = starts;
    this.ids = members;
  }

  /** Turns to the next row. */
  next(): void {
    this.from = this.starts[this.row++] as number;
    this.to = this.starts[this.row] as number;
  }

  /** Turns to the next row, which holds texts, and gives them. */
  nextTexts(): string[] {
    this.next();
    return Array.from(this.ids.subarray(this.from, this.to), (id) => this.texts[FIRST_TEXT - id] as string);
  }
}

/** The kind of each row. */
function kindsOf(packed: PackedPack, rest: Rest, { brands, lines, phrases }: EntryCounts): Uint8Array {
  const named = BRAND_WORDS.length * brands + 2 * lines;
  const items = named + PHRASE_WORDS.length * phrases;
  const lists = rest.lists.length;
  const frames = items + rest.items.length * lists;
  const kinds = new Uint8Array(frames + FRAME_WORDS.length * rest.frames.length + 1);
  // Terms told from other words by their accents are matched without them.
  for (let i = 0; i < phrases; i++) if ((rankAt(packed.symbols.phrases, 2 * i + 1) & 4) !== 0) kinds[named + i] = RowKind.text;
  kinds.fill(RowKind.text, named + PHRASE_WORDS.indexOf('notNext') * phrases, items);
  rest.items.forEach(({ backwards }, i) => {
    if (backwards) kinds.fill(RowKind.backwards, items + i * lists, items + (i + 1) * lists);
  });
  kinds[kinds.length - 1] = RowKind.ordinary;
  return kinds;
}

/** Words spelt out one after another: word w ends at `ends[w]`, where the next one begins. */
interface SpeltWords {
  readonly units: Uint16Array;
  /** Where the first one begins. */
  readonly start: number;
  readonly ends: Int32Array;
  readonly hashes: Int32Array;
  /** The row of each. */
  readonly rows: Int32Array;
  count: number;
}

/** The words of all scripts, spelt out behind the keys of a pool. */
function spelt(packed: PackedPack, keys: KeyPool): SpeltWords {
  const start = keys.room(packed.letters);
  const [ends, hashes, rows] = [packed.keys, packed.keys, packed.keys].map((size) => new Int32Array(size)) as [
    Int32Array,
    Int32Array,
    Int32Array,
  ];
  const words: SpeltWords = { units: keys.pool, start, ends, hashes, rows, count: 0 };
  for (const script of SCRIPTS) {
    const stream = packed.words[script];
    if (stream !== undefined) spellStream(stream, packed.alphabet[script] ?? '', WIDE.has(script), words);
  }
  return words;
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

/** Hashes of the beginnings of the word being spelt, by their length: the next word may share some of them. */
const beginnings = new Int32Array(LONGEST_SHARED + 1);

/** Spells the words of one script. */
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
        for (let i = 0; i < shared; i++) units[end + i] = units[start + i] as number;
        start = end;
        end += shared;
        hash = beginnings[shared] as number;
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
    // Past the letters that can be shared nothing is written.
    beginnings[end - start] = hash;
  }
  if (count > first) endWord(words, count - 1, end, hash);
  words.count = count;
}

function endWord({ ends, hashes }: SpeltWords, word: number, end: number, hash: number): void {
  ends[word] = end;
  hashes[word] = hash;
}

const startOf = ({ start, ends }: SpeltWords, word: number): number => (word === 0 ? start : (ends[word - 1] as number));

function textOf(words: SpeltWords, word: number): string {
  return String.fromCharCode(...words.units.subarray(startOf(words, word), words.ends[word]));
}

const HIGH_SURROGATE = 0xd800 >> 10;
const LOW_SURROGATE = 0xdc00 >> 10;

/** Turns a word round that was written backwards. */
function turn(words: SpeltWords, word: number): void {
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
