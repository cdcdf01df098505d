import type { Assessment } from '../assessment.js';
import { logit } from '../log-odds.js';
import { type SignalId, signalCatalogue } from '../signals/catalogue.js';
import type { FoundSignal } from './assess.js';
import { type Design, minimise, type Problem } from './newton.js';
import type { WeightEntry, Weights } from './weights.js';

/** A labelled listing as the fit sees it: its signals and nothing else. An assessment's `signals` can be handed in as they are. */
export interface Example {
  /** 1 is counterfeit. */
  readonly label: 0 | 1;
  /** Where the row comes from. Rows of one source are alike, so a source's say does not grow with its length. */
  readonly source: string;
  /** What it is a listing of, where that is known. Rows of one brand in a source are alike too, so much-listed brands do not set the weights. */
  readonly brand?: string;
  readonly signals: readonly FoundSignal[];
}

/** The brand that an assessed listing is of, as an example names it. */
export function brandOf({ brands }: Pick<Assessment, 'brands'>): string | undefined {
  return brands.find((b) => b.role === 'subject')?.brand;
}

export interface FitOptions {
  /** Share of counterfeits that the two classes are balanced to, above 0 and below 1. Default 0.05, the scorer's own prior. */
  readonly prior?: number;
  /**
   * Standard deviation of the Gaussian prior around each expert weight, as a share of the weight, or of 1 where that is more. Default 0.2:
   * an expert is taken to be right within a fifth, two times of three. A signal that seldom fires stays where the expert put it. Wider
   * priors follow the sources at hand more closely, and ranked worse on sources left out.
   */
  readonly spread?: number;
  /**
   * Correlation of rows within a source, and of rows of one brand within it, 0..1. `n` rows count as `n / (1 + (n - 1) x correlation)` independent ones (Kish 1965, design
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

/** Correlation, -1..1, of the errors of two weights, the first one earlier in the catalogue. */
export interface Correlation {
  readonly signals: readonly [SignalId, SignalId];
  readonly correlation: number;
}

export interface Fit {
  /** In the order of the catalogue. */
  readonly weights: readonly FittedWeight[];
  /** Of all pairs of weights that the data speaks of, those that go together most first. With the errors this is the whole covariance. */
  readonly correlations: readonly Correlation[];
  /** Log-odds of a listing without signals at the balanced prior. Not exported: the scorer's base is logit(prior). */
  readonly intercept: number;
  /** Independent rows that the data was counted as. */
  readonly effectiveRows: number;
  readonly steps: number;
  readonly converged: boolean;
}

const FIT_DEFAULTS = Object.freeze({ prior: 0.05, spread: 0.2, correlation: 0.05, fixedIntercept: false, maxSteps: 100 });

/**
 * Learns the weights of signals from labelled listings: penalised logistic regression on the strengths, each weight with a Gaussian
 * prior around its expert value and held to the sign its meaning demands. Within a class every source has the same say, and the classes
 * are balanced to `prior`. Family caps are left out of the fit. The same rows in any order give the same weights, rounding apart.
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
  const deviations = centre.map((weight) => spread * Math.max(1, Math.abs(weight)));

  const at = new Float64Array(size);
  at.set(centre);
  at[intercept] = logit(prior);
  // +1: may not fall below 0; -1: may not rise above 0; 0: free. Signals for information only stay where they are.
  const bound = Int8Array.from({ length: size }, (_, j) => (signalCatalogue[j]?.polarity === 'for' ? -1 : j === intercept ? 0 : 1));
  const frozen = Array.from({ length: size }, (_, j) =>
    j === intercept ? fixedIntercept : signalCatalogue[j]?.polarity === 'information',
  );

  const problem: Problem = { design, importance, centre, deviations, intercept };
  const { gradient, covariance, held, steps, converged } = minimise(problem, at, bound, frozen, maxSteps);
  const errorOf = (j: number): number => Math.sqrt(covariance[j * size + j] as number);
  return {
    weights: signalCatalogue.map(({ id }, j) => ({
      id,
      expert: centre[j] as number,
      weight: at[j] as number,
      error: errorOf(j),
      rows: design.counts[j] as number,
      bounded: !frozen[j] && (held[j] as boolean) && gradient[j] !== 0,
    })),
    correlations: correlationsOf(covariance, size),
    intercept: at[intercept] as number,
    effectiveRows,
    steps,
    converged,
  };
}

function correlationsOf(covariance: Float64Array, size: number): Correlation[] {
  const deviation = (j: number): number => Math.sqrt(covariance[j * size + j] as number);
  return signalCatalogue
    .flatMap((b, k) =>
      signalCatalogue.slice(0, k).flatMap((a, j): Correlation[] => {
        const shared = covariance[j * size + k] as number;
        return shared === 0 ? [] : [{ signals: [a.id, b.id], correlation: shared / (deviation(j) * deviation(k)) }];
      }),
    )
    .sort((x, y) => Math.abs(y.correlation) - Math.abs(x.correlation));
}

/**
 * Correlations nearer to 0 than this are not written down. `npm run model:fit` prints what that changes: of the built-in weights no
 * interval by a hundredth of its width.
 */
export const LEAST_CORRELATION = 0.002;

/** The expert's weights with the fitted values and errors in their place; base, caps and reasons are kept. Rounded to what the data can tell. */
export function withFit(expert: Weights, fit: Fit, version: string, leastCorrelation = LEAST_CORRELATION): Weights {
  const fitted = new Map<string, FittedWeight>(fit.weights.map((w) => [w.id, w]));
  const together = new Map<string, Record<string, number>>();
  for (const { signals, correlation } of fit.correlations) {
    const [first, second] = signals;
    if (Math.abs(correlation) < leastCorrelation) break;
    together.set(first, { ...together.get(first), [second]: Number(correlation.toFixed(3)) });
  }
  const entries = Object.entries(expert.weights).map(([id, { correlations: _, ...entry }]): [string, WeightEntry] => {
    const own = fitted.get(id);
    if (own === undefined || own.rows === 0) return [id, entry];
    const correlations = together.get(id);
    // `|| 0` turns -0, which JSON would not keep, into 0.
    const weight = Number(own.weight.toFixed(3)) || 0;
    return [id, { ...entry, weight, error: Number(own.error.toFixed(3)), ...(correlations !== undefined && { correlations }) }];
  });
  return { ...expert, version, weights: Object.fromEntries(entries) };
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

/**
 * What each row counts: sources alike within their class, brands held down within their source, classes as the prior has them, in all as
 * many as independent rows.
 */
function importanceOf(examples: readonly Example[], prior: number, correlation: number) {
  const ofBrand = new Map<string, number>();
  const key = ({ label, source, brand }: Example): string => JSON.stringify([label, source, brand]);
  for (const e of examples) if (e.brand !== undefined) ofBrand.set(key(e), (ofBrand.get(key(e)) ?? 0) + 1);
  // Kish's design effect twice: rows of a brand, and then what they count as, within the source.
  const alone = examples.map((e) => 1 / (1 + ((e.brand === undefined ? 1 : (ofBrand.get(key(e)) ?? 1)) - 1) * correlation));
  const sizes = [new Map<string, number>(), new Map<string, number>()] as const;
  examples.forEach(({ label, source }, i) => {
    sizes[label].set(source, (sizes[label].get(source) ?? 0) + (alone[i] as number));
  });
  if (sizes[0].size === 0 || sizes[1].size === 0) throw new RangeError('A fit needs listings of both labels, 0 and 1.');
  // Independent rows a class would have if every source spoke for itself and all were equally long (harmonic mean).
  const independent = sizes.map((bySource) => {
    let inverse = 0;
    for (const n of bySource.values()) inverse += (1 + Math.max(0, n - 1) * correlation) / n;
    return bySource.size ** 2 / inverse;
  }) as [number, number];
  // The scarcer class, measured by its share, sets how much the data as a whole can say.
  const effectiveRows = Math.min(independent[1] / prior, independent[0] / (1 - prior));
  const share = [1 - prior, prior] as const;
  const importance = Float64Array.from(
    examples,
    ({ label, source }, i) => (effectiveRows * share[label] * (alone[i] as number)) / (sizes[label].size * (sizes[label].get(source) ?? 1)),
  );
  return { importance, effectiveRows };
}
