import { describe, expect, it } from 'vitest';
import type { Pack } from '../../src/knowledge/pack.js';
import { readBrands } from '../../src/reading/brands.js';
import { handPack, hitsOf, knowledgeOf, readAll } from '../support/hand-pack.js';
import { scorer } from '../support/shipped.js';

const knowledge = knowledgeOf();

function brands(title: string, rest: Readonly<Record<string, unknown>> = {}) {
  return readAll({ title, ...rest }).mentions.map((m) => ({
    brand: knowledge.brands[m.brand]?.name,
    text: m.span.text,
    match: m.match,
    role: m.role,
  }));
}

describe('readBrands', () => {
  it.each([
    ['Velloro bag', 'Velloro', 'Velloro', 'name'],
    ['сумка ВЕЛЛОРО', 'Velloro', 'ВЕЛЛОРО', 'name'],
    ['维罗罗包', 'Velloro', '维罗罗', 'name'],
    ['Marla-Dorn perfume', 'Marla Dorn', 'Marla-Dorn', 'name'],
    ['H & Q tote', 'H&Q', 'H & Q', 'name'],
    ['h and q tote', 'H&Q', 'h and q', 'name'],
    ['Moonstep size 43', 'Sprintex', 'Moonstep', 'line'],
    ['nine bird 256 GB', 'Phonix', 'nine bird', 'nickname'],
    ['Velorro Bear tote', 'Velloro', 'Velorro Bear', 'nickname'],
    ['Vellоro tote', 'Velloro', 'Vellоro', 'look-alike-letters'],
    ['Vel\u200bloro tote', 'Velloro', 'Vel\u200bloro', 'look-alike-letters'],
    ['𝐕𝐞𝐥𝐥𝐨𝐫𝐨 tote', 'Velloro', '𝐕𝐞𝐥𝐥𝐨𝐫𝐨', 'look-alike-letters'],
  ])('%j names %s', (title, brand, text, match) => {
    expect(brands(title)).toEqual([{ brand, text, match, role: 'subject' }]);
  });

  it('takes fullwidth titles for the habit that they are', () => {
    expect(brands('Ｖｅｌｌｏｒｏ　Ｂａｇ')[0]?.match).toBe('name');
  });

  it.each([
    'ニューバランス ９９６ スニーカー 27cm',
    'ｉＰｈｏｎｅ　１３　Ｐｒｏ',
    'iPhone１３ Pro 128GB',
    'エアマックス９５',
    'ＡＩＲ　ＪＯＲＤＡＮ　１',
    'Ａｐｐｌｅ Watch バンド',
    'ソニー α7 ボディ',
    'SONY α7III',
    'ソニーα7IV ボディ',
    '(Bang&Olufsen) speaker',
    'ティファニー(TIFFANY&CO.) 指輪',
    'Victoria´s Secret bra',
    'Tod´s loafers',
    'Levi`s 501 W32',
    'Духи Сhanel 50 мл',
    'Смартфон Хiaomi Redmi Note 10',
    'Телефон iPhone ХR 64 гб',
    'Кроссовки Аsics',
  ])('takes %j for written as people write', (title) => {
    const { brands: read, signals } = scorer.score({ title });
    expect(read.length).toBeGreaterThan(0);
    expect(signals.map(({ id }) => id)).not.toContain('brand/disguised');
  });

  it.each([
    'Сhanel perfume',
    'Сhаnel духи',
    'Guсci сумка',
    'Часы Rolех',
    'Nikе кроссовки',
    'Ｇucci bag',
    'αdidas',
    '(hanel bag',
    'GＵCCI bag',
    '𝐆ucci bag',
    'AДИДAC кроссовки',
  ])('takes %j for a disguise', (title) => {
    expect(scorer.score({ title }).signals.map(({ id }) => id)).toContain('brand/disguised');
  });

  it('finds no brand inside another word', () => {
    expect(brands('vellorosa anchored unmoonstepped')).toEqual([]);
  });

  it('lets a longer name stand for the line or brand inside it', () => {
    expect(brands('Phonix 9 black').map((m) => m.text)).toEqual(['Phonix 9']);
  });

  it.each([
    ['Louis Vuitton bag', 'Louis Vuitton', 'name'],
    ['Lоuis Vuitton bag', 'Lоuis Vuitton', 'look-alike-letters'],
    ['T@g Heuer watch', 'T@g Heuer', 'masked'],
  ])('reads the full name in %j, whose last word is a name too', (title, text, match) => {
    expect(scorer.score({ title }).brands.map((mention) => [mention.text, mention.match])).toEqual([[text, match]]);
  });

  it.each(['gold ｐｌａｔｅｄ ring', 'ｍａｎｄａｒｉｎ', 'op*rated by hand', 'caliρer'])(
    'leaves an honest word in odd letters alone: %s',
    (title) => {
      const { brands, signals } = scorer.score({ title });
      expect(brands).toEqual([]);
      expect(signals).toEqual([]);
    },
  );

  it('takes what syllables of two words spell for no name, and a name torn apart for one', () => {
    const named = (title: string): string[] => scorer.score({ title }).brands.map((b) => b.brand);
    expect(named('주문 되어 그냥 팝니다')).toEqual([]);
    expect(named('샤 넬가방')).toEqual(['Chanel']);
    expect(named('箱あり コート')).toEqual([]);
    expect(named('汚れあり コーチ 財布')).toEqual(['Coach']);
    expect(named('セットアップ ルネサンス')).toEqual([]);
    expect(named('母のルイ ヴィトン 財布')).toEqual(['Louis Vuitton']);
  });

  it('takes the end of a model code for no name', () => {
    expect(brands('battery EB-L988VLR, Velloro bag').map((m) => m.text)).toEqual(['Velloro']);
    expect(brands('2024 VLR, Velloro bag').map((m) => m.text)).toEqual(['VLR', 'Velloro']);
    expect(brands('code MAN-VLR-11-B, Velloro bag').map((m) => m.text)).toEqual(['Velloro']);
    expect(brands('bag VLR-11, Velloro').map((m) => m.text)).toEqual(['VLR', 'Velloro']);
    expect(brands('bag-VLR, Velloro').map((m) => m.text)).toEqual(['VLR', 'Velloro']);
  });

  it('takes an ordinary word for a name behind “for” and in a text of another script', () => {
    expect(brands('Strap for Anchor, bag')[0]?.role).toBe('target');
    expect(brands('сумка anchor bag, New').map((m) => m.brand)).toEqual(['Anchor']);
    expect(brands('my anchor bag, New')).toEqual([]);
  });

  it('needs another sign for ordinary words and short names', () => {
    expect(brands('Anchor your boat')).toEqual([]);
    expect(brands('Anchor bag').map((m) => m.brand)).toEqual(['Anchor']);
    expect(brands('my anchor is a good friend to the bag')).toEqual([]);
    expect(brands('Anchor in harbour calf').map((m) => m.brand)).toEqual(['Anchor']);
    expect(brands('Anchor', { brand: 'Anchor' }).map((m) => m.brand)).toEqual(['Anchor']);
    expect(brands('anchor chain bag')).toEqual([]);
    expect(brands('VLR cable')).toEqual([]);
    expect(brands('VLR bag').map((m) => m.brand)).toEqual(['Velloro']);
    expect(brands('VLR, that is Velloro').map((m) => m.text)).toEqual(['VLR', 'Velloro']);
    expect(brands('Swift delivery')).toEqual([]);
    expect(brands('Sprintex Swift').map((m) => m.text)).toEqual(['Sprintex', 'Swift']);
  });

  it.each([
    ['Case for Phonix', ['target']],
    ['case fits Phonix, Sprintex and Velloro', ['target', 'target', 'target']],
    ['Phonix用ケース', ['target']],
    ['funda para Phonix', ['target']],
    ['bag for women by Velloro', ['subject']],
    ['A present for her. Velloro', ['subject']],
    ['Velloro bag for women', ['subject']],
    ['bag for women Velloro', ['subject']],
    ['bag for him Velloro', ['subject']],
    ['bolso para mujer Velloro', ['subject']],
    // The article is none that the house sells, or a thing for its goods.
    ['sneakers for women Velloro', ['target']],
    ['bag for the Velloro', ['target']],
    ['bag, strap for women Velloro', ['target']],
    ['bag for wallet Velloro', ['target']],
    ['bag fits Velloro', ['target']],
  ])('%j: who makes it and whom it is for', (title, roles) => {
    expect(brands(title).map((m) => m.role)).toEqual(roles);
  });

  it('lets a name that ends within a word give way to the one that the word is', () => {
    const own = {
      ...handPack,
      lines: [
        { line: 'Phonix Air', brand: 'Phonix', category: 'phone' },
        { line: 'AirDrops', brand: 'Phonix', category: 'earbuds' },
      ],
    };
    expect(readAll({ title: 'Phonix AirDrops' }, own).mentions.map((m) => m.span.text)).toEqual(['Phonix', 'AirDrops']);
  });

  it('notices a negated name', () => {
    expect(readAll({ title: 'non-Velloro bag' }).mentions.map((m) => m.negated)).toEqual([true]);
    expect(readAll({ title: 'Velloro bag, not used' }).mentions.map((m) => m.negated)).toEqual([false]);
  });
});

describe('a house code', () => {
  const named = (title: string) => scorer.score({ title }).brands.map((b) => b.brand);
  it('ends with the word for a house', () => {
    expect(named('H家 手提包')).toEqual(['Hermes']);
  });
  it.each(['H家居 手提包', 'H家具 手提包', 'D家纺 女包'])('is none where that begins a word of the home: %s', (title) => {
    expect(named(title)).toEqual([]);
  });
});

describe('a mention', () => {
  const world: Pack = {
    ...handPack,
    brands: [
      {
        name: 'Early',
        tier: 'mass',
        sells: ['bag'],
        weak: ['EY', 'TWX', 'Sprintex', 'bolt bird', 'wallet king'],
        evasive: ['Moonstep', 'Rudder'],
      },
      ...(handPack.brands ?? []),
      { name: 'Orbit', tier: 'mass', sells: ['bag'] },
      { name: 'Rudder', tier: 'mass', sells: ['bag'], commonWord: true },
      { name: 'Lumo', tier: 'mass', sells: ['bag'], not: ['il lumo'] },
      { name: 'Eco', tier: 'sport', sells: ['boots'], names: { ko: ['에코', '에코슈즈'] }, weak: ['ECC'] },
      { name: 'Agu', tier: 'sport', sells: ['boots'], commonWord: true, names: { ko: ['어그', '어그부츠'] }, weak: ['아구'] },
      { name: 'Twin', tier: 'mass', sells: ['bag'], weak: ['Velloro line', 'Anchor', 'TWX'] },
    ],
    lines: [
      ...(handPack.lines ?? []),
      { line: 'Sprintex Gale', brand: 'Sprintex', category: 'sneakers', needs: 'brand', new: 90, spread: 0.3 },
      { line: 'Orbit', brand: 'Phonix', category: 'phone', new: 90, spread: 0.3 },
      { line: 'Flash', brand: 'Phonix', category: 'phone', needs: 'brand', evasive: ['bolt bird'], new: 1, spread: 1 },
    ],
    items: [
      ...(handPack.items ?? []),
      { language: 'zh', for: { before: ['适用'], after: ['适用'] } },
      { language: 'ru', categories: { bag: ['сумка'] }, for: { before: ['для'] } },
    ],
  };
  const known = knowledgeOf(world);

  it.each([
    ['Velloro bag', ['Velloro "Velloro" name subject named']],
    ['VELLORO bag', ['Velloro "VELLORO" name subject named shouted']],
    ['VELLORO BAG', ['Velloro "VELLORO" name subject named']],
    ['velloro bag', ['Velloro "velloro" name subject named']],
    ['VLR bag', ['Velloro "VLR" short-name subject needy named shouted bag']],
    ['vlr Bag', ['Velloro "vlr" short-name subject needy bag']],
    ['Anchor bag', ['Anchor "Anchor" name subject needy named bag']],
    ['anchor bag', ['Anchor "anchor" name subject needy named bag']],
    ['my anchor Bag', ['Anchor "anchor" name subject needy bag']],
    ['bag anchor', ['Anchor "anchor" name subject needy named']],
    ['Bag anchor', ['Anchor "anchor" name subject needy bag']],
    ['bag, Anchor', ['Anchor "Anchor" name subject needy named bag']],
    ['Bag one two three four Anchor', ['Anchor "Anchor" name subject needy named bag']],
    ['Bag one two three four five Anchor', ['Anchor "Anchor" name subject needy named']],
    ['Anchor one two three four bag', ['Anchor "Anchor" name subject needy named bag']],
    ['Anchor one two three four five bag', ['Anchor "Anchor" name subject needy named']],
    ['anchor chain bag', ['Twin "anchor" short-name subject needy named bag']],
    ['Anchor chain, Anchor bag', ['Twin "Anchor" short-name subject needy named bag', 'Anchor "Anchor" name subject needy named bag']],
    ['сумка anchor', ['Anchor "anchor" name subject needy named']],
    ['сумка anchor Bag', ['Anchor "anchor" name subject needy named bag+bag']],
    ['сумкаanchor Bag', ['Anchor "anchor" name subject needy named bag+bag']],
    ['Ａnchor Ｂag', ['Anchor "Ａnchor" look-alike-letters subject needy named bag']],
    ['H&Q bag', ['H&Q "H&Q" name subject named']],
    ['H*Q bag', []],
    ['𝐕𝐞𝐥𝐥𝐨𝐫𝐨', ['Velloro "𝐕𝐞𝐥𝐥𝐨𝐫𝐨" look-alike-letters subject named']],
    ['𝐕elloro bag', ['Velloro "𝐕elloro" look-alike-letters subject named']],
    ['Ｖelloro bag', ['Velloro "Ｖelloro" look-alike-letters subject named']],
    ['Ｖｅｌｌｏｒo bag', ['Velloro "Ｖｅｌｌｏｒo" name subject named']],
    ['Ｖｅｌｌｏｒｏ bag', ['Velloro "Ｖｅｌｌｏｒｏ" name subject named']],
    ['Ｖｅｌｌｏｒｏ', ['Velloro "Ｖｅｌｌｏｒｏ" name subject named']],
    ['ⓋⒺⓁⓁⓄⓇⓄ bag', ['Velloro "ⓋⒺⓁⓁⓄⓇⓄ" look-alike-letters subject named']],
    ['V*lloro bag', ['Velloro "V*lloro" masked subject named']],
    ['V е l l o r o bag', ['Velloro "V е l l o r o" look-alike-letters subject named']],
    ['Vеlloro bag', ['Velloro "Vеlloro" look-alike-letters subject named']],
    ['V\u200celloro', ['Velloro "V\u200celloro" look-alike-letters subject named']],
    ['Veloro bag', []],
    ['nine bird bag', ['Phonix Phonix 9 "nine bird" nickname subject named']],
    ['bolt bird phone', ['Phonix Flash "bolt bird" nickname subject named']],
    ['双V包', ['Velloro "双V" nickname subject needy named']],
    ['Flash phone', ['Phonix Flash "Flash" line subject needy named phone']],
    ['Flash', ['Phonix Flash "Flash" line subject needy named']],
    ['Phonix Flash', ['Phonix "Phonix" name subject named', 'Phonix Flash "Flash" line subject needy named']],
    ['Sprintex Gale', ['Sprintex Sprintex Gale "Sprintex Gale" line subject named']],
    ['Sprintex Swift', ['Sprintex "Sprintex" name subject named', 'Sprintex Swift "Swift" line subject needy named']],
    ['Velloro line', ['Twin "Velloro line" short-name subject needy named']],
    ['Anchor Twin', ['Anchor "Anchor" name subject needy named', 'Twin "Twin" name subject named']],
    ['에코백', ['Eco "에코" name subject named']],
    ['에코 가방', ['Eco "에코" name subject named']],
    ['신에코 가방', ['Eco "에코" name subject named']],
    ['가에코슈즈', ['Eco "에코슈즈" name subject named']],
    ['어그 가방', ['Agu "어그" name subject named']],
    ['되어 그냥', []],
    ['어그부츠', ['Agu "어그부츠" name subject named']],
    ['아구 가방', ['Agu "아구" short-name subject needy named']],
    ['아구찜', []],
    ['가아구', []],
    ['EB-988VLR', ['Velloro "VLR" short-name subject needy named']],
    ['EB988VLR bag', []],
    ['EB988 VLR bag', ['Velloro "VLR" short-name subject needy named shouted bag']],
    ['988VLR bag', ['Velloro "VLR" short-name subject needy named shouted bag']],
    ['A1ECC bag', []],
    ['A1Velloro bag', ['Velloro "Velloro" name subject named']],
    ['1ECC bag', ['Eco "ECC" short-name subject needy named shouted bag']],
    ['non-Velloro', ['Velloro "Velloro" name subject named negated']],
    ['not Velloro', ['Velloro "Velloro" name subject named negated']],
    ['not. Velloro', ['Velloro "Velloro" name subject named']],
    ['not nice Velloro', ['Velloro "Velloro" name subject named']],
    ['not Moonstep', ['Sprintex Moonstep "Moonstep" line subject named negated']],
    ['not VLR bag', ['Velloro "VLR" short-name subject needy named shouted bag']],
    ['Velloro not', ['Velloro "Velloro" name subject named']],
    ['case for Velloro', ['Velloro "Velloro" name target named']],
    ['case for nice red Velloro', ['Velloro "Velloro" name target named']],
    ['case for nice red big Velloro', ['Velloro "Velloro" name subject named']],
    ['case for. Velloro', ['Velloro "Velloro" name subject named']],
    ['case for women by Velloro', ['Velloro "Velloro" name subject named']],
    ['for Velloro by Sprintex', ['Velloro "Velloro" name target named', 'Sprintex "Sprintex" name target named']],
    [
      'case for Phonix 9, Sprintex, Velloro',
      ['Phonix Phonix 9 "Phonix 9" line target named', 'Sprintex "Sprintex" name target named', 'Velloro "Velloro" name target named'],
    ],
    ['case for Phonix one two three four Velloro', ['Phonix "Phonix" name target named', 'Velloro "Velloro" name target named']],
    ['case for Phonix one two three four five Velloro', ['Phonix "Phonix" name target named', 'Velloro "Velloro" name subject named']],
    ['case for Phonix 9 11 12 13 14 X SE Velloro', ['Phonix Phonix 9 "Phonix 9" line target named', 'Velloro "Velloro" name target named']],
    [
      'case for Phonix 9 11 12 13 14 nice SE Velloro',
      ['Phonix Phonix 9 "Phonix 9" line target named', 'Velloro "Velloro" name subject named'],
    ],
    ['case for Phonix. Velloro', ['Phonix "Phonix" name target named', 'Velloro "Velloro" name subject named']],
    ['Velloro case for Phonix', ['Velloro "Velloro" name subject named', 'Phonix "Phonix" name target named']],
    ['Phonix用ケース', ['Phonix "Phonix" name target named']],
    ['Phonix 用ケース', ['Phonix "Phonix" name target named']],
    ['Phonix x 用ケース', ['Phonix "Phonix" name target named']],
    ['Phonix x y 用ケース', ['Phonix "Phonix" name subject named']],
    ['适用Phonix', ['Phonix "Phonix" name target named']],
    ['Phonix适用Velloro', ['Phonix "Phonix" name subject named', 'Velloro "Velloro" name target named']],
    ['Phonix适用', ['Phonix "Phonix" name target named']],
    ['сумка для Velloro', ['Velloro "Velloro" name target named']],
    ['Velloro Velloro bag', ['Velloro "Velloro" name subject named', 'Velloro "Velloro" name subject named']],
    [
      'Velloro, Marla Dorn and Dasherly',
      ['Velloro "Velloro" name subject named', 'Marla Dorn "Marla Dorn" name subject named', 'Dasherly "Dasherly" name subject named'],
    ],
    ['维罗罗\u200b包', ['Velloro "维罗罗" name subject named']],
    ['anchor chain anchor chain', ['Twin "anchor" short-name subject needy named', 'Twin "anchor" short-name subject needy named']],
    ['Anchor bag, anchor chain', ['Anchor "Anchor" name subject needy named bag', 'Twin "anchor" short-name subject needy bag']],
    ['il lumo bag', []],
    ['Lumo bag', ['Lumo "Lumo" name subject named']],
    ['Sprintex', ['Sprintex "Sprintex" name subject named']],
    ['Moonstep', ['Sprintex Moonstep "Moonstep" line subject named']],
    ['Rudder', ['Early "Rudder" nickname subject named']],
    ['bolt bird', ['Phonix Flash "bolt bird" nickname subject named']],
    ['Orbit', ['Orbit "Orbit" name subject named']],
    ['TWX bag', ['Early "TWX" short-name subject needy named shouted bag', 'Twin "TWX" short-name subject needy named shouted bag']],
    ['가방EY', ['Early "EY" short-name subject needy named']],
    ['신어그부츠', ['Agu "어그부츠" name subject named']],
    ['PHONIX 9 bag', ['Phonix Phonix 9 "PHONIX 9" line subject named shouted']],
    ['袋anchor Bag', ['Anchor "anchor" name subject needy named bag']],
    ['Bag веллоро', ['Velloro "веллоро" name subject']],
    ['спринтекс Bag', ['Sprintex "спринтекс" name subject named shouted']],
    ['Phonx 9', ['Phonix Phonix 9 "Phonx 9" misspelt subject named']],
    // Scripts without capitals.
    ['Red 双V bag', ['Velloro "双V" nickname subject needy named bag']],
    // A line of one word with a slip in it, and an ordinary word that names a brand.
    ['Moonstepp sneakers', ['Sprintex Moonstep "Moonstepp" misspelt subject needy named sneakers']],
    ['Sprintex Moonsetp', ['Sprintex "Sprintex" name subject named', 'Sprintex Moonstep "Moonsetp" misspelt subject needy']],
    ['Aanchor bag', ['Anchor "Aanchor" misspelt subject needy named bag']],
    ['Ancho bag', []],
    ['V*loro bag', ['Velloro "V*loro" masked subject needy named bag']],
    ['Marla. Dorn', ['Marla Dorn "Marla. Dorn" name subject named']],
    ['Marla, Dorn', ['Marla Dorn "Marla, Dorn" name subject named']],
    ['not big bag, non-Velloro', ['Velloro "Velloro" name subject named negated']],
    ['Wallet king', ['Early "Wallet king" short-name subject needy named']],
    ['Phonix适用a b Velloro', ['Phonix "Phonix" name subject named', 'Velloro "Velloro" name target named']],
    [
      'case for Phonix 9, 11, 12, 13, 14, SE, Velloro',
      ['Phonix Phonix 9 "Phonix 9" line target named', 'Velloro "Velloro" name target named'],
    ],
    [
      'case for Phonix 9 11a 12a 13a 14a 15a Velloro',
      ['Phonix Phonix 9 "Phonix 9" line target named', 'Velloro "Velloro" name target named'],
    ],
    [
      `case for Phonix 9 ${'11 '.repeat(30)}Velloro`,
      ['Phonix Phonix 9 "Phonix 9" line target named', 'Velloro "Velloro" name subject named'],
    ],
    [
      `a${' nice'.repeat(20)} case for Phonix 9 11 12 13 14 15 16 Velloro`,
      ['Phonix Phonix 9 "Phonix 9" line target named', 'Velloro "Velloro" name target named'],
    ],
    ['case for women, от Velloro', ['Velloro "Velloro" name subject named']],
    ['for by Velloro', ['Velloro "Velloro" name subject named']],
    ['nothing', []],
  ])('in %j is %j', (title, expected) => {
    const mentions = readBrands(hitsOf(title, known), known).map((m) =>
      [
        known.brands[m.brand]?.name,
        known.lines[m.line]?.line,
        JSON.stringify(m.span.text),
        m.match,
        m.role,
        m.needsSupport && 'needy',
        m.named && 'named',
        m.shouted && 'shouted',
        m.negated && 'negated',
        m.nearbyCategories.map((c) => known.categories[c] ?? '?').join('+'),
      ]
        .filter(Boolean)
        .join(' '),
    );
    expect(mentions).toEqual(expected);
  });
});

describe('an ordinary word in capitals that is also a name', () => {
  const named = (title: string): readonly string[] => scorer.score({ title }).brands.map((b) => b.brand);

  it.each(['BOLSA COACH', 'BOLSA COACH COURO', 'Сумка COACH', 'COACH BAG'])(
    'is one in %j, next to goods where its language puts them',
    (title) => {
      expect(named(title)).toEqual(['Coach']);
    },
  );

  it.each(['bolsa coach', 'SKIRT - COACH', 'BOLSA DE COURO COACH'])('is none in %j', (title) => {
    expect(named(title)).toEqual([]);
  });
});
