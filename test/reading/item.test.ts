import { describe, expect, it } from 'vitest';
import { readAll } from '../support/hand-pack.js';

const item = (title: string, rest: Readonly<Record<string, unknown>> = {}) => readAll({ title, ...rest }).offer.item;

describe('what is sold', () => {
  it.each([
    ['Velloro bag', 'article', 'bag'],
    ['Velloro', 'article', undefined],
    ['Phonix 9', 'article', 'phone'],
    ['Moonstep 43', 'article', 'sneakers'],
    ['Sprintex', 'article', 'sneakers'],
    ['case for Phonix 9', 'accessory', undefined],
    ['funda para Phonix', 'accessory', undefined],
    ['Phonix用ケース', 'accessory', undefined],
    ['screen for Phonix 9', 'part', undefined],
    ['Velloro empty box', 'packaging', undefined],
    ['Velloro receipt only', 'document', undefined],
    ['Phonix 9 dummy', 'dummy', 'phone'],
    ['Sprintex scale model', 'model', 'sneakers'],
    ['Velloro poster', 'print', undefined],
    ['Velloro repair', 'service', undefined],
    ['lot of Velloro bags', 'lot', undefined],
    ['Marla Dorn perfume decant', 'sample', 'perfume'],
  ])('%j is %s of %s', (title, offer, category) => {
    expect(item(title)).toMatchObject({ offer });
    expect(item(title).category).toBe(category);
  });

  it('is surer of an accessory that is made for something than of a word that may describe', () => {
    expect(item('case for Phonix 9').certainty).toBeGreaterThan(0.7);
    const described = item('strap watch');
    expect(described.offer === 'article' || described.certainty < 0.5).toBe(true);
    expect(item('Velloro bag').certainty).toBe(1);
  });

  it('does not take what comes with the article for the article', () => {
    expect(item('Velloro bag with empty box')).toMatchObject({ offer: 'article', category: 'bag' });
    expect(item('Velloro bag, case included')).toMatchObject({ offer: 'article', category: 'bag' });
  });

  it('takes the last noun in English and the first in Spanish', () => {
    expect(item('bag wallet').category).toBe('wallet');
    expect(item('bolso wallet').category).toBe('bag');
  });

  it('asks the category field when the title names nothing, and the title before a group', () => {
    expect(item('Velloro', { category: 'Handbag' }).category).toBe('bag');
    expect(item('Velloro leather goods', { category: 'Wallet' }).category).toBe('wallet');
    expect(item('Velloro bag', { category: 'Wallet' }).category).toBe('bag');
  });

  it.each([
    ['brand new bag', {}, 'new'],
    ['pre-owned bag', {}, 'used'],
    ['bag', { condition: 'used' }, 'used'],
    ['brand new bag', { condition: 'pre owned' }, 'used'],
    ['bag, not used', {}, undefined],
    ['bag', {}, undefined],
  ])('%j %j is %s', (title, rest, condition) => {
    expect(item(title, rest).condition).toBe(condition);
  });

  it.each([
    ['bag 10 pcs', 10],
    ['10pcs bag', 10],
    ['pack of 6 bag', 6],
    ['bag 1 pcs', 1],
    ['bag', 1],
    ['bag 2.5 pcs', 1],
    ['bag 99999999 pcs', 1],
  ])('%j is %d articles for one price', (title, quantity) => {
    expect(item(title).quantity).toBe(quantity);
  });
});
