import { type Bin, reliabilityBins } from '../evaluate/calibration.js';
import { type OperatingPoint, operatingPoint, type Target } from '../evaluate/operating-point.js';
import { atThreshold, averagePrecisionScore, curveOf, cutsOf, type Operation, rank } from '../evaluate/ranking.js';
import { type Measured, measuredOf, reportOf } from '../evaluate/report.js';
import { sigmoid } from '../log-odds.js';
import type { Weights } from '../model/weights.js';
import type { Labelled } from './labelled.js';
import { type SignalFigures, signalFigures } from './signal-figures.js';
import { type WrongRow, wrongRows } from './wrong-rows.js';

/** Precision and recall of flagging from a threshold on. `precision` is NaN where nothing is flagged, `recall` where nothing is to be found. */
export interface Flagging {
  readonly rows: number;
  readonly counterfeit: number;
  readonly flagged: number;
  readonly precision: number;
  readonly recall: number;
  readonly falsePositiveRate: number;
}

/**
 * The report of the benchmark, on a user's own listings. Thresholds are scores at the prior. Intervals with sources drawn are there only
 * where each label comes from two sources or more.
 */
export interface Evaluation extends Measured {
  readonly rows: number;
  readonly counterfeit: number;
  readonly sources: number;
  readonly prior: number;
  readonly threshold: number;
  /** What the data is too small to tell, a sentence each. */
  readonly warnings: readonly string[];
  readonly atThreshold: Flagging;
  /** Points of the precision-recall and ROC curves, by falling threshold. */
  readonly curve: readonly Operation[];
  /** Bins of equal mass, by rising score. */
  readonly reliability: readonly Bin[];
  /** Share flagged of each source at a macro false-positive rate of 1 %: of its counterfeits, and of its innocent listings. */
  readonly bySource: { readonly recall: Readonly<Record<string, number>>; readonly falsePositiveRate: Readonly<Record<string, number>> };
  readonly slices: readonly {
    readonly field: string;
    readonly value: string;
    readonly flagging: Flagging;
    readonly averagePrecision: number;
  }[];
  readonly targets: readonly { readonly target: Target; readonly point?: OperatingPoint }[];
  /** Every signal that counts somewhere, as they are listed in the catalogue. */
  readonly signals: readonly SignalFigures[];
  /** Innocent listings that are flagged, highest score first, and counterfeits that are not, lowest first: the worst of them. */
  readonly falseAlarms: readonly WrongRow[];
  readonly misses: readonly WrongRow[];
}

export interface EvaluateOptions {
  readonly prior: number;
  readonly threshold: number;
  readonly by: readonly string[];
  readonly targets: readonly Target[];
  /** The weights that the listings were scored with. */
  readonly weights: Weights;
}

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
export function evaluate(rows: readonly Labelled[], { prior, threshold, by, targets, weights }: EvaluateOptions): Evaluation {
  const labels = Uint8Array.from(rows, (r) => r.label);
  const logOdds = Float64Array.from(rows, (r) => r.logOdds);
  const scores = logOdds.map(sigmoid);
  const sources = rows.map((r) => r.source);
  const ranked = rank(scores, labels);
  const report = reportOf(logOdds, labels, sources, { prior });
  const { sourceIntervals, ...measured } = measuredOf(report);
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
    warnings: warningsOf(rows),
    atThreshold: flagging(scores, labels, threshold),
    ...measured,
    ...(fewestSources(rows) > 1 && { sourceIntervals }),
    curve: curveOf(cutsOf(ranked), CURVE_POINTS),
    reliability: reliabilityBins({ logOdds, labels, prior }),
    bySource: {
      recall: Object.fromEntries(report.macro.recall),
      falsePositiveRate: Object.fromEntries(report.macro.falsePositiveRate),
    },
    slices,
    targets: targets.map((target) => {
      const point = operatingPoint(ranked, sources, target);
      return { target, ...(point !== undefined && { point }) };
    }),
    signals: signalFigures(rows, weights, prior),
    ...wrongRows(rows, weights, threshold),
  };
}

/** Sources of the label that has fewer. */
function fewestSources(rows: readonly Labelled[]): number {
  return Math.min(...([0, 1] as const).map((label) => new Set(rows.filter((r) => r.label === label).map((r) => r.source)).size));
}

/** Points of a curve that are told: enough to draw it. */
const CURVE_POINTS = 200;
/** With fewer rows of a label the figures say little about other listings. */
const FEW_ROWS = 200;
/** Innocent rows from which a false-positive rate of 1 % or 0.1 % stands on ten false alarms. */
const ENOUGH_FOR_FPR = { '1 %': 1000, '0.1 %': 10_000 } as const;

function warningsOf(rows: readonly Labelled[]): string[] {
  const counterfeit = rows.filter((r) => r.label === 1).length;
  const innocent = rows.length - counterfeit;
  const warnings = [[counterfeit, 'labelled counterfeit'] as const, [innocent, 'labelled innocent'] as const].flatMap(([count, what]) =>
    count < FEW_ROWS ? [`only ${count} listings are ${what}; with fewer than ${FEW_ROWS} look at the intervals, not at the values`] : [],
  );
  for (const [rate, enough] of Object.entries(ENOUGH_FOR_FPR))
    if (innocent < enough)
      warnings.push(`figures at a false-positive rate of ${rate} stand on fewer than ten of the ${innocent} innocent listings`);
  if (fewestSources(rows) < 2)
    warnings.push(
      'a label comes from one source, so nothing can be said about other sources; name where each listing comes from in a field "source" or "marketplace"',
    );
  return warnings;
}
