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
    ['actual price 45k', 45_000],
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

describe('the articles that an amount buys', () => {
  it.each([
    ['100 pcs, 9 each', 9, 100, 1],
    ['100 pcs, each 9', 9, 100, 1],
    ['100 pcs, $9 each', 9, 100, 1],
    ['100 pcs, US $9 each', 9, 100, 1],
    ['100 pcs R$ 9 each', 9, 100, 1],
    ['100 pcs 9 € each', 9, 100, 1],
    ['100 pcs 9 nice ones each', 9, 100, 100],
    ['100 pcs 9 a b each', 9, 100, 1],
    ['100 pcs 9 eachx', 9, 100, 100],
    ['100 pcs xeach 9', 9, 100, 100],
    ['100 pcs each one of many 9', 9, 100, 100],
    ['100 pcs each: 9', 9, 100, 1],
    ['100 pcs 8 each', 9, 100, 100],
    ['100 pcs 9', 9, 100, 100],
    ['9 each', 9, 1, 1],
    ['bags 10 for 9', 9, 1, 10],
    ['bags 10 for $9', 9, 1, 10],
    ['bags 1 for 9', 9, 1, 1],
    ['bags 1000 for 9', 9, 1, 1],
    ['bags 10für 9', 9, 1, 10],
    ['bags 10 por 9', 9, 1, 10],
    ['bags 10 pour 9', 9, 1, 10],
    ['bags 10 per 9', 9, 1, 10],
    ['bags 10 za 9', 9, 1, 10],
    ['bags 10 за 9', 9, 1, 10],
    ['bags 10 at 9', 9, 1, 1],
    ['bags x10 for 9', 9, 1, 1],
    ['bags 2.10 for 9', 9, 1, 1],
    ['10 bags, 9 for all', 9, 1, 10],
    ['10 bags, for all 9', 9, 1, 10],
    ['1 bags, 9 for all', 9, 1, 1],
    ['100 bags, 9 for all', 9, 1, 1],
    ['bags, 9 for all', 9, 1, 1],
    ['10bags, 9 for all', 9, 1, 1],
    ['10 bags, 9', 9, 1, 1],
    ['10 bags, 9.5 for all', 9.5, 1, 10],
    ['10 bags 8, 9 for all', 9, 1, 10],
    ['10 bags 9%, for all', 9, 1, 1],
    ['bag 9, 10 for 9', 9, 1, 10],
  ])('%j at %d, %d counted: %d', (title, asked, counted, expected) => {
    expect(articlesFor(listing(title), usd(asked), counted)).toBe(expected);
  });

  it('stands in the description too, where the title names the amount', () => {
    expect(articlesFor(listing('bags 9', { description: '10 for 9' }), usd(9), 1)).toBe(10);
    expect(articlesFor(listing('bags', { description: '10 for 9' }), usd(9), 1)).toBe(1);
    expect(articlesFor(listing(`bags ${'x'.repeat(380)} 10 for 9`), usd(9), 1)).toBe(10);
    expect(articlesFor(listing(`bags ${'x'.repeat(390)} 10 for 9`), usd(9), 1)).toBe(1);
  });
});

describe('the amount for the rest', () => {
  it.each([
    ['difference 149', '150 "149"'],
    ['difference: $149', '150 "$149"'],
    ['difference: US $149', '150 "US $149"'],
    ['the difference is 149', '150 "149"'],
    ['differences 149', undefined],
    ['xdifference 149', undefined],
    ['rest 149', '150 "149"'],
    ['armrest 149', undefined],
    ['balance 149', '150 "149"'],
    ['full price 149', '149 "149"'],
    ['full price 149, difference 100', '149 "149"'],
    ['尾款 500', '501 "500"'],
    ['deposit, difference soon', undefined],
    ['difference 149%', undefined],
    ['difference 1,490.50', '1491.5 "1,490.50"'],
    ['difference x149', undefined],
    ['difference 10 149', '10150 "10 149"'],
  ])('%j: %s', (title, expected) => {
    const whole = wholePrice(listing(title), usd(1));
    expect(whole && `${whole.amount} "${title.slice(whole.named.start, whole.named.end)}"`).toBe(expected);
  });
});
