import type { Scorer } from '../../src/index.js';
import { allPacks, createScorer } from './built.js';
import { apartFrom } from './corpus.js';

/**
 * A scorer of its own, with every pack, that has scored so many listings but none of those to be measured: over and over where there are
 * fewer. Until the engine has compiled what it will, a listing costs a multiple.
 *
 * @param listings what it is taken from, in this order
 */
export function warmScorer(
  listings: readonly Record<string, unknown>[],
  measured: readonly Record<string, unknown>[],
  count: number,
): Scorer {
  const scorer = createScorer({ packs: allPacks });
  const texts = apartFrom(measured, listings)
    .slice(0, count)
    .map((listing) => JSON.stringify(listing));
  for (let i = 0; i < count; i++) scorer.score(JSON.parse(texts[i % texts.length] as string));
  return scorer;
}
