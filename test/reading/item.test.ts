import { describe, expect, it } from 'vitest';
import type { Pack } from '../../src/knowledge/pack.js';
import { readBrands } from '../../src/reading/brands.js';
import { readDescribed, readItem } from '../../src/reading/item.js';
import { readPhrases } from '../../src/reading/phrases.js';
import { handPack, hitsOf, knowledgeOf, readAll } from '../support/hand-pack.js';
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

  it('knows a noun of two words when they are written as one', () => {
    const wallets: Pack = { ...handPack, items: [...(handPack.items ?? []), { language: 'en', categories: { wallet: ['card holder'] } }] };
    expect(readAll({ title: 'Velloro cardholder' }, wallets).offer.item.category).toBe('wallet');
    for (const title of ['Gucci cardholder', 'Gucci card holder']) expect(scorer.score({ title }).item.category).toBe('card-case');
  });

  it('takes what "and" joins to no other goods for what is sold, and what it joins to goods for what comes along', () => {
    const read = (title: string) => scorer.score({ title }).item.category;
    expect(read("Tommy Hilfiger Men's Black and Orange T-shirt")).toBe('t-shirt');
    expect(read('Tommy Hilfiger T-Shirt schwarz und weiß')).toBe('t-shirt');
    expect(read('Zara vestido blanco y negro')).toBe('dress');
    expect(read('Gucci and Prada bags')).toBe('bag');
    expect(read('Gucci blue and white hoodie and bag')).toBe('hoodie');
    expect(read('Rolex Submariner and bag')).toBe('watch');
    expect(read('Gucci with bag')).toBeUndefined();
  });

  it.each([
    ['Repair service: Gucci handbag', 'service'],
    ['ロレックス 腕時計修理 オメガ', 'service'],
    ['Authentication card Gucci handbag', 'article'],
    ['Gucci handbag with repair service', 'article'],
    ['Nike sticker Dunk', 'print'],
    ['Nike sticker hoodie', 'article'],
  ])('reads what a service or a paper names beside it as not for sale: %j is %s', (title, offer) => {
    expect(scorer.score({ title }).item.offer).toBe(offer);
  });

  it('takes a noun in the name of a brand for goods where no other stands', () => {
    const read = (title: string) => scorer.score({ title }).item.category;
    expect(read('T-shirt Calvin Klein Jeans bianca')).toBe('t-shirt');
    expect(read('Sneakers Calvin Klein Jeans')).toBe('sneakers');
    expect(read('Calvin Klein Jeans')).toBe('jeans');
  });

  it('takes the case of glasses for what comes along with them, and a maker’s own for no small goods of a house', () => {
    const read = (title: string) => {
      const { item, signals } = scorer.score({ title, price: { amount: 9, currency: 'EUR' } });
      return [item.offer, signals.some((s) => s.id === 'price/below-genuine')];
    };
    for (const title of ['Gucci glasses case', 'Étui lunettes Gucci', 'Gucci Brillenetui', 'グッチ メガネケース', 'Gucci jewelry pouch'])
      expect(read(title)).toEqual(['packaging', false]);
    for (const title of ['Ray-Ban case', 'Ray-Ban Wayfarer case', 'Étui Ray-Ban Wayfarer'])
      expect(read(title)).toEqual(['packaging', false]);
    expect(read('Ray-Ban Wayfarer case black 50mm')).toEqual(['article', true]);
    expect(read('Gucci phone case')).toEqual(['accessory', true]);
  });

  it.each([
    ['Áo Gucci nam', 'clothing'],
    ['Quần Adidas', 'trousers'],
    ['Ví LV siêu cấp', 'wallet'],
    ['Nhẫn Cartier Love', 'ring'],
    ['Khăn Burberry', 'scarf'],
    ['Gucci đẹp quá', undefined],
    ['VI Rolex quan', 'watch'],
    ['Gucci cap', 'hat'],
  ])('reads short Vietnamese nouns by their accents: %j is %s', (title, category) => {
    expect(scorer.score({ title }).item.category).toBe(category);
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
    expect(read('Omega Speedmaster watch, only with warranty card')).toBe('article');
  });

  it('takes the last letter of a code for no word', () => {
    const read = (title: string) => scorer.score({ title }).item;
    expect(read('E006S фильтр для пылесоса Samsung')).toMatchObject({ offer: 'consumable', category: 'vacuum-cleaner' });
    expect(read('Intel i9-14900K processor')).toMatchObject({ offer: 'article', category: 'cpu' });
  });

  it('takes a dial in the title of a filed watch for how it looks, and one right behind the name or "for" it for a part', () => {
    const read = (title: string, category?: string) => scorer.score({ title, ...(category !== undefined && { category }) }).item;
    expect(read('Rado Captain Cook Black Dial', 'Watches')).toMatchObject({ offer: 'article', category: 'watch' });
    expect(read('Rado Captain Cook Black Dial', 'Watch parts').offer).toBe('part');
    expect(read('Rolex Dial', 'Watches').offer).toBe('part');
    expect(read('Black dial for Rado Captain Cook', 'Watches').offer).toBe('part');
    expect(read('Omega dial 29mm', 'Watches').offer).toBe('part');
    expect(read('Rado black dial only', 'Watches').offer).toBe('part');
    expect(read('Screen for Galaxy S21', 'Watches').offer).toBe('part');
  });

  it('takes a loop of many weaves for a band, not for the watch that it is for', () => {
    for (const title of [
      'Apple Watch Sport Loop 45mm',
      'アップルウォッチ スポーツループ',
      '애플워치 스포츠루프',
      'Apple Watch 运动回环 45mm',
    ])
      expect(scorer.score({ title }).item).toMatchObject({ offer: 'accessory' });
  });

  it('takes a small thing in Arabic for no sample and no scale model', () => {
    expect(scorer.score({ title: 'حقيبة شانيل ميني' }).item).toMatchObject({ offer: 'article', category: 'bag' });
    expect(scorer.score({ title: 'ايفون 13 ميني' }).item).toMatchObject({ offer: 'article', category: 'phone' });
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
    // Key words of other goods: of two groups that the brand has nothing in.
    expect(item('phone perfume Velloro bag leather watch').category).toBe('bag');
    expect(item('Velloro bag watch').category).toBe('watch');
    expect(item('Velloro phone perfume watch').category).toBe('watch');
    expect(item('Kumquat phone perfume bag watch').category).toBe('watch');
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

describe('readItem', () => {
  const world: Pack = {
    ...handPack,
    categories: [...(handPack.categories ?? []), { id: 'toys' }, { id: 'doll', in: 'toys' }],
    brands: [...(handPack.brands ?? []), { name: 'Chronel', tier: 'luxury', sells: ['watch'] }],
    lines: [...(handPack.lines ?? []), { line: 'Tidewatch', brand: 'Chronel', category: 'watch', new: 900, spread: 0.2 }],
    items: [
      ...(handPack.items ?? []),
      {
        language: 'en',
        categories: { doll: ['doll'] },
        offers: { digital: ['download'], consumable: ['cartridge'], auction: ['starting bid'], lookAlike: ['風'] },
      },
      { language: 'es', offers: { part: ['pantalla'], packaging: ['caja'] }, conditions: { used: ['usado'] } },
    ],
  };
  const knowledge = knowledgeOf(world);

  function itemOf(title: string, field = 'title') {
    const hits = hitsOf(title, knowledge, field);
    return readItem(hits, knowledge, readBrands(hits, knowledge), readPhrases(hits, knowledge));
  }

  it.each([
    ['case for bolso', { nouns: '', offers: 'accessory 0.8' }],
    ['case for phone', { nouns: '', offers: 'accessory 0.8', host: 'phone' }],
    ['funda para bolso', { nouns: '', offers: 'accessory 0.8', host: 'bag' }],
    ['bag repair', { nouns: 'bag', offers: '' }],
    ['Velloro bag download', { nouns: 'bag', offers: '' }],
    ['Velloro case', { nouns: '', offers: 'accessory 0.25' }],
    ['case', { nouns: '', offers: 'accessory 0.8' }],
    ['screen', { nouns: '', offers: 'part 0.8' }],
    ['phone screen', { nouns: 'phone', offers: 'part 0.4' }],
    ['screen phone', { nouns: 'phone', offers: '' }],
    ['Phonix screen', { nouns: '', offers: 'part 0.8' }],
    ['screen Phonix 9', { nouns: '', offers: 'part 0.8' }],
    ['Phonix 9 one two three four five six screen', { nouns: '', offers: 'part 0.8' }],
    ['Phonix 9 one two three four five six seven screen', { nouns: '', offers: 'part 0.4' }],
    ['screen one two three Phonix 9', { nouns: '', offers: 'part 0.8' }],
    ['screen one two three four Phonix 9', { nouns: '', offers: 'part 0.4' }],
    ['pantalla Phonix 9 one two three Phonix 9', { nouns: '', offers: 'part 0.8' }],
    ['Tidewatch case', { nouns: '', offers: 'accessory 0.8' }],
    ['Tidewatch 20mm case', { nouns: '', offers: 'accessory 0.8' }],
    ['Tidewatch 42mm case', { nouns: '', offers: 'accessory 0.4' }],
    ['Tidewatch (blue case )', { nouns: '', offers: 'accessory 0.4' }],
    ['Phonix 9 (blue case)', { nouns: '', offers: 'accessory 0.8' }],
    ['Tidewatch screen', { nouns: '', offers: 'part 0.4' }],
    ['screen Tidewatch', { nouns: '', offers: 'part 0.4' }],
    ['Phonix 9 phone case', { nouns: 'phone', offers: 'accessory 0.4' }],
    ['Phonix cartridge', { nouns: '', offers: 'consumable 0.8' }],
    ['Velloro cartridge', { nouns: '', offers: 'consumable 0.7' }],
    ['Velloro bag cartridge', { nouns: 'bag', offers: 'consumable 0.25' }],
    ['Velloro receipt only', { nouns: '', offers: 'document 1' }],
    ['Velloro passbook', { nouns: '', offers: 'document 0.75' }],
    ['Velloro Moonstep passbook only', { nouns: '', offers: 'document 1' }],
    ['passbook Velloro bag', { nouns: 'bag', offers: '' }],
    ['Velloro scale model', { nouns: '', offers: 'model 1' }],
    ['scale model doll', { nouns: 'doll', offers: 'model 1' }],
    ['doll scale model', { nouns: 'doll', offers: 'model 1' }],
    ['scale model bag', { nouns: 'bag', offers: '' }],
    ['pantalla Phonix 9', { nouns: '', offers: 'part 0.8' }],
    ['Phonix 9 pantalla', { nouns: '', offers: 'part 0.4' }],
    ['bolso pantalla', { nouns: 'bag', offers: '' }],
    ['bag like Velloro', { nouns: 'bag', offers: 'lookAlike 1' }],
    ['like Velloro', { nouns: '', offers: 'lookAlike 1' }],
    ['like one two three Velloro', { nouns: '', offers: 'lookAlike 1' }],
    ['like one two three four Velloro', { nouns: '', offers: '' }],
    ['like. Velloro', { nouns: '', offers: '' }],
    ['Velloro like bag', { nouns: 'bag', offers: '' }],
    ['like bag', { nouns: 'bag', offers: '' }],
    ['case for Phonix 9 screen', { nouns: '', offers: 'accessory 1, part 0.25' }],
    ['phone case for screen', { nouns: 'phone', offers: 'accessory 0.8, part 0.25' }],
    ['phone for case', { nouns: 'phone', offers: 'accessory 0.8' }],
    ['case for Velloro', { nouns: '', offers: 'accessory 1' }],
    ['Velloro laptop 16GB RAM 512GB ssd', { nouns: 'laptop', offers: '' }],
    ['brand new bag', { nouns: 'bag', offers: '', condition: 'new' }],
    ['not brand new bag', { nouns: 'bag', offers: '' }],
    ['bag with strap', { nouns: 'bag', offers: '' }],
    ['bag and strap', { nouns: 'bag', offers: 'accessory 0.8' }],
    ['bag, no strap', { nouns: 'bag', offers: '' }],
    ['bag fakeish case', { nouns: 'bag', offers: 'accessory 0.8' }],
    ['Anchor chain bag', { nouns: 'bag', offers: '' }],
    ['Moonstep strap', { nouns: '', offers: 'accessory 0.25' }],
    ['strap Moonstep', { nouns: '', offers: '' }],
    ['strap for Moonstep', { nouns: '', offers: 'accessory 1' }],
    ['Sprintex sneakers strap', { nouns: 'sneakers', offers: 'accessory 0.25' }],
    ['starting bid bag', { nouns: 'bag', offers: 'auction 1' }],
    ['case Phonix 9 for phone', { nouns: '', offers: 'accessory 0.8', host: 'phone' }],
    ['strap watch for Phonix', { nouns: 'watch', offers: '' }],
    ['pantalla para bolso', { nouns: '', offers: 'part 0.8', host: 'bag' }],
    ['bolso funda para Phonix', { nouns: 'bag', offers: 'accessory 1' }],
    ['para Phonix bolso funda', { nouns: 'bag', offers: '' }],
    ['bolso funda para laptop', { nouns: 'bag', offers: 'accessory 0.8', host: 'laptop' }],
    ['Velloro gift carton', { nouns: '', offers: 'packaging 0.75' }],
    ['Velloro Phonix 9 passbook', { nouns: '', offers: 'document 0.4' }],
    ['bag gift carton', { nouns: 'bag', offers: '' }],
    ['poster bag', { nouns: 'bag', offers: '' }],
    ['bag poster', { nouns: 'bag', offers: 'print 1' }],
    ['download bag', { nouns: 'bag', offers: '' }],
    ['cartridge bag', { nouns: 'bag', offers: '' }],
    ['caja bolso', { nouns: 'bag', offers: '' }],
    ['bolso caja', { nouns: 'bag', offers: '' }],
    ['bolso para laptop funda', { nouns: 'bag', offers: '', host: 'laptop' }],
    ['laptop para bolso funda', { nouns: 'laptop', offers: '', host: 'bag' }],
    ['funda bolso para laptop', { nouns: 'bag', offers: 'accessory 0.8', host: 'laptop' }],
  ])('finds in %j %j', (title, expected) => {
    const { nouns, offers, host, condition } = itemOf(title);
    expect({
      nouns: nouns.map((n) => knowledge.categories[n.category]).join(' '),
      offers: offers.map(({ kind, certainty }) => `${kind} ${certainty}`).join(', '),
      ...(host !== undefined && { host: knowledge.categories[host] }),
      ...(condition !== undefined && { condition: condition.value }),
    }).toEqual(expected);
  });

  it('puts the head of several offers first: before "for", then by the order of the language', () => {
    const heads = (title: string): string | undefined => [...itemOf(title).offers].sort((a, b) => a.rank - b.rank)[0]?.span.text;
    expect(heads('case cartridge')).toBe('cartridge');
    expect(heads('caja pantalla')).toBe('caja');
    expect(heads('case for Phonix cartridge')).toBe('case');
    expect(heads('caja para pantalla')).toBe('caja');
  });

  it('says where the first "for" and each noun stand', () => {
    expect(itemOf('bag for phone for watch')).toMatchObject({ forAt: 4, nouns: [{ from: 0, headFirst: false }] });
    expect(itemOf('un bolso')).toMatchObject({ nouns: [{ from: 3, headFirst: true }] });
    expect(itemOf('bag').forAt).toBeUndefined();
  });

  it('takes a likeness of a single sign only from a name right beside it', () => {
    const kinds = (title: string): string[] => itemOf(title).offers.map((o) => o.kind);
    expect(kinds('Velloro風')).toEqual(['lookAlike']);
    expect(kinds('Velloro nice 風')).toEqual([]);
  });

  it('takes the longer words for a condition, of which the shorter say another', () => {
    expect(scorer.score({ title: 'シャネル バッグ', condition: '未使用に近い' }).item.condition).toBe('like-new');
    expect(scorer.score({ title: 'シャネル バッグ 新品同様' }).item.condition).toBe('like-new');
  });

  it('takes a condition in whatever language from its own field alone', () => {
    expect(itemOf('usado', 'condition').condition?.value).toBe('used');
    expect(itemOf('the bag is not for all, usado').condition).toBeUndefined();
    expect(itemOf('not usado', 'condition').condition).toBeUndefined();
    expect(itemOf('this is for you and me: usado', 'condition').condition?.value).toBe('used');
  });

  it('takes a grade for use from the field for the condition alone', () => {
    const { condition } = itemOf('Good', 'condition');
    expect(condition?.value).toBe('used');
    expect(condition?.span).toEqual({ field: 'condition', start: 0, end: 4, text: 'Good' });
    expect(itemOf('Good').condition).toBeUndefined();
    expect(itemOf('Nice bag', 'condition').condition).toBeUndefined();
  });

  it('leaves out what a title does not say', () => {
    expect(itemOf('a thing')).toEqual({ offers: [], nouns: [] });
  });

  it('reads the head of a title of nothing but nouns', () => {
    expect(itemOf('bag '.repeat(300)).nouns).toHaveLength(200);
  });

  it('takes a noun that ends a name only where the brand sells it', () => {
    const named = {
      ...world,
      brands: [
        ...(world.brands ?? []),
        { name: 'Oak Bag', tier: 'mass' as const, sells: ['bag'] },
        { name: 'Elm Watch', tier: 'mass' as const, sells: ['bag'] },
        { name: 'Phone Ash', tier: 'mass' as const, sells: ['phone'] },
        { name: 'Red Laptop Ash', tier: 'mass' as const, sells: ['laptop'] },
        { name: 'Perfume', tier: 'mass' as const, sells: ['perfume', 'bag'] },
      ],
      lines: [{ line: 'Fir Perfume', brand: 'Perfume', category: 'bag', new: 90, spread: 0.2 }],
    };
    const nouns = (title: string) => readAll({ title }, named).offer.item.category;
    expect(nouns('Oak Bag')).toBe('bag');
    expect(nouns('wallet Elm Watch')).toBe('wallet');
    expect(nouns('Phone Ash laptop')).toBe('laptop');
    expect(nouns('laptop Phone Ash')).toBe('laptop');
    expect(nouns('phone Red Laptop Ash')).toBe('phone');
    expect(nouns('Perfume')).toBeUndefined();
    expect(nouns('Fir Perfume')).toBe('bag');
    const strap = { ...world, brands: [{ name: 'Oak Strap', tier: 'mass' as const, sells: (world.categories ?? []).map(({ id }) => id) }] };
    expect(readAll({ title: 'Oak Strap' }, strap).offer.words).toBeUndefined();
  });
});

describe('what others make for a house', () => {
  it.each([
    'Louis Vuitton Neverfull organizer insert felt',
    'Rimowa luggage cover clear',
    '日默瓦 行李箱保护套 透明',
    'リモワ スーツケースカバー 透明',
  ])("reads %j as made by others, whose price is not the house's", (title) => {
    const { item, signals } = scorer.score({ title, price: { amount: 15, currency: 'USD' } });
    expect(item.offer).toBe('accessory');
    expect(signals.map((s) => s.id)).not.toContain('price/below-genuine');
  });

  it.each(['Louis Vuitton Neverfull with organizer insert', 'Chanel Classic Flap bag + chain protector'])(
    'leaves %j the bag it is',
    (title) => {
      expect(scorer.score({ title }).item).toMatchObject({ offer: 'article', category: 'bag' });
    },
  );

  it('takes a word that only looks like a telltale for what it names', () => {
    expect(scorer.score({ title: 'Муляж Apple Watch' }).item.offer).toBe('dummy');
    expect(scorer.score({ title: 'iPhone 13 atrapa' }).item.offer).toBe('dummy');
  });

  it('takes a battery named before a watch for one, and behind it for a part of it', () => {
    expect(scorer.score({ title: 'Batterie Apple Watch 44mm' }).item.category).toBe('battery');
    expect(scorer.score({ title: 'Apple Watch 44mm Batterie 92%' }).item.category).toBe('smartwatch');
  });
});

describe('boxes and bottles alone', () => {
  it.each([
    ['Rolex Submariner box and papers only', 'packaging'],
    ['Rolex box & papers only, no watch', 'packaging'],
    ['Chanel No 5 empty box', 'packaging'],
    ['Rolex green box', 'packaging'],
    ['Rolex box and papers', 'packaging'],
    ['Cartier box', 'packaging'],
    ['Hermès Birkin box', 'packaging'],
    ['Gucci Marmont dust bag', 'packaging'],
    ['Pochon Louis Vuitton Neverfull', 'packaging'],
    ['Hermès Birkin gold hardware box', 'article'],
    ['Dust bag and card, Gucci Marmont', 'article'],
    ['Chanel bag authentication service', 'service'],
    ['Rolex Submariner with box and papers', 'article'],
    ['Supreme box logo hoodie', 'article'],
    ['Chanel Chance perfume, no empty box', 'article'],
    ['롤렉스 시계 빈박스', 'packaging'],
    ['샤넬 립스틱 빈 케이스 5개', 'packaging'],
    ['エルメス 財布 空箱', 'packaging'],
    ['山崎 12年 空瓶', 'packaging'],
    ['卡地亚 手镯 空盒', 'packaging'],
    ['迪奥 口红 空管', 'packaging'],
    ['迪奥 口红 盒装 航空包邮', 'article'],
    ['耐克 鞋盒 空军一号 运动鞋', 'article'],
    ['Ferrari 1:24', 'model'],
    ['Ferrari 1/24', 'model'],
    ['Air Force 1 (24 colours)', 'article'],
    ['Air Force 1, 24 pcs', 'article'],
    ['保护套 苹果蓝牙耳机', 'accessory'],
    ['保护套 苹果蓝牙耳机套 创意收纳盒', 'accessory'],
    ['苹果蓝牙耳机 送保护套', 'article'],
  ])('reads %j as %s', (title, offer) => {
    expect(scorer.score({ title }).item.offer).toBe(offer);
  });
});

describe('readDescribed', () => {
  it.each([
    ['a bag', 'bag'],
    ['a case for phone and a watch', 'watch'],
    ['Phonix 9', undefined],
    ['grade zz bag', 'bag'],
    ['nothing named', undefined],
    [`${'for phone '.repeat(8)}bag`, undefined],
    [`${'for phone '.repeat(7)}bag`, 'bag'],
  ])('takes from %j the first noun, if it stands for itself: %s', (description, category) => {
    const knowledge = knowledgeOf();
    const hits = hitsOf(description, knowledge, 'description');
    const read = readDescribed(hits, knowledge, readBrands(hits, knowledge), readPhrases(hits, knowledge));
    expect(read.category === undefined ? undefined : knowledge.categories[read.category]).toBe(category);
  });

  it('takes no noun out of a telltale term or a name', () => {
    const grades = ['mirror bag', 'goods', 'goods quality'].map((term) => ({ term, kind: 'grade' as const, means: 'a grade' }));
    const terms = [...grades, { term: 'proven bag', kind: 'authentic' as const, means: 'proof' }];
    const quoted: Pack = {
      ...handPack,
      phrases: [...(handPack.phrases ?? []), ...terms.map((term) => ({ ...term, language: 'en', strength: 2 as const }))],
    };
    const category = (description: string) => readAll({ title: 'Velloro', description }, quoted).offer.item.category;
    expect(category('mirror bag, wallet')).toBe('wallet');
    expect(category('mirror case, wallet')).toBe('wallet');
    expect(category('not a mirror bag, wallet')).toBe('bag');
    expect(category('proven bag, wallet')).toBe('bag');
    expect(readAll({ title: 'thing', description: 'leather goods quality' }, quoted).offer.item.category).toBeUndefined();
    expect(readAll({ title: 'leather goods' }, quoted).offer.item.category).toBe('bags');
    expect(readAll({ title: 'leather goods quality' }, quoted).offer.item.category).toBeUndefined();
  });
});
