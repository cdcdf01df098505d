// @ts-nocheck
import { describe, expect, it } from 'vitest';
import { foldPack } from '../../src/knowledge/fold-pack.js';
import { mergePacks } from '../../src/knowledge/merge.js';
import { handPack, knowledgeOf } from '../support/hand-pack.js';

const below = foldPack(handPack);

describe('mergePacks', () => {
  it('adds what is new and replaces what has the same key, keeping the order', () => {
    const merged = mergePacks(
      below,
      foldPack({
        name: 'mine',
        version: '7',
        brands: [
          { name: 'Newbrand', tier: 'mass', sells: ['bag'] },
          { name: 'Velloro', tier: 'haute', sells: ['bag'] },
        ],
        prices: [{ brand: 'Velloro', category: 'bag', new: 9 }],
        phrases: [{ language: 'en', term: 'fakeish', kind: 'grade', strength: 1, means: 'other' }],
      }),
    );
    expect([merged.name, merged.version]).toEqual(['hand+mine', '1+7']);
    expect(merged.brands?.map((b) => b.name)).toEqual([...(handPack.brands ?? []).map((b) => b.name), 'Newbrand']);
    expect(merged.brands?.[0]?.tier).toBe('haute');
    expect(merged.prices?.find((p) => p.brand === 'Velloro' && p.category === 'bag')).toEqual({
      brand: 'Velloro',
      category: 'bag',
      new: 9,
    });
    expect(merged.phrases).toHaveLength(handPack.phrases?.length ?? 0);
    expect(merged.phrases?.[0]?.kind).toBe('grade');
  });

  it('tells the same term of two languages apart', () => {
    const merged = mergePacks(
      below,
      foldPack({ phrases: [{ language: 'fr', term: 'fakeish', kind: 'admission', strength: 3, means: 'copy' }] }),
    );
    expect(merged.phrases).toHaveLength((handPack.phrases?.length ?? 0) + 1);
  });

  it('takes removed brands out with their lines and prices, and removed terms', () => {
    const merged = mergePacks(below, foldPack({ remove: { brands: ['Velloro', 'Sprintex'], phrases: ['fakeish'] } }));
    expect(merged.brands?.map((b) => b.name)).not.toContain('Velloro');
    expect(merged.lines?.some((l) => l.brand === 'Sprintex')).toBe(false);
    expect(merged.prices?.some((p) => p.brand === 'Velloro')).toBe(false);
    expect(merged.phrases?.some((p) => p.term === 'fakeish')).toBe(false);
    expect(() => knowledgeOf(merged)).not.toThrow();
  });

  it('takes exchange rates from the upper pack when it has some', () => {
    const rates = { date: '2030-01-01', usd: { USD: 1, XTS: 5 } };
    expect(mergePacks(below, foldPack({ rates })).rates).toEqual(rates);
    expect(mergePacks(below, foldPack({})).rates).toEqual(handPack.rates);
  });

  it('is told apart by nothing when the upper pack is empty', () => {
    const merged = mergePacks(below, foldPack({}));
    expect({ ...merged, name: 'hand', version: '1' }).toEqual(below);
  });
});
