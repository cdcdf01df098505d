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

/** Every measure of one way to score, with intervals. */
export interface Report {
  readonly point: Figures;
  /** 95 %, rows drawn within sources: how sure the figures are for these sources. */
  readonly rows: Readonly<Record<keyof Figures, Interval>>;
  /** 95 %, sources drawn and then their rows: what other sources of the kind may show. */
  readonly sources: Readonly<Record<keyof Figures, Interval>>;
  readonly macro: SourceMeasures;
  /** `undefined` for scores that are no probabilities. */
  readonly calibration?: {
    readonly expectedCalibrationError: number;
    readonly brierScore: number;
    readonly slope: number;
    readonly shift: number;
  };
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

function calibrationOf(judged: Judged): NonNullable<Report['calibration']> {
  return {
    expectedCalibrationError: expectedCalibrationError(judged),
    brierScore: brierScoreLoss(judged),
    ...plattScaling(judged),
  };
}
