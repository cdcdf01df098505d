import { describe, expect, it } from 'vitest';
import { phraseSignals } from '../../src/signals/phrase.js';
import { knowledgeOf, readAll } from '../support/hand-pack.js';

const knowledge = knowledgeOf();

/** Whether the word for a copy in a listing is heard as strong. */
function isStrong(listing: Readonly<Record<string, unknown>>): boolean {
  const { observations } = phraseSignals(readAll(listing), knowledge);
  return (observations.find((o) => o.id === 'phrase/admission')?.strength ?? 0) > 0.5;
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

  it('may be another in a description', () => {
    expect(isStrong({ title: 'Velloro bag', description: 'duplet' })).toBe(false);
  });
});
