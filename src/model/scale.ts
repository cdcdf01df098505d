import { logit } from '../log-odds.js';
import { LEVELS } from './assess.js';
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

/** The same weights with what prices may add up to held short of "critical" at a prior: a price alone convicts nobody. */
export function shortOfCritical(weights: Weights, prior: number): Weights {
  const critical = LEVELS.find(([level]) => level === 'critical')?.[1] ?? 1;
  const room = logit(critical) - logit(prior) - (weights.base ?? 0);
  const [least, most] = weights.caps.price;
  // Cut, not rounded: at the bound itself the level begins.
  return { ...weights, caps: { ...weights.caps, price: [least, Math.min(most, Math.floor(100 * room) / 100)] } };
}
