// @ts-nocheck
import { describe, expect, it } from 'vitest';
import { parseListing } from '../../src/listing.js';
import { articlesFor, wholePrice } from '../../src/reading/amounts.js';

const listing = (title: string, rest: Readonly<Record<string, unknown>> = {}) => parseListing({ title, ...rest });
const usd = (amount: number) => ({ amount, currency: 'USD' });

describe('articlesFor', () => {
  it.each<[string, number, number, number]>([
    ['battery 8.9 each, 100 pcs', 8.9, 100, 1],
    ['jackets 50 pieces, je 99 €', 99, 50, 1],
    ['10 pcs for 190', 190, 10, 10],
    ['10 pcs, $19 each', 190, 10, 10],
    ['sunglasses 10 for $100', 100, 1, 10],
    ['parfums 10 voor 150', 150, 1, 10],
    ['10 purses, $250 for all', 250, 1, 10],
    ['case 2 for 15 Pro', 9, 1, 1],
    ['sunglasses $100', 100, 1, 1],
    ['bucket 20 pcs', 40, 20, 20],
  ])('%s at %d, %d counted: %d', (title, asked, counted, expected) => {
    expect(articlesFor(listing(title), usd(asked), counted)).toBe(expected);
  });

  it('takes a count that repeats the stock for the stock', () => {
    expect(articlesFor(listing('mascara 200 pcs', { quantity: 200 }), usd(2), 200)).toBe(1);
    expect(articlesFor(listing('mascara 200 pcs', { quantity: 5 }), usd(2), 200)).toBe(200);
  });
});

describe('wholePrice', () => {
  it.each<[string, number | undefined]>([
    ['pay 1 USD now, then the difference 149 in chat', 150],
    ['Anzahlung, Restbetrag 180 €', 181],
    ['عربون والسعر الكامل 900', 900],
    ['定金，尾款 500 元', 501],
    ['deposit, ask for the rest', undefined],
    ['armrest 20 cm', undefined],
    ['paid 900 for it', undefined],
  ])('%s: %s', (title, expected) => {
    expect(wholePrice(listing(title), usd(1))?.amount).toBe(expected);
  });

  it('quotes the amount', () => {
    const description = 'deposit now, difference $119 later';
    const { named } = wholePrice(listing('watch', { description }), usd(1)) ?? {};
    expect(named).toMatchObject({ field: 'description', amount: 119 });
    expect(description.slice(named?.start, named?.end)).toBe(named?.text);
  });
});
