import { describe, expect, it } from 'vitest';
import { knowledgeOf } from '../support/hand-pack.js';

const knowledge = knowledgeOf();
const brand = (name: string): number => knowledge.brands.findIndex((b) => b.name === name);
const category = (id: string): number => knowledge.categoryIndex.get(id) ?? -1;
const line = (name: string): number => knowledge.lines.findIndex((l) => l.line === name);
const genuine = (name: string, id: string, lineName = '') =>
  knowledge.prices.genuine(brand(name), id === '' ? -1 : category(id), lineName === '' ? -1 : line(lineName));

describe('PriceBook', () => {
  it('goes from the most particular price to the least', () => {
    expect(genuine('Sprintex', 'sneakers', 'Swift')).toMatchObject({ basis: 'line', fresh: { median: 300 } });
    expect(genuine('Velloro', 'bag')).toMatchObject({ basis: 'brand', fresh: { median: 2000 }, used: { median: 800 }, year: 2024 });
    expect(genuine('Marla Dorn', 'watch')).toMatchObject({ basis: 'tier', fresh: { median: 3000 } });
    expect(genuine('Velloro', 'boots')).toMatchObject({ basis: 'tier-group' });
    expect(genuine('Phonix', 'watch')).toBeUndefined();
  });

  it('expects no price of a cap or a bag of a house of watches alone, whose class has one', () => {
    const house = (sells: readonly string[]) =>
      knowledgeOf({
        categories: [
          ...['watches', 'bags', 'clothing', 'shoes'].map((id) => ({ id })),
          { id: 'watch', in: 'watches' },
          { id: 'wristlet', in: 'watches' },
          { id: 'bag', in: 'bags' },
          { id: 'sneakers', in: 'shoes' },
        ],
        brands: [{ name: 'Marla Dorn', tier: 'luxury', sells }],
        tierPrices: ['watch', 'wristlet', 'bag'].map((category) => ({ tier: 'luxury' as const, category, new: 900, spread: 0.4 })),
      });
    const basis = (sells: readonly string[], id: string) => {
      const known = house(sells);
      return known.prices.genuine(0, known.categoryIndex.get(id) ?? -1, -1)?.basis;
    };
    expect(basis(['watch'], 'bag')).toBeUndefined();
    expect(basis(['watch'], 'wristlet')).toBe('tier');
    expect(basis(['watch', 'sneakers'], 'bag')).toBe('tier');
    expect(basis(['nothing known'], 'bag')).toBeUndefined();
  });

  it('pools kindred categories of a tier: the geometric mean of their medians', () => {
    const pooled = knowledgeOf({
      categories: [{ id: 'shoes' }, { id: 'sneakers', in: 'shoes' }, { id: 'boots', in: 'shoes' }, { id: 'sandals', in: 'shoes' }],
      brands: [{ name: 'Velloro', tier: 'luxury', sells: ['sandals'] }],
      tierPrices: [
        { tier: 'luxury', category: 'sneakers', new: 400, spread: 0.4 },
        { tier: 'luxury', category: 'boots', new: 900, spread: 0.4 },
        { tier: 'mass', category: 'boots', new: 60, spread: 0.4 },
      ],
    });
    const sandals = pooled.prices.genuine(0, pooled.categoryIndex.get('sandals') ?? -1, -1);
    expect(sandals?.basis).toBe('tier-group');
    expect(sandals?.fresh.median).toBeCloseTo(Math.sqrt(400 * 900), 6);
  });

  it('spreads the price of what discounters sell, even of a model', () => {
    const scents = knowledgeOf({
      categories: [{ id: 'beauty' }, { id: 'perfume', in: 'beauty' }],
      brands: [{ name: 'Marla Dorn', tier: 'luxury', sells: ['perfume'] }],
      lines: [{ line: 'Nuit Dorn', brand: 'Marla Dorn', category: 'perfume', new: 100, spread: 0.2 }],
    });
    expect(scents.prices.genuine(0, scents.categoryIndex.get('perfume') ?? -1, 0)?.fresh.spread).toBe(0.6);
    expect(genuine('Sprintex', 'sneakers', 'Swift')?.fresh.spread).toBe(0.3);
  });

  it.each(['constructor', '__proto__'])('knows no more of a group called %s than of any other', (group) => {
    const own = knowledgeOf({
      categories: [{ id: group }, { id: 'gewgaw', in: group }],
      brands: [{ name: 'Marla Dorn', tier: 'luxury', sells: ['gewgaw'] }],
      prices: [{ brand: 'Marla Dorn', category: 'gewgaw', new: 100, spread: 0.3 }],
    });
    const price = own.prices.genuine(0, own.categoryIndex.get('gewgaw') ?? -1, -1);
    expect(price?.fresh.spread).toBeLessThan(0.6);
    expect(price?.used.median).toBe(40);
  });

  it('is the less sure the less particular it is', () => {
    // The same spread in every row, so that what differs is the basis alone.
    const rows = { new: 100, spread: 0.3 };
    const even = knowledgeOf({
      categories: [{ id: 'shoes' }, { id: 'sneakers', in: 'shoes' }, { id: 'boots', in: 'shoes' }],
      brands: [
        { name: 'Own', tier: 'sport', sells: ['sneakers'] },
        { name: 'Tiered', tier: 'sport', sells: ['sneakers'] },
      ],
      lines: [{ line: 'Dart', brand: 'Own', category: 'sneakers', ...rows }],
      prices: [{ brand: 'Own', category: 'sneakers', ...rows }],
      tierPrices: [{ tier: 'sport', category: 'sneakers', ...rows }],
    });
    const at = (id: string): number => even.categoryIndex.get(id) ?? -1;
    const found = [
      even.prices.genuine(0, at('sneakers'), 0),
      even.prices.genuine(0, at('sneakers'), -1),
      even.prices.genuine(1, at('sneakers'), -1),
      even.prices.genuine(1, at('boots'), -1),
    ];
    expect(found.map((p) => p?.basis)).toEqual(['line', 'brand', 'tier', 'tier-group']);
    const spreads = found.map((p) => p?.fresh.spread ?? 0);
    expect(spreads).toEqual([...spreads].sort((a, b) => a - b));
    expect(new Set(spreads).size).toBe(4);
  });

  it('takes a line only in its own category', () => {
    expect(genuine('Sprintex', 'bag', 'Swift')?.basis).not.toBe('line');
    expect(genuine('Sprintex', 'sneakers', 'Swift')?.basis).toBe('line');
  });

  it('reads an open category in the listing’s favour: the cheapest that the brand sells', () => {
    const possible = (name: string, id: string): (string | undefined)[] =>
      knowledge.prices.possible(brand(name), id === '' ? -1 : category(id)).map((index) => knowledge.categories[index]);
    expect(possible('Velloro', 'bag')).toEqual(['bag']);
    expect(possible('Velloro', 'bags')).toEqual(['wallet', 'bag']);
    expect(possible('Velloro', '')).toEqual(['wallet', 'bag']);
    expect(possible('Velloro', 'shoes')).toEqual(['shoes']);
    expect(possible('Phonix', '')).toEqual([]);
  });

  it('gives a brand without prices those of the brand it belongs to', () => {
    expect(genuine('Dasherly', 'sneakers')).toMatchObject({ basis: 'brand', fresh: { median: 100 } });
  });

  it('puts a used article below a new one where no table says', () => {
    const wallet = genuine('Velloro', 'wallet');
    expect(wallet?.used.median).toBeGreaterThan(0);
    expect(wallet?.used.median).toBeLessThan(wallet?.fresh.median ?? 0);
  });

  it('knows what copies cost: by tier and category, then by category, then by group', () => {
    expect(knowledge.prices.copy(category('bag'), 'luxury')).toMatchObject({ median: 80 });
    expect(knowledge.prices.copy(category('bag'), 'mass')).toMatchObject({ median: 30 });
    expect(knowledge.prices.copy(category('sneakers'), 'sport')).toMatchObject({ median: 50 });
    expect(knowledge.prices.copy(category('watch'), 'luxury')).toBeUndefined();
  });

  it('gives the same answer when asked again, and none for what does not exist', () => {
    expect(genuine('Velloro', 'bag')).toBe(genuine('Velloro', 'bag'));
    expect(knowledge.prices.genuine(-1, category('bag'), -1)).toBeUndefined();
    expect(knowledge.prices.genuine(-1, category('bag'), -1)).toBeUndefined();
  });
});
