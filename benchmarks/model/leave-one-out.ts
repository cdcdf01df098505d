import { type FitOptions, fitWeights, withFit } from '../../src/model/fit.js';
import type { Weights } from '../../src/model/weights.js';
import { logOddsWith, type Scored } from './scored.js';

/** Sources that may share listings or sellers are left out together. */
const KIN: readonly (readonly [prefix: string, fold: string])[] = [
  ['sheet_', 'sheets'],
  ['abt_buy_', 'abt_buy'],
  ['ebay', 'ebay'],
];

export function foldOf(source: string): string {
  return KIN.find(([prefix]) => source.startsWith(prefix))?.[1] ?? source;
}

/**
 * Log-odds of every row under weights that were fitted without any row of its own source, or of a source akin to it.
 *
 * @param adapt changes the fitted weights before they score, such as by taking the caps away
 */
export function leaveOneSourceOut(
  rows: readonly Scored[],
  expert: Weights,
  options: FitOptions & { readonly prior: number },
  adapt: (weights: Weights) => Weights = (w) => w,
): Float64Array {
  const result = new Float64Array(rows.length);
  for (const fold of new Set(rows.map((r) => foldOf(r.source)))) {
    const fit = fitWeights(
      rows.filter((r) => foldOf(r.source) !== fold),
      expert,
      options,
    );
    const logOdds = logOddsWith(adapt(withFit(expert, fit, `without ${fold}`)), options.prior);
    rows.forEach((row, i) => {
      if (foldOf(row.source) === fold) result[i] = logOdds(row);
    });
  }
  return result;
}
