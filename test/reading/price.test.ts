import { describe, expect, it } from 'vitest';
import { readAll } from '../support/hand-pack.js';

const price = (rest: Readonly<Record<string, unknown>>) => readAll({ title: 'Velloro bag', ...rest }).price;

describe('readPrice', () => {
  it('turns the price into US dollars', () => {
    expect(price({ price: { amount: 100, currency: 'EUR' } })).toMatchObject({ field: 'price', asked: { amount: 100, currency: 'EUR' } });
    expect(price({ price: { amount: 100, currency: 'EUR' } }).usd).toBeCloseTo(110, 9);
  });

  it('divides by the articles that one price buys', () => {
    expect(price({ title: 'Velloro bag 5 pcs', price: '$50' }).usd).toBeCloseTo(10, 9);
  });

  it('takes the median of variants, since the cheapest may be a deposit', () => {
    const variants = [1.99, 80, 90, 95].map((amount) => ({ title: 'x', price: { amount, currency: 'USD' } }));
    expect(price({ price: '$1.99', variants })).toMatchObject({ field: 'variants', usd: 80 });
  });

  it('takes the only variant that has a price when the listing has none', () => {
    expect(price({ variants: [{ title: 'red' }, { title: 'blue', price: '$40' }] })).toMatchObject({ usd: 40 });
  });

  it('leaves variants without a price out of the median', () => {
    expect(price({ price: '$90', variants: [{ title: 'red' }, { title: 'blue', price: '$40' }] })).toMatchObject({ usd: 90 });
  });

  it('says nothing more of a price that can not be used', () => {
    expect(price({ price: '$0', listPrice: '$90', marketplace: 'Vinted' })).toEqual({
      field: 'price',
      asked: { amount: 0, currency: 'USD' },
      secondHand: false,
      placeholder: false,
      unusable: 'The price is 0, so none is named.',
    });
  });

  it.each([
    ['no price', {}, /no price/],
    ['zero', { price: '$0' }, /0/],
    ['a placeholder', { price: '$123456' }, /placeholder/],
    ['another placeholder', { price: { amount: 1, currency: 'EUR' } }, /placeholder/],
    ['a placeholder of cents', { price: '$0.01' }, /placeholder/],
    ['thousands left out', { price: { amount: 350, currency: 'KRW' } }, /Nothing costs 350 KRW/],
    ['less than anything costs', { price: '$0.04' }, /Nothing costs 0.04 USD/],
    ['a currency in which the marketplace does not list', { price: '$50', marketplace: 'Taobao' }, /Taobao lists in CNY/],
    ['an unknown currency', { price: { amount: 50, currency: 'XTS' } }, /XTS/],
    ['a currency named like a method', { price: { amount: 50, currency: 'xts' } }, /exchange rate/],
  ])('says why it can not be used: %s', (_what, rest, reason) => {
    const read = price(rest);
    expect(read.usd).toBeUndefined();
    expect(read.unusable).toMatch(reason);
  });

  it.each([
    { amount: 1000, currency: 'KRW' },
    { amount: 0.05, currency: 'USD' },
    { amount: 0.5, currency: 'CNY' },
  ])('takes a small amount that something may cost: $amount $currency', (asked) => {
    expect(price({ price: asked }).usd).toBeGreaterThan(0);
  });

  it('knows the marketplaces where people sell what they have used, by the longest name that fits', () => {
    const on = (marketplace: string): unknown => price({ price: '$50', marketplace }).secondHand;
    expect(['Vinted', 'poshmark.com', 'Mercari'].map(on)).toEqual([true, true, true]);
    expect(['Amazon', 'Zalando', 'eBay'].map(on)).toEqual([false, false, false]);
    // The American one lists in dollars, the Japanese one in yen.
    expect(price({ price: '$50', marketplace: 'jp.mercari.jp' }).unusable).toMatch(/lists in JPY/);
  });

  it('takes a round amount for a price where a unit is worth little, and any currency of a marketplace that has many', () => {
    expect(price({ price: { amount: 9999, currency: 'KRW' } }).usd).toBeGreaterThan(0);
    expect(price({ price: { amount: 9999, currency: 'EUR' } }).placeholder).toBe(true);
    expect(price({ price: '$50', marketplace: 'eBay' }).usd).toBe(50);
  });

  it('takes the price that the text names where the form has none', () => {
    expect(price({ title: 'Velloro bag $40' })).toMatchObject({ field: 'title', usd: 40, written: '$40' });
    expect(price({ description: 'asking $40' })).toMatchObject({ field: 'description', usd: 40 });
    expect(price({ title: 'Velloro bag $40', price: '$90' })).toMatchObject({ field: 'price', usd: 90 });
  });

  it('reads the struck-through price beside it', () => {
    expect(price({ price: '$50', listPrice: '€100' }).listUsd).toBeCloseTo(110, 9);
    expect(price({ price: '$50', listPrice: '$0' }).listUsd).toBeUndefined();
  });
});
