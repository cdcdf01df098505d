import { atPrecision, cutsOf, rank } from '../../src/evaluate/ranking.js';
import { DEFAULT_PRIOR } from '../../src/index.js';
import { logOddsOf } from '../../src/model/assess.js';
import { fitWeights, withFit } from '../../src/model/fit.js';
import { builtInWeights, type Weights } from '../../src/model/weights.js';
import { logOddsUnder, sourceFolds, weightsLeftOut } from '../model/leave-one-out.js';
import { type Report, reportOf } from '../model/report.js';
import type { ScoredData } from '../model/scored.js';
import { type TwinCounts, twinsUnder } from '../model/twins.js';
import { startingWeights } from '../model/weights-file.js';
import { errorsOf, scriptOf } from './errors.js';

/** A group of rows at the threshold of a macro false-positive rate of 1 %. */
export interface Slice {
  readonly name: string;
  readonly label: 0 | 1;
  readonly rows: number;
  readonly flagged: number;
}

/** A figure the project set itself, and what it came to. */
export interface Goal {
  readonly name: string;
  readonly asked: string;
  readonly value: number;
  readonly met: boolean;
}

export interface Findings {
  readonly leftOut: { readonly weights: readonly Weights[]; readonly logOdds: Float64Array; readonly report: Report };
  readonly shipped: { readonly logOdds: Float64Array; readonly report: Report };
  readonly goals: readonly Goal[];
  readonly scripts: readonly Slice[];
  readonly lengths: readonly Slice[];
  readonly errors: ReturnType<typeof errorsOf>;
  readonly twins: TwinCounts;
}

const PRECISION = 0.9;

/** Everything that is measured of telltale itself: as shipped, and fitted without the source that is judged. */
export function collect(data: ScoredData): Findings {
  const { rows, labels, sources } = data;
  const weights = builtInWeights();
  const start = startingWeights();
  const prior = DEFAULT_PRIOR;
  const shipped = Float64Array.from(rows, (r) => logOddsOf(r.signals, weights, prior));
  const without = weightsLeftOut(rows, sourceFolds(rows), (train, name) => withFit(start, fitWeights(train, start, { prior }), name));
  const leftOut = logOddsUnder(rows, without, prior);
  const report = reportOf(leftOut, labels, sources, { prior });
  const { threshold } = report.macro;
  const slice = (nameOf: (title: string) => string): Slice[] => {
    const found = new Map<string, { name: string; label: 0 | 1; rows: number; flagged: number }>();
    rows.forEach(({ row, label }, i) => {
      const name = nameOf(String(row.listing.title ?? ''));
      const own = found.get(`${name} ${label}`) ?? { name, label, rows: 0, flagged: 0 };
      own.rows++;
      if ((leftOut[i] as number) >= threshold) own.flagged++;
      found.set(`${name} ${label}`, own);
    });
    return [...found.values()].sort((a, b) => b.label - a.label || b.rows - a.rows);
  };
  return {
    leftOut: { weights: without, logOdds: leftOut, report },
    shipped: { logOdds: shipped, report: reportOf(shipped, labels, sources, { prior }) },
    goals: goalsOf(report),
    scripts: slice(scriptOf),
    lengths: slice((title) => lengthOf(title)),
    errors: errorsOf(data, leftOut, atPrecision(cutsOf(rank(leftOut, labels)), PRECISION).threshold),
    twins: twinsUnder(weights),
  };
}

function lengthOf(title: string): string {
  const words = title.split(/\s+/).filter((w) => w !== '').length;
  return words <= 4 ? 'up to 4 words' : words <= 8 ? '5 to 8 words' : 'over 8 words';
}

function goalsOf({ point, calibration }: Report): Goal[] {
  const least = (name: string, value: number, asked: number): Goal => ({ name, asked: `${asked} or more`, value, met: value >= asked });
  const most = (name: string, value: number, asked: number): Goal => ({ name, asked: `${asked} or less`, value, met: value <= asked });
  return [
    least('average precision', point.averagePrecision, 0.9),
    least('recall at FPR 1 %', point.recallAtFpr1, 0.88),
    least('recall at precision 0.9', point.recallAtPrecision90, 0.85),
    least('macro recall at macro FPR 1 %', point.macroRecall, 0.8),
    most('worst innocent source at that threshold', point.worstFalsePositiveRate, 0.04),
    most('expected calibration error', calibration?.expectedCalibrationError ?? Number.NaN, 0.03),
  ];
}
