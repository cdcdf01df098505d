// @ts-nocheck
import { describe, expect, it } from 'vitest';
import { randomStream } from '../../src/evaluate/bootstrap.js';
import { logit, sigmoid } from '../../src/log-odds.js';
import { weigh } from '../../src/model/assess.js';
import { type Example, type Fit, fitWeights, withFit } from '../../src/model/fit.js';
import { validateWeights } from '../../src/model/weights.js';
import { plainWeights } from '../support/weights.js';

/** Listings drawn from a known model: each signal fires independently at its rate, with a strength between a half and 1. */
function simulate(
  truth: Readonly<Record<string, number>>,
  { rows = 20_000, intercept = -1.5, rate = 0.3, sources = 4, seed = 1 } = {},
): Example[] {
  const random = randomStream(seed);
  return Array.from({ length: rows }, (_, i) => {
    const signals = Object.keys(truth).flatMap((id) => (random() < rate ? [{ id, strength: 0.5 + 0.5 * random() }] : []));
    const x = signals.reduce((sum, s) => sum + (truth[s.id] as number) * s.strength, intercept);
    const label = random() < sigmoid(x) ? 1 : 0;
    return { label, source: `source ${i % sources}`, signals };
  });
}

const weightOf = (fit: Fit, id: string) => {
  const found = fit.weights.find((w) => w.id === id);
  if (found === undefined) throw new Error(`no weight for ${id}`);
  return found;
};

const truth = { 'phrase/admission': 3, 'phrase/contact': 0.5, 'price/like-genuine': -2, 'brand/nickname': 1.5 };

describe('fitWeights', () => {
  it('recovers the weights that made the data, within a few standard errors', () => {
    const examples = simulate(truth);
    const fit = fitWeights(examples, plainWeights(), { correlation: 0, spread: 5 });
    expect(fit.converged).toBe(true);
    for (const [id, weight] of Object.entries(truth)) {
      const found = weightOf(fit, id);
      expect(found.error, id).toBeLessThan(0.2);
      expect(Math.abs(found.weight - weight) / found.error, id).toBeLessThan(3.5);
    }
  });

  it('balances the classes to the prior: the intercept moves, the weights do not', () => {
    const examples = simulate(truth);
    const share = examples.filter((e) => e.label === 1).length / examples.length;
    const rare = fitWeights(examples, plainWeights(), { correlation: 0, spread: 10, prior: 0.02 });
    expect(rare.intercept).toBeCloseTo(-1.5 + logit(0.02) - logit(share), 0);
    for (const [id, weight] of Object.entries(truth)) expect(weightOf(rare, id).weight, id).toBeCloseTo(weight, 0);
  });

  it('keeps the expert weight, and the whole prior spread as its error, where a signal never counts', () => {
    const expert = plainWeights({ 'phrase/agent': 2.5, 'seller/authorised': -9 });
    const silenced = simulate(truth, { rows: 2000 }).map((e) => ({
      ...e,
      signals: [...e.signals, { id: 'phrase/agent', strength: 1, suppressedBy: 'context/negation' }],
    }));
    const fit = fitWeights(silenced, expert, { spread: 0.3 });
    for (const [id, weight] of [
      ['phrase/agent', 2.5],
      ['seller/authorised', -9],
    ] as const) {
      expect(weightOf(fit, id).rows).toBe(0);
      expect(weightOf(fit, id).weight).toBeCloseTo(weight, 9);
      expect(weightOf(fit, id).error).toBeCloseTo(0.3 * Math.abs(weight), 9);
    }
  });

  it('lets a rare signal move less from its expert weight than a common one', () => {
    const examples = simulate({ 'phrase/admission': 3 }, { rate: 0.3 }).concat(
      simulate({ 'phrase/batch': 3 }, { rate: 0.001, rows: 20_000, seed: 2 }),
    );
    const fit = fitWeights(examples, plainWeights({ 'phrase/admission': 1, 'phrase/batch': 1 }), { correlation: 0, spread: 0.5 });
    expect(weightOf(fit, 'phrase/batch').weight).toBeLessThan(2);
    expect(weightOf(fit, 'phrase/admission').weight).toBeGreaterThan(2.5);
    expect(weightOf(fit, 'phrase/batch').error).toBeGreaterThan(weightOf(fit, 'phrase/admission').error);
  });

  it('never gives a signal the sign its meaning forbids, and says when it would have', () => {
    const contrary = { 'phrase/grade': -2, 'phrase/used-wear': 2, 'brand/nickname': 1.5 };
    const fit = fitWeights(simulate(contrary), plainWeights(), { correlation: 0, spread: 5 });
    for (const id of ['phrase/grade', 'phrase/used-wear'] as const) {
      expect(weightOf(fit, id).weight, id).toBe(0);
      expect(weightOf(fit, id).bounded, id).toBe(true);
    }
    expect(weightOf(fit, 'brand/nickname').bounded).toBe(false);
    expect(weightOf(fit, 'brand/nickname').weight).toBeGreaterThan(1);
  });

  it('gives a source the same say however long it is', () => {
    const small = simulate({ 'phrase/admission': 3 }, { rows: 1000, sources: 1 });
    const other = simulate({ 'phrase/admission': 0.2 }, { rows: 1000, sources: 1, seed: 2 }).map((e) => ({ ...e, source: 'other' }));
    const copies = (n: number) => Array.from({ length: n }, () => other).flat();
    const options = { correlation: 1 };
    const once = fitWeights([...small, ...other], plainWeights(), options);
    const often = fitWeights([...small, ...copies(10)], plainWeights(), options);
    expect(weightOf(often, 'phrase/admission').weight).toBeCloseTo(weightOf(once, 'phrase/admission').weight, 6);
    expect(often.effectiveRows).toBeCloseTo(once.effectiveRows, 6);
  });

  it('does not depend on the order of rows, and repeats itself exactly', () => {
    const examples = simulate(truth, { rows: 3000 });
    const fit = fitWeights(examples, plainWeights());
    expect(fitWeights(examples, plainWeights())).toEqual(fit);
    const reversed = fitWeights([...examples].reverse(), plainWeights());
    for (const w of fit.weights) expect(weightOf(reversed, w.id).weight).toBeCloseTo(w.weight, 6);
  });

  it('refuses data with one label only', () => {
    expect(() => fitWeights(simulate(truth, { rows: 100, intercept: -50 }), plainWeights())).toThrow(RangeError);
  });

  it('fits a hundred thousand rows in seconds', () => {
    const started = performance.now();
    expect(fitWeights(simulate(truth, { rows: 110_000 }), plainWeights()).converged).toBe(true);
    expect(performance.now() - started).toBeLessThan(60_000);
  });
});

describe('mostCorrelated', () => {
  it('names two signals that always come together, and next to nothing for independent ones', () => {
    const together = simulate({ 'phrase/admission': 3 }).map((e) => ({
      ...e,
      signals: e.signals.flatMap((s) => [s, { ...s, id: 'phrase/batch' as const }]),
    }));
    const { signals, correlation } = fitWeights(together, plainWeights(), { correlation: 0 }).mostCorrelated;
    expect([...signals].sort()).toEqual(['phrase/admission', 'phrase/batch']);
    expect(correlation).toBeLessThan(-0.5);
    const apart = fitWeights(simulate(truth), plainWeights(), { correlation: 0 }).mostCorrelated.correlation;
    expect(Math.abs(apart)).toBeLessThan(0.3);
  });
});

describe('intervals of fitted weights', () => {
  it('cover the log-odds that made the data at least as often as they promise, and widen with what abstains', () => {
    const ids = Object.keys(truth) as (keyof typeof truth)[];
    let inside = 0;
    let all = 0;
    for (let seed = 1; seed <= 12; seed++) {
      const examples = simulate(truth, { rows: 1500, seed });
      const expert = plainWeights(Object.fromEntries(ids.map((id) => [id, (truth[id] as number) * 0.7])));
      const fitted = withFit(expert, fitWeights(examples, expert, { correlation: 0, spread: 0.5 }), 'simulated');
      for (const { signals } of simulate(truth, { rows: 60, seed: 100 + seed })) {
        const seen = signals.map((s) => ({ ...s, params: {}, evidence: [] }));
        const { interval } = weigh(seen, [], fitted, 0.05);
        const real = sigmoid(logit(0.05) + signals.reduce((sum, s) => sum + (truth[s.id as keyof typeof truth] as number) * s.strength, 0));
        all++;
        if (real >= interval[0] && real <= interval[1]) inside++;
        const wider = weigh(seen, [{ family: 'price', reason: 'No price.' }], fitted, 0.05).interval;
        expect(wider[0]).toBeLessThan(interval[0]);
        expect(wider[1]).toBeGreaterThan(interval[1]);
      }
    }
    expect(inside / all).toBeGreaterThan(0.9);
  });
});

describe('withFit', () => {
  it('makes valid weights that keep caps and reasons, and entries the data says nothing of', () => {
    const plain = plainWeights({ 'phrase/agent': 2.5 }, { price: [-1, 4] });
    const expert = {
      ...plain,
      weights: { ...plain.weights, 'brand/nickname': { weight: 1, reason: 'Nicknames.' }, 'phrase/agent': { weight: 2.5, error: 0.4 } },
    };
    const made = withFit(expert, fitWeights(simulate({ ...truth, 'phrase/grade': -2 }), expert, { correlation: 0 }), 'fit-1');
    expect(validateWeights(JSON.parse(JSON.stringify(made)))).toEqual(made);
    expect(made.version).toBe('fit-1');
    expect(made.caps.price).toEqual([-1, 4]);
    expect(made.weights['phrase/agent']).toEqual({ weight: 2.5, error: 0.4 });
    expect(made.weights['brand/nickname']?.reason).toBe('Nicknames.');
    expect(made.weights['brand/nickname']?.error).toBeGreaterThan(0);
    expect(Object.is(made.weights['phrase/grade']?.weight, 0)).toBe(true);
  });
});
