import { describe, expect, it } from 'vitest';
import { phraseSignals } from '../../src/signals/phrase.js';
import { knowledgeOf, readAll } from '../support/hand-pack.js';

const knowledge = knowledgeOf();

function strengthOf(listing: Readonly<Record<string, unknown>>, id: string): number {
  return phraseSignals(readAll(listing), knowledge).observations.find((o) => o.id === id)?.strength ?? 0;
}

/** Whether the word for a copy in a listing is heard as strong. */
function isStrong(listing: Readonly<Record<string, unknown>>): boolean {
  return strengthOf(listing, 'phrase/admission') > 0.5;
}

describe('a word for a copy', () => {
  it.each([
    ['Velloro bag, duplet', 'goods that are carried'],
    ['duplet watch by Marla Dorn', 'a watch'],
    ['Moonstep duplet', 'a line of shoes'],
    ['Phonix 9 duplet', 'a phone'],
    ['duplet Velloro', 'a house right behind it'],
    ['Velloro duplet', 'a house right before it'],
    ['Marla Dorn duplet screen', 'a house right before it, and what it is made of'],
  ])('is taken at its word: %s (%s)', (title) => {
    expect(isStrong({ title })).toBe(true);
  });

  it('is so too where the form names the brand', () => {
    expect(isStrong({ title: 'duplet bag', brand: 'Velloro' })).toBe(true);
  });

  it.each([
    ['Velloro, the book, a duplet', 'neither goods nor the house beside it'],
    ['Velloro diploma, duplet', 'papers'],
    ['Velloro repair duplet', 'a service'],
    ['Marla Dorn screen, duplet', 'a part'],
    ['bag, duplet', 'no brand'],
    ['Velloro duplet passbook', 'a document'],
    ['bag duplet for Phonix 9', 'what the bag is for'],
  ])('may be another: %s (%s)', (title) => {
    expect(isStrong({ title })).toBe(false);
  });

  it.each([
    ['twin moon bag, duplet', 'goods that are carried'],
    ['twin moon phone, duplet', 'a phone'],
    ['twin moon bag grade zz', 'a grade of copies', 'phrase/grade'],
  ])('is taken at its word where the brand is told by its mark: %s (%s)', (title, _, id = 'phrase/admission') => {
    expect(strengthOf({ title }, id)).toBeGreaterThan(0.5);
  });

  it.each([
    [{ title: 'bag, duplet' }, 'nothing tells of a brand'],
    [{ title: 'no label bag, duplet' }, 'it is said that there is none'],
    [{ title: 'bag, duplet', description: 'twin moon' }, 'it is told in passing'],
    [{ title: 'twin moon book, duplet' }, 'a book may be one'],
    [{ title: 'twin moon strap duplet for watch' }, 'it goes with another'],
    [{ title: 'Quarrington twin moon bag, duplet', brand: 'Quarrington' }, 'the maker has its own name on it'],
  ])('is not where %j: %s', (listing, _) => {
    expect(isStrong(listing)).toBe(false);
  });

  it('leaves the mark beside its brand worth nothing', () => {
    expect(strengthOf({ title: 'Velloro twin moon bag' }, 'phrase/stand-in')).toBe(0);
  });

  it('may be another in a description', () => {
    expect(isStrong({ title: 'Velloro bag', description: 'duplet' })).toBe(false);
  });
});
