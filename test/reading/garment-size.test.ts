import { describe, expect, it } from 'vitest';
import { namesOneSize } from '../../src/reading/garment-size.js';

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
    'hoodie XL',
    'hoodie - 2XL',
    'hoodie blue M',
    "men's S polo",
    "Women's Large puffer coat",
    'puffer coat blue Medium (women)',
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

  it('is searched for at the beginning only', () => {
    expect(namesOneSize(`${'x '.repeat(100)}size M`, false)).toBe(false);
  });
});
