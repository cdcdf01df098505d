// @ts-nocheck
import { bootstrap, type Interval, resamples } from '../../src/evaluate/bootstrap.js';
import { brierScoreLoss, expectedCalibrationError, plattScaling } from '../../src/evaluate/calibration.js';
import { cutsOf, type Measures, measuresOf, rank } from '../../src/evaluate/ranking.js';
import { bySource, type SourceMeasures } from '../../src/evaluate/sources.js';

/** Every measure of one way to score, with intervals. */
export interface Report {
  readonly point: Measures;
  /** 95 %, rows drawn within sources: how sure the figures are for these sources. */
  readonly rows: Readonly<Record<keyof Measures, Interval>>;
  /** 95 %, sources drawn and then their rows: what other sources of the kind may show. */
  readonly sources: Readonly<Record<keyof Measures, Interval>>;
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
  const figures = (counts: Float64Array): Measures => measuresOf(cutsOf(ranked, weighed(counts)));
  const interval = (level: 'rows' | 'sources') =>
    bootstrap<keyof Measures>(resamples(sources, labels, { level, rounds }), (counts) => ({ ...figures(counts) }));
  return {
    point: measuresOf(cutsOf(ranked, weights)),
    rows: interval('rows'),
    sources: interval('sources'),
    macro: bySource(scores, labels, sources),
    ...(prior !== undefined && {
      calibration: {
        expectedCalibrationError: expectedCalibrationError({ logOdds: scores, labels, prior }),
        brierScore: brierScoreLoss({ logOdds: scores, labels, prior }),
        ...plattScaling({ logOdds: scores, labels, prior }),
      },
    }),
  };
}
