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
import { type Groups, Pairs } from './pairs.js';

/** Longest word that a pack may hold. */
const LONGEST_WORD = 1024;

/** What the words of a row become: keys, texts that no listing is searched for, or keys that are written backwards. */
const RowKind = { key: 0, text: 1, backwards: 2 } as const;

/** How many entries a pack has of each sort that has words. */
export interface EntryCounts {
  readonly brands: number;
  readonly lines: number;
  readonly phrases: number;
}

/**
 * The words of a pack, row after row in the order in which `encode` writes them; of one row those of every script in turn.
 *
 * A word is written as a capital for the letters that it shares with the word before it, then the rest of it; `~` ends a row, a
 * backquote and a tail end one and leave as many rows empty, and `,` says that the next character stands for itself. "Abag~Dgage" is
 * [bag], [baggage]. Each script has a stream of its own, which one loop reads from end to end: it is compiled long before it is done.
 */
export class WordReader {
  /** Index in the keys of each word, or in the texts. */
  readonly ids: Int32Array;
  /** Where the row that was turned to last begins and ends in `ids`. */
  from = 0;
  to = 0;
  private readonly starts: Int32Array;
  private readonly texts = new KeyPool(64);
  private row = 0;

  /** @param keys where the words go; without it they all become texts */
  constructor(packed: PackedPack, rest: Rest, counts: EntryCounts, keys?: KeyPool) {
    const kinds = kindsOf(packed, rest, counts);
    if (keys === undefined) kinds.fill(RowKind.text);
    const rows = new Pairs(packed.keys);
    const pools = [keys ?? this.texts, this.texts, keys ?? this.texts];
    for (const script of SCRIPTS) {
      const stream = packed.words[script];
      if (stream !== undefined) readStream(stream, packed.alphabet[script] ?? '', WIDE.has(script), kinds, pools, rows);
    }
    const { starts, members }: Groups = rows.byGroup(kinds.length);
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
    return Array.from(this.ids.subarray(this.from, this.to), (id) => this.texts.keyOf(id));
  }
}

/** The kind of each row. */
function kindsOf(packed: PackedPack, rest: Rest, { brands, lines, phrases }: EntryCounts): Uint8Array {
  const named = BRAND_WORDS.length * brands + 2 * lines;
  const items = named + PHRASE_WORDS.length * phrases;
  const frames = items + rest.items.length;
  const kinds = new Uint8Array(frames + FRAME_WORDS.length * rest.frames.length + 1);
  // Terms told from other words by their accents are matched without them.
  for (let i = 0; i < phrases; i++) if ((rankAt(packed.symbols.phrases, 2 * i + 1) & 4) !== 0) kinds[named + i] = RowKind.text;
  kinds.fill(RowKind.text, named + PHRASE_WORDS.indexOf('notNext') * phrases, items);
  rest.items.forEach(({ backwards }, i) => {
    if (backwards) kinds[items + i] = RowKind.backwards;
  });
  kinds[kinds.length - 1] = RowKind.text; // ordinary words
  return kinds;
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

/** The word being read, and the hashes of its beginnings: the next word may share some of them. */
const letters = new Uint16Array(LONGEST_WORD);
const hashes = new Int32Array(LONGEST_WORD + 1);

/** @param pools where the words of each kind of row go */
function readStream(stream: string, alphabet: string, wide: boolean, kinds: Uint8Array, pools: readonly KeyPool[], rows: Pairs): void {
  const units = unitsOf(alphabet, wide);
  let row = 0;
  let length = -1;
  for (let at = 0; at < stream.length; at++) {
    const code = stream.charCodeAt(at);
    let unit = units[code] as number;
    if (unit === 0) {
      if (code >= FIRST_SHARED && code <= LAST_SHARED) {
        if (length !== -1) rows.add(row, hold(length, kinds[row] as number, pools));
        length = code - FIRST_SHARED;
        continue;
      }
      if (code === ROW_END_CODE || code === ROW_ENDS_CODE) {
        if (length !== -1) rows.add(row, hold(length, kinds[row] as number, pools));
        length = -1;
        row += code === ROW_END_CODE ? 1 : 1 + (TAIL_RANKS[stream.charCodeAt(++at)] as number);
        continue;
      }
      unit =
        code === LITERAL_CODE
          ? stream.charCodeAt(++at)
          : alphabet.charCodeAt((LEAD_RANKS[code] as number) * TAILS.length + (TAIL_RANKS[stream.charCodeAt(++at)] as number));
    }
    letters[length] = unit;
    const hash = hashes[length++] as number;
    hashes[length] = (Math.imul(hash, 31) + unit) | 0;
  }
  if (length !== -1) rows.add(row, hold(length, kinds[row] as number, pools));
}

function hold(length: number, kind: number, pools: readonly KeyPool[]): number {
  const pool = pools[kind] as KeyPool;
  return kind === RowKind.backwards ? holdTurned(length, pool) : pool.add(letters, length, hashes[length] as number);
}

const turned = new Uint16Array(LONGEST_WORD);
const LOW_SURROGATE = 0xdc00 >> 10;

/** Holds a word that was written backwards. */
function holdTurned(length: number, keys: KeyPool): number {
  let hash = 0;
  for (let from = length - 1, to = 0; from >= 0; from--, to++) {
    let unit = letters[from] as number;
    if (unit >> 10 === LOW_SURROGATE && from > 0) {
      // A character of two units keeps their order.
      unit = letters[--from] as number;
      turned[to++] = unit;
      hash = (Math.imul(hash, 31) + unit) | 0;
      unit = letters[from + 1] as number;
    }
    turned[to] = unit;
    hash = (Math.imul(hash, 31) + unit) | 0;
  }
  return keys.add(turned, length, hash);
}
