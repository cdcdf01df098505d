// @ts-nocheck
import { readTwins } from '../../data/samples/twins.js';
import { createScorer, DEFAULT_PRIOR } from '../../src/index.js';
import { sigmoid } from '../../src/log-odds.js';
import { logOddsOf } from '../../src/model/assess.js';
import type { Weights } from '../../src/model/weights.js';
import { allPacks } from '../../src/packs/all.js';
import { type Row, writtenTwins } from '../quality/data.js';
import { found } from './scored.js';

/** How the written pairs come out. */
export interface TwinCounts {
  readonly pairs: number;
  /** Pairs marked as not solved yet. */
  readonly open: number;
  /** The suspicious one above the innocent one. */
  readonly ordered: number;
  /** More than 0.5 between them, at the default prior. */
  readonly apart: number;
  /** Listings, two a pair. */
  readonly listings: number;
  /** On the right side of 0.5 at the prior of 0.1. */
  readonly right: number;
}

const EVEN_PRIOR = 0.1;

/** Written pairs under some weights; those that are marked as unsolved count like any other. */
export function twinsUnder(weights: Weights): TwinCounts {
  const scorer = createScorer({ packs: allPacks });
  const pairs = new Map<string, [good: number, bad: number]>();
  let right = 0;
  const rows: Row[] = writtenTwins();
  for (const { pair = '', label, listing } of rows) {
    const signals = found(scorer.score(listing));
    const score = sigmoid(logOddsOf(signals, weights, DEFAULT_PRIOR));
    const entry = pairs.get(pair) ?? [Number.NaN, Number.NaN];
    entry[label] = score;
    pairs.set(pair, entry);
    if (logOddsOf(signals, weights, EVEN_PRIOR) >= 0 === (label === 1)) right++;
  }
  const all = [...pairs.values()];
  return {
    pairs: all.length,
    open: new Set(readTwins().flatMap(({ open, pair }) => (open ? [pair] : []))).size,
    ordered: all.filter(([good, bad]) => bad > good).length,
    apart: all.filter(([good, bad]) => bad - good > 0.5).length,
    listings: rows.length,
    right,
  };
}
