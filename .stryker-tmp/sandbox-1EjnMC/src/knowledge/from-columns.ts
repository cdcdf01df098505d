// @ts-nocheck
import { CONDITIONS, OFFER_KINDS } from '../assessment.js';
import { foldKey } from '../text/fold.js';
import { ColumnBrand, ColumnLine, ColumnPhrase, ColumnPrices } from './column-entries.js';
import { QUANTITIES, USUAL_REACH } from './from-pack.js';
import { KeyTable } from './key-table.js';
import { type BrandName, Knowledge } from './knowledge.js';
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
import { plainKey } from './plain-key.js';
import { PriceColumns } from './price-columns.js';
import { FRAME_ROLES, HEAD_FIRST, namingOf, Role } from './roles.js';
import { LONGEST_WORD, WordReader } from './words.js';

const BRAND_ROLES = [Role.brand, Role.brandWeak, Role.brandEvasive, Role.brandEvasiveWeak, Role.brandNot];

/** Nouns or offer words of one list of a language. */
interface Naming {
  readonly role: Role;
  readonly reference: number;
  readonly keys: number[];
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
  private readonly names: BrandName[] = [];
  private readonly codes: BrandName[] = [];
  private readonly ordinaryWords: string[] = [];
  /** Nouns and offer words by language index; languages come in their order, whatever pack holds them. */
  private readonly named: Naming[][];

  constructor(private readonly packs: readonly PackedPack[]) {
    this.rests = packs.map((packed) => JSON.parse(packed.rest) as Rest);
    this.keys = new KeyTable(packs.reduce((sum, packed) => sum + packed.keys, 0));
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
    for (const list of this.named) {
      list.sort((a, b) => a.role - b.role); // nouns before offer words, otherwise as they come
      for (const { role, reference, keys } of list) for (const key of keys) this.keys.mean(key, role, reference);
    }
    const byBrand = (a: BrandName, b: BrandName): number => a.brand - b.brand;
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
      names: this.names.sort(byBrand),
      codes: this.codes.sort(byBrand),
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
    const words = new WordReader(packed);
    this.readBrands(packed, rest, words);
    this.readLines(packed, words);
    this.readPhrases(packed, rest, words);
    this.readItems(packed, rest, words);
    this.readFrames(rest, words);
    this.ordinaryWords.push(...words.row());
  }

  private readBrands(packed: PackedPack, rest: Rest, words: WordReader): void {
    const { keys, brands } = this;
    const base = brands.length;
    const names = linesOf(packed.texts.brands);
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
      let brand = base;
      let as: Role | undefined = role;
      const visit = (units: Uint16Array, length: number): void => {
        const key = keys.hold(units, length);
        if (as === undefined) (brands[brand] as ColumnBrand).contextKeys.push(key);
        else keys.mean(key, as, brand);
        into?.push({ key, brand });
      };
      const visitWord = (word: string): void => visit(keys.spell(word), word.length);
      for (let i = 0; i < names.length; i++, brand++) {
        const { name, commonWord } = brands[brand] as ColumnBrand;
        if (field === 'latin' && (rankAt(packed.symbols.brands, i) & 1) !== 0) visitWord(plainKey(name));
        if (field === 'weak' && commonWord) {
          const key = foldKey(name);
          as = Role.brandCommon;
          if (key !== '') visitWord(key);
          as = role;
        }
        words.visitRow(visit);
      }
    }
    this.prices.push(new ColumnPrices(packed, brands.slice(base), base, this.categoryIndex));
  }

  private readLines(packed: PackedPack, words: WordReader): void {
    const { keys, lines } = this;
    const base = lines.length;
    const names = linesOf(packed.texts.lines);
    const firstBrand = this.brands.length - linesOf(packed.texts.brands).length;
    const rows = rowsOf(packed.symbols.lines);
    const prices = new PriceColumns(packed, 'lines', names.length);
    rows.forEach((row, b) => {
      const brand = firstBrand + b;
      for (const category of (this.brands[brand] as ColumnBrand).categoriesOf(row)) {
        const i = lines.length - base;
        lines.push(new ColumnLine(names[i] as string, category, brand, this.categoryIndex.get(category) ?? -1, prices, i));
      }
    });
    let line = base;
    let role: Role = Role.line;
    const visit = (units: Uint16Array, length: number): void => {
      keys.mean(keys.hold(units, length), role, line);
      const plural = role === Role.lineEvasive ? -1 : keys.holdPlural(units, length);
      if (plural !== -1) keys.mean(plural, role, line);
    };
    for (let i = 0; i < names.length; i++, line++) {
      const flags = rankAt(packed.symbols.lineFlags, i);
      role = (flags & 2) !== 0 ? Role.lineWeak : Role.line;
      if ((flags & 1) !== 0) {
        const key = plainKey(names[i] as string);
        visit(keys.spell(key), key.length);
      }
      words.visitRow(visit);
    }
    role = Role.lineEvasive;
    line = base;
    for (let i = 0; i < names.length; i++, line++) words.visitRow(visit);
  }

  private readPhrases(packed: PackedPack, rest: Rest, words: WordReader): void {
    const { keys, phrases } = this;
    const base = phrases.length;
    const terms = linesOf(packed.texts.terms);
    const means = linesOf(packed.texts.means);
    const only = rowsOf(packed.symbols.only);
    const innocentCategories = rowsOf(packed.symbols.innocentCategories);
    const categories = (row: string | undefined): readonly string[] | undefined =>
      row === undefined || row === '' ? undefined : membersOf(row, rest.sold);
    let language = 0;
    const counts = rowsOf(packed.symbols.languages).map(Number);
    for (let i = 0, left = counts[0] ?? 0; i < terms.length; i++, left--) {
      while (left === 0) left = counts[++language] as number;
      const flags = rankAt(packed.symbols.phrases, 2 * i + 1);
      phrases.push(
        new ColumnPhrase(
          rest.languages[language] as string,
          terms[i] as string,
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
    let at = base;
    const add = (units: Uint16Array, length: number): void => keys.mean(keys.hold(units, length), Role.phrase, at);
    const addWeak = (units: Uint16Array, length: number): void => keys.mean(keys.hold(units, length), Role.phraseWeak, at);
    const excuse = (units: Uint16Array, length: number): void => {
      (phrases[at] as ColumnPhrase).innocents.push(keys.hold(units, length));
    };
    for (const field of PHRASE_WORDS) {
      at = base;
      for (let i = 0; i < terms.length; i++, at++) {
        const phrase = phrases[at] as ColumnPhrase;
        const isNamed = field === 'variants' && (rankAt(packed.symbols.phrases, 2 * i + 1) & 1) !== 0;
        if (field === 'variants' && phrase.accents) {
          // Written with their accents, matched without.
          phrase.written = [...(isNamed ? [plainKey(phrase.term)] : []), ...words.row()];
          for (const word of phrase.written) keys.mean(keys.holdWord(foldKey(word)), Role.phrase, at);
        } else if (field === 'variants') {
          if (isNamed) keys.mean(keys.holdWord(plainKey(phrase.term)), Role.phrase, at);
          words.visitRow(add);
        } else if (field === 'weak') words.visitRow(addWeak);
        else if (field === 'innocent') words.visitRow(excuse);
        else {
          const row = words.row();
          if (row.length > 0) phrase[field] = row;
        }
      }
    }
  }

  private readItems(packed: PackedPack, rest: Rest, words: WordReader): void {
    const { keys } = this;
    const rows = rowsOf(packed.symbols.items);
    rest.items.forEach(({ language: id, backwards }, i) => {
      const language = this.languages.indexOf(id);
      const lists = rest.lists.map((list) => this.listOf(list, language, HEAD_FIRST.has(id)));
      const listed = membersOf(rows[i] ?? '', lists);
      const named = this.named[language] as Naming[];
      let at = 0;
      const visit = (units: Uint16Array, length: number): void => {
        const list = listed[at++] as List;
        const word = backwards ? turn(units, length) : units;
        const key = keys.hold(word, length);
        if (list.spoken) keys.speak(key, language);
        if (list.naming === undefined) {
          keys.mean(key, list.role, list.reference);
          return;
        }
        if (list.naming.keys.length === 0) named.push(list.naming);
        list.naming.keys.push(key);
        const joined = list.role === Role.category ? keys.holdJoined(word, length) : -1;
        if (joined !== -1) list.naming.keys.push(joined);
      };
      words.visitRow(visit);
    });
  }

  /** What the words of a list such as `categories/bag` or `for/before` mean. */
  private listOf(list: string, language: number, headFirst: boolean): List {
    const [section, id] = list.split('/') as [string, string];
    const naming = (role: Role, subject: number): List => {
      const reference = namingOf(subject, headFirst);
      return { role, reference, spoken: true, naming: { role, reference, keys: [] } };
    };
    switch (section) {
      case 'categories':
        return naming(Role.category, this.categoryIndex.get(id) ?? -1);
      case 'offers':
        return naming(Role.offer, OFFER_KINDS.indexOf(id as never));
      case 'for':
        return { role: id === 'before' ? Role.forBefore : Role.forAfter, reference: language, spoken: true };
      case 'conditions':
        return { role: Role.condition, reference: CONDITIONS.indexOf(id as never), spoken: true };
      default:
        return { role: Role.quantity, reference: QUANTITIES.indexOf(id), spoken: false };
    }
  }

  private readFrames(rest: Rest, words: WordReader): void {
    const { keys } = this;
    for (const { language, reach } of rest.frames) if (reach !== undefined) this.reach[this.languages.indexOf(language)] = reach;
    for (const field of FRAME_WORDS) {
      let language = 0;
      const visit = (units: Uint16Array, length: number): void => {
        const key = keys.hold(units, length);
        keys.mean(key, FRAME_ROLES[field], language);
        if (field === 'withBefore') keys.speak(key, language);
      };
      for (const frame of rest.frames) {
        language = this.languages.indexOf(frame.language);
        words.visitRow(visit);
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
  /** For nouns and offer words, which are put in order when all languages are read. */
  readonly naming?: Naming;
}

const turned = new Uint16Array(LONGEST_WORD);

/** A word that was written backwards, in a buffer that the next one is written over. */
function turn(units: Uint16Array, length: number): Uint16Array {
  for (let i = 0; i < length; i++) turned[i] = units[length - 1 - i] as number;
  // Of a character of two units the second came first.
  for (let i = 0; i + 1 < length; i++) {
    const unit = turned[i] as number;
    if (unit >> 10 !== LOW_SURROGATE) continue;
    turned[i] = turned[i + 1] as number;
    turned[i + 1] = unit;
    i++;
  }
  return turned;
}

const LOW_SURROGATE = 0xdc00 >> 10;
