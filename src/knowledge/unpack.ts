import { foldKey } from '../text/fold.js';
import { type FoldedPack, PHRASE_KINDS, type PriceFacts, TIERS } from './pack.js';

/**
 * A folded pack as the build writes it: columns instead of objects, so that it compresses and parses fast.
 *
 * ```
 * words     script -> all words of that script, column after column; see `WordReader`
 * alphabet  script -> its characters, commonest first; narrow scripts take one symbol a character, wide ones (Han, Hangul) two
 * texts     names and meanings as written, a line each
 * numbers   decimals separated by spaces, empty where nothing is known
 * symbols   one row of `SYMBOLS` an entry: kinds, categories, flags
 * rest      small tables that need no columns, as JSON
 * ```
 */
export interface PackedPack {
  readonly name: string;
  readonly version: string;
  readonly alphabet: Readonly<Record<string, string>>;
  readonly words: Readonly<Record<string, string>>;
  readonly texts: Readonly<Record<string, string>>;
  readonly numbers: Readonly<Record<string, string>>;
  readonly symbols: Readonly<Record<string, string>>;
  readonly rest: string;
}

/** Scripts in the order in which the words of a row are read back; wide ones have more characters than there are symbols. */
export const SCRIPTS = ['latin', 'cyrillic', 'greek', 'arabic', 'hebrew', 'devanagari', 'bengali', 'thai', 'kana', 'han', 'hangul', 'other'];
export const WIDE: ReadonlySet<string> = new Set(['han', 'hangul']);
/** What stands for a character of a narrow script. Capitals, `~` and `,` have a meaning of their own. */
export const SYMBOLS = 'abcdefghijklmnopqrstuvwxyz0123456789 !#%&()*+-./:;<=>?@[]^_{|}';
/** First of the two symbols of a character of a wide script, and the second. */
export const LEADS = '!#%&()*+-./:;<=>?@[]^_{|}';
export const TAILS = 'abcdefghijklmnopqrstuvwxyz0123456789 !#%&()*+-./:;<=>?@[]^_{|}ABCDEFGHIJKLMNOPQRSTUVWXYZ';
export const ROW_END = '~';
export const LITERAL = ',';
/** Letters a word can share with the one before it: the capital that opens the word counts them, from A for none. */
export const LONGEST_SHARED = 25;

export const PRICE_FIELDS = ['new', 'spread', 'resale', 'resaleSpread', 'year'] as const;
export const BRAND_WORDS = ['latin', 'weak', 'evasive', 'evasiveWeak', 'not', 'context'] as const;
export const PHRASE_WORDS = ['variants', 'weak', 'innocent', 'notNext', 'notPrev'] as const;
export const FRAME_WORDS = [
  'negatorsBefore',
  'negatorsAfter',
  'warningBefore',
  'warningAfter',
  'guaranteeBefore',
  'guaranteeAfter',
  'questionBefore',
  'questionAfter',
  'stopWords',
  'withBefore',
  'withAfter',
] as const;

/** What `rest` holds. */
export interface Rest extends Pick<FoldedPack, 'tierPrices' | 'copyPrices' | 'categories' | 'rates'> {
  readonly languages: readonly string[];
  /** Languages of the item words, and whether their words are written backwards, so that shared endings stand first. */
  readonly items: readonly { readonly language: string; readonly backwards: boolean }[];
  readonly frames: readonly { readonly language: string; readonly reach?: number }[];
  /** Lists of item words as `section/key`, commonest first. */
  readonly lists: readonly string[];
  /** Category ids, commonest first. */
  readonly sold: readonly string[];
}

/**
 * Reads words back, a row of every script at a time.
 *
 * A word is a capital for the letters that it shares with the word before it, then the rest of it; `~` ends a row and `,` says that
 * the next character stands for itself. "Abag~Dgage" is [bag], [baggage].
 */
class WordReader {
  private readonly streams: readonly string[];
  private readonly at = SCRIPTS.map(() => 0);
  private readonly last = SCRIPTS.map(() => '');

  constructor(packed: PackedPack) {
    this.streams = SCRIPTS.map((script) => spell(packed.words[script] ?? '', packed.alphabet[script] ?? '', WIDE.has(script)));
  }

  row(): string[] {
    const out: string[] = [];
    for (let script = 0; script < this.streams.length; script++) {
      const stream = this.streams[script] as string;
      let at = this.at[script] as number;
      let last = this.last[script] as string;
      while (at < stream.length) {
        const mark = stream.charCodeAt(at++);
        if (mark === END_MARK) break;
        const from = at;
        while (at < stream.length && (stream.charCodeAt(at) < FIRST_MARK || stream.charCodeAt(at) > END_MARK)) at++;
        const rest = stream.slice(from, at);
        last = mark === FIRST_MARK ? rest : last.slice(0, mark - FIRST_MARK) + rest;
        out.push(last);
      }
      this.at[script] = at;
      this.last[script] = last;
    }
    return out;
  }
}

/** Marks of the private use area in place of the capitals and of `~`: folded words hold none. */
const FIRST_MARK = 0xe000;
const END_MARK = FIRST_MARK + LONGEST_SHARED + 1;

/** A stream with its characters in place of their symbols. */
function spell(stream: string, alphabet: string, wide: boolean): string {
  const table = new Uint16Array(128);
  for (let i = 0; i < SYMBOLS.length; i++) table[SYMBOLS.charCodeAt(i)] = (wide ? SYMBOLS : alphabet).charCodeAt(i);
  for (let i = 0; i <= LONGEST_SHARED; i++) table[65 + i] = FIRST_MARK + i;
  table[ROW_END.charCodeAt(0)] = END_MARK;
  const leads = new Int8Array(128).fill(-1);
  if (wide) for (let i = 0; i < LEADS.length; i++) leads[LEADS.charCodeAt(i)] = i;
  const tails = new Int8Array(128);
  for (let i = 0; i < TAILS.length; i++) tails[TAILS.charCodeAt(i)] = i;
  const literal = LITERAL.charCodeAt(0);
  const units = new Uint16Array(stream.length);
  let size = 0;
  for (let at = 0; at < stream.length; at++) {
    const code = stream.charCodeAt(at);
    if (code === literal) units[size++] = stream.charCodeAt(++at);
    else if ((leads[code] as number) >= 0)
      units[size++] = alphabet.charCodeAt((leads[code] as number) * TAILS.length + (tails[stream.charCodeAt(++at)] as number));
    else units[size++] = table[code] as number;
  }
  const parts: string[] = [];
  for (let at = 0; at < size; at += 8192) parts.push(String.fromCharCode(...units.subarray(at, Math.min(at + 8192, size))));
  return parts.join('');
}

const rowsOf = (column: string | undefined): string[] => (column ?? '').split(ROW_END);
const linesOf = (column: string | undefined): string[] => (column ?? '').split('\n');
const numbersOf = (column: string | undefined): (number | undefined)[] =>
  (column ?? '').split(' ').map((n) => (n === '' ? undefined : Number(n)));

/** Members of a ranked list, one symbol each for the commonest, `,` and a symbol for the others. */
export function membersOf<T>(row: string, ranked: readonly T[]): T[] {
  const out: T[] = [];
  for (let i = 0; i < row.length; i++) {
    const far = row.charAt(i) === LITERAL;
    const member = ranked[TAILS.indexOf(row.charAt(far ? ++i : i)) + (far ? TAILS.length : 0)];
    if (member !== undefined) out.push(member);
  }
  return out;
}

/** The pack that `packed` was made from. */
export function unpack(packed: PackedPack): FoldedPack {
  const rest = JSON.parse(packed.rest) as Rest;
  const words = new WordReader(packed);
  const column = (size: number): string[][] => Array.from({ length: size }, () => words.row());
  const optional = (size: number, field: string): Record<string, string[]>[] =>
    column(size).map((list) => (list.length === 0 ? {} : { [field]: list }));

  const names = linesOf(packed.texts.brands);
  const sells = rowsOf(packed.symbols.sells).map((row) => membersOf(row, rest.sold));
  const parents = numbersOf(packed.numbers.parents);
  const brandWords = BRAND_WORDS.map((field) => (field === 'latin' ? column(names.length).map((latin) => ({ latin })) : optional(names.length, field)));
  const brands = names.map((name, i) => {
    const flags = TAILS.indexOf((packed.symbols.brands as string).charAt(i));
    const parent = names[parents[i] ?? -1];
    const entry = Object.assign({ name, tier: TIERS[flags >> 2], sells: sells[i] }, ...brandWords.map((list) => list[i]));
    if ((flags & 1) !== 0) entry.latin.unshift(foldKey(name));
    if ((flags & 2) !== 0) entry.commonWord = true;
    if (parent !== undefined) entry.parent = parent;
    return entry;
  });

  const priceColumns = (section: string): Record<string, (number | undefined)[]> =>
    Object.fromEntries(PRICE_FIELDS.map((field) => [field, numbersOf(packed.numbers[`${section}.${field}`])]));
  const pricesAt = (columns: Record<string, (number | undefined)[]>, i: number): PriceFacts => {
    const facts: Record<string, number> = {};
    for (const field of PRICE_FIELDS) {
      const value = columns[field]?.[i];
      if (value !== undefined) facts[field] = value;
    }
    return facts;
  };
  /** One row of symbols a brand: the brand of each entry. */
  const owned = (section: string): { brand: string; category: string }[] =>
    rowsOf(packed.symbols[section]).flatMap((row, i) =>
      (row === '=' ? (sells[i] as string[]) : membersOf(row, rest.sold)).map((category) => ({ brand: names[i] as string, category })),
    );

  const lineColumns = priceColumns('lines');
  const lineNames = linesOf(packed.texts.lines);
  const also = column(lineNames.length);
  const evasive = optional(lineNames.length, 'evasive');
  const lines = owned('lines').map(({ brand, category }, i) => {
    const line = lineNames[i] as string;
    const flags = TAILS.indexOf((packed.symbols.lineFlags as string).charAt(i));
    if ((flags & 1) !== 0) (also[i] as string[]).unshift(foldKey(line));
    return { line, brand, category, also: also[i], ...evasive[i], ...((flags & 2) !== 0 && { needs: 'brand' }), ...pricesAt(lineColumns, i) };
  });

  const priceFields = priceColumns('prices');
  const prices = owned('prices').map((owner, i) => ({ ...owner, ...pricesAt(priceFields, i) }));

  const terms = linesOf(packed.texts.terms);
  const means = linesOf(packed.texts.means);
  const phraseWords = PHRASE_WORDS.map((field) =>
    field === 'variants' ? column(terms.length).map((variants) => ({ variants })) : optional(terms.length, field),
  );
  const phraseCategories = (['only', 'innocentCategories'] as const).map((field) =>
    rowsOf(packed.symbols[field]).map((row) => (row === '' ? {} : { [field]: membersOf(row, rest.sold) })),
  );
  const languages = rowsOf(packed.symbols.languages).flatMap((row, i) =>
    Array.from({ length: Number(row) }, () => rest.languages[i] as string),
  );
  const phrases = terms.map((term, i) => {
    const flags = TAILS.indexOf((packed.symbols.phrases as string).charAt(2 * i + 1));
    const entry = Object.assign(
      {
        language: languages[i],
        term,
        kind: PHRASE_KINDS[TAILS.indexOf((packed.symbols.phrases as string).charAt(2 * i))],
        strength: flags >> 3,
        means: means[i],
      },
      ...phraseWords.map((list) => list[i]),
      ...phraseCategories.map((list) => list[i]),
    );
    if ((flags & 1) !== 0) entry.variants.unshift(foldKey(term));
    if ((flags & 2) !== 0) entry.case = true;
    if ((flags & 4) !== 0) entry.accents = true;
    return entry;
  });

  const itemLists = rowsOf(packed.symbols.items);
  const items = rest.items.map(({ language, backwards }, i) => {
    const entry: Record<string, Record<string, string[]>> = {};
    const lists = membersOf(itemLists[i] as string, rest.lists);
    words.row().forEach((word, w) => {
      const [section = '', key = ''] = (lists[w] as string).split('/');
      entry[section] ??= {};
      entry[section][key] ??= [];
      entry[section][key].push(backwards ? Array.from(word).reverse().join('') : word);
    });
    return { language, ...entry };
  });

  const frameWords = FRAME_WORDS.map((field) => optional(rest.frames.length, field));
  const frames = rest.frames.map((frame, i) => Object.assign({ ...frame }, ...frameWords.map((list) => list[i])));

  return {
    name: packed.name,
    version: packed.version,
    folded: true,
    brands,
    lines,
    prices,
    tierPrices: rest.tierPrices,
    copyPrices: rest.copyPrices,
    phrases,
    items,
    frames,
    categories: rest.categories,
    ordinaryWords: words.row(),
    rates: rest.rates,
  } as FoldedPack;
}
