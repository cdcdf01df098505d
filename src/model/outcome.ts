import type { Outcome } from '../assessment.js';
import type { Reading } from '../reading/reading.js';
import type { Weighed } from './assess.js';

/** Score from which an article counts as suspected, whatever else it is. */
export const SUSPECTED_FROM = 0.5;

/**
 * Names what the listing most likely is. The first row that holds decides:
 *
 * | outcome | when |
 * |---|---|
 * | `hidden-link-suspected` | suspected, and ordering something else than shown weighs most |
 * | `documents-only` | papers or packaging without the article |
 * | `display-only` | a dummy or display piece |
 * | `made-for` | an accessory, part or consumable for the brand named, not suspected |
 * | `counterfeit-suspected` | score of 0.5 or more |
 * | `look-alike` | "inspired by", dupe or style of, not suspected |
 * | `insufficient-evidence` | a brand is named, nothing speaks against it, and neither price nor seller could be judged |
 * | `nothing-found` | otherwise |
 */
export function outcomeOf(reading: Reading, score: number, weighed: readonly Weighed[], abstained: ReadonlySet<string>): Outcome {
  const suspected = score >= SUSPECTED_FROM;
  const has = (id: string): boolean => weighed.some((w) => w.observation.id === id && w.observation.suppressedBy === undefined);
  const top = weighed[0]?.observation.id;
  const { offer, certainty } = reading.offer.item;
  if (suspected && top === 'phrase/hidden-link') return 'hidden-link-suspected';
  if (offer === 'document' || offer === 'packaging') return 'documents-only';
  if (has('item/dummy-device')) return 'display-only';
  if (!suspected && has('item/made-for') && certainty >= 0.6) return 'made-for';
  if (suspected) return 'counterfeit-suspected';
  if (has('phrase/look-alike') || offer === 'lookAlike') return 'look-alike';
  const silent = !weighed.some((w) => w.contribution !== 0);
  if (reading.brand !== -1 && silent && abstained.has('price') && abstained.has('seller')) return 'insufficient-evidence';
  return 'nothing-found';
}
