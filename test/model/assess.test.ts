import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logit, sigmoid } from '../../src/log-odds.js';
import { LEVELS, weigh } from '../../src/model/assess.js';
import { signalCatalogue } from '../../src/signals/catalogue.js';
import type { Observation } from '../../src/signals/observation.js';
import { plainWeights } from '../support/weights.js';

const see = (id: string, strength = 1, suppressedBy?: string): Observation => ({
  id,
  strength,
  params: {},
  evidence: [],
  ...(suppressedBy !== undefined && { suppressedBy }),
});
const observation = fc
  .tuple(fc.constantFrom(...signalCatalogue.map((s) => s.id)), fc.double({ min: 0, max: 1, noNaN: true }), fc.boolean())
  .map(([id, strength, isSuppressed]) => see(id, strength, isSuppressed ? 'context/negation' : undefined));
const priorOf = fc.double({ min: 0.001, max: 0.999, noNaN: true });

describe('weigh', () => {
  it('gives the prior back when nothing is seen, at the level of nothing', () => {
    const verdict = weigh([], [], plainWeights(), 0.05);
    expect(verdict.score).toBeCloseTo(0.05, 12);
    expect(verdict.logOdds).toBe(verdict.baseLogOdds);
    expect(verdict.level).toBe('minimal');
  });

  it('adds what silence says to the prior', () => {
    expect(weigh([], [], { ...plainWeights(), base: -0.5 }, 0.05).baseLogOdds).toBeCloseTo(logit(0.05) - 0.5, 12);
  });

  it('adds weight times strength to the log-odds', () => {
    const verdict = weigh(
      [see('phrase/grade', 0.5), see('item/made-for', 0.25)],
      [],
      plainWeights({ 'phrase/grade': 3, 'item/made-for': -2 }),
      0.5,
    );
    expect(verdict.weighed.map((w) => [w.observation.id, w.contribution])).toEqual([
      ['phrase/grade', 1.5],
      ['item/made-for', -0.5],
    ]);
    expect(verdict.logOdds).toBeCloseTo(1, 12);
    expect(verdict.score).toBeCloseTo(1 / (1 + Math.exp(-1)), 12);
  });

  it('shrinks a family to its cap, its members alike, and leaves other families alone', () => {
    const weights = plainWeights(
      { 'phrase/grade': 3, 'phrase/admission': 6, 'phrase/denial': -2, 'brand/disguised': 4 },
      { phrase: [-0.5, 3] },
    );
    const verdict = weigh([see('phrase/grade'), see('phrase/admission'), see('phrase/denial'), see('brand/disguised')], [], weights, 0.5);
    const of = (id: string): number => verdict.weighed.find((w) => w.observation.id === id)?.contribution ?? Number.NaN;
    expect(of('phrase/grade')).toBeCloseTo(1, 12);
    expect(of('phrase/admission')).toBeCloseTo(2, 12);
    expect(of('phrase/denial')).toBeCloseTo(-0.5, 12);
    expect(of('brand/disguised')).toBe(4);
  });

  it('counts what is suppressed for nothing, and keeps it in the list', () => {
    const verdict = weigh([see('phrase/admission', 1, 'context/negation')], [], plainWeights(), 0.5);
    expect(verdict.weighed.map((w) => w.contribution)).toEqual([0]);
    expect(verdict.score).toBeCloseTo(0.5, 12);
    expect(verdict.interval).toEqual(weigh([], [], plainWeights(), 0.5).interval);
  });

  it('counts a signal for nothing that the weights do not know', () => {
    const plain = plainWeights();
    const { 'phrase/grade': _, ...weights } = plain.weights;
    expect(weigh([see('phrase/grade')], [], { ...plain, weights }, 0.5)).toEqual({
      ...weigh([], [], plain, 0.5),
      weighed: [{ observation: see('phrase/grade'), family: 'phrase', weight: 0, contribution: 0 }],
    });
  });

  it('sorts by size of contribution, then by id', () => {
    const verdict = weigh(
      [see('seller/young-account'), see('brand/misspelt'), see('item/service', 0.5), see('phrase/grade')],
      [],
      plainWeights({ 'phrase/grade': 2 }),
      0.5,
    );
    expect(verdict.weighed.map((w) => w.observation.id)).toEqual([
      'phrase/grade',
      'brand/misspelt',
      'seller/young-account',
      'item/service',
    ]);
  });

  it('widens the interval with each family that abstains and with each weak signal', () => {
    const width = (seen: readonly Observation[], families: readonly ('price' | 'seller')[]): number => {
      const { interval } = weigh(
        seen,
        families.map((family) => ({ family, reason: 'x' })),
        plainWeights(),
        0.5,
      );
      return interval[1] - interval[0];
    };
    expect(width([], ['price'])).toBeGreaterThan(width([], []));
    expect(width([], ['price', 'seller'])).toBeGreaterThan(width([], ['price']));
    expect(width([see('phrase/grade'), see('item/service')], [])).toBeGreaterThan(width([], []));
  });

  it.each([
    ['a weight set by hand is off by a third of it', {}, 0.35 * 2],
    ['a fitted one by its error', { error: 0.1 }, 0.1],
  ])('is as wide as is not known: %s', (_what, own, error) => {
    const plain = plainWeights();
    const weights = { ...plain, weights: { ...plain.weights, 'phrase/grade': { weight: 2, ...own } } };
    for (const strength of [1, 0.5]) {
      const { interval } = weigh([see('phrase/grade', strength)], [{ family: 'price', reason: 'x' }], weights, 0.05);
      const deviation = Math.hypot(0.3, 0.9, error * strength);
      expect((logit(interval[1]) - logit(interval[0])) / (2 * 1.6449)).toBeCloseTo(deviation, 4);
    }
  });

  it('names levels by the score', () => {
    const levelAt = (score: number): string => weigh([], [], plainWeights(), score).level;
    expect([0.01, 0.04, 0.2, 0.5, 0.8, 0.95].map(levelAt)).toEqual(['minimal', 'minimal', 'low', 'elevated', 'high', 'critical']);
    expect(LEVELS.map(([level]) => level)).toEqual(['critical', 'high', 'elevated', 'low', 'minimal']);
  });

  it('sums exactly, stays within (0, 1) and keeps the score inside its interval, whatever is seen', () => {
    const abstention = fc.constantFrom('price', 'seller', 'item').map((family) => ({ family: family as 'price', reason: 'x' }));
    const caps = { phrase: [-1, 2], brand: [0, 1], price: [-1, 4] } as const;
    fc.assert(
      fc.property(fc.array(observation, { maxLength: 12 }), fc.array(abstention, { maxLength: 3 }), priorOf, (seen, abstained, prior) => {
        const { weighed, baseLogOdds, logOdds, score, interval } = weigh(seen, abstained, plainWeights({}, caps), prior);
        expect(baseLogOdds + weighed.reduce((sum, w) => sum + w.contribution, 0)).toBeCloseTo(logOdds, 9);
        expect(score).toBeGreaterThan(0);
        expect(score).toBeLessThan(1);
        expect(interval[0]).toBeLessThanOrEqual(score);
        expect(interval[1]).toBeGreaterThanOrEqual(score);
        expect(weighed).toHaveLength(seen.length);
        for (const { observation: o, contribution } of weighed) {
          expect(Object.is(contribution, -0)).toBe(false);
          if (o.suppressedBy !== undefined) expect(contribution).toBe(0);
        }
        for (const [family, [least, most]] of Object.entries(caps)) {
          const own = weighed.filter((w) => w.family === family).map((w) => w.contribution);
          expect(own.filter((c) => c > 0).reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(most + 1e-9);
          expect(own.filter((c) => c < 0).reduce((a, b) => a + b, 0)).toBeGreaterThanOrEqual(least - 1e-9);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('does not mind the order in which things were seen', () => {
    fc.assert(
      fc.property(fc.uniqueArray(observation, { maxLength: 8, selector: (o) => o.id }), priorOf, (seen, prior) => {
        const there = weigh(seen, [], plainWeights(), prior);
        const back = weigh([...seen].reverse(), [], plainWeights(), prior);
        expect(back.logOdds).toBeCloseTo(there.logOdds, 9);
        expect(back.weighed.map((w) => w.observation.id)).toEqual(there.weighed.map((w) => w.observation.id));
      }),
    );
  });
});

describe('sigmoid and logit', () => {
  it('undo one another, and stay finite at the ends', () => {
    fc.assert(
      fc.property(priorOf, (p) => {
        expect(sigmoid(logit(p))).toBeCloseTo(p, 12);
      }),
    );
    expect(sigmoid(-800)).toBe(0);
    expect(sigmoid(800)).toBe(1);
    expect(sigmoid(0)).toBe(0.5);
  });
});
