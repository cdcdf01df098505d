import type { Abstention, Family, Level } from '../assessment.js';
import { logit, sigmoid } from '../log-odds.js';
import { signalCatalogue } from '../signals/catalogue.js';
import type { Observation } from '../signals/observation.js';
import type { WeightEntry, Weights } from './weights.js';

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

/**
 * Weighs observations: contribution = weight x strength, a family's sum held within its cap by shrinking its members alike, and
 * log-odds = base + sum of contributions, exactly. The base is the prior's log-odds and what silence says (`weights.base`).
 */
export function weigh(observations: readonly Observation[], abstentions: readonly Abstention[], weights: Weights, prior: number): Verdict {
  const scales = scalesOf(weights);
  const raw: Raw[] = [];
  for (const observation of observations) {
    const scale = scales.get(observation.id) as Scale;
    raw.push({ observation, scale, value: observation.suppressedBy === undefined ? scale.weight * observation.strength : 0 });
  }
  const weighed: Weighed[] = [];
  for (const { observation, scale, value } of raw) {
    const { family, weight } = scale;
    const contribution = value === 0 ? 0 : value * shrinkage(sumOf(raw, family, value > 0), scale);
    weighed.push({ observation, family, weight, contribution });
  }
  if (weighed.length > 1) weighed.sort(bySize);
  const baseLogOdds = logit(prior) + (weights.base ?? 0);
  let logOdds = baseLogOdds;
  for (const w of weighed) logOdds += w.contribution;
  const score = sigmoid(logOdds);
  const reach = Z90 * deviationOf(raw, abstentions);
  return { baseLogOdds, logOdds, score, interval: [sigmoid(logOdds - reach), sigmoid(logOdds + reach)], level: levelOf(score), weighed };
}

/** What a family adds up to, against or for. */
function sumOf(raw: readonly Raw[], family: Family, against: boolean): number {
  let sum = 0;
  for (const { scale, value } of raw) if (scale.family === family && value > 0 === against) sum += value;
  return sum;
}

/** What a sum is to be multiplied by to stay within its bounds. */
function shrinkage(sum: number, { least, most }: Scale): number {
  return sum > most ? most / sum : sum < least ? least / sum : 1;
}

/** What the weights say of one signal. */
interface Scale {
  readonly id: string;
  readonly family: Family;
  /** What the family may add up to, for and against. */
  readonly least: number;
  readonly most: number;
  readonly weight: number;
  /** Standard error of the weight. */
  readonly error: number;
  readonly correlations: Readonly<Record<string, number>> | undefined;
}

const known = new WeakMap<Weights, ReadonlyMap<string, Scale>>();

/** The weights signal by signal, put together when they are first asked for. */
function scalesOf(weights: Weights): ReadonlyMap<string, Scale> {
  let scales = known.get(weights);
  if (scales === undefined) {
    scales = new Map(signalCatalogue.map(({ id, family }) => [id, scaleOf(id, weights.weights[id], family, weights.caps[family])]));
    known.set(weights, scales);
  }
  return scales;
}

function scaleOf(id: string, entry: WeightEntry | undefined, family: Family, [least, most]: readonly [number, number]): Scale {
  const weight = entry?.weight ?? 0;
  return { id, family, least, most, weight, error: entry?.error ?? HAND_ERROR * Math.abs(weight), correlations: entry?.correlations };
}

/** A signal as an assessment lists it, or an observation: what it takes to weigh it. */
export interface FoundSignal {
  readonly id: string;
  readonly strength: number;
  readonly suppressedBy?: string;
}

/** The log-odds of a listing whose signals are known, under other weights or another prior: no new reading is needed. */
export function logOddsOf(signals: readonly FoundSignal[], weights: Weights, prior: number): number {
  return weigh(
    signals.map((s) => ({ ...s, params: {}, evidence: [] })),
    [],
    weights,
    prior,
  ).logOdds;
}

interface Raw {
  readonly observation: Observation;
  readonly scale: Scale;
  /** Log-odds before the cap of the family. */
  readonly value: number;
}

function bySize(a: Weighed, b: Weighed): number {
  const difference = Math.abs(b.contribution) - Math.abs(a.contribution);
  return difference !== 0 ? difference : a.observation.id < b.observation.id ? -1 : a.observation.id > b.observation.id ? 1 : 0;
}

/** Two-sided 90 % quantile of the standard normal distribution. */
const Z90 = 1.6448536269514722;
/** Uncertainty of the prior and of everything not modelled, in log-odds. */
const FLOOR = 0.3;
/** Relative error assumed for a weight set by hand. */
const HAND_ERROR = 0.35;
/** Log-odds that a family could have moved the score, had it been able to judge. */
const UNKNOWN: Readonly<Record<Family, number>> = { price: 0.9, seller: 0.4, item: 0.5, brand: 0.5, phrase: 0.5, context: 0 };

/** Standard deviation of the log-odds: the covariance of the weights that count, and what is not known. */
function deviationOf(raw: readonly Raw[], abstentions: readonly Abstention[]): number {
  let variance = 0;
  for (let i = 0; i < raw.length; i++) {
    const a = raw[i] as Raw;
    if (a.value === 0) continue;
    const error = a.scale.error * a.observation.strength;
    variance += error ** 2;
    for (let j = 0; j < i; j++) {
      const b = raw[j] as Raw;
      const correlation = a.scale.correlations?.[b.scale.id] ?? b.scale.correlations?.[a.scale.id];
      if (correlation !== undefined && b.value !== 0) variance += 2 * correlation * error * b.scale.error * b.observation.strength;
    }
  }
  // Correlations that were rounded, or set by hand, need not belong to any covariance.
  variance = Math.max(0, variance) + FLOOR ** 2;
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
  // With a base of 0 a listing about which nothing is known scores exactly the default prior: that is still minimal.
  for (const level of LEVELS) if (score > level[1] + 1e-9) return level[0];
  return 'minimal';
}
