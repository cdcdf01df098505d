import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BrandEntry, Pack } from '../../src/knowledge/pack.js';
import { priceSignals } from '../../src/signals/price.js';
import { PRICE_AGAINST, PRICE_FOR, priceRatio } from '../../src/signals/price-ratio.js';
import { handPack, knowledgeOf, readAll } from '../support/hand-pack.js';
import { scorer as shipped } from '../support/shipped.js';

const knowledge = knowledgeOf();
const judge = (listing: Readonly<Record<string, unknown>>) => priceSignals(readAll(listing), knowledge);
const ids = (listing: Readonly<Record<string, unknown>>): string[] => judge(listing).observations.map((o) => o.id);
const bag = (usd: number, rest: Readonly<Record<string, unknown>> = {}) => ({
  title: 'Velloro bag',
  price: { amount: usd, currency: 'USD' },
  ...rest,
});

describe('priceSignals', () => {
  it('holds a price like a copy’s against the listing, a price like the genuine one for it', () => {
    expect(ids(bag(60))).toEqual(['price/below-genuine']);
    expect(ids(bag(2000))).toEqual(['price/like-genuine']);
    expect(ids(bag(2500))).toEqual(['price/like-genuine']);
  });

  it('is half as loud where a word only comes near the brand', () => {
    const strengthOf = (title: string): number => judge({ ...bag(60), title }).observations[0]?.strength ?? 0;
    const [near, sure] = [strengthOf('Veloro bag'), strengthOf('Velloro bag')];
    expect(readAll({ title: 'Veloro bag' }).subject).toMatchObject({ match: 'misspelt', needsSupport: true });
    expect(near).toBeGreaterThan(0);
    expect(near).toBeLessThanOrEqual(sure / 2);
  });

  it('is half as loud where nothing says what is sold: a maker of one thing sells laces and cloths too', () => {
    const strengthOf = (rest: Readonly<Record<string, unknown>>): number =>
      judge({ price: { amount: 4, currency: 'USD' }, condition: 'brand new', ...rest }).observations[0]?.strength ?? 0;
    const named = strengthOf({ title: 'Sprintex sneakers' });
    expect(named).toBeGreaterThan(0);
    expect(strengthOf({ title: 'Sprintex gewgaw' })).toBeCloseTo(named / 2, 10);
    // A model, a form and a description name it as well as a title does.
    expect(strengthOf({ title: 'Sprintex gewgaw', category: 'sneakers' })).toBe(named);
    expect(strengthOf({ title: 'Moonstep' })).toBeGreaterThan(0.9 * named);
  });

  it.each(['constructor', 'toString', '__proto__'])('judges goods that a pack calls %s as any others', (id) => {
    const strengthOf = (category: string): number | undefined => {
      const own: Pack = {
        categories: [{ id: category }],
        brands: [{ name: 'Velloro', tier: 'luxury', sells: [category] }],
        prices: [{ brand: 'Velloro', category, new: 2000, spread: 0.3 }],
        items: [{ language: 'en', categories: Object.fromEntries([[category, ['gewgaw']]]), quantities: { unit: ['pcs'] } }],
      };
      const reading = readAll({ title: 'Velloro gewgaw, 3 pcs', price: '$60' }, own);
      expect(reading.offer.item).toMatchObject({ category, quantity: 3 });
      return priceSignals(reading, knowledgeOf(own)).observations[0]?.strength;
    };
    expect(strengthOf(id)).toBeGreaterThan(0);
    expect(strengthOf(id)).toBe(strengthOf('gewgaw'));
  });

  it('speaks less loudly of a brand that is not dear and none of whose models is looked for by name', () => {
    const strengthOf = (tier: 'premium' | 'mass' | 'sport', own: string, rest: readonly BrandEntry[] = []): number => {
      const pack: Pack = {
        categories: [{ id: 'gewgaw' }],
        brands: [{ name: 'Plainly', tier, sells: ['gewgaw'], ...(rest.length > 0 && { parent: 'Velloro' }) }, ...rest],
        lines: own === '' ? [] : [{ line: 'Moonstep', brand: own, category: 'gewgaw' }],
        prices: [{ brand: 'Plainly', category: 'gewgaw', new: 200, spread: 0.3 }],
        items: [{ language: 'en', categories: { gewgaw: ['gewgaw'] } }],
      };
      return priceSignals(readAll({ title: 'Plainly gewgaw', price: '$40' }, pack), knowledgeOf(pack)).observations[0]?.strength ?? 0;
    };
    const parent: readonly BrandEntry[] = [{ name: 'Velloro', tier: 'luxury', sells: ['gewgaw'] }];
    for (const tier of ['premium', 'mass'] as const) {
      expect(strengthOf(tier, ''), tier).toBeGreaterThan(0);
      expect(strengthOf(tier, ''), tier).toBeLessThan(strengthOf(tier, 'Plainly'));
      expect(strengthOf(tier, 'Velloro', parent), tier).toBe(strengthOf(tier, 'Plainly'));
      expect(strengthOf(tier, '', parent), tier).toBe(strengthOf(tier, ''));
    }
    expect(strengthOf('sport', '')).toBe(strengthOf('sport', 'Plainly'));
  });

  describe('wear told where no condition is stated', () => {
    const worn: Pack = {
      ...handPack,
      phrases: [
        ...(handPack.phrases ?? []),
        { language: 'en', term: 'scuffed', kind: 'used-wear', strength: 1, means: 'wear described', innocent: ['look'] },
      ],
    };
    const strengthOf = (listing: Readonly<Record<string, unknown>>): number =>
      priceSignals(readAll(listing, worn), knowledgeOf(worn)).observations[0]?.strength ?? 0;

    it('lets the price be that of a used piece', () => {
      const told = strengthOf(bag(300, { description: 'scuffed' }));
      expect(told).toBeLessThan(strengthOf(bag(300)));
      expect(told).toBe(strengthOf(bag(300, { description: 'scuffed', condition: 'used' })));
    });

    it('gives way to a condition that is stated, and is none where it is excused', () => {
      expect(strengthOf(bag(300, { description: 'scuffed', condition: 'brand new' }))).toBe(
        strengthOf(bag(300, { condition: 'brand new' })),
      );
      expect(strengthOf(bag(300, { description: 'scuffed look' }))).toBe(strengthOf(bag(300)));
    });
  });

  it.each([
    ['Sprintex sneakers kids', true],
    ['Sprintex sneakers', false, 'Kids > Shoes'],
    ['Sprintex sneakers 6 ans', true],
    ['Velloro bag 6 ans', false],
    ['Sprintex sneakers ベビー', true],
    ['Sprintex Kinderschuhe sneakers', true],
    ['Sprintex sneakers Baby Milo', false],
    ['Sprintex sneakers enfants riches', false],
    ['Sprintex kidskin sneakers', false],
    ['Velloro bag kids', false],
  ])('expects less for the clothes and shoes of children: %j %s', (title, lessForTitle, category?: string) => {
    const expected = (listing: Readonly<Record<string, unknown>>): unknown =>
      judge({ price: { amount: 20, currency: 'USD' }, ...listing }).observations[0]?.params?.expected;
    const isLess = lessForTitle || category !== undefined;
    expect(expected({ title, category })).toBe((title.includes('bag') ? 2000 : 100) * (isLess ? 0.6 : 1));
  });

  it('tells less of a house that only an ambiguous nickname names', () => {
    const [velloro, ...others] = handPack.brands ?? [];
    const nicknamed: Pack = { ...handPack, brands: [{ ...(velloro as BrandEntry), evasiveWeak: ['twinvee'] }, ...others] };
    const strengthOf = (title: string): number =>
      priceSignals(readAll(bag(60, { title }), nicknamed), knowledgeOf(nicknamed)).observations[0]?.strength ?? 0;
    expect(strengthOf('twinvee bag')).toBeCloseTo(strengthOf('Velloro bag') / 2, 6);
    expect(strengthOf('Velorro bear bag')).toBe(strengthOf('Velloro bag'));
  });

  it('minds a placeholder only where the text takes the buyer elsewhere for the rest', () => {
    const [found] = judge(bag(1, { description: 'write to me' })).observations;
    expect(found).toMatchObject({ id: 'price/rest-elsewhere', params: { amount: 1, currency: 'USD', words: '“write to me”' } });
    expect(ids(bag(1))).toEqual([]);
    expect(judge(bag(1)).abstentions).toEqual([{ family: 'price', reason: expect.stringMatching(/placeholder/) }]);
    expect(ids(bag(60, { description: 'write to me' }))).toEqual(['price/below-genuine']);
    expect(ids({ ...bag(1, { description: 'write to me' }), title: 'a bag' })).toEqual([]);
  });

  it('judges what a deposit or a placeholder comes to with the rest that the text names', () => {
    const [found] = judge(bag(1, { description: 'pay now, the difference 79 later' })).observations;
    expect(found).toMatchObject({ id: 'price/below-genuine', params: { usd: 80 } });
    expect(found?.evidence[1]).toMatchObject({ kind: 'span', field: 'description', text: '79' });
    expect(ids({ ...bag(20), title: 'Velloro bag deposit, rest 60' })).toEqual(['price/below-genuine']);
    expect(ids({ ...bag(200), title: 'Velloro bag deposit, rest 1800' })).toEqual(['price/like-genuine']);
  });

  it('minds a deposit on much-copied goods without a brand only where something else is sent', () => {
    const deposit = { title: 'a bag deposit', price: '$30' };
    expect(ids(deposit)).toEqual([]);
    expect(ids({ ...deposit, description: 'mark painted over' })).toEqual(['price/rest-elsewhere']);
    expect(ids({ ...deposit, description: 'write to me' })).toEqual([]);
  });

  it('never holds a high price against the listing', () => {
    for (const usd of [2000, 3000, 10_000, 1e6, 1e12]) expect(ids(bag(usd))).not.toContain('price/below-genuine');
  });

  it('makes less of the low price of a used piece', () => {
    const strength = (condition: string) => judge(bag(60, { condition })).observations[0]?.strength ?? 0;
    expect(strength('used')).toBeGreaterThan(0);
    expect(strength('used')).toBeLessThan(0.65 * strength('brand new'));
  });

  it('makes less of the price of what its title calls unbranded', () => {
    const strength = (title: string) => judge({ ...bag(60), title }).observations[0]?.strength ?? 0;
    expect(strength('Velloro bag, unbranded')).toBe(strength('Velloro bag') / 2);
  });

  it('expects no price of what is only likened to a brand, unless it bears the mark', () => {
    expect(judge({ ...bag(60), title: 'Velloro-style bag' }).abstentions).toEqual([
      { family: 'price', reason: expect.stringMatching(/likened/) },
    ]);
    expect(ids({ ...bag(60), title: 'Velloro-style bag with logo' })).toEqual(['price/below-genuine']);
    expect(ids({ ...bag(60), title: 'Velloro-style bag', description: 'engraved inside' })).toEqual(['price/below-genuine']);
    expect(ids({ ...bag(60), title: 'Velloro-style bag, quasi copy' })).toEqual(['price/below-genuine']);
  });

  it('expects no price of a bag that a perfume counter gave away', () => {
    const gift = { title: 'Marla Dorn Beauty bag', price: '$30' };
    expect(judge(gift).abstentions).toEqual([{ family: 'price', reason: expect.stringMatching(/gift/) }]);
    expect(judge({ ...gift, title: 'Marla Dorn bag' }).abstentions).not.toEqual([
      { family: 'price', reason: expect.stringMatching(/gift/) },
    ]);
  });

  it('expects no price of a brand where form and title name another maker', () => {
    const toy = { title: 'Kumquat Phonix 9 phone holder', brand: 'Kumquat', price: '$20' };
    expect(judge(toy).abstentions).toEqual([{ family: 'price', reason: 'The form and the title name Kumquat as the maker, not Phonix.' }]);
    expect(ids({ ...bag(60), title: 'Kumquat Velloro bag', brand: 'Kumquat' })).toEqual(['price/below-genuine']);
  });

  it('quotes the price and what it was held against', () => {
    const [found] = judge(bag(60)).observations;
    expect(found?.evidence).toEqual([{ kind: 'value', field: 'price', actual: 60, expected: 2000, unit: 'USD' }]);
    expect(found?.params).toMatchObject({
      brand: 'Velloro',
      category: 'bag',
      usd: 60,
      expected: 2000,
      share: 3,
      basis: 'brand',
      year: 2024,
    });
  });

  it('lets a price say less where the brand is denied or named in passing, and nothing where the brand makes no such thing', () => {
    const preface = 'A plain and lengthy account of everything that the thing can do, told at leisure. ';
    const strength = (listing: Readonly<Record<string, unknown>>): number => judge(listing).observations[0]?.strength ?? 0;
    const plain = strength(bag(60));
    for (const listing of [{ title: 'non-Velloro bag' }, { title: 'a bag', description: `${preface}Velloro.` }]) {
      expect(strength(bag(60, listing))).toBeGreaterThan(0);
      expect(strength(bag(60, listing))).toBeLessThan(plain * 0.6);
    }
    expect(judge(bag(60, { title: 'a phone', description: `${preface}Velloro.` })).abstentions).toEqual([
      { family: 'price', reason: 'Velloro is named in passing, and what is sold may be another maker’s.' },
    ]);
  });

  it('forgives a used article more', () => {
    const strength = (listing: Readonly<Record<string, unknown>>): number =>
      judge(listing).observations.find((o) => o.id === 'price/below-genuine')?.strength ?? 0;
    expect(strength(bag(250, { condition: 'used' }))).toBeLessThan(strength(bag(250, { condition: 'brand new' })));
  });

  it('expects used goods on a marketplace of used goods, where nothing is stated of their condition', () => {
    const against = (listing: Readonly<Record<string, unknown>>): number => judge(listing).observations[0]?.strength ?? 0;
    expect(against(bag(300, { marketplace: 'Vinted' }))).toBeLessThan(against(bag(300, { marketplace: 'Shop' })));
    expect(against(bag(300, { marketplace: 'Vinted', condition: 'brand new' }))).toBe(against(bag(300, { condition: 'brand new' })));
  });

  it('expects that one piece in one size is somebody’s own, where nothing is stated of its condition', () => {
    const against = (title: string, rest: Readonly<Record<string, unknown>> = {}): number =>
      judge({ title, price: { amount: 8, currency: 'USD' }, ...rest }).observations[0]?.strength ?? 0;
    const unsized = against('Sprintex Swift sneakers');
    expect(against('Sprintex Swift sneakers size 42')).toBeLessThan(unsized);
    expect(against('Sprintex Swift sneakers', { attributes: { Size: '42' } })).toBeLessThan(unsized);
    expect(against('Sprintex Swift sneakers size 36-45')).toBe(unsized);
    expect(against('Sprintex Swift sneakers', { attributes: { Colour: 'blue' } })).toBe(unsized);
    expect(against('Sprintex Swift sneakers size 42', { condition: 'brand new' })).toBe(
      against('Sprintex Swift sneakers', { condition: 'brand new' }),
    );
    expect(against('Velloro bag size M')).toBe(against('Velloro bag'));
  });

  it('speaks softly where used pieces bring as little as copies cost, and nothing tells that this one is new', () => {
    const against = (title: string, rest: Readonly<Record<string, unknown>> = {}): number =>
      judge({ title, price: { amount: 20, currency: 'USD' }, ...rest }).observations.find((o) => o.id === 'price/below-genuine')
        ?.strength ?? 0;
    const bare = against('Sprintex sneakers');
    const stated = against('Sprintex sneakers', { condition: 'brand new' });
    expect(bare).toBeLessThan(stated / 2);
    for (const stock of ['Sprintex sneakers (12 colours)', 'Sprintex sneakers size 36-45', 'Sprintex sneakers grade zz'])
      expect(against(stock)).toBeGreaterThan(2 * bare);
    expect(against('Sprintex sneakers', { price: { amount: 145, currency: 'CNY' } })).toBeGreaterThan(2 * bare);
    // What keeps its price when used is not meant by the price of a copy.
    expect(against('Sprintex Swift sneakers')).toBeGreaterThan(2 * bare);
  });

  it('speaks less loudly of a lot of several makers, whose pieces cost this and that', () => {
    const strength = (title: string): number => judge(bag(20, { title })).observations[0]?.strength ?? 0;
    const two = strength('lot of Velloro, Sprintex bag');
    expect(two).toBeGreaterThan(0);
    expect(strength('lot of Velloro, Sprintex, Dasherly bag')).toBe(two); // one firm
    expect(strength('lot of Velloro, Sprintex, Phonix bag')).toBeLessThan(two);
    expect(strength('Velloro, Sprintex, Phonix bag')).toBe(strength('Velloro, Sprintex bag'));
  });

  it('says nothing of a maker whom the title names first as what the article is for', () => {
    const said = (title: string, rest = {}): unknown =>
      judge({ title, price: { amount: 9, currency: 'USD' }, ...rest }).abstentions[0]?.reason;
    const reason = 'The brand named is not the maker of the article.';
    expect(said('gewgaw for Phonix 9. Phonix 9 phone')).toBe(reason);
    expect(said('gewgaw for Phonix', { description: 'Phonix 9 phone' })).toBe(reason);
    expect(said('Phonix 9 phone, gewgaw for Phonix')).toBeUndefined();
    expect(said('gewgaw for Sprintex. Phonix 9 phone')).toBeUndefined();
  });

  it('speaks less loudly of a lot, of which nobody knows how many articles it holds', () => {
    const strength = (title: string): number =>
      judge({ title, price: '$30' }).observations.find((o) => o.id === 'price/below-genuine')?.strength ?? 0;
    expect(strength('lot of Velloro bag')).toBeLessThan(strength('Velloro bag'));
  });

  it.each<[string, Readonly<Record<string, unknown>>]>([
    ['there is no price', { title: 'Velloro bag' }],
    ['the price is 0', bag(0)],
    ['there is no rate', { title: 'Velloro bag', price: { amount: 60, currency: 'XTS' } }],
    ['no brand is named', { title: 'a bag', price: '$60' }],
    ['the brand is only the target', { title: 'case for Phonix 9', price: '$6' }],
    ['only the box is sold', { title: 'Velloro empty box', price: '$30' }],
    ['a deposit is asked', { title: 'Velloro bag deposit', price: '$30' }],
    ['a repair is offered', { title: 'Velloro repair', price: '$30' }],
    ['nothing is known of such a thing', { title: 'Phonix watch', price: '$30' }],
    ['a sample of unknown size is sold', { title: 'Marla Dorn perfume decant', price: '$9' }],
    ['a sample of unknown goods is sold', { title: 'Marla Dorn decant 5 ml', price: '$9' }],
  ])('abstains when %s, and says why', (_what, listing) => {
    const { observations, abstentions } = judge(listing);
    expect(observations).toEqual([]);
    expect(abstentions).toEqual([{ family: 'price', reason: expect.stringMatching(/^[A-Z].+\.$/) }]);
  });

  it('judges perfume by its size', () => {
    const against = (title: string): boolean => ids({ title, price: '$18' }).includes('price/below-genuine');
    expect(against('Marla Dorn perfume 100 ml')).toBe(true);
    expect(against('Marla Dorn perfume 8 ml')).toBe(false);
    const strength = (title: string): number =>
      judge({ title, price: '$30' }).observations.find((o) => o.id === 'price/below-genuine')?.strength ?? 0;
    expect(strength('Marla Dorn perfume 100 ml tester')).toBeLessThan(strength('Marla Dorn perfume 100 ml'));
    expect(strength('Marla Dorn perfume mist 100 ml')).toBeLessThan(strength('Marla Dorn perfume 100 ml tester'));
    expect(strength('Marla Dorn perfume decant 100 ml')).toBeLessThan(strength('Marla Dorn perfume 100 ml'));
  });

  it.each([
    'Apple wired earphones',
    'Fone Apple com fio',
    'Наушники Apple проводные',
    '애플 유선 이어폰',
    'Apple 有線イヤホン',
    '苹果 有线耳机',
  ])('asks less of %j than of earphones without a cable', (title) => {
    expect(shipped.score({ title, price: '$9' }).score).toBeLessThan(0.1);
  });

  it('says less of a part of a house’s goods where no article is named', () => {
    expect(shipped.score({ title: 'ルイヴィトン カデナ 鍵 パドロック', price: { amount: 2000, currency: 'JPY' } }).score).toBeLessThan(0.1);
    expect(shipped.score({ title: 'ルイヴィトン 財布', price: { amount: 2000, currency: 'JPY' } }).score).toBeGreaterThan(0.5);
  });

  it.each(['Upcycled Chanel button necklace', 'Chanel リメイク ネックレス'])('asks less of %j than of what the house makes', (title) => {
    expect(shipped.score({ title, price: '$45' }).score).toBeLessThan(0.2);
    expect(shipped.score({ title: 'Chanel pendant necklace', price: '$45' }).score).toBeGreaterThan(0.5);
  });

  it('judges memory by its capacity', () => {
    const strength = (title: string): number =>
      judge({ title, price: '$6' }).observations.find((o) => o.id === 'price/below-genuine')?.strength ?? 0;
    expect(strength('Memorix usb stick 2TB')).toBeGreaterThan(0.4);
    expect(strength('Memorix usb stick 2TB')).toBeGreaterThan(strength('Memorix usb stick 256 GB'));
    expect(strength('Memorix usb stick 32GB')).toBe(0);
    expect(strength('Memorix usb stick')).toBeLessThan(0.2);
  });

  it('notices a struck-through price that such a house never asks, as a signal of its own', () => {
    expect(ids(bag(60, { listPrice: '$2000' }))).toContain('price/list-price-absurd');
    expect(ids(bag(1500, { listPrice: '$2000' }))).not.toContain('price/list-price-absurd');
    expect(ids(bag(60, { listPrice: '$50' }))).not.toContain('price/list-price-absurd');
    expect(ids({ title: 'Velloro empty box', price: '$6', listPrice: '$2000' })).not.toContain('price/list-price-absurd');
  });
});

describe('priceRatio', () => {
  const distribution = fc.record({
    median: fc.double({ min: 1, max: 50_000, noNaN: true }),
    spread: fc.double({ min: 0.1, max: 1.5, noNaN: true }),
  });
  const genuine = fc
    .tuple(distribution, fc.double({ min: 0.1, max: 1, noNaN: true }))
    .map(([fresh, share]) => ({ fresh, used: { median: fresh.median * share, spread: fresh.spread + 0.2 }, basis: 'brand' as const }));
  const usd = fc.oneof(fc.double({ min: 0.01, max: 1e6, noNaN: true }), fc.constantFrom(5e-324, 1e-30, 1e30, 1e300));
  const condition = fc.constantFrom(undefined, 'new', 'like-new', 'used', 'refurbished', 'for-parts');

  it('stays within what a price may say, on any price', () => {
    fc.assert(
      fc.property(usd, genuine, distribution, condition, (price, real, copy, state) => {
        const ratio = priceRatio(price, real, copy, state);
        expect(Number.isFinite(ratio)).toBe(true);
        expect(ratio).toBeGreaterThanOrEqual(-PRICE_FOR);
        expect(ratio).toBeLessThanOrEqual(PRICE_AGAINST);
        if (price >= real.fresh.median) expect(ratio).toBeLessThanOrEqual(0);
      }),
      { numRuns: 500 },
    );
  });

  it('is 0 or more far below any genuine price: a cheap price excuses nothing', () => {
    fc.assert(
      fc.property(genuine, distribution, condition, (real, copy, state) => {
        expect(priceRatio(real.used.median / 10, real, copy, state)).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 300 },
    );
  });

  it('excuses what may be new by no price that only a used piece has', () => {
    const real = { fresh: { median: 600, spread: 0.3 }, used: { median: 250, spread: 0.6 }, basis: 'brand' } as const;
    const told = (condition?: string): number => priceRatio(120, real, { median: 12, spread: 0.5 }, condition);
    expect([told(), told('new')]).toEqual([0, 0]);
    expect(told('used')).toBeLessThan(0);
    expect(priceRatio(160, real, { median: 12, spread: 0.5 })).toBeLessThan(0);
  });
});

describe('a price of who knows what', () => {
  const reasons = (listing: Readonly<Record<string, unknown>>): string[] =>
    shipped
      .score(listing)
      .abstentions.filter((a) => a.family === 'price')
      .map((a) => a.reason);
  const cheap = { price: { amount: 6, currency: 'USD' } };

  it('says nothing where a word in disguise may be one for something else', () => {
    expect(reasons({ ...cheap, title: 'Ray-Ban Wayfarer c⭐a⭐s⭐e⭐s' })).toEqual([
      'It is not sure what is sold: “c⭐a⭐s⭐e⭐s” may be a word for something else.',
    ]);
    expect(reasons({ ...cheap, title: 'Apple Watch str@ps' })).toHaveLength(1);
    // A word of plain letters with a slip in it may be any word.
    expect(reasons({ ...cheap, title: 'Ray-Ban Wayfarer casus' })).toEqual([]);
  });

  it('says nothing where a word in disguise may say that the article is worn, unless its condition is known', () => {
    expect(reasons({ ...cheap, title: 'Diesel jacket c*nsumati' })).toEqual([
      'It is not sure in what condition it is sold: “c*nsumati” may be a word for that.',
    ]);
    expect(reasons({ ...cheap, title: 'Diesel jacket c*nsumati', condition: 'new' })).toEqual([]);
  });

  it('says nothing of what goes with the devices of several makers', () => {
    const many = 'The title names devices of several makers, and what is sold goes with them.';
    expect(reasons({ ...cheap, title: 'Thing Macbook Oneplus 9 Samsung Galaxy S22' })).toContain(many);
    expect(reasons({ ...cheap, title: 'Thing Macbook Oneplus 9' })).not.toContain(many);
    expect(reasons({ ...cheap, title: 'Gucci Prada Dior bag' })).not.toContain(many);
  });

  it('says nothing of what may be a game: no word tells what is sold beside the console of another maker', () => {
    const game = 'A console is named, and what is sold may be a game about LEGO for it.';
    expect(reasons({ ...cheap, title: 'LEGO Jurassic World Nintendo Switch' })).toContain(game);
    expect(reasons({ ...cheap, title: 'LEGO building bricks Jurassic World Nintendo Switch' })).not.toContain(game);
    expect(reasons({ ...cheap, title: 'LEGO Jurassic World Nintendo' })).not.toContain(game);
    expect(reasons({ ...cheap, title: 'LEGO Jurassic World', description: 'Or a Nintendo Switch.' })).not.toContain(game);
    expect(reasons({ ...cheap, title: 'Sony PlayStation 5' })).toEqual([]);
  });

  it('says nothing of goods without a name beside a brand that only the description names', () => {
    const description = 'Charges your iPhone, iPad and iPods fast.';
    expect(reasons({ ...cheap, title: 'Gewgaw Deluxe', description })).toEqual([
      'Apple is named in passing, and what is sold may be another maker’s.',
    ]);
    expect(reasons({ ...cheap, title: 'Phone Deluxe', description })).toEqual([]);
  });
});
