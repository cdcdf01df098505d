import { foldKey } from '../text/fold.js';
import { type FoldedPack, PHRASE_KINDS, TIERS } from './pack.js';

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
export const SCRIPTS = [
  'latin',
  'cyrillic',
  'greek',
  'arabic',
  'hebrew',
  'devanagari',
  'bengali',
  'thai',
  'kana',
  'han',
  'hangul',
  'other',
];
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

/** An entry while its columns are being read. */
type Entry = Record<string, unknown>;

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
  // In pieces, since a call takes only so many arguments; without TextDecoder, which bare ECMAScript lacks.
  let text = '';
  for (let from = 0; from < size; from += PIECE)
    text += String.fromCharCode.apply(null, Array.from(units.subarray(from, Math.min(size, from + PIECE))));
  return text;
}

const PIECE = 8192;

const rowsOf = (column: string | undefined): string[] => (column ?? '').split(ROW_END);
const linesOf = (column: string | undefined): string[] => (column ?? '').split('\n');
const numbersOf = (column: string | undefined): (number | undefined)[] =>
  (column ?? '').split(' ').map((n) => (n === '' ? undefined : Number(n)));

const RANKS = new Int8Array(128);
for (let i = 0; i < TAILS.length; i++) RANKS[TAILS.charCodeAt(i)] = i;

/** What a symbol counts: flags, or the place in a list. */
const rankAt = (row: string | undefined, at: number): number => RANKS[row?.charCodeAt(at) ?? 0] as number;

/** Members of a ranked list, one symbol each for the commonest, `,` and a symbol for the others. */
export function membersOf<T>(row: string, ranked: readonly T[]): T[] {
  const out: T[] = [];
  for (let i = 0; i < row.length; i++) {
    const far = row.charAt(i) === LITERAL;
    const member = ranked[far ? TAILS.length + rankAt(row, ++i) : rankAt(row, i)];
    if (member !== undefined) out.push(member);
  }
  return out;
}

/** `foldKey` of a name as written; plain letters need only their capitals taken away. */
const keyOf = (name: string): string => (/^[A-Za-z]+( [A-Za-z]+)*$/.test(name) ? name.toLowerCase() : foldKey(name));

/** The pack that `packed` was made from. */
export function unpack(packed: PackedPack): FoldedPack {
  const rest = JSON.parse(packed.rest) as Rest;
  const words = new WordReader(packed);
  /** Gives each entry its words; those without any get no field, or an empty one where every entry has it. */
  const give = (entries: readonly Entry[], field: string, always = false): void => {
    for (const entry of entries) {
      const list = words.row();
      if (always || list.length > 0) entry[field] = list;
    }
  };
  /** Puts the key of the name itself before the other words. */
  const putFirst = (entry: Entry, field: string, name: string): void => {
    (entry[field] as string[]).unshift(keyOf(name));
  };

  const names = linesOf(packed.texts.brands);
  const sells = rowsOf(packed.symbols.sells).map((row) => membersOf(row, rest.sold));
  const parents = numbersOf(packed.numbers.parents);
  const brands = names.map((name, i): Entry => {
    const flags = rankAt(packed.symbols.brands, i);
    const parent = names[parents[i] ?? -1];
    return {
      name,
      tier: TIERS[flags >> 2],
      sells: sells[i],
      ...((flags & 2) !== 0 && { commonWord: true }),
      ...(parent !== undefined && { parent }),
    };
  });
  for (const field of BRAND_WORDS) give(brands, field, field === 'latin');
  brands.forEach((brand, i) => {
    if ((rankAt(packed.symbols.brands, i) & 1) !== 0) putFirst(brand, 'latin', names[i] as string);
  });

  const priceColumns = (section: string): Record<string, (number | undefined)[]> =>
    Object.fromEntries(PRICE_FIELDS.map((field) => [field, numbersOf(packed.numbers[`${section}.${field}`])]));
  const price = (entry: Entry, columns: Record<string, (number | undefined)[]>, i: number): Entry => {
    for (const field of PRICE_FIELDS) {
      const value = columns[field]?.[i];
      if (value !== undefined) entry[field] = value;
    }
    return entry;
  };
  /** One row of symbols a brand: the brand of each entry. */
  const owned = (section: string): Entry[] =>
    rowsOf(packed.symbols[section]).flatMap((row, i) =>
      (row === '=' ? (sells[i] as string[]) : membersOf(row, rest.sold)).map((category) => ({ brand: names[i] as string, category })),
    );

  const lineNames = linesOf(packed.texts.lines);
  const lineColumns = priceColumns('lines');
  const lines = owned('lines').map((owner, i) => {
    const needs = (rankAt(packed.symbols.lineFlags, i) & 2) !== 0;
    return price({ line: lineNames[i], ...owner, ...(needs && { needs: 'brand' }) }, lineColumns, i);
  });
  give(lines, 'also', true);
  give(lines, 'evasive');
  lines.forEach((line, i) => {
    if ((rankAt(packed.symbols.lineFlags, i) & 1) !== 0) putFirst(line, 'also', lineNames[i] as string);
  });

  const priceFields = priceColumns('prices');
  const prices = owned('prices').map((owner, i) => price(owner, priceFields, i));

  const terms = linesOf(packed.texts.terms);
  const means = linesOf(packed.texts.means);
  const languages = rowsOf(packed.symbols.languages).flatMap((row, i) =>
    Array.from({ length: Number(row) }, () => rest.languages[i] as string),
  );
  const phraseFlags = (i: number): number => rankAt(packed.symbols.phrases, 2 * i + 1);
  const phrases = terms.map((term, i): Entry => {
    const flags = phraseFlags(i);
    return {
      language: languages[i],
      term,
      kind: PHRASE_KINDS[rankAt(packed.symbols.phrases, 2 * i)],
      strength: flags >> 3,
      means: means[i],
      ...((flags & 2) !== 0 && { case: true }),
      ...((flags & 4) !== 0 && { accents: true }),
    };
  });
  for (const field of PHRASE_WORDS) give(phrases, field, field === 'variants');
  phrases.forEach((phrase, i) => {
    if ((phraseFlags(i) & 1) !== 0) putFirst(phrase, 'variants', terms[i] as string);
  });
  for (const field of ['only', 'innocentCategories'] as const) {
    rowsOf(packed.symbols[field]).forEach((row, i) => {
      if (row !== '') (phrases[i] as Entry)[field] = membersOf(row, rest.sold);
    });
  }

  const itemLists = rowsOf(packed.symbols.items);
  const itemKeys = rest.lists.map((list) => list.split('/') as [section: string, key: string]);
  const items = rest.items.map(({ language, backwards }, i) => {
    const entry: Record<string, Record<string, string[]>> = {};
    const lists = membersOf(itemLists[i] as string, itemKeys);
    words.row().forEach((word, w) => {
      const [section, key] = lists[w] as [string, string];
      entry[section] ??= {};
      entry[section][key] ??= [];
      entry[section][key].push(backwards ? Array.from(word).reverse().join('') : word);
    });
    return { language, ...entry };
  });

  const frames = rest.frames.map((frame): Entry => ({ ...frame }));
  for (const field of FRAME_WORDS) give(frames, field);

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
  } as unknown as FoldedPack;
}
