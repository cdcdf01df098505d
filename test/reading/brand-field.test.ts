import { describe, expect, it } from 'vitest';
import { makerFieldOf, makerInTitle, saysNoBrand, saysUnbranded } from '../../src/reading/brand-field.js';
import { foldKey } from '../../src/text/fold-key.js';

describe('makerFieldOf', () => {
  const field = (attributes: Readonly<Record<string, string>> | undefined, brand?: string) =>
    makerFieldOf({ title: 'x', ...(brand !== undefined && { brand }), ...(attributes && { attributes }) });

  it('is the brand field, even an empty one', () => {
    expect(field({ Marke: 'Oakley' }, 'Velloro')).toEqual({ field: 'brand', text: 'Velloro' });
    expect(field({ Marke: 'Oakley' }, '')).toEqual({ field: 'brand', text: '' });
    expect(field(undefined)).toBeUndefined();
  });

  it('is the first attribute that is called so', () => {
    expect(field({ Size: 'L', MARKE: 'Oakley', Brand: 'Velloro' })).toEqual({ field: 'attributes.MARKE', text: 'Oakley' });
    expect(field({ Size: 'L' })).toBeUndefined();
  });

  it('is sought among the first 30 attributes, by names of up to 30 units', () => {
    const others = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, i) => [`a${i}`, 'x']));
    expect(field({ ...others(29), Brand: 'Velloro' })?.text).toBe('Velloro');
    expect(field({ ...others(30), Brand: 'Velloro' })).toBeUndefined();
    expect(field({ [`Brand${' '.repeat(25)}`]: 'Velloro' })?.text).toBe('Velloro');
    expect(field({ [`Brand${' '.repeat(26)}`]: 'Velloro' })).toBeUndefined();
  });
});

describe('saysNoBrand', () => {
  it.each([
    ['', true],
    ['no brand', true],
    ['unbranded', true],
    ['velloro', false],
  ])('%j: %s', (key, none) => {
    expect(saysNoBrand(key)).toBe(none);
  });
});

describe('saysUnbranded', () => {
  it.each([
    'Unbranded bag',
    'non-branded bag',
    'nonbranded bag',
    'no-name bag',
    'noname bag',
    'Tasche, markenlos',
    'torebka bez marki',
    'sac sans marque',
    'bolso sin marca',
    'bolsa sem marca',
    'borsa senza marca',
    'markasız çanta',
    'merkloos',
    'сумка без бренда',
    'ノーブランド バッグ',
    '노브랜드 가방',
    '无品牌 包',
    '无牌',
  ])('%j says that there is no brand', (title) => {
    expect(saysUnbranded(foldKey(title))).toBe(true);
  });

  it('is no part of another word', () => {
    expect(saysUnbranded('unbrandedness')).toBe(false);
    expect(saysUnbranded('a bag of no brand')).toBe(false);
  });
});

describe('makerInTitle', () => {
  const place = (title: string, text: string | undefined) => makerInTitle(title, text === undefined ? undefined : { field: 'brand', text });

  it.each([
    ['Maisto Ferrari 1:18', 'Maisto', 0],
    ['Ferrari by MAISTO', ' maisto ', 11],
    ['(Maisto)', 'Maisto', 1],
    ['Maistos and Maisto', 'Maisto', 12],
    ['1Maisto Maisto', 'Maisto', 8],
    ['abc', 'abc', 0],
  ])('in %j stands %j at %d', (title, name, start) => {
    const end = start + name.trim().length;
    expect(place(title, name)).toEqual({ field: 'title', start, end, text: title.slice(start, end) });
  });

  it.each([
    ['Maistos', 'Maisto'],
    ['aMaisto', 'Maisto'],
    ['Maisto2', 'Maisto'],
    ['ab', 'ab'],
    ['a  b', '   '],
    ['Maisto', undefined],
    ['Ferrari', 'Maisto'],
    ['İstanbul Maisto', 'Maisto'],
  ])('in %j stands no %j', (title, name) => {
    expect(place(title, name)).toBeUndefined();
  });
});
