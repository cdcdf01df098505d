/** Measures of a ranking, named as scikit-learn names them. Scores and labels are parallel; ties are one threshold. */

export interface Ranked {
  /** Indices by falling score. */
  readonly order: Int32Array;
  readonly scores: Float64Array;
  readonly labels: Uint8Array;
}

export function rank(scores: Float64Array, labels: Uint8Array): Ranked {
  const order = Int32Array.from({ length: scores.length }, (_, i) => i);
  order.sort((a, b) => (scores[b] as number) - (scores[a] as number) || a - b);
  return { order, scores, labels };
}

export interface Measures {
  averagePrecision: number;
  rocAuc: number;
  recallAtPrecision90: number;
  recallAtPrecision95: number;
  recallAtFpr1: number;
  recallAtFpr01: number;
  /** Lowest score that is flagged at a false-positive rate of 1 %. */
  thresholdAtFpr1: number;
}

/**
 * All measures in one pass over the ranking. `counts` gives each row a multiplicity, so a bootstrap resample needs no new sort.
 *
 * @see https://scikit-learn.org/stable/modules/generated/sklearn.metrics.average_precision_score.html
 */
export function measure({ order, scores, labels }: Ranked, counts?: Float64Array): Measures {
  let positives = 0;
  let negatives = 0;
  for (let i = 0; i < labels.length; i++) {
    const n = counts === undefined ? 1 : (counts[i] as number);
    if (labels[i] === 1) positives += n;
    else negatives += n;
  }
  const result: Measures = {
    averagePrecision: 0,
    rocAuc: 0,
    recallAtPrecision90: 0,
    recallAtPrecision95: 0,
    recallAtFpr1: 0,
    recallAtFpr01: 0,
    thresholdAtFpr1: Number.POSITIVE_INFINITY,
  };
  let truePositives = 0;
  let falsePositives = 0;
  let k = 0;
  while (k < order.length) {
    const score = scores[order[k] as number] as number;
    const tpBefore = truePositives;
    const fpBefore = falsePositives;
    while (k < order.length && scores[order[k] as number] === score) {
      const i = order[k] as number;
      const n = counts === undefined ? 1 : (counts[i] as number);
      if (labels[i] === 1) truePositives += n;
      else falsePositives += n;
      k++;
    }
    if (truePositives + falsePositives === 0) continue;
    const recall = truePositives / positives;
    const precision = truePositives / (truePositives + falsePositives);
    result.averagePrecision += ((truePositives - tpBefore) / positives) * precision;
    result.rocAuc += ((falsePositives - fpBefore) / negatives) * ((recall + tpBefore / positives) / 2);
    if (precision >= 0.9) result.recallAtPrecision90 = Math.max(result.recallAtPrecision90, recall);
    if (precision >= 0.95) result.recallAtPrecision95 = Math.max(result.recallAtPrecision95, recall);
    const fpr = falsePositives / negatives;
    if (fpr <= 0.01) {
      result.recallAtFpr1 = recall;
      result.thresholdAtFpr1 = score;
    }
    if (fpr <= 0.001) result.recallAtFpr01 = recall;
  }
  return result;
}

/** A repeatable stream of numbers in [0, 1) (mulberry32). */
export function randomStream(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export type Interval = readonly [number, number];

/** 95 % bootstrap intervals of every measure, rows drawn with replacement within each source, so that sources keep their share. */
export function bootstrap(ranked: Ranked, sources: readonly string[], rounds = 200, seed = 1): Record<keyof Measures, Interval> {
  const random = randomStream(seed);
  const bySource = new Map<string, number[]>();
  sources.forEach((source, i) => {
    const list = bySource.get(source);
    if (list === undefined) bySource.set(source, [i]);
    else list.push(i);
  });
  const samples: Measures[] = [];
  const counts = new Float64Array(sources.length);
  for (let round = 0; round < rounds; round++) {
    counts.fill(0);
    for (const rows of bySource.values())
      for (let k = 0; k < rows.length; k++) counts[rows[Math.floor(random() * rows.length)] as number]! += 1;
    samples.push(measure(ranked, counts));
  }
  const keys = Object.keys(samples[0] as Measures) as (keyof Measures)[];
  return Object.fromEntries(
    keys.map((key) => {
      const values = samples.map((s) => s[key]).sort((a, b) => a - b);
      const at = (q: number): number => values[Math.min(values.length - 1, Math.floor(q * values.length))] as number;
      return [key, [at(0.025), at(0.975)] as const];
    }),
  ) as Record<keyof Measures, Interval>;
}
