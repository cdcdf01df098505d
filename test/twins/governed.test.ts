import { describe, expect, it } from 'vitest';
import { scorer } from '../support/shipped.js';

/** The same offer in each language: a case that Belkin makes for an iPhone by Apple. */
const CASES: readonly (readonly [language: string, title: string])[] = [
  ['ar', 'كفر Belkin لجوال iPhone 15'],
  ['cs', 'Kryt Belkin pro iPhone 15'],
  ['de', 'Belkin Hülle für Apple iPhone 15'],
  ['en', 'Belkin case for Apple iPhone 15'],
  ['es', 'Funda Belkin para Apple iPhone 15'],
  ['fr', 'Coque Belkin pour Apple iPhone 15'],
  ['id', 'Casing Belkin untuk iPhone 15'],
  ['it', 'Cover Belkin per Apple iPhone 15'],
  ['ja', 'Belkin iPhone 15用ケース'],
  ['ko', 'Belkin 아이폰15용 케이스'],
  ['nl', 'Belkin hoesje voor Apple iPhone 15'],
  ['pl', 'Etui Belkin do iPhone 15'],
  ['pt', 'Capa Belkin para Apple iPhone 15'],
  ['ru', 'Чехол Belkin для Apple iPhone 15'],
  ['tr', 'Belkin iPhone 15 için kılıf'],
  ['uk', 'Чохол Belkin для iPhone 15'],
  ['vi', 'Ốp lưng Belkin cho iPhone 15'],
  ['zh', 'Belkin 适用于苹果15的手机壳'],
];

describe('a brand that "for" governs', () => {
  it.each(CASES)('%s: %j is by Belkin, for Apple', (_language, title) => {
    const { brands, item, outcome, score } = scorer.score({ title });
    const roles = (brand: string) => [...new Set(brands.filter((b) => b.brand === brand).map((b) => b.role))];
    expect(roles('Apple')).toEqual(['target']);
    expect(roles('Belkin')).toEqual(['subject']);
    expect(item.offer).toBe('accessory');
    expect(outcome).toBe('made-for');
    expect(score).toBeLessThan(0.05);
  });
});

describe('what is listed behind a governed name', () => {
  it.each([
    'USB charging cable compatible with iPhone 13, 12, 11, X, 8, 7, 6, 5, iPad Air, Pro, Mini',
    'Fast charger for iPhone 12/12 Mini/11/XS/XR/X/8/Plus, iPad Pro',
  ])('%j is governed too', (title) => {
    expect(new Set(scorer.score({ title }).brands.map((b) => b.role))).toEqual(new Set(['target']));
  });

  it('ends where other words begin', () => {
    const { brands } = scorer.score({ title: 'case for iPhone 13, black leather with stand, sold by my shop, new Nike hoodie' });
    expect(brands.find((b) => b.brand === 'Nike')?.role).toBe('subject');
  });
});

describe('a word that ends like "for"', () => {
  it.each([
    'グッチ 未使用 財布',
    'グッチ 使用感あり 財布',
    'グッチ 愛用 財布',
    'グッチ 利用数回 財布',
    'Gucci 自用 钱包',
    'Gucci 使用一次 钱包',
    '구찌 사용감 지갑',
    '구찌 애용 지갑',
    'Кошелёк Gucci серии Horsebit',
  ])('governs no brand in %j', (title) => {
    const { brands, outcome } = scorer.score({ title });
    expect(brands.map((b) => b.role)).toContain('subject');
    expect(brands.map((b) => b.role)).not.toContain('target');
    expect(outcome).not.toBe('made-for');
  });

  it.each(['iPhone 15用ケース', 'iPhone 15 専用ケース', '苹果15用手机壳', '아이폰15용 케이스'])('still governs one in %j', (title) => {
    expect(scorer.score({ title }).brands[0]?.role).toBe('target');
  });

  it.each([
    "Levi's slim fit jeans",
    'Shirt slim fit Hugo Boss',
    'Camisa slim-fit Lacoste',
    'Shorts Dri-FIT Nike',
    'T-shirt DriFit Nike',
    'Reebok CrossFit shoes',
  ])('governs no brand where it ends a cut, as in %j', (title) => {
    const { brands, outcome } = scorer.score({ title });
    expect(new Set(brands.map((b) => b.role))).toEqual(new Set(['subject']));
    expect(outcome).not.toBe('made-for');
  });

  it.each(['Screen fit iPhone 11', 'Extra slim case fit iPhone 15', 'Lens to fit Ray-Ban Wayfarer'])(
    'still binds as a verb in %j',
    (title) => {
      expect(scorer.score({ title }).brands[0]?.role).toBe('target');
    },
  );
});
