import { describe, expect, it } from 'vitest';
import { handPack, readAll } from '../support/hand-pack.js';
import { scorer } from '../support/shipped.js';

const item = (title: string, rest: Readonly<Record<string, unknown>> = {}) => readAll({ title, ...rest }).offer.item;

describe('what is sold', () => {
  it.each([
    ['Velloro bag', 'article', 'bag'],
    ['Velloro', 'article', undefined],
    ['Phonix 9', 'article', 'phone'],
    ['Moonstep 43', 'article', 'sneakers'],
    ['Sprintex', 'article', 'sneakers'],
    ['case for Phonix 9', 'accessory', 'phone'],
    ['funda para Phonix', 'accessory', undefined],
    ['Phonix用ケース', 'accessory', undefined],
    ['screen for Phonix 9', 'part', 'phone'],
    ['beater for Phonix', 'accessory', undefined],
    ['Velloro bag for Phonix 9', 'article', 'bag'],
    ['case for phone', 'accessory', 'phone'],
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

  it('takes the head of several things made for something: what stands before "for", then by the order of the language', () => {
    expect(item('screen case for Phonix 9').offer).toBe('accessory');
    expect(item('funda para Phonix screen')).toMatchObject({ offer: 'accessory' });
    expect(item('screen for Phonix 9 with case').offer).toBe('part');
  });

  it('reads words that may only describe as the article, and keeps them as words', () => {
    const { item: read, words } = readAll({ title: 'Velloro strap wallet' }).offer;
    expect(read).toMatchObject({ offer: 'article', category: 'wallet' });
    expect(words).toBeUndefined(); // a strap before its noun describes it
    const strap = readAll({ title: 'Velloro strap' }).offer;
    expect(strap.words).toMatchObject({ kind: 'accessory', certainty: 0.25 });
  });

  it('calls a thing whose condition is "for parts" broken', () => {
    expect(item('Phonix 9', { condition: 'for parts' }).offer).toBe('broken');
    expect(item('case for Phonix 9', { condition: 'for parts' }).offer).toBe('accessory');
  });

  it('takes a box or a paper for what is sold where the title says that it is alone', () => {
    expect(item('Velloro bag gift carton').offer).toBe('article');
    expect(item('Velloro bag gift carton only').offer).toBe('packaging');
    expect(item('only the gift carton, Velloro bag').offer).toBe('packaging');
    expect(item('Velloro bag, empty old gift carton').offer).toBe('packaging');
    expect(item('Velloro bag and passbook only').offer).toBe('document');
    expect(item('Velloro bag, gift carton only opened once').offer).toBe('article');
    expect(item('Velloro bag, worn only twice, gift carton').offer).toBe('article');
  });

  it('takes papers joined to papers for what is sold, and papers joined to an article for what comes with it', () => {
    const read = (title: string) => scorer.score({ title }).item.offer;
    expect(read('Service papers and warranty cards for Omega, blank')).toBe('document');
    expect(read('Omega Speedmaster watch and warranty card')).toBe('article');
    expect(read('Omega Speedmaster watch with dust bag and warranty card')).toBe('article');
  });

  it('takes the last letter of a code for no word', () => {
    const read = (title: string) => scorer.score({ title }).item;
    expect(read('E006S фильтр для пылесоса Samsung')).toMatchObject({ offer: 'consumable', category: 'vacuum-cleaner' });
    expect(read('Intel i9-14900K processor')).toMatchObject({ offer: 'article', category: 'cpu' });
  });

  it('takes the price of a rental for another than that of the article', () => {
    expect(item('rent a Velloro bag').offer).toBe('deposit');
  });

  it('takes the sizes of what a device holds for no goods of their own', () => {
    expect(item('laptop 512GB SSD').category).toBe('laptop');
    expect(item('Phonix 9 256 GB SSD').category).toBe('phone');
    expect(item('laptop SSD 512GB').category).toBe('ssd');
    expect(item('512GB SSD').category).toBe('ssd');
  });

  it('takes what a device is made up of for no goods of their own', () => {
    const read = (title: string) => scorer.score({ title }).item.category;
    expect(read('iPhone 15 8GB RAM')).toBe('phone');
    expect(read('iPhone 13 camera 12MP')).toBe('phone');
    expect(read('Kingston RAM 8GB DDR4')).toBe('ram');
  });

  it('asks the brand where title and category field name different goods', () => {
    expect(item('Velloro bag', { category: 'Sneakers' }).category).toBe('bag');
    expect(item('Sprintex, bag', { category: 'Sneakers' }).category).toBe('sneakers');
    expect(item('Kumquat bag', { category: 'Sneakers' }).category).toBe('bag');
  });

  it('reads a likeness only beside a brand', () => {
    expect(item('bag like Velloro').offer).toBe('lookAlike');
    expect(item('bag like my old favourite').offer).toBe('article');
  });

  it('takes what is missing for absent, and not what another clause denies', () => {
    expect(item('Velloro, no original empty box').offer).toBe('article');
    expect(item('not new, empty box of Velloro').offer).toBe('packaging');
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
    ['lot of 40 bag', 40],
    ['lot of 90s bag', 1],
    ['12 Velloro bag, lot of', 12],
    ['12 Velloro bag', 1],
    ['bag 2.5 pcs', 1],
    ['bag A10 pcs', 1],
    ['bag x10 pcs', 10],
    ['bag 99999999 pcs', 1],
  ])('%j is %d articles for one price', (title, quantity) => {
    expect(item(title).quantity).toBe(quantity);
  });
});

describe('a word for a dummy', () => {
  it('counts in a description only within a clause', () => {
    const world = { ...handPack, items: [...(handPack.items ?? []), { language: 'en', offers: { dummy: ['store display'] } }] };
    const dummy = (description: string) => readAll({ title: 'Phonix 9', description }, world).offer.dummySpan?.text;
    expect(dummy('this is a store display')).toBe('store display');
    expect(dummy('no store display')).toBeUndefined();
    expect(dummy('in its case')).toBeUndefined();
    expect(dummy('apps from the store, display of 6 inches')).toBeUndefined();
  });
});
