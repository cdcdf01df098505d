import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ATTACKS, READ } from '../../benchmarks/speed/attacks.js';
import { apartFrom, textLength } from '../../benchmarks/speed/corpus.js';
import { halfCyrillic, inDigits, signsBetween, starred } from '../../benchmarks/speed/disguised.js';
import { Inventor, piecesOf, wordOf } from '../../benchmarks/speed/invented.js';
import { costsOf, median, quantile } from '../../benchmarks/speed/measure.js';
import { asMarkdown, asText, type Section, short } from '../../benchmarks/speed/report.js';
import { KINDS, plant } from '../../benchmarks/speed/rivals/planted.js';
import { telltale } from '../../benchmarks/speed/rivals/telltale.js';
import { isAmong, SHARED, STAGES, stageOf } from '../../benchmarks/speed/stage-of.js';
import { varied } from '../../benchmarks/speed/varied.js';
import { createScorer, parseListing } from '../../src/index.js';

describe('planted listings', () => {
  it('hold a hit of every kind where they say, and the same at every run', () => {
    const listings = Array.from({ length: 50 }, (_, i) => ({ title: `Bag ${i}`, description: 'Leather' }));
    const { planted, plain } = plant(listings, 3);
    expect(plant(listings, 3).planted).toEqual(planted);
    expect(plain.map(({ listing }) => listing)).toEqual(listings);
    for (const { listing, hits } of planted) {
      expect(hits.map(({ kind }) => kind)).toEqual(KINDS);
      for (const { kind, entry, start, end } of hits) {
        const words = listing.title.slice(start, end).toLowerCase();
        if (kind === 'term' || kind === 'name') expect(words).toBe(entry);
        if (kind === 'name in look-alike letters') expect(words).not.toBe(entry);
        if (kind === 'misspelt name') expect(Array.from(words).filter((letter, i) => letter !== entry[i]).length).toBeLessThanOrEqual(1);
      }
    }
  });
});

describe('telltale among its rivals', () => {
  it('has found a term only where it quotes the whole of it', async () => {
    const scorer = createScorer();
    const { run, found } = await telltale(scorer).prepare({ terms: [], names: [], train: { planted: [], plain: [] } });
    const listing = { title: 'Gucci belt ааа replica', description: '' };
    const result = run({ listing, text: listing.title, hits: [] });
    const hit = (entry: string, start: number, end: number) => found(result, { kind: 'term', entry, start, end });
    expect(hit('replica', 15, 22)).toBe(true);
    expect(hit('aaa replica', 11, 22)).toBe(false);
  });
});

describe('stages', () => {
  /** What scoring a listing never enters. */
  const BESIDE = ['cli/', 'evaluate/', 'packs/', 'page/', 'index.ts', 'schema.ts'];
  const source = new URL('../../src/', import.meta.url);
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const table: Readonly<Record<string, readonly string[]>> = { ...STAGES, shared: SHARED, beside: BESIDE };

  it('hold each file of the sources once, or it is named as shared', () => {
    const places = (file: string): string[] => Object.entries(table).flatMap(([name, entries]) => (isAmong(entries, file) ? [name] : []));
    expect(files.map((file) => ({ file, places: places(file) })).filter((one) => one.places.length !== 1)).toEqual([]);
  });

  it('name no file that is not there', () => {
    const named = Object.values(table).flat();
    expect(named.filter((entry) => !files.some((file) => isAmong([entry], file)))).toEqual([]);
  });

  it('are told by the address of a module', () => {
    const of = (file: string) => stageOf(new URL(file, source).href);
    expect([of('reading/undoing/edges.ts'), of('reading/places.ts'), of('signals/price.ts')]).toEqual([
      'undo disguises',
      undefined,
      'signals and messages',
    ]);
    expect(stageOf('node:internal/src/reading/item.ts')).toBeUndefined();
  });
});

describe('invented words', () => {
  it('come once each', () => {
    const inventor = new Inventor(1);
    const words = Array.from({ length: 5000 }, () => inventor.word());
    expect(new Set(words).size).toBe(5000);
  });

  it('or one for each number', () => {
    expect(new Set(Array.from({ length: 50_000 }, (_, i) => wordOf(i))).size).toBe(50_000);
    expect(wordOf(79_999_999)).toMatch(/^([b-z][aeiou]){4}$/);
  });

  it('and pieces of a text have the length asked for', () => {
    const pieces = piecesOf('abcdefghij'.repeat(10), 30, 12, 5);
    expect(pieces.map(({ length }) => length)).toEqual(Array.from({ length: 12 }, () => 30));
  });
});

describe('hostile texts', () => {
  const prose = 'Leather shoulder bag '.repeat(10_000);

  it('are each new, and none longer than is read but where that is the attack', () => {
    const inventor = new Inventor(1);
    for (const { name, make } of ATTACKS) {
      const [first, second] = [make(inventor, prose), make(inventor, prose)];
      expect(second, name).not.toEqual(first);
      const { title, description = '', variants = [] } = first;
      const longest = Math.max(...[title, description, ...variants.map((variant) => variant.title)].map(({ length }) => length));
      expect(longest, name).toBeLessThanOrEqual(name.includes('2,000') ? 2000 : /million|100,000/.test(name) ? Infinity : READ);
    }
  });

  it('are of words that are disguised', () => {
    const inventor = new Inventor(2);
    expect(starred('Gucci', inventor)).toMatch(/^(?=.{5}$)G[a-z]*\*[a-z]*i$/);
    expect(inDigits('Gucci Bold')).toBe('6ucc1 801d');
    expect(signsBetween('Gucci'.repeat(9), inventor).replace(/[.!_|-]/g, '')).toBe('Gucci'.repeat(9));
    expect(halfCyrillic('coca'.repeat(9), inventor)).toMatch(/^(?=.*[a-z])(?=.*[а-я])[acoасо]{36}$/);
  });
});

describe('listings apart from some', () => {
  it('are the others, each once', () => expect(apartFrom([2, 3], [1, 2, 4, 1])).toEqual([1, 4]));
});

describe('costs in turn', () => {
  it('take every batch once by each way, the first by another each time', () => {
    const taken: string[] = [];
    costsOf(['a', 'b'], 0, [(batch) => taken.push(`${batch}1`), (batch) => taken.push(`${batch}2`)]);
    expect(taken).toEqual(['a1', 'a2', 'b2', 'b1']);
  });

  it('leave out those of warming up', () => expect(costsOf(['a', 'b'], 2, [() => 0, () => 0])).toEqual([0, 0]));
});

describe('made-up listings', () => {
  const text = (number: number): string => JSON.stringify(varied(number));
  const listings = Array.from({ length: 2000 }, (_, number) => text(number));

  it('are the same for a number each time, and no two alike', () => {
    expect(text(7)).toBe(listings[7]);
    expect(new Set(listings).size).toBe(listings.length);
  });

  it('have words that no other has', () => {
    const lasts = listings.map((_, number) => String(varied(number).title).split(' ').at(-1));
    expect(new Set(lasts).size).toBe(listings.length);
  });

  it('are listings, and now and then long', () => {
    const long = listings.filter((listing) => (parseListing(JSON.parse(listing)).description?.length ?? 0) > 20_000);
    expect(long.length).toBeGreaterThan(0);
    expect(long.length).toBeLessThan(50);
  });
});

describe('figures', () => {
  it('are taken from the middle or the end', () => {
    const values = [5, 1, 4, 2, 3];
    expect([median(values), quantile(values, 0.99), quantile(values, 0)]).toEqual([3, 5, 1]);
  });

  it('are written with as many decimals as make sense', () => {
    expect([0.1234, 12.34, 1234.5].map(short)).toEqual(['0.12', '12.3', '1,235']);
  });

  it('count all text of a listing', () => expect(textLength({ title: 'bag', price: 3, variants: [{ title: 'red' }] })).toBe(6));
});

describe('a section', () => {
  const section: Section = { title: 'Size', notes: ['Gzipped.'], columns: ['entry', 'KB'], rows: [['a.js', '12']], figures: {} };

  it('lines up for a terminal', () => expect(asText(section)).toBe('\nSize\n  Gzipped.\n\n  entry  KB\n  a.js   12'));

  it('is a table in Markdown', () =>
    expect(asMarkdown(section)).toBe('## Size\n\nGzipped.\n\n| entry | KB |\n| --- | ---: |\n| a.js | 12 |\n'));
});
