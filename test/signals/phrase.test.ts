import { describe, expect, it } from 'vitest';
import { phraseSignals } from '../../src/signals/phrase.js';
import { knowledgeOf, readAll } from '../support/hand-pack.js';
import { scorer } from '../support/shipped.js';

const knowledge = knowledgeOf();

function observe(listing: Readonly<Record<string, unknown>>) {
  return phraseSignals(readAll(listing), knowledge).observations;
}
const strengthOf = (title: string, id: string): number =>
  observe({ title }).find((o) => o.id === id && o.suppressedBy === undefined)?.strength ?? 0;

describe('phraseSignals', () => {
  it('says nothing about a text without terms', () => {
    expect(observe({ title: 'Velloro bag' })).toEqual([]);
  });

  it('is heard less of a part of a device, with a "for" or without, than of the device and of what is worn', () => {
    const said = (title: string) => scorer.score({ title }).signals.find((s) => s.id === 'phrase/admission')?.strength ?? 0;
    expect(said('iPhone copy screen')).toBeLessThan(0.5);
    expect(said('LCD display iPhone 12 copy AAA incell')).toBeLessThan(0.5);
    expect(said('iPhone 12 copy, android')).toBeGreaterThan(0.8);
    expect(said('Rolex dial replica')).toBeGreaterThan(0.8);
  });

  it('hears what a book or course says of copies as part of its lesson, where the title warns', () => {
    const description = 'Superclones, mirror quality and the VSF factory side by side.';
    const said = (title: string) => scorer.score({ title, description }).score;
    expect(said('Rolex: how to spot a fake, PDF download')).toBeLessThan(0.1);
    expect(said('How to spot a fake Rolex, book')).toBeLessThan(0.1);
    expect(said('How to spot a fake Rolex: mine is none, watch')).toBeGreaterThan(0.9);
    expect(said('Rolex, book')).toBeGreaterThan(0.5);
  });

  it('gives one signal a kind, with every place as evidence', () => {
    const found = observe({ title: 'Velloro fakeish bag', description: 'quasi copy of grade zz' });
    expect(found.map((o) => o.id).sort()).toEqual(['phrase/admission', 'phrase/grade']);
    const admission = found.find((o) => o.id === 'phrase/admission');
    expect(admission?.evidence.map((e) => (e.kind === 'span' ? [e.field, e.text] : []))).toEqual([
      ['title', 'fakeish'],
      ['description', 'quasi copy'],
    ]);
    expect(admission?.params).toEqual({ terms: '“fakeish”, “quasi copy”', means: 'a copy' });
  });

  it('is stronger with a stronger term, and beside a brand', () => {
    expect(strengthOf('Velloro fakeish', 'phrase/admission')).toBe(1);
    expect(strengthOf('Velloro fakey', 'phrase/admission')).toBeLessThan(strengthOf('Velloro grade zz', 'phrase/grade'));
    expect(strengthOf('Velloro grade zz', 'phrase/grade')).toBeLessThan(strengthOf('Velloro fakeish', 'phrase/admission'));
    expect(strengthOf('fakeish thing', 'phrase/admission')).toBeLessThan(strengthOf('Velloro fakeish thing', 'phrase/admission'));
    expect(strengthOf('fakeish thing', 'phrase/admission')).toBeGreaterThan(0);
  });

  it('lets what is said outright be said of a thing that fits a brand, and nothing weaker', () => {
    const share = (term: string, id: string): number => strengthOf(`${term} thing for Phonix 9`, id) / strengthOf(`${term} thing`, id);
    expect(share('fakeish', 'phrase/admission')).toBeGreaterThan(share('grade zz', 'phrase/grade'));
  });

  it('needs no brand beside goods that an authority issues', () => {
    expect(strengthOf('fakeish diploma', 'phrase/admission')).toBe(1);
  });

  it('takes words that hide a brand nearly at their full strength where no brand is named', () => {
    const hiding = strengthOf('mark painted over, bag', 'phrase/hidden-link');
    expect(hiding).toBeGreaterThan(strengthOf('fakeish bag', 'phrase/admission'));
    expect(hiding).toBeLessThan(strengthOf('Velloro mark painted over, bag', 'phrase/hidden-link'));
  });

  it('counts the same term once, however often it is repeated', () => {
    expect(strengthOf('Velloro grade zz grade zz grade zz', 'phrase/grade')).toBe(strengthOf('Velloro grade zz', 'phrase/grade'));
  });

  it('counts words for a copy of one meaning once where no brand is in sight', () => {
    expect(strengthOf('fakeish thing 高仿', 'phrase/admission')).toBe(strengthOf('fakeish thing', 'phrase/admission'));
    expect(strengthOf('fakeish thing duplet', 'phrase/admission')).toBeGreaterThan(strengthOf('fakeish thing', 'phrase/admission'));
    expect(strengthOf('Velloro duplet fakey', 'phrase/admission')).toBeGreaterThan(strengthOf('Velloro fakey', 'phrase/admission'));
  });

  it('scores nothing for a term that is only recorded', () => {
    expect(observe({ title: 'Velloro tempting bag' })).toEqual([]);
  });

  it('minds the categories that a term belongs to', () => {
    expect(strengthOf('Marla Dorn watch QZF', 'phrase/batch')).toBeGreaterThan(0);
    expect(strengthOf('Velloro bag QZF', 'phrase/batch')).toBe(0);
    expect(strengthOf('Marla Dorn QZF', 'phrase/batch')).toBe(0);
  });

  it('takes the goods from what the brand sells where no word names them, of terms that are no codes', () => {
    const said = (title: string) => scorer.score({ title }).signals.find((s) => s.id === 'phrase/admission')?.strength ?? 0;
    expect(said('Pokémon gold metal cards set 55pcs')).toBeGreaterThan(0.8);
    expect(said('Nike gold metal cards set 55pcs')).toBe(0);
    expect(said('Pokémon gold metal cards sticker')).toBe(0);
  });

  it('shows an excused term as suppressed, beside what excuses it', () => {
    const found = observe({ title: 'Velloro bag, not fakeish' });
    expect(found.map((o) => [o.id, o.suppressedBy])).toEqual([
      ['phrase/admission', 'context/negation'],
      ['context/negation', undefined],
    ]);
    expect(found[1]?.evidence.map((e) => (e.kind === 'span' ? e.text : ''))).toEqual(['fakeish', 'not']);
    expect(found[1]?.params).toEqual({ terms: '“fakeish”', by: 'not' });
  });

  it('names a category as the excuse where it is one', () => {
    expect(observe({ title: 'Marla Dorn fakeish perfume' }).find((o) => o.id === 'context/innocent-sense')?.params.by).toBe('perfume');
  });

  it('reports a disguised term as disguised too', () => {
    const found = observe({ title: 'Velloro fake\u200bish bag' });
    expect(found.map((o) => o.id)).toEqual(['phrase/admission', 'phrase/disguised']);
    expect(found[1]?.evidence).toEqual([{ kind: 'span', field: 'title', start: 8, end: 16, text: 'fake\u200bish', folded: 'fakeish' }]);
    expect(observe({ title: 'Velloro fakeish bag' }).map((o) => o.id)).not.toContain('phrase/disguised');
  });

  it('lets what speaks for the seller stand whether a brand is named or not', () => {
    expect(strengthOf('papers from the maker', 'phrase/authentic')).toBe(strengthOf('Velloro papers from the maker', 'phrase/authentic'));
  });
});

describe('the brand that a term attaches to', () => {
  const found = (listing: Readonly<Record<string, unknown>>) => phraseSignals(readAll(listing), knowledgeOf()).observations[0];

  it('is the one that it stands at, which the evidence names where it is not the article’s', () => {
    const compared = found({ title: 'Sprintex sneakers', description: 'Nicer than a fakeish Velloro, and cheaper.' });
    expect(compared).toMatchObject({ id: 'phrase/admission', params: { of: 'Velloro' } });
    expect(compared?.evidence[1]).toMatchObject({ kind: 'span', field: 'description', text: 'Velloro' });
    expect(compared?.strength).toBeLessThan(0.5);
  });

  it('is the article’s own where that stands near, or no other does', () => {
    for (const description of ['A fakeish Sprintex.', 'fakeish', 'Velloro makes bags. These are fakeish.'])
      expect(found({ title: 'Sprintex sneakers', description })).toMatchObject({
        strength: 1,
        params: expect.not.objectContaining({ of: 'Velloro' }),
      });
    expect(found({ title: 'Sprintex Velloro fakeish' })).toMatchObject({ strength: 1 });
  });

  it('is another’s where form and title name a maker of their own', () => {
    const own = { title: 'Kumquat bag', brand: 'Kumquat', description: 'Better than a fakeish Velloro.' };
    expect(found(own)).toMatchObject({ id: 'phrase/admission', params: { of: 'Velloro' } });
  });
});

describe('a term among key words', () => {
  const strength = (description: string): number =>
    phraseSignals(readAll({ title: 'Velloro bag', description }), knowledgeOf()).observations[0]?.strength ?? 0;

  it('counts for less than in a sentence', () => {
    expect(strength('This one is fakeish.')).toBe(1);
    expect(strength('Soft and light. #bag #fakeish #gift')).toBeCloseTo(0.6, 6);
    expect(strength('Soft and light.\nTags: bag, fakeish')).toBeCloseTo(0.6, 6);
    expect(strength('bag, chain, gift, fakeish, leather, evening, soft')).toBeCloseTo(0.6, 6);
  });

  it('promises nothing', () => {
    const ids = (description: string) =>
      phraseSignals(readAll({ title: 'Velloro bag', description }), knowledgeOf()).observations.map((o) => o.id);
    expect(ids('comes with papers from the maker')).toEqual(['phrase/authentic']);
    expect(ids('Tags: bag, papers from the maker')).toEqual([]);
  });
});

describe('an address to write to', () => {
  it('is what people give who sell what they used', () => {
    const ids = (condition: string) => observe({ title: 'Velloro bag', description: 'write to me', condition }).map((o) => o.id);
    expect(ids('brand new')).toEqual(['phrase/contact']);
    expect(ids('used')).toEqual([]);
  });
});

describe('a check, a repair and a buyer’s advertisement', () => {
  const accusations = (title: string, description: string): string[] =>
    scorer
      .score({ title, description })
      .signals.filter((s) => s.contribution > 0.5)
      .map((s) => s.id);

  it.each([
    ['Watch repair service, Rolex and Omega', 'We also repair replicas.'],
    ['Authentication service for Chanel bags', 'One in four of the bags we see is a counterfeit.'],
    ['Куплю RTX 3070', 'Подделки, восстановленные не предлагать.'],
  ])('%s: speaks of copies that come in', (title, description) => {
    expect(accusations(title, description)).toEqual([]);
  });

  it.each([
    ['Custom order Louis Vuitton bag', '1:1 mirror quality replica.'],
    ['Authentication card Louis Vuitton bag', '1:1 mirror quality replica.'],
    ['Replica watch repair and sales, Rolex', 'Superclones on request.'],
  ])('%s: offers them', (title, description) => {
    expect(accusations(title, description).length).toBeGreaterThan(0);
  });
});

describe('what a buyer names', () => {
  it.each(['Wanted: Gucci belt', 'Suche Gucci Gürtel', 'Куплю ремень Gucci', '求购 古驰 腰带', 'Compro cinturón Gucci'])(
    '%s: is not for sale',
    (title) => {
      const { item, signals } = scorer.score({ title, price: { amount: 30, currency: 'EUR' } });
      expect(item.offer).toBe('service');
      expect(signals.filter((s) => s.id === 'price/below-genuine')).toEqual([]);
    },
  );
});
