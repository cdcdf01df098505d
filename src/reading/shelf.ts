import type { Knowledge } from '../knowledge/knowledge.js';
import type { FieldHits } from './field-hits.js';
import { ACCUSING, type PhraseHit, readPhrases } from './phrases.js';

const NO_TERMS: readonly PhraseHit[] = [];

/** "Collectibles > Swords > Replicas": shelves of the marketplace's, which the seller did not phrase. Under "Replica" a shop files its own. */
const SHELVES = /[>›»]|\s[/|]\s/u;

/** What a shelf is called without a second thought ("OEM", "Grade A") counts for nothing there, nor does what speaks for the seller. */
const isPlainSpoken = ({ phrase, strength }: PhraseHit): boolean => strength > 1 && ACCUSING.has(phrase.kind);

/** What the form says outright of copies: in the category as a shop names its own. The condition is chosen from a list. */
export function readShelf(fieldHits: FieldHits, knowledge: Knowledge): readonly PhraseHit[] {
  if (fieldHits.field !== 'category' || SHELVES.test(fieldHits.text.source)) return NO_TERMS;
  return readPhrases(fieldHits, knowledge).filter(isPlainSpoken);
}
