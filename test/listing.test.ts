import { describe, expect, it } from 'vitest';
import { ListingError } from '../src/errors.js';
import { parseListing, wholeListing } from '../src/listing.js';
import { listingSchema } from '../src/schema.js';

function faultsOf(input: unknown): { field: string; value: string }[] {
  try {
    parseListing(input);
  } catch (error) {
    if (error instanceof ListingError) return error.faults.map(({ field, value }) => ({ field, value }));
    throw error;
  }
  return [];
}
const fieldsOf = (input: unknown): string[] => faultsOf(input).map((f) => f.field);

describe('parseListing', () => {
  it('keeps what it knows and leaves out what it does not', () => {
    const listing = {
      id: 'a-1',
      title: 'Bag',
      description: 'd',
      brand: 'b',
      category: 'c',
      price: { amount: 10, currency: 'USD' },
      listPrice: { amount: 20, currency: 'USD' },
      condition: 'new',
      quantity: 3,
      variants: [{ title: 'red', price: { amount: 9, currency: 'EUR' } }],
      imageText: 'i',
      seller: {
        id: 's',
        name: 'n',
        ageDays: 1,
        rating: 0.5,
        ratingCount: 2,
        country: 'DE',
        legalName: 'l',
        address: 'a',
        registration: 'r',
        infringements: 0,
        authorizedFor: ['b'],
      },
      shipsFrom: 'CN',
      marketplace: 'm',
      language: 'en',
      url: 'u',
    };
    expect(parseListing({ ...listing, colour: 'red', currency: 'GBP' })).toEqual(listing);
  });

  it('counts null as absent, in every field', () => {
    const nothing = Object.fromEntries(Object.keys(listingSchema.shape).map((key) => [key, null]));
    expect(parseListing({ ...nothing, title: 'Bag' })).toEqual({ title: 'Bag' });
    expect(parseListing({ title: 'Bag', seller: { name: null, ageDays: null, rating: null, authorizedFor: null, id: null } })).toEqual({
      title: 'Bag',
      seller: {},
    });
    expect(parseListing({ title: null, description: 'Bag' })).toEqual({ title: '', description: 'Bag' });
  });

  it('has no fields but those that hold something', () => {
    expect(parseListing({ title: 'Bag', seller: { name: 's', rating: null }, variants: ['red'] })).toStrictEqual({
      title: 'Bag',
      variants: [{ title: 'red' }],
      seller: { name: 's' },
    });
  });

  it.each<[unknown, unknown]>([
    ['¥288.00', { amount: 288, currency: 'CNY' }],
    ['1.299,00 €', { amount: 1299, currency: 'EUR' }],
    [
      { amount: 5, currency: 'usd' },
      { amount: 5, currency: 'USD' },
    ],
    [
      { amount: '5.50', currency: 'USD' },
      { amount: 5.5, currency: 'USD' },
    ],
    [
      { amount: 0, currency: 'USD' },
      { amount: 0, currency: 'USD' },
    ],
    ['', undefined],
    ['  ', undefined],
    [null, undefined],
  ])('reads the price %j', (price, money) => {
    expect(parseListing({ title: 'Bag', price }).price).toEqual(money);
  });

  it('takes the currency beside the amounts, for the price, the list price and the variants', () => {
    const listing = parseListing({ title: 'Bag', price: 5, listPrice: 8, currency: 'eur', variants: [{ title: 'red', price: 4 }, 'blue'] });
    expect([listing.price, listing.listPrice, listing.variants]).toEqual([
      { amount: 5, currency: 'EUR' },
      { amount: 8, currency: 'EUR' },
      [{ title: 'red', price: { amount: 4, currency: 'EUR' } }, { title: 'blue' }],
    ]);
    expect(parseListing({ title: 'Bag', price: '€5', listPrice: 8 }).listPrice).toEqual({ amount: 8, currency: 'EUR' });
  });

  it.each([
    [Number.NaN, 'NaN'],
    [-1, '-1'],
    [-0.01, '-0.01'],
    [Number.POSITIVE_INFINITY, 'Infinity'],
    [Number.NEGATIVE_INFINITY, '-Infinity'],
  ])('refuses the amount %d, naming field, value and what is allowed', (amount, value) => {
    expect(faultsOf({ title: 'Bag', price: { amount, currency: 'USD' } })).toEqual([{ field: 'price.amount', value }]);
    expect(faultsOf({ title: 'Bag', price: amount, currency: 'USD' })).toEqual([{ field: 'price', value }]);
    expect(faultsOf({ title: 'Bag', listPrice: { amount, currency: 'USD' } })).toEqual([{ field: 'listPrice.amount', value }]);
    expect(faultsOf({ title: 'Bag', variants: ['a', { title: 'b', price: { amount, currency: 'USD' } }] })).toEqual([
      { field: 'variants[1].price.amount', value },
    ]);
    expect(faultsOf({ title: 'Bag', quantity: amount })).toEqual([{ field: 'quantity', value }]);
    expect(() => parseListing({ title: 'Bag', price: { amount, currency: 'USD' } })).toThrow(
      `price.amount: not a finite number of 0 or more, got ${value}; allowed: a number such as 88.5`,
    );
  });

  it('takes a currency by its code, name or sign', () => {
    const currencies = ['RMB', 'yuan', '¥', '元'];
    const prices = currencies.map((currency) => parseListing({ title: 'Bag', price: 5, currency }).price);
    expect(prices).toEqual(currencies.map(() => ({ amount: 5, currency: 'CNY' })));
    expect(parseListing({ title: 'バッグ', language: 'ja', price: { amount: 5, currency: '¥' } }).price?.currency).toBe('JPY');
  });

  it('names all faults at once', () => {
    expect(
      fieldsOf({
        id: {},
        title: 7,
        description: [],
        price: { amount: -1, currency: 'USD' },
        listPrice: { amount: 1, currency: 'shells' },
        quantity: '3',
        variants: 'red',
        attributes: [],
        seller: { ageDays: -3, rating: 97, authorizedFor: 'Nike', name: 3 },
      }),
    ).toEqual([
      'id',
      'title',
      'description',
      'price.amount',
      'listPrice.currency',
      'quantity',
      'variants',
      'attributes',
      'seller.name',
      'seller.ageDays',
      'seller.rating',
      'seller.authorizedFor',
    ]);
  });

  it.each<[string, unknown, string[]]>([
    ['nothing', undefined, ['listing']],
    ['a string', 'Bag', ['listing']],
    ['a list', [{ title: 'Bag' }], ['listing']],
    ['no title', {}, ['title']],
    ['an empty title', { title: ' ' }, ['title']],
    ['an empty title and description', { title: '', description: '' }, ['title']],
    ['an amount without a currency', { title: 'Bag', price: 5 }, ['currency']],
    ['a price in words', { title: 'Bag', price: 'ask me' }, ['price']],
    ['a price that is a list', { title: 'Bag', price: [5] }, ['price']],
    ['a variant that is a number', { title: 'Bag', variants: [5] }, ['variants[0]']],
    ['an attribute that is an object', { title: 'Bag', attributes: { Size: {} } }, ['attributes.Size']],
  ])('refuses %s', (_what, input, fields) => {
    expect(fieldsOf(input)).toEqual(fields);
  });

  it('takes an empty title beside a description', () => {
    expect(parseListing({ description: 'Bag' })).toEqual({ title: '', description: 'Bag' });
  });

  it('writes numbers out where text is expected of forms', () => {
    expect(parseListing({ id: 17, title: 'Bag' }).id).toBe('17');
    expect({ ...parseListing({ title: 'Bag', attributes: { Size: 43, New: true, Colours: ['red', 'blue'] } }).attributes }).toEqual({
      Size: '43',
      New: 'true',
      Colours: 'red, blue',
    });
    expect(parseListing({ title: 'Bag', seller: { id: 5 } }).seller?.id).toBe('5');
  });

  it('takes an attribute called "__proto__" for an attribute', () => {
    const listing = parseListing(JSON.parse('{ "title": "Bag", "attributes": { "__proto__": "Gucci", "constructor": "x" } }'));
    expect(Object.keys(listing.attributes ?? {})).toEqual(['__proto__', 'constructor']);
    expect(({} as Record<string, unknown>).Gucci).toBeUndefined();
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
  });

  it('does not read fields that the prototype of the input has', () => {
    expect(parseListing(JSON.parse('{ "title": "Bag", "__proto__": { "brand": 5 } }')).title).toBe('Bag');
  });

  it('keeps lone surrogates and control characters as they are', () => {
    const title = 'Ba\ud800g\u0000\udfff';
    expect(parseListing({ title }).title).toBe(title);
  });

  it('does not change its input', () => {
    const input = Object.freeze({
      title: 'Bag',
      attributes: Object.freeze({ a: 'b' }),
      variants: Object.freeze([Object.freeze({ title: 'x' })]),
    });
    expect(() => parseListing(input)).not.toThrow();
  });
});

describe('wholeListing', () => {
  it('has every field, whatever the listing holds', () => {
    const fields = (input: unknown): string[] => Object.keys(wholeListing(input));
    expect(fields({ description: 'Bag', price: '$5', seller: {} })).toEqual(fields({ title: 'Bag' }));
    expect(fields({ title: 'Bag' })).toEqual(expect.arrayContaining(Object.keys(listingSchema.shape).filter((key) => key !== 'currency')));
  });
});
