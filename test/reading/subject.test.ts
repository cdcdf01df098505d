import { describe, expect, it } from 'vitest';
import { ABSENT, type BrandField } from '../../src/reading/brand-field.js';
import type { Mention } from '../../src/reading/mention.js';
import { brandInPassing, inPassing, subjectOfListing } from '../../src/reading/subject.js';
import { handPack, knowledgeOf, readAll } from '../support/hand-pack.js';
import { mentionOf } from '../support/mention.js';
import { scorer } from '../support/shipped.js';

const knowledge = knowledgeOf();

/** What a text this long says comes after the opening of a description. */
const PREFACE = 'A plain and lengthy account of everything that the thing can do, told at leisure. ';

function roles(listing: Readonly<Record<string, unknown>>): string[] {
  return readAll(listing).mentions.map((m) => `${knowledge.brands[m.brand]?.name} ${m.role}`);
}

describe('inPassing', () => {
  it('takes the brand in a seller’s name for the seller’s, unless the article is of that brand', () => {
    expect(roles({ title: 'Marla Dorn watch', seller: { name: 'Velloro friend' } })).toEqual(['Marla Dorn subject', 'Velloro aside']);
    expect(roles({ title: 'Velloro bag', seller: { name: 'Velloro friend' } })).toEqual(['Velloro subject', 'Velloro subject']);
    expect(roles({ title: 'a bag', brand: 'Velloro', seller: { name: 'Velloro friend' } })).toEqual(['Velloro subject']);
  });

  it('takes what a description names after its opening for a remark, unless the title or a field names it too', () => {
    expect(roles({ title: 'Memorix usb stick', description: `${PREFACE}Plays on Phonix 9.` })).toEqual(['Memorix subject', 'Phonix aside']);
    expect(roles({ title: 'usb stick', description: 'Phonix stick' })).toEqual(['Phonix subject']);
    expect(roles({ title: 'Phonix 9', description: `${PREFACE}Phonix 9.` })).toEqual(['Phonix subject', 'Phonix subject']);
    expect(roles({ title: 'Dasherly', description: `${PREFACE}Sprintex.` })).toEqual(['Dasherly subject', 'Sprintex subject']);
    expect(roles({ title: 'a bag', description: `${PREFACE}Vellоro.` })).toEqual(['Velloro subject']);
  });

  it('takes makers of chips and systems beside the maker of the whole for what it holds', () => {
    const brands = (title: string): string[] => scorer.score({ title }).brands.map((b) => `${b.brand} ${b.role}`);
    expect(brands('HP ZBook 17 Intel Core i7 32GB Windows 11 Pro')).toEqual(['HP subject', 'Intel aside', 'Microsoft aside']);
    expect(brands('Intel Core i7 processor')).toEqual(['Intel subject']);
  });
});

describe('brandInPassing', () => {
  const brandOf = (listing: Readonly<Record<string, unknown>>): string | undefined => knowledge.brands[readAll(listing).brand]?.name;

  it('is the only brand that a listing names, however late', () => {
    expect(brandOf({ title: 'a bag', description: `${PREFACE}Velloro.` })).toBe('Velloro');
    expect(brandOf({ title: 'a bag', description: `${PREFACE}Velloro or Sprintex.` })).toBeUndefined();
    expect(brandOf({ title: 'a bag', description: `${PREFACE}Velloro.`, brand: 'Kumquat & Sons' })).toBeUndefined();
    expect(brandOf({ title: 'a bag', seller: { name: 'Velloro friend' } })).toBeUndefined();
  });
});

describe('subjectOfListing', () => {
  it('is a name that the title denies, where it names no other', () => {
    expect(readAll({ title: 'non-Velloro bag' }).subject?.negated).toBe(true);
    expect(readAll({ title: 'a bag', description: 'non-Velloro' }).subject).toBeUndefined();
  });
});

/** The small world with makers of computers, of what they hold, and of shoes that others lend their name to. */
const world = knowledgeOf({
  ...handPack,
  categories: [
    ...(handPack.categories ?? []),
    ...['tablet', 'console', 'software', 'cpu', 'graphics-card'].map((id) => ({ id, in: 'electronics' })),
  ],
  brands: [
    ...(handPack.brands ?? []),
    { name: 'Boxwell', tier: 'mass', sells: ['phone', 'laptop'] },
    { name: 'Chipper', tier: 'mass', sells: ['cpu'] },
    { name: 'Pixler', tier: 'mass', sells: ['graphics-card', 'phone'] },
    { name: 'Writesoft', tier: 'mass', sells: ['software', 'phone'] },
  ],
  lines: [
    ...(handPack.lines ?? []),
    ...['laptop', 'tablet', 'console', 'phone'].map((category) => ({
      line: `Boxwell ${category} 1`,
      brand: 'Boxwell',
      category,
      new: 1,
      spread: 1,
    })),
    ...['software', 'laptop'].map((category) => ({ line: `Writesoft ${category} 2`, brand: 'Writesoft', category, new: 1, spread: 1 })),
  ],
});
const brand = (of: string): number => world.brands.findIndex((b) => b.name === of);
const line = (of: string): number => world.lines.findIndex((l) => l.line === of);
const of = (maker: string, rest: Parameters<typeof mentionOf>[0] = {}): Mention => mentionOf({ brand: brand(maker), text: maker, ...rest });
const known = (maker: string): BrandField => ({ kind: 'known', brand: brand(maker) });

describe('the subject of several mentions', () => {
  const subject = (mentions: readonly Mention[], field: BrandField = ABSENT) => subjectOfListing(mentions, field, world);
  const velloro = of('Velloro');
  const sprintex = of('Sprintex', { start: 20 });

  it('is the first of the title', () => {
    expect(subject([])).toBeUndefined();
    expect(subject([velloro, sprintex])).toBe(velloro);
    expect(subject([of('Velloro', { role: 'target' }), sprintex])).toBe(sprintex);
    expect(subject([of('Velloro', { negated: true }), sprintex])).toBe(sprintex);
    expect(subject([of('Velloro', { field: 'imageText' }), sprintex])).toBe(sprintex);
  });

  it('is what the form names, where the title names it too', () => {
    expect(subject([velloro, sprintex], known('Sprintex'))).toBe(sprintex);
    expect(subject([velloro, sprintex], known('Phonix'))).toBe(velloro);
  });

  it('is a line rather than its brand, and no line of another brand', () => {
    const own = of('Sprintex', { line: line('Moonstep'), start: 30 });
    const other = of('Phonix', { line: line('Phonix 9'), start: 40 });
    expect(subject([velloro, sprintex, own])).toBe(own);
    expect(subject([sprintex, other, own])).toBe(own);
    expect(subject([velloro, other])).toBe(velloro);
  });

  it('is the shoe that a house lends its name to, unless the form names the house', () => {
    const shoe = of('Sprintex', { line: line('Moonstep'), start: 30 });
    expect(subject([velloro, shoe])).toBe(shoe);
    expect(subject([velloro, shoe], known('Velloro'))).toBe(velloro);
    expect(subject([of('Velloro', { field: 'imageText' }), of('Sprintex', { line: line('Moonstep'), field: 'imageText' })])?.brand).toBe(0);
  });

  it('stands, where no title names one, in another field or in the opening of the description', () => {
    const at = (start: number, needsSupport = false) => of('Velloro', { field: 'description', start, needsSupport });
    const early = at(79);
    expect(subject([early])).toBe(early);
    expect(subject([at(80)])).toBeUndefined();
    expect(subject([at(0, true)])).toBeUndefined();
    expect(subject([of('Velloro', { field: 'seller.name' })])).toBeUndefined();
    const pictured = of('Velloro', { field: 'imageText', start: 500, needsSupport: true });
    expect(subject([pictured])).toBe(pictured);
  });

  it('is a denied name of the title, but none that another thing is for', () => {
    const denied = of('Velloro', { negated: true });
    expect(subject([of('Phonix', { role: 'target' }), denied])).toBe(denied);
    expect(subject([of('Velloro', { negated: true, role: 'target' })])).toBeUndefined();
    expect(subject([of('Velloro', { negated: true, field: 'imageText' })])).toBeUndefined();
  });
});

describe('makers of what a computer holds', () => {
  const asides = (subject: Mention, held: Mention, field: BrandField = ABSENT): string =>
    inPassing([subject, held], subject, field, world)[1]?.role ?? '';

  it.each<[whole: Mention, held: Mention, role: string]>([
    [of('Boxwell'), of('Chipper'), 'aside'],
    [of('Boxwell', { line: line('Boxwell laptop 1') }), of('Chipper'), 'aside'],
    [of('Boxwell', { line: line('Boxwell tablet 1') }), of('Pixler'), 'aside'],
    [of('Boxwell', { line: line('Boxwell console 1') }), of('Pixler'), 'aside'],
    [of('Boxwell', { line: line('Boxwell phone 1') }), of('Pixler'), 'subject'],
    [of('Boxwell'), of('Writesoft'), 'subject'],
    [of('Boxwell'), of('Writesoft', { line: line('Writesoft software 2') }), 'aside'],
    [of('Boxwell'), of('Writesoft', { line: line('Writesoft laptop 2') }), 'subject'],
    [of('Boxwell'), of('Chipper', { role: 'target' }), 'target'],
    [of('Velloro'), of('Chipper'), 'subject'],
  ])('%j and %j: %s', (whole, held, role) => {
    expect(asides(whole, held)).toBe(role);
  });

  it('are no aside where the form names them', () => {
    expect(asides(of('Boxwell'), of('Chipper'), known('Chipper'))).toBe('subject');
  });
});

describe('a remark', () => {
  const roleOf = (m: Mention, subject?: Mention, field: BrandField = ABSENT): string =>
    inPassing(subject === undefined ? [m] : [subject, m], subject, field, world).at(-1)?.role ?? '';
  const late = (match: Mention['match'], start = 80) => of('Velloro', { field: 'description', start, match });

  it('is what a description names openly after its first 80 units, and what a seller is called', () => {
    expect(roleOf(late('name'))).toBe('aside');
    expect(roleOf(late('name', 79))).toBe('subject');
    expect(roleOf(late('short-name'))).toBe('aside');
    expect(roleOf(late('line'))).toBe('aside');
    expect(roleOf(late('masked'))).toBe('subject');
    expect(roleOf(late('misspelt'))).toBe('subject');
    expect(roleOf(of('Velloro', { field: 'imageText', start: 90 }))).toBe('subject');
    expect(roleOf(of('Velloro', { field: 'seller.name', match: 'masked' }))).toBe('aside');
  });

  it('is none on a brand that the title names beside the article’s own', () => {
    const [subject, beside] = [of('Velloro'), of('Sprintex', { start: 20 })];
    const late = of('Sprintex', { field: 'description', start: 80 });
    expect(inPassing([subject, beside, late], subject, ABSENT, world).map((m) => m.role)).toEqual(['subject', 'subject', 'subject']);
  });

  it('is none on the article’s own brand, nor one of the same house', () => {
    expect(roleOf(of('Dasherly', { field: 'seller.name' }), of('Sprintex'))).toBe('subject');
    expect(roleOf(of('Velloro', { field: 'seller.name' }), of('Sprintex'))).toBe('aside');
    expect(roleOf(of('Velloro', { field: 'seller.name' }), undefined, known('Velloro'))).toBe('subject');
  });
});

describe('the only brand named', () => {
  const aside = (rest: Parameters<typeof mentionOf>[0] = {}) => of('Velloro', { role: 'aside', field: 'description', start: 90, ...rest });

  it('is that of a remark in the description', () => {
    expect(brandInPassing([], ABSENT)).toBe(-1);
    expect(brandInPassing([aside()], ABSENT)).toBe(brand('Velloro'));
    expect(brandInPassing([aside(), aside()], ABSENT)).toBe(brand('Velloro'));
    expect(brandInPassing([aside(), aside(), of('Sprintex')], ABSENT)).toBe(-1);
    expect(brandInPassing([aside({ role: 'target' })], ABSENT)).toBe(-1);
    expect(brandInPassing([aside({ field: 'seller.name' })], ABSENT)).toBe(-1);
    expect(brandInPassing([aside({ needsSupport: true })], ABSENT)).toBe(-1);
    expect(brandInPassing([aside()], { kind: 'none' })).toBe(-1);
  });
});

describe('a line within the name of another', () => {
  const priced = (title: string): string =>
    JSON.stringify(scorer.score({ title, price: { amount: 12, currency: 'USD' } }).signals.find((s) => s.id === 'price/below-genuine'));

  it.each([
    ['Samsung Galaxy S24 Ultra', 'Galaxy S24 Ultra phone'],
    ['Samsung Galaxy Buds 2 Pro', 'Galaxy Buds 2 Pro earbuds'],
    ["Hermes Twilly d'Hermès", "Twilly d'Hermès perfume"],
    ['Valentino Rockstud', 'Rockstud heels'],
    ['TNF Nuptse', 'Nuptse down-jacket'],
  ])('%j is the one that goes on behind the brand', (title, model) => {
    expect(priced(title)).toContain(model);
  });

  it('is no finer where other words than the brand begin the longer one', () => {
    expect(priced('Travis Scott Jordan 1 Low')).toContain('Travis Scott');
    expect(priced('Samsung Galaxy phone')).toContain('Samsung Galaxy phone');
  });
});

describe('the model that a title sells', () => {
  const own = { ...handPack, lines: [...(handPack.lines ?? []), { line: 'Drops', brand: 'Phonix', category: 'earbuds' }] };
  const { lines } = knowledgeOf(own);

  it.each([
    ['Phonix 9 Drops', 'Drops'],
    ['Phonix 9 with Drops', 'Phonix 9'],
    ['Drops Phonix 9', 'Drops'],
    ['Phonix 9 Phonix 9', 'Phonix 9'],
  ])('of %j is %s', (title, line) => {
    expect(lines[readAll({ title }, own).subject?.line ?? -1]?.line).toBe(line);
  });
});
