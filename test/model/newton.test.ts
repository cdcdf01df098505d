import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minimise, type Problem } from '../../src/model/newton.js';

/** A listing as the fit sees it: how strong each signal is in it, whether it is a counterfeit, and what it counts. */
interface Row {
  readonly strengths: readonly number[];
  readonly label: 0 | 1;
  readonly importance: number;
}

function problemOf(rows: readonly Row[], centre: readonly number[], deviations: readonly number[]): Problem {
  const entries = rows.map(({ strengths }) => strengths.flatMap((value, column) => (value === 0 ? [] : [{ column, value }])));
  const starts = [0];
  for (const own of entries) starts.push((starts.at(-1) as number) + own.length);
  return {
    design: {
      rows: rows.length,
      labels: Uint8Array.from(rows, (r) => r.label),
      starts: Int32Array.from(starts),
      columns: Uint16Array.from(entries.flat(), (e) => e.column),
      values: Float64Array.from(entries.flat(), (e) => e.value),
      counts: Int32Array.from(centre, (_, j) => rows.filter((r) => r.strengths[j] !== 0).length),
    },
    importance: Float64Array.from(rows, (r) => r.importance),
    centre: Float64Array.from(centre),
    deviations: Float64Array.from(deviations),
    intercept: centre.length,
  };
}

/** Minus the logarithm of what the rows and the priors make of the weights, as the textbook has it. */
function slowObjective(rows: readonly Row[], centre: readonly number[], deviations: readonly number[], at: readonly number[]): number {
  const ofRows = rows.map(({ strengths, label, importance }) => {
    const x = strengths.reduce((sum, s, j) => sum + s * (at[j] as number), at[centre.length] as number);
    return -importance * Math.log(1 / (1 + Math.exp(label === 1 ? -x : x)));
  });
  const ofPriors = centre.map((c, j) => ((at[j] as number) - c) ** 2 / (2 * (deviations[j] as number) ** 2));
  return [...ofRows, ...ofPriors].reduce((sum, part) => sum + part, 0);
}

const SIGNALS = 3;
const strength = fc.constantFrom(0, 0, 0.25, 0.5, 1);
const drawn = fc.record({
  rows: fc.array(
    fc.record({
      strengths: fc.array(strength, { minLength: SIGNALS, maxLength: SIGNALS }),
      label: fc.constantFrom(0 as const, 1 as const),
      importance: fc.constantFrom(0.5, 1, 20),
    }),
    { maxLength: 10 },
  ),
  centre: fc.array(fc.constantFrom(-3, -1, 0, 1, 3), { minLength: SIGNALS, maxLength: SIGNALS }),
  deviations: fc.array(fc.constantFrom(0.2, 1, 5), { minLength: SIGNALS, maxLength: SIGNALS }),
  isBound: fc.array(fc.boolean(), { minLength: SIGNALS, maxLength: SIGNALS }),
  frozen: fc.array(fc.constantFrom(false, false, false, true), { minLength: SIGNALS + 1, maxLength: SIGNALS + 1 }),
  intercept: fc.constantFrom(-3, 0, 2),
});
/** One listing of each kind without signals keeps the intercept, which has no prior, from running away. */
const PLAIN: readonly Row[] = ([0, 1] as const).map((label) => ({ strengths: [0, 0, 0], label, importance: 1 }));

/** Newton's arc runs into a bound here, and descends by next to nothing. */
const ALL_BUT_STUCK = {
  rows: [
    { strengths: [0.5, 0, 0], label: 1, importance: 20 },
    { strengths: [0.5, 0.5, 0], label: 0, importance: 0.5 },
    { strengths: [1, 0, 0], label: 1, importance: 0.5 },
  ] as readonly Row[],
  centre: [-3, 1, -3],
  deviations: [5, 0.2, 0.2],
  isBound: [true, false, false],
  frozen: [false, false, false, false],
  intercept: -3,
};

describe('minimise', () => {
  it('ends where no weight can be moved within its bound for the better, soon, and tells the slopes and the covariance there', () => {
    fc.assert(
      fc.property(drawn, ({ rows: some, centre, deviations, isBound, frozen, intercept }) => {
        const rows = [...PLAIN, ...some];
        const slow = (at: readonly number[]): number => slowObjective(rows, centre, deviations, at);
        const bounds = [...centre.map((c, j) => (isBound[j] ? Math.sign(c) || 1 : 0)), 0];
        const begin = [...centre, intercept];
        const at = Float64Array.from(begin);
        const found = minimise(problemOf(rows, centre, deviations), at, Int8Array.from(bounds), frozen, 100);
        expect(found.converged).toBe(true);
        expect(found.steps).toBeLessThan(30);
        const end = [...at];
        const moved = (j: number, by: number, from = end): number[] => from.map((x, k) => (k === j ? x + by : x));
        const slope = (j: number, from = end): number => (slow(moved(j, 1e-5, from)) - slow(moved(j, -1e-5, from))) / 2e-5;
        end.forEach((x, j) => {
          const own = bounds[j] as number;
          expect(found.gradient[j]).toBeCloseTo(slope(j), 4);
          expect(x * own).toBeGreaterThanOrEqual(0);
          if (frozen[j]) expect(x).toBe(begin[j]);
          else for (const by of [1e-3, -1e-3]) if ((x + by) * own >= 0) expect(slow(moved(j, by))).toBeGreaterThanOrEqual(slow(end) - 1e-9);
          // At its bound, with the slope pushing further out.
          expect(found.held[j]).toBe(own !== 0 && x === 0 && (found.gradient[j] as number) * own >= 0);
        });
        // Covariance and curvature undo one another over what is fitted.
        const size = end.length;
        const fitted = end.map((_, j) => j).filter((j) => !frozen[j]);
        for (let a = 0; a < size; a++)
          for (let b = 0; b < size; b++) {
            if (frozen[a] || frozen[b]) {
              expect(found.covariance[a * size + b]).toBe(0);
              continue;
            }
            const curvature = (k: number): number => (slope(k, moved(b, 1e-4)) - slope(k, moved(b, -1e-4))) / 2e-4;
            const product = fitted.reduce((sum, k) => sum + (found.covariance[a * size + k] as number) * curvature(k), 0);
            expect(product).toBeCloseTo(a === b ? 1 : 0, 2);
          }
      }),
      { numRuns: 200, examples: [[ALL_BUT_STUCK]] },
    );
  });

  it('takes no more steps than allowed, and says whether it got there', () => {
    const rows: readonly Row[] = [...PLAIN, { strengths: [1, 0, 0], label: 1, importance: 5 }];
    const problem = problemOf(rows, [0, 0, 0], [5, 5, 5]);
    const within = (maxSteps: number) => {
      const at = new Float64Array(4);
      const { steps, converged } = minimise(problem, at, new Int8Array(4), [false, false, false, false], maxSteps);
      return { steps, converged, left: Math.abs((at[0] as number) - end) };
    };
    const at = new Float64Array(4);
    const whole = minimise(problem, at, new Int8Array(4), [false, false, false, false], 100);
    const end = at[0] as number;
    expect(within(0)).toEqual({ steps: 0, converged: false, left: end });
    expect(within(1)).toMatchObject({ steps: 1, converged: false });
    expect(within(2).left).toBeLessThan(within(1).left);
    expect(within(whole.steps)).toEqual({ steps: whole.steps, converged: true, left: 0 });
  });

  it.each([
    ['counts for nothing where it is right', 1, Math.log(3)],
    ['pulls with all it counts where it is wrong', 0, 0],
  ] as const)('stays finite with a listing of which a weight is more than sure, which %s', (_what, label, intercept) => {
    const plain = ([1, 1, 1, 0] as const).map((own) => ({ strengths: [0], label: own, importance: 1 }));
    const at = Float64Array.of(1000, 0);
    minimise(problemOf([...plain, { strengths: [1], label, importance: 1 }], [1000], [1]), at, new Int8Array(2), [true, false], 100);
    expect(at[1]).toBeCloseTo(intercept, 6);
  });

  it('comes back from a step that went so far that no curvature is left', () => {
    // A genuine and a counterfeit listing without signs, and many counterfeits with one that the expert is sure speaks for the seller.
    const rows: readonly Row[] = [...PLAIN, { strengths: [0.5, 0, 0], label: 1, importance: 20 }];
    const [centre, deviations] = [
      [-3, 0, 0],
      [0.2, 1, 1],
    ];
    const at = Float64Array.from([...centre, -3]);
    const { gradient, converged } = minimise(problemOf(rows, centre, deviations), at, new Int8Array(4), [false, false, false, false], 100);
    expect(converged).toBe(true);
    for (const slope of gradient) expect(slope).toBeCloseTo(0, 6);
  });
});
