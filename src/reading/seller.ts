import type { Knowledge } from '../knowledge/knowledge.js';
import type { Listing } from '../listing.js';
import { foldKey } from '../text/fold-key.js';

/** What the seller's own data say. */
export interface SellerReading {
  /** Brands the seller is authorised for, by the marketplace or a pack. */
  readonly authorizedFor: ReadonlySet<number>;
  /** A name of keyboard runs or without vowels, such as "asdfgh" or "xkcvbn". */
  readonly nonsenseName: boolean;
  /** Details of registration that are keys or digits run through: "asdasd", "00000000", "123456789". */
  readonly nonsenseDetails: readonly Detail[];
}

/** A field of registration. */
export type Detail = (typeof DETAILS)[number];
const DETAILS = ['legalName', 'address', 'registration'] as const;

/** Of a seller of whom nothing is said. */
const UNKNOWN: SellerReading = { authorizedFor: new Set<number>(), nonsenseName: false, nonsenseDetails: [] };

/** Rows of letters, apart from each other. */
const KEYBOARD = 'qwertyuiop asdfghjkl zxcvbnm';
/** A run this long on one keyboard row is typed, not chosen. */
const KEYBOARD_RUN = 5;

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
    nonsenseName: seller.name !== undefined && isNonsense(seller.name),
    nonsenseDetails: DETAILS.filter((field) => isRunThrough(seller[field] ?? '')),
  };
}

/** Longest detail read, in UTF-16 units. */
const LONGEST = 200;
/** One sign so often in a row is no name. */
const REPEATED = /^(.)\1{4,}$|(\p{L})\2{4,}|^(\p{L}{2,4})\3{2,}$/iu;
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
  return isCounted || REPEATED.test(bare) || isKeyRun(latinLetters(text) ?? '');
}

/** Digits alone don't count: many honest shops are "888" or a phone number. */
function isNonsense(name: string): boolean {
  const letters = latinLetters(name);
  return letters !== undefined && (isKeyRun(letters) || (letters.length >= 6 && !/[aeiouy]/.test(letters)));
}

/** What names are made of that have Latin letters alone. */
const LATIN = /^[a-z\s\d_.-]*$/i;

/** The letters of a text of Latin letters alone, digits and signs aside. */
function latinLetters(text: string): string | undefined {
  if (!LATIN.test(text)) return undefined;
  const letters = text.toLowerCase().replace(/[^a-z]+/g, '');
  return letters.length < KEYBOARD_RUN ? undefined : letters;
}

/** Whether some letters in a row stand side by side on a keyboard, in either direction. */
function isKeyRun(letters: string): boolean {
  let run = 1;
  let step = 0;
  for (let i = 1; i < letters.length; i++) {
    const next = KEYBOARD.indexOf(letters.charAt(i)) - KEYBOARD.indexOf(letters.charAt(i - 1));
    if (next !== 1 && next !== -1) run = 1;
    else run = next === step ? run + 1 : 2;
    step = next;
    if (run >= KEYBOARD_RUN) return true;
  }
  return false;
}
