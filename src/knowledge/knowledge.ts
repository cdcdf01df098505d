import { foldKey } from '../text/fold-key.js';
import { hashOf, SPACE } from '../text/folded-text.js';
import { HashFilter } from '../text/hash-filter.js';
import type { KeyPool } from '../text/key-pool.js';
import { once } from '../text/once.js';
import type { Scanner } from '../text/scanner.js';
import type { Keys } from './key-table.js';
import type { CategoryEntry, PhraseKind, PriceFacts, RateTable, Tier } from './pack.js';
import type { Groups } from './pairs.js';
import { PriceBook, type PriceSource } from './price-book.js';
import { Role, referenceOf, roleOf } from './roles.js';

export { isHeadFirst, Role, referenceOf, roleOf, subjectOf } from './roles.js';

/** Bits of the filter of words, as a power of two: 128 KB, of which those of all packs fill three tenths. */
const FILTER_SIZE = 20;

export interface Phrase {
  readonly language: string;
  readonly term: string;
  readonly kind: PhraseKind;
  readonly strength: 0 | 1 | 2 | 3;
  readonly means: string;
  /** Counts only as written, capitals and all. */
  readonly cased: boolean;
  readonly accents: boolean;
  /** Whether it tells copies where goods are named that nobody copies openly. */
  readonly copies: boolean;
  /** Its forms as they must be written, where accents tell it from another word. */
  readonly written: readonly string[] | undefined;
  readonly only: readonly string[] | undefined;
  readonly innocentCategories: readonly string[] | undefined;
  readonly notNext: readonly string[] | undefined;
  readonly notPrev: readonly string[] | undefined;
  /** Keys of the words that excuse it. */
  readonly innocentKeys: ReadonlySet<number>;
}

export interface Line {
  readonly line: string;
  readonly category: string;
  readonly brandIndex: number;
  readonly categoryIndex: number;
  readonly price: PriceFacts;
}

export interface Brand {
  readonly name: string;
  readonly tier: Tier;
  readonly commonWord: boolean;
  readonly sells: readonly string[];
  readonly sellsIndex: ReadonlySet<number>;
  /** The brand it belongs to, or -1. */
  readonly parentIndex: number;
  /** Keys of the words that vouch for the brand beside a doubtful name; its own names and lines don't. */
  readonly contextKeys: readonly number[];
}

/** What packs hold, however they were read: from objects or from columns. */
export interface Contents {
  readonly name: string;
  readonly version: string;
  readonly categories: readonly CategoryEntry[];
  readonly languages: readonly string[];
  /** Reach of negators by language index: words, or characters of unspaced scripts. */
  readonly reach: readonly number[];
  readonly keys: Keys;
  readonly brands: readonly Brand[];
  readonly lines: readonly Line[];
  readonly phrases: readonly Phrase[];
  /** Keys of the honest names and disguised spellings that name a brand by themselves, by brand. */
  readonly names: Groups;
  /** Keys of the ordinary words and short codes that name a brand beside another sign, by brand. */
  readonly codes: Groups;
  /** Keys of the forms of each phrase that count without support, by phrase; those told by their accents are in `Phrase.written`. */
  readonly terms: Groups;
  /** Keys of the words that excuse a phrase, by phrase. */
  readonly excuses: Groups;
  readonly prices: PriceSource;
  readonly ordinaryWords: KeyPool;
  readonly rates: RateTable;
  readonly authorized: readonly { readonly seller: string; readonly brands: readonly string[] }[];
}

/**
 * Packs made ready for matching: every word of them in one scanner, every key with the things it may mean.
 *
 * ```
 * keys       "gucci"  "aaa"  "case"  …                     what the scanner finds
 * meanings   offsets[key] .. offsets[key + 1]  ->  role | reference << 5, several a key
 * ```
 */
export class Knowledge {
  readonly version: string;
  readonly brands: readonly Brand[];
  readonly lines: readonly Line[];
  readonly phrases: readonly Phrase[];
  readonly names: Groups;
  readonly codes: Groups;
  readonly terms: Groups;
  readonly excuses: Groups;
  readonly categories: readonly string[];
  readonly categoryIndex: ReadonlyMap<string, number>;
  /** Category of what a host's name alone offers, or the category itself. */
  readonly categoryHosts: Int16Array;
  /** Group of each category, or -1 for a group itself. */
  readonly categoryParent: Int16Array;
  readonly languages: readonly string[];
  /** Index of English, or -1. */
  readonly english: number;
  readonly reach: readonly number[];
  readonly scanner: Scanner;
  readonly keyCount: number;
  /** Languages (as bits of their index) in which a key is an everyday word; languages 0..31 and from 32 on. */
  readonly spokenLow: Int32Array;
  readonly spokenHigh: Int32Array;
  /** Roles of each key, as bits. */
  readonly roles: Int32Array;
  readonly meanings: Int32Array;
  readonly offsets: Int32Array;
  readonly ordinaryWords: KeyPool;
  readonly prices: PriceBook;
  readonly rates: RateTable;
  readonly authorized: ReadonlyMap<string, ReadonlySet<number>>;
  private readonly usd: ReadonlyMap<string, number>;
  private readonly levels: ReadonlyMap<string, number>;
  private readonly words: string[] = [];
  private written: ReadonlyMap<string, number> | undefined;
  /** Hashes of keys and ordinary words. */
  private readonly hashes = once(() => this.makeHashes());

  constructor(contents: Contents) {
    this.version = [contents.name, contents.version].filter((v) => v !== '').join(' ');
    this.categories = contents.categories.map((c) => c.id);
    const index = new Map(this.categories.map((id, i) => [id, i]));
    this.categoryIndex = index;
    this.categoryParent = Int16Array.from(contents.categories, (c) => (c.in === undefined ? -1 : (index.get(c.in) ?? -1)));
    this.categoryHosts = Int16Array.from(contents.categories, (c, i) => (c.hosts === undefined ? i : (index.get(c.hosts) ?? i)));
    this.languages = contents.languages;
    this.english = contents.languages.indexOf('en');
    this.reach = contents.reach;
    const { keys } = contents;
    this.scanner = keys.scanner;
    this.keyCount = keys.scanner.keys.size;
    this.spokenLow = keys.spokenLow;
    this.spokenHigh = keys.spokenHigh;
    this.roles = keys.roles;
    this.meanings = keys.meanings;
    this.offsets = keys.offsets;
    this.brands = contents.brands;
    this.lines = contents.lines;
    this.phrases = contents.phrases;
    this.names = contents.names;
    this.codes = contents.codes;
    this.terms = contents.terms;
    this.excuses = contents.excuses;
    this.ordinaryWords = contents.ordinaryWords;
    this.rates = contents.rates;
    this.usd = new Map(Object.entries(contents.rates.usd));
    this.levels = new Map(Object.entries(contents.rates.levels ?? {}));
    this.prices = new PriceBook(contents.prices, this);
    const authorized = new Map<string, Set<number>>();
    for (const { seller, brands } of contents.authorized) {
      const key = seller.toLowerCase();
      const held = brands.map((name) => this.brands.findIndex((b) => b.name === name)).filter((i) => i !== -1);
      authorized.set(key, new Set([...(authorized.get(key) ?? []), ...held]));
    }
    this.authorized = authorized;
  }

  /** Whether a word, or several with spaces between, means something as it is written. */
  knows(word: string): boolean {
    return this.mayKnow(hashOf(word)) && (this.scanner.find(word) !== -1 || this.ordinaryWords.has(word));
  }

  /** Whether some such word may have this hash. Tells nearly always when none has. */
  mayKnow(hash: number): boolean {
    return this.hashes().mayHave(hash);
  }

  private makeHashes(): HashFilter {
    const filter = new HashFilter(FILTER_SIZE);
    for (const { hashes, size } of [this.scanner.keys, this.ordinaryWords]) for (let i = 0; i < size; i++) filter.note(hashes[i] as number);
    return filter;
  }

  /** The letters of a key. */
  wordOf(key: number): string {
    this.words[key] ??= this.scanner.keys.keyOf(key);
    return this.words[key];
  }

  /** Keys that have one of these roles, given as bits. */
  keysWith(roles: number): Int32Array {
    const keys = new Int32Array(this.keyCount);
    return keys.subarray(0, gather(this.roles, roles, keys));
  }

  /** Whether a key begins with a letter, digit or sign of ASCII. */
  isLatin(key: number): boolean {
    const { pool, starts } = this.scanner.keys;
    return (pool[starts[key] as number] as number) < 0x80;
  }

  /** Whether a key has a space or a digit in it, so that it may be more than one word. */
  isParted(key: number): boolean {
    const { pool, starts } = this.scanner.keys;
    for (let i = starts[key] as number; i < (starts[key + 1] as number); i++) {
      const unit = pool[i] as number;
      if (unit === SPACE || (unit >= 0x30 && unit <= 0x39)) return true;
    }
    return false;
  }

  /** The first brand of which a folded name is an honest one. */
  brandNamed(name: string): number | undefined {
    this.written ??= writtenNames(this.brands);
    let found = this.written.get(name);
    const key = this.scanner.find(name);
    if (key === -1) return found;
    for (let i = this.offsets[key] as number; i < (this.offsets[key + 1] as number); i++) {
      const meaning = this.meanings[i] as number;
      const role = roleOf(meaning);
      if (role !== Role.brand && role !== Role.brandCommon && role !== Role.brandWeak) continue;
      const brand = referenceOf(meaning);
      if (found === undefined || brand < found) found = brand;
    }
    return found;
  }

  /** The brand that a brand belongs to, or the brand itself. */
  familyOf(brand: number): number {
    const parent = this.brands[brand]?.parentIndex ?? -1;
    return parent === -1 ? brand : parent;
  }

  /** The group that holds a category, or the category itself when it is a group. */
  groupOf(category: number): number {
    const parent = this.categoryParent[category] ?? -1;
    return parent === -1 ? category : parent;
  }

  /** Whether a category or the group that holds it is one of these. */
  isOneOf(category: number, ids: readonly string[]): boolean {
    if (category === -1) return false;
    return ids.includes(this.categories[category] as string) || ids.includes(this.categories[this.groupOf(category)] as string);
  }

  /** Whether a brand has goods of the group that a category is in. */
  sellsGroupOf(brand: Brand, category: number): boolean {
    if (category === -1) return false;
    const group = this.groupOf(category);
    for (const sold of brand.sellsIndex) if (sold !== -1 && this.groupOf(sold) === group) return true;
    return false;
  }

  /** US dollars for one unit of a currency, or undefined when the table has no rate. */
  rateOf(currency: string): number | undefined {
    return this.usd.get(currency);
  }

  /** What mass and sports brands ask where a currency is at home, as a share of their US price. */
  levelOf(currency: string): number {
    return this.levels.get(currency) ?? 1;
  }
}

/** Gathers the places at which some of these bits stand, and gives how many there are. */
function gather(bits: Int32Array, wanted: number, into: Int32Array): number {
  let count = 0;
  for (let i = 0; i < bits.length; i++) if (((bits[i] as number) & wanted) !== 0) into[count++] = i;
  return count;
}

/**
 * Brands by the folded name as it is written. Most of these names are keys; one is not where a shorter name of the brand stands in it
 * ("Hankook Tire").
 */
function writtenNames(brands: readonly Brand[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  brands.forEach((brand, i) => {
    const key = foldKey(brand.name);
    if (key !== '' && !found.has(key)) found.set(key, i);
  });
  return found;
}
