import { currencyCode } from './currency.js';
import { type Fault, ListingError, show } from './errors.js';
import { type Money, parsePrice } from './money.js';

/** One thing offered on a marketplace, as the marketplace hands it in. Only `title` is expected; it may be empty beside a description. */
export interface Listing {
  /** The caller's own key; carried through, never read. */
  readonly id?: string;
  readonly title: string;
  readonly description?: string;
  /** The brand field of the form, as filled in by the seller. */
  readonly brand?: string;
  /** The marketplace's category, in its own words. */
  readonly category?: string;
  /** Asking price. */
  readonly price?: Money;
  /** Struck-through or recommended price beside the asking price. */
  readonly listPrice?: Money;
  /** Free text: "new with tags", "б/у", "like new". */
  readonly condition?: string;
  /** Articles in stock, each at the price. How many articles ONE price buys ("10 pcs") is read from the text. */
  readonly quantity?: number;
  readonly variants?: readonly Variant[];
  /** Item specifics, such as `{ Material: 'leather' }`. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** What text recognition found in the pictures. */
  readonly imageText?: string;
  readonly seller?: Seller;
  /** Country or place the parcel leaves from. */
  readonly shipsFrom?: string;
  readonly marketplace?: string;
  /** BCP 47 tag of the listing's language, if the marketplace knows it. */
  readonly language?: string;
  readonly url?: string;
}

export interface Variant {
  readonly title: string;
  readonly price?: Money;
}

export interface Seller {
  readonly id?: string;
  readonly name?: string;
  /** Age of the account in days. */
  readonly ageDays?: number;
  /** Share of good ratings, 0..1. */
  readonly rating?: number;
  readonly ratingCount?: number;
  readonly country?: string;
  /** Name under which the seller is registered. */
  readonly legalName?: string;
  readonly address?: string;
  /** Number in a trade or tax register, as the seller gave it. */
  readonly registration?: string;
  /** Earlier listings of this seller removed as counterfeit. */
  readonly infringements?: number;
  /** Brands for which the marketplace has verified the seller as authorised. */
  readonly authorizedFor?: readonly string[];
}

const TEXT_FIELDS = ['description', 'brand', 'category', 'condition', 'imageText', 'shipsFrom', 'marketplace', 'language', 'url'] as const;

type Writable<T> = { -readonly [K in keyof T]: T[K] };
type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads anything as a listing. Known fields are checked, `null` counts as absent, unknown fields are left out. Prices may be
 * `{ amount, currency }`, a number with `currency` beside it in the listing, or a string such as "US $1,299.00" or "1.299,00 €".
 *
 * Text may hold anything, lone surrogates included. An amount must be finite and not negative; 0 is read as "no price named".
 *
 * @throws {ListingError} naming every wrong field, its value and what is allowed
 * @example parseListing({ title: 'Gucci belt', price: '¥288.00' }).price // { amount: 288, currency: 'CNY' }
 */
export function parseListing(input: unknown): Listing {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    throw new ListingError([
      {
        field: 'listing',
        value: show(input),
        problem: 'not an object',
        allowed: 'an object with a title, such as { "title": "Leather bag" }',
      },
    ]);
  }
  const faults: Fault[] = [];
  const source = input as Fields;
  const listing: Writable<Listing> = { title: '' };

  const id = source.id;
  if (typeof id === 'string') listing.id = id;
  else if (typeof id === 'number' && Number.isFinite(id)) listing.id = String(id);
  else if (id !== undefined && id !== null) faults.push(fault('id', id, 'not a string', 'a string or a number, such as "a-17"'));

  const title = source.title;
  if (typeof title === 'string') listing.title = title;
  else if (title !== undefined && title !== null) faults.push(fault('title', title, 'not a string', 'a string, such as "Leather bag"'));

  for (const field of TEXT_FIELDS) {
    const value = source[field];
    if (typeof value === 'string') listing[field] = value;
    else if (value !== undefined && value !== null) faults.push(fault(field, value, 'not a string', 'a string'));
  }
  if (
    listing.title.trim() === '' &&
    (listing.description ?? '').trim() === '' &&
    (title === undefined || title === null || typeof title === 'string')
  ) {
    faults.push(
      fault('title', title, 'missing or empty, and there is no description', 'a non-empty string, or an empty one beside a description'),
    );
  }

  const currency = source.currency;
  if (currency !== undefined && currency !== null && typeof currency !== 'string')
    faults.push(fault('currency', currency, 'not a string', CURRENCY_ALLOWED));
  const beside = typeof currency === 'string' ? currency : undefined;
  const price = readMoney('price', source.price, beside, listing, faults);
  if (price !== undefined) listing.price = price;
  const listPrice = readMoney('listPrice', source.listPrice, beside ?? price?.currency, listing, faults);
  if (listPrice !== undefined) listing.listPrice = listPrice;

  const quantity = readNumber('quantity', source.quantity, 0, Number.MAX_SAFE_INTEGER, 'a number of 0 or more, such as 10', faults);
  if (quantity !== undefined) listing.quantity = quantity;

  const variants = source.variants;
  if (Array.isArray(variants)) {
    listing.variants = variants.map((variant, i) => readVariant(`variants[${i}]`, variant, beside ?? price?.currency, listing, faults));
  } else if (variants !== undefined && variants !== null) {
    faults.push(fault('variants', variants, 'not an array', 'an array, such as [{ "title": "Red", "price": 20 }]'));
  }

  const attributes = source.attributes;
  if (isObject(attributes)) listing.attributes = readAttributes(attributes, faults);
  else if (attributes !== undefined && attributes !== null)
    faults.push(fault('attributes', attributes, 'not an object', 'an object of strings, such as { "Material": "leather" }'));

  const seller = source.seller;
  if (isObject(seller)) listing.seller = readSeller(seller, faults);
  else if (seller !== undefined && seller !== null)
    faults.push(fault('seller', seller, 'not an object', 'an object, such as { "name": "shop-1" }'));

  if (faults.length > 0) throw new ListingError(faults);
  return listing;
}

function fault(field: string, value: unknown, problem: string, allowed: string): Fault {
  return { field, value: show(value), problem, allowed };
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const CURRENCY_ALLOWED = 'an ISO 4217 code, such as "USD", or a name or sign of one currency, such as "RMB" or "€"';
const MONEY_ALLOWED = '{ "amount": 88, "currency": "CNY" }, a number with "currency" beside it, or a string such as "US $88.00"';

function readMoney(field: string, value: unknown, beside: string | undefined, listing: Listing, faults: Fault[]): Money | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string') {
    if (value.trim() === '') return undefined;
    const money = parsePrice(value, { currency: beside, language: listing.language, marketplace: listing.marketplace });
    if (money === undefined) faults.push(fault(field, value, 'not a price', MONEY_ALLOWED));
    return money;
  }
  const holder = isObject(value) ? value : { amount: value, currency: beside };
  const amountField = isObject(value) ? `${field}.amount` : field;
  let amount = holder.amount;
  if (typeof amount === 'string') {
    const parsed = parsePrice(amount, { currency: 'XXX' });
    amount = parsed === undefined ? amount : parsed.amount;
  }
  if (typeof amount !== 'number' || !Number.isFinite(amount) || amount < 0) {
    if (amount === undefined || amount === null) {
      if (isObject(value)) faults.push(fault(amountField, amount, 'missing', 'a number of 0 or more, such as 88.5'));
      return undefined;
    }
    faults.push(fault(amountField, amount, 'not a finite number of 0 or more', 'a number such as 88.5'));
    return undefined;
  }
  const given = holder.currency ?? beside;
  const currency = typeof given === 'string' ? currencyCode(given, listing) : undefined;
  if (currency === undefined) {
    faults.push(fault(isObject(value) ? `${field}.currency` : 'currency', given, 'not a currency', CURRENCY_ALLOWED));
    return undefined;
  }
  return { amount, currency };
}

function readNumber(field: string, value: unknown, least: number, most: number, allowed: string, faults: Fault[]): number | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'number' && Number.isFinite(value) && value >= least && value <= most) return value;
  faults.push(fault(field, value, 'not a number in range', allowed));
  return undefined;
}

function readText(field: string, value: unknown, faults: Fault[]): string | undefined {
  if (typeof value === 'string') return value;
  if (value !== undefined && value !== null) faults.push(fault(field, value, 'not a string', 'a string'));
  return undefined;
}

function readVariant(path: string, value: unknown, currency: string | undefined, listing: Listing, faults: Fault[]): Variant {
  if (typeof value === 'string') return { title: value };
  if (!isObject(value)) {
    faults.push(fault(path, value, 'not an object', 'an object such as { "title": "Red", "price": 20 }, or its title alone'));
    return { title: '' };
  }
  const variant: Writable<Variant> = { title: readText(`${path}.title`, value.title, faults) ?? '' };
  const price = readMoney(`${path}.price`, value.price, currency, listing, faults);
  if (price !== undefined) variant.price = price;
  return variant;
}

function readAttributes(value: Fields, faults: Fault[]): Readonly<Record<string, string>> {
  // A map without a prototype, so that an attribute called "__proto__" is only an attribute.
  const attributes: Record<string, string> = Object.create(null);
  for (const key of Object.keys(value)) {
    const text = value[key];
    if (typeof text === 'string') attributes[key] = text;
    else if (typeof text === 'boolean' || (typeof text === 'number' && Number.isFinite(text))) attributes[key] = String(text);
    else if (Array.isArray(text) && text.every((t) => typeof t === 'string')) attributes[key] = text.join(', ');
    else if (text !== undefined && text !== null) faults.push(fault(`attributes.${key}`, text, 'not a string', 'a string'));
  }
  return attributes;
}

function readSeller(value: Fields, faults: Fault[]): Seller {
  const seller: Writable<Seller> = {};
  const id = typeof value.id === 'number' && Number.isFinite(value.id) ? String(value.id) : readText('seller.id', value.id, faults);
  if (id !== undefined) seller.id = id;
  const name = readText('seller.name', value.name, faults);
  if (name !== undefined) seller.name = name;
  for (const field of ['country', 'legalName', 'address', 'registration'] as const) {
    const text = readText(`seller.${field}`, value[field], faults);
    if (text !== undefined) seller[field] = text;
  }
  for (const field of ['ageDays', 'ratingCount', 'infringements'] as const) {
    const n = readNumber(`seller.${field}`, value[field], 0, Number.MAX_SAFE_INTEGER, 'a number of 0 or more', faults);
    if (n !== undefined) seller[field] = n;
  }
  const rating = readNumber('seller.rating', value.rating, 0, 1, 'a share from 0 to 1, such as 0.98 for 98 % positive', faults);
  if (rating !== undefined) seller.rating = rating;
  const authorized = value.authorizedFor;
  if (Array.isArray(authorized) && authorized.every((b): b is string => typeof b === 'string')) seller.authorizedFor = [...authorized];
  else if (authorized !== undefined && authorized !== null)
    faults.push(fault('seller.authorizedFor', authorized, 'not an array of strings', 'brand names, such as ["Nike"]'));
  return seller;
}
