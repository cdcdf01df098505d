import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/assessment.js';
import { DEFAULT_PRIOR } from '../../src/scorer.js';
import { scorer, shippedPack } from '../support/shipped.js';

/** Room for floating point. */
const TINY = 1e-9;

/** What raised a score above the prior, or above `bound`; nothing when it was not raised. */
function raised(title: string, assessment: Assessment, bound = DEFAULT_PRIOR): string[] {
  if (assessment.score <= Math.max(DEFAULT_PRIOR, bound) + TINY) return [];
  return [
    `${title}: ${assessment.score.toFixed(3)} ${assessment.signals
      .filter((s) => s.contribution > 0)
      .map((s) => `${s.id} ${s.evidence.map((e) => (e.kind === 'span' ? e.text : e.field)).join('|')}`)
      .join(', ')}`,
  ];
}

const brands = shippedPack.brands ?? [];
const sample = brands.filter((_, i) => i % Math.floor(brands.length / 220) === 0);

describe('a name alone is worth nothing', () => {
  it('200 brand names, each as a title by itself', () => {
    expect(sample.length).toBeGreaterThanOrEqual(200);
    expect(sample.flatMap((b) => raised(b.name, scorer.score({ title: b.name })))).toEqual([]);
  });

  it('every honest name of every brand, in capitals, and in its other scripts', () => {
    const forms = brands.flatMap((b) => [b.name, b.name.toUpperCase(), ...(b.latin ?? []), ...Object.values(b.names ?? {}).flat()]);
    expect(forms.length).toBeGreaterThan(10_000);
    expect(forms.flatMap((title) => raised(title, scorer.score({ title })))).toEqual([]);
  });

  it('every Latin and every short name of every brand, beside what it sells', () => {
    const forms = brands.flatMap((b) =>
      [b.name, ...(b.latin ?? []), ...(b.weak ?? [])].filter((name) => /[a-z]/i.test(name)).map((name) => `${name} ${b.sells[0] ?? ''}`),
    );
    expect(forms.length).toBeGreaterThan(5_000);
    const accused = forms.filter((title) =>
      scorer.score({ title }).signals.some(({ id, contribution }) => id.startsWith('brand/') && contribution > 0),
    );
    expect(accused).toEqual([]);
  });

  it('every Latin name as people set it off: for emphasis, as a trademark, in the plural and the genitive', () => {
    const ways = ['_®', '_™', '"_"', '“_”', "_'s", '_’s', '*_*', '**_**', '~_~', '[_]', '【_】', '★_★', '_(s)', '_!', '_…', '(_)', '🔥_🔥'];
    expect(disguised((name, goods, i) => `${ways[i % ways.length]?.replace('_', name)} ${goods}`)).toEqual([]);
  });

  it('every Latin name with a sign between it and what it sells', () => {
    const signs = ['|', ':', ';', ',', '+', '=', '/', '-', '&', '.', '_', '·', '~', ' | ', ' / '];
    // A name that is part of another with the beginning of the goods: "CLOT", "Bond No. 9".
    const doubtful = /^(represent clo|bond no9)(?![a-z])/;
    const accused = signs.flatMap((sign) => disguised((name, goods) => `${name}${sign}${goods}`));
    expect(accused.filter((title) => !doubtful.test(title))).toEqual([]);
  });

  /** Titles in which a name is taken for a disguise. */
  function disguised(write: (name: string, goods: string, i: number) => string): string[] {
    return brands
      .flatMap(({ name, latin = [], sells }, i) =>
        [name, ...latin].filter((written) => /[a-z]/i.test(written)).map((written, k) => write(written, sells[0] ?? 'bag', i + k)),
      )
      .filter((title) => scorer.score({ title }).signals.some(({ id, contribution }) => id === 'brand/disguised' && contribution > 0));
  }

  it.each(['funda iPhone 15 Pro', 'Hülle iPhone 15 Pro Max', 'coque iPhone 15 Pro', 'hoesje iPhone 16 Pro', 'kılıf iPhone 15 Pro'])(
    'the model that a cheap case is for, whatever words of other languages are in its name: %s',
    (title) => expect(scorer.score({ title, price: 6, currency: 'EUR' }).item.offer).toBe('accessory'),
  );

  it('the same names in the brand field of a plain listing', () => {
    expect(sample.flatMap((b) => raised(b.name, scorer.score({ title: `${b.name}`, brand: b.name })))).toEqual([]);
  });
});

/** What people write about ordinary things. */
const SENTENCES: Readonly<Record<string, readonly string[]>> = {
  en: [
    'Blue cotton dress, size M, worn twice, smoke-free home',
    'Oak dining table with four chairs, collection only',
    'Grey wool jumper knitted by my aunt',
  ],
  de: ['Blaues Kleid aus Baumwolle, Größe M, zweimal getragen', 'Esstisch aus Eiche mit vier Stühlen, nur Abholung'],
  fr: ['Robe bleue en coton, taille M, portée deux fois', 'Table en chêne avec quatre chaises, à retirer sur place'],
  es: ['Vestido azul de algodón, talla M, usado dos veces', 'Mesa de comedor de roble con cuatro sillas'],
  pt: ['Vestido azul de algodão, tamanho M, usado duas vezes', 'Mesa de jantar de carvalho com quatro cadeiras'],
  it: ['Vestito blu di cotone, taglia M, indossato due volte', 'Tavolo da pranzo in rovere con quattro sedie'],
  nl: ['Blauwe katoenen jurk, maat M, twee keer gedragen', 'Eiken eettafel met vier stoelen'],
  pl: ['Niebieska sukienka z bawełny, rozmiar M, noszona dwa razy', 'Stół dębowy z czterema krzesłami'],
  ru: ['Синее платье из хлопка, размер M, надевали два раза', 'Обеденный стол из дуба и четыре стула'],
  uk: ['Синя сукня з бавовни, розмір M, одягали двічі', 'Обідній стіл із дуба та чотири стільці'],
  tr: ['Mavi pamuklu elbise, M beden, iki kez giyildi', 'Meşe yemek masası ve dört sandalye'],
  ar: ['فستان أزرق من القطن مقاس متوسط', 'طاولة طعام من خشب البلوط مع أربعة كراسي'],
  he: ['שמלה כחולה מכותנה, מידה בינונית', 'שולחן אוכל מעץ אלון עם ארבעה כיסאות'],
  zh: ['蓝色棉质连衣裙,中码,穿过两次', '橡木餐桌配四把椅子,仅限自提'],
  ja: ['青い綿のワンピース、Mサイズ、二回着用', 'オーク材のダイニングテーブルと椅子四脚'],
  ko: ['파란색 면 원피스, 미디엄 사이즈, 두 번 입음', '참나무 식탁과 의자 네 개'],
  th: ['ชุดเดรสผ้าฝ้ายสีน้ำเงิน ไซส์ M ใส่สองครั้ง', 'โต๊ะอาหารไม้โอ๊คพร้อมเก้าอี้สี่ตัว'],
  vi: ['Váy cotton màu xanh, cỡ M, mặc hai lần', 'Bàn ăn gỗ sồi và bốn chiếc ghế'],
  id: ['Gaun katun biru, ukuran M, dipakai dua kali', 'Meja makan kayu jati dengan empat kursi'],
  hi: ['नीली सूती पोशाक, मध्यम आकार', 'चार कुर्सियों के साथ लकड़ी की मेज'],
  sv: ['Blå bomullsklänning, storlek M, använd två gånger', 'Matbord i ek med fyra stolar'],
  el: ['Μπλε βαμβακερό φόρεμα, μέγεθος M, φορεμένο δύο φορές'],
  ro: ['Rochie albastră din bumbac, mărimea M, purtată de două ori'],
  hu: ['Kék pamutruha, M méret, kétszer viselt'],
  cs: ['Modré bavlněné šaty, velikost M, dvakrát nošené'],
  da: ['Blå bomuldskjole, størrelse M, brugt to gange', 'Spisebord i eg med fire stole, skal afhentes'],
  no: ['Blå bomullskjole, størrelse M, brukt to ganger', 'Spisebord i eik med fire stoler, må hentes'],
  fi: ['Sininen puuvillamekko, koko M, käytetty kaksi kertaa', 'Tammipöytä ja neljä tuolia, vain nouto'],
  sk: ['Modré bavlnené šaty, veľkosť M, dvakrát oblečené', 'Dubový jedálenský stôl so štyrmi stoličkami, len osobný odber'],
};

describe('a language alone is worth nothing', () => {
  it.each(Object.keys(SENTENCES))('ordinary sentences: %s', (language) => {
    const sentences = SENTENCES[language] ?? [];
    expect(sentences.flatMap((title) => raised(title, scorer.score({ title })))).toEqual([]);
    // Nor in the description of a branded article, which is read with more suspicion.
    expect(sentences.flatMap((description) => raised(description, scorer.score({ title: 'Gucci', description, language })))).toEqual([]);
  });
});

/** Honest listings in which nothing speaks against the seller. */
const HONEST: readonly Readonly<Record<string, unknown>>[] = [
  {
    title: 'Gucci leather belt',
    brand: 'Gucci',
    category: 'Belts',
    price: '$450',
    condition: 'new',
    description: 'Brown leather, 95 cm.',
    seller: { name: 'anna', ageDays: 2000 },
  },
  {
    title: 'Gucci',
    brand: 'Gucci',
    category: 'Keychain',
    price: '$150',
    condition: 'used',
    description: 'From my own collection.',
    seller: { name: 'lena', ageDays: 800 },
  },
  {
    title: 'Rolex Submariner 16610',
    brand: 'Rolex',
    category: 'Watches',
    price: '$9,500',
    condition: 'used',
    description: 'Year 2004, serviced in 2022.',
    seller: { name: 'uhren', ageDays: 3000 },
  },
  {
    title: 'Nike sneakers size 43',
    brand: 'Nike',
    category: 'Shoes',
    price: '$95',
    condition: 'new',
    quantity: 2,
    seller: { name: 'sporthaus', ageDays: 900 },
  },
  {
    title: 'Levi’s 501 jeans W32 L34',
    brand: 'Levi’s',
    category: 'Jeans',
    price: '$35',
    condition: 'used',
    attributes: { Colour: 'blue' },
  },
  {
    title: 'Apple iPhone 13 128GB',
    brand: 'Apple',
    category: 'Phones',
    price: '$420',
    condition: 'used',
    description: 'Battery at 88 %.',
    variants: [
      { title: 'black', price: '$420' },
      { title: 'white', price: '$430' },
    ],
  },
  { title: 'Chanel No 5 perfume 100 ml', brand: 'Chanel', category: 'Fragrance', price: '$140', condition: 'new' },
  {
    title: 'Prada Handtasche schwarz',
    brand: 'Prada',
    category: 'Damentaschen',
    price: '890 €',
    condition: 'gebraucht',
    description: 'Leder, Größe mittel.',
  },
  { title: 'LEGO 10294 Titanic', brand: 'LEGO', category: 'Toys', price: '$640', condition: 'new', imageText: 'LEGO 10294' },
  {
    title: 'Oak dining table',
    category: 'Furniture',
    price: '$200',
    description: 'Four chairs, collection only.',
    seller: { name: 'tom', ageDays: 10 },
  },
  {
    title: 'Dyson V11 vacuum cleaner',
    brand: 'Dyson',
    category: 'Vacuum cleaners',
    price: '$380',
    condition: 'used',
    attributes: { Power: '545 W' },
  },
  { title: 'The North Face jacket size L', brand: 'The North Face', category: 'Jackets', price: '$120', condition: 'used' },
];

function subsets(keys: readonly string[]): string[][] {
  return Array.from({ length: 2 ** keys.length }, (_, bits) => keys.filter((_key, i) => (bits >> i) % 2 === 1));
}

/**
 * A missing field raises nothing: an honest listing that scores no more than the prior scores no more than the prior without any of
 * its other fields either; and one that scores a little more scores no more than that.
 *
 * Fields that a signal with a negative contribution quotes are never taken away, since counter-evidence may be missed; save the price,
 * without which there is nothing to count against. A stated condition other than new explains a low price, so it is counter-evidence as
 * long as the price stands. The category is a field like any other: without it less is known, so less may be said.
 */
describe('a missing field is worth nothing', () => {
  it.each(HONEST.map((listing) => [String(listing.title), listing] as const))('%s', (_title, listing) => {
    const whole = scorer.score(listing);
    const quoted = new Set(whole.signals.filter((s) => s.contribution < 0).flatMap((s) => s.evidence.map((e) => e.field.split(/[.[]/)[0])));
    const optional = Object.keys(listing).filter((key) => key !== 'title' && (!quoted.has(key) || key === 'price'));
    const found = subsets(optional).flatMap((gone) => {
      if (gone.includes('condition') && listing.condition !== 'new' && listing.price !== undefined && !gone.includes('price')) return [];
      const rest = Object.fromEntries(Object.entries(listing).filter(([key]) => !gone.includes(key)));
      return raised(`without ${gone.join(', ')}`, scorer.score(rest), whole.score);
    });
    expect(found).toEqual([]);
  });
});

describe('a shorter text is worth nothing', () => {
  it('every shorter title of an honest listing, cut between words from either end', () => {
    const found = HONEST.flatMap((listing) => {
      const words = String(listing.title).split(' ');
      const cuts = words.flatMap((_, i) => [words.slice(0, i + 1).join(' '), words.slice(i).join(' ')]);
      return cuts.flatMap((title) => raised(title, scorer.score({ title })));
    });
    expect(found).toEqual([]);
  });

  it('a description cut short, and none', () => {
    const description = 'Bought in Milan in 2019, worn twice, comes with the dust bag. The strap shows light wear. Smoke-free home.';
    for (let end = 0; end <= description.length; end = description.indexOf(' ', end) + 1 || description.length + 1) {
      const cut = description.slice(0, end);
      expect(raised(cut, scorer.score({ title: 'Gucci bag', description: cut }))).toEqual([]);
    }
  });
});
