import type { Family } from '../assessment.js';
import { type Fault, PackError, show } from '../errors.js';
import { WEIGHTS_JSON } from '../knowledge/generated/weights.js';
import { definitionOf, signalCatalogue } from '../signals/catalogue.js';

/** Weights of the model: log-odds of each signal at full strength, and bounds on what a family may add up to. */
export interface Weights {
  readonly version: string;
  /**
   * Log-odds of a listing in which no signal was found, over the prior's; 0 or less, default 0. Most counterfeits show some sign, so one
   * that shows none is safer than the average listing: the built-in -1.6, log(0.2), is what it comes to if one counterfeit in five shows none.
   */
  readonly base?: number;
  readonly caps: Readonly<Record<Family, readonly [number, number]>>;
  readonly weights: Readonly<Record<string, WeightEntry>>;
}

export interface WeightEntry {
  /** Log-odds at full strength; positive speaks against the listing. */
  readonly weight: number;
  /** Standard error of the weight, where it was fitted. */
  readonly error?: number;
  /** Correlation, -1..1, of this error with those of signals later in the catalogue; 0 where none is given. */
  readonly correlations?: Readonly<Record<string, number>>;
  /** Why it has this value. */
  readonly reason?: string;
}

const FAMILIES: readonly Family[] = ['phrase', 'context', 'brand', 'price', 'item', 'seller'];

/**
 * Checks weights: every signal of the catalogue has one, with the sign its meaning demands, and every family its bounds.
 *
 * @throws {PackError} naming every fault
 */
export function validateWeights(value: unknown): Weights {
  const faults: Fault[] = [];
  const input = (typeof value === 'object' && value !== null ? value : {}) as Partial<Record<keyof Weights, unknown>>;
  if (typeof input.version !== 'string')
    faults.push({ field: 'version', value: show(input.version), problem: 'missing', allowed: 'a string such as "mine-1"' });
  const { base } = input;
  if (base !== undefined && !(typeof base === 'number' && Number.isFinite(base) && base <= 0))
    faults.push({ field: 'base', value: show(base), problem: 'out of range', allowed: 'log-odds of 0 or less, such as -1.6' });
  const caps = (input.caps ?? {}) as Record<string, unknown>;
  for (const family of FAMILIES) {
    const cap = caps[family];
    if (
      !Array.isArray(cap) ||
      cap.length !== 2 ||
      !cap.every((v) => typeof v === 'number' && Number.isFinite(v)) ||
      cap[0] > 0 ||
      cap[1] < 0
    ) {
      faults.push({
        field: `caps.${family}`,
        value: show(cap),
        problem: 'not a pair of bounds',
        allowed: '[least, most] around 0, such as [-1, 5]',
      });
    }
  }
  const weights = (input.weights ?? {}) as Record<string, { weight?: unknown; correlations?: unknown } | undefined>;
  for (const { id, polarity } of signalCatalogue) {
    const weight = Object.hasOwn(weights, id) ? weights[id]?.weight : undefined;
    if (typeof weight !== 'number' || !Number.isFinite(weight))
      faults.push({
        field: `weights["${id}"].weight`,
        value: show(weight),
        problem: 'missing or not a number',
        allowed: 'log-odds, such as 1.5',
      });
    else if (weight * (polarity === 'for' ? -1 : 1) < 0)
      faults.push({
        field: `weights["${id}"].weight`,
        value: show(weight),
        problem: 'has the wrong sign',
        allowed: polarity === 'for' ? '0 or less' : '0 or more',
      });
  }
  for (const [id, entry] of Object.entries(weights)) {
    for (const [other, value] of Object.entries(entry?.correlations ?? {}))
      if (definitionOf(other) === undefined || !(typeof value === 'number' && Math.abs(value) <= 1))
        faults.push({
          field: `weights["${id}"].correlations["${other}"]`,
          value: show(value),
          problem: 'not a correlation',
          allowed: 'a number from -1 to 1, beside the id of a signal',
        });
    if (definitionOf(id) === undefined)
      faults.push({ field: `weights["${id}"]`, value: show(id), problem: 'no such signal', allowed: 'an id of signalCatalogue' });
  }
  if (faults.length > 0) throw new PackError(faults, 'not a set of weights');
  return value as Weights;
}

/** The weights of data/weights.json. */
export function builtInWeights(): Weights {
  return validateWeights(JSON.parse(WEIGHTS_JSON));
}
