import type { Brand, Knowledge } from './knowledge.js';

/** Groups of goods in which a house puts its name on all, whatever it began with. */
const FASHION_GROUPS: ReadonlySet<string> = new Set(['bags', 'clothing', 'accessories', 'shoes', 'jewellery', 'watches']);

/** Goods of these groups that makers of devices, clubs and films sell as well. */
const OTHERS_TOO: ReadonlySet<string> = new Set(['smartwatch', 'jersey', 'accessories', 'keychain']);

/** Small things and sets that any house has, so that no list of what a brand sells names them. */
export const SOLD_BESIDE: ReadonlySet<string> = new Set(['card-case', 'cosmetic-bag', 'hair-accessory', 'outfit', 'pouch']);

export function isFashion(category: number, knowledge: Knowledge): boolean {
  return FASHION_GROUPS.has(knowledge.categories[knowledge.groupOf(category)] ?? '');
}

/** Groups of what people are fitted out with: a house that makes none is one of watches, jewels or glasses alone. */
const OUTFITS: ReadonlySet<string> = new Set(['bags', 'clothing', 'shoes']);

/** Whether a fashion house fits people out: the caps and cases of one of watches or glasses alone are gifts, or come along. */
export function isOutfitter(brand: Brand, knowledge: Knowledge): boolean {
  return (
    isFashionHouse(brand, knowledge) && [...brand.sellsIndex].some((c) => OUTFITS.has(knowledge.categories[knowledge.groupOf(c)] ?? ''))
  );
}

/** Whether a brand lives by what is worn: a shirt or a necklace of it may well exist, though no table lists one. */
export function isFashionHouse(brand: Brand, knowledge: Knowledge): boolean {
  if (brand.tier === 'mass') return false;
  for (const category of brand.sellsIndex)
    if (isFashion(category, knowledge) && !OTHERS_TOO.has(knowledge.categories[category] ?? '')) return true;
  return false;
}
