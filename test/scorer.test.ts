import { describe, expect, it } from 'vitest';
import { OptionError, PackError } from '../src/errors.js';
import { createScorer, DEFAULT_PRIOR, scoreListing } from '../src/scorer.js';
import { VERSION } from '../src/version.js';
import { idsOf, signal } from './support/evidence.js';
import { handPack } from './support/hand-pack.js';
import { scorer } from './support/shipped.js';
import { plainWeights } from './support/weights.js';

/** Words that no language has, so that the shipped data can't move what this pack says. */
const invented = {
  name: 'mine',
  version: '3',
  brands: [{ name: 'Zorblatt', tier: 'luxury', sells: ['bag'] }],
  phrases: [
    { language: 'en', term: 'quibblefake', kind: 'admission', strength: 3, means: 'a copy' },
    { language: 'en', term: 'grumpelgrade', kind: 'grade', strength: 3, means: 'a grade of copies' },
  ],
} as const;

describe('createScorer', () => {
  it('gives the whole assessment', () => {
    const weights = plainWeights({ 'phrase/admission': 2, 'phrase/grade': 1, 'seller/infringements': 2 }, { phrase: [-1, 2.4] });
    const own = createScorer({ packs: [invented], weights, prior: 0.5 });
    const assessment = own.score({ id: 9, title: 'Zorblatt quibblefake', description: 'grumpelgrade', seller: { infringements: 10 } });
    expect(assessment).toEqual({
      schemaVersion: 1,
      versions: { library: VERSION, data: expect.stringMatching(/^telltale\+mine [0-9a-f]+\+3$/), model: 'plain' },
      id: '9',
      prior: 0.5,
      baseLogOdds: 0,
      logOdds: expect.closeTo(4.4, 9),
      score: expect.closeTo(1 / (1 + Math.exp(-4.4)), 9),
      interval: [expect.closeTo(assessment.interval[0], 9), expect.closeTo(assessment.interval[1], 9)],
      level: 'critical',
      outcome: 'counterfeit-suspected',
      outcomeReason: 'The signs of a counterfeit prevail. 10 earlier listings of this seller were removed as counterfeit.',
      runnerUp: 'nothing-found',
      brands: [{ brand: 'Zorblatt', field: 'title', start: 0, end: 8, text: 'Zorblatt', match: 'name', similarity: 1, role: 'subject' }],
      item: { offer: 'article', certainty: 1, category: 'bag', quantity: 1 },
      signals: [
        {
          id: 'seller/infringements',
          family: 'seller',
          weight: 2,
          strength: 1,
          contribution: 2,
          params: { count: 10 },
          message: '10 earlier listings of this seller were removed as counterfeit.',
          evidence: [{ kind: 'value', field: 'seller.infringements', actual: 10, expected: 0, unit: 'count' }],
        },
        {
          // 2 and 1 make 3; the family may add 2.4.
          id: 'phrase/admission',
          family: 'phrase',
          weight: 2,
          strength: 1,
          contribution: expect.closeTo(1.6, 9),
          params: { terms: '“quibblefake”', means: 'a copy' },
          message: 'The text says that the article is a copy: “quibblefake” (a copy).',
          evidence: [{ kind: 'span', field: 'title', start: 9, end: 20, text: 'quibblefake' }],
        },
        {
          id: 'phrase/grade',
          family: 'phrase',
          weight: 1,
          strength: 1,
          contribution: expect.closeTo(0.8, 9),
          params: { terms: '“grumpelgrade”', means: 'a grade of copies' },
          message: 'The text names a quality grade used for copies: “grumpelgrade” (a grade of copies).',
          evidence: [{ kind: 'span', field: 'description', start: 0, end: 12, text: 'grumpelgrade' }],
        },
      ],
      abstentions: [{ family: 'price', reason: 'The listing names no price.' }],
    });
    expect(assessment.interval[0]).toBeGreaterThan(0.5);
    expect(assessment.interval[0]).toBeLessThan(assessment.score);
    expect(assessment.interval[1]).toBeGreaterThan(assessment.score);
  });

  it('lists the brand that only the form names', () => {
    const { brands } = createScorer().score({ title: 'small leather bag', attributes: { Marke: 'Gucci' } });
    expect(brands).toEqual([
      { brand: 'Gucci', field: 'attributes.Marke', start: 0, end: 5, text: 'Gucci', match: 'name', similarity: 1, role: 'subject' },
    ]);
  });

  it('quotes what the form says without the white space around it', () => {
    const { brands } = createScorer().score({ title: 'small leather bag', brand: ' Gucci\t' });
    expect(brands.map(({ start, end, text }) => [start, end, text])).toEqual([[1, 6, 'Gucci']]);
  });

  it('lays packs over the built-in one, and takes entries out', () => {
    const listing = { title: 'Velloro fakeish bag' };
    expect(idsOf(scorer.score(listing))).toEqual([]);
    expect(idsOf(createScorer({ packs: [handPack] }).score(listing))).toContain('phrase/admission');
    const without = createScorer({ packs: [{ remove: { brands: ['Gucci'] } }] });
    expect(without.score({ title: 'Gucci bag' }).brands).toEqual([]);
    expect(scorer.score({ title: 'Gucci bag' }).brands).toHaveLength(1);
  });

  it('leaves disabled signals out', () => {
    const listing = { title: 'Gucci belt 1:1 mirror quality' };
    expect(signal(scorer.score(listing), 'phrase/grade')).toBeDefined();
    const quiet = createScorer({ disabledSignals: ['phrase/grade'] }).score(listing);
    expect(quiet.signals.map((s) => s.id)).not.toContain('phrase/grade');
    expect(quiet.score).toBeLessThan(scorer.score(listing).score);
  });

  it('shifts the score with the prior, and the log-odds by its difference', () => {
    const listing = { title: 'Gucci belt 1:1 mirror quality' };
    const usual = scorer.score(listing);
    const high = createScorer({ prior: 0.3 }).score(listing);
    expect(high.score).toBeGreaterThan(usual.score);
    expect(high.logOdds - usual.logOdds).toBeCloseTo(Math.log(0.3 / 0.7) - Math.log(DEFAULT_PRIOR / (1 - DEFAULT_PRIOR)), 9);
    expect([usual.prior, high.prior]).toEqual([DEFAULT_PRIOR, 0.3]);
  });

  it.each([
    [150, 'GHS'],
    [2500, 'YER'],
    [9000, 'XOF'],
    [60_000, 'PYG'],
    [1500, 'DOP'],
  ])('holds a price of %d %s against what a genuine one costs', (amount, currency) => {
    const { abstentions, signals } = scorer.score({ title: 'Rolex Datejust watch', price: { amount, currency } });
    expect(abstentions.map((a) => a.family)).not.toContain('price');
    expect(signals.some((s) => s.family === 'price' && s.contribution > 0)).toBe(true);
  });

  it('takes other exchange rates', () => {
    const dear = createScorer({ rates: { date: '2030-01-01', usd: { USD: 1, XTS: 100 } } });
    const listing = { title: 'Gucci bag', price: { amount: 25, currency: 'XTS' } };
    expect(scorer.score(listing).abstentions.map((a) => a.family)).toContain('price');
    expect(signal(dear.score(listing), 'price/like-genuine')).toBeDefined();
  });

  it('ends the matter for an authorised seller, and shows it', () => {
    const listing = { title: 'Gucci belt 1:1 mirror quality', price: '$29' };
    const cleared = scorer.score({ ...listing, seller: { authorizedFor: ['Gucci'] } });
    expect(cleared.score).toBeLessThan(0.5);
    expect(signal(cleared, 'seller/authorised')?.contribution).toBeLessThan(0);
    expect(scorer.score(listing).score).toBeGreaterThan(0.9);
  });

  it.each<[string, unknown, string[]]>([
    ['a prior of 0', { prior: 0 }, ['prior']],
    ['a prior of 1', { prior: 1 }, ['prior']],
    ['a prior that is no number', { prior: Number.NaN }, ['prior']],
    ['an unknown signal', { disabledSignals: ['phrase/rumour'] }, ['disabledSignals']],
    ['no object', null, ['options']],
    ['a number', 5, ['options']],
    ['a list', ['phrase/grade'], ['options']],
    ['an option of a wrong name', { disabledSignal: ['phrase/grade'], prior: 2 }, ['disabledSignal', 'prior']],
    ['limits that are a number', { limits: 5 }, ['limits']],
    ['limits that are a list', { limits: [5] }, ['limits']],
    ['lists that are none, together with another fault', { packs: 5, disabledSignals: 5, prior: 0 }, ['packs', 'prior', 'disabledSignals']],
    ['a limit named as what every object has', { limits: { toString: 5 } }, ['limits.toString']],
    ['a limit of 0 and an unknown one', { limits: { fieldLength: 0, words: 5 } }, ['limits.fieldLength', 'limits.words']],
  ])('refuses %s', (_what, options, fields) => {
    try {
      createScorer(options as never);
    } catch (error) {
      expect(error).toBeInstanceOf(OptionError);
      expect((error as OptionError).faults.map((f) => f.field)).toEqual(fields);
      return;
    }
    expect.unreachable();
  });

  it('refuses wrong packs and weights', () => {
    const wrong: unknown = { brands: [{ name: '' }] };
    expect(() => createScorer({ packs: [wrong as never] })).toThrow(PackError);
    const alike: unknown = { name: 'own', alphabet: {}, words: {} };
    expect(() => createScorer({ packs: [alike as never] })).toThrow(PackError);
    expect(() => createScorer({ weights: { version: 'x' } as never })).toThrow(PackError);
  });
});

describe('scoreListing', () => {
  it('scores as a scorer does, with options or without', () => {
    const listing = { title: 'Gucci belt 1:1 mirror quality', price: '$29' };
    expect(scoreListing(listing)).toEqual(createScorer().score(listing));
    expect(scoreListing(listing, { prior: 0.2 })).toEqual(createScorer({ prior: 0.2 }).score(listing));
  });
});
