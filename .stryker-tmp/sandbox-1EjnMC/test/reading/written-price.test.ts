// @ts-nocheck
import { describe, expect, it } from 'vitest';
import { readWrittenPrice } from '../../src/reading/written-price.js';

describe('a price that stands in the text', () => {
  it.each([
    ['Gucci bag $120 new', 120, 'USD'],
    ['Prix 35 €, neuf', 35, 'EUR'],
    ['1.299,00 € VHB', 1299, 'EUR'],
    ['가방 35만원 팝니다', 350_000, 'KRW'],
    ['цена 3 500 руб, доставка 300 руб', 3500, 'RUB'],
    ['280元 原价¥2000', 280, 'CNY'],
    ['25万円', 250_000, 'JPY'],
    ['iPhone 15 128 GB 450€', 450, 'EUR'],
  ])('%j: %d %s', (text, amount, currency) => {
    expect(readWrittenPrice(text, {})?.money).toEqual({ amount, currency });
  });

  it.each(['RRP $200', 'save $50', '50% off $20', '$20 each or $35 for two', 'size 38, 2 pcs', 'free shipping over $50', 'model 280', ''])(
    '%j names none, or not the article’s',
    (text) => {
      expect(readWrittenPrice(text, {})).toBeUndefined();
    },
  );

  it('reads only the head of a long text', () => {
    expect(readWrittenPrice(`${'x '.repeat(300)}$120`, {})).toBeUndefined();
  });
});
