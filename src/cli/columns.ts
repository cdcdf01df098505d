import type { Listing, Seller } from '../listing.js';
import { UsageError } from './exit.js';

/** Where a CSV column goes in a listing. */
export interface Target {
  readonly place: 'listing' | 'seller' | 'attributes';
  readonly name: string;
}

/** A column that is read: its position and where it goes. */
export interface Column extends Target {
  readonly at: number;
}

/** Choices of `--map`: listing field to column name. */
export type FieldMap = ReadonlyMap<string, string>;

const LISTING_FIELDS = [
  'id',
  'title',
  'description',
  'brand',
  'category',
  'price',
  'currency',
  'listPrice',
  'condition',
  'quantity',
  'imageText',
  'shipsFrom',
  'marketplace',
  'language',
  'url',
] as const satisfies readonly (keyof Listing | 'currency')[];
const SELLER_FIELDS = [
  'id',
  'name',
  'ageDays',
  'rating',
  'ratingCount',
  'country',
  'legalName',
  'address',
  'registration',
  'infringements',
  'authorizedFor',
] as const satisfies readonly (keyof Seller)[];

/** "List Price", "list_price" and "listPrice" are one name. */
function key(name: string): string {
  return name.toLowerCase().replace(/[\s_.-]+/g, '');
}

/** What labelled listings say beside the listing; scoring passes over it. */
const LABEL_FIELDS = ['label', 'source'] as const;

const TARGETS: ReadonlyMap<string, Target> = new Map<string, Target>([
  ...LISTING_FIELDS.map((name): [string, Target] => [key(name), { place: 'listing', name }]),
  ...LABEL_FIELDS.map((name): [string, Target] => [key(name), { place: 'listing', name }]),
  ...SELLER_FIELDS.map((name): [string, Target] => [key(`seller${name}`), { place: 'seller', name }]),
  // A lone "seller" column holds what shoppers see: the shop's name.
  ['seller', { place: 'seller', name: 'name' }],
]);

/** The place in a listing that a column or field name stands for; undefined when there is none. */
export function targetOf(name: string): Target | undefined {
  const attribute = /^attributes\.(.+)$/is.exec(name.trim());
  if (attribute?.[1] !== undefined) return { place: 'attributes', name: attribute[1].trim() };
  return TARGETS.get(key(name));
}

/**
 * Reads `--map price=cost,brand=maker`.
 *
 * @throws {UsageError} when a part has no "=" or names no field of a listing
 */
export function parseMap(text: string, into: ReadonlyMap<string, string> = new Map()): Map<string, string> {
  const map = new Map(into);
  for (const part of text.split(',')) {
    const equals = part.indexOf('=');
    const field = part.slice(0, Math.max(equals, 0)).trim();
    const column = part.slice(equals + 1).trim();
    if (equals < 0 || field === '' || column === '')
      throw new UsageError(`--map: "${part}" is not FIELD=COLUMN; example: --map price=cost,brand=maker`);
    if (targetOf(field) === undefined) {
      throw new UsageError(
        `--map: a listing has no field "${field}"; allowed: ${[...LISTING_FIELDS, ...LABEL_FIELDS].join(', ')}, ${SELLER_FIELDS.map((name) => `seller.${name}`).join(', ')}, attributes.NAME`,
      );
    }
    map.set(field, column);
  }
  return map;
}

/**
 * Finds out which columns of a header are read, and where they go. `--map` comes first; of two columns for one field the first is taken.
 *
 * @throws {UsageError} when a column of `--map` is missing, or nothing in the header can be a title
 */
export function planColumns(header: readonly string[], map: FieldMap = new Map()): Column[] {
  const names = header.map((name) => name.trim());
  const columns = new Map<string, Column>();
  const take = (at: number, target: Target): void => {
    const place = `${target.place}.${target.name}`;
    if (!columns.has(place)) columns.set(place, { ...target, at });
  };
  const taken = new Set<number>();
  for (const [field, column] of map) {
    const at = names.indexOf(column);
    const target = targetOf(field);
    if (at < 0 || target === undefined) throw new UsageError(`--map: there is no column "${column}"; the columns are: ${names.join(', ')}`);
    take(at, target);
    taken.add(at);
  }
  names.forEach((name, at) => {
    const target = targetOf(name);
    if (target !== undefined && !taken.has(at)) take(at, target);
  });
  if (!columns.has('listing.title') && !columns.has('listing.description')) {
    throw new UsageError(
      `no column is called "title" or "description"; the columns are: ${names.join(', ')}; name one with --map title=COLUMN`,
    );
  }
  return [...columns.values()];
}
