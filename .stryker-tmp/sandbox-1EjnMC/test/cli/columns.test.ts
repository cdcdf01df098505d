// @ts-nocheck
import { describe, expect, it } from 'vitest';
import { parseMap, planColumns, targetOf } from '../../src/cli/columns.js';
import { rowToListing } from '../../src/cli/map.js';

function listing(header: readonly string[], row: readonly string[], map?: string): Record<string, unknown> {
  return rowToListing(row, planColumns(header, map === undefined ? undefined : parseMap(map)));
}

describe('targetOf', () => {
  it.each([
    ['title', 'listing.title'],
    ['List Price', 'listing.listPrice'],
    ['image_text', 'listing.imageText'],
    ['ships-from', 'listing.shipsFrom'],
    ['seller', 'seller.name'],
    ['sellerName', 'seller.name'],
    ['seller.rating', 'seller.rating'],
    ['seller_rating_count', 'seller.ratingCount'],
    ['attributes.Case Material', 'attributes.Case Material'],
  ])('%s stands for %s', (name, place) => {
    const target = targetOf(name);
    expect(`${target?.place}.${target?.name}`).toBe(place);
  });

  it('knows no other names', () => {
    for (const name of ['shoe size', 'constructor', '__proto__', 'attributes.', '']) expect(targetOf(name)).toBeUndefined();
  });
});

describe('parseMap', () => {
  it('reads pairs, and adds those of a second --map', () => {
    expect([...parseMap(' price = cost,seller.name=shop', parseMap('brand=a=b'))]).toEqual([
      ['brand', 'a=b'],
      ['price', 'cost'],
      ['seller.name', 'shop'],
    ]);
  });

  it.each(['price', '=cost', 'price=', 'price=a,'])('refuses %j with an example', (text) => {
    expect(() => parseMap(text)).toThrow('example: --map price=cost,brand=maker');
  });

  it('refuses a field that a listing has not, and names those it has', () => {
    expect(() => parseMap('prise=cost')).toThrow(/no field "prise"; allowed: id, title, .*seller\.rating/);
  });
});

describe('rowToListing', () => {
  it('puts mapped columns before those that map by themselves', () => {
    expect(listing(['title', 'cost', 'price', 'maker'], ['a', '5', '9', 'Nike'], 'price=cost,brand=maker')).toEqual({
      title: 'a',
      price: '5',
      brand: 'Nike',
    });
  });

  it('does not use a mapped column for its own name too', () => {
    expect(listing(['title', 'brand'], ['a', 'b'], 'category=brand')).toEqual({ title: 'a', category: 'b' });
  });

  it('takes the first of two columns for one field', () => {
    expect(listing(['title', 'Title'], ['a', 'b'])).toEqual({ title: 'a' });
  });

  it('names the columns when one of --map is missing', () => {
    expect(() => planColumns(['title', 'cost'], parseMap('price=prix'))).toThrow('there is no column "prix"; the columns are: title, cost');
  });

  it('reads counts and shares as numbers and leaves what is none for the check of listings', () => {
    const header = ['title', 'quantity', 'seller.ageDays', 'seller.rating', 'seller.authorizedFor'];
    expect(listing(header, ['a', ' 10 ', '3e2', '0.5', 'Nike | adidas;'])).toEqual({
      title: 'a',
      quantity: 10,
      seller: { ageDays: 300, rating: 0.5, authorizedFor: ['Nike', 'adidas'] },
    });
    expect(listing(header, ['a', '10 pcs', '', '4/5', ''])).toEqual({ title: 'a', quantity: '10 pcs', seller: { rating: '4/5' } });
  });

  it('treats a column called __proto__ as an attribute like any other', () => {
    const row = listing(['title', 'attributes.__proto__'], ['a', 'x']);
    expect(Object.keys(row.attributes as object)).toEqual(['__proto__']);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });
});
