import { describe, expect, it } from 'vitest';
import { scorer } from '../../support/shipped.js';

const brandsOf = (title: string): string[] => scorer.score({ title }).brands.map(({ brand, match, text }) => `${brand} ${match} ${text}`);

describe('signs and digits wedged between syllables', () => {
  it.each([
    ['롤*렉스 시계', 'Rolex look-alike-letters 롤*렉스'],
    ['卡**地亚 手镯', 'Cartier look-alike-letters 卡**地亚'],
    ['톰*브~라-운 티셔츠', 'Thom Browne look-alike-letters 톰*브~라-운'],
    ['롤1렉스 시계', 'Rolex look-alike-letters 롤1렉스'],
    ['남성 톰1브1라-운 티셔츠', 'Thom Browne look-alike-letters 톰1브1라-운'],
    ['ヴィ1トン 財布', 'Louis Vuitton look-alike-letters ヴィ1トン'],
  ])('%s names a brand, and its place is quoted', (title, brand) => {
    expect(brandsOf(title)).toContain(brand);
  });

  it.each([
    '나이키 1 세대',
    '一加5手机 高通骁龙835',
    '아이폰5케이스',
    'Gucci 5* 가방',
    '나이키1세대 신발',
    '롤 1 렉스',
    '롤12렉스',
    '롤1',
    '1렉스',
    '구1찌',
    '3개1세트 2개',
  ])('%s hides nothing', (title) => {
    expect(brandsOf(title).filter((brand) => /look-alike/.test(brand))).toEqual([]);
  });

  it('keeps the star where letters of another script stand beside it', () => {
    expect(brandsOf('정품*Gucci 가방')).toEqual(['Gucci name Gucci']);
  });
});
