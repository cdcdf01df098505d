// @ts-nocheck
import type { Scorer, ScorerOptions } from '../../src/scorer.js';

type ScorerModule = typeof import('../../src/scorer.js');

/** Compiling the packs takes a second. The same options make the same scorer, so each kind is made once for all tests of a file. */
export function remembering(original: ScorerModule): ScorerModule {
  const made = new Map<string, Scorer>();
  return {
    ...original,
    createScorer: (options: ScorerOptions = {}): Scorer => {
      const key = JSON.stringify(options);
      const scorer = made.get(key) ?? original.createScorer(options);
      made.set(key, scorer);
      return scorer;
    },
  };
}
