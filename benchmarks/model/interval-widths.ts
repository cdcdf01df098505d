import { logit } from '../../src/log-odds.js';
import { weigh } from '../../src/model/assess.js';
import type { Weights } from '../../src/model/weights.js';
import type { Scored } from './scored.js';

/** How much wider or narrower intervals are than with the whole covariance of the fit, as a share of their width. */
export interface WidthDifference {
  /** The largest of all rows, its sign kept. */
  readonly most: number;
  /** Mean over the rows with two signals or more, without sign. */
  readonly mean: number;
}

/** Compares the intervals of rows under two sets of weights that differ in their correlations. */
export function widthDifference(rows: readonly Scored[], weights: Weights, whole: Weights, prior: number): WidthDifference {
  let [most, sum, count] = [0, 0, 0];
  for (const { signals } of rows) {
    if (signals.length < 2) continue;
    const seen = signals.map((s) => ({ ...s, params: {}, evidence: [] }));
    const width = (w: Weights): number => {
      const [low, high] = weigh(seen, [], w, prior).interval;
      return logit(high) - logit(low);
    };
    const difference = width(weights) / width(whole) - 1;
    if (Math.abs(difference) > Math.abs(most)) most = difference;
    sum += Math.abs(difference);
    count++;
  }
  return { most, mean: count === 0 ? 0 : sum / count };
}
