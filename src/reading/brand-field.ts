import type { FieldPath } from '../assessment.js';
import { builtInFacts } from '../knowledge/facts.js';
import type { Listing } from '../listing.js';
import { foldKey } from '../text/fold-key.js';
import { wordAtStart, wordIn } from './fact-words.js';
import type { Mention } from './mention.js';
import { isLikening, type PhraseHit } from './phrases.js';
import type { Span } from './places.js';

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
  const { maker, unbranded, noBrand } = builtInFacts().forms;
  words ??= { maker: new Set(maker), noBrand: new Set([...unbranded, ...noBrand]) };
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

/** Whether a value of the brand field says whose the article is not: "Chanel style", "inspired by Nike". */
export function likensOnly(text: string, mentions: readonly Mention[], phrases: readonly PhraseHit[]): boolean {
  const { likening } = builtInFacts();
  return phrases.some(isLikening) || mentions.some(({ span }) => wordAtStart(foldKey(text.slice(span.end)), likening) !== undefined);
}

/** Whether a folded title says that the article has no brand, as "unbranded" does. */
export function saysUnbranded(key: string): boolean {
  return wordIn(key, builtInFacts().forms.unbranded) !== undefined;
}

/** Fewest letters of a maker's name that a title repeats by no chance. */
const LEAST_NAME = 3;

/** Where the title names the maker that the form names, word for word: "Maisto Ferrari 1:18" by Maisto. */
export function makerInTitle(title: string, maker: MakerField | undefined): Span | undefined {
  const name = maker?.text.trim().toLowerCase() ?? '';
  if (name.length < LEAST_NAME) return undefined;
  const text = title.toLowerCase();
  // Letters that change their length in lower case would shift the place.
  if (text.length !== title.length) return undefined;
  for (let start = text.indexOf(name); start !== -1; start = text.indexOf(name, start + 1)) {
    const end = start + name.length;
    if (!isWordUnit(text, start - 1) && !isWordUnit(text, end)) return { field: 'title', start, end, text: title.slice(start, end) };
  }
  return undefined;
}

const WORD_UNIT = /[\p{L}\p{N}]/u;

function isWordUnit(text: string, at: number): boolean {
  return WORD_UNIT.test(text.charAt(at));
}
