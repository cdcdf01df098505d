import type { BrandEntry, LineEntry, PhraseEntry } from '../../src/knowledge/pack.js';
import { foldKey } from '../../src/text/fold-key.js';
import type { Loaded, Placed } from './load.js';
import { isEnglish } from './ordinary-words.js';

const section = <T>(loaded: Loaded, name: string): Placed<T>[] => (loaded.sections[name] ?? []) as unknown as Placed<T>[];

/** How much the packs hold, a line a section. */
export function counts(loaded: Loaded): string[] {
  const brands = section<BrandEntry>(loaded, 'brands').map((p) => p.value);
  const lines = section<LineEntry>(loaded, 'lines').map((p) => p.value);
  const phrases = section<PhraseEntry>(loaded, 'phrases').map((p) => p.value);
  const items = section<Record<string, unknown>>(loaded, 'items').map((p) => p.value);
  const priced = (loaded.sections.prices ?? []).filter((p) => p.value.new !== undefined).length;
  const sum = <T>(list: readonly T[], count: (entry: T) => number): number => list.reduce((s, entry) => s + count(entry), 0);
  const words = (value: unknown): number =>
    Array.isArray(value) ? value.length : typeof value === 'object' && value !== null ? sum(Object.values(value), words) : 0;
  const languages = new Set(phrases.map((p) => p.language));
  return [
    `brands: ${brands.length}, with ${sum(brands, (b) => 1 + words(b.latin) + words(b.names))} honest, ${sum(brands, (b) => words(b.weak))} weak and ${sum(brands, (b) => words(b.evasive) + words(b.evasiveWeak))} evasive names; ${brands.filter((b) => b.commonWord === true).length} are ordinary words`,
    `lines: ${lines.length}, with ${sum(lines, (l) => 1 + words(l.also) + words(l.evasive))} names; ${lines.filter((l) => l.new !== undefined).length} with a price`,
    `prices: ${priced} of a brand and category, ${(loaded.sections.tierPrices ?? []).length} of a tier, ${(loaded.sections.copyPrices ?? []).length} of copies`,
    `phrases: ${phrases.length} in ${languages.size} languages, with ${sum(phrases, (p) => 1 + words(p.variants) + words(p.weak))} forms and ${sum(phrases, (p) => words(p.innocent) + words(p.notNext) + words(p.notPrev) + words(p.innocentCategories))} excuses; strength ${[0, 1, 2, 3].map((s) => `${s}: ${phrases.filter((p) => p.strength === s).length}`).join(', ')}`,
    `items: ${sum(items, words)} words in ${items.length} languages, ${(loaded.sections.categories ?? []).length} categories`,
  ];
}

/** Sure names that are English words. Some are fine, for want of a listing that uses the word; a person has to judge. */
export function ordinaryAliases(loaded: Loaded): string[] {
  return section<BrandEntry>(loaded, 'brands').flatMap(({ file, line, value: b }) => {
    const weak = new Set((b.weak ?? []).map(foldKey));
    const sure = [...(b.commonWord === true ? [] : [b.name]), ...(b.latin ?? [])];
    return sure
      .filter((alias) => isEnglish.has(foldKey(alias)) && !weak.has(foldKey(alias)))
      .map((alias) => `data/${file}:${line}  ${b.name}: "${alias}" is an English word, neither commonWord nor weak`);
  });
}

/** Characters of the words that matching never sees, with how often they stand and where first. */
export function removedCharacters(loaded: Loaded): string[] {
  const found = new Map<string, { count: number; at: string }>();
  const look = (value: unknown, at: string): void => {
    if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) look(inner, at);
    if (typeof value !== 'string') return;
    for (const char of value) {
      if (/[\p{L}\p{N}\s]/u.test(char) || foldKey(char) !== '') continue;
      const known = found.get(char);
      if (known === undefined) found.set(char, { count: 1, at });
      else known.count++;
    }
  };
  for (const { file, line, value } of section<BrandEntry>(loaded, 'brands'))
    look([value.name, value.latin, value.names, value.weak, value.evasive, value.evasiveWeak, value.not, value.context], `${file}:${line}`);
  for (const { file, line, value } of section<LineEntry>(loaded, 'lines')) look([value.line, value.also, value.evasive], `${file}:${line}`);
  for (const { file, line, value } of section<PhraseEntry>(loaded, 'phrases'))
    look([value.term, value.variants, value.weak, value.innocent, value.notNext, value.notPrev], `${file}:${line}`);
  return [...found]
    .sort((a, b) => b[1].count - a[1].count || (a[0] < b[0] ? -1 : 1))
    .map(([char, { count, at }]) => {
      const shown = /[\p{Cf}\p{M}]/u.test(char) ? '' : `${char} `;
      return `${shown}U+${(char.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')} ${count}× (first data/${at})`;
    });
}
