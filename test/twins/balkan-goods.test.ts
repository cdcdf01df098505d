import { describe, expect, it } from 'vitest';
import { scorer } from '../support/shipped.js';

const read = (title: string): string => {
  const { category, offer } = scorer.score({ title }).item;
  return `${category} ${offer}`;
};

describe('goods in titles of Bulgaria, Serbia, Croatia and Bosnia', () => {
  it.each([
    ['Дамска чанта Guess черна', 'bag article'],
    ['Мъжки часовник Tissot PRX', 'watch article'],
    ['Кожено яке Zara', 'jacket article'],
    ['Сребърна гривна Pandora', 'bracelet article'],
    ['Силиконов гръб за Samsung Galaxy S21', 'phone accessory'],
    ['Дисплей за iPhone 11', 'phone part'],
    ['Само кутия Rolex', 'watch packaging'],
    ['Лаптоп Lenovo за части', 'laptop broken'],
    ['Ženska torba Guess crna', 'bag article'],
    ['Ženski sat Michael Kors', 'watch article'],
    ['Sunčane naočale Gucci', 'sunglasses article'],
    ['Mindjuse Swarovski', 'earrings article'],
    ['Maska za Samsung A52', 'phone accessory'],
    ['Prazna kutija Rolex', 'watch packaging'],
    ['Laptop Lenovo za delove', 'laptop broken'],
    ['Патике Nike Air Max', 'sneakers article'],
    ['Футрола за iPhone 13', 'phone accessory'],
  ])('%j is %s', (title, expected) => {
    expect(read(title)).toBe(expected);
  });
});

describe('a word of theirs that is another elsewhere', () => {
  it.each([
    ['Ремонт пола', 'skirt'], // ru: of the floor; bg: a skirt
    ['Світло, яке не сліпить', 'jacket'], // uk: which; bg: a jacket
    ['Монета 1 гривна', 'bracelet'], // ru, uk: money; bg: a bracelet
    ['Отливка чугунная', 'perfume'], // ru: a casting; bg: a decant
    ['Kaplan SAT prep 2007', 'watch'], // en: the test; sr: a watch
    ['Nakit fiyatına', 'jewellery'], // tr: cash; sr: jewellery
  ])('%j is of no %s', (title, category) => {
    expect(scorer.score({ title }).item.category).not.toBe(category);
  });
});
