import { atPrecision, cutsOf, rank } from '../../src/evaluate/ranking.js';
import { type Report, reportOf } from '../../src/evaluate/report.js';
import { DEFAULT_PRIOR } from '../../src/index.js';
import { logOddsOf } from '../../src/model/assess.js';
import { fitWeights, withFit } from '../../src/model/fit.js';
import { builtInWeights, type Weights } from '../../src/model/weights.js';
import { logOddsUnder, sourceFolds, weightsLeftOut } from '../model/leave-one-out.js';
import type { Scored, ScoredData } from '../model/scored.js';
import { type TwinCounts, twinsUnder } from '../model/twins.js';
import { startingWeights } from '../model/weights-file.js';
import { errorsOf } from './errors.js';
import { languageName, languageOf, recognition } from './language.js';

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
  readonly languages: readonly Slice[];
  /** Counterfeits by source and language. */
  readonly sourceLanguages: readonly Slice[];
  readonly lengths: readonly Slice[];
  /** By what a listing lacks, and whether a brand name is misspelt in it. A listing may be in several. */
  readonly writing: readonly Slice[];
  /** How well languages are recognised: of the written listings, whose language is known. */
  readonly recognition: ReturnType<typeof recognition>;
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
  const names = rows.map(({ row: { listing } }) => ({
    language: languageName(languageOf(String(listing.title ?? ''), String(listing.description ?? ''))),
    length: lengthOf(String(listing.title ?? '')),
  }));
  const slice = (namesOf: (i: number) => readonly string[]): Slice[] => {
    const found = new Map<string, { name: string; label: 0 | 1; rows: number; flagged: number }>();
    rows.forEach(({ label }, i) => {
      for (const name of namesOf(i)) {
        const own = found.get(`${name} ${label}`) ?? { name, label, rows: 0, flagged: 0 };
        own.rows++;
        if ((leftOut[i] as number) >= threshold) own.flagged++;
        found.set(`${name} ${label}`, own);
      }
    });
    return [...found.values()].sort((x, y) => y.label - x.label || y.rows - x.rows || (x.name < y.name ? -1 : 1));
  };
  return {
    leftOut: { weights: without, logOdds: leftOut, report },
    shipped: { logOdds: shipped, report: reportOf(shipped, labels, sources, { prior }) },
    goals: goalsOf(report),
    languages: gathered(slice((i) => [names[i]?.language ?? ''])),
    sourceLanguages: gathered(slice((i) => [`${sources[i]}: ${names[i]?.language}`]).filter((s) => s.label === 1)),
    lengths: slice((i) => [names[i]?.length ?? '']),
    writing: slice((i) => writingOf(rows[i] as Scored)),
    recognition: recognition(),
    errors: errorsOf(data, leftOut, atPrecision(cutsOf(rank(leftOut, labels)), PRECISION).threshold),
    twins: twinsUnder(weights),
  };
}

/** Below this many rows a language is told with the others: a handful of rows is mostly names taken for words. */
const FEWEST_ROWS = 20;

function gathered(slices: readonly Slice[]): Slice[] {
  const few = slices.filter((s) => s.rows < FEWEST_ROWS);
  const others = ([1, 0] as const).flatMap((label): Slice[] => {
    const own = few.filter((s) => s.label === label);
    const sum = (pick: (s: Slice) => number): number => own.reduce((total, s) => total + pick(s), 0);
    return own.length === 0 ? [] : [{ name: `${own.length} others`, label, rows: sum((s) => s.rows), flagged: sum((s) => s.flagged) }];
  });
  return [...slices.filter((s) => s.rows >= FEWEST_ROWS), ...others].sort((x, y) => y.label - x.label);
}

function lengthOf(title: string): string {
  const words = title.split(/\s+/).filter((w) => w !== '').length;
  return words <= 4 ? 'up to 4 words' : words <= 8 ? '5 to 8 words' : 'over 8 words';
}

function writingOf({ row: { listing }, signals }: Scored): string[] {
  const has = (field: string): boolean => listing[field] !== undefined && listing[field] !== '';
  return [
    has('description') ? 'with a description' : 'without a description',
    has('price') ? 'with a price' : 'without a price',
    ...(signals.some((s) => s.id === 'brand/misspelt' && s.suppressedBy === undefined) ? ['a brand name misspelt'] : []),
  ];
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
