import { readTwins } from '../../data/samples/twins.js';
import { createScorer, DEFAULT_PRIOR, signalCatalogue } from '../../src/index.js';
import { sigmoid } from '../../src/log-odds.js';
import { type FoundSignal, logOddsOf } from '../../src/model/assess.js';
import type { Weights } from '../../src/model/weights.js';
import { allPacks } from '../../src/packs/all.js';
import { writtenTwins } from '../quality/data.js';
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

/** A written listing with the signals found in it. */
interface ScoredTwin {
  readonly pair: string;
  readonly label: 0 | 1;
  readonly signals: readonly FoundSignal[];
}

function scoredTwins(): ScoredTwin[] {
  const scorer = createScorer({ packs: allPacks });
  return writtenTwins().map(({ pair = '', label, listing }) => ({ pair, label, signals: found(scorer.score(listing)) }));
}

/** Written pairs under some weights; those that are marked as unsolved count like any other. */
export function twinsUnder(weights: Weights): TwinCounts {
  const pairs = new Map<string, [good: number, bad: number]>();
  let right = 0;
  const twins = scoredTwins();
  for (const { pair, label, signals } of twins) {
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
    listings: twins.length,
    right,
  };
}

/** What becomes of the written pairs when a signal is taken out. */
export interface PairRecord {
  /** Pairs whose twins it moves apart, by a step that is felt. */
  readonly apart: number;
  /** Pairs whose twins it moves towards each other, or past. */
  readonly together: number;
  /** Pairs that without it would be in the wrong order or no longer more than 0.5 apart, less those that would come right. */
  readonly held: number;
}

/** Log-odds: a score of 0.50 becomes 0.56. Less is not felt by anybody who reads the score. */
export const FELT = 0.25;

/** Each signal's record on the written pairs, by its id: all other signals stay. */
export function pairRecords(weights: Weights): ReadonlyMap<string, PairRecord> {
  const pairs = new Map<string, [innocent: ScoredTwin, suspicious: ScoredTwin]>();
  for (const twin of scoredTwins()) {
    const pair = pairs.get(twin.pair) ?? [twin, twin];
    pair[twin.label] = twin;
    pairs.set(twin.pair, pair);
  }
  const gapOf = ([innocent, suspicious]: readonly [ScoredTwin, ScoredTwin], w: Weights) => {
    const [low, high] = [logOddsOf(innocent.signals, w, DEFAULT_PRIOR), logOddsOf(suspicious.signals, w, DEFAULT_PRIOR)];
    return { logOdds: high - low, solved: high > low && sigmoid(high) - sigmoid(low) > 0.5 };
  };
  return new Map(
    signalCatalogue.map(({ id }) => {
      const without = withoutSignal(weights, id);
      let [apart, together, held] = [0, 0, 0];
      for (const pair of pairs.values()) {
        if (!pair.some(({ signals }) => signals.some((s) => s.id === id && s.suppressedBy === undefined))) continue;
        const [before, after] = [gapOf(pair, weights), gapOf(pair, without)];
        const moved = before.logOdds - after.logOdds;
        if (moved >= FELT) apart++;
        if (moved <= -FELT) together++;
        held += Number(before.solved) - Number(after.solved);
      }
      return [id, { apart, together, held }];
    }),
  );
}

/** The same weights with one signal that says nothing. */
export function withoutSignal(weights: Weights, id: string): Weights {
  return { ...weights, weights: { ...weights.weights, [id]: { weight: 0 } } };
}
