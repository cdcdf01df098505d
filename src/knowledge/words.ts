import { KeyPool } from '../text/key-pool.js';
import { BRAND_WORDS, FRAME_WORDS, LINE_WORDS, type PackedPack, PHRASE_WORDS, type Rest, rankAt } from './packed.js';
import { type Groups, grouped } from './pairs.js';
import { type NameColumn, type SpeltWords, spelt, startOf, textOf, turn } from './spelling.js';

/** What the words of a row become: keys, keys that are written backwards, texts that no listing is searched for, ordinary words. */
enum RowKind {
  key = 0,
  backwards = 1,
  text = 2,
  ordinary = 3,
}

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
 * The words of a pack, row after row in the order in which `encode` writes them; of one row first the name of its entry, where that is a
 * word, then those of every script in turn.
 *
 * Each step is a loop over all words: a small loop is compiled long before it is done, and one that is met again stays so.
 */
export class WordReader {
  /** Index in the keys of each word, by row; negative for texts and ordinary words. */
  private readonly rows: Groups;
  private readonly texts: string[] = [];
  private row = 0;

  /** @param pools without them all words become texts */
  constructor(packed: PackedPack, rest: Rest, counts: EntryCounts, pools?: Pools) {
    const kinds = kindsOf(packed, rest, counts);
    if (pools === undefined) kinds.fill(RowKind.text);
    const { keys, ordinary } = pools ?? { keys: new KeyPool(0), ordinary: new KeyPool(0) };
    const words = spelt(packed, nameColumns(packed, counts), keys);
    const ids = new Int32Array(words.count).fill(UNKNOWN);
    const others = new Int32Array(words.count);
    const count = otherThanKeys(words, kinds, others);
    for (let i = 0; i < count; i++) {
      const w = others[i] as number;
      const kind = kinds[words.rows[w] as number];
      if (kind === RowKind.backwards) turn(words, w);
      else if (kind === RowKind.text) ids[w] = FIRST_TEXT - (this.texts.push(textOf(words, w)) - 1);
      else if (kind === RowKind.ordinary) {
        ordinary.add(words.units, startOf(words, w), words.ends[w] as number, words.hashes[w] as number);
        ids[w] = NO_KEY;
      }
    }
    keys.take(words.ends, words.hashes, ids);
    this.rows = grouped(words.rows, ids, words.count, kinds.length);
  }

  /** The keys of the next rows, one an entry. */
  next(entries: number): Groups {
    const { starts, members } = this.rows;
    const first = this.row;
    this.row += entries;
    return { starts: starts.subarray(first, this.row + 1), members };
  }

  /** The keys of the next rows, field after field, of each one row an entry. */
  nextOf<Field extends string>(fields: readonly Field[], entries: number): Readonly<Record<Field, Groups>> {
    return Object.fromEntries(fields.map((field) => [field, this.next(entries)])) as Record<Field, Groups>;
  }

  /** The texts of a row that holds such. */
  textsOf({ starts, members }: Groups, entry: number): string[] {
    const out: string[] = [];
    for (let i = starts[entry] as number; i < (starts[entry + 1] as number); i++)
      out.push(this.texts[FIRST_TEXT - (members[i] as number)] as string);
    return out;
  }

  /** The texts of the next row. */
  nextTexts(): string[] {
    return this.textsOf(this.next(1), 0);
  }
}

/** Gathers the words that are no keys as they stand, and gives how many there are. */
function otherThanKeys({ rows, count }: SpeltWords, kinds: Uint8Array, into: Int32Array): number {
  let others = 0;
  for (let w = 0; w < count; w++) if (kinds[rows[w] as number] !== RowKind.key) into[others++] = w;
  return others;
}

/** Where names stand among the rows: first among the forms of a brand, a line, a phrase. */
function nameColumns({ texts, symbols }: PackedPack, { brands, lines }: EntryCounts): NameColumn[] {
  const firstLine = BRAND_WORDS.length * brands;
  const firstPhrase = firstLine + LINE_WORDS.length * lines;
  return [
    { names: texts.brands ?? '', flags: symbols.brands ?? '', step: 1, row: 0 },
    { names: texts.lines ?? '', flags: symbols.lineFlags ?? '', step: 1, row: firstLine },
    { names: texts.terms ?? '', flags: symbols.phrases ?? '', step: 2, row: firstPhrase },
  ];
}

/** The kind of each row. */
function kindsOf(packed: PackedPack, rest: Rest, { brands, lines, phrases }: EntryCounts): Uint8Array {
  const named = BRAND_WORDS.length * brands + LINE_WORDS.length * lines;
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
