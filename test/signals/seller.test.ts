import { describe, expect, it } from 'vitest';
import { sellerSignals } from '../../src/signals/seller.js';
import { knowledgeOf, readAll } from '../support/hand-pack.js';

const knowledge = knowledgeOf();
const judge = (seller: unknown, title = 'Velloro bag') => sellerSignals(readAll({ title, seller }), knowledge);
const strengths = (seller: unknown, title?: string): Record<string, number> =>
  Object.fromEntries(judge(seller, title).observations.map((o) => [o.id, o.strength]));

describe('sellerSignals', () => {
  it('abstains without seller data, and says nothing of a seller with nothing to note', () => {
    expect(judge(undefined)).toEqual({ observations: [], abstentions: [{ family: 'seller', reason: expect.stringMatching(/\.$/) }] });
    expect(judge({ name: 'anna', ageDays: 900, rating: 0.99, infringements: 0 })).toEqual({ observations: [], abstentions: [] });
  });

  it('knows authorised sellers of the brand, its parent and its children, and no other', () => {
    expect(strengths({ authorizedFor: ['Velloro'] })).toEqual({ 'seller/authorised': 1 });
    expect(strengths({ authorizedFor: ['Sprintex'] }, 'Dasherly sneakers')).toEqual({ 'seller/authorised': 1 });
    expect(strengths({ authorizedFor: ['Sprintex'] })).toEqual({});
    expect(strengths({ authorizedFor: ['Velloro'] }, 'a bag')).toEqual({});
  });

  it('counts earlier removals, ever less for each more', () => {
    const of = (n: number): number => strengths({ infringements: n })['seller/infringements'] ?? 0;
    expect(of(1)).toBeGreaterThan(0);
    expect(of(3)).toBeGreaterThan(of(1));
    expect(of(3) - of(2)).toBeLessThan(of(2) - of(1));
    expect(of(1e9)).toBe(1);
  });

  it('notices a shop that claims to be the brand, unless it is authorised', () => {
    expect(strengths({ name: 'Velloro Official Store', authorizedFor: [] })).toEqual({ 'seller/impersonates': 1 });
    expect(strengths({ name: 'Velloro Official Store', authorizedFor: ['Velloro'] })).toEqual({ 'seller/authorised': 1 });
    expect(strengths({ name: 'Velloro lover' })).toEqual({});
    expect(strengths({ name: 'Official Store' })).toEqual({});
    expect(strengths({ name: 'Sprintex Official' })['seller/impersonates']).toBeLessThan(1);
  });

  it('takes one that has claimed it for long and before many for what it says, where the marketplace does not say otherwise', () => {
    const name = 'Velloro Official Store';
    expect(strengths({ name, ageDays: 365, ratingCount: 5000 })).toEqual({});
    for (const seller of [
      { ageDays: 364, ratingCount: 5000 },
      { ageDays: 365, ratingCount: 4999 },
      { ageDays: 365 },
      { ratingCount: 5000 },
    ])
      expect(strengths({ name, ...seller })).toHaveProperty('seller/impersonates');
    expect(strengths({ name, ageDays: 365, ratingCount: 5000, authorizedFor: [] })).toHaveProperty('seller/impersonates');
  });

  it.each(['Unofficial Velloro fans', 'Velloro inoffiziell', 'Velloro 非官方'])(
    'does not take %s for one who claims to be the brand',
    (name) => {
      expect(strengths({ name, authorizedFor: [] })).not.toHaveProperty('seller/impersonates');
    },
  );

  it('minds a young account only beside a brand, the less the older', () => {
    const of = (ageDays: number, title?: string): number => strengths({ ageDays }, title)['seller/young-account'] ?? 0;
    expect(of(0)).toBe(1);
    expect(of(10)).toBeLessThan(of(1));
    expect(of(30)).toBe(0);
    expect(of(0, 'a bag')).toBe(0);
  });

  it('minds a name that calls itself a wholesale source, beside a brand that is much copied', () => {
    expect(strengths({ name: 'Bags wholesale direct' })).toEqual({ 'seller/trade-name': 1 });
    expect(strengths({ name: 'Bags wholesale direct', authorizedFor: ['Velloro'] })).toEqual({ 'seller/authorised': 1 });
    expect(strengths({ name: 'Bags wholesale direct' }, 'a bag')).toEqual({});
    expect(strengths({ name: 'Bags wholesale direct' }, 'H&Q bag')).toEqual({});
    expect(strengths({ ageDays: 1 }, 'H&Q bag')).toEqual({});
  });

  it('quotes a name that is a run of keys', () => {
    const [found] = judge({ name: 'asdfgh' }).observations;
    expect(found).toMatchObject({
      id: 'seller/nonsense-name',
      evidence: [{ kind: 'span', field: 'seller.name', start: 0, end: 6, text: 'asdfgh' }],
    });
  });

  it('makes less of a claim to be official where the marketplace says nothing of authorisations', () => {
    const name = 'Velloro Official Store';
    expect(strengths({ name, authorizedFor: [] })).toEqual({ 'seller/impersonates': 1 });
    expect(strengths({ name })['seller/impersonates']).toBeLessThan(0.5);
  });

  it('quotes details of registration that are typed through', () => {
    const [found] = judge({ legalName: 'asdfgh', registration: '00000000' }).observations;
    expect(found).toMatchObject({ id: 'seller/nonsense-details', strength: 1, params: { details: '“asdfgh”, “00000000”' } });
    expect(found?.evidence).toEqual([
      { kind: 'span', field: 'seller.legalName', start: 0, end: 6, text: 'asdfgh' },
      { kind: 'span', field: 'seller.registration', start: 0, end: 8, text: '00000000' },
    ]);
    expect(judge({ legalName: 'Anna Berg', registration: '07714592' }).observations).toEqual([]);
  });
});
