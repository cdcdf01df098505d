/** Measures of a ranking, named as scikit-learn names them. Scores and labels are parallel; 1 is counterfeit; ties are one threshold. */

export interface Ranked {
  /** Indices by falling score. */
  readonly order: Int32Array;
  readonly scores: ArrayLike<number>;
  readonly labels: ArrayLike<number>;
}

export function rank(scores: ArrayLike<number>, labels: ArrayLike<number>): Ranked {
  const order = Int32Array.from({ length: scores.length }, (_, i) => i);
  order.sort((a, b) => (scores[b] as number) - (scores[a] as number) || a - b);
  return { order, scores, labels };
}

/** What each threshold flags, thresholds falling. Masses instead of counts where rows are weighed. */
export interface Cuts {
  readonly thresholds: readonly number[];
  readonly truePositives: readonly number[];
  readonly falsePositives: readonly number[];
  readonly positives: number;
  readonly negatives: number;
}

/** One cut a distinct score. `counts` gives each row a multiplicity, so that a bootstrap resample needs no new sort. */
export function cutsOf({ order, scores, labels }: Ranked, counts?: ArrayLike<number>): Cuts {
  const thresholds: number[] = [];
  const truePositives: number[] = [];
  const falsePositives: number[] = [];
  let positives = 0;
  let negatives = 0;
  for (let k = 0; k < order.length; ) {
    const score = scores[order[k] as number] as number;
    const before = positives + negatives;
    for (; k < order.length && scores[order[k] as number] === score; k++) {
      const i = order[k] as number;
      const n = counts === undefined ? 1 : (counts[i] as number);
      if (labels[i] === 1) positives += n;
      else negatives += n;
    }
    if (positives + negatives === before) continue;
    thresholds.push(score);
    truePositives.push(positives);
    falsePositives.push(negatives);
  }
  return { thresholds, truePositives, falsePositives, positives, negatives };
}

/** Area under the steps of precision over recall; https://scikit-learn.org/stable/modules/generated/sklearn.metrics.average_precision_score.html */
export function averagePrecisionScore({ truePositives, falsePositives, positives }: Cuts): number {
  let sum = 0;
  let before = 0;
  for (let k = 0; k < truePositives.length; k++) {
    const tp = truePositives[k] as number;
    sum += ((tp - before) / positives) * (tp / (tp + (falsePositives[k] as number)));
    before = tp;
  }
  return sum;
}

/**
 * Chance that a counterfeit scores above an innocent listing, ties half. With `maxFpr` only the curve up to that false-positive rate
 * counts, standardised so that 0.5 is chance and 1 perfect (McClish 1989), as scikit-learn's `roc_auc_score(max_fpr)` does.
 */
export function rocAucScore({ truePositives, falsePositives, positives, negatives }: Cuts, maxFpr = 1): number {
  let area = 0;
  let [recall, fpr] = [0, 0];
  for (let k = 0; k < truePositives.length && fpr < maxFpr; k++) {
    const toRecall = (truePositives[k] as number) / positives;
    const toFpr = (falsePositives[k] as number) / negatives;
    // The last piece is cut where the rate is reached, on the straight line between two thresholds.
    const cut = toFpr > maxFpr ? (maxFpr - fpr) / (toFpr - fpr) : 1;
    area += cut * (toFpr - fpr) * (recall + (cut * (toRecall - recall)) / 2);
    [recall, fpr] = [toRecall, toFpr];
  }
  const chance = maxFpr ** 2 / 2;
  return maxFpr === 1 ? area : (1 + (area - chance) / (maxFpr - chance)) / 2;
}

/** A threshold and what it does. */
export interface Operation {
  /** Flagged from this score on; infinite when nothing may be flagged. */
  readonly threshold: number;
  readonly recall: number;
  readonly precision: number;
  readonly falsePositiveRate: number;
  readonly flagged: number;
}

const NOTHING: Operation = { threshold: Number.POSITIVE_INFINITY, recall: 0, precision: 1, falsePositiveRate: 0, flagged: 0 };

function operationAt({ thresholds, truePositives, falsePositives, positives, negatives }: Cuts, k: number): Operation {
  const [tp, fp] = [truePositives[k] as number, falsePositives[k] as number];
  return {
    threshold: thresholds[k] as number,
    recall: tp / positives,
    precision: tp / (tp + fp),
    falsePositiveRate: fp / negatives,
    flagged: tp + fp,
  };
}

/** Points of the precision-recall and ROC curves by falling threshold, evenly thinned to `most`; the ends are kept. */
export function curveOf(cuts: Cuts, most: number): Operation[] {
  const last = cuts.thresholds.length - 1;
  const count = Math.min(last + 1, most);
  return Array.from({ length: count }, (_, k) => operationAt(cuts, count === 1 ? last : Math.round((k * last) / (count - 1))));
}

/** The lowest threshold whose precision is enough; nothing flagged where none is. */
export function atPrecision(cuts: Cuts, precision: number): Operation {
  for (let k = cuts.thresholds.length - 1; k >= 0; k--) {
    const [tp, fp] = [cuts.truePositives[k] as number, cuts.falsePositives[k] as number];
    if (tp / (tp + fp) >= precision) return operationAt(cuts, k);
  }
  return NOTHING;
}

/** The lowest threshold whose false-positive rate is no higher. */
export function atFalsePositiveRate(cuts: Cuts, rate: number): Operation {
  return lowest(cuts, (k) => (cuts.falsePositives[k] as number) / cuts.negatives <= rate);
}

/** The lowest threshold that flags no more than a share of all rows. */
export function atFlaggedShare(cuts: Cuts, share: number): Operation {
  const most = share * (cuts.positives + cuts.negatives);
  return lowest(cuts, (k) => (cuts.truePositives[k] as number) + (cuts.falsePositives[k] as number) <= most);
}

/** The operation of a threshold that is given. */
export function atThreshold(cuts: Cuts, threshold: number): Operation {
  return lowest(cuts, (k) => (cuts.thresholds[k] as number) >= threshold);
}

/** The last cut for which a condition holds that, once false, stays false. */
function lowest(cuts: Cuts, holds: (k: number) => boolean): Operation {
  let [low, high] = [0, cuts.thresholds.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? NOTHING : operationAt(cuts, low - 1);
}

export interface Measures {
  readonly averagePrecision: number;
  readonly rocAuc: number;
  /** ROC AUC up to a false-positive rate of 1 %, and of 0.1 %: 0.5 is chance. */
  readonly rocAucToFpr1: number;
  readonly rocAucToFpr01: number;
  readonly recallAtPrecision90: number;
  readonly recallAtPrecision95: number;
  readonly recallAtFpr1: number;
  readonly recallAtFpr01: number;
  /** Lowest score that is flagged at a false-positive rate of 1 %. */
  readonly thresholdAtFpr1: number;
}

/** The measures that the benchmarks report. */
export function measuresOf(cuts: Cuts): Measures {
  const fpr1 = atFalsePositiveRate(cuts, 0.01);
  return {
    averagePrecision: averagePrecisionScore(cuts),
    rocAuc: rocAucScore(cuts),
    rocAucToFpr1: rocAucScore(cuts, 0.01),
    rocAucToFpr01: rocAucScore(cuts, 0.001),
    recallAtPrecision90: atPrecision(cuts, 0.9).recall,
    recallAtPrecision95: atPrecision(cuts, 0.95).recall,
    recallAtFpr1: fpr1.recall,
    recallAtFpr01: atFalsePositiveRate(cuts, 0.001).recall,
    thresholdAtFpr1: fpr1.threshold,
  };
}

/** Names of the measures for people. */
export const MEASURE_NAMES: Readonly<Record<keyof Measures, string>> = {
  averagePrecision: 'average precision',
  rocAuc: 'ROC AUC',
  rocAucToFpr1: 'partial ROC AUC up to FPR 1 %',
  rocAucToFpr01: 'partial ROC AUC up to FPR 0.1 %',
  recallAtPrecision90: 'recall at precision 0.9',
  recallAtPrecision95: 'recall at precision 0.95',
  recallAtFpr1: 'recall at FPR 1 %',
  recallAtFpr01: 'recall at FPR 0.1 %',
  thresholdAtFpr1: 'threshold at FPR 1 %',
};
