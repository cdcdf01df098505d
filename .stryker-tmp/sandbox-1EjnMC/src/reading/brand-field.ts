// @ts-nocheck
import type { FieldPath } from '../assessment.js';
import { builtInFacts } from '../knowledge/facts.js';
import type { Listing } from '../listing.js';
import { foldKey } from '../text/fold.js';

/** What the brand field of the form says. */
export type BrandField =
  | { readonly kind: 'absent' }
  /** "No brand", "unbranded", "Нет бренда". */
  | { readonly kind: 'none' }
  | { readonly kind: 'known'; readonly brand: number }
  /** A name that no pack holds; `like` where it may be that of a brand with a slip in it. */
  | { readonly kind: 'unknown'; readonly like?: number };

/** The field that names the maker. */
export interface MakerField {
  readonly field: FieldPath;
  readonly text: string;
}

export const ABSENT: BrandField = { kind: 'absent' };

/** Attributes asked for their names. */
const ASKED_ATTRIBUTES = 30;
/** Longest name of an attribute that can be the maker's, in UTF-16 units. */
const LONGEST_NAME = 30;

let words: { readonly maker: ReadonlySet<string>; readonly noBrand: ReadonlySet<string> } | undefined;

function formWords(): NonNullable<typeof words> {
  const { maker, noBrand } = builtInFacts().forms;
  words ??= { maker: new Set(maker), noBrand: new Set(noBrand) };
  return words;
}

/** The brand field of the form, else the attribute that names the maker, such as "Marke". */
export function makerFieldOf({ brand, attributes }: Listing): MakerField | undefined {
  if (brand !== undefined) return { field: 'brand', text: brand };
  if (attributes === undefined) return undefined;
  const key = Object.keys(attributes)
    .slice(0, ASKED_ATTRIBUTES)
    .find((k) => k.length <= LONGEST_NAME && formWords().maker.has(foldKey(k)));
  return key === undefined ? undefined : { field: `attributes.${key}`, text: attributes[key] ?? '' };
}

/** Whether a folded value of the brand field says that there is no brand. */
export function saysNoBrand(key: string): boolean {
  return key === '' || formWords().noBrand.has(key);
}
