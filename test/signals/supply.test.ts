import { describe, expect, it } from 'vitest';
import { scorer } from '../support/shipped.js';

const SUPPLY = ['price/stock-far-below', 'price/unclaimed-far-below', 'price/houses-at-one-price', 'price/new-shop-far-below'];
const found = (listing: Readonly<Record<string, unknown>>) => scorer.score(listing).signals.filter((s) => SUPPLY.includes(s.id));
const ids = (listing: Readonly<Record<string, unknown>>): string[] => found(listing).map((s) => s.id);
const strength = (listing: Readonly<Record<string, unknown>>): number => found(listing)[0]?.strength ?? 0;
const gucci = (usd: number, rest: Readonly<Record<string, unknown>> = {}) => ({
  title: 'Gucci belt new',
  brand: 'Gucci',
  price: { amount: usd, currency: 'USD' },
  ...rest,
});

describe('a stock far below the genuine price', () => {
  it.each([
    ['many pieces', gucci(40, { quantity: 60 })],
    ['every size', gucci(40, { title: 'Gucci belt all sizes' })],
    ['every size, in words of another language', gucci(40, { title: 'Ремень Gucci все размеры' })],
    ['a range of sizes', { ...gucci(40), title: 'Gucci Ace sneakers 36-46' }],
    ['a range of sizes before a comma', gucci(40, { description: 'sizes 36-46, all with box' })],
    ['a lot of new ones', gucci(2000, { title: 'lot of 50 Gucci belts', condition: 'new' })],
    ['a least number to order', gucci(40, { description: 'MOQ 20, ships today' })],
  ])('%s', (_what, listing) => {
    expect(ids(listing)).toEqual(['price/stock-far-below']);
  });

  it.each([
    ['one piece', gucci(40)],
    ['a stock at the genuine price', gucci(450, { quantity: 60 })],
    ['an outlet’s price', gucci(290, { quantity: 60 })],
    ['used pieces', gucci(40, { quantity: 12, condition: 'used' })],
    ['a case for it', { title: 'Estojo térmico para Ozempic, vazio', price: '$14', quantity: 60 }],
    ['a strap that fits', { title: 'strap for Apple Watch all sizes', price: '$4', quantity: 90 }],
    ['a scent after another', { title: 'Perfume inspired by Dior Sauvage 100 ml', price: '$12', quantity: 90 }],
    ['one size named', { ...gucci(40), title: 'Gucci Ace sneakers 41-42' }],
    ['part of a word', gucci(40, { description: 'moquette box' })],
    ['no brand', { title: 'leather belt all sizes', price: '$4', quantity: 90 }],
  ])('not %s', (_what, listing) => {
    expect(ids(listing)).toEqual([]);
  });

  it('speaks louder the farther below it is and the more there are', () => {
    expect(strength(gucci(40, { quantity: 60 }))).toBeGreaterThan(strength(gucci(150, { quantity: 60 })));
    expect(strength(gucci(40, { quantity: 60 }))).toBeGreaterThan(strength(gucci(40, { quantity: 6 })));
  });

  it('says what it was held against', () => {
    expect(found(gucci(40, { quantity: 60 }))[0]).toMatchObject({
      message: expect.stringMatching(/^Gucci is in stock \(60 pieces\) at \$40, \d+ % of the genuine price\.$/),
      evidence: [{ kind: 'value', field: 'quantity', actual: 60, unit: 'count' }],
    });
  });
});

describe('a brand far below its price that the form denies', () => {
  it.each([
    ['no brand', gucci(40, { brand: 'No brand' })],
    ['no brand, in the attributes', gucci(40, { brand: undefined, attributes: { Marke: 'ohne Marke' } })],
  ])('%s', (_what, listing) => {
    expect(ids(listing)).toEqual(['price/unclaimed-far-below']);
  });

  it.each([
    ['the brand itself', gucci(40)],
    ['another name', gucci(40, { brand: 'Kumquat & Sons' })],
    ['no brand at the genuine price', gucci(400, { brand: 'No brand' })],
    ['a used piece', gucci(40, { brand: 'No brand', condition: 'used' })],
    ['what is made for it', { title: 'strap for Apple Watch', brand: 'No brand', price: '$4' }],
  ])('not %s', (_what, listing) => {
    expect(ids(listing)).toEqual([]);
  });
});

describe('several houses at one price', () => {
  const bags = (title: string, usd: number) => ({ title, price: { amount: usd, currency: 'USD' } });
  it('counts where it is far below the cheapest of them', () => {
    expect(ids(bags('New bags Chanel Gucci Prada any model', 60))).toContain('price/houses-at-one-price');
  });

  it.each([
    ['two houses', bags('New bags Chanel Gucci', 60)],
    ['used ones', { ...bags('Bags Chanel Gucci Prada', 60), condition: 'used' }],
    ['their empty boxes', bags('Empty box Chanel Gucci Prada', 60)],
    ['what one of them might ask', bags('New bags Chanel Gucci Prada', 1800)],
    ['makers of devices', bags('Case for Apple Samsung Huawei Xiaomi', 3)],
  ])('not %s', (_what, listing) => {
    expect(ids(listing)).not.toContain('price/houses-at-one-price');
  });
});

describe('a new shop far below the genuine price', () => {
  const seller = (ageDays: number, ratingCount = 0) => ({ seller: { name: 'corner', ageDays, ratingCount } });
  it('counts, the less the older it is', () => {
    expect(ids(gucci(40, seller(4)))).toEqual(['price/new-shop-far-below']);
    expect(strength(gucci(40, seller(4)))).toBeGreaterThan(strength(gucci(40, seller(50))));
  });

  it.each([
    ['one with a past', gucci(40, seller(400))],
    ['one with ratings', gucci(40, seller(20, 30))],
    ['one of which nothing is known', gucci(40)],
    ['one at the genuine price', gucci(450, seller(4))],
    ['one that sells a used piece', { ...gucci(40, seller(4)), condition: 'used' }],
  ])('not %s', (_what, listing) => {
    expect(ids(listing)).toEqual([]);
  });
});
