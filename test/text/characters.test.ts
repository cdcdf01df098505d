import { describe, expect, it } from 'vitest';
import {
  ASTRAL_FOLD,
  CharClass,
  CLASS,
  eachRange,
  expansionOf,
  FOLD,
  HALF_VOICED,
  LATIN_TO_CYRILLIC,
  LOOKALIKE,
  LOOKALIKE_UNIT,
  UPPER,
  VOICED,
} from '../../src/text/characters.js';
import { fillTables } from '../../src/text/lanes.js';

fillTables();

const codeOf = (char: string): number => char.charCodeAt(0);

describe('the class of a character', () => {
  it.each<[keyof typeof CharClass, string]>([
    ['separator', ' \n\t.,;?#%&()-_/\\"“”»…·•=<>€£'],
    ['letter', 'azAZéßжЯωאعक'],
    ['digit', '0189'],
    ['unspaced', '包高ばバ가คກកက'],
    ['symbol', '*@$!|+:'],
    ['ignorable', '\u00ad\u200b\u200d\u2060\ufeff\u202e'],
    ['mark', '\u0301\u0308\u0327'],
    ['surrogate', '\ud800\udbff'],
    ['apostrophe', "'’‘ʼ`´"],
  ])('is %s for each of %j', (name, characters) => {
    for (const char of characters.split('')) expect([char, CLASS[codeOf(char)]]).toEqual([char, CharClass[name]]);
  });
});

describe('the fold of a character', () => {
  it.each([
    ['AÀÂÄǍĀaªⓐａ', 'a'],
    ['CÇĆｃ', 'c'],
    ['OØÖŌő', 'o'],
    ['LŁĽ', 'l'],
    ['ЖжӁ', 'ж'],
    ['ЁЕеѐ', 'е'],
    ['ΆΑα', 'α'],
    ['ςσΣ', 'σ'],
    ['1１①¹₁', '1'],
    ['：∶꞉ː﹕:', ':'],
    ['＋﹢➕+', '+'],
    ['＊∗⁎✱*', '*'],
    ['包', '包'],
    ['體体', '体'],
    ['ばバ', 'バ'],
    ['はハﾊ', 'ハ'],
  ])('of each of %j is %j', (characters, folded) => {
    for (const char of characters) expect([char, String.fromCharCode(FOLD[codeOf(char)] as number)]).toEqual([char, folded]);
  });

  it.each([
    ['𝐆𝒢𝔊Ⓖ🅖🄶', 'g'],
    ['𝟗𝟡', '9'],
  ])('of each of %j is %j beyond the BMP too', (characters, folded) => {
    for (const char of characters) {
      const code = char.codePointAt(0) as number;
      expect([char, String.fromCharCode((code < 0x10000 ? FOLD[code] : ASTRAL_FOLD.get(code)) as number)]).toEqual([char, folded]);
    }
  });

  it.each([
    ['ﬁ', 'fi'],
    ['ﬃ', 'ffi'],
    ['㎏', 'kg'],
    ['Ǆ', 'dz'],
    ['Ǽ', 'ae'],
    ['æ', 'ae'],
    ['Œ', 'oe'],
    ['Þ', 'th'],
    ['ß', 'ss'],
    ['ẞ', 'ss'],
    ['ﷲ', 'الله'],
    ['ﻻ', 'لا'],
    ['㍿', '株式会社'],
  ])('of %s are several: %s', (char, folded) => {
    expect(FOLD[codeOf(char)]).toBe(0);
    expect(expansionOf(codeOf(char))).toBe(folded);
  });
});

describe('capitals', () => {
  it('are those of alphabets that have them, plain, accented and fullwidth', () => {
    for (const capital of 'AZÀÞĀŽȺΆΩАЯЁԱՖḀỸἈΏＡＺ') expect([capital, UPPER[codeOf(capital)]]).toEqual([capital, 1]);
    for (const other of 'azßàāžʼαωаяёաևḁỹἀώａｚ1@[`包ªº') expect([other, UPPER[codeOf(other)]]).toEqual([other, 0]);
  });
});

describe('kana', () => {
  it.each([
    ['カ', 'ガ', undefined],
    ['ハ', 'バ', 'パ'],
    ['ウ', 'ヴ', undefined],
    ['ワ', 'ヷ', undefined],
    ['ヽ', 'ヾ', undefined],
    ['ア', undefined, undefined],
  ])('%s is %s with a voicing mark and %s with a half-voicing one', (kana, voiced, half) => {
    const of = (table: ReadonlyMap<number, number>): string | undefined => {
      const unit = table.get(codeOf(kana));
      return unit === undefined ? undefined : String.fromCharCode(unit);
    };
    expect([of(VOICED), of(HALF_VOICED)]).toEqual([voiced, half]);
  });
});

describe('look-alikes', () => {
  it.each([
    ['а', 'a'],
    ['Р', 'p'],
    ['Ι', 'i'],
    ['ѕ', 's'],
    ['Ꮞ', '4'],
    ['З', '3'],
    ['ɐ', 'a'],
    ['ǝ', 'e'],
    ['ʎ', 'y'],
    ['𑢻', '5'],
  ])('%s looks like %s', (char, latin) => {
    const code = char.codePointAt(0) as number;
    expect(LOOKALIKE.get(code)).toBe(codeOf(latin));
    if (code < 0x10000) expect(LOOKALIKE_UNIT[code]).toBe(codeOf(latin));
  });

  it('are none among letters that look like themselves', () => {
    for (const char of 'abzжлλא包') expect([LOOKALIKE.get(codeOf(char)), LOOKALIKE_UNIT[codeOf(char)]]).toEqual([undefined, 0]);
  });

  it('of Cyrillic letters stand for them in a Cyrillic word', () => {
    const read = Array.from('aeopcxykmthbz', (c) => String.fromCharCode(LATIN_TO_CYRILLIC.get(codeOf(c)) ?? 0)).join('');
    expect(read).toBe('аеорсхукмтнв\0');
  });
});

describe('eachRange', () => {
  it('visits ranges, each given by the gap before it and its length, in base 36', () => {
    const ranges: [number, number][] = [];
    eachRange('a,2 0,z 10,1', (from, length) => ranges.push([from, length]));
    expect(ranges).toEqual([
      [10, 2],
      [12, 35],
      [83, 1],
    ]);
  });
});
