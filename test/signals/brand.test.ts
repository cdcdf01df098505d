import { describe, expect, it } from 'vitest';
import { brandSignals } from '../../src/signals/brand.js';
import { handPack, knowledgeOf, readAll } from '../support/hand-pack.js';

const knowledge = knowledgeOf();
const observe = (listing: Readonly<Record<string, unknown>>) => brandSignals(readAll(listing), knowledge).observations;
const find = (listing: Readonly<Record<string, unknown>>, id: string) => observe(listing).find((o) => o.id === id);

describe('brandSignals', () => {
  it('says nothing about a brand that is named plainly', () => {
    expect(observe({ title: 'Velloro bag' })).toEqual([]);
    expect(observe({ title: 'Velloro bag', brand: 'Velloro' })).toEqual([]);
  });

  it('notices disguises, nicknames and misspellings, each as itself', () => {
    expect(observe({ title: 'V*lloro bag' }).map((o) => o.id)).toEqual(['brand/disguised']);
    expect(observe({ title: 'Velorro Bear bag' }).map((o) => o.id)).toEqual(['brand/nickname']);
    expect(observe({ title: 'Veloro bag' }).map((o) => o.id)).toEqual(['brand/misspelt']);
    expect(find({ title: 'V*lloro bag' }, 'brand/disguised')?.evidence).toEqual([
      { kind: 'span', field: 'title', start: 0, end: 7, text: 'V*lloro', folded: 'Velloro' },
    ]);
  });

  it('counts a disguise for less beside the plain name', () => {
    const alone = find({ title: 'Veloro bag' }, 'brand/misspelt')?.strength ?? 0;
    expect(find({ title: 'Veloro Velloro bag' }, 'brand/misspelt')?.strength).toBeLessThan(alone);
    expect(find({ title: 'Veloro bag', brand: 'Velloro' }, 'brand/misspelt')?.strength).toBeLessThan(alone);
  });

  it('counts a disguise for less where the maker is named plainly before what hides', () => {
    const world = { ...handPack, lines: [{ line: 'Phonix Aero', brand: 'Phonix', category: 'phone' }] };
    const strength = (title: string): number =>
      brandSignals(readAll({ title }, world), knowledgeOf(world)).observations.find((o) => o.id === 'brand/disguised')?.strength ?? 0;
    expect(readAll({ title: 'Phonix A\u0435ro' }, world).mentions).toMatchObject([{ match: 'look-alike-letters', holdsPlainName: true }]);
    expect(readAll({ title: 'Ph\u043enix Aero' }, world).mentions).toMatchObject([{ match: 'look-alike-letters', holdsPlainName: false }]);
    expect(strength('Phonix A\u0435ro')).toBeGreaterThan(0);
    expect(strength('Phonix A\u0435ro')).toBeLessThan(strength('Ph\u043enix Aero') / 2);
  });

  it('holds the brand field against the title: "no brand" wholly, another name somewhat, an empty one not at all', () => {
    const strength = (brand: string | undefined): number => find({ title: 'Velloro bag', brand }, 'brand/field-mismatch')?.strength ?? 0;
    expect(strength('No brand')).toBe(1);
    expect(strength('Kumquat')).toBeGreaterThan(0);
    expect(strength('Kumquat')).toBeLessThan(1);
    expect(strength('Sprintex')).toBeGreaterThan(0);
    expect(strength('Velloro')).toBe(0);
    expect(strength('')).toBe(0);
    expect(strength(undefined)).toBe(0);
    expect(find({ title: 'Dasherly sneakers', brand: 'Sprintex' }, 'brand/field-mismatch')).toBeUndefined();
    expect(find({ title: 'case for Phonix', brand: 'No brand' }, 'brand/field-mismatch')).toBeUndefined();
  });

  it('speaks for a maker whom form and title name alike', () => {
    const found = find({ title: 'Kumquat holder Phonix 9', brand: 'Kumquat' }, 'brand/other-maker');
    expect(found?.evidence).toEqual([
      { kind: 'span', field: 'title', start: 0, end: 7, text: 'Kumquat' },
      { kind: 'span', field: 'title', start: 15, end: 23, text: 'Phonix 9' },
      { kind: 'value', field: 'brand', actual: 'Kumquat', expected: 'Kumquat', unit: 'name' },
    ]);
    expect(find({ title: 'Kumquat holder Phonix 9', brand: 'Kumquat' }, 'brand/field-mismatch')).toBeUndefined();
    expect(find({ title: 'Kumquats holder Phonix 9', brand: 'Kumquat' }, 'brand/other-maker')).toBeUndefined();
    // Of what is worn the house's name says whose it is.
    expect(observe({ title: 'Kumquat Velloro bag', brand: 'Kumquat' }).map((o) => o.id)).toEqual(['brand/field-mismatch']);
  });

  it('minds no other name in the form beside what is made for a brand, nor a firm called after it', () => {
    expect(find({ title: 'Phonix 9 scale model', brand: 'Kumquat' }, 'brand/field-mismatch')).toBeUndefined();
    expect(find({ title: 'Phonix 9 phone', brand: 'Kumquat' }, 'brand/field-mismatch')).toBeDefined();
    expect(find({ title: 'Anchor harbour calf bag', brand: 'Anchor Leatherworks' }, 'brand/field-mismatch')).toBeUndefined();
  });

  it('takes an attribute that names the maker for the brand field that is not there', () => {
    const found = find({ title: 'Velloro bag', attributes: { Marke: 'No brand' } }, 'brand/field-mismatch');
    expect(found?.evidence[1]).toEqual({ kind: 'value', field: 'attributes.Marke', actual: 'No brand', expected: 'Velloro', unit: 'name' });
    expect(find({ title: 'Velloro bag', brand: 'Velloro', attributes: { Brand: 'No brand' } }, 'brand/field-mismatch')).toBeUndefined();
    expect(find({ title: 'Velloro bag', attributes: { Material: 'No brand' } }, 'brand/field-mismatch')).toBeUndefined();
  });

  it('notices a name put in as bait', () => {
    expect(find({ title: 'non-Velloro bag' }, 'brand/negated-bait')?.evidence).toEqual([
      { kind: 'span', field: 'title', start: 4, end: 11, text: 'Velloro' },
    ]);
    expect(find({ title: 'a bag', description: 'non-Velloro' }, 'brand/negated-bait')).toBeUndefined();
  });

  it('notices lists of houses, not lists of devices', () => {
    const houses = ['Velloro', 'Marla Dorn', 'Sprintex', 'Dasherly', 'H&Q'].join(' / ');
    expect(find({ title: houses }, 'brand/keyword-list')?.params.count).toBe(5);
    expect(find({ title: 'Velloro / Marla Dorn / Sprintex / Phonix' }, 'brand/keyword-list')).toBeUndefined();
    expect(find({ title: 'Velloro Velloro Velloro Velloro Velloro Velloro' }, 'brand/keyword-list')).toBeUndefined();
  });

  it('does not count the name of the shop', () => {
    expect(observe({ title: 'a bag', seller: { name: 'V*lloro' } })).toEqual([]);
  });
});
