import { sigmoid } from '../../src/model/assess.js';
import { type Measures, measure, rank } from '../quality/metrics.js';
import type { Scored } from './scored.js';

export interface SourceMeasures {
  /** Mean over positive sources of the share flagged, at the lowest threshold where the mean over negative sources is 1 % at most. */
  readonly macroRecall: number;
  readonly threshold: number;
  readonly recall: ReadonlyMap<string, number>;
  readonly falsePositiveRate: ReadonlyMap<string, number>;
  readonly worstNegative: readonly [source: string, rate: number];
}

export interface Calibration {
  /** Expected calibration error over bins of equal mass: mean distance of the mean score from the share of counterfeits. */
  readonly expectedCalibrationError: number;
  readonly brierScore: number;
  /** Mean score and share of counterfeits in each bin. */
  readonly bins: readonly (readonly [score: number, share: number])[];
}

export interface Report {
  readonly pooled: Measures;
  readonly sources: SourceMeasures;
  readonly balanced: Calibration;
  readonly atPrior: Calibration;
}

/** All measures of log-odds at `prior` on labelled rows. */
export function reportOf(rows: readonly Scored[], logOdds: Float64Array, prior: number): Report {
  const labels = Uint8Array.from(rows, (r) => r.label);
  return {
    pooled: measure(rank(logOdds, labels)),
    sources: bySource(rows, logOdds),
    balanced: calibrationAt(rows, logOdds, prior, 0.5),
    atPrior: calibrationAt(rows, logOdds, prior, prior),
  };
}

export function bySource(rows: readonly Scored[], scores: Float64Array, macroFpr = 0.01): SourceMeasures {
  const size = new Map<string, number>();
  const labelOf = new Map<string, number>();
  for (const { source, label } of rows) {
    size.set(source, (size.get(source) ?? 0) + 1);
    if ((labelOf.get(source) ?? label) !== label) throw new Error(`Source ${source} has rows of both labels.`);
    labelOf.set(source, label);
  }
  const negatives = [...labelOf].filter(([, label]) => label === 0).length;
  const order = Array.from(rows.keys()).sort((a, b) => (scores[b] as number) - (scores[a] as number));
  const flagged = new Map<string, number>();
  let kept = new Map<string, number>();
  let threshold = Number.POSITIVE_INFINITY;
  let rate = 0;
  for (let k = 0; k < order.length; ) {
    const score = scores[order[k] as number] as number;
    for (; k < order.length && scores[order[k] as number] === score; k++) {
      const { source, label } = rows[order[k] as number] as Scored;
      flagged.set(source, (flagged.get(source) ?? 0) + 1);
      if (label === 0) rate += 1 / ((size.get(source) as number) * negatives);
    }
    if (rate > macroFpr) break;
    threshold = score;
    kept = new Map(flagged);
  }
  const share = (label: number) =>
    new Map(
      [...labelOf]
        .filter(([, l]) => l === label)
        .map(([source]): [string, number] => [source, (kept.get(source) ?? 0) / (size.get(source) as number)])
        .sort((a, b) => b[1] - a[1]),
    );
  const recall = share(1);
  const falsePositiveRate = share(0);
  return {
    macroRecall: [...recall.values()].reduce((a, b) => a + b, 0) / recall.size,
    threshold,
    recall,
    falsePositiveRate,
    worstNegative: [...falsePositiveRate][0] as [string, number],
  };
}

const BINS = 15;

/** Calibration where counterfeits make up `share` of all rows: scores are shifted to that prior, and the classes weighed to it. */
export function calibrationAt(rows: readonly Scored[], logOdds: Float64Array, prior: number, share: number): Calibration {
  const shift = Math.log(share / (1 - share)) - Math.log(prior / (1 - prior));
  const positives = rows.reduce((n, r) => n + r.label, 0);
  const mass = [(1 - share) / (rows.length - positives), share / positives] as const;
  const order = Array.from(rows.keys()).sort((a, b) => (logOdds[a] as number) - (logOdds[b] as number));
  const bins = Array.from({ length: BINS }, () => ({ mass: 0, score: 0, positives: 0 }));
  let before = 0;
  let brierScore = 0;
  for (let k = 0; k < order.length; ) {
    const value = logOdds[order[k] as number] as number;
    const p = sigmoid(value + shift);
    // Ties are one bin, wherever they begin: a bin must not depend on the order of the files.
    const bin = bins[Math.min(BINS - 1, Math.floor(before * BINS))] as (typeof bins)[number];
    for (; k < order.length && logOdds[order[k] as number] === value; k++) {
      const { label } = rows[order[k] as number] as Scored;
      bin.mass += mass[label];
      bin.score += mass[label] * p;
      bin.positives += mass[label] * label;
      brierScore += mass[label] * (p - label) ** 2;
      before += mass[label];
    }
  }
  return {
    expectedCalibrationError: bins.reduce((sum, b) => sum + Math.abs(b.score - b.positives), 0),
    brierScore,
    bins: bins.filter((b) => b.mass > 0).map((b) => [b.score / b.mass, b.positives / b.mass] as const),
  };
}

/** Slope and shift of the log-odds that fit the labels best, the classes weighed to `prior` (Platt 1999). */
export function plattOf(rows: readonly Scored[], logOdds: Float64Array, prior: number): { slope: number; shift: number } {
  const positives = rows.reduce((n, r) => n + r.label, 0);
  const mass = [(1 - prior) / (rows.length - positives), prior / positives] as const;
  let slope = 1;
  let shift = 0;
  for (let step = 0; step < 50; step++) {
    let [ga, gb, haa, hab, hbb] = [0, 0, 1e-12, 0, 1e-12];
    rows.forEach(({ label }, i) => {
      const x = logOdds[i] as number;
      const p = sigmoid(slope * x + shift);
      const r = mass[label] * (p - label);
      const c = mass[label] * p * (1 - p);
      ga += r * x;
      gb += r;
      haa += c * x * x;
      hab += c * x;
      hbb += c;
    });
    const determinant = haa * hbb - hab * hab;
    const da = (hbb * ga - hab * gb) / determinant;
    const db = (haa * gb - hab * ga) / determinant;
    slope -= da;
    shift -= db;
    if (Math.abs(da) + Math.abs(db) < 1e-9) break;
  }
  return { slope, shift };
}
