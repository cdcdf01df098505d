import { describe, expect, it } from 'vitest';
import { CharClass } from '../../src/text/characters.js';
import { Break, Mark, WordTrait } from '../../src/text/folded-text.js';
import {
  BREAKS,
  fillTables,
  foldedClass,
  isMixed,
  isWhite,
  Lane,
  PROFILE,
  Profile,
  profileOf,
  traitsBehind,
  traitsOf,
} from '../../src/text/lanes.js';

fillTables();

const profileAt = (char: string): number => PROFILE[char.charCodeAt(0)] as number;
const laneAt = (char: string): number => profileAt(char) & Profile.lane;
const marksAt = (char: string): number => (profileAt(char) >> Profile.marks) & 0xff;

describe('the lane of a unit', () => {
  it.each<[keyof typeof Lane, string]>([
    ['careful', "*@$!|+:'’\u0301\u200bßﬁ\ud83d\u1161\u11c2\u3099\u309c\uff9e"],
    ['lower', 'azéłřŷạ'],
    ['upper', 'AZÉŁŘẠ'],
    ['styled', 'ａｚⓐⓩ'],
    ['foreignLower', 'жлλאعἀ'],
    ['foreignUpper', 'ЖЛΔΩ'],
    ['lookalikeLower', 'асеорοι'],
    ['lookalikeUpper', 'АСЕОРΟΙ'],
    ['digit', '09１²'],
    ['unspaced', '㐀包鿿体體ばバガ가힣ก'],
    ['separator', ' \n.,-?…;€'],
  ])('is %s for each of %j', (lane, units) => {
    for (const unit of units.split('')) expect([unit, laneAt(unit)]).toEqual([unit, Lane[lane]]);
  });

  it('tells what a unit was before it was folded', () => {
    for (const plain of 'az09жאά包ばёʰ') expect([plain, marksAt(plain)]).toEqual([plain, 0]);
    for (const capital of 'AZЖΩЁ') expect([capital, marksAt(capital)]).toEqual([capital, Mark.upper]);
    for (const accented of 'éłạἀ') expect([accented, marksAt(accented)]).toEqual([accented, Mark.accent]);
    for (const capital of 'ÉŁẠἈ') expect([capital, marksAt(capital)]).toEqual([capital, Mark.accent | Mark.upper]);
    for (const styled of 'ａｚⓐ１①') expect([styled, marksAt(styled)]).toEqual([styled, Mark.styled]);
    expect(marksAt('Ａ')).toBe(Mark.styled | Mark.upper);
  });

  it('is of the class of what the unit folds to, but for what folds to several', () => {
    const classOf = (char: string): number => foldedClass(char.charCodeAt(0));
    expect([classOf('１'), classOf('②'), classOf('：'), classOf('A'), classOf('體')]).toEqual([
      CharClass.digit,
      CharClass.digit,
      CharClass.symbol,
      CharClass.letter,
      CharClass.unspaced,
    ]);
    expect(classOf('ﬁ')).toBe(CharClass.letter);
  });
});

describe('the boundary between two units', () => {
  it.each([
    ['ab', Break.none],
    ['AB', Break.none],
    ['Ab', Break.none],
    ['aB', Break.soft],
    ['éB', Break.soft],
    ['aＢ', Break.soft],
    ['жл', Break.none],
    ['ЖЛ', Break.none],
    ['жЛ', Break.soft],
    ['аЖ', Break.soft],
    ['аж', Break.none],
    ['aж', Break.soft],
    ['жa', Break.soft],
    ['aа', Break.soft],
    ['11', Break.none],
    ['a1', Break.soft],
    ['1a', Break.soft],
    ['1ж', Break.soft],
    ['包a', Break.hard],
    ['a包', Break.hard],
    ['包鞋', Break.hard],
    ['1包', Break.hard],
    ['a ', Break.hard],
    [' a', Break.hard],
  ])('in %j is %d', (two, boundary) => {
    expect(BREAKS[(laneAt(two) << 4) | laneAt(two.charAt(1))]).toBe(boundary);
  });

  it('is soft beside a sign inside a word', () => {
    for (const lane of [Lane.lower, Lane.upper, Lane.foreignLower, Lane.digit, Lane.symbol])
      expect([BREAKS[(lane << 4) | Lane.symbol], BREAKS[(Lane.symbol << 4) | lane]]).toEqual([Break.soft, Break.soft]);
    expect(BREAKS[(Lane.symbol << 4) | Lane.unspaced]).toBe(Break.hard);
  });
});

describe('a separator', () => {
  const stopsAt = (char: string): number => marksAt(char) & (Mark.sentence | Mark.clause);

  it('may end a sentence or a clause', () => {
    for (const sign of '.!?\n\r。！？…;；•★✔') expect([sign, stopsAt(sign)]).toEqual([sign, Mark.sentence]);
    for (const sign of ',，、()[]（】/\\"”«–—~') expect([sign, stopsAt(sign)]).toEqual([sign, Mark.clause]);
    for (const sign of ' -_a\u00a0') expect([sign, stopsAt(sign)]).toEqual([sign, 0]);
  });

  it('is white space as ECMAScript has it, but for the mark of byte order', () => {
    for (let code = 0; code < 0x10000; code++)
      expect([code, isWhite(PROFILE[code] as number)]).toEqual([code, /\s/.test(String.fromCharCode(code)) && code !== 0xfeff]);
  });
});

describe('what a unit tells of the word', () => {
  it('that ends at it', () => {
    const { touched, trailed, apart } = WordTrait;
    expect([' ', '\n', '-', '包', '!', '€'].map((unit) => traitsBehind(profileAt(unit)))).toEqual([
      apart,
      apart,
      touched,
      touched,
      touched | trailed,
      touched | trailed,
    ]);
  });

  it('that holds it, with all others', () => {
    const traitsIn = (word: string): number => traitsOf(word.split('').reduce((held, unit) => held | profileAt(unit), 0));
    const { odd, signs } = WordTrait;
    for (const plain of ['gucci', 'GUCCI', 'été']) expect([plain, traitsIn(plain)]).toEqual([plain, 0]);
    for (const strange of ['ｇucci', 'gucсi', 'ΝΙΚΕ', 'жилет', 'ℂ', 'ə']) expect([strange, traitsIn(strange)]).toEqual([strange, odd]);
    expect(traitsIn('gucci2')).toBe(odd | signs);
    expect(traitsOf(profileOf(Lane.symbol, 0x2a, 0))).toBe(odd | signs);
  });
});

describe('the lanes of a word', () => {
  it.each([
    ['gucci', false],
    ['ｇucci', false],
    ['gucci2', false],
    ['gucсi', true],
    ['ｇсс', true],
    ['ΝΙΚΕ', true],
    ['жилет', false],
    ['жgu', true],
  ])('tell whether scripts may be mixed in %s: %s', (word, mixed) => {
    expect(isMixed(word.split('').reduce((lanes, unit) => lanes | (1 << laneAt(unit)), 0))).toBe(mixed);
  });
});
