import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ListingError } from '../src/errors.js';
import { parseListing } from '../src/listing.js';
import { listingJsonSchema, listingSchema } from '../src/schema.js';

function isParsed(input: unknown): boolean {
  try {
    parseListing(input);
    return true;
  } catch (error) {
    if (error instanceof ListingError) return false;
    throw error;
  }
}

const expectSame = (input: unknown): void => {
  const parsed = isParsed(input);
  const bySchema = listingSchema.safeParse(input);
  expect(
    bySchema.success,
    `parseListing ${parsed ? 'accepts' : 'rejects'} what the schema does not: ${bySchema.error?.message ?? ''}`,
  ).toBe(parsed);
};

const any = fc.oneof(
  fc.anything({ maxDepth: 1 }),
  fc.constantFrom(
    null,
    undefined,
    '',
    ' ',
    'x',
    0,
    1,
    -1,
    0.5,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    Number.MAX_VALUE,
    2 ** 53,
    true,
    [],
    {},
  ),
);
const text = fc.oneof({ weight: 4, arbitrary: fc.constantFrom('Bag', '', ' ', null, undefined) }, { weight: 1, arbitrary: any });
const number = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(0, 1, 0.5, 7, null, undefined) }, { weight: 1, arbitrary: any });
const currency = fc.constantFrom('USD', 'eur', ' usd ', 'dollars', '', null, undefined, 5);
const money = fc.oneof(
  fc.record(
    { amount: fc.oneof(fc.constantFrom(0, 5, 1e300, '5', '5,50', 'five', '', '-5', null, -1), any), currency },
    { requiredKeys: [] },
  ),
  fc.constantFrom('€5', '5 USD', '', ' ', 'ask me', '5', '-5 €', '$1 - $2', 5, 0, -5, null, undefined),
  any,
);
const variant = fc.oneof(fc.record({ title: text, price: money }, { requiredKeys: [] }), any);
const listing = fc.record(
  {
    id: fc.oneof(text, number),
    title: fc.oneof({ weight: 5, arbitrary: fc.constant('Bag') }, { weight: 1, arbitrary: text }),
    description: text,
    brand: text,
    price: money,
    listPrice: money,
    currency,
    quantity: number,
    variants: fc.oneof(fc.array(variant, { maxLength: 2 }), any),
    attributes: fc.oneof(
      fc.dictionary(
        fc.constantFrom('Size', 'constructor'),
        fc.oneof(fc.constantFrom('a', 1, true, null), fc.array(fc.constantFrom('a', 'b'), { maxLength: 2 }), any),
      ),
      any,
    ),
    seller: fc.oneof(
      fc.record(
        {
          id: fc.oneof(text, number),
          name: text,
          legalName: text,
          registration: text,
          ageDays: number,
          rating: number,
          ratingCount: number,
          infringements: number,
          authorizedFor: fc.oneof(fc.array(fc.constant('Nike')), any),
        },
        { requiredKeys: [] },
      ),
      any,
    ),
    language: text,
  },
  { requiredKeys: [] },
);

/** One field of a right listing replaced, so that one difference can't hide another. */
const oneField = fc
  .tuple(
    fc.constantFrom('id', 'title', 'description', 'price', 'listPrice', 'quantity', 'variants', 'attributes', 'seller', 'currency'),
    listing,
  )
  .map(([key, value]) => {
    const whole = value as Readonly<Record<string, unknown>>;
    return { title: 'Bag', ...(Object.hasOwn(whole, key) && { [key]: whole[key] }) };
  });

describe('listingSchema', () => {
  it('accepts and rejects what parseListing does: one field at a time', () => {
    fc.assert(fc.property(oneField, expectSame), { numRuns: 1500 });
  });

  it('accepts and rejects what parseListing does: whole listings', () => {
    fc.assert(fc.property(listing, expectSame), { numRuns: 500 });
  });

  it('accepts and rejects what parseListing does: any value', () => {
    fc.assert(fc.property(fc.anything(), expectSame), { numRuns: 300 });
  });

  it.each<[string, unknown]>([
    ['an amount without a currency', { title: 'Bag', price: 5 }],
    ['an amount with the currency beside it', { title: 'Bag', price: 5, currency: 'USD' }],
    ['a currency with spaces', { title: 'Bag', price: { amount: 5, currency: ' usd ' } }],
    ['a price in words', { title: 'Bag', price: 'ask me' }],
    ['an empty price', { title: 'Bag', price: '' }],
    ['an amount in words', { title: 'Bag', price: { amount: 'five', currency: 'USD' } }],
    ['no amount', { title: 'Bag', price: { currency: 'USD' } }],
    ['an id that is infinite', { id: Number.POSITIVE_INFINITY, title: 'Bag' }],
    ['a quantity past counting', { title: 'Bag', quantity: Number.MAX_VALUE }],
    ['a list price in the currency of the price', { title: 'Bag', price: '€5', listPrice: 8 }],
    ['a wrong currency that no price needs', { title: 'Bag', currency: 'dollars' }],
    ['a sign that only the language makes clear', { title: 'Bag', price: '¥5', language: 'ja' }],
    ['a title of spaces', { title: ' ' }],
    ['a seller id past counting', { title: 'Bag', seller: { id: Number.POSITIVE_INFINITY } }],
  ])('agrees with parseListing on %s', (_what, input) => {
    expectSame(input);
  });

  it('differs in one thing: zod does not look at an attribute called "__proto__", parseListing reads it like any other', () => {
    const input: unknown = JSON.parse('{ "title": "Bag", "attributes": { "__proto__": {} } }');
    expect([isParsed(input), listingSchema.safeParse(input).success]).toEqual([false, true]);
  });

  it('names the field that is wrong', () => {
    const { error } = listingSchema.safeParse({ title: 'Bag', variants: [{ title: 'a' }, { title: 'b', price: 'ask me' }] });
    expect(error?.issues.map((issue) => issue.path.join('.'))).toEqual(['variants.1.price']);
  });

  it('describes the same listing as JSON Schema', () => {
    const properties = Object.keys((listingJsonSchema as { properties?: object }).properties ?? {});
    expect(properties).toContain('title');
    expect(properties).toContain('seller');
    expect(JSON.parse(JSON.stringify(listingJsonSchema))).toEqual(listingJsonSchema);
  });
});
