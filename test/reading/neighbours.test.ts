import { describe, expect, it } from 'vitest';
import { Role } from '../../src/knowledge/knowledge.js';
import type { FieldHits } from '../../src/reading/field-hits.js';
import * as neighbours from '../../src/reading/neighbours.js';
import type { Hit } from '../../src/reading/places.js';
import { handPack, hitsOf, knowledgeOf } from '../support/hand-pack.js';

const knowledge = knowledgeOf({
  ...handPack,
  items: [
    ...(handPack.items ?? []),
    { language: 'ja', offers: { packaging: ['箱'] } },
    { language: 'nl', offers: { packaging: ['doos'] }, categories: { bag: ['tas'] } },
  ],
  frames: [
    ...(handPack.frames ?? []),
    { language: 'en', joinBefore: ['and'] },
    { language: 'ja', reach: 4, withAfter: ['付き'], negatorsAfter: ['なし'] },
    { language: 'nl', reach: 4, negatorsBefore: ['geen'] },
  ],
});

/** What is asked of the last offer word or noun of a title. */
function ask(title: string, question: (hits: FieldHits, h: Hit) => boolean): boolean {
  const hits = hitsOf(title, knowledge);
  const last = [...hits.of(Role.offer), ...hits.of(Role.category)].sort((a, b) => b.from - a.from)[0];
  if (last === undefined) throw new Error(`no word in ${title}`);
  return question(hits, last);
}

describe('accompanies', () => {
  it.each([
    ['bag with strap', true],
    ['bag with one two three strap', true],
    ['bag with one two three four strap', false],
    ['bag with. strap', false],
    ['bag, strap', false],
    ['watch and strap', true],
    ['screen and strap', false],
    ['poster and strap', true],
    ['screen nice and strap', true],
    ['strap included', true],
    ['strap not included', false],
    ['strap, included', false],
    ['included strap', false],
    ['strap with', false],
    ['バッグ箱付き', true],
    ['箱バッグ付き', true],
  ])('%j: the last thing comes along: %s', (title, expected) => {
    expect(ask(title, neighbours.accompanies)).toBe(expected);
  });
});

describe('accompanies, of the first thing named', () => {
  it.each([
    ['black and orange bag', false],
    ['included and nice bag', false],
    ['black with orange bag', true],
    ['bag included', true],
  ])('%j: the thing comes along: %s', (title, expected) => {
    expect(ask(title, (hits, h) => neighbours.accompanies(hits, h, true))).toBe(expected);
  });
});

describe('isAlone', () => {
  it.each([
    ['receipt only', true],
    ['only the poster', true],
    ['only the nice poster', false],
    ['only, poster', false],
    ['poster only', true],
    ['poster only opened once', false],
    ['poster only, never hung', true],
    ['poster only. Never hung', true],
    ['poster, only', false],
    ['poster nice only', false],
    ['empty box', true],
    ['empty nice poster', true],
    ['empty big nice poster', false],
    ['poster empty', true],
    ['poster one two empty', true],
    ['poster one two three empty', false],
    ['poster, empty', false],
    ['poster', false],
  ])('%j is without its article: %s', (title, expected) => {
    expect(ask(title, neighbours.isAlone)).toBe(expected);
  });

  it('is more than standing alone: what is empty need not', () => {
    expect(ask('empty poster', neighbours.isOnly)).toBe(false);
    expect(ask('poster only', neighbours.isOnly)).toBe(true);
  });
});

describe('isLacking', () => {
  it.each([
    ['no strap', true],
    ['no original strap', true],
    ['no big original strap', false],
    ['no, strap', false],
    ['strap no', false],
    ['no poster', true],
    ['no nice poster', false],
    ['strap forbidden', true],
    ['strap nice forbidden', false],
    ['forbidden strap', false],
    ['箱なし', true],
    ['geen doos', true],
    ['geen strap with poster', false],
    ['with geen strap', false],
    ['strap', false],
  ])('%j says that the thing is not there: %s', (title, expected) => {
    expect(ask(title, neighbours.isLacking)).toBe(expected);
  });
});

describe('isNegated', () => {
  it.each([
    ['not bag', 0, true],
    ['not nice bag', 0, false],
    ['not nice bag', 1, true],
    ['not so nice bag', 1, false],
    ['not, bag', 0, false],
    ['bag not', 0, false],
  ])('%j, with %d words between: %s', (title, reach, expected) => {
    expect(ask(title, (hits, h) => neighbours.isNegated(hits, h, reach))).toBe(expected);
  });
});

describe('deniedThing', () => {
  /** The thing that the first denial of a title is about: the denial and the word after it, "not genuine". */
  const thing = (title: string): string | undefined => {
    const hits = hitsOf(title, knowledge);
    const [no] = hits.of(Role.negatorBefore);
    const genuine = hits.of(Role.stopWord).find((h) => h.from === (no?.to ?? 0) + 1);
    if (no === undefined || genuine === undefined) throw new Error(`no denial in ${title}`);
    const about = neighbours.deniedThing(hits, { ...no, to: genuine.to });
    return about && title.slice(about.from, about.to);
  };

  it.each([
    ['strap not genuine', 'strap'],
    ['strap is not genuine', 'strap'],
    ['strap it is not genuine', undefined],
    ['not genuine strap', 'strap'],
    ['not genuine nice strap', undefined],
    ['strap, not genuine', undefined],
    ['dummy not genuine', undefined],
    ['bag not genuine', undefined],
  ])('%j: %s', (title, expected) => {
    expect(thing(title)).toBe(expected);
  });

  it('asks for a denial in the words themselves', () => {
    const hits = hitsOf('genuine strap', knowledge);
    expect(neighbours.deniedThing(hits, hits.of(Role.stopWord)[0] as Hit)).toBeUndefined();
  });
});

describe('isGoverned', () => {
  it.each([
    ['case for phone', true],
    ['case for nice phone', false],
    ['case fits bag', true],
    ['phone for', false],
    ['phone', false],
  ])('%j names last what the rest is for: %s', (title, expected) => {
    expect(ask(title, neighbours.isGoverned)).toBe(expected);
  });
});

describe('crossesFor', () => {
  it('tells whether a "for" stands between two places', () => {
    const hits = hitsOf('case for phone', knowledge);
    const crosses = (from: number, to: number): boolean => neighbours.crossesFor(hits, from, to);
    expect([crosses(0, 14), crosses(5, 8), crosses(6, 14), crosses(0, 7), crosses(9, 14), crosses(0, 4)]).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
    expect(neighbours.crossesFor(hitsOf('case phone', knowledge), 0, 10)).toBe(false);
  });
});
