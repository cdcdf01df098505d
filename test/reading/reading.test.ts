import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS, Reader } from '../../src/reading/reading.js';
import { handPack, knowledgeOf, readAll } from '../support/hand-pack.js';
import { scorer } from '../support/shipped.js';

const knowledge = knowledgeOf();
const name = (index: number): string | undefined => knowledge.brands[index]?.name;

describe('Reader', () => {
  it('reads every text field, and says where it read', () => {
    const reading = readAll({
      title: 'Velloro one',
      description: 'Velloro two',
      category: 'Velloro three',
      condition: 'Velloro four',
      variants: [{ title: 'Velloro five' }, 'Velloro six'],
      attributes: { 'Model.x': 'Velloro seven' },
      imageText: 'Velloro eight',
      seller: { name: 'Velloro nine' },
    });
    expect(reading.mentions.map((m) => m.span.field).sort()).toEqual([
      'attributes.Model.x',
      'category',
      'condition',
      'description',
      'imageText',
      'seller.name',
      'title',
      'variants[0].title',
      'variants[1].title',
    ]);
  });

  it('never looks for telltale terms in a marketplace’s shelves or the condition, which the seller did not phrase', () => {
    for (const category of ['goods > fakeish', 'goods › fakeish', 'goods » fakeish', 'goods / fakeish', 'goods | fakeish'])
      expect(readAll({ title: 'a bag', category, condition: 'fakeish' }).phrases, category).toEqual([]);
  });

  it('reads what a shop calls its own goods by, if it says so outright', () => {
    const spans = (category: string): unknown[] => readAll({ title: 'a bag', category }).phrases.map(({ span }) => [span.field, span.text]);
    expect(spans('fakeish bags')).toEqual([['category', 'fakeish']]);
    for (const category of ['duplet', 'papers from the maker', 'never fakeish', 'no label']) expect(spans(category), category).toEqual([]);
  });

  it.each([
    [undefined, 'absent'],
    ['', 'absent'],
    ['  ', 'absent'],
    ['No Brand', 'none'],
    ['Unbranded', 'none'],
    ['нет бренда', 'none'],
    ['无品牌', 'none'],
    ['ノーブランド', 'none'],
    ['-', 'none'],
    ['velloro', 'known'],
    ['Velloro Official', 'known'],
    ['V*lloro', 'known'],
    ['Ve11oro', 'known'],
    ['Kumquat & Sons', 'unknown'],
  ])('reads the brand field %j as %s', (brand, kind) => {
    expect(readAll({ title: 'a bag', brand }).brandField.kind).toBe(kind);
  });

  it('reads the name in the brand field behind which a remark stands', () => {
    const { score, signals } = scorer.score({ title: 'Cargador 20W', brand: 'Apple (Replica)', price: '$9' });
    expect(score).toBeGreaterThan(0.8);
    expect(signals[0]).toMatchObject({ id: 'phrase/admission', evidence: [{ field: 'brand', text: 'Replica' }] });
  });

  it('reads what a seller hides in the brand field', () => {
    const reading = readAll({ title: 'a bag', brand: 'V*lloro fakeish' });
    expect(name(reading.brand)).toBe('Velloro');
    expect(reading.mentions.map((m) => [m.span.field, m.match, m.span.text])).toEqual([['brand', 'masked', 'V*lloro']]);
    expect(reading.phrases.map((p) => [p.span.field, p.span.text])).toEqual([['brand', 'fakeish']]);
    expect(readAll({ title: 'a bag', brand: 'V*lloro fakeish' })).toEqual(reading);
  });

  it('takes the first brand of the title for the maker', () => {
    expect(name(readAll({ title: 'Velloro bag', description: 'Sprintex' }).brand)).toBe('Velloro');
    expect(name(readAll({ title: 'a bag', description: 'by Sprintex' }).brand)).toBe('Sprintex');
    expect(name(readAll({ title: 'Sprintex Velloro', brand: 'Velloro' }).brand)).toBe('Velloro');
    expect(name(readAll({ title: 'a bag', brand: 'Velloro' }).brand)).toBe('Velloro');
  });

  it('prefers a line to its bare brand', () => {
    expect(readAll({ title: 'Sprintex Moonstep' }).subject?.span.text).toBe('Moonstep');
  });

  it('takes neither what it is for, nor what it is not, nor the shop, for the maker', () => {
    expect(readAll({ title: 'case for Phonix' }).brand).toBe(-1);
    expect(name(readAll({ title: 'non-Velloro Sprintex bag' }).brand)).toBe('Sprintex');
    expect(readAll({ title: 'a bag', seller: { name: 'Velloro' } }).brand).toBe(-1);
  });

  it('reads no more than its limits, and says so', () => {
    const limits = { fieldLength: 20, parts: 2 };
    const cut = readAll(
      { title: `${'x'.repeat(30)} Velloro`, variants: ['a', 'b', 'Velloro'], attributes: { a: 'a', b: 'b', c: 'Velloro' } },
      handPack,
      limits,
    );
    expect(cut.mentions).toEqual([]);
    expect(cut.cuts).toEqual([
      { kind: 'text', field: 'title' },
      { kind: 'parts', field: 'variants' },
      { kind: 'parts', field: 'attributes' },
    ]);
    const long = 'x'.repeat(21);
    const form = readAll({ title: 'a', category: long, condition: long, brand: long }, handPack, limits);
    expect(form.cuts.map(({ kind, field }) => `${kind} of ${field}`)).toEqual(['text of category', 'text of condition', 'text of brand']);
    const within = { title: 'Velloro', variants: ['a', 'b'], attributes: { a: 'a', b: 'b' }, category: 'bag', brand: 'Velloro' };
    expect(readAll(within, handPack, limits).cuts).toEqual([]);
  });

  it('looks for disguises behind any number of plain words in running text, and says where it stopped looking', () => {
    const found = (description: string) => {
      const { mentions, cuts } = readAll({ title: 'a', description });
      return [mentions.map((m) => m.span.text), cuts];
    };
    expect(found(`${'plain '.repeat(2000)}V*lloro`)).toEqual([['V*lloro'], []]);
    expect(found(`${'ab/cd '.repeat(301)}V*lloro`)).toEqual([[], [{ kind: 'disguises', field: 'description' }]]);
  });

  it('looks into fewer words of signs, and says where it stopped', () => {
    const found = (description: string) => {
      const { phrases, cuts } = readAll({ title: 'a', description });
      return [phrases.map((p) => p.span.text), cuts];
    };
    expect(found(`${'x1y2 '.repeat(9)}f4keish`)).toEqual([['f4keish'], []]);
    expect(found(`${'x1y2 '.repeat(10)}f4keish`)).toEqual([[], [{ kind: 'disguises', field: 'description' }]]);
  });

  it('goes on with plain words where it stopped looking into those of signs', () => {
    const { mentions, cuts } = readAll({ title: `${'x1y2 '.repeat(20)}orolleV` });
    expect([mentions.map((m) => m.span.text), cuts]).toEqual([['orolleV'], [{ kind: 'disguises', field: 'title' }]]);
  });

  it('says where there is more than it keeps', () => {
    const { cuts } = readAll({ title: 'a', description: 'bag '.repeat(12_000), imageText: 'bag fakeish' }, handPack);
    expect(cuts).toEqual([]);
    const full = readAll({ title: 'a', description: 'bag '.repeat(17_000) }, handPack, { fieldLength: 100_000, parts: 1 });
    expect(full.cuts).toEqual([{ kind: 'matches', field: 'description' }]);
  });

  it('keeps spans when the buffers are used again', () => {
    const reading = readAll({ title: 'Velloro fakeish bag', description: 'y '.repeat(3000), imageText: 'z' });
    expect(reading.mentions[0]?.span.text).toBe('Velloro');
    expect(reading.phrases[0]?.span.text).toBe('fakeish');
  });
});

describe('where a name may be misspelt', () => {
  it.each([
    [{ title: 'Veloro bag' }, 'title'],
    [{ title: 'a bag', imageText: 'Veloro bag' }, 'imageText'],
    [{ title: 'a bag', variants: ['Veloro bag'] }, 'variants[0].title'],
    [{ title: 'a bag', attributes: { Model: 'Veloro bag' } }, 'attributes.Model'],
    [{ title: 'a bag', seller: { name: 'Veloro bag' } }, 'seller.name'],
    [{ title: 'a bag', brand: 'Veloro' }, 'brand'],
    [{ title: 'a bag', description: 'Veloro bag' }, undefined],
    [{ title: 'a bag', category: 'Veloro bag' }, undefined],
    [{ title: 'a bag', condition: 'Veloro bag' }, undefined],
  ])('%j: %s', (listing, field) => {
    const [first] = readAll(listing).mentions;
    expect([first?.span.field, first?.match]).toEqual([field, field && 'misspelt']);
  });

  it('puts hidden and open names in order of place', () => {
    expect(readAll({ title: 'V*lloro Sprintex V3lloro' }).mentions.map((m) => m.span.text)).toEqual(['V*lloro', 'Sprintex', 'V3lloro']);
    expect(readAll({ title: 'Veloro Sprintex bag' }).mentions.map((m) => m.span.text)).toEqual(['Veloro', 'Sprintex']);
  });
});

describe('where a telltale term may be misspelt', () => {
  it.each([
    ['fakesih bag', ['fakeish']],
    ['gradde zz bag', ['grade zz']],
    ['temptnig bag', []],
    ['paperss from the maker', []],
  ])('in the title %j: %j', (title, terms) => {
    expect(readAll({ title }).phrases.map((p) => p.phrase.term)).toEqual(terms);
  });
});

describe('what is sold', () => {
  it.each([
    [{ title: 'Velloro bag', imageText: 'a watch' }, 'bag'],
    [{ title: 'Velloro', description: 'a bag' }, 'bag'],
    [{ title: 'Velloro', imageText: 'a bag' }, undefined],
    [{ title: 'Velloro', description: 'a bag', imageText: 'a wallet' }, 'bag'],
  ])('stands in the title, in the form or in the description: %j, %s', (listing, category) => {
    expect(readAll(listing).offer.item.category).toBe(category);
  });
});

describe('the tone of a title', () => {
  const excuses = (listing: unknown) => readAll(listing).phrases.map((p) => p.excuse?.kind);

  it('makes a warning of admissions below, unless they say it outright', () => {
    expect(excuses({ title: 'beware of fakeish', description: 'fakey' })).toEqual(['warning', 'warning']);
    expect(excuses({ title: 'beware of fakeish', description: 'quasi copy' })).toEqual(['warning', undefined]);
    expect(excuses({ title: 'beware of fakeish', description: 'grade zz' })).toEqual(['warning', undefined]);
    expect(excuses({ title: 'beware of fakeish', description: 'not fakey' })).toEqual(['warning', 'negation']);
  });

  it('makes what is innocent in the title innocent below', () => {
    expect(excuses({ title: 'fakeish stage prop', description: 'FAKEISH bag' })).toEqual(['innocent-sense', 'innocent-sense']);
    expect(excuses({ title: 'fakeish stage prop', description: 'quasi copy' })).toEqual(['innocent-sense', undefined]);
  });

  it('tells what a term is about in the fields of the form, and not what the shop is called', () => {
    expect(readAll({ title: 'a stage prop', imageText: 'fakeish' }).phrases[0]?.excuse).toEqual({
      kind: 'innocent-sense',
      span: { field: 'title', start: 2, end: 12, text: 'stage prop' },
    });
    expect(excuses({ title: 'a stage prop', attributes: { Type: 'fakeish' }, variants: [{ title: 'fakeish' }] })).toEqual([
      'innocent-sense',
      'innocent-sense',
    ]);
    expect(excuses({ title: 'a stage prop', imageText: 'grade zz' })).toEqual([undefined]);
    expect(excuses({ title: 'a bag', imageText: 'fakeish' })).toEqual([undefined]);
    expect(excuses({ title: 'a stage prop', seller: { name: 'fakeish' } })).toEqual([undefined]);
    expect(
      excuses({ title: 'a stage prop', description: 'one two three four five six seven eight nine ten eleven twelve fakeish' }),
    ).toEqual([undefined]);
  });

  it('is set by no denial, and by no other field', () => {
    expect(excuses({ title: 'not fakeish', description: 'fakey' })).toEqual(['negation', undefined]);
    expect(excuses({ title: 'a bag', description: 'beware of fakeish', imageText: 'fakey' })).toEqual(['warning', undefined]);
  });

  it.each([
    [['beauty'], 'innocent-category'],
    [['perfume'], 'innocent-category'],
    [['bags', 'beauty'], 'innocent-category'],
    [['bags'], undefined],
  ])('excuses a term by category or group, of %j', (innocentCategories, excuse) => {
    const term = { language: 'en', term: 'grade aa', kind: 'grade', strength: 2, means: 'a grade', innocentCategories } as const;
    const world = { ...handPack, phrases: [term] };
    expect(readAll({ title: 'grade aa perfume' }, world).phrases[0]?.excuse?.kind).toBe(excuse);
    expect(readAll({ title: 'grade aa' }, world).phrases[0]?.excuse).toBeUndefined();
  });

  describe('beside a name under which only goods of innocent categories are sold', () => {
    const term = {
      language: 'en',
      term: 'propword',
      kind: 'admission',
      strength: 2,
      means: 'a replica',
      innocentCategories: ['media', 'phone'],
    } as const;
    const saga = { name: 'Star Saga', tier: 'mass', sells: ['certificate', 'phone'] } as const;
    const world = {
      ...handPack,
      brands: [...(handPack.brands ?? []), saga],
      phrases: [term, { ...term, term: 'gradeword', kind: 'grade' }],
    } as const;
    const excuse = (title: string) => readAll({ title }, world).phrases[0]?.excuse?.kind;

    it.each([
      ['Star Saga propword sabre', 'innocent-category'],
      ['propword watch of the Star Saga', 'innocent-category'],
      ['propword sabre', undefined],
      ['Velloro propword', undefined],
      ['Phonix propword', undefined],
      ['Star Saga gradeword sabre', undefined],
    ])('a word for a copy is innocent, a grade is not: %j', (title, kind) => {
      expect(excuse(title)).toBe(kind);
    });
  });
});

describe('what vouches for a doubtful name', () => {
  it.each([
    [{ title: 'VLR passbook' }, 'VLR'],
    [{ title: 'VLR gift carton' }, 'VLR'],
    [{ title: 'VLR poster' }, undefined],
    [{ title: 'VLR fakeish' }, 'VLR'],
    [{ title: 'VLR not fakeish' }, undefined],
    [{ title: 'VLR fakey' }, undefined],
    [{ title: 'VLR papers from the maker' }, undefined],
    [{ title: 'VLR for bag' }, 'VLR'],
    [{ title: 'VLR', category: 'bag' }, undefined],
    [{ title: 'VLR', brand: 'Velloro' }, 'VLR'],
    [{ title: 'Anchor for bag' }, 'Anchor'],
    [{ title: 'Anchor for bag', brand: 'Kumquat' }, undefined],
    [{ title: 'Anchor', description: 'harbour calf' }, 'Anchor'],
    [{ title: 'Anchor', category: 'harbour calf' }, undefined],
    [{ title: 'Anchor', brand: 'Kumquat harbour calf' }, undefined],
    [{ title: 'VLR grade zz' }, 'VLR'],
    [{ title: 'VLR' }, undefined],
    [{ title: 'VLR, one two three four five six for bag' }, 'VLR'],
    [{ title: 'VLR, one two three four five six bag' }, 'VLR'],
  ])('%j: %s', (listing, text) => {
    expect(readAll(listing).subject?.span.text).toBe(text);
  });

  it('is no other brand, which stands all the same', () => {
    expect(readAll({ title: 'VLR cable, Sprintex' }).mentions.map((m) => m.span.text)).toEqual(['Sprintex']);
  });

  it('is a word that stands for what the seller does not name', () => {
    const standIn = { language: 'en', term: 'same as the picture', kind: 'stand-in', strength: 1, means: 'you know which' } as const;
    const vouched = (kind: 'stand-in' | 'contact') =>
      readAll({ title: 'VLR same as the picture' }, { ...handPack, phrases: [{ ...standIn, kind }] }).subject?.span.text;
    expect(vouched('stand-in')).toBe('VLR');
    expect(vouched('contact')).toBeUndefined();
  });

  it('is never what another listing says', () => {
    const reader = new Reader(knowledge, DEFAULT_LIMITS);
    expect(reader.read({ title: 'Anchor, harbour calf' }).mentions).toHaveLength(1);
    expect(reader.read({ title: 'Anchor' }).mentions).toEqual([]);
  });
});

describe('the maker that the form names', () => {
  it.each([
    ['Veloro', { kind: 'unknown', like: 0 }],
    ['Vellor', { kind: 'unknown', like: 0 }],
    ['Phonx', { kind: 'unknown' }],
    ['VLR', { kind: 'known', brand: 0 }],
    ['Velloro Sprintex', { kind: 'known', brand: 0 }],
    ['Moonstep', { kind: 'known', brand: 2 }],
    ['Kumquat fakeish', { kind: 'unknown' }],
    ['Velloro style', { kind: 'none' }],
    ['Velloro-inspired', { kind: 'none' }],
    ['Velloro Styles', { kind: 'known', brand: 0 }],
  ])('%j is read as %j', (brand, brandField) => {
    expect(readAll({ title: 'a bag', brand }).brandField).toEqual(brandField);
  });

  it('may stand in an attribute, which is read once', () => {
    const marke = readAll({ title: 'a bag', attributes: { Marke: 'Velloro fakeish' } });
    expect(marke.makerField).toEqual({ field: 'attributes.Marke', text: 'Velloro fakeish' });
    expect(marke.brandField).toEqual({ kind: 'known', brand: 0 });
    expect([marke.mentions.length, marke.phrases.length]).toEqual([1, 1]);
    const both = readAll({ title: 'a bag', brand: 'no brand', attributes: { Marke: 'Velloro' } });
    expect(both.brandField.kind).toBe('none');
  });

  it('is whose the article is where the title names it too, whoever the description names', () => {
    const own = readAll({ title: 'Kumquat bag', brand: 'Kumquat', description: 'Velloro' });
    expect([own.ownMaker?.text, own.subject, own.brand]).toEqual(['Kumquat', undefined, -1]);
    expect(readAll({ title: 'Kumquat Velloro bag', brand: 'Kumquat' }).subject?.span.text).toBe('Velloro');
    expect(readAll({ title: 'Kumquat bag', description: 'Velloro' })).toMatchObject({ ownMaker: undefined, brand: 0 });
    expect(readAll({ title: 'Velloro bag', brand: 'Velloro' }).ownMaker).toBeUndefined();
  });
});
