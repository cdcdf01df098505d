import { z } from 'zod';

const text = z.string().nullish();
const count = z.number().min(0).nullish();

/** A price: an amount with its currency, a number with `currency` beside it in the listing, or a string such as "US $1,299.00". */
export const moneySchema = z.union([
  z.object({ amount: z.union([z.number().min(0), z.string()]), currency: z.string().regex(/^[A-Za-z]{3}$/).nullish() }),
  z.number().min(0),
  z.string(),
]);

/**
 * What `parseListing` accepts, as a zod schema for services that validate at their own border. The library itself validates by hand,
 * a hundred times faster; a test holds the two equal.
 *
 * @example listingSchema.parse({ title: 'Leather bag', price: '€40' })
 */
export const listingSchema = z
  .object({
    id: z.union([z.string(), z.number()]).nullish(),
    title: text,
    description: text,
    brand: text,
    category: text,
    price: moneySchema.nullish(),
    currency: text,
    listPrice: moneySchema.nullish(),
    condition: text,
    quantity: count,
    variants: z.array(z.union([z.string(), z.object({ title: text, price: moneySchema.nullish() })])).nullish(),
    attributes: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()])).nullish(),
    imageText: text,
    seller: z
      .object({
        id: z.union([z.string(), z.number()]).nullish(),
        name: text,
        ageDays: count,
        rating: z.number().min(0).max(1).nullish(),
        ratingCount: count,
        country: text,
        infringements: count,
        authorizedFor: z.array(z.string()).nullish(),
      })
      .nullish(),
    shipsFrom: text,
    marketplace: text,
    language: text,
    url: text,
  })
  .refine((listing) => (listing.title ?? '').trim() !== '' || (listing.description ?? '').trim() !== '', {
    message: 'a listing needs a title, or an empty one beside a description',
    path: ['title'],
  });

/** JSON Schema (2020-12) of a listing, made from {@link listingSchema}; also shipped as `telltale/listing.schema.json`. */
export const listingJsonSchema: Record<string, unknown> = z.toJSONSchema(listingSchema, { io: 'input' }) as Record<string, unknown>;
