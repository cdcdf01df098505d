import { describe, expect, it } from 'vitest';
import type { OfferKind } from '../../src/assessment.js';
import type { Pack } from '../../src/knowledge/pack.js';
import type { ItemFields, ItemHits, OfferHit } from '../../src/reading/item.js';
import type { Mention } from '../../src/reading/mention.js';
import { combineItem } from '../../src/reading/offer.js';
import { handPack, knowledgeOf, readAll } from '../support/hand-pack.js';
import { mentionOf } from '../support/mention.js';

const fields = (title: ItemHits | undefined): ItemFields => ({ text: '', title, category: undefined, condition: undefined });

const COMPONENTS = ['ram', 'camera', 'battery', 'speaker'];
const ADD_ONS = ['charger', 'cable', 'power-bank', 'memory-card'];

/** The small world with goods that are used up, added on, sold in packs, and made for play. */
const world: Pack = {
  ...handPack,
  categories: [
    ...(handPack.categories ?? []),
    { id: 'toys' },
    { id: 'doll', in: 'toys' },
    { id: 'clothing' },
    { id: 'socks', in: 'clothing' },
    { id: 'accessories' },
    { id: 'keyring', in: 'accessories' },
    { id: 'game', in: 'media' },
    { id: 'console', in: 'electronics', hosts: 'game' },
    ...['toner', 'razor-blades', 'water-filter', 'printer', ...COMPONENTS, ...ADD_ONS, 'tablet', 'smartwatch'].map((id) => ({
      id,
      in: 'electronics',
    })),
  ],
  brands: [
    ...(handPack.brands ?? []),
    { name: 'Inkwell', tier: 'mass', sells: ['printer', 'toner'] },
    { name: 'Brickel', tier: 'mass', sells: ['doll', 'bag'] },
    { name: 'Footsy', tier: 'mass', sells: ['socks', 'sneakers'] },
    { name: 'Hautesse', tier: 'haute', sells: ['bag', 'socks'] },
    { name: 'Solo', tier: 'mass', sells: ['keyring'] },
    { name: 'Bladeco', tier: 'mass', sells: ['razor-blades', 'water-filter'] },
  ],
  lines: [
    ...(handPack.lines ?? []),
    ...Object.entries({ 'Inkjet 5': 'printer', 'Slate 7': 'tablet', 'Wristy 2': 'smartwatch', 'Gamix 5': 'console' }).map(
      ([line, category]) => ({ line, brand: 'Inkwell', category, new: 100, spread: 0.2 }),
    ),
  ],
  items: [
    ...(handPack.items ?? []),
    {
      language: 'en',
      categories: {
        shoes: ['footwear'],
        ...Object.fromEntries(
          ['doll', 'toner', 'printer', 'socks', 'keyring', 'console', ...COMPONENTS, ...ADD_ONS].map((id) => [id, [id.replace('-', ' ')]]),
        ),
      },
      offers: { digital: ['download'], consumable: ['cartridge'], auction: ['starting bid'], broken: ['cracked'] },
    },
  ],
};

function said(listing: unknown, pack = world): [what: string, by: string] {
  const { item, words, categorySpan, conditionSpan, dummySpan, own } = readAll(listing, pack).offer;
  const by = [
    words && `${words.kind} ${words.certainty} ${words.span.field}`,
    ...[categorySpan, conditionSpan].map((span) => span && `${span.field} "${span.text}"`),
    dummySpan?.text,
    own && 'own',
  ];
  const what = [item.offer, +item.certainty.toFixed(2), item.category ?? '-', `x${item.quantity}`, item.condition];
  return [what.filter((part) => part !== undefined).join(' '), by.filter(Boolean).join(', ')];
}

describe('combineItem', () => {
  it.each([
    [{ title: 'Velloro bag' }, 'article 1 bag x1', 'title "bag"'],
    [{ title: 'Velloro' }, 'article 1 - x1', ''],
    [{ title: 'Velloro case' }, 'accessory 0.75 accessories x1', 'accessory 0.25 title, own'],
    [{ title: 'Velloro wallet case' }, 'article 0.75 wallet x1', 'accessory 0.25 title, title "wallet"'],
    [{ title: 'Velloro bag case only' }, 'article 0.75 bag x1', 'accessory 0.25 title, title "bag"'],
    [{ title: 'Phonix case' }, 'accessory 0.8 - x1', 'accessory 0.8 title'],
    [{ title: 'case for Phonix 9' }, 'accessory 1 phone x1', 'accessory 1 title'],
    [{ title: 'beater for Phonix' }, 'accessory 0.8 - x1', 'accessory 0.8 title'],
    [{ title: 'charger for Phonix 9' }, 'accessory 0.8 charger x1', 'accessory 0.8 title, title "charger"'],
    [{ title: 'charger' }, 'article 1 charger x1', 'title "charger"'],
    [{ title: 'charger for phone' }, 'accessory 1 charger x1', 'title "charger"'],
    [{ title: 'phone charger' }, 'article 1 charger x1', 'title "charger"'],
    [{ title: 'Phonix 9 ram' }, 'article 1 phone x1', ''],
    [{ title: 'Phonix 9 phone ram' }, 'article 1 phone x1', ''],
    [{ title: 'Phonix phone' }, 'article 1 phone x1', 'title "phone"'],
    [{ title: 'Phonix' }, 'article 1 - x1', ''],
    [{ title: 'Phonix', category: 'earbuds' }, 'article 1 - x1', ''],
    [{ title: 'Phonix 9', category: 'laptop' }, 'article 1 phone x1', ''],
    [{ title: 'Phonix 9', category: 'phone' }, 'article 1 phone x1', ''],
    [{ title: 'Velloro watch', category: 'bag' }, 'article 1 bag x1', 'category "bag"'],
    [{ title: 'Velloro watch', category: 'shoes' }, 'article 1 watch x1', 'title "watch"'],
    [{ title: 'Velloro footwear', category: 'wallet' }, 'article 1 wallet x1', 'category "wallet"'],
    [{ title: 'Velloro footwear', category: 'bags' }, 'article 1 shoes x1', 'title "footwear"'],
    [{ title: 'Velloro footwear' }, 'article 1 shoes x1', 'title "footwear"'],
    [{ title: 'Velloro', description: 'a bag of leather' }, 'article 1 bag x1', ''],
    [{ title: 'Velloro', category: 'bags', description: 'a watch' }, 'article 1 - x1', ''],
    [{ title: 'Velloro', category: 'bags', description: 'a bag' }, 'article 1 bag x1', ''],
    [{ title: 'Velloro', category: 'bags' }, 'article 1 - x1', ''],
    [{ title: 'Sprintex' }, 'article 1 sneakers x1', ''],
    [{ title: 'Sprintex case' }, 'accessory 0.75 accessories x1', 'accessory 0.25 title, own'],
    [{ title: 'Solo' }, 'article 1 keyring x1', ''],
    [{ title: 'Solo case' }, 'article 0.75 keyring x1', 'accessory 0.25 title'],
    [{ title: 'cartridge for Inkwell' }, 'consumable 1 toner x1', 'consumable 1 title'],
    [{ title: 'Inkwell cartridge' }, 'consumable 0.8 toner x1', 'consumable 0.8 title'],
    [{ title: 'Inkwell toner' }, 'consumable 1 toner x1', 'title "toner"'],
    [{ title: 'toner' }, 'consumable 1 toner x1', 'title "toner"'],
    [{ title: 'Phonix cartridge' }, 'consumable 0.8 - x1', 'consumable 0.8 title'],
    [{ title: 'Inkjet 5 cartridge' }, 'consumable 0.8 printer x1', 'consumable 0.8 title'],
    [{ title: 'cartridge for phone' }, 'consumable 0.8 phone x1', 'consumable 0.8 title'],
    [{ title: 'case for phone' }, 'accessory 0.8 phone x1', 'accessory 0.8 title'],
    [{ title: 'doll 100 pcs' }, 'article 1 doll x1', 'title "doll"'],
    [{ title: 'socks 6 pcs' }, 'article 1 socks x2', 'title "socks"'],
    [{ title: 'Footsy socks 6 pcs' }, 'article 1 socks x2', 'title "socks"'],
    [{ title: 'Footsy socks 2 pcs' }, 'article 1 socks x1', 'title "socks"'],
    [{ title: 'Hautesse socks 6 pcs' }, 'article 1 socks x6', 'title "socks"'],
    [{ title: 'Velloro bag 6 pcs' }, 'article 1 bag x6', 'title "bag"'],
    [{ title: 'Phonix 9', condition: 'for parts' }, 'broken 1 phone x1 for-parts', 'condition "for parts"'],
    [{ title: 'case for Phonix 9', condition: 'for parts' }, 'accessory 1 phone x1 for-parts', 'accessory 1 title, condition "for parts"'],
    [{ title: 'Phonix 9 used', condition: 'brand new' }, 'article 1 phone x1 new', 'condition "brand new"'],
    [{ title: 'Phonix 9 used' }, 'article 1 phone x1 used', 'title "used"'],
    [{ title: 'cracked Phonix 9' }, 'broken 1 phone x1', 'broken 1 title'],
    [{ title: 'lot of Phonix 9' }, 'lot 1 phone x1', 'lot 1 title'],
    [{ title: 'lot of case for Phonix 9' }, 'accessory 1 phone x1', 'accessory 1 title'],
    [{ title: 'case for Phonix 9, lot of' }, 'accessory 1 phone x1', 'accessory 1 title'],
    [{ title: 'starting bid Phonix 9 case' }, 'accessory 0.8 phone x1', 'accessory 0.8 title'],
    [{ title: 'starting bid lot of Phonix 9' }, 'lot 1 phone x1', 'lot 1 title'],
    [{ title: 'screen case for Phonix 9' }, 'accessory 1 phone x1', 'accessory 1 title'],
    [{ title: 'Velloro poster receipt only' }, 'document 1 - x1', 'document 1 title'],
    [{ title: 'receipt only poster Velloro' }, 'document 1 - x1', 'document 1 title'],
    [{ title: 'dummy Phonix 9 case' }, 'dummy 1 phone x1', 'dummy 1 title'],
    [{ title: 'Phonix 9', description: 'this is a dummy' }, 'article 1 phone x1', 'dummy'],
    [{ title: 'Phonix 9 dummy', description: 'this is a dummy' }, 'dummy 1 phone x1', 'dummy 1 title'],
    [{ title: 'Phonix 9', category: 'case' }, 'accessory 0.6 phone x1', 'accessory 0.6 category'],
    [{ title: 'Phonix 9', category: 'poster' }, 'article 0.6 phone x1', 'print 0.4 category'],
    [{ title: 'Phonix 9', category: 'scale model' }, 'model 0.6 phone x1', 'model 0.6 category'],
    [{ title: 'Velloro', category: 'case' }, 'accessory 0.6 accessories x1', 'accessory 0.6 category, own'],
    [{ title: 'Velloro bag', category: 'screen' }, 'part 0.6 bag x1', 'part 0.6 category, title "bag"'],
    [{ title: 'a thing', category: 'repair' }, 'article 0.6 - x1', 'service 0.4 category'],
    [{ title: 'case for Sprintex' }, 'accessory 1 - x1', 'accessory 1 title'],
    [{ title: 'beater for Sprintex' }, 'article 1 - x1', ''],
    [{ title: 'beater for Phonix phone' }, 'accessory 0.8 phone x1', 'accessory 0.8 title, title "phone"'],
    [{ title: 'charger for Phonix phone' }, 'accessory 0.8 phone x1', 'accessory 0.8 title, title "phone"'],
    [{ title: 'phone beater for Phonix' }, 'article 1 phone x1', 'title "phone"'],
    [{ title: 'Velloro beater for Phonix' }, 'article 1 - x1', ''],
    [{ title: 'phone bag Velloro' }, 'article 1 bag x1', 'title "bag"'],
    [{ title: 'bolso laptop' }, 'article 1 bag x1', 'title "bolso"'],
    [{ title: 'leather goods bag' }, 'article 1 bag x1', 'title "bag"'],
    [{ title: 'bag leather goods' }, 'article 1 bag x1', 'title "bag"'],
    [{ title: 'Velloro passbook' }, 'document 0.75 - x1', 'document 0.75 title'],
    [{ title: 'Moonstep passbook' }, 'article 1 sneakers x1', ''],
    [{ title: 'deposit Velloro bag' }, 'deposit 1 bag x1', 'deposit 1 title, title "bag"'],
    [{ title: 'Velloro bag like Sprintex' }, 'lookAlike 1 bag x1', 'lookAlike 1 title, title "bag"'],
    [{ title: 'Velloro sample decant' }, 'sample 1 - x1', 'sample 1 title'],
    [{ title: 'gift carton' }, 'packaging 0.75 - x1', 'packaging 0.75 title'],
    [{ title: 'Velloro bag', category: 'wallet' }, 'article 1 bag x1', 'title "bag"'],
    [{ title: 'Velloro bag', category: 'case' }, 'accessory 0.6 accessories x1', 'accessory 0.6 category, own'],
    [{ title: 'watch', category: 'bag' }, 'article 1 watch x1', 'title "watch"'],
    [{ title: 'Moonstep bag' }, 'article 1 bag x1', 'title "bag"'],
    [{ title: 'Moonstep', category: 'bag' }, 'article 1 sneakers x1', ''],
    [{ title: 'Gamix 5' }, 'article 1 game x1', ''],
    [{ title: 'Gamix 5', category: 'console' }, 'article 1 console x1', ''],
    [{ title: 'a thing', description: 'a bag of leather' }, 'article 1 - x1', ''],
    [{ title: 'a thing', category: 'leather goods' }, 'article 1 bags x1', 'category "leather goods"'],
    [{ title: 'Footsy case' }, 'accessory 0.75 accessories x1', 'accessory 0.25 title'],
    [{ title: 'case for Phonix 9', category: 'poster' }, 'accessory 1 phone x1', 'accessory 1 title'],
    [{ title: 'case for Phonix', description: 'Phonix 9' }, 'accessory 1 phone x1', 'accessory 1 title'],
    [{ title: 'case for Inkwell' }, 'accessory 1 - x1', 'accessory 1 title'],
    [{ title: 'case for Inkwell, Phonix 9' }, 'accessory 1 phone x1', 'accessory 1 title'],
    [{ title: 'case for Moonstep' }, 'accessory 1 - x1', 'accessory 1 title'],
    [{ title: 'cartridge for printer Inkwell' }, 'consumable 1 printer x1', 'consumable 1 title'],
    [{ title: 'cartridge for Phonix and Inkwell' }, 'consumable 1 toner x1', 'consumable 1 title'],
    [{ title: 'Bladeco cartridge' }, 'consumable 0.7 - x1', 'consumable 0.7 title'],
    [{ title: 'beater', description: 'for Phonix' }, 'article 1 - x1', ''],
    [{ title: 'for you: charger' }, 'article 1 charger x1', 'title "charger"'],
    [{ title: 'cable for phone' }, 'accessory 1 cable x1', 'title "cable"'],
    [{ title: 'battery for phone' }, 'accessory 1 battery x1', 'title "battery"'],
    [{ title: 'power bank for phone' }, 'accessory 1 power-bank x1', 'title "power bank"'],
    [{ title: 'memory card for phone' }, 'accessory 1 memory-card x1', 'title "memory card"'],
    [{ title: 'ram for phone' }, 'article 1 ram x1', 'title "ram"'],
    [{ title: 'Phonix 9 camera' }, 'article 1 phone x1', ''],
    [{ title: 'Phonix 9 battery' }, 'part 0.8 phone x1', 'part 0.8 title'],
    [{ title: 'Phonix 9X Pro Akku 361-00126-00' }, 'part 0.8 phone x1', 'part 0.8 title'],
    [{ title: 'Phonix 9 new battery' }, 'article 1 phone x1', ''],
    [{ title: 'Phonix 9 battery 92%' }, 'article 1 phone x1', ''],
    [{ title: 'Moonstep battery' }, 'article 1 battery x1', 'title "battery"'],
    [{ title: 'Phonix 9 speaker' }, 'article 1 phone x1', ''],
    [{ title: 'Phonix 9 charger' }, 'article 1 charger x1', 'title "charger"'],
    [{ title: 'Slate 7 ram' }, 'article 1 tablet x1', ''],
    [{ title: 'Wristy 2 speaker' }, 'article 1 smartwatch x1', ''],
    [{ title: 'Inkjet 5 ram' }, 'article 1 ram x1', 'title "ram"'],
    [{ title: 'Velloro socks 6 pcs' }, 'article 1 socks x6', 'title "socks"'],
  ])('reads %j as %s, by %s', (listing, what, by) => {
    expect(said(listing)).toEqual([what, by]);
  });

  it('files no accessory where there is no category for accessories', () => {
    expect(said({ title: 'Velloro case' }, handPack)[0]).toBe('accessory 0.75 - x1');
    expect(said({ title: 'Dasherly Sprintex strap' }, handPack)[0]).toBe('accessory 0.75 - x1');
  });

  it('leaves out what it does not know', () => {
    for (const offer of [readAll({ title: 'a thing' }, world).offer, combineItem(fields(undefined), {}, [], undefined, knowledgeOf())]) {
      expect(offer.item).toStrictEqual({ offer: 'article', certainty: 1, quantity: 1 });
      expect(offer).toEqual({ item: offer.item, category: -1, own: false });
    }
  });
});

describe('of several words for what is offered, the one stands that names it best', () => {
  const knowledge = knowledgeOf();
  const word = (kind: OfferKind, certainty = 1, rank = 0): OfferHit => ({ kind, certainty, rank, span: mentionOf({ text: kind }).span });
  const title = (...offers: OfferHit[]): ItemFields => fields({ offers, nouns: [] });
  const standing = (...offers: OfferHit[]) => combineItem(title(...offers), {}, [], undefined, knowledge).words;

  it.each<[offered: string, stands: OfferHit, falls: OfferHit]>([
    ['a dummy with papers', word('dummy'), word('document')],
    ['a receipt in its box', word('document'), word('packaging')],
    ['a box against a deposit', word('packaging'), word('deposit')],
    ['a deposit on a download', word('deposit'), word('digital')],
    ['a download with help', word('digital'), word('service')],
    ['the printing of posters', word('service'), word('print')],
    ['a picture of a model', word('print'), word('model')],
    ['a model for trying', word('model'), word('sample')],
    ['a sample of what is used up', word('sample'), word('consumable')],
    ['a sample of a part', word('sample'), word('part')],
    ['a sample of an accessory', word('sample'), word('accessory')],
    ['ink like the maker’s', word('consumable'), word('lookAlike')],
    ['a part that is broken', word('part'), word('broken')],
    ['many cases', word('accessory'), word('lot')],
    ['a broken look-alike', word('lookAlike'), word('broken')],
    ['many broken ones', word('broken'), word('lot')],
    ['many at auction', word('lot'), word('auction')],
    ['many cases, not quite surely cases', word('accessory', 0.5), word('lot')],
    ['a case at auction', word('accessory', 0.5), word('auction')],
    ['a broken case', word('accessory', 0.5), word('broken')],
    ['a case like another', word('accessory', 0.5), word('lookAlike')],
    ['many articles that hardly are cases', word('lot', 0.7), word('accessory', 0.49)],
    ['the surer, though the other is more particular', word('accessory', 0.9), word('document', 0.7)],
    ['the more particular where neither is much surer', word('document', 0.7), word('accessory', 0.8)],
    ['the head, not what stands beside it', word('accessory', 1, 0), word('part', 1, 1)],
    ['a head only among things made for others', word('document', 1, 1), word('accessory', 1, 0)],
  ])('%s', (_, stands, falls) => {
    expect(standing(stands, falls)).toBe(stands);
    expect(standing(falls, stands)).toBe(stands);
  });

  it('the first stands where nothing tells them apart', () => {
    for (const kind of ['accessory', 'document'] as const) {
      const [one, other] = [word(kind), word(kind)];
      expect(standing(one, other)).toBe(one);
    }
  });

  it('words that are likely name what is offered, and less likely ones only make it less sure', () => {
    const read = (certainty: number) => combineItem(title(word('print', certainty)), {}, [], undefined, knowledge).item;
    expect(read(0.5)).toMatchObject({ offer: 'print', certainty: 0.5 });
    expect(read(0.4)).toMatchObject({ offer: 'article', certainty: 0.6 });
  });

  it('unsure words give way to a device that the thing is for, and do not file it under what it may be for', () => {
    const phonix = knowledge.brands.findIndex(({ name }) => name === 'Phonix');
    const kinds = (certainty: number, role: Mention['role']) =>
      combineItem(title(word('print', certainty)), {}, [mentionOf({ brand: phonix, role })], undefined, knowledge).words?.kind;
    expect(kinds(0.4, 'target')).toBe('accessory');
    expect(kinds(0.5, 'target')).toBe('print');
    expect(kinds(0.4, 'aside')).toBe('print');

    const host = knowledge.categoryIndex.get('phone') ?? -1;
    const filed = (certainty: number) =>
      combineItem(fields({ offers: [word('accessory', certainty)], nouns: [], host }), {}, [], undefined, knowledge).category;
    expect(filed(0.5)).toBe(host);
    expect(filed(0.4)).toBe(-1);
  });
});

describe('what bears the name of a club', () => {
  const clubs: Pack = {
    ...world,
    categories: [...(world.categories ?? []), ...['jersey', 'hat', 'shirt', 't-shirt'].map((id) => ({ id, in: 'clothing' }))],
    items: [
      ...(world.items ?? []),
      { language: 'en', categories: { shirt: ['shirt'], 't-shirt': ['t-shirt'] } },
      { language: 'es', categories: { shirt: ['camisa'], jersey: ['equipación'] } },
    ],
    brands: [
      ...(world.brands ?? []),
      { name: 'Harbour City', tier: 'sport', sells: ['jersey', 'hat'] },
      { name: 'Harbour House', tier: 'luxury', sells: ['jersey', 'bag'] },
    ],
  };
  const offerOf = (title: string) => readAll({ title }, clubs).offer;

  it('is no accessory of its own, as a house’s is', () => {
    expect(offerOf('Harbour House leather case')).toMatchObject({ own: true, item: { category: 'accessories' } });
    expect(offerOf('Harbour City silicone case').own).toBe(false);
    expect(offerOf('Harbour City silicone case').item.category).toBeUndefined();
  });

  it.each([
    ['of a season', 'Harbour City shirt 25/26', 'jersey'],
    ['of a season in whole years', 'Harbour City t-shirt 2025-26', 'jersey'],
    ['of two years with one between', 'Harbour City shirt 25/27', 'shirt'],
    ['of a child’s size', 'Harbour City shirt 12/13', 'shirt'],
    ['of no season', 'Harbour City shirt', 'shirt'],
    ['of another maker', 'Phonix shirt 25/26', 'shirt'],
    ['that another noun calls a jersey', 'Harbour City camisa de equipación', 'jersey'],
    ['of which no noun is said', 'Harbour City 25/26', undefined],
    ['of another article', 'Harbour City bag 25/26', 'bag'],
  ])('is a jersey as a shirt %s: %s', (_, title, category) => {
    expect(offerOf(title).item.category).toBe(category);
  });
});
