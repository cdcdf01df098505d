import { isFashion, isFashionHouse } from '../knowledge/fashion.js';
import type { Brand, Knowledge } from '../knowledge/knowledge.js';
import type { Reading } from './reading.js';

/**
 * Whether form and title agree on a maker other than the brand named: "Maisto Ferrari 1:18", "Kensington stylus iPad". Of what is worn
 * the name of a house says whose it is, whoever else is named beside it.
 */
export function isOthers({ ownMaker, offer, brand }: Reading, knowledge: Knowledge): boolean {
  if (ownMaker === undefined || brand === -1) return false;
  return !(isFashion(offer.category, knowledge) && isFashionHouse(knowledge.brands[brand] as Brand, knowledge));
}
