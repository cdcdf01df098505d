// @ts-nocheck
import { readdirSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { loadData } from '../../data/compile/load.js';
import { brandsPage, outcomesPage, termsPage } from '../../data/compile/pages.js';
import { packSchemas, schemaOf } from '../../data/compile/schemas.js';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

describe('files made from data/ are current', () => {
  const loaded = loadData();

  it('docs/BRANDS.md (npm run data:docs)', () => {
    expect(read('docs/BRANDS.md') === brandsPage(loaded)).toBe(true);
  });

  it('docs/TERMS.md (npm run data:docs)', () => {
    expect(read('docs/TERMS.md') === termsPage(loaded)).toBe(true);
  });

  it('docs/OUTCOMES.md, the decision table that the code follows (npm run data:docs)', () => {
    expect(read('docs/OUTCOMES.md')).toBe(outcomesPage());
  });

  it('data/schema (npm run data:schema)', () => {
    const schemas = packSchemas();
    expect(readdirSync(new URL('../../data/schema', import.meta.url)).sort()).toEqual(Object.keys(schemas).sort());
    for (const [name, schema] of Object.entries(schemas)) expect(JSON.parse(read(`data/schema/${name}`)), name).toEqual(schema);
  });

  it('the schemas accept the entries of data/, and no unknown field', () => {
    const accepts = (name: string): ((value: unknown) => boolean) =>
      new Ajv().compile(packSchemas()[name] as object) as (value: unknown) => boolean;
    const brands = (loaded.sections.brands ?? []).map((p) => p.value);
    expect(accepts('brands.schema.json')(brands)).toBe(true);
    expect(accepts('brands.schema.json')([{ ...brands[0], nmae: 'Gucci' }])).toBe(false);
    const phrases = (loaded.sections.phrases ?? []).map(({ value: { language: _language, ...entry } }) => entry);
    expect(accepts('phrases.schema.json')(phrases)).toBe(true);
    expect(accepts('phrases.schema.json')([{ ...phrases[0], strength: 4 }])).toBe(false);
  });

  it('every file of data/ that has a schema names it in its first line', () => {
    const wrong = ['brands', 'lines', 'prices', 'phrases'].flatMap((folder) =>
      readdirSync(new URL(`../../data/${folder}`, import.meta.url))
        .filter((name) => name.endsWith('.yaml'))
        .map((name) => `${folder}/${name}`)
        .filter((file) => schemaOf(file) !== undefined && !read(`data/${file}`).startsWith(`${schemaOf(file)}\n`)),
    );
    expect(wrong).toEqual([]);
  });
}, 60_000);
