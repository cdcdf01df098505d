// @ts-nocheck
import { bootstrap, type Interval, resamples } from './bootstrap.js';
import { atFalsePositiveRate, atFlaggedShare, atPrecision, type Cuts, cutsOf, type Operation, type Ranked } from './ranking.js';

/** What a marketplace can afford. */
export type Target =
  | { readonly kind: 'precision'; readonly least: number }
  | { readonly kind: 'fpr'; readonly most: number }
  /** Listings that people can look at in the time in which as many come in as there are rows. */
  | { readonly kind: 'review'; readonly count: number };

/** A threshold that meets a target, and what it costs. */
export interface OperatingPoint extends Operation {
  readonly intervals: Readonly<Record<'threshold' | 'recall' | 'precision' | 'falsePositiveRate', Interval>>;
  /** Counterfeits below the threshold. */
  readonly missed: number;
}

const ROUNDS = 200;

/**
 * The lowest threshold that meets a target on these rows, with 95 % intervals of what it does on resamples of them (rows within their
 * source); undefined when no threshold that finds anything meets it.
 *
 * @param scores as the threshold is to be told, such as probabilities
 */
export function operatingPoint(ranked: Ranked, sources: readonly string[], target: Target): OperatingPoint | undefined {
  const cuts = cutsOf(ranked);
  const point = meet(cuts, target);
  if (point.recall === 0) return undefined;
  const intervals = bootstrap(resamples(sources, ranked.labels, { rounds: ROUNDS }), (counts) => {
    const { threshold, recall, precision, falsePositiveRate } = meet(cutsOf(ranked, counts), target);
    // Where a resample meets the target with nothing flagged, it has no threshold to tell.
    return { threshold: Number.isFinite(threshold) ? threshold : Number.NaN, recall, precision, falsePositiveRate };
  });
  return { ...point, intervals, missed: Math.round((1 - point.recall) * cuts.positives) };
}

function meet(cuts: Cuts, target: Target): Operation {
  switch (target.kind) {
    case 'precision':
      return atPrecision(cuts, target.least);
    case 'fpr':
      return atFalsePositiveRate(cuts, target.most);
    case 'review':
      return atFlaggedShare(cuts, target.count / (cuts.positives + cuts.negatives));
  }
}
