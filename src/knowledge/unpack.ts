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
export const BASES = ['list', 'shop', 'dealer', 'auction', 'estimate'];
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
  private readonly at: number[];
  private readonly last: string[];
  private readonly narrow: readonly string[][];
  private readonly streams: readonly string[];

  constructor(private readonly packed: PackedPack) {
    this.streams = SCRIPTS.map((script) => packed.words[script] ?? '');
    this.at = SCRIPTS.map(() => 0);
    this.last = SCRIPTS.map(() => '');
    this.narrow = SCRIPTS.map((script) => {
      const table: string[] = [];
      const alphabet = packed.alphabet[script] ?? '';
      for (let i = 0; i < SYMBOLS.length; i++)
        table[SYMBOLS.charCodeAt(i)] = WIDE.has(script) ? SYMBOLS.charAt(i) : alphabet.charAt(i);
      return table;
    });
  }

  row(): string[] {
    const out: string[] = [];
    for (let s = 0; s < this.streams.length; s++) this.part(s, out);
    return out;
  }

  private part(script: number, out: string[]): void {
    const stream = this.streams[script] as string;
    const table = this.narrow[script] as string[];
    const name = SCRIPTS[script] as string;
    const wide = WIDE.has(name) ? (this.packed.alphabet[name] as string) : undefined;
    let at = this.at[script] as number;
    let word = '';
    let open = false;
    for (; at < stream.length; at++) {
      const code = stream.charCodeAt(at);
      if (code >= 65 && code <= 90) {
        if (open) out.push(word);
        else word = this.last[script] as string;
        word = word.slice(0, code - 65);
        open = true;
      } else if (code === 126) {
        at++;
        break;
      } else if (code === 44) {
        word += stream.charAt(++at);
      } else {
        const lead = wide === undefined ? -1 : LEADS.indexOf(stream.charAt(at));
        if (lead === -1) word += table[code] as string;
        else word += (wide as string).charAt(lead * TAILS.length + TAILS.indexOf(stream.charAt(++at)));
      }
    }
    if (open) {
      out.push(word);
      this.last[script] = word;
    }
    this.at[script] = at;
  }
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
  const basis = (packed.symbols.basis as string).split('');
  const prices = owned('prices').map((owner, i) => {
    const from = BASES[TAILS.indexOf(basis[i] as string)];
    return { ...owner, ...pricesAt(priceFields, i), ...(from !== undefined && { basis: from }) };
  });

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
