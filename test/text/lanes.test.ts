import { describe, expect, it } from 'vitest';
import { CharClass } from '../../src/text/characters.js';
import { Break, Mark } from '../../src/text/folded-text.js';
import { BREAKS, fillTables, foldedClass, holdsSigns, isMixed, isOdd, LANE, Lane, STOP, UNIT_MARK, WHITE } from '../../src/text/lanes.js';

fillTables();

const laneAt = (char: string): number => LANE[char.charCodeAt(0)] as number;

describe('the lane of a unit', () => {
  it.each<[keyof typeof Lane, string]>([
    ['careful', "*@$!|+:'’\u0301\u200bßﬁ\ud83d\u1161\u11c2\u3099\u309c\uff9e"],
    ['lower', 'azéłřŷạ'],
    ['upper', 'AZÉŁŘẠ'],
    ['styled', 'ａｚⓐⓩ'],
    ['foreignLower', 'жлλאعἀ'],
    ['foreignUpper', 'ЖЛΛΩ'],
    ['lookalikeLower', 'асеорοι'],
    ['lookalikeUpper', 'АСЕОРΟΙ'],
    ['digit', '09１²'],
    ['unspaced', '㐀包鿿体體ばバガ가힣ก'],
    ['separator', ' \n.,-?…;€'],
  ])('is %s for each of %j', (lane, units) => {
    for (const unit of units.split('')) expect([unit, laneAt(unit)]).toEqual([unit, Lane[lane]]);
  });

  it('tells what a unit was before it was folded', () => {
    const marks = (char: string): number => UNIT_MARK[char.charCodeAt(0)] as number;
    for (const plain of 'az09жאά包ばёʰ') expect([plain, marks(plain)]).toEqual([plain, 0]);
    for (const capital of 'AZЖΩЁ') expect([capital, marks(capital)]).toEqual([capital, Mark.upper]);
    for (const accented of 'éłạἀ') expect([accented, marks(accented)]).toEqual([accented, Mark.accent]);
    for (const capital of 'ÉŁẠἈ') expect([capital, marks(capital)]).toEqual([capital, Mark.accent | Mark.upper]);
    for (const styled of 'ａｚⓐ１～①') expect([styled, marks(styled)]).toEqual([styled, Mark.styled]);
    expect(marks('Ａ')).toBe(Mark.styled | Mark.upper);
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
  it('may end a sentence or a clause', () => {
    for (const sign of '.!?\n\r。！？…;；•★✔') expect([sign, STOP[sign.charCodeAt(0)]]).toEqual([sign, Mark.sentence]);
    for (const sign of ',，、()[]（】/\\"”«–—~') expect([sign, STOP[sign.charCodeAt(0)]]).toEqual([sign, Mark.clause]);
    for (const sign of ' -_a\u00a0') expect([sign, STOP[sign.charCodeAt(0)]]).toEqual([sign, 0]);
  });

  it('is white space as ECMAScript has it, but for the mark of byte order', () => {
    for (let code = 0; code < 0x10000; code++)
      expect([code, WHITE[code]]).toEqual([code, /\s/.test(String.fromCharCode(code)) && code !== 0xfeff ? 1 : 0]);
  });
});

describe('the lanes of a word', () => {
  const lanesOf = (word: string): number => word.split('').reduce((lanes, unit) => lanes | (1 << laneAt(unit)), 0);

  it.each([
    ['gucci', { mixed: false, odd: false, signs: false }],
    ['GUCCI', { mixed: false, odd: false, signs: false }],
    ['ｇucci', { mixed: false, odd: true, signs: false }],
    ['gucci2', { mixed: false, odd: true, signs: true }],
    ['gucсi', { mixed: true, odd: true, signs: false }],
    ['ｇсс', { mixed: true, odd: true, signs: false }],
    ['ΝΙΚΕ', { mixed: true, odd: true, signs: false }],
    ['жилет', { mixed: false, odd: true, signs: false }],
    ['жgu', { mixed: false, odd: true, signs: false }],
  ])('%s tell what it holds: %j', (word, { mixed, odd, signs }) => {
    const lanes = lanesOf(word);
    expect({ mixed: isMixed(lanes), odd: isOdd(lanes), signs: holdsSigns(lanes) }).toEqual({ mixed, odd, signs });
  });

  it('hold a sign where one stands for a letter', () => {
    expect([holdsSigns(1 << Lane.symbol), isOdd(1 << Lane.symbol)]).toEqual([true, true]);
  });
});
