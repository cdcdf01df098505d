import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { reachable } from '../../test/package/built-code.js';
import type { Part } from './part.js';
import { type Section, short } from './report.js';

/** Each by itself, and last what a user has who takes all. */
const ENTRIES: readonly (readonly string[])[] = [
  ['index.js'],
  ['index.cjs'],
  ['packs-brands.js'],
  ['packs-languages.js'],
  ['index.js', 'packs-brands.js', 'packs-languages.js'],
];

/** What an entry and all it imports weigh. */
export const sizePart: Part = async () => {
  const rows: { name: string; plain: number; gzipped: number }[] = [];
  for (const entries of ENTRIES) {
    const files = new Set<string>();
    for (const entry of entries)
      for (const file of (await reachable(new URL(`../../dist/${entry}`, import.meta.url).pathname, { dynamic: false })).keys())
        files.add(file);
    const contents = [...files].map((file) => readFileSync(file));
    const total = (sizes: readonly number[]): number => sizes.reduce((sum, size) => sum + size, 0);
    rows.push({
      name: entries.join(' + '),
      plain: total(contents.map(({ length }) => length)),
      gzipped: total(contents.map((content) => gzipSync(content, { level: 9 }).length)),
    });
  }
  const section: Section = {
    title: 'Size',
    notes: ['Each entry with all that it imports, what two share once. The packs come beside the core.'],
    columns: ['entry', 'KB', 'KB gzipped'],
    rows: rows.map(({ name, plain, gzipped }) => [name, short(plain / 1000), short(gzipped / 1000)]),
    figures: Object.fromEntries(rows.map(({ name, gzipped }) => [`${name} gzipped`, gzipped])),
  };
  return section;
};
