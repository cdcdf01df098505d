import { sigmoid } from '../log-odds.js';
import { bootstrap, type Interval, resamples } from './bootstrap.js';
import { brierScoreLoss, expectedCalibrationError, type Judged, plattScaling } from './calibration.js';
import { cutsOf, MEASURE_NAMES, type Measures, measuresOf, rank } from './ranking.js';
import { bySource, type SourceMeasures } from './sources.js';

/** Everything that has an interval: the pooled measures, and those that give sources the same say. */
export type Figures = Measures & Pick<SourceMeasures, 'macroRecall' | 'worstFalsePositiveRate'>;

/** Names of the figures for people. */
export const FIGURE_NAMES: Readonly<Record<keyof Figures, string>> = {
  ...MEASURE_NAMES,
  macroRecall: 'macro recall at macro FPR 1 %',
  worstFalsePositiveRate: 'worst innocent source at macro FPR 1 %',
};

/** How far scores are the probabilities they claim to be. */
export interface Calibration {
  readonly expectedCalibrationError: number;
  readonly brierScore: number;
  /** What the log-odds would be multiplied by, and then moved by, to be calibrated: 1 and 0 where they are. */
  readonly slope: number;
  readonly shift: number;
}

export const CALIBRATION_NAMES: Readonly<Record<keyof Calibration, string>> = {
  expectedCalibrationError: 'expected calibration error',
  brierScore: 'Brier score',
  slope: 'slope that would calibrate',
  shift: 'shift that would calibrate',
};

/** Every measure of one way to score, with intervals. */
export interface Report {
  readonly point: Figures;
  /** 95 %, rows drawn within sources: how sure the figures are for these sources. */
  readonly rows: Readonly<Record<keyof Figures, Interval>>;
  /** 95 %, sources drawn and then their rows: what other sources of the kind may show. */
  readonly sources: Readonly<Record<keyof Figures, Interval>>;
  readonly macro: SourceMeasures;
  /** `undefined` for scores that are no probabilities. */
  readonly calibration?: Calibration;
}

/** A report as people are shown it: thresholds are scores at the prior. */
export interface Measured extends Calibration {
  readonly measures: Figures;
  /** 95 %, rows drawn again within their source. */
  readonly intervals: Readonly<Record<keyof Figures, Interval>>;
  /** 95 %, sources drawn too. */
  readonly sourceIntervals?: Readonly<Record<keyof Figures, Interval>>;
}

const NOT_CALIBRATED: Calibration = { expectedCalibrationError: Number.NaN, brierScore: Number.NaN, slope: Number.NaN, shift: Number.NaN };

export function measuredOf({ point, rows, sources, calibration = NOT_CALIBRATED }: Report): Required<Measured> {
  return {
    measures: asScores(point, sigmoid),
    intervals: asScores(rows, bothEnds),
    sourceIntervals: asScores(sources, bothEnds),
    ...calibration,
  };
}

const bothEnds = ([low, high]: Interval): Interval => [sigmoid(low), sigmoid(high)];

/** Log-odds of a threshold as scores; the other figures are shares already. */
function asScores<T>(figures: Readonly<Record<keyof Figures, T>>, score: (value: T) => T): Readonly<Record<keyof Figures, T>> {
  return { ...figures, thresholdAtFpr1: score(figures.thresholdAtFpr1) };
}

/** The same for one prior at which the log-odds were made; without it only the ranking is judged. */
export function reportOf(
  scores: ArrayLike<number>,
  labels: Uint8Array,
  sources: readonly string[],
  { prior, rounds = 100, weights }: { readonly prior?: number; readonly rounds?: number; readonly weights?: Float64Array } = {},
): Report {
  const ranked = rank(scores, labels);
  const weighed = (counts: Float64Array): Float64Array =>
    weights === undefined ? counts : counts.map((n, i) => n * (weights[i] as number));
  const figures = (counts: Float64Array | undefined, { macroRecall, worstFalsePositiveRate }: SourceMeasures): Figures => ({
    ...measuresOf(cutsOf(ranked, counts === undefined ? weights : weighed(counts))),
    macroRecall,
    worstFalsePositiveRate,
  });
  // Rows of a source weigh the same, so its own share needs no weights.
  const interval = (level: 'rows' | 'sources') =>
    bootstrap<keyof Figures>(resamples(sources, labels, { level, rounds }), (counts) => ({
      ...figures(counts, bySource(ranked, sources, { counts })),
    }));
  const macro = bySource(ranked, sources);
  return {
    point: figures(undefined, macro),
    rows: interval('rows'),
    sources: interval('sources'),
    macro,
    ...(prior !== undefined && {
      calibration: calibrationOf({ logOdds: scores, labels, prior, ...(weights !== undefined && { weights }) }),
    }),
  };
}

function calibrationOf(judged: Judged): Calibration {
  return {
    expectedCalibrationError: expectedCalibrationError(judged),
    brierScore: brierScoreLoss(judged),
    ...plattScaling(judged),
  };
}
