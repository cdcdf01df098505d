import { builtInFacts } from '../knowledge/facts.js';
import { isFashion } from '../knowledge/fashion.js';
import type { Brand, Knowledge } from '../knowledge/knowledge.js';
import { wordIn } from './fact-words.js';
import type { Reading } from './reading.js';

/** Goods that the counter of a house gives to whoever buys a scent or a cream there; other small things it gives have no word of their own. */
const GIVEN: readonly string[] = ['pouch', 'cosmetic-bag', 'keychain', 'accessories'];

/**
 * Whether the goods came with a purchase at the counter for scents and cosmetics of a house, and have no price: a bag that is named after
 * it ("Dior Beauty clutch"), or a small thing called a gift ("Chanel pouch, gift", "シャネル ノベルティ ミラー").
 */
export function isCounterGift({ heads, offer, subject }: Reading, brand: Brand, knowledge: Knowledge): boolean {
  if (!brand.sells.some((c) => c === 'perfume' || c === 'makeup') || (subject?.line ?? -1) !== -1) return false;
  const { counter, gifts } = builtInFacts();
  const isOfCounter = wordIn(heads.title, counter) !== undefined;
  if (isOfCounter && knowledge.isOneOf(offer.category, ['bags'])) return true;
  const isSmall =
    GIVEN.includes(offer.item.category ?? '') || !(isFashion(offer.category, knowledge) || knowledge.isOneOf(offer.category, ['beauty']));
  return isSmall && (isOfCounter || wordIn(heads.title, gifts) !== undefined);
}
