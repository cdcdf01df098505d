import { describe, expect, it } from 'vitest';
import { itemSignals } from '../../src/signals/item.js';
import { knowledgeOf, readAll } from '../support/hand-pack.js';

const knowledge = knowledgeOf();
const judge = (title: string, rest: Readonly<Record<string, unknown>> = {}) => itemSignals(readAll({ title, ...rest }), knowledge);
const ids = (title: string): string[] => judge(title).observations.map((o) => o.id);

describe('itemSignals', () => {
  it.each([
    ['case for Phonix 9', ['item/made-for']],
    ['screen for Phonix', ['item/made-for']],
    ['Phonix用ケース', ['item/made-for']],
    ['for Phonix 9', ['item/made-for']],
    ['Velloro empty box', ['item/packaging-only']],
    ['Velloro receipt only', ['item/documents-only']],
    ['Phonix receipt only', []],
    ['Phonix 9 dummy', ['item/dummy-device']],
    ['Velloro dummy', []],
    ['Sprintex scale model', ['item/scale-model']],
    ['Velloro poster', ['item/print-or-media']],
    ['Velloro repair', ['item/service']],
    ['Velloro bag', []],
    ['Velloro strap', []],
    ['a poster', []],
  ])('%j: %j', (title, expected) => {
    expect(ids(title)).toEqual(expected);
  });

  it('quotes the words and the brand', () => {
    const [found] = judge('strap fits Phonix 9').observations;
    expect(found?.evidence.map((e) => (e.kind === 'span' ? e.text : ''))).toEqual(['strap', 'Phonix 9']);
    expect(found?.params).toEqual({ offer: 'accessory', brand: 'Phonix', words: '“strap”' });
  });

  it('notices one branded article in many versions', () => {
    const [found] = judge('Velloro bag 40 colors').observations;
    expect(found?.id).toBe('item/colour-range');
    expect(found?.evidence).toEqual([{ kind: 'span', field: 'title', start: 12, end: 21, text: '40 colors' }]);
    expect(ids('Velloro bag 2 colors')).toEqual([]);
    expect(ids('bag 40 colors')).toEqual([]);
    expect(ids('Phonix earbuds 40 colors')).toEqual([]);
    expect(ids('Marla Dorn one 40 colors')).toEqual(['item/colour-range']);
    expect(ids('Phonix one 40 colors')).toEqual([]);
    expect(ids('Velloro bag 32色')).toEqual(['item/colour-range']);
    // Faded, of one colour.
    expect(ids('Velloro bag W32 色落ち')).toEqual([]);
  });

  it('takes a stated use in favour of a branded article, by its words', () => {
    const [found] = judge('Velloro bag', { condition: 'Used' }).observations;
    expect(found?.id).toBe('item/stated-used');
    expect(found?.evidence).toEqual([{ kind: 'span', field: 'condition', start: 0, end: 4, text: 'Used' }]);
    expect(judge('bag', { condition: 'Used' }).observations).toEqual([]);
    expect(judge('Velloro bag', { condition: 'New' }).observations).toEqual([]);
  });

  it('notices papers of several houses offered together', () => {
    const found = judge('Velloro and Marla Dorn receipt only').observations;
    expect(found.map((o) => o.id)).toEqual(['item/documents-only', 'item/papers-of-several']);
    expect(found[1]?.params).toMatchObject({ count: 2, brands: 'Velloro, Marla Dorn' });
    expect(ids('Velloro and Sprintex receipt only')).not.toContain('item/papers-of-several');
  });

  it('notices papers of one house in number', () => {
    expect(ids('Velloro passbook, 40 pcs')).toEqual(['item/documents-only', 'item/papers-in-number']);
    expect(judge('Velloro passbook', { quantity: 60 }).observations[1]).toMatchObject({ strength: 1, params: { count: 60 } });
    expect(ids('Velloro passbook')).toEqual(['item/documents-only']);
    expect(ids('Velloro gift carton, 40 pcs')).toEqual(['item/packaging-only']);
    expect(ids('Sprintex passbook, 40 pcs')).not.toContain('item/papers-in-number');
  });

  it('abstains when it can not read what is sold', () => {
    expect(judge('Velloro').abstentions).toEqual([{ family: 'item', reason: expect.stringMatching(/\.$/) }]);
    expect(judge('Velloro bag').abstentions).toEqual([]);
  });
});
