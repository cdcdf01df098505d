import { describe, expect, it } from 'vitest';
import { Role } from '../../src/knowledge/knowledge.js';
import type { FieldHits } from '../../src/reading/field-hits.js';
import { handPack, hitsOf, knowledgeOf } from '../support/hand-pack.js';
import { scorer, shippedKnowledge } from '../support/shipped.js';

/** More languages than a mask of 32 bits holds, the last of which has words of its own. */
const fillers = Array.from({ length: 40 }, (_, i) => `x${String.fromCharCode(97 + (i % 26))}${i < 26 ? 'a' : 'b'}`);
const knowledge = knowledgeOf({
  ...handPack,
  items: [
    ...(handPack.items ?? []),
    ...fillers.map((language, i) => ({ language, categories: { wallet: [`qwert${language}`, ...(i === 39 ? ['porte'] : [])] } })),
    { language: 'pt', categories: { bag: ['mala'] }, for: { before: ['para', 'pra', 'p'] } },
    { language: 'fr', for: { before: ['à'] } },
    { language: 'vi', categories: { sneakers: ['giày'] } },
    { language: 'pl', for: { before: ['do'] } },
  ],
  frames: [
    ...(handPack.frames ?? []),
    { language: 'pt', everydayWords: ['uma', 'muito', 'linda', 'do'] },
    { language: 'en', everydayWords: ['the', 'very', 'of', 'with'] },
  ],
});
const language = (id: string): number => knowledge.languages.indexOf(id);
const texts = (hits: FieldHits, list: readonly { from: number; to: number }[]): string[] =>
  list.map(({ from, to }) => hits.text.source.slice(hits.text.startOf(from), hits.text.endOf(to - 1)));

describe('the language of a field', () => {
  it.each([
    ['', true, false, false],
    ['uma mala', true, true, true],
    ['uma the', true, true, true],
    ['uma the very', false, false, true],
    ['uma muito linda the very of', true, true, true],
    ['uma muito linda the very of the very of', true, true, true],
    ['uma muito linda the very of the very of the', false, false, true],
    ['uma muito the very of with', false, false, true],
    ['the very', false, false, false],
  ])('%j: Portuguese perhaps %s, surely %s, some of it %s', (source, perhaps, surely, some) => {
    const hits = hitsOf(source, knowledge);
    const pt = language('pt');
    expect([hits.speaks(pt), hits.speaksSurely(pt), hits.voices(pt)]).toEqual([perhaps, surely, some]);
    expect([hits.speaks(knowledge.english), hits.speaksSurely(knowledge.english)]).toEqual([true, true]);
  });

  it('is surely another whichever is asked for first', () => {
    expect(hitsOf('uma mala', knowledge).speaksSurely(language('pt'))).toBe(true);
    expect(hitsOf('mala', knowledge).voices(knowledge.english)).toBe(false);
  });

  it('is told of more languages than one mask holds', () => {
    const last = language(fillers[39] as string);
    expect(last).toBeGreaterThan(32);
    expect(hitsOf('porte', knowledge).voices(last)).toBe(true);
    expect(hitsOf('bag', knowledge).voices(last)).toBe(false);
    const spoken = (source: string, word: string): boolean => {
      const hits = hitsOf(source, knowledge);
      return hits.of(Role.category).some((h) => texts(hits, [h])[0] === word && hits.isSpoken(h));
    };
    expect(spoken('porte', 'porte')).toBe(true);
    expect(spoken('porte the very', 'porte')).toBe(false);
    expect(spoken('mala', 'mala')).toBe(true);
    expect(spoken('mala the very', 'mala')).toBe(false);
    expect(spoken('バッグ the very', 'バッグ')).toBe(true);
  });

  it('keeps a short word from a language of which fewer other words stand beside it than of another', () => {
    const words = (source: string): string[] => {
      const hits = hitsOf(source, knowledge);
      return texts(hits, hits.spoken(Role.forBefore));
    };
    expect(words('mala do Velloro')).toEqual([]);
    expect(words('do Velloro')).toEqual(['do']);
    expect(words('bag do Velloro')).toEqual(['do']);
    expect(words('mala p Velloro')).toEqual(['p']);
    expect(words('uma mala for Velloro')).toEqual(['for']);
  });

  it('is that of a word only where it has its accents', () => {
    const spoken = (source: string): boolean[] => {
      const hits = hitsOf(source, knowledge);
      return hits.of(Role.category).map((h) => hits.isSpoken(h));
    };
    expect([spoken('Giày'), spoken('GIÀY'), spoken('giay'), spoken('giấy'), spoken('bag')]).toEqual([
      [true],
      [true],
      [false],
      [false],
      [true],
    ]);
  });

  it('counts a word that has not its accents for no language', () => {
    expect(scorer.score({ title: 'Boné Adidas' }).item.category).toBe('hat');
    expect(scorer.score({ title: 'Adidas bone' }).item.category).toBeUndefined();
    const speaks = (title: string): boolean => hitsOf(title, shippedKnowledge).voices(shippedKnowledge.languages.indexOf('pt'));
    expect([speaks('Boné Adidas'), speaks('Adidas bone')]).toEqual([true, false]);
  });

  it('is asked anew of each field', () => {
    const hits = hitsOf('uma mala pra Phonix', knowledge);
    expect(texts(hits, hits.spoken(Role.forBefore))).toEqual(['pra']);
    hits.begin('title', hits.text);
    expect(texts(hits, hits.spoken(Role.forBefore))).toEqual(['pra']);
    expect(hits.speaks(language('pt'))).toBe(true);
  });
});

describe('spoken', () => {
  it.each([
    ['uma mala pra Phonix', ['pra']],
    ['the very bag pra Phonix', []],
    ['uma mala p Phonix', ['p']],
    ['uma mala p3 Phonix', []],
    ['uma mala 3p Phonix', []],
    ['バッグ用 the very', []],
    ['case for Phonix', ['for']],
    ['case for Phonix for Velloro', ['for', 'for']],
    ['case', []],
  ])('in %j holds %j', (source, words) => {
    const hits = hitsOf(source, knowledge);
    expect(texts(hits, hits.spoken(Role.forBefore))).toEqual(words);
    expect(hits.spoken(Role.forBefore)).toBe(hits.spoken(Role.forBefore));
  });

  it('holds words of other scripts whatever is spoken besides', () => {
    const hits = hitsOf('Phonix用ケース the very', knowledge);
    expect(texts(hits, hits.spoken(Role.forAfter))).toEqual(['用']);
  });
});

describe('hits', () => {
  const hits = hitsOf('Velloro bag with Velloro strap', knowledge);

  it('stand by role, in order of place', () => {
    expect(texts(hits, hits.of(Role.brand))).toEqual(['Velloro', 'Velloro']);
    expect(texts(hits, hits.of(Role.category))).toEqual(['bag']);
    expect(hits.of(Role.line)).toEqual([]);
    expect(hits.of(Role.brand)).toBe(hits.of(Role.brand));
    expect(texts(hits, hits.among((1 << Role.brand) | (1 << Role.category)))).toEqual(['Velloro', 'bag', 'Velloro']);
    expect(hits.among(1 << Role.line)).toEqual([]);
  });

  it('are read no further than so many', () => {
    expect(hits.among((1 << Role.brand) | (1 << Role.category), 2)).toHaveLength(2);
  });

  it('tell which roles there are', () => {
    expect(hits.has(1 << Role.brand)).toBe(true);
    expect(hits.has((1 << Role.line) | (1 << Role.brand))).toBe(true);
    expect(hits.has(1 << Role.line)).toBe(false);
  });
});

describe('excuses', () => {
  const keys = knowledge.phrases.find((p) => p.term === 'fakeish')?.innocentKeys ?? new Set<number>();

  it('are known to be there', () => {
    expect(hitsOf('fakeish stage prop', knowledge).holdsExcuses()).toBe(true);
    expect(hitsOf('fakeish bag', knowledge).holdsExcuses()).toBe(false);
  });

  it('are found within 512 units before and behind', () => {
    const found = (source: string) => {
      const from = source.indexOf('fakeish');
      return hitsOf(source, knowledge).firstExcuse(keys, { from, to: from + 7 }, () => true)?.from;
    };
    expect(found(`stage prop ${'m'.repeat(500)} fakeish`)).toBe(0);
    expect(found(`stage prop ${'m'.repeat(501)} fakeish`)).toBeUndefined();
    expect(found(`fakeish ${'m'.repeat(509)} stage prop`)).toBe(518);
    expect(found(`fakeish ${'m'.repeat(510)} stage prop`)).toBeUndefined();
  });

  it('are the first that passes', () => {
    const hits = hitsOf('stage prop fakeish stage prop', knowledge);
    const place = { from: 11, to: 18 };
    expect(hits.firstExcuse(keys, place, () => true)?.from).toBe(0);
    expect(hits.firstExcuse(keys, place, ({ from }) => from > 5)?.from).toBe(19);
    expect(hits.firstExcuse(keys, place, () => false)).toBeUndefined();
    expect(hits.firstExcuse(new Set(), place, () => true)).toBeUndefined();
  });
});
