// @ts-nocheck
import { knowledgeOfColumns } from '../../src/knowledge/from-columns.js';
import { PACK } from '../../src/knowledge/generated/pack.js';
import { parseListing } from '../../src/listing.js';
import { allPacks } from '../../src/packs/all.js';
import { DEFAULT_LIMITS, Reader } from '../../src/reading/reading.js';

/** Below this share of the reference price the rule flags. */
const SUSPICIOUS_BELOW = 0.3;

/**
 * The rule that many marketplaces start with: flag what costs less than 30 % of the brand's usual price in that category. It is given
 * telltale's own brands, categories and reference prices, and looks at nothing else.
 */
export function priceRule(): (listing: Record<string, unknown>) => number {
  const knowledge = knowledgeOfColumns([PACK, ...allPacks]);
  const reader = new Reader(knowledge, DEFAULT_LIMITS);
  return (input) => {
    const { brand, offer, price, subject } = reader.read(parseListing(input));
    if (brand === -1 || price.usd === undefined) return 0;
    const reference = knowledge.prices.genuine(brand, offer.category, subject?.line ?? -1)?.fresh.median;
    if (reference === undefined) return 0;
    const share = price.usd / reference;
    return share < SUSPICIOUS_BELOW ? 1 + (SUSPICIOUS_BELOW - share) : 0;
  };
}
