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
    expect(genuine('Velloro', '')).toMatchObject({ basis: 'brand-any' });
    expect(genuine('Phonix', 'watch')).toBeUndefined();
  });

  it('pools kindred categories: the geometric mean of their medians', () => {
    const group = genuine('Velloro', 'bags');
    expect(group?.basis).toBe('brand-group');
    expect(group?.fresh.median).toBeCloseTo(Math.sqrt(2000 * 500), 6);
  });

  it('is the less sure the less particular it is', () => {
    const spreads = [genuine('Velloro', 'bag'), genuine('Velloro', 'bags'), genuine('Velloro', '')].map((p) => p?.fresh.spread ?? 0);
    expect(spreads).toEqual([...spreads].sort((a, b) => a - b));
    expect(new Set(spreads).size).toBe(3);
  });

  it('takes a line only in its own category', () => {
    expect(genuine('Sprintex', 'bag', 'Swift')?.basis).not.toBe('line');
    expect(genuine('Sprintex', '', 'Swift')).toMatchObject({ basis: 'line', fresh: { median: 300 } });
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
