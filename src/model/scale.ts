import type { Weights } from './weights.js';

/**
 * The same weights, all speaking `factor` times as strongly, caps included: a calibration that changes no order (but for the base) and
 * keeps the sum of contributions exact.
 */
export function scaled(weights: Weights, factor: number): Weights {
  // `|| 0` turns -0, which JSON would not keep, into 0.
  const times = (value: number): number => Number((value * factor).toFixed(3)) || 0;
  const caps = Object.fromEntries(
    Object.entries(weights.caps).map(([family, [least, most]]) => [family, [times(least), times(most)]]),
  ) as unknown as Weights['caps'];
  const entries = Object.entries(weights.weights).map(([id, { error, ...entry }]) => [
    id,
    { ...entry, weight: times(entry.weight), ...(error !== undefined && { error: times(error) }) },
  ]);
  return { ...weights, caps, weights: Object.fromEntries(entries) };
}
