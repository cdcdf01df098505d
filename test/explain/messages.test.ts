import { describe, expect, it } from 'vitest';
import { MESSAGES, message } from '../../src/explain/en.js';
import { signalCatalogue } from '../../src/signals/catalogue.js';
import { scorer } from '../support/shipped.js';

describe('messages', () => {
  it('hold a sentence for every signal, and for no other', () => {
    expect(Object.keys(MESSAGES).sort()).toEqual(signalCatalogue.map((s) => s.id).sort());
  });

  it('are whole sentences of the values that signals carry', () => {
    const listings = [
      {
        title: 'Gucci belt 1:1 mirror quality',
        price: '$29',
        listPrice: '$1,900',
        brand: 'No brand',
        seller: { name: 'Gucci official asdfgh', ageDays: 2, infringements: 3 },
      },
      { title: 'Gucci bag', price: '$2400', condition: 'used', seller: { name: 'asdfgh', infringements: 1, authorizedFor: ['Gucci'] } },
      { title: 'case for iPhone 15 Pro' },
      { title: 'Guсci bag', description: 'not a replica' },
      { title: 'Rolex Submariner poster' },
      { title: 'Chanel empty box' },
      { title: 'Gucci bag 40 colors' },
      { title: 'non-Gucci bag' },
      { title: 'Maisto Ferrari F40', brand: 'Maisto' },
      { title: 'Casio watch', description: 'Nicer than a replica Rolex.' },
      { title: 'Hermes Kelly bag, PU leather', seller: { legalName: 'asdfgh' } },
      { title: 'Pods Pro 2 earbuds', brand: 'No brand' },
    ];
    const messages = listings.flatMap((listing) => scorer.score(listing).signals.map((s) => s.message));
    expect(messages.length).toBeGreaterThan(10);
    for (const text of messages) {
      expect(text).toMatch(/^[\p{L}\p{N}“].*[.…]$/u);
      expect(text).not.toMatch(/undefined|NaN|null|\[object| {2}|\(\)/);
    }
  });

  it('write large sums with their thousands, small ones as they are', () => {
    const params = { usd: 1234.5, expected: 12, share: 9, brand: 'Velloro', category: 'bag', basis: 'brand' };
    expect(message('price/below-genuine', params)).toContain('$1,235');
    expect(message('price/below-genuine', params)).toContain('$12 for Velloro bag (reference prices of the brand in that category)');
    expect(message('price/below-genuine', { ...params, year: 2024 })).toContain('2024');
  });

  it('count one removal and several', () => {
    expect(message('seller/infringements', { count: 1 })).toContain('1 earlier listing of this seller was');
    expect(message('seller/infringements', { count: 4 })).toContain('4 earlier listings of this seller were');
  });

  it('fall back to the id for what has no sentence', () => {
    expect(message('x/y', {})).toBe('x/y');
  });
});
