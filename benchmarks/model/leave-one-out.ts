import { expectedCalibrationError } from '../../src/evaluate/calibration.js';
import { logOddsOf } from '../../src/model/assess.js';
import { scaled } from '../../src/model/scale.js';
import type { Weights } from '../../src/model/weights.js';
import { assertApart, type Fold, foldsOf, identities } from '../quality/folds.js';
import type { Scored } from './scored.js';

/** Folds of whole sources, checked to be apart. */
export function sourceFolds(rows: readonly Scored[], parts?: number): Fold[] {
  const listings = rows.map((r) => r.row);
  const known = identities(listings);
  const folds = foldsOf(listings, known, parts);
  assertApart(folds, known);
  return folds;
}

/**
 * The expected calibration error that is good enough: below that of every rival, some of which are calibrated by telling hardly anything
 * apart. Sharper weights would only follow these sources more closely.
 */
const GOOD_ENOUGH = 0.011;
const STEPS = Array.from({ length: 21 }, (_, k) => Number((1 + k / 10).toFixed(1)));

/**
 * How much stronger the expert's weights should speak as a whole: the least factor that calibrates them. Sources of counterfeits and
 * innocent ones mostly sell different goods and are easy to tell apart, so the factor that fits them best is far higher than is honest.
 */
export function scaleFor(rows: readonly Scored[], expert: Weights, prior: number): number {
  const labels = Uint8Array.from(rows, (r) => r.label);
  const good = STEPS.find((factor) => {
    const weights = scaled(expert, factor);
    const logOdds = Float64Array.from(rows, (r) => logOddsOf(r.signals, weights, prior));
    return expectedCalibrationError({ logOdds, labels, prior }) <= GOOD_ENOUGH;
  });
  return good ?? (STEPS.at(-1) as number);
}

/** For every row, weights that were made without its own source, one akin to it, its seller or its text. */
export function weightsLeftOut(
  rows: readonly Scored[],
  folds: readonly Fold[],
  make: (train: readonly Scored[], name: string) => Weights,
): readonly Weights[] {
  const result: Weights[] = new Array(rows.length);
  for (const { name, test, train } of folds) {
    const weights = make(
      train.map((i) => rows[i] as Scored),
      name,
    );
    for (const i of test) result[i] = weights;
  }
  return result;
}

/** Log-odds of every row, each under its own weights. */
export function logOddsUnder(rows: readonly Scored[], weights: readonly Weights[], prior: number): Float64Array {
  return Float64Array.from(rows, ({ signals }, i) => logOddsOf(signals, weights[i] as Weights, prior));
}
