import { describe, expect, it } from 'vitest';
import { namesChildSize, namesOneSize } from '../../src/reading/garment-size.js';

describe('one size of what is worn', () => {
  it.each([
    'fleece jacket Size M',
    'fleece jacket sz. 12',
    'fleece jacket size Small (A14)',
    'Veste taille 38',
    'Tee-shirt T38',
    'Maglietta tg. M',
    'Hemd Größe 52',
    'Куртка размер 48',
    'Jas maat L',
    'מעיל מידה 10',
    'تيشرت مقاس L',
    'パーカー サイズ M',
    'jeans 34x32',
    'jeans W32 L34',
    'Jeans 33/34 blau',
    'Jacke Gr. 152',
    'hoodie XL',
    'hoodie - 2XL',
    'hoodie blue M',
    "men's S polo",
    "Women's Large puffer coat",
    'puffer coat blue Medium (women)',
    'Pullover Jacket Large  Rust 1/4 Zip',
    'shirt size M / US 8',
    'boots UK 9.5',
  ])('stands in %j', (title) => {
    expect(namesOneSize(title, false)).toBe(true);
  });

  it.each([
    'fleece jacket',
    'fleece jacket S-XL',
    'fleece jacket S, M, L, XL',
    'sneakers size 36-45',
    'sneakers size 40.5-47',
    'sneakers US 7 - 12',
    'shirt 25/26 home',
    'large size shirt',
    'small logo shirt, large pocket',
    'Hoodie Large Logo Black',
    'Hoodie Extra Large Fit',
    'women loose small rib sweater',
    'Jeans Medium Wash',
    'all colours & sizes',
    'Levi’s jeans',
    'top h&m',
    'jacket 100% wool',
    'sizes XS XL XXL',
  ])('stands not in %j', (title) => {
    expect(namesOneSize(title, false)).toBe(false);
  });

  it('has a number where it is a shoe’s', () => {
    expect(namesOneSize('runner size 42', true)).toBe(true);
    expect(namesOneSize('runner 3XL', true)).toBe(false);
  });

  it.each(['Birkenstock Arizona 39 black', 'Buty Nike 38,5', 'Superstar 42.5 white', 'Nike Dunk 42'])(
    'of shoes stands alone in %j as Europe writes it',
    (title) => {
      expect(namesOneSize(title, true)).toBe(true);
    },
  );

  it('of clothes ends a title behind a word', () => {
    for (const title of ['Levi’s jeans 32', 'Bluse Esprit 38', 'jeans W30 faded']) expect(namesOneSize(title, false)).toBe(true);
    for (const title of ['shirt home 25/26', 'shirt home 25 26', 'jeans 501', 'jacket no. 5, 34', '38 jackets', 'jacket 1-30'])
      expect(namesOneSize(title, false)).toBe(false);
  });

  it.each([
    '나이키 에어포스1 올백 265',
    '나이키 에어맥스 270 255mm',
    '아식스 젤카야노14 265 실버',
    'アシックス ゲルカヤノ 26.5',
    'ナイキ ダンク 27cm',
    'オニツカタイガー メキシコ66 25',
    'aj1 倒钩 42码',
    '匡威 高帮 黑 38',
  ])('of shoes stands in %j as East Asia writes it', (title) => {
    expect(namesOneSize(title, true)).toBe(true);
  });

  it.each([
    '나이키 에어맥스 270',
    'エアマックス 270',
    '나이키 덩크 225~290',
    '나이키 덩크 220 225 230 235',
    'ナイキ ダンク 24.5-29cm',
    '空军一号 36-45码',
    '空军一号 36 37 38 39 40码',
    '조던 23',
    'Nike Air Max 270',
    'Nike Dunk 40 41 42',
    'Nike Pegasus 39',
    'Air Jordan 36',
    'Nike Dunk 36-42',
    'lot of 40 sneakers',
    'sneakers 40 pairs',
    'Nike Dunk (38 styles)',
    'slides 40 colorways',
    'trainers 40+ designs',
  ])('of shoes stands not in %j', (title) => {
    expect(namesOneSize(title, true)).toBe(false);
  });

  it.each([
    ['폴로 셔츠 95 정품', true],
    ['パーカー Lサイズ', true],
    ['纯棉 T恤 L码', true],
    ['파타고니아 신칠라 M 정품', true],
    ['ディーゼル デニム 30', true],
    ['청바지 28-36', false],
    ['스투시 S급 티셔츠', false],
    ['폴로 셔츠 95~110', false],
    ['노스페이스 90년대 눕시', false],
    ['울 100% 코트', false],
    ['パーカー S/M/Lサイズ', false],
    ['ジャケット 95', false],
    ['纯棉 T恤 S-XL码', false],
  ])('of clothes stands in %j as East Asia writes it: %j', (title, expected) => {
    expect(namesOneSize(title, false)).toBe(expected);
  });

  it('is searched for at the beginning only', () => {
    expect(namesOneSize(`${'x '.repeat(100)}size M`, false)).toBe(false);
  });
});

describe('a size that only children have', () => {
  it.each([
    'Robe 6 ans',
    'Tuta 5 anni',
    'Chándal 8 años',
    'body 3 mois',
    'Dres 10 lat',
    'hoodie 12 years',
    'Trikot Kinder 152',
    'Mikina 128',
    'T-shirt age 6',
    'hoodie age 10-11',
    'hoodie 10-11 yrs',
    'body 18 mois',
    '티셔츠 6세',
    'ロンパース 6ヶ月',
    'Body Velloro 68',
    'fleece baby 12m',
    'sleepsuit 3-6m',
  ])('stands in %j', (title) => {
    expect(namesChildSize(title, false)).toBe(true);
  });

  it.each([
    'Robe 36',
    'jacket 18 years',
    'coat aged 40',
    'coat ages 17-18',
    'coat 18-19 years',
    'vintage 6 age-old shirts',
    'shirt (68 colorways)',
    'coat £128',
    'coat 140€',
    'jacket (110+ colours)',
    'Trikot 104-164',
    'shirt 1164',
    'Bluse Art. 128/3',
    'robe 2,5 ans',
    'scarf 2m',
    'top 12 mm',
    'veste 6 ansata',
  ])('stands not in %j', (title) => {
    expect(namesChildSize(title, false)).toBe(false);
  });

  it('is no height where it is a shoe’s', () => {
    expect(namesChildSize('Schuhe 128', true)).toBe(false);
    expect(namesChildSize('baskets enfant 5 ans', true)).toBe(true);
  });

  it.each(['Retro (TD) 6C', 'Retro 4.5Y', 'Retro 13C', 'Retro (GS)', 'Retro PS'])('of an American shoe stands in %j', (title) => {
    expect(namesChildSize(title, true)).toBe(true);
    expect(namesChildSize(title, false)).toBe(false);
  });

  it.each(['Retro 14C', 'Retro 6', 'PS5 Retro', 'Retro GS-1', 'Retro 6 colours', 'Retro 26C'])(
    'of an American shoe stands not in %j',
    (title) => {
      expect(namesChildSize(title, true)).toBe(false);
    },
  );
});
