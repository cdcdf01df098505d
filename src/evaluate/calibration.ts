import { logit, sigmoid } from '../log-odds.js';

/** Rows that are judged: log-odds at `prior`, and labels, 1 for counterfeit. */
export interface Judged {
  readonly logOdds: ArrayLike<number>;
  readonly labels: ArrayLike<number>;
  /** The prior that the log-odds were made with. */
  readonly prior: number;
  /** How many rows each one stands for; by default itself. */
  readonly weights?: ArrayLike<number>;
}

/** What one bin of a reliability diagram holds. */
export interface Bin {
  /** Mean score. */
  readonly score: number;
  /** Share of counterfeits. */
  readonly share: number;
  /** Part of the whole mass. */
  readonly mass: number;
}

const BINS = 15;

/**
 * Bins of equal mass by rising score, where counterfeits make up `share` of all rows: the log-odds are shifted to that prior and the
 * classes weighed to it. Equal scores share a bin, wherever they begin: a bin must not depend on the order of the rows.
 */
export function reliabilityBins({ logOdds, labels, prior, weights }: Judged, share = prior, count = BINS): Bin[] {
  const shift = logit(share) - logit(prior);
  const mass = massesOf(labels, share, weights);
  const order = Int32Array.from({ length: labels.length }, (_, i) => i).sort((a, b) => (logOdds[a] as number) - (logOdds[b] as number));
  const bins = Array.from({ length: count }, () => ({ mass: 0, score: 0, share: 0 }));
  let before = 0;
  for (let k = 0; k < order.length; ) {
    const value = logOdds[order[k] as number] as number;
    const p = sigmoid(value + shift);
    const bin = bins[Math.min(count - 1, Math.floor(before * count + 1e-9))] as (typeof bins)[number];
    for (; k < order.length && logOdds[order[k] as number] === value; k++) {
      const m = mass[order[k] as number] as number;
      bin.mass += m;
      bin.score += m * p;
      bin.share += labels[order[k] as number] === 1 ? m : 0;
      before += m;
    }
  }
  return bins.filter((b) => b.mass > 0).map((b) => ({ mass: b.mass, score: b.score / b.mass, share: b.share / b.mass }));
}

/** Mean distance between score and share of counterfeits over bins of equal mass (Naeini et al. 2015). */
export function expectedCalibrationError(judged: Judged, share?: number, count?: number): number {
  return reliabilityBins(judged, share, count).reduce((sum, b) => sum + b.mass * Math.abs(b.score - b.share), 0);
}

/** Mean squared distance between score and label, the classes weighed to `share` (Brier 1950). */
export function brierScoreLoss({ logOdds, labels, prior, weights }: Judged, share = prior): number {
  const shift = logit(share) - logit(prior);
  const mass = massesOf(labels, share, weights);
  let sum = 0;
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i] === 1 ? 1 : 0;
    sum += (mass[i] as number) * (sigmoid((logOdds[i] as number) + shift) - label) ** 2;
  }
  return sum;
}

/** Slope and shift of the log-odds that fit the labels best, the classes weighed to the prior (Platt 1999). 1 and 0 are calibrated. */
export function plattScaling({ logOdds, labels, prior, weights }: Judged): { readonly slope: number; readonly shift: number } {
  const mass = massesOf(labels, prior, weights);
  const loss = (slope: number, shift: number): number => {
    let sum = 0;
    for (let i = 0; i < labels.length; i++) {
      const label = labels[i] === 1 ? 1 : 0;
      const x = slope * (logOdds[i] as number) + shift;
      const z = label === 1 ? -x : x;
      sum += (mass[i] as number) * (z > 0 ? z + Math.log1p(Math.exp(-z)) : Math.log1p(Math.exp(z)));
    }
    return sum;
  };
  let slope = 1;
  let shift = 0;
  let value = loss(slope, shift);
  for (let step = 0; step < MOST_STEPS; step++) {
    let [ga, gb, haa, hab, hbb] = [0, 0, RIDGE, 0, RIDGE];
    for (let i = 0; i < labels.length; i++) {
      const label = labels[i] === 1 ? 1 : 0;
      const x = logOdds[i] as number;
      const p = sigmoid(slope * x + shift);
      const r = (mass[i] as number) * (p - label);
      const c = (mass[i] as number) * p * (1 - p);
      ga += r * x;
      gb += r;
      haa += c * x * x;
      hab += c * x;
      hbb += c;
    }
    const determinant = haa * hbb - hab * hab;
    const da = (hbb * ga - hab * gb) / determinant;
    const db = (haa * gb - hab * ga) / determinant;
    let length = 1;
    while (length > 1e-6 && !(loss(slope - length * da, shift - length * db) < value)) length /= 2;
    if (length <= 1e-6) break;
    slope -= length * da;
    shift -= length * db;
    value = loss(slope, shift);
    if (length * (Math.abs(da) + Math.abs(db)) < 1e-9) break;
  }
  return { slope, shift };
}

/** Enough for Newton's method; where a threshold parts the classes wholly the slope has no end, and stops here. */
const MOST_STEPS = 60;
const RIDGE = 1e-9;

/** Mass of each row: 1 in all, `share` of it counterfeits'. */
function massesOf(labels: ArrayLike<number>, share: number, weights?: ArrayLike<number>): Float64Array {
  const masses = Float64Array.from(labels, (_, i) => (weights === undefined ? 1 : (weights[i] as number)));
  let [innocent, counterfeit] = [0, 0];
  for (let i = 0; i < masses.length; i++) {
    if (labels[i] === 1) counterfeit += masses[i] as number;
    else innocent += masses[i] as number;
  }
  return masses.map((m, i) => (labels[i] === 1 ? (m * share) / counterfeit : (m * (1 - share)) / innocent));
}
