import type { FoldedPack } from './pack.js';

/**
 * A folded pack as the build writes it: columns instead of objects, so that it compresses and parses fast.
 *
 * ```
 * words     script -> all words of that script, column after column; see `spellStream`
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
  /** How many words there are, the same one counted wherever it stands. */
  readonly keys: number;
  /** How many UTF-16 units they have together. */
  readonly letters: number;
  readonly alphabet: Readonly<Record<string, string>>;
  readonly words: Readonly<Record<string, string>>;
  readonly texts: Readonly<Record<string, string>>;
  readonly numbers: Readonly<Record<string, string>>;
  readonly symbols: Readonly<Record<string, string>>;
  readonly rest: string;
}

/** A pack that comes with the library: what telltale/packs/… export and `createScorer` takes. Only the library reads what it holds. */
export type BuiltPack = PackedPack;

/** The columns of a packed pack, by script or by what they hold. */
const COLUMNS = ['alphabet', 'words', 'texts', 'numbers', 'symbols'] as const;

/** Whether a pack is one that the library brings, by its columns; any other is read as a user's own. */
export function isBuilt(pack: unknown): pack is BuiltPack {
  const { rest, keys, letters, ...columns } = (pack ?? {}) as Partial<PackedPack>;
  return (
    typeof rest === 'string' &&
    typeof keys === 'number' &&
    typeof letters === 'number' &&
    COLUMNS.every((column) => typeof columns[column] === 'object' && columns[column] !== null)
  );
}

/**
 * Scripts in the order in which the words of a row are read back. Those with few words come first: by the time the loop that reads them
 * is compiled for the long ones, it has taken every turn once, and what it was compiled for holds to the end.
 */
export const SCRIPTS = [
  'other',
  'bengali',
  'greek',
  'hebrew',
  'devanagari',
  'thai',
  'arabic',
  'kana',
  'hangul',
  'cyrillic',
  'han',
  'latin',
];
/** Those with more characters than there are symbols. */
export const WIDE: ReadonlySet<string> = new Set(['han', 'hangul']);
/** What stands for a character of a narrow script. Capitals, `~` and `,` have a meaning of their own. */
export const SYMBOLS = 'abcdefghijklmnopqrstuvwxyz0123456789 !#%&()*+-./:;<=>?@[]^_{|}';
/** First of the two symbols of a character of a wide script, and the second. */
export const LEADS = '!#%&()*+-./:;<=>?@[]^_{|}';
export const TAILS = 'abcdefghijklmnopqrstuvwxyz0123456789 !#%&()*+-./:;<=>?@[]^_{|}ABCDEFGHIJKLMNOPQRSTUVWXYZ';
export const ROW_END = '~';
/** Ends a row of words; the tail after it counts the empty rows that follow. */
export const ROW_ENDS = '`';
export const LITERAL = ',';
/** In place of a brand's row: the categories that it sells. No symbol of a category. */
export const SAME = '`';
/** Letters a word can share with the one before it: the capital that opens the word counts them, from A for none. */
export const LONGEST_SHARED = 25;

export const PRICE_FIELDS = ['new', 'spread', 'resale', 'resaleSpread', 'year'] as const;
/** Fields of words in the order of their rows; a name whose plain key is a word stands in the first of its entry. */
export const BRAND_WORDS = ['latin', 'weak', 'evasive', 'evasiveWeak', 'not', 'context'] as const;
export const LINE_WORDS = ['also', 'evasive'] as const;
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
  'joinBefore',
  'withAfter',
  'everydayWords',
  'only',
  'empty',
] as const;

/** What `rest` holds. */
export interface Rest extends Pick<FoldedPack, 'tierPrices' | 'copyPrices' | 'categories' | 'rates'> {
  /** Parents of brands that other packs hold, by the brand's name. */
  readonly parents: Readonly<Record<string, string>>;
  /** Languages of the phrases. */
  readonly languages: readonly string[];
  /** Languages of the item words, and whether their words are written backwards, so that shared endings stand first. */
  readonly items: readonly { readonly language: string; readonly backwards: boolean }[];
  readonly frames: readonly { readonly language: string; readonly reach?: number }[];
  /** Lists of item words as `section/key`: each language has a row for each. */
  readonly lists: readonly string[];
  /** Category ids, commonest first. */
  readonly sold: readonly string[];
}

/** Rows of a column of symbols. */
export const rowsOf = (column: string | undefined): string[] => split(column, ROW_END);
/** Texts of a column. */
export const linesOf = (column: string | undefined): string[] => split(column, '\n');

const split = (column: string | undefined, by: string): string[] => (column === undefined || column === '' ? [] : column.split(by));

/** Numbers of a column; NaN where nothing is known. */
export function numbersOf(column: string | undefined, count: number): Float64Array {
  const cells = column?.split(' ') ?? [];
  return Float64Array.from({ length: count }, (_, i) => (cells[i] ? Number(cells[i]) : Number.NaN));
}

const RANKS = new Int8Array(128);
for (let i = 0; i < TAILS.length; i++) RANKS[TAILS.charCodeAt(i)] = i;

/** What a symbol counts: flags, or the place in a list. */
export const rankAt = (row: string | undefined, at: number): number => RANKS[row?.charCodeAt(at) ?? 0] as number;

/** Members of a ranked list, one symbol each for the commonest, `,` and a symbol for the others. */
export function membersOf<T>(row: string, ranked: readonly T[]): T[] {
  const out: T[] = [];
  for (let i = 0; i < row.length; i++) {
    const member = ranked[row.charAt(i) === LITERAL ? TAILS.length + rankAt(row, ++i) : rankAt(row, i)];
    if (member !== undefined) out.push(member);
  }
  return out;
}
