import { type Interval, intervalOf, resamples } from '../../src/evaluate/bootstrap.js';
import { atFalsePositiveRate, averagePrecisionScore, cutsOf, type Ranked, rank } from '../../src/evaluate/ranking.js';
import { DEFAULT_PRIOR, type SignalDefinition, signalCatalogue } from '../../src/index.js';
import { logOddsOf } from '../../src/model/assess.js';
import { builtInWeights, type Weights } from '../../src/model/weights.js';
import type { ScoredData } from './scored.js';
import { type PairRecord, pairRecords, withoutSignal } from './twins.js';

export interface Figure {
  readonly value: number;
  readonly interval: Interval;
}

export interface SignalRecord {
  readonly definition: SignalDefinition;
  readonly weight: number;
  /** Rows in which it counts, innocent and counterfeit. */
  readonly fires: readonly [number, number];
  /** Rows in which it was found, but another signal made it count for nothing. */
  readonly suppressed: number;
  readonly sources: readonly (readonly [source: string, label: 0 | 1, rows: number, share: number])[];
  /** Of the rows in which it counts, the share it is right about. */
  readonly precision: Figure;
  /** Of the rows it should count in, the share it does. */
  readonly recall: Figure;
  /** Precision over the share of such rows in the data. */
  readonly lift: Figure;
  /** Average precision with the signal less average precision without it, under weights that were made without the row's own source. */
  readonly worth: Figure;
  /** Share of the false alarms at a false-positive rate of 1 % that are none without it, and the share of the finds that go with them. */
  readonly atFpr1: { readonly falseAlarms: number; readonly finds: number };
  readonly pairs: PairRecord;
}

interface Figures {
  readonly positive: number;
  readonly negative: number;
  readonly positives: number;
  readonly negatives: number;
  readonly worth: number;
}
const NOTHING: Figures = { positive: Number.NaN, negative: Number.NaN, positives: Number.NaN, negatives: Number.NaN, worth: Number.NaN };

/**
 * What each signal did on labelled listings, and what average precision and the written pairs lose without it.
 *
 * @param leftOut for each row, weights that were made without its own source
 */
export function recordsOf({ rows, labels, sources }: ScoredData, leftOut: readonly Weights[], rounds: number): SignalRecord[] {
  const weights = builtInWeights();
  const pairs = pairRecords(weights);
  const logOdds = Float64Array.from(rows, ({ signals }, i) => logOddsOf(signals, leftOut[i] as Weights, DEFAULT_PRIOR));
  const whole = rank(logOdds, labels);
  const wholeCuts = cutsOf(whole);
  const fpr1 = atFalsePositiveRate(wholeCuts, 0.01);
  const flagged = { falseAlarms: fpr1.falsePositiveRate * wholeCuts.negatives, finds: fpr1.recall * wholeCuts.positives };
  const parts = signalCatalogue.map((definition) => {
    const found = [...rows.keys()].filter((i) => rows[i]?.signals.some((s) => s.id === definition.id));
    const counts = found.filter((i) => rows[i]?.signals.some((s) => s.id === definition.id && s.suppressedBy === undefined));
    const without = new Map([...new Set(leftOut)].map((w) => [w, withoutSignal(w, definition.id)]));
    const scores = Float64Array.from(logOdds);
    for (const i of counts) scores[i] = logOddsOf(rows[i]?.signals ?? [], without.get(leftOut[i] as Weights) as Weights, DEFAULT_PRIOR);
    const gone = (label: number): number =>
      counts.filter((i) => labels[i] === label && (logOdds[i] as number) >= fpr1.threshold && (scores[i] as number) < fpr1.threshold)
        .length;
    return {
      definition,
      counts,
      suppressed: found.length - counts.length,
      ranked: counts.length === 0 ? whole : rank(scores, labels),
      atFpr1: { falseAlarms: gone(0) / flagged.falseAlarms, finds: gone(1) / flagged.finds },
    };
  });

  const ones = new Float64Array(rows.length).fill(1);
  const points = parts.map((part) => figuresOf(part.counts, part.ranked, ones, averagePrecisionScore(wholeCuts)));
  const samples: (typeof points)[] = [];
  for (const counts of resamples(sources, labels, { rounds })) {
    const averagePrecision = averagePrecisionScore(cutsOf(whole, counts));
    samples.push(parts.map((part) => (part.counts.length === 0 ? NOTHING : figuresOf(part.counts, part.ranked, counts, averagePrecision))));
  }

  return parts.map(({ definition, counts, suppressed, atFpr1 }, j) => {
    const against = definition.polarity !== 'for';
    const figure = (pick: (f: Figures) => number): Figure => {
      return { value: pick(points[j] ?? NOTHING), interval: intervalOf(samples.map((s) => pick(s[j] ?? NOTHING))) };
    };
    const right = (f: Figures): number => (against ? f.positive : f.negative);
    const base = (f: Figures): number => (against ? f.positives : f.negatives) / (f.positives + f.negatives);
    const precision = (f: Figures): number => right(f) / (f.positive + f.negative);
    return {
      definition,
      weight: weights.weights[definition.id]?.weight ?? 0,
      fires: [counts.filter((i) => labels[i] === 0).length, counts.filter((i) => labels[i] === 1).length],
      suppressed,
      sources: sourcesOf(rows, counts),
      precision: figure(precision),
      recall: figure((f) => right(f) / (against ? f.positives : f.negatives)),
      lift: figure((f) => precision(f) / base(f)),
      worth: figure((f) => f.worth),
      atFpr1,
      pairs: pairs.get(definition.id) as PairRecord,
    };
  });
}

function figuresOf(fires: readonly number[], without: Ranked, counts: Float64Array, averagePrecision: number): Figures {
  const { labels } = without;
  const sums: [number, number] = [0, 0];
  const totals: [number, number] = [0, 0];
  for (const i of fires) sums[labels[i] === 1 ? 1 : 0] += counts[i] as number;
  for (let i = 0; i < labels.length; i++) totals[labels[i] === 1 ? 1 : 0] += counts[i] as number;
  const worth = averagePrecision - averagePrecisionScore(cutsOf(without, counts));
  return { positive: sums[1], negative: sums[0], positives: totals[1], negatives: totals[0], worth };
}

function sourcesOf(rows: ScoredData['rows'], fires: readonly number[]): SignalRecord['sources'] {
  const sizes = new Map<string, number>();
  for (const { source } of rows) sizes.set(source, (sizes.get(source) ?? 0) + 1);
  const found = new Map<string, { label: 0 | 1; rows: number }>();
  for (const i of fires) {
    const { source, label } = rows[i] as (typeof rows)[number];
    found.set(source, { label, rows: (found.get(source)?.rows ?? 0) + 1 });
  }
  return [...found]
    .map(([source, { label, rows: n }]) => [source, label, n, n / (sizes.get(source) ?? n)] as const)
    .sort((a, b) => b[3] - a[3] || (a[0] < b[0] ? -1 : 1));
}
