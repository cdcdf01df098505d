import { CONDITIONS, OFFER_KINDS } from '../assessment.js';
import { foldKey } from '../text/fold-key.js';
import { KeyPool } from '../text/key-pool.js';
import { ColumnBrand, ColumnLine, ColumnPhrase, ColumnPrices } from './column-entries.js';
import { QUANTITIES, USUAL_REACH } from './from-pack.js';
import { KeyTable } from './key-table.js';
import { Knowledge } from './knowledge.js';
import { PHRASE_KINDS, type PhraseKind, type RateTable, TIERS } from './pack.js';
import {
  BRAND_WORDS,
  FRAME_WORDS,
  linesOf,
  membersOf,
  numbersOf,
  type PackedPack,
  PHRASE_WORDS,
  type Rest,
  rankAt,
  rowsOf,
} from './packed.js';
import { Pairs } from './pairs.js';
import { plainKey } from './plain-key.js';
import { PriceColumns } from './price-columns.js';
import { FRAME_ROLES, HEAD_FIRST, namingOf, Role } from './roles.js';
import { WordReader } from './words.js';

const BRAND_ROLES = [Role.brand, Role.brandWeak, Role.brandEvasive, Role.brandEvasiveWeak, Role.brandNot];

/** About how many ordinary words packs have. */
const ORDINARY = 4000;

/** The words of a list of one language in one pack. */
interface Named {
  readonly list: List;
  readonly keys: Int32Array;
}

/**
 * Makes packed packs ready for matching, the later ones beside the earlier: their words go from the columns into the tables without
 * becoming strings, and entries are made when they are asked for.
 */
export function knowledgeOfColumns(packs: readonly PackedPack[], rates?: RateTable): Knowledge {
  return new Loader(packs).load(rates);
}

class Loader {
  private readonly rests: readonly Rest[];
  private readonly keys: KeyTable;
  private readonly languages: readonly string[];
  private readonly reach: number[];
  private readonly categoryIndex: ReadonlyMap<string, number>;
  private readonly brands: ColumnBrand[] = [];
  private readonly lines: ColumnLine[] = [];
  private readonly phrases: ColumnPhrase[] = [];
  private readonly prices: ColumnPrices[] = [];
  private readonly names: Pairs;
  private readonly codes: Pairs;
  private readonly terms: Pairs;
  private readonly ordinaryWords = new KeyPool(ORDINARY);
  /** Nouns and offer words by language index; languages come in their order, whatever pack holds them. */
  private readonly named: Named[][];

  constructor(private readonly packs: readonly PackedPack[]) {
    this.rests = packs.map((packed) => JSON.parse(packed.rest) as Rest);
    const words = packs.reduce((sum, packed) => sum + packed.keys, 0);
    this.keys = new KeyTable(
      words,
      packs.reduce((sum, packed) => sum + packed.letters, 0),
    );
    this.names = new Pairs(words >> 2);
    this.codes = new Pairs(words >> 4);
    this.terms = new Pairs(words >> 2);
    this.languages = [
      ...new Set(this.rests.flatMap((r) => [...r.languages, ...r.items.map((i) => i.language), ...r.frames.map((f) => f.language)])),
    ].sort();
    this.reach = this.languages.map(() => USUAL_REACH);
    this.named = this.languages.map(() => []);
    this.categoryIndex = new Map(this.rests.flatMap((r) => r.categories ?? []).map((c, i) => [c.id, i]));
  }

  load(rates: RateTable | undefined): Knowledge {
    this.packs.forEach((packed, i) => {
      this.read(packed, this.rests[i] as Rest);
    });
    const parents = this.rests.flatMap((r) => Object.entries(r.parents));
    if (parents.length > 0) {
      const index = new Map(this.brands.map((b, i) => [b.name, i]));
      for (const [child, parent] of parents) {
        const brand = this.brands[index.get(child) ?? -1];
        if (brand !== undefined) brand.parentIndex = index.get(parent) ?? -1;
      }
    }
    for (const named of this.named) this.nameAll(named);
    const { prices } = this;
    return new Knowledge({
      name: this.packs.map((p) => p.name).join('+'),
      version: this.packs.map((p) => p.version).join('+'),
      categories: this.rests.flatMap((r) => r.categories ?? []),
      languages: this.languages,
      reach: this.reach,
      keys: this.keys.finish(),
      brands: this.brands,
      lines: this.lines,
      phrases: this.phrases,
      names: this.names.byGroup(this.brands.length),
      codes: this.codes.byGroup(this.brands.length),
      terms: this.terms.byGroup(this.phrases.length),
      prices: {
        rowsOf: (brand) => prices.find((p) => brand < p.endBrand)?.rowsOf(brand) ?? [],
        tiers: this.rests.flatMap((r) => r.tierPrices ?? []),
        copies: this.rests.flatMap((r) => r.copyPrices ?? []),
      },
      ordinaryWords: this.ordinaryWords,
      rates: rates ?? this.rests.find((r) => r.rates !== undefined)?.rates ?? { date: '', usd: { USD: 1 } },
      authorized: [],
    });
  }

  /** Sections in the order in which `encode` writes them. */
  private read(packed: PackedPack, rest: Rest): void {
    const brands = linesOf(packed.texts.brands);
    const lines = linesOf(packed.texts.lines);
    const terms = linesOf(packed.texts.terms);
    const counts = { brands: brands.length, lines: lines.length, phrases: terms.length };
    const words = new WordReader(packed, rest, counts, { keys: this.keys.pool, ordinary: this.ordinaryWords });
    this.readBrands(packed, rest, brands, words);
    this.readLines(packed, lines, brands.length, words);
    this.readPhrases(packed, rest, terms, words);
    this.readItems(rest, words);
    this.readFrames(rest, words);
  }

  private readBrands(packed: PackedPack, rest: Rest, names: readonly string[], words: WordReader): void {
    const { keys, brands } = this;
    const base = brands.length;
    const sells = rowsOf(packed.symbols.sells);
    const parents = numbersOf(packed.numbers.parents, names.length);
    const shared = { sold: rest.sold, categoryIndex: this.categoryIndex };
    for (let i = 0; i < names.length; i++) {
      const flags = rankAt(packed.symbols.brands, i);
      const brand = new ColumnBrand(names[i] as string, TIERS[flags >> 2] ?? 'mass', (flags & 2) !== 0, sells[i] ?? '', shared);
      const parent = parents[i] as number;
      if (!Number.isNaN(parent)) brand.parentIndex = base + parent;
      brands.push(brand);
    }
    for (const [f, field] of BRAND_WORDS.entries()) {
      const role = BRAND_ROLES[f];
      const into = field === 'latin' || field === 'evasive' ? this.names : field === 'weak' ? this.codes : undefined;
      const add = (brand: number, key: number, as: Role): void => {
        keys.mean(key, as, brand);
        into?.add(brand, key);
      };
      for (let i = 0; i < names.length; i++) {
        const brand = base + i;
        const { name, commonWord, contextKeys } = brands[brand] as ColumnBrand;
        if (field === 'latin' && (rankAt(packed.symbols.brands, i) & 1) !== 0) add(brand, keys.hold(plainKey(name)), Role.brand);
        if (field === 'weak' && commonWord) {
          const key = foldKey(name);
          if (key !== '') add(brand, keys.hold(key), Role.brandCommon);
        }
        words.next();
        for (let w = words.from; w < words.to; w++) {
          const key = words.ids[w] as number;
          if (role === undefined) contextKeys.push(key);
          else add(brand, key, role);
        }
      }
    }
    this.prices.push(new ColumnPrices(packed, brands.slice(base), base, this.categoryIndex));
  }

  private readLines(packed: PackedPack, names: readonly string[], brandCount: number, words: WordReader): void {
    const { keys, lines } = this;
    const base = lines.length;
    const firstBrand = this.brands.length - brandCount;
    const rows = rowsOf(packed.symbols.lines);
    const prices = new PriceColumns(packed, 'lines', names.length);
    rows.forEach((row, b) => {
      const brand = firstBrand + b;
      for (const category of (this.brands[brand] as ColumnBrand).categoriesOf(row)) {
        const i = lines.length - base;
        lines.push(new ColumnLine(names[i] as string, category, brand, this.categoryIndex.get(category) ?? -1, prices, i));
      }
    });
    const named: [keys: number[], lines: number[]] = [[], []];
    const addName = (key: number, line: number): void => {
      named[0].push(key);
      named[1].push(line);
    };
    for (let i = 0; i < names.length; i++) {
      if ((rankAt(packed.symbols.lineFlags, i) & 1) !== 0) addName(keys.hold(plainKey(names[i] as string)), i);
      words.next();
      for (let w = words.from; w < words.to; w++) addName(words.ids[w] as number, i);
    }
    const plurals = keys.holdPlurals(Int32Array.from(named[0]));
    for (let n = 0; n < plurals.length; n++) {
      const line = named[1][n] as number;
      const role = (rankAt(packed.symbols.lineFlags, line) & 2) !== 0 ? Role.lineWeak : Role.line;
      keys.mean(named[0][n] as number, role, base + line);
      if ((plurals[n] as number) >= 0) keys.mean(plurals[n] as number, role, base + line);
    }
    for (let i = 0; i < names.length; i++) {
      words.next();
      for (let w = words.from; w < words.to; w++) keys.mean(words.ids[w] as number, Role.lineEvasive, base + i);
    }
  }

  private readPhrases(packed: PackedPack, rest: Rest, names: readonly string[], words: WordReader): void {
    const { keys, phrases } = this;
    const base = phrases.length;
    const means = linesOf(packed.texts.means);
    const only = rowsOf(packed.symbols.only);
    const innocentCategories = rowsOf(packed.symbols.innocentCategories);
    const categories = (row: string | undefined): readonly string[] | undefined =>
      row === undefined || row === '' ? undefined : membersOf(row, rest.sold);
    let language = 0;
    const counts = rowsOf(packed.symbols.languages).map(Number);
    for (let i = 0, left = counts[0] ?? 0; i < names.length; i++, left--) {
      while (left === 0) left = counts[++language] as number;
      const flags = rankAt(packed.symbols.phrases, 2 * i + 1);
      phrases.push(
        new ColumnPhrase(
          rest.languages[language] as string,
          names[i] as string,
          PHRASE_KINDS[rankAt(packed.symbols.phrases, 2 * i)] as PhraseKind,
          (flags >> 3) as 0 | 1 | 2 | 3,
          means[i] ?? '',
          (flags & 2) !== 0,
          (flags & 4) !== 0,
          categories(only[i]),
          categories(innocentCategories[i]),
        ),
      );
    }
    const add = (phrase: number, key: number): void => {
      keys.mean(key, Role.phrase, phrase);
      this.terms.add(phrase, key);
    };
    for (const field of PHRASE_WORDS) {
      for (let i = 0; i < names.length; i++) {
        const phrase = phrases[base + i] as ColumnPhrase;
        const named = field === 'variants' && (rankAt(packed.symbols.phrases, 2 * i + 1) & 1) !== 0 ? plainKey(phrase.term) : undefined;
        if (field === 'variants' && phrase.accents) {
          // Written with their accents, matched without.
          phrase.written = [...(named === undefined ? [] : [named]), ...words.nextTexts()];
          for (const word of phrase.written) keys.mean(keys.hold(foldKey(word)), Role.phrase, base + i);
          continue;
        }
        if (field === 'notNext' || field === 'notPrev') {
          const row = words.nextTexts();
          if (row.length > 0) phrase[field] = row;
          continue;
        }
        if (named !== undefined) add(base + i, keys.hold(named));
        words.next();
        for (let w = words.from; w < words.to; w++) {
          const key = words.ids[w] as number;
          if (field === 'variants') add(base + i, key);
          else if (field === 'weak') keys.mean(key, Role.phraseWeak, base + i);
          else phrase.innocents.push(key);
        }
      }
    }
  }

  private readItems(rest: Rest, words: WordReader): void {
    const { keys } = this;
    for (const { language: id } of rest.items) {
      const language = this.languages.indexOf(id);
      for (const name of rest.lists) {
        words.next();
        if (words.from === words.to) continue;
        const list = this.listOf(name, HEAD_FIRST.has(id), language);
        for (let w = words.from; w < words.to; w++) {
          const key = words.ids[w] as number;
          if (list.spoken) keys.speak(key, language);
          if (!list.names) keys.mean(key, list.role, list.reference);
        }
        if (list.names) this.named[language]?.push({ list, keys: words.ids.subarray(words.from, words.to) });
      }
    }
  }

  /** Nouns of a language before its offer words, otherwise list after list. */
  private nameAll(named: readonly Named[]): void {
    for (const naming of [Role.category, Role.offer])
      for (const { list, keys } of named) if (list.role === naming) this.name(list.role, list.reference, keys);
  }

  private name(role: Role, reference: number, words: Int32Array): void {
    const { keys } = this;
    for (let w = 0; w < words.length; w++) {
      const key = words[w] as number;
      keys.mean(key, role, reference);
      const joined = role === Role.category ? keys.holdJoined(key) : -1;
      if (joined !== -1) keys.mean(joined, role, reference);
    }
  }

  /** What the words of a list such as `categories/bag` or `for/before` mean. */
  private listOf(list: string, headFirst: boolean, language: number): List {
    const slash = list.indexOf('/');
    const id = list.slice(slash + 1);
    switch (list.slice(0, slash)) {
      case 'categories':
        return { role: Role.category, reference: namingOf(this.categoryIndex.get(id) ?? -1, headFirst), spoken: true, names: true };
      case 'offers':
        return { role: Role.offer, reference: namingOf(OFFER_KINDS.indexOf(id as never), headFirst), spoken: true, names: true };
      case 'for':
        return { role: id === 'before' ? Role.forBefore : Role.forAfter, reference: language, spoken: true, names: false };
      case 'conditions':
        return { role: Role.condition, reference: CONDITIONS.indexOf(id as never), spoken: true, names: false };
      default:
        return { role: Role.quantity, reference: QUANTITIES.indexOf(id), spoken: false, names: false };
    }
  }

  private readFrames(rest: Rest, words: WordReader): void {
    const { keys } = this;
    for (const { language, reach } of rest.frames) if (reach !== undefined) this.reach[this.languages.indexOf(language)] = reach;
    for (const field of FRAME_WORDS) {
      for (const frame of rest.frames) {
        const language = this.languages.indexOf(frame.language);
        words.next();
        for (let w = words.from; w < words.to; w++) {
          const key = words.ids[w] as number;
          keys.mean(key, FRAME_ROLES[field], language);
          if (field === 'withBefore') keys.speak(key, language);
        }
      }
    }
  }
}

/** What the words of one list of item words mean. */
interface List {
  readonly role: Role;
  readonly reference: number;
  /** Whether they are everyday words of the language. */
  readonly spoken: boolean;
  /** Whether they are nouns or offer words, which are put in order when all languages are read. */
  readonly names: boolean;
}
