import { z } from 'zod';
import { ListingError } from './errors.js';
import { parseListing } from './listing.js';

const text = z.string().nullish();
const count = z.number().min(0).max(Number.MAX_SAFE_INTEGER).nullish();

/** A price: an amount with its currency, a number with `currency` beside it in the listing, or a string such as "US $1,299.00". */
export const moneySchema = z.union([
  z.object({
    amount: z.union([z.number().min(0), z.string()]),
    currency: text,
  }),
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
    attributes: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]).nullish()).nullish(),
    imageText: text,
    seller: z
      .object({
        id: z.union([z.string(), z.number()]).nullish(),
        name: text,
        ageDays: count,
        rating: z.number().min(0).max(1).nullish(),
        ratingCount: count,
        country: text,
        legalName: text,
        address: text,
        registration: text,
        infringements: count,
        authorizedFor: z.array(z.string()).nullish(),
      })
      .nullish(),
    shipsFrom: text,
    marketplace: text,
    language: text,
    url: text,
  })
  .superRefine((listing, context) => {
    // What one field alone can't tell: whether a price in words is one, whether an amount has a currency, whether there is any text.
    try {
      parseListing(listing);
    } catch (error) {
      if (!(error instanceof ListingError)) throw error;
      for (const { field, problem, allowed } of error.faults)
        context.addIssue({ code: 'custom', path: field.split(/[.[\]]+/).filter(Boolean), message: `${problem}; allowed: ${allowed}` });
    }
  });

/** JSON Schema (2020-12) of a listing, made from {@link listingSchema}; also shipped as `telltale/listing.schema.json`. */
export const listingJsonSchema: Record<string, unknown> = z.toJSONSchema(listingSchema, { io: 'input' }) as Record<string, unknown>;
