import { CONDITIONS, OFFER_KINDS } from '../assessment.js';
import { foldKey } from '../text/fold.js';
import { Scanner } from '../text/scanner.js';
import type { BrandEntry, FoldedPack, LineEntry, PhraseEntry, RateTable } from './pack.js';
import { PriceBook } from './price-book.js';

/** What a matched key can stand for. A key may stand for several things at once. */
export const Role = {
  brand: 0,
  brandCommon: 1,
  brandWeak: 2,
  brandEvasive: 3,
  brandEvasiveWeak: 4,
  brandNot: 5,
  line: 6,
  lineWeak: 7,
  lineEvasive: 8,
  phrase: 9,
  phraseWeak: 10,
  category: 11,
  offer: 12,
  forBefore: 13,
  forAfter: 14,
  withBefore: 15,
  withAfter: 16,
  condition: 17,
  quantity: 18,
  negatorBefore: 19,
  negatorAfter: 20,
  warningBefore: 21,
  warningAfter: 22,
  guaranteeBefore: 23,
  guaranteeAfter: 24,
  questionBefore: 25,
  questionAfter: 26,
  stopWord: 27,
} as const;
export type Role = (typeof Role)[keyof typeof Role];

const ROLE_BITS = 5;
export const roleOf = (meaning: number): number => meaning & ((1 << ROLE_BITS) - 1);
export const referenceOf = (meaning: number): number => meaning >>> ROLE_BITS;
/** For nouns and offer words, what they name. */
export const subjectOf = (reference: number): number => reference >>> 1;
/** For nouns and offer words: every language that has the word puts the head noun first; one shared with English is read as English. */
export const isHeadFirst = (reference: number): boolean => (reference & 1) === 1;

export interface Phrase extends PhraseEntry {
  /** Keys of the words that excuse it. */
  readonly innocentKeys: ReadonlySet<number>;
}

export interface Line extends LineEntry {
  readonly brandIndex: number;
  readonly categoryIndex: number;
}

export interface Brand extends BrandEntry {
  readonly sellsIndex: ReadonlySet<number>;
  /** The brand it belongs to, or -1. */
  readonly parentIndex: number;
  /** Keys of the words that vouch for the brand beside a doubtful name; its own names and lines don't. */
  readonly contextKeys: readonly number[];
}

const FRAME_ROLES = [
  ['negatorsBefore', Role.negatorBefore],
  ['negatorsAfter', Role.negatorAfter],
  ['warningBefore', Role.warningBefore],
  ['warningAfter', Role.warningAfter],
  ['guaranteeBefore', Role.guaranteeBefore],
  ['guaranteeAfter', Role.guaranteeAfter],
  ['questionBefore', Role.questionBefore],
  ['questionAfter', Role.questionAfter],
  ['stopWords', Role.stopWord],
  ['withBefore', Role.withBefore],
  ['withAfter', Role.withAfter],
] as const;

/** Above every role and subject of a noun: what keys are multiplied by in the keys of `named`. */
const NAMED_STEP = 1 << 16;

/** Languages whose head noun stands first ("funda para iPhone"): the first thing named is what is sold. */
const HEAD_FIRST = new Set([
  'ru',
  'uk',
  'es',
  'pt',
  'fr',
  'it',
  'pl',
  'ar',
  'fa',
  'th',
  'vi',
  'id',
  'ms',
  'cs',
  'ro',
  'el',
  'he',
  'bg',
  'sr',
]);

/**
 * A pack made ready for matching: every word of it in one scanner, every key with the things it may mean.
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
  readonly categories: readonly string[];
  readonly categoryIndex: ReadonlyMap<string, number>;
  /** Category of what a host's name alone offers, or the category itself. */
  readonly categoryHosts: Int16Array;
  /** Group of each category, or -1 for a group itself. */
  readonly categoryParent: Int16Array;
  readonly languages: readonly string[];
  /** Index of English, or -1. */
  readonly english: number;
  /** Reach of negators by language index: words, or characters of unspaced scripts. */
  readonly reach: readonly number[];
  readonly scanner: Scanner;
  readonly keys: readonly string[];
  /** Languages (as bits of their index) in which a key is an everyday word; languages 0..31 and from 32 on. */
  readonly spokenLow: Int32Array;
  readonly spokenHigh: Int32Array;
  /** Roles of each key, as bits. */
  readonly roles: Int32Array;
  readonly meanings: Int32Array;
  readonly offsets: Int32Array;
  readonly brandByKey: ReadonlyMap<string, number>;
  readonly ordinaryWords: ReadonlySet<string>;
  readonly prices: PriceBook;
  readonly rates: RateTable;
  readonly authorized: ReadonlyMap<string, ReadonlySet<number>>;

  constructor(pack: FoldedPack) {
    this.version = [pack.name, pack.version].filter((v) => v !== undefined && v !== '').join(' ');
    const categories = pack.categories ?? [];
    this.categories = categories.map((c) => c.id);
    const categoryIndex = new Map(this.categories.map((id, i) => [id, i]));
    this.categoryIndex = categoryIndex;
    this.categoryParent = Int16Array.from(categories, (c) => (c.in === undefined ? -1 : (categoryIndex.get(c.in) ?? -1)));
    this.categoryHosts = Int16Array.from(categories, (c, i) => (c.hosts === undefined ? i : (categoryIndex.get(c.hosts) ?? i)));
    this.languages = [...new Set([...(pack.items ?? []), ...(pack.frames ?? []), ...(pack.phrases ?? [])].map((e) => e.language))].sort();
    const languageIndex = new Map(this.languages.map((id, i) => [id, i]));
    this.english = languageIndex.get('en') ?? -1;
    const reach = this.languages.map(() => 4);

    const keyIndex = new Map<string, number>();
    // Meanings of a key form a chain: first[key] -> a place in `said`, after[place] -> the next one.
    const first: number[] = [];
    const latest: number[] = [];
    const said: number[] = [];
    const after: number[] = [];
    /** Index of a key, which may have no meaning of its own: excuses and context words are only asked after. */
    const hold = (key: string): number => {
      let index = keyIndex.get(key);
      if (index === undefined) {
        index = first.length;
        keyIndex.set(key, index);
        first.push(-1);
        latest.push(-1);
      }
      return index;
    };
    const mean = (index: number, meaning: number): void => {
      for (let at = first[index] as number; at !== -1; at = after[at] as number) if (said[at] === meaning) return;
      if (first[index] === -1) first[index] = said.length;
      else after[latest[index] as number] = said.length;
      latest[index] = said.length;
      said.push(meaning);
      after.push(-1);
    };
    const add = (key: string, role: Role, reference: number): void => mean(hold(key), role | (reference << ROLE_BITS));
    const spoken: [keys: readonly string[], language: number][] = [];
    const speak = (keys: readonly string[] | undefined, language: number): void => {
      if (keys !== undefined) spoken.push([keys, language]);
    };
    const addAll = (keys: readonly string[] | undefined, role: Role, reference: number): void => {
      for (const key of keys ?? []) add(key, role, reference);
    };

    const brandEntries = pack.brands ?? [];
    const brandIndex = new Map(brandEntries.map((b, i) => [b.name, i]));
    const ownWords = new Map<string, Set<string>>();
    for (const line of pack.lines ?? []) {
      const own = ownWords.get(line.brand) ?? new Set<string>();
      for (const key of [...(line.also ?? []), ...(line.evasive ?? [])]) own.add(key);
      ownWords.set(line.brand, own);
    }
    const ownNames = brandEntries.map((b) => [...commonKeys(b), ...(b.latin ?? []), ...(b.weak ?? [])]);
    this.brands = brandEntries.map((b, i) => ({
      ...b,
      sellsIndex: new Set(b.sells.map((c) => categoryIndex.get(c) ?? -1)),
      parentIndex: b.parent === undefined ? -1 : (brandIndex.get(b.parent) ?? -1),
      contextKeys: (b.context ?? [])
        .filter((key) => ownWords.get(b.name)?.has(key) !== true && !(ownNames[i] as string[]).includes(key))
        .map(hold),
    }));
    const brandByKey = new Map<string, number>();
    this.brands.forEach((b, i) => {
      if (b.commonWord === true) addAll(commonKeys(b), Role.brandCommon, i);
      addAll(b.latin, Role.brand, i);
      addAll(b.weak, Role.brandWeak, i);
      addAll(b.evasive, Role.brandEvasive, i);
      addAll(b.evasiveWeak, Role.brandEvasiveWeak, i);
      addAll(b.not, Role.brandNot, i);
      for (const key of ownNames[i] as string[]) if (!brandByKey.has(key)) brandByKey.set(key, i);
    });
    this.brandByKey = brandByKey;

    const lines: Line[] = [];
    for (const line of pack.lines ?? []) {
      const brand = brandIndex.get(line.brand);
      const category = categoryIndex.get(line.category);
      if (brand === undefined || category === undefined) continue; // removed with its brand
      const index = lines.length;
      lines.push({ ...line, brandIndex: brand, categoryIndex: category });
      addAll((line.also ?? []).flatMap(withPlural), line.needs === 'brand' ? Role.lineWeak : Role.line, index);
      addAll(line.evasive, Role.lineEvasive, index);
    }
    this.lines = lines;

    /** Key, role and subject of every noun and offer word, in one number each -> whether all its languages are head-first. */
    const named = new Map<number, boolean>();
    const name = (keys: readonly string[], role: Role, subject: number, language: string): void => {
      const headFirst = HEAD_FIRST.has(language);
      for (const key of keys) {
        const entry = hold(key) * NAMED_STEP + ((subject << ROLE_BITS) | role);
        named.set(entry, headFirst && named.get(entry) !== false);
      }
    };
    for (const words of pack.items ?? []) {
      const language = languageIndex.get(words.language) as number;
      for (const [id, list] of Object.entries(words.categories ?? {})) {
        const category = categoryIndex.get(id);
        if (category !== undefined) name(list.flatMap(withJoined), Role.category, category, words.language);
      }
      for (const [kind, list] of Object.entries(words.offers ?? {}))
        name(list, Role.offer, OFFER_KINDS.indexOf(kind as never), words.language);
      for (const list of [
        ...Object.values(words.categories ?? {}),
        ...Object.values(words.offers ?? {}),
        ...Object.values(words.conditions ?? {}),
        ...Object.values(words.for ?? {}),
      ])
        speak(list, language);
      addAll(words.for?.before, Role.forBefore, language);
      addAll(words.for?.after, Role.forAfter, language);
      for (const [id, list] of Object.entries(words.conditions ?? {})) addAll(list, Role.condition, CONDITIONS.indexOf(id as never));
      for (const [id, list] of Object.entries(words.quantities ?? {})) addAll(list, Role.quantity, ['unit', 'pair', 'set'].indexOf(id));
    }
    for (const [entry, headFirst] of named) {
      const meaning = entry % NAMED_STEP;
      mean((entry - meaning) / NAMED_STEP, roleOf(meaning) | (((referenceOf(meaning) << 1) | (headFirst ? 1 : 0)) << ROLE_BITS));
    }
    for (const frame of pack.frames ?? []) {
      const language = languageIndex.get(frame.language) as number;
      if (frame.reach !== undefined) reach[language] = frame.reach;
      for (const [field, role] of FRAME_ROLES) addAll(frame[field], role, language);
      speak(frame.withBefore, language);
    }
    this.reach = reach;

    const innocents: string[][] = [];
    (pack.phrases ?? []).forEach((phrase, i) => {
      const keys = phrase.accents === true ? phrase.variants?.map(foldKey) : phrase.variants;
      addAll(keys, Role.phrase, i);
      addAll(phrase.weak, Role.phraseWeak, i);
      for (const key of phrase.innocent ?? []) hold(key);
      innocents.push([...(phrase.innocent ?? [])]);
    });
    this.phrases = (pack.phrases ?? []).map((phrase, i) => ({
      ...phrase,
      innocentKeys: new Set((innocents[i] as string[]).map((key) => keyIndex.get(key) as number)),
    }));

    this.keys = [...keyIndex.keys()];
    this.offsets = new Int32Array(first.length + 1);
    this.meanings = new Int32Array(said.length);
    this.roles = new Int32Array(first.length);
    let place = 0;
    for (let key = 0; key < first.length; key++) {
      for (let at = first[key] as number; at !== -1; at = after[at] as number) {
        const meaning = said[at] as number;
        this.meanings[place++] = meaning;
        this.roles[key] = (this.roles[key] as number) | (1 << roleOf(meaning));
      }
      this.offsets[key + 1] = place;
    }
    this.spokenLow = new Int32Array(first.length);
    this.spokenHigh = new Int32Array(first.length);
    for (const [keys, language] of spoken) {
      const half = language < 32 ? this.spokenLow : this.spokenHigh;
      for (const key of keys) {
        const index = keyIndex.get(key);
        if (index !== undefined) half[index] = (half[index] as number) | (1 << (language & 31));
      }
    }
    this.scanner = new Scanner(this.keys);
    this.ordinaryWords = new Set(pack.ordinaryWords ?? []);
    this.rates = pack.rates ?? { date: '', usd: { USD: 1 } };
    this.prices = new PriceBook(pack, this);
    const authorized = new Map<string, Set<number>>();
    for (const entry of pack.authorized ?? []) {
      const brands = entry.brands.map((name) => brandIndex.get(name)).filter((i) => i !== undefined);
      const key = entry.seller.toLowerCase();
      authorized.set(key, new Set([...(authorized.get(key) ?? []), ...brands]));
    }
    this.authorized = authorized;
  }

  /** The group that holds a category, or the category itself when it is a group. */
  groupOf(category: number): number {
    const parent = this.categoryParent[category] ?? -1;
    return parent === -1 ? category : parent;
  }

  /** US dollars for one unit of a currency, or undefined when the table has no rate. */
  rateOf(currency: string): number | undefined {
    return Object.hasOwn(this.rates.usd, currency) ? this.rates.usd[currency] : undefined;
  }
}

/** "Dunks", "Jordan 1s": lines are named in the plural as well. */
function withPlural(key: string): string[] {
  return /[a-rt-z0-9]$/.test(key) && /^[a-z0-9 ]{4,}$/.test(key) ? [key, `${key}s`] : [key];
}

/** "card holder" is written "cardholder" as well. */
function withJoined(key: string): string[] {
  return key.includes(' ') && /^[a-z]{3,} [a-z]{3,}$/.test(key) ? [key, key.replace(' ', '')] : [key];
}

function commonKeys(brand: BrandEntry): string[] {
  const key = foldKey(brand.name);
  return key === '' ? [] : [key];
}
