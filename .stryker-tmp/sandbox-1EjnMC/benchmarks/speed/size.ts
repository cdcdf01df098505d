// @ts-nocheck
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { reachable } from '../../test/package/built-code.js';
import type { Part } from './part.js';
import { type Section, short } from './report.js';

/** What an entry and all it imports weigh. */
export const sizePart: Part = async () => {
  const rows: { entry: string; plain: number; gzipped: number }[] = [];
  for (const entry of ['index.js', 'index.cjs', 'packs-brands.js', 'packs-languages.js']) {
    const files = [...(await reachable(new URL(`../../dist/${entry}`, import.meta.url).pathname, { dynamic: false })).keys()];
    const contents = files.map((file) => readFileSync(file));
    const total = (sizes: readonly number[]): number => sizes.reduce((sum, size) => sum + size, 0);
    rows.push({
      entry,
      plain: total(contents.map(({ length }) => length)),
      gzipped: total(contents.map((content) => gzipSync(content, { level: 9 }).length)),
    });
  }
  const section: Section = {
    title: 'Size',
    notes: ['Each entry with all that it imports. The packs come beside the core.'],
    columns: ['entry', 'KB', 'KB gzipped'],
    rows: rows.map(({ entry, plain, gzipped }) => [entry, short(plain / 1000), short(gzipped / 1000)]),
    figures: Object.fromEntries(rows.map(({ entry, gzipped }) => [`${entry} gzipped`, gzipped])),
  };
  return section;
};
