import type { Abstention, Family, Level } from '../assessment.js';
import { definitionOf } from '../signals/catalogue.js';
import type { Observation } from '../signals/observation.js';
import type { Weights } from './weights.js';

/** An observation with what it adds to the log-odds. */
export interface Weighed {
  readonly observation: Observation;
  readonly family: Family;
  readonly weight: number;
  readonly contribution: number;
}

export interface Verdict {
  readonly baseLogOdds: number;
  readonly logOdds: number;
  readonly score: number;
  readonly interval: readonly [number, number];
  readonly level: Level;
  readonly weighed: readonly Weighed[];
}

export const logit = (p: number): number => Math.log(p / (1 - p));

/** Probability of log-odds, exact to the ends: never 0 or 1 for finite odds of ordinary size, and never NaN. */
export const sigmoid = (x: number): number => (x >= 0 ? 1 / (1 + Math.exp(-x)) : Math.exp(x) / (1 + Math.exp(x)));

/**
 * Weighs observations: contribution = weight x strength, a family's sum held within its cap by shrinking its members alike, and
 * log-odds = base + sum of contributions, exactly.
 */
export function weigh(observations: readonly Observation[], abstentions: readonly Abstention[], weights: Weights, prior: number): Verdict {
  const raw = observations.map((observation) => {
    const family = definitionOf(observation.id)?.family as Family;
    const entry = weights.weights[observation.id];
    const weight = entry?.weight ?? 0;
    return {
      observation,
      family,
      weight,
      error: entry?.error,
      value: observation.suppressedBy === undefined ? weight * observation.strength : 0,
    };
  });
  const shrink = new Map<Family, { up: number; down: number }>();
  for (const family of new Set(raw.map((r) => r.family))) {
    const [least, most] = weights.caps[family];
    const of = raw.filter((r) => r.family === family);
    const up = of.reduce((sum, r) => sum + Math.max(0, r.value), 0);
    const down = of.reduce((sum, r) => sum + Math.min(0, r.value), 0);
    shrink.set(family, { up: up > most ? most / up : 1, down: down < least ? least / down : 1 });
  }
  const weighed = raw.map(({ observation, family, weight, value }) => {
    const factor = shrink.get(family) as { up: number; down: number };
    return { observation, family, weight, contribution: value * (value > 0 ? factor.up : factor.down) || 0 };
  });
  weighed.sort(
    (a, b) =>
      Math.abs(b.contribution) - Math.abs(a.contribution) ||
      (a.observation.id < b.observation.id ? -1 : a.observation.id > b.observation.id ? 1 : 0),
  );
  const baseLogOdds = logit(prior);
  const logOdds = weighed.reduce((sum, w) => sum + w.contribution, baseLogOdds);
  const deviation = deviationOf(raw, abstentions);
  return {
    baseLogOdds,
    logOdds,
    score: sigmoid(logOdds),
    interval: [sigmoid(logOdds - Z90 * deviation), sigmoid(logOdds + Z90 * deviation)],
    level: levelOf(sigmoid(logOdds)),
    weighed,
  };
}

/** Two-sided 90 % quantile of the standard normal distribution. */
const Z90 = 1.6448536269514722;
/** Uncertainty of the prior and of everything not modelled, in log-odds. */
const FLOOR = 0.3;
/** Relative error assumed for a weight set by hand. */
const HAND_ERROR = 0.35;
/** Log-odds that a family could have moved the score, had it been able to judge. */
const UNKNOWN: Readonly<Record<Family, number>> = { price: 0.9, seller: 0.4, item: 0.5, brand: 0.5, phrase: 0.5, context: 0 };

function deviationOf(
  raw: readonly { weight: number; error: number | undefined; value: number; observation: Observation }[],
  abstentions: readonly Abstention[],
): number {
  let variance = FLOOR ** 2;
  for (const { weight, error, observation, value } of raw)
    if (value !== 0) variance += ((error ?? HAND_ERROR * Math.abs(weight)) * observation.strength) ** 2;
  for (const { family } of abstentions) variance += UNKNOWN[family] ** 2;
  return Math.sqrt(variance);
}

/** Lower bounds of the levels, as probabilities at the prior in force. */
export const LEVELS: readonly (readonly [Level, number])[] = Object.freeze([
  ['critical', 0.9],
  ['high', 0.6],
  ['elevated', 0.25],
  ['low', 0.05],
  ['minimal', 0],
]);

function levelOf(score: number): Level {
  // At the default prior a listing about which nothing is known scores exactly the prior: that is still minimal.
  return (LEVELS.find(([, from]) => score > from + 1e-9) ?? (LEVELS[LEVELS.length - 1] as readonly [Level, number]))[0];
}
