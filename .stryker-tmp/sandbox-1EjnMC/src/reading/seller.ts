// @ts-nocheck
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Listing } from '../listing.js';
import { foldKey } from '../text/fold.js';

/** What the seller's own data say. */
export interface SellerReading {
  /** Brands the seller is authorised for, by the marketplace or a pack. */
  readonly authorizedFor: ReadonlySet<number>;
  /** A name of keyboard runs or without vowels, such as "asdfgh" or "xkcvbn". */
  readonly nonsenseName: boolean;
}

const KEYBOARD_ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm', '1234567890', 'poiuytrewq', 'lkjhgfdsa', 'mnbvcxz'];
/** A run this long on one keyboard row is typed, not chosen. */
const KEYBOARD_RUN = 5;

export function readSeller(listing: Listing, knowledge: Knowledge): SellerReading {
  const seller = listing.seller;
  const authorizedFor = new Set<number>();
  for (const name of seller?.authorizedFor ?? []) {
    const brand = knowledge.brandNamed(foldKey(name));
    if (brand !== undefined) authorizedFor.add(brand);
  }
  for (const key of [seller?.id, seller?.name]) {
    if (key === undefined) continue;
    for (const brand of knowledge.authorized.get(key.toLowerCase()) ?? []) authorizedFor.add(brand);
  }
  return { authorizedFor, nonsenseName: seller?.name !== undefined && isNonsense(seller.name) };
}

/** Digits alone don't count: many honest shops are "888" or a phone number. */
function isNonsense(name: string): boolean {
  const letters = name.toLowerCase().replace(/[^a-z]/g, '');
  if (letters.length < KEYBOARD_RUN || letters.length < name.replace(/[\s\d_.-]/g, '').length) return false;
  for (const row of KEYBOARD_ROWS) {
    for (let i = 0; i + KEYBOARD_RUN <= row.length; i++) if (letters.includes(row.slice(i, i + KEYBOARD_RUN))) return true;
  }
  return letters.length >= 6 && !/[aeiouy]/.test(letters);
}
