import { describe, expect, it } from 'vitest';
import type { Pack } from '../../src/knowledge/pack.js';
import { readBrands } from '../../src/reading/brands.js';
import { countOf } from '../../src/reading/quantity.js';
import { handPack, hitsOf, knowledgeOf } from '../support/hand-pack.js';

/** The small world with counters of a script without spaces, sets, and signs that also stand between measures. */
const world: Pack = {
  ...handPack,
  items: [
    ...(handPack.items ?? []),
    { language: 'zh', quantities: { unit: ['个', '件装'], pair: ['双'], set: ['套'] } },
    { language: 'en', quantities: { unit: ['x', 'count'], set: ['set'] } },
    { language: 'es', offers: { lot: ['lote de'] } },
    { language: 'vi', quantities: { unit: ['xấp'] } },
  ],
};
const knowledge = knowledgeOf(world);

describe('countOf', () => {
  it.each([
    ['10 pcs', 10],
    ['10pcs', 10],
    ['pcs 10', 10],
    ['1 pcs', undefined],
    ['2 pcs', 2],
    ['300 pcs', 300],
    ['301 pcs', undefined],
    ['pcs', undefined],
    ['10 pcs 20 pcs', 10],
    ['1 pcs 20 pcs', 20],
    ['10-pcs', 10],
    ['10 nice pcs', undefined],
    ['3 个', 3],
    ['3个', 3],
    ['3个月', undefined],
    ['3个 月', 3],
    ['3件装包', 3],
    ['个 3', undefined],
    ['个3', undefined],
    ['3双', 3],
    ['3 pair', 3],
    ['pair 3', undefined],
    ['3套', undefined],
    ['3 set', undefined],
    ['set 3', undefined],
    ['3 pair 4 pcs', 3],
    ['pack of 6', 6],
    ['pack of 6.5', undefined],
    ['pack of 6 bag', 6],
    ['pack of6', 6],
    ['6 pack of', 6],
    ['2.5 pcs', undefined],
    ['A10 pcs', undefined],
    ['x10 pcs', 10],
    ['x 10 pcs', 10],
    ['10 x', 10],
    ['10 x bag', 10],
    ['bag 20 x 30', undefined],
    ['20 x 30 bag', undefined],
    ['bag x10', undefined],
    ['bag x 10', undefined],
    ['X3 bag', undefined],
    ['bag 5 x', undefined],
    ['bag 5 xấp', 5],
    ['1234567 pcs', undefined],
    ['123456 pcs', undefined],
    ['1000010 pcs', undefined],
    ['0000010 pcs', undefined],
    ['000010 pcs', 10],
    ['lot of 50', 50],
    ['lot of 50 bag', 50],
    ['lot of 90s bag', undefined],
    ['lot of 1', undefined],
    ['lot of bag 10 pcs', 10],
    ['lot of bag, lot of 7', 7],
    ['lot of 2.5', undefined],
    ['lot of', undefined],
    ['lote de 50', 50],
    ['the bag is not a lote de 50 for you', undefined],
    ['12 Velloro bag lot of', 12],
    ['12 nice Velloro lot of', undefined],
    ['12 Velloro bag', undefined],
    ['1 Velloro lot of', undefined],
    ['300 Velloro lot of', 300],
    ['301 Velloro lot of', undefined],
    ['Velloro 12 lot of', undefined],
    ['9 count', 9],
    ['count 9', 9],
  ])('counts in %j %s articles', (title, count) => {
    const hits = hitsOf(title, knowledge);
    expect(countOf(hits, readBrands(hits, knowledge))).toBe(count);
  });
});
