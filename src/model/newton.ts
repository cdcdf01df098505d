import { sigmoid } from '../log-odds.js';

/** Sparse rows: row i holds entries `starts[i]` to `starts[i + 1]` of `columns` and `values`. */
export interface Design {
  readonly rows: number;
  readonly labels: Uint8Array;
  readonly starts: Int32Array;
  readonly columns: Uint16Array;
  readonly values: Float64Array;
  /** Rows in which each signal counts. */
  readonly counts: Int32Array;
}

/** Penalised logistic regression: what is to be minimised over the weights, the intercept last. */
export interface Problem {
  readonly design: Design;
  readonly importance: Float64Array;
  readonly centre: Float64Array;
  /** Standard deviations of the Gaussian priors around `centre`. */
  readonly deviations: Float64Array;
  readonly intercept: number;
}

export interface Minimum {
  readonly gradient: Float64Array;
  /** Covariance of the weights, the inverse of the Hessian, row by row; 0 for what was not fitted. */
  readonly covariance: Float64Array;
  /** At its bound, with the objective pushing further out. */
  readonly held: readonly boolean[];
  readonly steps: number;
  readonly converged: boolean;
}

/**
 * Moves `at` to the minimum by a projected Newton method (Bertsekas 1982), which is iteratively reweighted least squares where no bound
 * holds.
 *
 * @param bound 1: may not fall below 0; -1: may not rise above 0; 0: free
 * @param frozen what stays where it is
 */
export function minimise(problem: Problem, at: Float64Array, bound: Int8Array, frozen: readonly boolean[], maxSteps: number): Minimum {
  const size = at.length;
  let value = objective(problem, at);
  let steps = 0;
  let converged = false;
  let { gradient, hessian } = derivatives(problem, at);
  while (steps < maxSteps && !converged) {
    const free: number[] = [];
    for (let j = 0; j < size; j++) if (!frozen[j] && !isHeld(at[j] as number, gradient[j] as number, bound[j] as number)) free.push(j);
    // Where Newton's arc runs into bounds it may not descend, or hardly; the gradient, scaled by the diagonal, then does unless the end is
    // reached.
    const newton = search(problem, at, value, gradient, solve(hessian, gradient, free, size), bound);
    const next =
      newton !== undefined && distance(newton.at, at) >= LEAST_MOVE
        ? newton
        : (search(problem, at, value, gradient, scaled(hessian, gradient, free, size), bound) ?? newton);
    steps++;
    if (next === undefined) {
      converged = true;
      break;
    }
    const moved = distance(next.at, at);
    at.set(next.at);
    value = next.value;
    ({ gradient, hessian } = derivatives(problem, at));
    converged = moved < LEAST_MOVE;
  }

  return {
    gradient,
    covariance: inverse(
      hessian,
      Array.from({ length: size }, (_, j) => j).filter((j) => !frozen[j]),
      size,
    ),
    held: Array.from({ length: size }, (_, j) => isHeld(at[j] as number, gradient[j] as number, bound[j] as number)),
    steps,
    converged,
  };
}

/** A step that moves no weight by so much is the last. */
const LEAST_MOVE = 1e-9;

/** How far the weight that moves farthest does. */
const distance = (a: Float64Array, b: Float64Array): number => a.reduce((most, x, j) => Math.max(most, Math.abs(x - (b[j] as number))), 0);

function logOddsOf({ starts, columns, values }: Design, i: number, at: Float64Array, intercept: number): number {
  let sum = at[intercept] as number;
  for (let k = starts[i] as number; k < (starts[i + 1] as number); k++) sum += (values[k] as number) * (at[columns[k] as number] as number);
  return sum;
}

/** Penalised negative log-likelihood. */
function objective({ design, importance, centre, deviations, intercept }: Problem, at: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < design.rows; i++) {
    const x = logOddsOf(design, i, at, intercept);
    const z = design.labels[i] === 1 ? -x : x;
    sum += (importance[i] as number) * (z > 0 ? z + Math.log1p(Math.exp(-z)) : Math.log1p(Math.exp(z)));
  }
  for (let j = 0; j < centre.length; j++) sum += 0.5 * (((at[j] as number) - (centre[j] as number)) / (deviations[j] as number)) ** 2;
  return sum;
}

/** The gradient, and the Hessian's lower triangle, row by row. */
function derivatives({ design, importance, centre, deviations, intercept }: Problem, at: Float64Array) {
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
      hessian[intercept * size + a]! += curvature * x;
      for (let l = from; l < to; l++) hessian[a * size + (columns[l] as number)]! += curvature * x * (values[l] as number);
    }
  }
  for (let j = 0; j < centre.length; j++) {
    const precision = 1 / (deviations[j] as number) ** 2;
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
  // Far out, where every listing is decided, hardly any curvature is left: directions are long, and the way back is a tiny part of one.
  for (let length = 1; length > 1e-16; length /= 2) {
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

/** The inverse over some of the variables, row by row; 0 for the others. */
function inverse(matrix: Float64Array, index: readonly number[], size: number): Float64Array {
  const found = new Float64Array(size * size);
  const lower = cholesky(matrix, index, size);
  index.forEach((row, k) => {
    const unit = new Float64Array(index.length);
    unit[k] = 1;
    substitute(lower, unit).forEach((value, l) => {
      found[row * size + (index[l] as number)] = value;
    });
  });
  return found;
}
