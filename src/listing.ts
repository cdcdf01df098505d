import { type CurrencyContext, currencyCode } from './currency.js';
import { type Fault, ListingError, show } from './errors.js';
import { type Money, parsePrice } from './money.js';

/** One thing offered on a marketplace, as the marketplace hands it in. Only `title` is expected; it may be empty beside a description. */
export interface Listing {
  /** The caller's own key; carried through, never read. */
  readonly id?: string | undefined;
  readonly title: string;
  readonly description?: string | undefined;
  /** The brand field of the form, as filled in by the seller. */
  readonly brand?: string | undefined;
  /** The marketplace's category in its own words, or what a shop files its goods under. */
  readonly category?: string | undefined;
  /** Asking price. */
  readonly price?: Money | undefined;
  /** Struck-through or recommended price beside the asking price. */
  readonly listPrice?: Money | undefined;
  /** Free text: "new with tags", "б/у", "like new". */
  readonly condition?: string | undefined;
  /** Articles in stock, each at the price. How many articles ONE price buys ("10 pcs") is read from the text. */
  readonly quantity?: number | undefined;
  readonly variants?: readonly Variant[] | undefined;
  /** Item specifics, such as `{ Material: 'leather' }`. */
  readonly attributes?: Readonly<Record<string, string>> | undefined;
  /** What text recognition found in the pictures. */
  readonly imageText?: string | undefined;
  readonly seller?: Seller | undefined;
  /** Country or place the parcel leaves from. */
  readonly shipsFrom?: string | undefined;
  readonly marketplace?: string | undefined;
  /** BCP 47 tag of the listing's language, if the marketplace knows it. */
  readonly language?: string | undefined;
  readonly url?: string | undefined;
}

export interface Variant {
  readonly title: string;
  readonly price?: Money | undefined;
}

export interface Seller {
  readonly id?: string | undefined;
  readonly name?: string | undefined;
  /** Age of the account in days. */
  readonly ageDays?: number | undefined;
  /** Share of good ratings, 0..1. */
  readonly rating?: number | undefined;
  readonly ratingCount?: number | undefined;
  readonly country?: string | undefined;
  /** Name under which the seller is registered. */
  readonly legalName?: string | undefined;
  readonly address?: string | undefined;
  /** Number in a trade or tax register, as the seller gave it. */
  readonly registration?: string | undefined;
  /** Earlier listings of this seller removed as counterfeit. */
  readonly infringements?: number | undefined;
  /** Brands for which the marketplace has verified the seller as authorised. */
  readonly authorizedFor?: readonly string[] | undefined;
}

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
  const { seller, variants, ...listing } = wholeListing(input);
  return withoutAbsent({ ...listing, variants: variants?.map(withoutAbsent), seller: seller && withoutAbsent(seller) });
}

/** The fields of an object that hold something. */
function withoutAbsent<T extends object>(whole: T): T {
  return Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== undefined)) as T;
}

/**
 * The same with every field there, `undefined` where it is absent: all listings then are objects of one shape, whose fields engines
 * find at once.
 *
 * @throws {ListingError} naming every wrong field, its value and what is allowed
 */
export function wholeListing(input: unknown): Listing {
  if (!isObject(input)) {
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
  const id = readId('id', input.id, faults);
  const title = readText('title', input.title, faults, 'a string, such as "Leather bag"') ?? '';
  const description = readText('description', input.description, faults);
  const brand = readText('brand', input.brand, faults);
  const category = readText('category', input.category, faults);
  const condition = readText('condition', input.condition, faults);
  const imageText = readText('imageText', input.imageText, faults);
  const shipsFrom = readText('shipsFrom', input.shipsFrom, faults);
  const marketplace = readText('marketplace', input.marketplace, faults);
  const language = readText('language', input.language, faults);
  const url = readText('url', input.url, faults);
  if (title.trim() === '' && (description ?? '').trim() === '' && (isAbsent(input.title) || typeof input.title === 'string')) {
    faults.push(
      fault(
        'title',
        input.title,
        'missing or empty, and there is no description',
        'a non-empty string, or an empty one beside a description',
      ),
    );
  }

  const named = readText('currency', input.currency, faults, CURRENCY_ALLOWED);
  const context = { language, marketplace };
  const price = readMoney('price', input.price, named, context, faults);
  const currency = named ?? price?.currency;
  const listPrice = readMoney('listPrice', input.listPrice, currency, context, faults);
  const quantity = readCount('quantity', input.quantity, faults, 'a number of 0 or more, such as 10');
  const variants = readVariants(input.variants, currency, context, faults);
  const attributes = readAttributes(input.attributes, faults);
  const seller = readSeller(input.seller, faults);

  if (faults.length > 0) throw new ListingError(faults);
  return {
    id,
    title,
    description,
    brand,
    category,
    condition,
    imageText,
    shipsFrom,
    marketplace,
    language,
    url,
    price,
    listPrice,
    quantity,
    variants,
    attributes,
    seller,
  };
}

function fault(field: string, value: unknown, problem: string, allowed: string): Fault {
  return { field, value: show(value), problem, allowed };
}

function isAbsent(value: unknown): value is undefined | null {
  return value === undefined || value === null;
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What tells the currency that an ambiguous sign means. */
type Texts = Pick<CurrencyContext, 'language' | 'marketplace'>;

const CURRENCY_ALLOWED = 'an ISO 4217 code, such as "USD", or a name or sign of one currency, such as "RMB" or "€"';
const MONEY_ALLOWED = '{ "amount": 88, "currency": "CNY" }, a number with "currency" beside it, or a string such as "US $88.00"';

function readMoney(field: string, value: unknown, beside: string | undefined, context: Texts, faults: Fault[]): Money | undefined {
  if (isAbsent(value)) return undefined;
  if (typeof value === 'string') {
    if (value.trim() === '') return undefined;
    const money = parsePrice(value, { ...context, currency: beside });
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
    if (isAbsent(amount)) {
      if (isObject(value)) faults.push(fault(amountField, amount, 'missing', 'a number of 0 or more, such as 88.5'));
      return undefined;
    }
    faults.push(fault(amountField, amount, 'not a finite number of 0 or more', 'a number such as 88.5'));
    return undefined;
  }
  const given = holder.currency ?? beside;
  const currency = typeof given === 'string' ? currencyCode(given, context) : undefined;
  if (currency === undefined) {
    faults.push(fault(isObject(value) ? `${field}.currency` : 'currency', given, 'not a currency', CURRENCY_ALLOWED));
    return undefined;
  }
  return { amount, currency };
}

function readNumber(field: string, value: unknown, least: number, most: number, allowed: string, faults: Fault[]): number | undefined {
  if (isAbsent(value)) return undefined;
  if (typeof value === 'number' && Number.isFinite(value) && value >= least && value <= most) return value;
  faults.push(fault(field, value, 'not a number in range', allowed));
  return undefined;
}

function readText(field: string, value: unknown, faults: Fault[], allowed = 'a string'): string | undefined {
  if (typeof value === 'string') return value;
  if (!isAbsent(value)) faults.push(fault(field, value, 'not a string', allowed));
  return undefined;
}

function readId(field: string, value: unknown, faults: Fault[]): string | undefined {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  return readText(field, value, faults, 'a string or a number, such as "a-17"');
}

function readVariants(value: unknown, currency: string | undefined, context: Texts, faults: Fault[]): Variant[] | undefined {
  if (Array.isArray(value)) return value.map((variant, i) => readVariant(`variants[${i}]`, variant, currency, context, faults));
  if (!isAbsent(value)) faults.push(fault('variants', value, 'not an array', 'an array, such as [{ "title": "Red", "price": 20 }]'));
  return undefined;
}

function readVariant(path: string, value: unknown, currency: string | undefined, context: Texts, faults: Fault[]): Variant {
  if (typeof value === 'string') return { title: value, price: undefined };
  if (!isObject(value)) {
    faults.push(fault(path, value, 'not an object', 'an object such as { "title": "Red", "price": 20 }, or its title alone'));
    return { title: '', price: undefined };
  }
  const title = readText(`${path}.title`, value.title, faults) ?? '';
  return { title, price: readMoney(`${path}.price`, value.price, currency, context, faults) };
}

function readAttributes(value: unknown, faults: Fault[]): Readonly<Record<string, string>> | undefined {
  if (!isObject(value)) {
    if (!isAbsent(value))
      faults.push(fault('attributes', value, 'not an object', 'an object of strings, such as { "Material": "leather" }'));
    return undefined;
  }
  // A map without a prototype, so that an attribute called "__proto__" is only an attribute.
  const attributes: Record<string, string> = Object.create(null);
  for (const key of Object.keys(value)) {
    const text = value[key];
    if (typeof text === 'string') attributes[key] = text;
    else if (typeof text === 'boolean' || (typeof text === 'number' && Number.isFinite(text))) attributes[key] = String(text);
    else if (Array.isArray(text) && text.every((t) => typeof t === 'string')) attributes[key] = text.join(', ');
    else if (!isAbsent(text)) faults.push(fault(`attributes.${key}`, text, 'not a string', 'a string'));
  }
  return attributes;
}

function readSeller(value: unknown, faults: Fault[]): Seller | undefined {
  if (!isObject(value)) {
    if (!isAbsent(value)) faults.push(fault('seller', value, 'not an object', 'an object, such as { "name": "shop-1" }'));
    return undefined;
  }
  return {
    id: readId('seller.id', value.id, faults),
    name: readText('seller.name', value.name, faults),
    country: readText('seller.country', value.country, faults),
    legalName: readText('seller.legalName', value.legalName, faults),
    address: readText('seller.address', value.address, faults),
    registration: readText('seller.registration', value.registration, faults),
    ageDays: readCount('seller.ageDays', value.ageDays, faults),
    ratingCount: readCount('seller.ratingCount', value.ratingCount, faults),
    infringements: readCount('seller.infringements', value.infringements, faults),
    rating: readNumber('seller.rating', value.rating, 0, 1, 'a share from 0 to 1, such as 0.98 for 98 % positive', faults),
    authorizedFor: readNames('seller.authorizedFor', value.authorizedFor, faults),
  };
}

function readCount(field: string, value: unknown, faults: Fault[], allowed = 'a number of 0 or more'): number | undefined {
  return readNumber(field, value, 0, Number.MAX_SAFE_INTEGER, allowed, faults);
}

function readNames(field: string, value: unknown, faults: Fault[]): readonly string[] | undefined {
  if (Array.isArray(value) && value.every((b): b is string => typeof b === 'string')) return [...value];
  if (!isAbsent(value)) faults.push(fault(field, value, 'not an array of strings', 'brand names, such as ["Nike"]'));
  return undefined;
}
