import { describe, expect, it } from 'vitest';
import { knowledgeOf, readAll } from '../support/hand-pack.js';
import { scorer } from '../support/shipped.js';

const knowledge = knowledgeOf();

/** What a text this long says comes after the opening of a description. */
const PREFACE = 'A plain and lengthy account of everything that the thing can do, told at leisure. ';

function roles(listing: Readonly<Record<string, unknown>>): string[] {
  return readAll(listing).mentions.map((m) => `${knowledge.brands[m.brand]?.name} ${m.role}`);
}

describe('inPassing', () => {
  it('takes the brand in a seller’s name for the seller’s, unless the article is of that brand', () => {
    expect(roles({ title: 'Marla Dorn watch', seller: { name: 'Velloro friend' } })).toEqual(['Marla Dorn subject', 'Velloro aside']);
    expect(roles({ title: 'Velloro bag', seller: { name: 'Velloro friend' } })).toEqual(['Velloro subject', 'Velloro subject']);
    expect(roles({ title: 'a bag', brand: 'Velloro', seller: { name: 'Velloro friend' } })).toEqual(['Velloro subject']);
  });

  it('takes what a description names after its opening for a remark, unless the title or a field names it too', () => {
    expect(roles({ title: 'Memorix usb stick', description: `${PREFACE}Plays on Phonix 9.` })).toEqual(['Memorix subject', 'Phonix aside']);
    expect(roles({ title: 'usb stick', description: 'Phonix stick' })).toEqual(['Phonix subject']);
    expect(roles({ title: 'Phonix 9', description: `${PREFACE}Phonix 9.` })).toEqual(['Phonix subject', 'Phonix subject']);
    expect(roles({ title: 'Dasherly', description: `${PREFACE}Sprintex.` })).toEqual(['Dasherly subject', 'Sprintex subject']);
    expect(roles({ title: 'a bag', description: `${PREFACE}Vellоro.` })).toEqual(['Velloro subject']);
  });

  it('takes makers of chips and systems beside the maker of the whole for what it holds', () => {
    const brands = (title: string): string[] => scorer.score({ title }).brands.map((b) => `${b.brand} ${b.role}`);
    expect(brands('HP ZBook 17 Intel Core i7 32GB Windows 11 Pro')).toEqual(['HP subject', 'Intel aside', 'Microsoft aside']);
    expect(brands('Intel Core i7 processor')).toEqual(['Intel subject']);
  });
});

describe('brandInPassing', () => {
  const brandOf = (listing: Readonly<Record<string, unknown>>): string | undefined => knowledge.brands[readAll(listing).brand]?.name;

  it('is the only brand that a listing names, however late', () => {
    expect(brandOf({ title: 'a bag', description: `${PREFACE}Velloro.` })).toBe('Velloro');
    expect(brandOf({ title: 'a bag', description: `${PREFACE}Velloro or Sprintex.` })).toBeUndefined();
    expect(brandOf({ title: 'a bag', description: `${PREFACE}Velloro.`, brand: 'Kumquat & Sons' })).toBeUndefined();
    expect(brandOf({ title: 'a bag', seller: { name: 'Velloro friend' } })).toBeUndefined();
  });
});

describe('subjectOfListing', () => {
  it('is a name that the title denies, where it names no other', () => {
    expect(readAll({ title: 'non-Velloro bag' }).subject?.negated).toBe(true);
    expect(readAll({ title: 'a bag', description: 'non-Velloro' }).subject).toBeUndefined();
  });
});
