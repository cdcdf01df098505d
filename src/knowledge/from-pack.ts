import { CONDITIONS, OFFER_KINDS } from '../assessment.js';
import { foldKey } from '../text/fold-key.js';
import { poolOf } from '../text/key-pool.js';
import { KeyTable } from './key-table.js';
import { type Brand, Knowledge, type Line, type Phrase } from './knowledge.js';
import type { BrandEntry, FoldedPack, PriceFacts } from './pack.js';
import { Pairs } from './pairs.js';
import type { PriceSource } from './price-book.js';
import { FRAME_ROLES, HEAD_FIRST, namingOf, Role } from './roles.js';

/** Quantities by the index that `Role.quantity` refers to. */
export const QUANTITIES = ['unit', 'pair', 'set'];

/** Reach of negators in languages whose frames don't say. */
export const USUAL_REACH = 4;

/** Makes a folded pack of objects ready for matching. Slower than from columns, and says the same. */
export function knowledgeOf(pack: FoldedPack): Knowledge {
  const categories = pack.categories ?? [];
  const categoryIndex = new Map(categories.map((c, i) => [c.id, i]));
  const languages = [...new Set([...(pack.items ?? []), ...(pack.frames ?? []), ...(pack.phrases ?? [])].map((e) => e.language))].sort();
  const languageIndex = new Map(languages.map((id, i) => [id, i]));
  const reach = languages.map(() => USUAL_REACH);

  const keys = new KeyTable(64);
  const addAll = (words: readonly string[] | undefined, role: Role, reference: number, into?: Pairs): void => {
    for (const word of words ?? []) {
      const key = keys.hold(word);
      keys.mean(key, role, reference);
      into?.add(reference, key);
    }
  };

  const entries = withoutOwnContext(pack).brands ?? [];
  const brandIndex = new Map(entries.map((b, i) => [b.name, i]));
  const names = new Pairs(64);
  const codes = new Pairs(64);
  const terms = new Pairs(64);
  const excuses = new Pairs(64);
  const brands = entries.map((b, i): Brand => {
    if (b.commonWord === true) addAll(commonKeys(b), Role.brandCommon, i, codes);
    addAll(b.latin, Role.brand, i, names);
    addAll(b.weak, Role.brandWeak, i, codes);
    addAll(b.evasive, Role.brandEvasive, i, names);
    addAll(b.evasiveWeak, Role.brandEvasiveWeak, i);
    addAll(b.not, Role.brandNot, i);
    return {
      name: b.name,
      tier: b.tier,
      commonWord: b.commonWord === true,
      sells: b.sells,
      sellsIndex: new Set(b.sells.map((c) => categoryIndex.get(c) ?? -1)),
      parentIndex: b.parent === undefined ? -1 : (brandIndex.get(b.parent) ?? -1),
      contextKeys: (b.context ?? []).map((word) => keys.hold(word)),
    };
  });

  const lines: Line[] = [];
  for (const { line, also, evasive, needs, brand: owner, category: id, ...price } of pack.lines ?? []) {
    const brand = brandIndex.get(owner);
    const category = categoryIndex.get(id);
    if (brand === undefined || category === undefined) continue; // removed with its brand
    const role = needs === 'brand' ? Role.lineWeak : Role.line;
    addAll((also ?? []).flatMap(withPlural), role, lines.length);
    addAll(evasive, Role.lineEvasive, lines.length);
    lines.push({ line, category: id, brandIndex: brand, categoryIndex: category, price });
  }

  // Languages come in their order, whatever pack holds them.
  for (const words of [...(pack.items ?? [])].sort((a, b) => (a.language < b.language ? -1 : 1))) {
    const language = languageIndex.get(words.language) as number;
    const headFirst = HEAD_FIRST.has(words.language);
    for (const [id, list] of Object.entries(words.categories ?? {})) {
      const category = categoryIndex.get(id);
      if (category !== undefined) addAll(list.flatMap(withJoined), Role.category, namingOf(category, headFirst));
    }
    for (const [kind, list] of Object.entries(words.offers ?? {}))
      addAll(list, Role.offer, namingOf(OFFER_KINDS.indexOf(kind as never), headFirst));
    for (const list of [
      ...Object.values(words.categories ?? {}).map((list) => list.flatMap(withJoined)),
      ...Object.values(words.offers ?? {}),
      ...Object.values(words.conditions ?? {}),
      ...Object.values(words.for ?? {}),
    ])
      for (const word of list) keys.speak(keys.hold(word), language);
    addAll(words.for?.before, Role.forBefore, language);
    addAll(words.for?.after, Role.forAfter, language);
    for (const [id, list] of Object.entries(words.conditions ?? {})) addAll(list, Role.condition, CONDITIONS.indexOf(id as never));
    for (const [id, list] of Object.entries(words.quantities ?? {})) addAll(list, Role.quantity, QUANTITIES.indexOf(id));
  }
  for (const frame of pack.frames ?? []) {
    const language = languageIndex.get(frame.language) as number;
    if (frame.reach !== undefined) reach[language] = frame.reach;
    for (const [field, role] of Object.entries(FRAME_ROLES)) addAll(frame[field as keyof typeof FRAME_ROLES], role, language);
    for (const word of [...(frame.withBefore ?? []), ...(frame.joinBefore ?? [])]) keys.speak(keys.hold(word), language);
  }
  const phrases = (pack.phrases ?? []).map((p, i): Phrase => {
    if (p.accents === true) addAll(p.variants?.map(foldKey), Role.phrase, i);
    else addAll(p.variants, Role.phrase, i, terms);
    addAll(p.weak, Role.phraseWeak, i);
    const innocentKeys = new Set((p.innocent ?? []).map((word) => keys.hold(word)));
    for (const key of innocentKeys) excuses.add(i, key);
    return {
      language: p.language,
      term: p.term,
      kind: p.kind,
      strength: p.strength,
      means: p.means,
      cased: p.case === true,
      accents: p.accents === true,
      copies: p.copies === true,
      written: p.accents === true ? p.variants : undefined,
      only: p.only,
      innocentCategories: p.innocentCategories,
      notNext: p.notNext,
      notPrev: p.notPrev,
      innocentKeys,
    };
  });
  return new Knowledge({
    name: pack.name ?? '',
    version: pack.version ?? '',
    categories,
    languages,
    reach,
    keys: keys.finish(),
    brands,
    lines,
    phrases,
    names: names.byGroup(brands.length),
    codes: codes.byGroup(brands.length),
    terms: terms.byGroup(phrases.length),
    excuses: excuses.byGroup(phrases.length),
    prices: pricesOf(pack, brandIndex, categoryIndex),
    ordinaryWords: poolOf(pack.ordinaryWords ?? []),
    rates: pack.rates ?? { date: '', usd: { USD: 1 } },
    authorized: pack.authorized ?? [],
  });
}

/** Leaves out context words that are names of the brand itself or of its lines: they can't vouch for it. */
export function withoutOwnContext(pack: FoldedPack): FoldedPack {
  if (pack.brands === undefined) return pack;
  const ownLines = new Map<string, Set<string>>();
  for (const line of pack.lines ?? []) {
    const own = ownLines.get(line.brand) ?? new Set<string>();
    for (const key of [...(line.also ?? []), ...(line.evasive ?? [])]) own.add(key);
    ownLines.set(line.brand, own);
  }
  const brands = pack.brands.map((b): BrandEntry => {
    if (b.context === undefined) return b;
    const own = [...commonKeys(b), ...(b.latin ?? []), ...(b.weak ?? [])];
    return { ...b, context: b.context.filter((key) => ownLines.get(b.name)?.has(key) !== true && !own.includes(key)) };
  });
  return { ...pack, brands };
}

function pricesOf(pack: FoldedPack, brandIndex: ReadonlyMap<string, number>, categoryIndex: ReadonlyMap<string, number>): PriceSource {
  const rows = new Map<number, { category: number; facts: PriceFacts }[]>();
  for (const { brand, category, ...facts } of pack.prices ?? []) {
    const owner = brandIndex.get(brand);
    const index = categoryIndex.get(category);
    if (owner === undefined || index === undefined) continue; // removed with its brand
    const list = rows.get(owner) ?? [];
    list.push({ category: index, facts });
    rows.set(owner, list);
  }
  return { rowsOf: (brand) => rows.get(brand) ?? [], tiers: pack.tierPrices ?? [], copies: pack.copyPrices ?? [] };
}

/** "Dunks", "Jordan 1s": lines are named in the plural as well. */
export function withPlural(key: string): string[] {
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
