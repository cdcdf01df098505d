import { describe, expect, it } from 'vitest';
import type { Loaded } from '../../data/compile/load.js';
import { implausiblePrices } from '../../data/compile/plausible.js';
import { losses, registerOf } from '../../data/compile/register.js';

/** Data of one brand that sells bags, wallets, belts and shoes at twice what its class asks. */
function dataWith(price: number, resale?: number): Loaded {
  const placed = (values: readonly Record<string, unknown>[]) => values.map((value) => ({ file: 'x.yaml', line: 1, value }));
  const goods = ['bag', 'wallet', 'belt', 'shoes'];
  const prices = goods.map((category) => ({
    brand: 'Velloro',
    category,
    new: category === 'bag' ? price : 200,
    ...(category === 'bag' && resale !== undefined && { resale }),
  }));
  const sections = {
    brands: placed([{ name: 'Velloro', tier: 'luxury' }]),
    phrases: placed([
      { language: 'en', term: 'superclone', kind: 'grade', strength: 3 },
      { language: 'en', term: 'aa', kind: 'grade', strength: 1 },
    ]),
    tierPrices: placed(goods.map((category) => ({ tier: 'luxury', category, new: 100 }))),
    prices: placed(prices),
  };
  return { sections, pack: {}, problems: [] };
}

describe('the register', () => {
  const accepted = registerOf(dataWith(200));

  it('says what is gone and what is changed, not what is new', () => {
    expect(losses(accepted, accepted)).toEqual([]);
    expect(losses(accepted, registerOf(dataWith(20)))).toEqual(['price of Velloro bag: new 200 used - -> new 20 used -']);
    const less = dataWith(200);
    expect(losses(accepted, registerOf({ ...less, sections: { ...less.sections, phrases: [] } }))).toEqual([
      'term en superclone: grade of strength 3 is gone',
    ]);
    expect(losses(registerOf({ sections: {}, pack: {}, problems: [] }), accepted)).toEqual([]);
  });
});

describe('prices that another fact contradicts', () => {
  const problems = (price: number, resale?: number): string[] => implausiblePrices(dataWith(price, resale)).map((p) => p.entry);

  it.each([
    ['a price like the others', 200, undefined, []],
    ['a dear one', 900, 400, []],
    ['a zero too many', 2000, undefined, ['Velloro bag']],
    ['a zero too few', 20, undefined, ['Velloro bag']],
    ['two zeros too many', 20_000, undefined, ['Velloro bag']],
    ['a used one for next to nothing', 1000, 20, ['Velloro bag']],
  ])('%s', (_, price, resale, entries) => {
    expect(problems(price, resale)).toEqual(entries);
  });
});
