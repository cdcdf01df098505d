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
  LINE_WORDS,
  linesOf,
  membersOf,
  numbersOf,
  type PackedPack,
  PHRASE_WORDS,
  type Rest,
  rankAt,
  rowsOf,
} from './packed.js';
import { eachOf, type Groups, inTurn, membersOfAll, merged, single } from './pairs.js';
import { PriceColumns } from './price-columns.js';
import { FRAME_ROLES, HEAD_FIRST, meaningOf, namingOf, Role } from './roles.js';
import { WordReader } from './words.js';

/** About how many ordinary words packs have. */
const ORDINARY = 4000;
/** In place of a key. */
const NO_KEY = -1;

/** Nouns or offer words of one language in one pack, list by list, with what each list names. */
interface Named {
  readonly role: typeof Role.category | typeof Role.offer;
  readonly keys: Groups;
  readonly meanings: Int32Array;
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
  /** By the brands and phrases of each pack. */
  private readonly names: Groups[] = [];
  private readonly codes: Groups[] = [];
  private readonly terms: Groups[] = [];
  private readonly excuses: Groups[] = [];
  private readonly ordinaryWords = new KeyPool(ORDINARY);
  /** Nouns and offer words by language index; languages come in their order, whatever pack holds them. */
  private readonly named: Named[][];

  constructor(private readonly packs: readonly PackedPack[]) {
    this.rests = packs.map((packed) => JSON.parse(packed.rest) as Rest);
    this.keys = new KeyTable(
      packs.reduce((sum, packed) => sum + packed.keys, 0),
      packs.reduce((sum, packed) => sum + packed.letters, 0),
    );
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
    this.named.forEach((named, language) => {
      this.nameAll(named, language);
    });
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
      names: inTurn(this.names),
      codes: inTurn(this.codes),
      terms: inTurn(this.terms),
      excuses: inTurn(this.excuses),
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
    const { latin, weak, evasive, evasiveWeak, not, context } = words.nextOf(BRAND_WORDS, names.length);
    const common = single(
      Int32Array.from(names, (name, i) => ((brands[base + i] as ColumnBrand).commonWord ? this.holdFolded(name) : NO_KEY)),
    );
    for (const [role, named] of [
      [Role.brand, latin],
      [Role.brandCommon, common],
      [Role.brandWeak, weak],
      [Role.brandEvasive, evasive],
      [Role.brandEvasiveWeak, evasiveWeak],
      [Role.brandNot, not],
    ] as const)
      keys.meanEach(named, meaningsOf(role, base, names.length));
    eachOf(context, (brand, key) => brands[base + brand]?.contextKeys.push(key));
    this.names.push(merged(latin, evasive));
    this.codes.push(merged(common, weak));
    this.prices.push(new ColumnPrices(packed, brands.slice(base), base, this.categoryIndex));
  }

  private readLines(packed: PackedPack, names: readonly string[], brandCount: number, words: WordReader): void {
    const { keys, lines } = this;
    const base = lines.length;
    const firstBrand = this.brands.length - brandCount;
    const rows = rowsOf(packed.symbols.lines);
    const prices = new PriceColumns(packed, 'lines');
    for (let brand = firstBrand; brand < this.brands.length; brand++)
      for (const category of (this.brands[brand] as ColumnBrand).categoriesOf(rows[brand - firstBrand] ?? '')) {
        const i = lines.length - base;
        lines.push(new ColumnLine(names[i] as string, category, brand, this.categoryIndex.get(category) ?? -1, prices, i));
      }
    const { also, evasive } = words.nextOf(LINE_WORDS, names.length);
    const flags = packed.symbols.lineFlags;
    const named = merged(also);
    const plurals = { starts: named.starts, members: keys.holdPlurals(named.members) };
    const meanings = Int32Array.from(names, (_, i) => meaningOf((rankAt(flags, i) & 2) !== 0 ? Role.lineWeak : Role.line, base + i));
    keys.meanEach(named, meanings);
    keys.meanEach(plurals, meanings);
    keys.meanEach(evasive, meaningsOf(Role.lineEvasive, base, names.length));
  }

  private readPhrases(packed: PackedPack, rest: Rest, names: readonly string[], words: WordReader): void {
    const { keys, phrases } = this;
    const base = phrases.length;
    const means = linesOf(packed.texts.means);
    const only = rowsOf(packed.symbols.only);
    const innocentCategories = rowsOf(packed.symbols.innocentCategories);
    const categories = (row: string | undefined): readonly string[] | undefined =>
      row === undefined || row === '' ? undefined : membersOf(row, rest.sold);
    const { variants, weak, innocent, notNext, notPrev } = words.nextOf(PHRASE_WORDS, names.length);
    const textsOf = (rows: Groups, i: number): readonly string[] | undefined =>
      rows.starts[i] === rows.starts[i + 1] ? undefined : words.textsOf(rows, i);
    const excuses = merged(innocent);
    let language = 0;
    const counts = rowsOf(packed.symbols.languages).map(Number);
    for (let i = 0, left = counts[0] ?? 0; i < names.length; i++, left--) {
      while (left === 0) left = counts[++language] as number;
      const flags = rankAt(packed.symbols.phrases, 2 * i + 1);
      const hasAccents = (flags & 4) !== 0;
      const phrase = new ColumnPhrase(
        rest.languages[language] as string,
        names[i] as string,
        PHRASE_KINDS[rankAt(packed.symbols.phrases, 2 * i)] as PhraseKind,
        ((flags >> 3) & 3) as 0 | 1 | 2 | 3,
        means[i] ?? '',
        (flags & 2) !== 0,
        hasAccents,
        (flags & 32) !== 0,
        // Written with their accents, matched without.
        hasAccents ? words.textsOf(variants, i) : undefined,
        categories(only[i]),
        categories(innocentCategories[i]),
        textsOf(notNext, i),
        textsOf(notPrev, i),
        excuses,
        i,
      );
      phrases.push(phrase);
      for (const word of phrase.written ?? []) keys.mean(keys.hold(foldKey(word)), Role.phrase, base + i);
    }
    const meanings = meaningsOf(Role.phrase, base, names.length);
    keys.meanEach(variants, meanings);
    keys.meanEach(weak, meaningsOf(Role.phraseWeak, base, names.length));
    this.terms.push(merged(variants));
    this.excuses.push(excuses);
  }

  private readItems(rest: Rest, words: WordReader): void {
    const { keys } = this;
    const sections = sectionsOf(rest.lists);
    for (const { language: id } of rest.items) {
      const language = this.languages.indexOf(id);
      for (const [section, lists] of sections) {
        const listed = words.next(lists.length);
        const meanings = Int32Array.from(lists, (list) => this.meaningOfList(section, list, language));
        // Everyday words of the language are all but quantities.
        if (section !== 'quantities') keys.speakAll(membersOfAll(listed), language);
        if (section === 'categories') this.named[language]?.push({ role: Role.category, keys: listed, meanings });
        else if (section === 'offers') this.named[language]?.push({ role: Role.offer, keys: listed, meanings });
        else keys.meanEach(listed, meanings);
      }
    }
  }

  /** What the words of a list such as "bag" of categories or "before" of for mean. */
  private meaningOfList(section: string, list: string, language: number): number {
    const headFirst = HEAD_FIRST.has(this.languages[language] as string);
    switch (section) {
      case 'categories':
        return meaningOf(Role.category, namingOf(this.categoryIndex.get(list) ?? -1, headFirst));
      case 'offers':
        return meaningOf(Role.offer, namingOf(OFFER_KINDS.indexOf(list as never), headFirst));
      case 'for':
        return meaningOf(list === 'before' ? Role.forBefore : Role.forAfter, language);
      case 'conditions':
        return meaningOf(Role.condition, CONDITIONS.indexOf(list as never));
      default:
        return meaningOf(Role.quantity, QUANTITIES.indexOf(list));
    }
  }

  /** Nouns of a language before its offer words, otherwise list after list. */
  private nameAll(named: readonly Named[], language: number): void {
    const { keys } = this;
    for (const { role, keys: nouns, meanings } of named) {
      if (role !== Role.category) continue;
      keys.meanEach(nouns, meanings);
      const { starts, members } = merged(nouns);
      const joined = keys.holdJoined(members);
      keys.meanEach({ starts, members: joined }, meanings);
      keys.speakAll(joined, language);
    }
    for (const { role, keys: offers, meanings } of named) if (role === Role.offer) keys.meanEach(offers, meanings);
  }

  private readFrames(rest: Rest, words: WordReader): void {
    const { keys } = this;
    for (const { language, reach } of rest.frames) if (reach !== undefined) this.reach[this.languages.indexOf(language)] = reach;
    const languages = Int32Array.from(rest.frames, (frame) => this.languages.indexOf(frame.language));
    const rows = words.nextOf(FRAME_WORDS, languages.length);
    for (const field of FRAME_WORDS)
      keys.meanEach(
        rows[field],
        languages.map((language) => meaningOf(FRAME_ROLES[field], language)),
      );
    for (const words of [rows.withBefore, rows.joinBefore]) eachOf(words, (frame, key) => keys.speak(key, languages[frame] as number));
  }

  private holdFolded(name: string): number {
    const key = foldKey(name);
    return key === '' ? NO_KEY : this.keys.hold(key);
  }
}

/** A role of each of so many entries. */
function meaningsOf(role: Role, first: number, count: number): Int32Array {
  const meanings = new Int32Array(count);
  for (let i = 0; i < count; i++) meanings[i] = meaningOf(role, first + i);
  return meanings;
}

/** Lists of item words such as "categories/bag" by their section; those of one stand together. */
function sectionsOf(lists: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const sections = new Map<string, string[]>();
  for (const list of lists) {
    const [section, id] = list.split('/') as [string, string];
    const ids = sections.get(section);
    if (ids === undefined) sections.set(section, [id]);
    else ids.push(id);
  }
  return sections;
}
