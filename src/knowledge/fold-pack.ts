import { foldKey } from '../text/fold-key.js';
import type { BrandEntry, FoldedPack, FrameEntry, ItemWords, LineEntry, Pack, PhraseEntry } from './pack.js';

/** Folds every word of a pack, so that matching compares like with like. Words that fold to nothing are left out. */
export function foldPack(pack: Pack | FoldedPack): FoldedPack {
  if ('folded' in pack) return pack;
  return {
    ...pack,
    folded: true,
    ...(pack.brands && { brands: pack.brands.map(foldBrand) }),
    ...(pack.lines && { lines: pack.lines.map(foldLine) }),
    ...(pack.phrases && { phrases: pack.phrases.map(foldPhrase) }),
    ...(pack.items && { items: pack.items.map(foldItems) }),
    ...(pack.frames && { frames: pack.frames.map(foldFrame) }),
    ...(pack.ordinaryWords && { ordinaryWords: foldWords(pack.ordinaryWords) }),
  };
}

function foldWords(words: readonly string[]): string[] {
  return [...new Set(words.map(foldKey))].filter((key) => key !== '');
}

/** One character says nothing by itself, whatever it was before folding took its signs away ("V+", "A-"). */
function foldTerms(words: readonly string[]): string[] {
  return foldWords(words).filter((key) => key.length > 1);
}

/** One syllable of Korean may say something as a term ("짭"), though not as a word beside one. */
function foldSyllables(words: readonly string[]): string[] {
  return foldWords(words.filter((word) => SYLLABLE.test(word)));
}

const SYLLABLE = /^[가-힣]$/;

/** "D&G" folds to "d g"; people also write the "and" out. */
function withAnd(words: readonly string[]): string[] {
  return words.flatMap((word) => (word.includes('&') ? [word, word.replace(/\s*&\s*/g, ' and ')] : [word]));
}

function foldBrand(brand: BrandEntry): BrandEntry {
  const honest = [...(brand.commonWord === true ? [] : [brand.name]), ...(brand.latin ?? []), ...Object.values(brand.names ?? {}).flat()];
  const { names: _names, ...rest } = brand;
  return {
    ...rest,
    latin: foldWords(withAnd(honest)),
    ...(brand.weak && { weak: foldWords(brand.weak) }),
    ...(brand.evasive && { evasive: foldWords(brand.evasive) }),
    ...(brand.evasiveWeak && { evasiveWeak: foldWords(brand.evasiveWeak) }),
    ...(brand.not && { not: foldWords(brand.not) }),
    ...(brand.context && { context: foldWords(brand.context) }),
  };
}

function foldLine(line: LineEntry): LineEntry {
  return {
    ...line,
    also: foldWords([line.line, ...(line.also ?? [])]),
    ...(line.evasive && { evasive: foldWords(line.evasive) }),
  };
}

function foldPhrase(phrase: PhraseEntry): PhraseEntry {
  const surfaces = [phrase.term, ...(phrase.variants ?? [])];
  return {
    ...phrase,
    variants:
      phrase.accents === true
        ? surfaces.map((s) => s.normalize('NFC').toLowerCase())
        : [...foldTerms(surfaces), ...foldSyllables(surfaces)],
    ...(phrase.weak && { weak: foldTerms(phrase.weak) }),
    ...(phrase.innocent && { innocent: foldWords(phrase.innocent) }),
    ...(phrase.notNext && { notNext: foldWords(phrase.notNext) }),
    ...(phrase.notPrev && { notPrev: foldWords(phrase.notPrev) }),
  };
}

function foldItems(words: ItemWords): ItemWords {
  const foldMap = <T extends object>(map: T): T =>
    Object.fromEntries(Object.entries(map).map(([key, list]) => [key, foldWords(list as readonly string[])])) as T;
  return {
    language: words.language,
    ...(words.categories && { categories: foldMap(words.categories) }),
    ...(words.offers && { offers: foldMap(words.offers) }),
    ...(words.for && { for: foldMap(words.for) }),
    ...(words.conditions && { conditions: foldMap(words.conditions) }),
    // One Latin letter counts nothing but "x" ("2 x").
    ...(words.quantities && {
      quantities: Object.fromEntries(
        Object.entries(foldMap(words.quantities)).map(([key, list]) => [key, list.filter((w) => w === 'x' || !/^[a-z]$/.test(w))]),
      ),
    }),
  };
}

/** Frames whose words stand beside goods: there one letter says something too ("y", "w", "空"). */
const BESIDE = /^(?:with|join|empty)/;

function foldFrame(frame: FrameEntry): FrameEntry {
  const out: Record<string, unknown> = { language: frame.language, ...(frame.reach !== undefined && { reach: frame.reach }) };
  for (const [key, value] of Object.entries(frame)) {
    if (Array.isArray(value)) out[key] = BESIDE.test(key) ? foldWords(value as string[]) : foldTerms(value as string[]);
  }
  return out as unknown as FrameEntry;
}
