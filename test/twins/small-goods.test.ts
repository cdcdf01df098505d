import { describe, expect, it } from 'vitest';
import { scorer } from '../support/shipped.js';

const assess = (title: string, amount: number, currency: string, rest: Readonly<Record<string, unknown>> = {}) =>
  scorer.score({ title, price: { amount, currency }, ...rest });
const score = (...listing: Parameters<typeof assess>): number => assess(...listing).score;
const reasons = (...listing: Parameters<typeof assess>): string => JSON.stringify(assess(...listing).abstentions);

describe('small goods of houses', () => {
  it('have prices of their own: a pouch is no bag, a card case no wallet', () => {
    expect(assess('Prada pouch', 60, 'USD').item.category).toBe('pouch');
    expect(score('プラダ ポーチ', 6000, 'JPY')).toBeLessThan(0.1);
    expect(score('プラダ バッグ', 6000, 'JPY')).toBeGreaterThan(0.5);
    expect(score('グッチ カードケース', 9000, 'JPY')).toBeLessThan(0.1);
  });

  it('are what the title calls them, though the form files them under bags', () => {
    expect(assess('Prada pouch', 60, 'USD', { category: 'Handbags' }).item.category).toBe('pouch');
    expect(assess('Oakley Radar, soft bag', 60, 'USD', { category: 'Sunglasses' }).item.category).toBe('sunglasses');
  });

  it('may be used where no condition is named, but not in yuan nor out of a stock', () => {
    expect(score('Nike socks', 5, 'EUR')).toBeLessThan(0.1);
    expect(score('Nike socks', 12, 'CNY')).toBeGreaterThan(0.5);
    expect(score('Moncler beanie', 35, 'EUR')).toBeLessThan(0.1);
    expect(score('Moncler beanie', 35, 'EUR', { quantity: 30 })).toBeGreaterThan(0.5);
    expect(score('Gucci cap brand new', 15, 'EUR')).toBeGreaterThan(0.5);
  });

  it('of no category of their own are held against what such trifles cost, a house’s case for a phone is not', () => {
    expect(score('バーバリー ハンカチ', 700, 'JPY')).toBeLessThan(0.1);
    expect(score('Burberry umbrella', 35, 'EUR')).toBeLessThan(0.1);
    expect(score('Prada phone case', 6, 'EUR')).toBeGreaterThan(0.5);
  });
});

describe('what the counter of a house gives away', () => {
  it.each([
    ['Chanel pouch, VIP gift', 25, 'USD'],
    ['シャネル ノベルティ ポーチ', 3000, 'JPY'],
    ['香奈儿化妆包 赠品', 120, 'CNY'],
    ['YSL keyring gift', 12, 'GBP'],
    ['Toilettas Dior cadeau', 15, 'EUR'],
  ])('has no price: %j', (...listing) => {
    expect(score(...listing)).toBeLessThan(0.1);
    expect(reasons(...listing)).toMatch(/gift|sample/);
  });

  it('is no sign of a house that does not make such goods', () => {
    const ids = (title: string) => assess(title, 15, 'USD').signals.map((s) => s.id);
    expect(ids('Dior mirror, VIP gift')).not.toContain('brand/unsold-category');
    expect(ids('Dior mirror')).toContain('brand/unsold-category');
  });

  it('is not a belt, a house without a counter, or a stock of gifts', () => {
    expect(score('Gucci belt, perfect gift', 15, 'EUR')).toBeGreaterThan(0.5);
    expect(score('Goyard pouch gift', 15, 'EUR')).toBeGreaterThan(0.5);
    expect(score('シャネル ノベルティ ポーチ', 700, 'JPY', { quantity: 60 })).toBeGreaterThan(0.5);
  });
});

describe('a set', () => {
  it('of a house of clothes is one of clothes', () => {
    for (const title of ['Conjunto Gucci', 'Ensemble Dior', 'Komplet Gucci', 'グッチ セットアップ', 'Ensemble bébé Gucci'])
      expect(assess(title, 25, 'EUR').item.category).toBe('outfit');
    expect(score('Conjunto Gucci nuevo, todas las tallas', 25, 'EUR')).toBeGreaterThan(0.5);
  });

  it('is of whatever else the title names', () => {
    expect(assess('Conjunto perfume Dior', 60, 'EUR').item.category).toBe('perfume');
    expect(assess('Rolex Submariner komplet', 9000, 'USD').item.category).toBe('watch');
    expect(assess('Ensemble Makita', 90, 'EUR').item.category).not.toBe('outfit');
  });
});

describe('an advert', () => {
  it('before the name is what is sold, whatever the language’s order of words', () => {
    expect(assess('Reklam Omega klocka 1960', 80, 'SEK').item.offer).toBe('print');
    expect(assess('Omega klocka', 80, 'SEK').item.offer).toBe('article');
    expect(assess('poster bag', 20, 'USD').item.offer).toBe('article');
  });
});
