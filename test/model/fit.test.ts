import { describe, expect, it } from 'vitest';
import type { BrandMention } from '../../src/assessment.js';
import { randomStream } from '../../src/evaluate/bootstrap.js';
import { logit, sigmoid } from '../../src/log-odds.js';
import { weigh } from '../../src/model/assess.js';
import { brandOf, type Example, type Fit, type FitOptions, fitWeights, withFit } from '../../src/model/fit.js';
import { validateWeights } from '../../src/model/weights.js';
import { signalCatalogue } from '../../src/signals/catalogue.js';
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

/** So many rows of one source and brand, of which some show a signal. */
const rowsOf = (label: 0 | 1, source: string, rows: number, { brand = '', showing = 0, id = 'phrase/admission' } = {}): Example[] =>
  Array.from({ length: rows }, (_, i) => ({
    label,
    source,
    ...(brand !== '' && { brand }),
    signals: i < showing ? [{ id, strength: 1 }] : [],
  }));

describe('what rows count', () => {
  // Of n rows that correlate so much, n / (1 + (n - 1) x correlation) are independent (Kish 1965).
  it.each<[string, Example[], FitOptions, number]>([
    ['each for itself where nothing correlates', [rowsOf(1, 'a', 10), rowsOf(0, 'b', 10)].flat(), { correlation: 0, prior: 0.5 }, 20],
    ['as one where a source says one thing', [rowsOf(1, 'a', 10), rowsOf(0, 'b', 99)].flat(), { correlation: 1, prior: 0.5 }, 2],
    ['less and less in between', [rowsOf(1, 'a', 11), rowsOf(0, 'b', 11)].flat(), { correlation: 0.1, prior: 0.5 }, 11],
    ['as many as the scarcer class allows', [rowsOf(1, 'a', 10), rowsOf(0, 'b', 1000)].flat(), { correlation: 0, prior: 0.5 }, 20],
    [
      'as many as the scarcer class allows, be it the genuine',
      [rowsOf(1, 'a', 900), rowsOf(0, 'b', 9)].flat(),
      { correlation: 0, prior: 0.1 },
      10,
    ],
    ['by the share of their class', [rowsOf(1, 'a', 10), rowsOf(0, 'b', 1000)].flat(), { correlation: 0, prior: 0.1 }, 100],
    [
      'as sources of one length would, the short ones telling (harmonic mean)',
      [rowsOf(1, 'a', 10), rowsOf(1, 'b', 40), rowsOf(0, 'c', 32)].flat(),
      { correlation: 0, prior: 0.5 },
      64,
    ],
    [
      'as one where a brand says one thing, the source not being one brand',
      [rowsOf(1, 'a', 9, { brand: 'x' }), rowsOf(1, 'a', 1, { brand: 'y' }), rowsOf(1, 'a', 3), rowsOf(0, 'b', 99)].flat(),
      { correlation: 1, prior: 0.5 },
      2,
    ],
    [
      'a brand first, and what it counts as then within its source',
      [rowsOf(1, 'a', 4, { brand: 'x' }), rowsOf(1, 'a', 4, { brand: 'y' }), rowsOf(0, 'b', 99)].flat(),
      { correlation: 1 / 3, prior: 0.5 },
      // Four rows count as two, the four that these are as two again.
      4,
    ],
    [
      'a brand anew in each source and class',
      [
        rowsOf(1, 'a', 4, { brand: 'x' }),
        rowsOf(1, 'b', 4, { brand: 'x' }),
        rowsOf(0, 'a', 4, { brand: 'x' }),
        rowsOf(0, 'b', 4, { brand: 'x' }),
      ].flat(),
      { correlation: 1, prior: 0.5 },
      4,
    ],
  ])('%s', (_what, examples, options, rows) => {
    expect(fitWeights(examples, plainWeights(), options).effectiveRows).toBeCloseTo(rows, 9);
  });

  it.each<[string, Example[], FitOptions, number]>([
    ['all rows of one source alike', [rowsOf(1, 'a', 8, { showing: 6 }), rowsOf(0, 'b', 8, { showing: 4 })].flat(), {}, Math.log(3)],
    [
      'sources of a class alike, however long',
      [rowsOf(1, 'a', 10, { showing: 10 }), rowsOf(1, 'b', 30), rowsOf(0, 'c', 40, { showing: 10 })].flat(),
      {},
      Math.log(3),
    ],
    [
      'brands of a source alike where its rows say one thing',
      [rowsOf(1, 'a', 1, { brand: 'x', showing: 1 }), rowsOf(1, 'a', 9, { brand: 'y' }), rowsOf(0, 'b', 40, { showing: 10 })].flat(),
      { correlation: 1 },
      Math.log(3),
    ],
    [
      'brands by their rows where none says what another does',
      [rowsOf(1, 'a', 1, { brand: 'x', showing: 1 }), rowsOf(1, 'a', 3, { brand: 'y' }), rowsOf(0, 'b', 10, { showing: 1 })].flat(),
      { correlation: 0 },
      Math.log(3),
    ],
  ])('counts %s', (_what, examples, options, weight) => {
    // Where one signal is all there is, its weight is the logarithm of the odds ratio, and the intercept that of those without it.
    const fit = fitWeights(examples, plainWeights(), { spread: 1e4, prior: 0.3, ...options });
    expect(weightOf(fit, 'phrase/admission').weight).toBeCloseTo(weight, 5);
  });

  it('puts the intercept where the prior is, whatever the classes hold, if nothing else tells them apart', () => {
    const examples = [rowsOf(1, 'a', 3), rowsOf(1, 'b', 50), rowsOf(0, 'a', 7), rowsOf(0, 'c', 900)].flat();
    for (const prior of [0.05, 0.5, 0.8]) expect(fitWeights(examples, plainWeights(), { prior }).intercept).toBeCloseTo(logit(prior), 6);
  });

  it('leaves the intercept there on demand', () => {
    const fit = fitWeights(simulate(truth, { rows: 2000 }), plainWeights(), { fixedIntercept: true, prior: 0.2 });
    expect(fit.intercept).toBe(logit(0.2));
    expect(fit.converged).toBe(true);
  });
});

describe('a signal of a row', () => {
  const genuine = rowsOf(0, 'b', 20, { showing: 4 });
  const fitted = (signals: Example['signals'], expert = plainWeights()): Fit =>
    fitWeights([...genuine, ...rowsOf(1, 'a', 20).map((e, i) => (i < 10 ? { ...e, signals } : e))], expert);

  it('counts by its strength, also where it was found more than once', () => {
    const whole = fitted([{ id: 'phrase/admission', strength: 0.75 }]);
    const parts = fitted([
      { id: 'phrase/admission', strength: 0.5 },
      { id: 'phrase/admission', strength: 0.25 },
    ]);
    expect(parts).toEqual(whole);
    expect(weightOf(whole, 'phrase/admission').rows).toBe(14);
    expect(fitted([{ id: 'phrase/admission', strength: 0.5 }])).not.toEqual(whole);
  });

  it('counts for nothing where it is suppressed, has no strength, or is none of the catalogue', () => {
    const none = fitted([]);
    expect(weightOf(none, 'phrase/admission').rows).toBe(4);
    expect(fitted([{ id: 'phrase/admission', strength: 1, suppressedBy: 'context/negation' }])).toEqual(none);
    expect(fitted([{ id: 'phrase/admission', strength: 0 }])).toEqual(none);
    expect(fitted([{ id: 'phrase/rumour', strength: 1 }])).toEqual(none);
  });

  it('keeps its weight, without an error, where it is for information only', () => {
    const information = signalCatalogue.filter((s) => s.polarity === 'information').map((s) => s.id);
    expect(information.length).toBeGreaterThan(0);
    const fit = fitted(information.map((id) => ({ id, strength: 1 })));
    for (const id of information) expect(weightOf(fit, id)).toMatchObject({ expert: 0, weight: 0, error: 0, rows: 10, bounded: false });
    for (const { signals } of fit.correlations) for (const id of signals) expect(information).not.toContain(id);
  });

  it('is fitted from nothing where the expert has no weight for it', () => {
    const plain = plainWeights();
    const { 'phrase/admission': _, ...weights } = plain.weights;
    const fit = fitted([{ id: 'phrase/admission', strength: 1 }], { ...plain, weights });
    expect(weightOf(fit, 'phrase/admission').expert).toBe(0);
    expect(weightOf(fit, 'phrase/admission').weight).toBeGreaterThan(0);
  });

  it('is bounded where listings give it the wrong sign, not where none shows it', () => {
    const fit = fitted([{ id: 'phrase/used-wear', strength: 1 }], plainWeights({ 'phrase/used-wear': 0, 'phrase/agent': 0 }));
    expect(weightOf(fit, 'phrase/used-wear')).toMatchObject({ weight: 0, bounded: true });
    expect(weightOf(fit, 'phrase/agent')).toMatchObject({ weight: 0, rows: 0, bounded: false });
    expect(weightOf(fit, 'phrase/admission').bounded).toBe(false);
  });
});

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
      signals: [
        ...e.signals,
        { id: 'phrase/agent', strength: 1, suppressedBy: 'context/negation' },
        { id: 'seller/authorised', strength: 0 },
      ],
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

  it('gives a brand that fills a source hardly more say than one with few listings in it', () => {
    const of = (weight: number, brand: string, rows: number, seed: number) =>
      simulate({ 'phrase/admission': weight }, { rows, sources: 1, seed }).map((e) => ({ ...e, brand }));
    const few = of(3, 'rare', 200, 1);
    const learnt = (many: number, named: boolean): number => {
      const rows = [...few, ...of(0.2, 'everywhere', many, 2)].map(({ brand, ...e }) => (named ? { ...e, brand } : e));
      return weightOf(fitWeights(rows, plainWeights(), { correlation: 0.5, spread: 20 }), 'phrase/admission').weight;
    };
    expect(learnt(4000, true)).toBeGreaterThan(learnt(4000, false) + 0.3);
    expect(learnt(4000, true)).toBeCloseTo(learnt(400, true), 0);
  });

  it('does not depend on the order of rows, and repeats itself exactly', () => {
    const examples = simulate(truth, { rows: 3000 });
    const fit = fitWeights(examples, plainWeights());
    expect(fitWeights(examples, plainWeights())).toEqual(fit);
    const reversed = fitWeights([...examples].reverse(), plainWeights());
    for (const w of fit.weights) expect(weightOf(reversed, w.id).weight).toBeCloseTo(w.weight, 6);
  });

  it('takes no more steps than allowed, and says that it did not get there', () => {
    const short = fitWeights(simulate(truth, { rows: 2000 }), plainWeights(), { maxSteps: 1 });
    expect(short).toMatchObject({ steps: 1, converged: false });
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

/** Every listing shows exactly one of two signals, so that what one weight errs the other errs too: both stand against the same intercept. */
const eitherOr = (truth: Readonly<Record<string, number>>, options: Parameters<typeof simulate>[1] & { both?: number }): Example[] => {
  const random = randomStream((options.seed ?? 1) + 1000);
  const [a, b] = Object.keys(truth) as [string, string];
  return simulate({}, options).map(({ source }) => {
    const ids = random() < (options.both ?? 0) ? [a, b] : [random() < 0.5 ? a : b];
    const x = ids.reduce((sum, id) => sum + (truth[id] as number), options.intercept ?? -1.5);
    return { source, label: random() < sigmoid(x) ? 1 : 0, signals: ids.map((id) => ({ id, strength: 1 })) };
  });
};

describe('fitWeights without options', () => {
  it('takes those that are documented', () => {
    const examples = simulate(truth, { rows: 1000 });
    const documented = { prior: 0.05, spread: 0.2, correlation: 0.05, fixedIntercept: false, maxSteps: 100 };
    expect(fitWeights(examples, plainWeights())).toEqual(fitWeights(examples, plainWeights(), documented));
    for (const own of [{ prior: 0.1 }, { spread: 0.3 }, { correlation: 0.1 }, { fixedIntercept: true }, { maxSteps: 1 }])
      expect(fitWeights(examples, plainWeights(), own)).not.toEqual(fitWeights(examples, plainWeights()));
  });
});

describe('brandOf', () => {
  const mention = (brand: string, role: 'subject' | 'target'): BrandMention => ({
    brand,
    role,
    field: 'title',
    start: 0,
    end: 1,
    text: 'x',
    match: 'name',
    similarity: 1,
  });

  it.each<[string, readonly BrandMention[], string | undefined]>([
    ['no brand', [], undefined],
    ['brands that it is made for', [mention('Phonix', 'target')], undefined],
    ['a brand of its own', [mention('Phonix', 'target'), mention('Velloro', 'subject'), mention('Sprintex', 'subject')], 'Velloro'],
  ])('of a listing with %s', (_what, brands, brand) => {
    expect(brandOf({ brands })).toBe(brand);
  });
});

describe('correlations', () => {
  it('name first the two signals that always come together, and are next to nothing for independent ones', () => {
    const together = simulate({ 'phrase/admission': 3 }).map((e) => ({
      ...e,
      signals: e.signals.flatMap((s) => [s, { ...s, id: 'phrase/batch' as const }]),
    }));
    const [most] = fitWeights(together, plainWeights(), { correlation: 0 }).correlations;
    expect(most?.signals).toEqual(['phrase/admission', 'phrase/batch']);
    expect(most?.correlation).toBeLessThan(-0.5);
    for (const { correlation } of fitWeights(simulate(truth), plainWeights(), { correlation: 0 }).correlations)
      expect(Math.abs(correlation)).toBeLessThan(0.3);
  });

  it('come with the strongest first, each pair once, as the catalogue orders it', () => {
    const { correlations } = fitWeights(simulate(truth, { rows: 2000 }), plainWeights());
    const sizes = correlations.map((c) => Math.abs(c.correlation));
    expect(sizes.length).toBeGreaterThanOrEqual(6);
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    const places = correlations.map(({ signals }) => signals.map((id) => signalCatalogue.findIndex((s) => s.id === id)));
    for (const [first, second] of places) expect(first).toBeLessThan(second as number);
    expect(new Set(places.map(String)).size).toBe(places.length);
  });

  it('are written with the weights where they are not next to nothing, and outlive a longer way than one fit', () => {
    const expert = plainWeights();
    const rows = eitherOr({ 'phrase/admission': 1, 'phrase/batch': 2 }, { rows: 2000 });
    const made = withFit(expert, fitWeights(rows, expert, { correlation: 0, spread: 3 }), 'fit-1');
    expect(made.weights['phrase/admission']?.correlations?.['phrase/batch']).toBeGreaterThan(0.3);
    expect(Object.keys(made.weights['phrase/admission']?.correlations ?? {})).toEqual(['phrase/batch']);
    const again = withFit(made, fitWeights(simulate(truth, { rows: 2000 }), made), 'fit-2');
    expect(again.weights['phrase/admission']?.correlations?.['phrase/batch']).toBeUndefined();
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

  it('are as wide as the whole covariance makes them', () => {
    const expert = plainWeights();
    const fit = fitWeights(eitherOr({ 'phrase/admission': 1, 'price/like-genuine': -1 }, { rows: 800, both: 0.2 }), expert);
    const seen = [
      { id: 'phrase/admission', strength: 0.7 },
      { id: 'price/like-genuine', strength: 0.4 },
    ];
    const covariance = (a: string, b: string): number => {
      const [x, y] = [weightOf(fit, a).error, weightOf(fit, b).error];
      const pair = fit.correlations.find(({ signals }) => a !== b && signals.includes(a as never) && signals.includes(b as never));
      return x * y * (a === b ? 1 : (pair?.correlation ?? 0));
    };
    let variance = 0.3 ** 2;
    for (const a of seen) for (const b of seen) variance += a.strength * b.strength * covariance(a.id, b.id);
    const { interval } = weigh(
      seen.map((s) => ({ ...s, params: {}, evidence: [] })),
      [],
      withFit(expert, fit, 'fit-1'),
      0.05,
    );
    expect((logit(interval[1]) - logit(interval[0])) / (2 * 1.6449)).toBeCloseTo(Math.sqrt(variance), 3);
  });

  it('cover nine times of ten where errors go together, which errors added up as if apart do not', () => {
    const ids = ['phrase/admission', 'phrase/batch'] as const;
    const expert = plainWeights({ 'phrase/admission': 2, 'phrase/batch': 2 });
    const seen = ids.map((id) => ({ id, strength: 1, params: {}, evidence: [] }));
    const random = randomStream(9);
    const normal = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    let [inside, insideApart] = [0, 0];
    const rounds = 400;
    for (let seed = 1; seed <= rounds; seed++) {
      // The truth is drawn as the prior says: two fifths of its centre off, two times of three within that.
      const real = { 'phrase/admission': 2 + 0.8 * normal(), 'phrase/batch': 2 + 0.8 * normal() };
      const fit = fitWeights(eitherOr(real, { rows: 600, seed, intercept: -2 }), expert, { correlation: 0, spread: 0.4, prior: 0.5 });
      const covers = (least: number): boolean => {
        const [low, high] = weigh(seen, [], withFit(expert, fit, 'simulated', least), 0.05).interval;
        const truly = logit(0.05) + real['phrase/admission'] + real['phrase/batch'];
        return logit(low) <= truly && truly <= logit(high);
      };
      if (covers(0)) inside++;
      if (covers(Number.POSITIVE_INFINITY)) insideApart++;
    }
    expect(inside / rounds).toBeGreaterThan(0.88);
    expect(insideApart / rounds).toBeLessThan(0.85);
  });

  it('are wider when the weights were learnt from fewer listings', () => {
    const width = (rows: number): number => {
      const made = withFit(plainWeights(), fitWeights(simulate(truth, { rows }), plainWeights(), { correlation: 0, spread: 2 }), 'x');
      const [low, high] = weigh([{ id: 'phrase/admission', strength: 1, params: {}, evidence: [] }], [], made, 0.05).interval;
      return logit(high) - logit(low);
    };
    expect(width(400)).toBeGreaterThan(1.2 * width(4000));
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

  it('keeps what the fit does not know, and correlations down to the least asked for', () => {
    const plain = plainWeights();
    const expert = { ...plain, weights: { ...plain.weights, 'phrase/rumour': { weight: 0.7 } } };
    const fit = fitWeights(eitherOr({ 'phrase/admission': 1, 'phrase/batch': 2 }, { rows: 500 }), plain);
    expect(withFit(expert, fit, 'x').weights['phrase/rumour']).toEqual({ weight: 0.7 });
    const [first] = fit.correlations;
    const size = Math.abs(first?.correlation ?? 0);
    expect(Object.values(withFit(expert, fit, 'x', size).weights).filter((entry) => entry.correlations !== undefined)).toHaveLength(1);
    expect(Object.values(withFit(expert, fit, 'x', size * 1.001).weights).every((entry) => entry.correlations === undefined)).toBe(true);
  });
});
