import { describe, expect, it } from 'vitest';
import type { Mention } from '../../src/reading/mention.js';
import { type Backing, OTHER_BRAND, supported } from '../../src/reading/support.js';
import { knowledgeOf } from '../support/hand-pack.js';
import { mentionOf } from '../support/mention.js';

const knowledge = knowledgeOf();
const brand = (name: string): number => knowledge.brands.findIndex((b) => b.name === name);
const line = (name: string): number => knowledge.lines.findIndex((l) => l.line === name);
const category = (id: string): number => knowledge.categoryIndex.get(id) as number;

const mention = (of: Parameters<typeof mentionOf>[0]): Mention => mentionOf({ brand: brand('Anchor'), needsSupport: true, ...of });

const NO_BACKING: Backing = {
  fieldBrand: -1,
  likeBrand: -1,
  isVouchedFor: () => false,
  telltale: false,
  papers: false,
  namesKit: () => false,
  categories: new Set(),
};

/** Whether one doubtful mention stands, others beside it or not. */
function stands(doubtful: Mention, backing: Partial<Backing> = {}, others: readonly Mention[] = []): boolean {
  return supported([...others, doubtful], { ...NO_BACKING, ...backing }, knowledge).includes(doubtful);
}

const bags = { categories: new Set([category('bag')]) };
const shoes = { categories: new Set([category('sneakers')]) };
const phones = { categories: new Set([category('phone')]) };
const elsewhere = { categories: new Set([category('phone'), -1]) };

describe('supported', () => {
  it('keeps every sure name, and a doubtful one that nothing vouches for not', () => {
    expect(stands(mention({ needsSupport: false }))).toBe(true);
    expect(stands(mention({}))).toBe(false);
    expect(stands(mention({ text: 'ANCHOR', shouted: true }))).toBe(false);
  });

  it('keeps a name of a brand that is named surely, by the text, by the form or by a word of its own', () => {
    const sure = mention({ brand: brand('Sprintex'), needsSupport: false });
    expect(stands(mention({ brand: brand('Sprintex') }), {}, [sure])).toBe(true);
    expect(stands(mention({ brand: brand('Dasherly') }), {}, [sure])).toBe(true);
    expect(stands(mention({ brand: brand('Velloro') }), {}, [sure])).toBe(false);
    expect(stands(mention({ brand: 0 }), { fieldBrand: 0 })).toBe(true);
    expect(stands(mention({ brand: 1 }), { fieldBrand: 0 })).toBe(false);
    const vouched = { isVouchedFor: (b: number) => b === brand('Sprintex') };
    expect(stands(mention({ brand: brand('Sprintex') }), vouched)).toBe(true);
    expect(stands(mention({ brand: brand('Velloro') }), vouched)).toBe(false);
    // A context word makes no line of an ordinary word, and no brand of itself.
    expect(stands(mention({ brand: brand('Sprintex'), line: line('Swift') }), vouched)).toBe(false);
    expect(stands(mention({ brand: brand('Dasherly') }), { isVouchedFor: (b) => b === brand('Sprintex') })).toBe(false);
  });

  it('takes two letters beside goods for a house only where they are known for it', () => {
    const beside = (text: string): Mention =>
      mention({
        match: 'short-name',
        text,
        ...(text.length === 2 && { initials: text.toLowerCase() }),
        nearbyCategories: [category('bag')],
      });
    expect(stands(beside('GG'), bags)).toBe(false);
    expect(stands(beside('gg'), bags)).toBe(false);
    expect(stands(beside('LV'), bags)).toBe(true);
    expect(stands(beside('G&G'), bags)).toBe(true);
    expect(stands(beside('GG'), { ...bags, telltale: true })).toBe(true);
    expect(stands(beside('GG'), { ...bags, isVouchedFor: (b) => b === brand('Anchor') })).toBe(true);
    // Nor do they where a disguise leaves them.
    const hidden = (initials: string): Mention => mention({ match: 'look-alike-letters', text: 'ⒼⒼ', initials });
    expect(stands(hidden('gg'), bags)).toBe(false);
    expect(stands(hidden('lv'), bags)).toBe(true);
  });

  it('takes what hides a brand that nobody copies for it only among goods that it sells, or beside a maker of such', () => {
    const hidden = mention({ brand: brand('Sprintex'), match: 'masked', mayBeAnother: true });
    expect(stands(hidden)).toBe(true);
    expect(stands(hidden, shoes)).toBe(true);
    expect(stands(hidden, phones)).toBe(false);
    expect(stands(hidden, { ...phones, telltale: true })).toBe(true);
    const beside = (name: string): Mention => mention({ brand: brand(name), needsSupport: false });
    expect(stands(hidden, {}, [beside('Dasherly')])).toBe(true);
    expect(stands(hidden, {}, [beside('Phonix')])).toBe(false);
    expect(stands(hidden, shoes, [beside('Phonix')])).toBe(true);
  });

  it('lets an ordinary word in disguise name a brand only where the plain word would', () => {
    const odd = { match: 'look-alike-letters', common: true } as const;
    expect(stands(mention({ ...odd, common: false, named: false }), bags)).toBe(true);
    expect(stands(mention({ ...odd, named: false, nearbyCategories: [category('bag')] }), bags)).toBe(false);
    expect(stands(mention({ ...odd, nearbyCategories: [category('bag')] }), bags)).toBe(true);
    expect(stands(mention(odd), { ...bags, telltale: true })).toBe(true);
  });

  it('keeps a guess beside another guess at the same house, each hidden in its own way', () => {
    const guess = (name: string, text: string) => mention({ brand: brand(name), match: 'masked', similarity: 0.8, guessed: true, text });
    expect(stands(guess('Sprintex', 'Spr**tex'), {}, [guess('Sprintex', 'Sp*intx')])).toBe(true);
    expect(stands(guess('Sprintex', 'Spr**tex'), {}, [guess('Dasherly', 'Das**rly')])).toBe(true);
    expect(stands(guess('Sprintex', 'Spr**tex'), {}, [guess('Sprintex', 'SPR**TEX')])).toBe(false);
    expect(stands(guess('Sprintex', 'Spr**tex'), {}, [guess('Velloro', 'Ve**oro')])).toBe(false);
    expect(stands(mention({ brand: brand('Sprintex') }), {}, [guess('Sprintex', 'Spr**tex')])).toBe(false);
  });

  it.each<[what: string, of: Partial<Mention> & { text?: string }, telltale: boolean, papers: boolean]>([
    ['nickname', { match: 'nickname', text: 'double bird' }, true, true],
    ['nickname in lower case', { match: 'nickname', named: false }, true, false],
    ['masked name', { match: 'masked' }, true, true],
    ['masked name that lacks letters', { match: 'masked', similarity: 0.8 }, true, false],
    ['word behind a star', { match: 'masked', similarity: 0.8, text: '*Swan' }, false, false],
    ['name in letters of another script', { match: 'look-alike-letters' }, true, true],
    ['product line', { match: 'line', line: 0 }, true, true],
    ['code of four letters', { match: 'short-name', text: 'AJ40' }, true, true],
    ['code of five letters', { match: 'short-name', text: 'AJ400' }, false, false],
    ['name of an ordinary word', { match: 'name', text: 'Swan' }, false, false],
    ['misspelt name', { match: 'misspelt' }, true, false],
  ])('keeps a %s beside a telltale term or papers: %s', (_, of, telltale, papers) => {
    expect([stands(mention(of), { telltale: true }), stands(mention(of), { papers: true })]).toEqual([telltale, papers]);
  });

  it.each<[what: string, of: Partial<Mention> & { text?: string }, kept: boolean]>([
    ['word', { nearbyCategories: [category('bag')] }, false],
    ['word like that maker’s name', { nearbyCategories: [category('bag')], brand: 0 }, true],
    ['nickname', { match: 'nickname', text: 'double bird' }, true],
    ['masked name', { match: 'masked' }, true],
    ['masked name that lacks letters', { match: 'masked', similarity: 0.8, nearbyCategories: [category('bag')] }, true],
    ['name in letters of another script', { match: 'look-alike-letters' }, true],
    ['misspelt name', { match: 'misspelt' }, false],
  ])('where the form names another maker, takes a doubtful %s for a name: %s', (_, of, kept) => {
    expect(stands(mention(of), { ...bags, fieldBrand: OTHER_BRAND, likeBrand: 0 })).toBe(kept);
  });

  it('takes two letters for no name where the form names a maker that we know, and a word for one', () => {
    const near = { nearbyCategories: [category('bag')], shouted: true, text: 'ANC' };
    const field = { ...bags, fieldBrand: brand('Sprintex') };
    expect(stands(mention({ match: 'short-name', ...near, text: 'ANCHR' }), field)).toBe(true);
    expect(stands(mention({ match: 'short-name', ...near }), field)).toBe(false);
    expect(stands(mention({ match: 'short-name', ...near }), { ...field, fieldBrand: brand('Anchor') })).toBe(true);
    expect(stands(mention({ match: 'short-name', ...near }), bags)).toBe(true);
  });

  it('keeps a line only beside its own kind of goods', () => {
    const swift = (nearby: string, named = true) =>
      stands(mention({ brand: brand('Sprintex'), line: line('Swift'), named, nearbyCategories: [category(nearby)] }));
    expect([swift('sneakers'), swift('boots'), swift('sneakers', false)]).toEqual([true, false, false]);
    expect(stands(mention({ line: 999, nearbyCategories: [category('bag')] }))).toBe(false);
  });

  it.each<[what: string, of: Partial<Mention> & { text?: string }, anywhere: boolean]>([
    ['what hides', { match: 'masked' }, true],
    ['what is written in another script', { match: 'look-alike-letters', named: false }, true],
    ['what is misspelt', { match: 'misspelt', named: false }, true],
    ['what a "for" governs', { role: 'target' }, true],
    ['what a "for" governs in lower case', { role: 'target', named: false }, false],
    ['a nickname in lower case', { match: 'nickname', named: false, text: 'bird' }, true],
    ['a short nickname', { match: 'nickname', text: 'two' }, false],
    ['a name in capitals', { shouted: true }, true],
    ['a name in capitals of three letters', { shouted: true, text: 'ONE' }, false],
    ['a code in capitals of three letters', { shouted: true, text: 'ONE', match: 'short-name' }, true],
    ['a name of several words', { text: 'Old Anchor' }, true],
    ['a name of several words in lower case', { text: 'old anchor', named: false }, false],
    ['a single word', {}, false],
  ])('where its goods are named anywhere, keeps %s: %s', (_, of, anywhere) => {
    expect(stands(mention(of), bags)).toBe(anywhere);
    expect(stands(mention(of), phones)).toBe(false);
    expect(stands(mention(of), elsewhere)).toBe(false);
  });

  it('keeps a single word beside its goods', () => {
    const beside = (id: string, of: Partial<Mention> & { text?: string } = {}) =>
      stands(mention({ nearbyCategories: [category(id)], ...of }));
    expect(beside('bag')).toBe(true);
    expect(beside('wallet')).toBe(true);
    expect(beside('phone')).toBe(false);
    expect(beside('bag', { named: false })).toBe(false);
    expect(beside('bag', { text: 'One' })).toBe(false);
    expect(beside('bag', { text: 'Swan' })).toBe(true);
    expect(beside('bag', { text: 'ONE', match: 'short-name' })).toBe(true);
    expect(beside('bag', { brand: 999 })).toBe(false);
  });

  it('lets a house of fashion sell all that is worn, and other makers only their own kinds', () => {
    expect(stands(mention({ shouted: true }), shoes)).toBe(true);
    expect(stands(mention({ shouted: true, brand: brand('Memorix') }), shoes)).toBe(false);
    expect(stands(mention({ shouted: true, brand: brand('Memorix') }), phones)).toBe(true);
    expect(stands(mention({ shouted: true, brand: brand('Phonix') }), bags)).toBe(false);
    expect(stands(mention({ shouted: true, brand: brand('Marla Dorn') }), { categories: new Set([category('perfume')]) })).toBe(true);
  });
});
