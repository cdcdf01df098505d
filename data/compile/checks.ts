import { readFileSync } from 'node:fs';
import type { BrandEntry, CategoryEntry, ItemWords, LineEntry, PhraseEntry, PriceEntry } from '../../src/knowledge/pack.js';
import { foldKey } from '../../src/text/fold-key.js';
import { DATA, type Loaded, type Placed, type Problem } from './load.js';

/** The order in which people look for names. */
const ALPHABET = new Intl.Collator('en');

/** Keys of the sources table. */
function sourceKeys(): Set<string> {
  const keys = new Set<string>();
  for (const line of readFileSync(`${DATA}SOURCES.md`, 'utf8').split('\n')) {
    const key = /^\|\s*([^|\s]+)\s*\|/.exec(line)?.[1];
    if (key !== undefined && key !== 'key' && !key.startsWith('-')) keys.add(key);
  }
  return keys;
}

/** Faults that only show when the packs are seen together: duplicates, collisions, unknown references, terms without an excuse. */
export function checkData(loaded: Loaded): Problem[] {
  const problems: Problem[] = [];
  const section = <T>(name: string): Placed<T>[] => (loaded.sections[name] ?? []) as unknown as Placed<T>[];
  const report = (at: Placed<unknown>, entry: string, problem: string): void => {
    problems.push({ file: at.file, line: at.line, entry, problem });
  };
  const categories = new Set(section<CategoryEntry>('categories').map((c) => c.value.id));
  const brands = section<BrandEntry>('brands');
  const brandNames = new Set(brands.map((b) => b.value.name));
  const sources = sourceKeys();

  const unique = <T>(list: Placed<T>[], key: (value: T) => string): void => {
    const seen = new Map<string, Placed<T>>();
    for (const placed of list) {
      const k = key(placed.value);
      const first = seen.get(k);
      if (first === undefined) seen.set(k, placed);
      else report(placed, k, `stands already in ${first.file}:${first.line}`);
    }
  };
  unique(brands, (b) => b.name);
  unique(section<LineEntry>('lines'), (l) => `${l.brand} / ${l.line}`);
  unique(section<PriceEntry>('prices'), (p) => `${p.brand} / ${p.category}`);
  unique(section<PhraseEntry>('phrases'), (p) => `${p.language} ${foldKey(p.term)}`);

  const sorted = <T>(list: Placed<T>[], ...keys: ((value: T) => string)[]): void => {
    const compare = (a: T, b: T): number => keys.reduce((order, key) => order || ALPHABET.compare(key(a), key(b)), 0);
    list.forEach((placed, i) => {
      const before = list[i - 1];
      if (before?.file === placed.file && compare(before.value, placed.value) > 0)
        report(
          placed,
          keys.map((key) => key(placed.value)).join(' / '),
          `stands behind ${keys.map((key) => key(before.value)).join(' / ')}`,
        );
    });
  };
  sorted(brands, (b) => b.name);
  sorted(section<LineEntry>('lines'), (l) => l.line);
  sorted(
    section<PriceEntry>('prices'),
    (p) => p.brand,
    (p) => p.category,
  );
  sorted(section<PhraseEntry>('phrases'), (p) => p.term);

  const owners = new Map<string, string>();
  for (const placed of brands) {
    const b = placed.value;
    for (const id of b.sells) if (!categories.has(id)) report(placed, b.name, `sells: no category "${id}"`);
    if (b.parent !== undefined && !brandNames.has(b.parent)) report(placed, b.name, `parent: no brand "${b.parent}"`);
    for (const alias of [...(b.commonWord === true ? [] : [b.name]), ...(b.latin ?? []), ...Object.values(b.names ?? {}).flat()]) {
      const key = foldKey(alias);
      if (key === '') report(placed, b.name, `"${alias}" folds to nothing`);
      if (/^[a-z]{1,2}$/.test(key)) report(placed, b.name, `"${alias}" is a code of one or two letters: move it to weak`);
      const owner = owners.get(key);
      if (owner !== undefined && owner !== b.name) report(placed, b.name, `"${alias}" already names ${owner}`);
      owners.set(key, b.name);
    }
  }
  for (const placed of section<LineEntry>('lines')) {
    const l = placed.value;
    if (!brandNames.has(l.brand)) report(placed, l.line, `no brand "${l.brand}"`);
    if (!categories.has(l.category)) report(placed, l.line, `no category "${l.category}"`);
  }
  for (const placed of section<PriceEntry>('prices')) {
    const p = placed.value;
    if (!brandNames.has(p.brand)) report(placed, p.brand, 'no such brand');
    if (!categories.has(p.category)) report(placed, p.brand, `no category "${p.category}"`);
    if (p.new !== undefined && p.basis === undefined) report(placed, p.brand, 'a price needs a basis');
  }
  for (const placed of section<PhraseEntry>('phrases')) {
    const p = placed.value;
    if (
      p.strength >= 2 &&
      ['admission', 'grade', 'batch', 'comparison'].includes(p.kind) &&
      p.innocent === undefined &&
      p.innocentNote === undefined &&
      p.innocentCategories === undefined
    ) {
      report(placed, p.term, 'strength 2 or 3 needs innocent words, innocentCategories or an innocentNote');
    }
    for (const id of [...(p.only ?? []), ...(p.innocentCategories ?? [])])
      if (!categories.has(id)) report(placed, p.term, `no category "${id}"`);
    for (const form of [p.term, ...(p.variants ?? [])]) if (foldKey(form) === '') report(placed, p.term, `"${form}" folds to nothing`);
  }
  for (const placed of section<ItemWords>('items')) {
    // "98%" would hear a condition in "Air Max 98".
    const bare = Object.values(placed.value.conditions ?? {})
      .flat()
      .filter((word) => /^\d+$/.test(foldKey(word)));
    for (const word of bare) report(placed, word, 'folds to a bare number: write the words beside it too');
  }
  for (const [name, list] of Object.entries(loaded.sections)) {
    if (name === 'items' || name === 'frames' || name === 'categories') continue;
    for (const placed of list) {
      const source = placed.value.source as string[] | undefined;
      const label = String(placed.value.name ?? placed.value.term ?? placed.value.line ?? placed.value.brand ?? placed.value.category);
      if (source === undefined) report(placed, label, 'has no source');
      for (const key of source ?? []) if (!sources.has(key)) report(placed, label, `source "${key}" is not in SOURCES.md`);
    }
  }
  return problems;
}
