import { describe, expect, it } from 'vitest';
import { logOddsOf, weigh } from '../../src/model/assess.js';
import { scaled, shortOfCritical } from '../../src/model/scale.js';
import { validateWeights } from '../../src/model/weights.js';
import { plainWeights } from '../support/weights.js';

const weights = { ...plainWeights({ 'phrase/grade': 3, 'price/below-genuine': 2 }, { phrase: [-1, 2] }), base: -0.5 };

describe('scaled', () => {
  it('makes every contribution stronger by the factor, caps included, and leaves the base alone', () => {
    const signals = [
      { id: 'phrase/grade', strength: 1 }, // held by its cap
      { id: 'price/below-genuine', strength: 0.5 },
      { id: 'item/made-for', strength: 1 },
    ];
    const base = logOddsOf([], weights, 0.05);
    expect(logOddsOf([], scaled(weights, 2), 0.05)).toBe(base);
    expect(logOddsOf(signals, scaled(weights, 2), 0.05) - base).toBeCloseTo(2 * (logOddsOf(signals, weights, 0.05) - base), 9);
  });

  it('keeps them valid, and scales errors too', () => {
    const known = { ...weights, weights: { ...weights.weights, 'phrase/grade': { weight: 3, error: 0.4, reason: 'A grade.' } } };
    const made = validateWeights(JSON.parse(JSON.stringify(scaled(known, 1.5))));
    expect(made.weights['phrase/grade']).toEqual({ weight: 4.5, error: 0.6, reason: 'A grade.' });
    expect(made.weights['phrase/batch']).toEqual({ weight: 1.5 });
    expect(made.caps.phrase).toEqual([-1.5, 3]);
  });
});

describe('shortOfCritical', () => {
  it('holds what prices add up to below the level, and leaves milder caps alone', () => {
    const steep = { ...plainWeights({ 'price/below-genuine': 9 }, { price: [-1, 8] }), base: -0.5 };
    const observation = { id: 'price/below-genuine', strength: 1, params: {}, evidence: [] } as const;
    const level = (w: typeof steep) => weigh([observation], [], w, 0.05).level;
    expect(level(steep)).toBe('critical');
    expect(level(shortOfCritical(steep, 0.05) as typeof steep)).toBe('high');
    // From a prior of 0.05 and a base of -0.5 to 0.9 it is log(9) + log(19) + 0.5.
    expect(shortOfCritical(steep, 0.05).caps).toEqual({ ...steep.caps, price: [-1, 5.64] });
    const mild = plainWeights({}, { price: [-1, 3] });
    expect(shortOfCritical(mild, 0.05).caps).toEqual(mild.caps);
  });
});
