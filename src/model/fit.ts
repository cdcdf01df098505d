import { type SignalId, signalCatalogue } from '../signals/catalogue.js';
import { logit, sigmoid } from './assess.js';
import type { WeightEntry, Weights } from './weights.js';

/** A labelled listing as the fit sees it: its signals and nothing else. An assessment's `signals` can be handed in as they are. */
export interface Example {
  /** 1 is counterfeit. */
  readonly label: 0 | 1;
  /** Where the row comes from. Rows of one source are alike, so a source's say does not grow with its length. */
  readonly source: string;
  readonly signals: readonly { readonly id: string; readonly strength: number; readonly suppressedBy?: string }[];
}

export interface FitOptions {
  /** Share of counterfeits that the two classes are balanced to, above 0 and below 1. Default 0.05, the scorer's own prior. */
  readonly prior?: number;
  /**
   * Standard deviation, in log-odds, of the Gaussian prior around each expert weight. Default 1: an expert is taken to be right within a
   * factor of 2.7 in the odds, two times of three. A signal that seldom fires stays where the expert put it.
   */
  readonly spread?: number;
  /**
   * Correlation of rows within a source, 0..1. `n` rows count as `n / (1 + (n - 1) x correlation)` independent ones (Kish 1965, design
   * effect), so this sets what the whole data weighs against the prior and how wide the standard errors are. Default 0.05: a long source
   * counts as 20 listings. Smaller values trust the sources at hand more, and were worse on sources left out.
   */
  readonly correlation?: number;
  /** Keep the intercept at logit(prior), where the scorer has it, in place of fitting it. Default false. */
  readonly fixedIntercept?: boolean;
  /** Most Newton steps. Default 100. */
  readonly maxSteps?: number;
}

export interface FittedWeight {
  readonly id: SignalId;
  /** The weight that the prior was centred on. */
  readonly expert: number;
  /** Log-odds at full strength. */
  readonly weight: number;
  /** Standard error, from the inverse of the penalised Hessian: never above the prior's spread. */
  readonly error: number;
  /** Rows in which the signal counts. */
  readonly rows: number;
  /** The data would have given it the other sign; it is held at 0. */
  readonly bounded: boolean;
}

export interface Fit {
  /** In the order of the catalogue. */
  readonly weights: readonly FittedWeight[];
  /** Log-odds of a listing without signals at the balanced prior. Not exported: the scorer's base is logit(prior). */
  readonly intercept: number;
  /** Independent rows that the data was counted as. */
  readonly effectiveRows: number;
  readonly steps: number;
  readonly converged: boolean;
}

const FIT_DEFAULTS = Object.freeze({ prior: 0.05, spread: 1, correlation: 0.05, fixedIntercept: false, maxSteps: 100 });

/**
 * Learns the weights of signals from labelled listings: penalised logistic regression on the strengths, each weight with a Gaussian
 * prior around its expert value and held to the sign its meaning demands. Within a class every source has the same say, and the classes
 * are balanced to `prior`. Family caps are left out of the fit. The same rows in any order give the same weights, rounding apart.
 *
 * Solved by a projected Newton method (Bertsekas 1982), which is iteratively reweighted least squares where no bound holds.
 *
 * @throws {RangeError} when a class is missing
 * @example
 * const examples = rows.map((row) => ({ label: row.label, source: row.shop, signals: scorer.score(row.listing).signals }));
 * const weights = withFit(expert, fitWeights(examples, expert), 'mine-1');
 */
export function fitWeights(examples: readonly Example[], expert: Weights, options: FitOptions = {}): Fit {
  const { prior, spread, correlation, fixedIntercept, maxSteps } = { ...FIT_DEFAULTS, ...options };
  const design = designOf(examples);
  const { importance, effectiveRows } = importanceOf(examples, prior, correlation);
  const size = signalCatalogue.length + 1;
  const centre = Float64Array.from(signalCatalogue, ({ id }) => expert.weights[id]?.weight ?? 0);
  const intercept = size - 1;
  const precision = 1 / spread ** 2;

  const at = new Float64Array(size);
  at.set(centre);
  at[intercept] = logit(prior);
  // +1: may not fall below 0; -1: may not rise above 0; 0: free. Signals for information only stay where they are.
  const bound = Int8Array.from({ length: size }, (_, j) => (signalCatalogue[j]?.polarity === 'for' ? -1 : j === intercept ? 0 : 1));
  const frozen = Array.from({ length: size }, (_, j) =>
    j === intercept ? fixedIntercept : signalCatalogue[j]?.polarity === 'information',
  );

  const problem: Problem = { design, importance, centre, precision, intercept };
  let value = objective(problem, at);
  let steps = 0;
  let converged = false;
  let { gradient, hessian } = derivatives(problem, at);
  while (steps < maxSteps && !converged) {
    const free: number[] = [];
    for (let j = 0; j < size; j++) if (!frozen[j] && !isHeld(at[j] as number, gradient[j] as number, bound[j] as number)) free.push(j);
    // Where Newton's arc runs into bounds it may not descend; the gradient, scaled by the diagonal, then does unless the end is reached.
    const next =
      search(problem, at, value, gradient, solve(hessian, gradient, free, size), bound) ??
      search(problem, at, value, gradient, scaled(hessian, gradient, free, size), bound);
    steps++;
    if (next === undefined) {
      converged = true;
      break;
    }
    let moved = 0;
    for (let j = 0; j < size; j++) moved = Math.max(moved, Math.abs((next.at[j] as number) - (at[j] as number)));
    at.set(next.at);
    value = next.value;
    ({ gradient, hessian } = derivatives(problem, at));
    converged = moved < 1e-9;
  }

  const held = Array.from({ length: size }, (_, j) => isHeld(at[j] as number, gradient[j] as number, bound[j] as number));
  const errors = standardErrors(
    hessian,
    Array.from({ length: size }, (_, j) => j).filter((j) => !frozen[j]),
    size,
  );
  return {
    weights: signalCatalogue.map(({ id }, j) => ({
      id,
      expert: centre[j] as number,
      weight: at[j] as number,
      error: errors[j] as number,
      rows: design.counts[j] as number,
      bounded: !frozen[j] && (held[j] as boolean) && gradient[j] !== 0 && (design.counts[j] as number) > 0,
    })),
    intercept: at[intercept] as number,
    effectiveRows,
    steps,
    converged,
  };
}

/** The expert's weights with the fitted values and errors in their place; caps and reasons are kept. Rounded to what the data can tell. */
export function withFit(expert: Weights, fit: Fit, version: string): Weights {
  const fitted = new Map<string, FittedWeight>(fit.weights.map((w) => [w.id, w]));
  const entries = Object.entries(expert.weights).map(([id, entry]): [string, WeightEntry] => {
    const own = fitted.get(id);
    if (own === undefined || own.rows === 0) return [id, entry];
    // `|| 0` turns -0, which JSON would not keep, into 0.
    return [id, { ...entry, weight: Number(own.weight.toFixed(3)) || 0, error: Number(own.error.toFixed(3)) }];
  });
  return { version, caps: expert.caps, weights: Object.fromEntries(entries) };
}

/** Sparse rows: row i holds entries `starts[i]` to `starts[i + 1]` of `columns` and `values`. */
interface Design {
  readonly rows: number;
  readonly labels: Uint8Array;
  readonly starts: Int32Array;
  readonly columns: Uint16Array;
  readonly values: Float64Array;
  /** Rows in which each signal counts. */
  readonly counts: Int32Array;
}

function designOf(examples: readonly Example[]): Design {
  const column = new Map<string, number>(signalCatalogue.map(({ id }, j) => [id, j]));
  const starts = new Int32Array(examples.length + 1);
  const columns: number[] = [];
  const values: number[] = [];
  const counts = new Int32Array(signalCatalogue.length);
  examples.forEach(({ signals }, i) => {
    const row = new Map<number, number>();
    for (const { id, strength, suppressedBy } of signals) {
      const j = column.get(id);
      if (j !== undefined && suppressedBy === undefined && strength !== 0) row.set(j, (row.get(j) ?? 0) + strength);
    }
    for (const [j, strength] of row) {
      columns.push(j);
      values.push(strength);
      counts[j]! += 1;
    }
    starts[i + 1] = columns.length;
  });
  return {
    rows: examples.length,
    labels: Uint8Array.from(examples, (e) => e.label),
    starts,
    columns: Uint16Array.from(columns),
    values: Float64Array.from(values),
    counts,
  };
}

/** What each row counts: sources alike within their class, classes as the prior has them, in all as many as independent rows. */
function importanceOf(examples: readonly Example[], prior: number, correlation: number) {
  const sizes = [new Map<string, number>(), new Map<string, number>()] as const;
  for (const { label, source } of examples) sizes[label].set(source, (sizes[label].get(source) ?? 0) + 1);
  if (sizes[0].size === 0 || sizes[1].size === 0) throw new RangeError('A fit needs listings of both labels, 0 and 1.');
  // Independent rows a class would have if every source spoke for itself and all were equally long (harmonic mean).
  const independent = sizes.map((bySource) => {
    let inverse = 0;
    for (const n of bySource.values()) inverse += (1 + (n - 1) * correlation) / n;
    return bySource.size ** 2 / inverse;
  }) as [number, number];
  // The scarcer class, measured by its share, sets how much the data as a whole can say.
  const effectiveRows = Math.min(independent[1] / prior, independent[0] / (1 - prior));
  const share = [1 - prior, prior] as const;
  const importance = Float64Array.from(
    examples,
    ({ label, source }) => (effectiveRows * share[label]) / (sizes[label].size * (sizes[label].get(source) ?? 1)),
  );
  return { importance, effectiveRows };
}

interface Problem {
  readonly design: Design;
  readonly importance: Float64Array;
  readonly centre: Float64Array;
  readonly precision: number;
  readonly intercept: number;
}

function logOddsOf({ starts, columns, values }: Design, i: number, at: Float64Array, intercept: number): number {
  let sum = at[intercept] as number;
  for (let k = starts[i] as number; k < (starts[i + 1] as number); k++) sum += (values[k] as number) * (at[columns[k] as number] as number);
  return sum;
}

/** Penalised negative log-likelihood. */
function objective({ design, importance, centre, precision, intercept }: Problem, at: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < design.rows; i++) {
    const x = logOddsOf(design, i, at, intercept);
    const z = design.labels[i] === 1 ? -x : x;
    sum += (importance[i] as number) * (z > 0 ? z + Math.log1p(Math.exp(-z)) : Math.log1p(Math.exp(z)));
  }
  for (let j = 0; j < centre.length; j++) sum += 0.5 * precision * ((at[j] as number) - (centre[j] as number)) ** 2;
  return sum;
}

function derivatives({ design, importance, centre, precision, intercept }: Problem, at: Float64Array) {
  const size = at.length;
  const gradient = new Float64Array(size);
  const hessian = new Float64Array(size * size);
  const { starts, columns, values } = design;
  for (let i = 0; i < design.rows; i++) {
    const p = sigmoid(logOddsOf(design, i, at, intercept));
    const slope = (importance[i] as number) * (p - (design.labels[i] as number));
    const curvature = (importance[i] as number) * p * (1 - p);
    const from = starts[i] as number;
    const to = starts[i + 1] as number;
    gradient[intercept]! += slope;
    hessian[intercept * size + intercept]! += curvature;
    for (let k = from; k < to; k++) {
      const a = columns[k] as number;
      const x = values[k] as number;
      gradient[a]! += slope * x;
      hessian[a * size + intercept]! += curvature * x;
      hessian[intercept * size + a]! += curvature * x;
      for (let l = from; l < to; l++) hessian[a * size + (columns[l] as number)]! += curvature * x * (values[l] as number);
    }
  }
  for (let j = 0; j < centre.length; j++) {
    gradient[j]! += precision * ((at[j] as number) - (centre[j] as number));
    hessian[j * size + j]! += precision;
  }
  return { gradient, hessian };
}

/** At its bound, with the objective pushing further out. */
function isHeld(value: number, gradient: number, bound: number): boolean {
  return bound !== 0 && value * bound <= 0 && gradient * bound >= 0;
}

/** One step along the projected Newton arc, halved until it improves (Armijo); undefined when none does: the end is reached. */
function search(problem: Problem, at: Float64Array, value: number, gradient: Float64Array, direction: Float64Array, bound: Int8Array) {
  for (let length = 1; length > 1e-10; length /= 2) {
    let slope = 0;
    const next = at.map((x, j) => {
      const to = x - length * (direction[j] as number);
      const kept = (bound[j] as number) * to < 0 ? 0 : to;
      slope += (gradient[j] as number) * (kept - x);
      return kept;
    });
    const found = objective(problem, next);
    if (found < value && found <= value + 1e-4 * slope) return { at: next, value: found };
  }
  return undefined;
}

/** Lower triangle L with L x L' = the symmetric positive definite `matrix` restricted to `index`. */
function cholesky(matrix: Float64Array, index: readonly number[], size: number): Float64Array {
  const n = index.length;
  const lower = new Float64Array(n * n);
  for (let r = 0; r < n; r++) {
    for (let c = 0; c <= r; c++) {
      let sum = matrix[(index[r] as number) * size + (index[c] as number)] as number;
      for (let k = 0; k < c; k++) sum -= (lower[r * n + k] as number) * (lower[c * n + k] as number);
      lower[r * n + c] = r === c ? Math.sqrt(Math.max(sum, 1e-12)) : sum / (lower[c * n + c] as number);
    }
  }
  return lower;
}

/** Solves L x L' x = right side, in place. */
function substitute(lower: Float64Array, right: Float64Array): Float64Array {
  const n = right.length;
  for (let r = 0; r < n; r++) {
    for (let k = 0; k < r; k++) right[r]! -= (lower[r * n + k] as number) * (right[k] as number);
    right[r]! /= lower[r * n + r] as number;
  }
  for (let r = n - 1; r >= 0; r--) {
    for (let k = r + 1; k < n; k++) right[r]! -= (lower[k * n + r] as number) * (right[k] as number);
    right[r]! /= lower[r * n + r] as number;
  }
  return right;
}

/** Newton's direction over the free variables; 0 for the others. */
function solve(hessian: Float64Array, gradient: Float64Array, free: readonly number[], size: number): Float64Array {
  const direction = new Float64Array(size);
  const solution = substitute(
    cholesky(hessian, free, size),
    Float64Array.from(free, (j) => gradient[j] as number),
  );
  free.forEach((j, k) => {
    direction[j] = solution[k] as number;
  });
  return direction;
}

function scaled(hessian: Float64Array, gradient: Float64Array, free: readonly number[], size: number): Float64Array {
  const direction = new Float64Array(size);
  for (const j of free) direction[j] = (gradient[j] as number) / (hessian[j * size + j] as number);
  return direction;
}

/** Roots of the diagonal of the inverse; 0 for what was not fitted. */
function standardErrors(hessian: Float64Array, index: readonly number[], size: number): Float64Array {
  const errors = new Float64Array(size);
  const lower = cholesky(hessian, index, size);
  index.forEach((j, k) => {
    const unit = new Float64Array(index.length);
    unit[k] = 1;
    errors[j] = Math.sqrt(substitute(lower, unit)[k] as number);
  });
  return errors;
}
