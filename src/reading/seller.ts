import type { Knowledge } from '../knowledge/knowledge.js';
import type { Listing } from '../listing.js';
import { foldKey } from '../text/fold-key.js';

/** What the seller's own data say. */
export interface SellerReading {
  /** Brands the seller is authorised for, by the marketplace or a pack. */
  readonly authorizedFor: ReadonlySet<number>;
  /** A name of keys side by side, such as "asdfgh". One without vowels may be Arabic, Czech, or Korean typed in Latin letters. */
  readonly nonsenseName: boolean;
  /** Details of registration that are keys or digits run through: "asdasdasd", "00000000", "123456789". */
  readonly nonsenseDetails: readonly Detail[];
}

/** A field of registration. */
export type Detail = (typeof DETAILS)[number];
const DETAILS = ['legalName', 'address', 'registration'] as const;

/** Of a seller of whom nothing is said. */
const UNKNOWN: SellerReading = { authorizedFor: new Set<number>(), nonsenseName: false, nonsenseDetails: [] };

/** Rows of keys, or parts of rows in which no words are, of English, German, French, Russian, Arabic, Hebrew and Korean keyboards. */
const ROWS =
  'qwertyuiop qwertzuiop zertyuiop asdfghjkl qsdfghjkl zxcvbnm йцукенгшщзхъ фывап ячсмит ضصثقفغعهخحج شسيبلا שדגכעיחלך ㅂㅈㄷㄱㅅ ㅁㄴㅇㄹㅎ';
const RUNS = `${ROWS} ${[...ROWS].reverse().join('')}`;
/** A run this long on one row is typed, not chosen. */
const RUN = 5;

export function readSeller(listing: Listing, knowledge: Knowledge): SellerReading {
  const { seller } = listing;
  if (seller === undefined) return UNKNOWN;
  const authorizedFor = new Set<number>();
  for (const name of seller.authorizedFor ?? []) {
    const brand = knowledge.brandNamed(foldKey(name));
    if (brand !== undefined) authorizedFor.add(brand);
  }
  for (const key of [seller.id, seller.name]) {
    if (key === undefined) continue;
    for (const brand of knowledge.authorized.get(key.toLowerCase()) ?? []) authorizedFor.add(brand);
  }
  return {
    authorizedFor,
    nonsenseName: seller.name !== undefined && isKeyRun(seller.name),
    nonsenseDetails: DETAILS.filter((field) => isRunThrough(seller[field] ?? '')),
  };
}

/** How much of a name or detail is read, in UTF-16 units. */
const LONGEST = 200;
/** One sign or syllable so often in a row is no name. */
const REPEATED = /^(.)\1{4,}$|(\p{L})\2{4,}|^(\p{L}{2})\3{3,}$|^(\p{L}{3,4})\4{2,}$/iu;
const COUNTED = ['01234567890', '09876543210'];
/** Digits that count up or down, from which a number is typed. */
const LEAST_COUNTED = 6;

/** Whether a detail is typed rather than true: one sign over and over, digits counted up, keys in a row. */
function isRunThrough(detail: string): boolean {
  if (detail === '') return false;
  const text = detail.slice(0, LONGEST).trim();
  const bare = text.replace(/[\s./-]/g, '');
  if (bare === '') return false;
  const isCounted = bare.length >= LEAST_COUNTED && COUNTED.some((row) => row.includes(bare));
  return isCounted || REPEATED.test(bare) || isKeyRun(detail);
}

/** Whether letters in a row, whatever signs are between, stand side by side on a keyboard, in either direction. */
function isKeyRun(text: string): boolean {
  const letters = text
    .slice(0, LONGEST)
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, '');
  for (let at = 0; at + RUN <= letters.length; at++) if (RUNS.includes(letters.slice(at, at + RUN))) return true;
  return false;
}
