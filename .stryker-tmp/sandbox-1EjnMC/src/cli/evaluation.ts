// @ts-nocheck
import { bootstrap, type Interval, resamples } from '../evaluate/bootstrap.js';
import { brierScoreLoss, expectedCalibrationError } from '../evaluate/calibration.js';
import { flipsOf } from '../evaluate/flips.js';
import { type OperatingPoint, operatingPoint, type Target } from '../evaluate/operating-point.js';
import { atThreshold, averagePrecisionScore, cutsOf, type Measures, measuresOf, rank } from '../evaluate/ranking.js';
import { sigmoid } from '../log-odds.js';
import type { Labelled } from './labelled.js';

/** Precision and recall of flagging from a threshold on. `precision` is NaN where nothing is flagged, `recall` where nothing is to be found. */
export interface Flagging {
  readonly rows: number;
  readonly counterfeit: number;
  readonly flagged: number;
  readonly precision: number;
  readonly recall: number;
  readonly falsePositiveRate: number;
}

export interface Evaluation {
  readonly rows: number;
  readonly counterfeit: number;
  readonly sources: number;
  readonly prior: number;
  readonly threshold: number;
  readonly atThreshold: Flagging;
  readonly measures: Measures;
  readonly intervals: Readonly<Record<keyof Measures, Interval>>;
  readonly expectedCalibrationError: number;
  readonly brierScore: number;
  readonly slices: readonly {
    readonly field: string;
    readonly value: string;
    readonly flagging: Flagging;
    readonly averagePrecision: number;
  }[];
  readonly targets: readonly { readonly target: Target; readonly point?: OperatingPoint }[];
}

export interface EvaluateOptions {
  readonly prior: number;
  readonly threshold: number;
  readonly by: readonly string[];
  readonly targets: readonly Target[];
}

const ROUNDS = 200;

export function flagging(scores: ArrayLike<number>, labels: ArrayLike<number>, threshold: number): Flagging {
  const { precision, recall, falsePositiveRate, flagged } = atThreshold(cutsOf(rank(scores, labels)), threshold);
  let counterfeit = 0;
  for (let i = 0; i < labels.length; i++) if (labels[i] === 1) counterfeit++;
  return {
    rows: labels.length,
    counterfeit,
    flagged,
    precision: flagged === 0 ? Number.NaN : precision,
    recall: counterfeit === 0 ? Number.NaN : recall,
    falsePositiveRate: counterfeit === labels.length ? Number.NaN : falsePositiveRate,
  };
}

/** Judges scores against labels: as a whole, by the slices of the rows, and against targets. */
export function evaluate(rows: readonly Labelled[], { prior, threshold, by, targets }: EvaluateOptions): Evaluation {
  const labels = Uint8Array.from(rows, (r) => r.label);
  const logOdds = Float64Array.from(rows, (r) => r.logOdds);
  const scores = logOdds.map(sigmoid);
  const sources = rows.map((r) => r.source);
  const ranked = rank(scores, labels);
  const slices = by.flatMap((field, k) => {
    const values = new Map<string, number[]>();
    rows.forEach((row, i) => {
      const value = row.slices[k] as string;
      const list = values.get(value);
      if (list === undefined) values.set(value, [i]);
      else list.push(i);
    });
    return [...values]
      .sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1))
      .map(([value, index]) => {
        const own = index.map((i) => scores[i] as number);
        const truth = index.map((i) => labels[i] as number);
        return {
          field,
          value,
          flagging: flagging(own, truth, threshold),
          averagePrecision: averagePrecisionScore(cutsOf(rank(own, truth))),
        };
      });
  });
  return {
    rows: rows.length,
    counterfeit: labels.reduce((a, b) => a + b, 0),
    sources: new Set(sources).size,
    prior,
    threshold,
    atThreshold: flagging(scores, labels, threshold),
    measures: measuresOf(cutsOf(ranked)),
    intervals: bootstrap<keyof Measures>(resamples(sources, labels, { rounds: ROUNDS }), (counts) => ({
      ...measuresOf(cutsOf(ranked, counts)),
    })),
    expectedCalibrationError: expectedCalibrationError({ logOdds, labels, prior }),
    brierScore: brierScoreLoss({ logOdds, labels, prior }),
    slices,
    targets: targets.map((target) => {
      const point = operatingPoint(ranked, sources, target);
      return { target, ...(point !== undefined && { point }) };
    }),
  };
}

/** The same listings under other weights or packs. */
export interface Change {
  readonly before: Flagging;
  readonly after: Flagging;
  readonly averagePrecision: readonly [before: number, after: number];
  /** Rows flagged by the other only, and those flagged no more. */
  readonly raised: readonly ChangedRow[];
  readonly cleared: readonly ChangedRow[];
}

export interface ChangedRow extends Pick<Labelled, 'line' | 'title' | 'label'> {
  readonly before: number;
  readonly after: number;
}

export function compare(rows: readonly Labelled[], otherLogOdds: readonly number[], threshold: number): Change {
  const labels = Uint8Array.from(rows, (r) => r.label);
  const before = Float64Array.from(rows, (r) => sigmoid(r.logOdds));
  const after = Float64Array.from(otherLogOdds, sigmoid);
  const { raised, cleared } = flipsOf(before, after, [threshold, threshold]);
  const changed = (i: number): ChangedRow => {
    const { line, title, label } = rows[i] as Labelled;
    return { line, title, label, before: before[i] as number, after: after[i] as number };
  };
  return {
    before: flagging(before, labels, threshold),
    after: flagging(after, labels, threshold),
    averagePrecision: [averagePrecisionScore(cutsOf(rank(before, labels))), averagePrecisionScore(cutsOf(rank(after, labels)))],
    raised: raised.map(changed),
    cleared: cleared.map(changed),
  };
}
